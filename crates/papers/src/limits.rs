//! Every limit of this crate, named once. A paper over its limit is refused, never cut short.

/// Bytes of JSON that one template may be given.
pub const DATA_BYTES_MAX: usize = 64 * 1024 * 1024;
/// Bytes of one picture (a drawn signature, a photo) in a paper.
pub const PICTURE_BYTES_MAX: usize = 2 * 1024 * 1024;
/// Pictures in one paper.
pub const PICTURES_MAX: usize = 40;
/// Bytes of the file that a PDF carries with it.
pub const ATTACHMENT_BYTES_MAX: usize = 32 * 1024 * 1024;
/// Characters in a QR code: what a hand scanner still reads from a 22 mm square.
pub const QR_CHARACTERS_MAX: usize = 180;
/// Characters in a Code 128: what fits on a label of 62 mm.
pub const CODE_128_CHARACTERS_MAX: usize = 48;
/// Labels in one print job.
pub const LABELS_MAX: usize = 2_000;
/// Devices on one packing list.
pub const PACKED_DEVICES_MAX: usize = 5_000;
/// Units on one hand-over.
pub const HANDED_UNITS_MAX: usize = 1_000;
/// Media on one certificate.
pub const CERTIFICATE_MEDIA_MAX: usize = 64;
/// Rows of a status report or of a table of certificates as PDF; a longer one is for the sheet.
pub const REPORT_ROWS_MAX: usize = 20_000;
/// Rows of one table in a PDF before it is set as a new one: Typst lays a table out as a whole.
pub const TABLE_CHUNK_ROWS: usize = 200;
/// Decisions of one day that minutes take.
pub const MINUTES_MAX: usize = 500;
/// Rows of one sheet: what a spreadsheet program opens.
pub const SHEET_ROWS_MAX: usize = 1_048_575;
/// Columns of one sheet.
pub const SHEET_COLUMNS_MAX: usize = 256;
/// Characters in one cell: what a spreadsheet program keeps.
pub const CELL_CHARACTERS_MAX: usize = 32_767;
/// Characters of a drawn signature's path.
pub const SIGNATURE_CHARACTERS_MAX: usize = 100_000;

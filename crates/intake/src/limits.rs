//! Limits on what is read: each is a named constant, checked before the memory is taken, and named in the refusal.

/// Largest file that is read, in bytes (64 MiB).
pub const FILE_BYTES_MAX: usize = 64 * 1024 * 1024;
/// Largest sum of the unpacked parts of a workbook, in bytes (512 MiB); more is a ZIP bomb, not a manifest.
pub const UNPACKED_BYTES_MAX: u64 = 512 * 1024 * 1024;
/// Most parts inside a workbook.
pub const PARTS_MAX: usize = 4_096;
/// Most rows that are read from one manifest, over all its sheets.
pub const ROWS_MAX: usize = 200_000;
/// Most columns of a table; a row with more is no manifest.
pub const COLUMNS_MAX: usize = 1_000;
/// Most cells that hold something, over all sheets.
pub const CELLS_MAX: usize = 10_000_000;
/// Most sheets of a workbook.
pub const SHEETS_MAX: usize = 256;
/// Most files of an archive that are read.
pub const ARCHIVE_FILES_MAX: usize = 256;
/// Most values of a JSON document, objects and lists counted.
pub const JSON_NODES_MAX: usize = 4_000_000;
/// Most characters that are kept of one cell; the rest of a longer text says nothing about a device.
pub const CELL_CHARS_MAX: usize = 4_000;
/// Rows from the top among which the header is looked for.
pub const HEADER_ROWS_MAX: usize = 20;
/// Rows below the header that are looked at to understand a column.
pub const SAMPLE_ROWS_MAX: usize = 200;
/// Devices that one row may stand for by its quantity.
pub const QUANTITY_MAX: u32 = 100_000;
/// Largest erasure report, in bytes (64 MiB: a log of thousands of passes).
pub const REPORT_BYTES_MAX: usize = 64 * 1024 * 1024;
/// Largest hardware report, in bytes (16 MiB: a full inventory of a large server).
pub const HARDWARE_BYTES_MAX: usize = 16 * 1024 * 1024;
/// Most drives in one erasure report.
pub const REPORT_DRIVES_MAX: usize = 4_096;
/// Most bytes that the parts of an archive of reports, or the files of a folder, come to (256 MiB).
pub const ARCHIVE_BYTES_MAX: u64 = 256 * 1024 * 1024;
/// Most parts of an archive of reports, and most files of a folder.
pub const ARCHIVE_PARTS_MAX: usize = 4_096;
/// Most memory that unpacking an xz stream may take, in KiB (96 MiB: `xz -9` asks for 65 MiB).
pub const XZ_MEMORY_KIB_MAX: u32 = 96 * 1024;
/// Deepest nesting of folders of a set of reports.
pub const FOLDERS_DEPTH_MAX: usize = 16;

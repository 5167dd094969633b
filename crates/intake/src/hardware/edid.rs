//! EDID: the block of 128 bytes by which a screen says what it is (VESA E-EDID, release A, revision 2).

use super::{Device, Report, Screen, edid_extension, filler};

/// How every block begins.
pub const HEAD: [u8; 8] = [0, 255, 255, 255, 255, 255, 255, 0];
/// Length of the base block.
pub const BLOCK: usize = 128;
/// Centimetres of an inch.
const CM: f64 = 2.54;
/// Millimetres by which the size of the picture may differ from the size of the screen that is given in whole centimetres.
const MM_OFF_MAX: f64 = 25.0;

/// Ratios that are written where the centimetres belong.
const RATIOS: [(u8, u8); 5] = [(4, 3), (5, 4), (16, 9), (16, 10), (21, 9)];

/// Reads a binary EDID, or nothing where the bytes are none.
pub fn read_binary(bytes: &[u8]) -> Option<Report> {
    bytes.starts_with(&HEAD).then(|| report("edid", bytes))?
}

/// The report of one screen.
pub fn report(format: &str, bytes: &[u8]) -> Option<Report> {
    let mut warnings = Vec::new();
    let screen = screen(bytes, &mut warnings)?;
    Some(Report {
        format: format.to_owned(),
        device: Device::of_screen(screen),
        warnings,
    })
}

/// The screen that a base block describes.
pub fn screen(bytes: &[u8], warnings: &mut Vec<String>) -> Option<Screen> {
    let block = bytes.get(..BLOCK)?;
    if !block.starts_with(&HEAD) {
        return None;
    }
    if block.iter().fold(0_u8, |sum, byte| sum.wrapping_add(*byte)) != 0 {
        warnings.push("the checksum of the EDID is wrong".to_owned());
    }
    let at = |index: usize| block.get(index).copied().unwrap_or_default();
    let product = u16::from_le_bytes([at(10), at(11)]);
    let number = u32::from_le_bytes([at(12), at(13), at(14), at(15)]);
    let mut screen = Screen {
        manufacturer: maker(u16::from_be_bytes([at(8), at(9)])),
        model: None,
        serial_number: None,
        diagonal_inch: None,
        year: year(at(16), at(17)),
        native: None,
    };
    let mut picture = None;
    for descriptor in block.get(54..126).unwrap_or_default().chunks_exact(18) {
        match descriptor {
            // Some give a second one that is empty.
            [0, 0, 0, 0xFC, _, text @ ..] if screen.model.is_none() => {
                let text = letters(text);
                screen.model = filler::name("name of the screen", Some(&text), warnings);
            }
            [0, 0, 0, 0xFF, _, text @ ..] => {
                let text = letters(text);
                screen.serial_number =
                    filler::number("serial number of the screen", Some(&text), warnings);
            }
            [0, 0, ..] => {}
            timing if screen.native.is_none() => {
                screen.native = resolution(timing);
                picture = size(timing);
            }
            _ => {}
        }
    }
    screen.model = screen.model.or_else(|| Some(format!("{product:04X}")));
    if screen.serial_number.is_none() && number > 0 {
        let text = number.to_string();
        screen.serial_number = filler::number("serial number of the screen", Some(&text), warnings);
    }
    let (picture_behind, native_behind) = edid_extension::read(bytes);
    screen.native = screen.native.or(native_behind);
    screen.diagonal_inch = diagonal(at(21), at(22), picture, picture_behind);
    Some(screen)
}

/// Three letters of five bits each.
pub fn maker(packed: u16) -> Option<String> {
    let letters: String = [10, 5, 0]
        .into_iter()
        .filter_map(|shift| {
            let index = u8::try_from((packed >> shift) & 31).ok()?;
            (1..=26).contains(&index).then(|| char::from(b'@' + index))
        })
        .collect();
    (letters.len() == 3).then_some(letters)
}

/// Years count from 1990; week 255 says that the year is the model's.
fn year(week: u8, year: u8) -> Option<u16> {
    (week <= 54 || week == 255)
        .then(|| 1990 + u16::from(year))
        .filter(|year| (1994..=2100).contains(year))
}

/// Text of a descriptor: up to the line feed, filled with blanks.
fn letters(bytes: &[u8]) -> String {
    let end = bytes.iter().position(|byte| *byte == b'\n' || *byte == 0);
    let text = bytes.get(..end.unwrap_or(bytes.len())).unwrap_or_default();
    text.iter()
        .map(|byte| char::from(*byte))
        .filter(|c| !c.is_control())
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Active pixels of a detailed timing.
pub fn resolution(timing: &[u8]) -> Option<String> {
    let at = |index: usize| timing.get(index).copied().map(u16::from);
    let across = at(2)? | ((at(4)? >> 4) << 8);
    let down = at(5)? | ((at(7)? >> 4) << 8);
    // An interlaced picture gives the lines of one field.
    let is_interlaced = at(17)? & 0x80 != 0;
    let down = if is_interlaced { down * 2 } else { down };
    (across > 0 && down > 0).then(|| format!("{across}x{down}"))
}

/// Width and height of the picture in millimetres.
pub fn size(timing: &[u8]) -> Option<(f64, f64)> {
    let at = |index: usize| timing.get(index).copied().map(u16::from);
    let across = at(12)? | ((at(14)? >> 4) << 8);
    let down = at(13)? | ((at(14)? & 15) << 8);
    (across > 0 && down > 0).then(|| (f64::from(across), f64::from(down)))
}

/// The diagonal in inches, one decimal: by the millimetres of the picture where they agree with the centimetres of the
/// screen, else by these. A projector has neither; some screens give a ratio as centimetres, and their size further behind.
fn diagonal(
    width_cm: u8,
    height_cm: u8,
    picture: Option<(f64, f64)>,
    picture_behind: Option<(f64, f64)>,
) -> Option<f64> {
    let whole = (width_cm > 0 && height_cm > 0)
        .then(|| (f64::from(width_cm) * 10.0, f64::from(height_cm) * 10.0));
    let agrees = |(w, h): (f64, f64), (a, b): (f64, f64)| {
        (w - a).abs() <= MM_OFF_MAX && (h - b).abs() <= MM_OFF_MAX
    };
    let is_ratio = RATIOS.contains(&(width_cm, height_cm));
    let (across, down) = match (whole, picture) {
        (Some(whole), Some(picture)) if agrees(whole, picture) => picture,
        (Some(whole), _) if !is_ratio => whole,
        // A ratio of 16 to 9 or 4 to 3 written as a size is none.
        (_, Some(picture)) if picture.0 > 100.0 => picture,
        _ => picture_behind?,
    };
    inches(across, down)
}

/// The diagonal in inches, one decimal, of a screen of so many millimetres.
pub fn inches(across_mm: f64, down_mm: f64) -> Option<f64> {
    let inches = across_mm.hypot(down_mm) / 10.0 / CM;
    (across_mm > 0.0 && down_mm > 0.0).then(|| (inches * 10.0).round() / 10.0)
}

//! The blocks behind the base block of an EDID: those of televisions (CTA-861) and of newer screens (VESA DisplayID). They
//! are asked where the base block is silent.

use super::edid::{BLOCK, resolution, size};

/// Tag of a CTA-861 block.
const CTA: u8 = 0x02;
/// Tag of a DisplayID block.
const DISPLAY_ID: u8 = 0x70;
/// Tag of a list of detailed timings, type I, in a DisplayID block, and the length of one.
const TIMINGS: u8 = 0x03;
const TIMING: usize = 20;
/// Bytes of a detailed timing of CTA-861, as in the base block.
const DESCRIPTOR: usize = 18;
/// The longest side from which a size of a picture is one, in millimetres: less is a ratio, or nothing.
const SIDE_MIN: f64 = 100.0;

/// The size of the picture in millimetres and the native resolution, as far as the blocks behind the first tell.
pub fn read(bytes: &[u8]) -> (Option<(f64, f64)>, Option<String>) {
    let (mut picture, mut native) = (None, None);
    for block in bytes.chunks_exact(BLOCK).skip(1) {
        match block.first() {
            Some(&CTA) => {
                for timing in cta_timings(block) {
                    picture = picture.or_else(|| size(timing).filter(|(w, _)| *w > SIDE_MIN));
                    native = native.or_else(|| resolution(timing));
                }
            }
            Some(&DISPLAY_ID) => native = display_id(block).or(native),
            _ => {}
        }
    }
    (picture, native)
}

/// Timings stand from the place that the third byte names up to the checksum.
fn cta_timings(block: &[u8]) -> impl Iterator<Item = &[u8]> {
    let start = block.get(2).copied().map_or(0, usize::from);
    let timings = block.get(start..BLOCK - 1).filter(|_| start >= 4);
    timings
        .unwrap_or_default()
        .chunks_exact(DESCRIPTOR)
        .take_while(|timing| !timing.starts_with(&[0, 0]))
}

/// The preferred timing of the lists, else the first.
fn display_id(block: &[u8]) -> Option<String> {
    let mut rest = block.get(5..BLOCK - 1)?;
    let mut first = None;
    while let [tag, _, length, after @ ..] = rest {
        let body = after.get(..usize::from(*length))?;
        if *tag == TIMINGS {
            for timing in body.chunks_exact(TIMING) {
                let at = |index: usize| timing.get(index).copied().unwrap_or_default();
                let across = u32::from(u16::from_le_bytes([at(4), at(5)])) + 1;
                let down = u32::from(u16::from_le_bytes([at(12), at(13)])) + 1;
                let text = format!("{across}x{down}");
                if at(3) & 0x80 != 0 {
                    return Some(text);
                }
                first = first.or(Some(text));
            }
        }
        rest = after.get(usize::from(*length)..)?;
        if *tag == 0 && *length == 0 {
            break;
        }
    }
    first
}

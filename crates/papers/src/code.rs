//! QR and Code 128 as SVG: one path, no script, no style, the same in a page and in a PDF.
//!
//! Each drawing has the quiet zone its standard asks for inside its view box, so that a label cannot
//! be set too tight around it.

use std::fmt::Write as _;

use barcoders::sym::code128::Code128;
use qrcode::types::Color;
use qrcode::{EcLevel, QrCode};

use crate::PaperError;
use crate::failure::within;
use crate::limits;
use crate::svg::escape;

/// Light modules around a QR code (ISO/IEC 18004 asks for four).
const QR_QUIET: usize = 4;
/// Light modules before and after a Code 128 (ISO/IEC 15417 asks for ten).
const CODE_128_QUIET: usize = 10;
/// Height of a Code 128 in modules; papers set the height they need.
const CODE_128_HEIGHT: usize = 40;

/// The dark and light modules of a code, row by row, quiet zone included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Modules {
    /// Modules in a row.
    pub width: usize,
    /// Rows; one for a linear code.
    pub height: usize,
    /// `true` is dark.
    pub dark: Vec<bool>,
}

impl Modules {
    /// The path of all dark modules: runs of a row joined, one unit a module.
    fn path(&self, unit_height: usize) -> String {
        let mut path = String::new();
        for (row, modules) in self.dark.chunks(self.width.max(1)).enumerate() {
            let mut start = None;
            for (column, dark) in modules.iter().copied().chain([false]).enumerate() {
                match (dark, start) {
                    (true, None) => start = Some(column),
                    (false, Some(from)) => {
                        let run = column - from;
                        let _ = write!(path, "M{from} {row}h{run}v{unit_height}h-{run}z");
                        start = None;
                    }
                    _ => {}
                }
            }
        }
        path
    }

    fn svg(&self, unit_height: usize, title: &str) -> String {
        let (width, height) = (self.width, self.height * unit_height);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
             role=\"img\" aria-label=\"{title}\" shape-rendering=\"crispEdges\">\
             <title>{title}</title><path fill=\"#fff\" d=\"M0 0h{width}v{height}h-{width}z\"/>\
             <path fill=\"#000\" d=\"{path}\"/></svg>",
            title = escape(title),
            path = self.path(unit_height),
        )
    }
}

/// The modules of a QR code at level M (15 % may be lost).
pub fn qr(text: &str) -> Result<Modules, PaperError> {
    within(
        "characters in a QR code",
        text.chars().count(),
        limits::QR_CHARACTERS_MAX,
    )?;
    let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|_| {
        PaperError::NotEncodable {
            kind: "a QR code",
            text: text.to_owned(),
        }
    })?;
    let inner = code.width();
    let width = inner + 2 * QR_QUIET;
    let mut dark = vec![false; width * width];
    for (index, color) in code.to_colors().into_iter().enumerate() {
        let at = (index / inner + QR_QUIET) * width + index % inner + QR_QUIET;
        if let Some(module) = dark.get_mut(at) {
            *module = color == Color::Dark;
        }
    }
    Ok(Modules {
        width,
        height: width,
        dark,
    })
}

/// A QR code as SVG; `title` says to a screen reader what it opens.
pub fn qr_svg(text: &str, title: &str) -> Result<String, PaperError> {
    Ok(qr(text)?.svg(1, title))
}

/// The modules of a Code 128: digits in pairs where there are only digits, else set B.
pub fn code_128(text: &str) -> Result<Modules, PaperError> {
    let refused = || PaperError::NotEncodable {
        kind: "a Code 128",
        text: text.to_owned(),
    };
    within(
        "characters in a Code 128",
        text.chars().count(),
        limits::CODE_128_CHARACTERS_MAX,
    )?;
    if text.is_empty() || !text.chars().all(|sign| (' '..='~').contains(&sign)) {
        return Err(refused());
    }
    let digits = text.chars().all(|sign| sign.is_ascii_digit());
    let set = if digits && text.len().is_multiple_of(2) {
        '\u{106}'
    } else {
        '\u{181}'
    };
    linear(&format!("{set}{text}")).ok_or_else(refused)
}

/// A Code 128 as SVG; `title` is what a screen reader says, the text itself as a rule.
pub fn code_128_svg(text: &str, title: &str) -> Result<String, PaperError> {
    Ok(code_128(text)?.svg(CODE_128_HEIGHT, title))
}

/// The modules of a GS1-128 with application identifier 00 around an SSCC of 18 digits.
pub fn sscc(number: &str) -> Result<Modules, PaperError> {
    let refused = || PaperError::NotEncodable {
        kind: "an SSCC",
        text: number.to_owned(),
    };
    let digits: Vec<u32> = number
        .chars()
        .filter_map(|sign| sign.to_digit(10))
        .collect();
    let (Some(check), 18) = (digits.last().copied(), number.chars().count()) else {
        return Err(refused());
    };
    let body: String = number.chars().take(17).collect();
    if digits.len() != 18 || sscc_check(&body) != Some(check) {
        return Err(refused());
    }
    // Set C, FNC1, then the identifier and the number in pairs of digits.
    linear(&format!("\u{106}\u{179}00{number}")).ok_or_else(refused)
}

/// An SSCC as SVG.
pub fn sscc_svg(number: &str, title: &str) -> Result<String, PaperError> {
    Ok(sscc(number)?.svg(CODE_128_HEIGHT, title))
}

/// The check digit of the 17 digits of an SSCC (GS1: weights 3 and 1 from the right).
pub fn sscc_check(body: &str) -> Option<u32> {
    let mut sum = 0;
    let mut places = 0;
    for (place, sign) in body.chars().rev().enumerate() {
        sum += sign.to_digit(10)? * if place.is_multiple_of(2) { 3 } else { 1 };
        places += 1;
    }
    (places == 17).then_some((10 - sum % 10) % 10)
}

fn linear(coded: &str) -> Option<Modules> {
    let bars = Code128::new(coded).ok()?.encode();
    let width = bars.len() + 2 * CODE_128_QUIET;
    let quiet = [false; CODE_128_QUIET];
    let dark: Vec<bool> = quiet
        .into_iter()
        .chain(bars.into_iter().map(|bar| bar == 1))
        .chain(quiet)
        .collect();
    Some(Modules {
        width,
        height: 1,
        dark,
    })
}

#[cfg(test)]
mod tests {
    use rxing::BarcodeFormat;

    use super::*;

    /// Draws modules as grey pixels and reads them as a camera would.
    fn read_back(modules: &Modules, row_height: usize, format: BarcodeFormat) -> String {
        let scale = 4;
        let (width, height) = (modules.width * scale, modules.height * row_height * scale);
        let mut luma = Vec::with_capacity(width * height);
        for row in 0..height {
            for column in 0..width {
                let at = row / (row_height * scale) * modules.width + column / scale;
                luma.push(if modules.dark[at] { 0 } else { 255 });
            }
        }
        let (width, height) = (
            u32::try_from(width).unwrap(),
            u32::try_from(height).unwrap(),
        );
        let read = rxing::helpers::detect_in_luma(luma, width, height, Some(format)).unwrap();
        read.getText().to_owned()
    }

    #[test]
    fn a_scanner_reads_what_the_qr_code_was_made_of() {
        for text in [
            "https://gapless.example.org/d/G-7Q4K2X",
            "G-7Q4K2X",
            "Zürich, façade № 7",
        ] {
            assert_eq!(
                read_back(&qr(text).unwrap(), 1, BarcodeFormat::QR_CODE),
                text
            );
        }
    }

    #[test]
    fn a_scanner_reads_what_the_code_128_was_made_of() {
        for text in ["G-7Q4K2X", "24-0031-BRU-03", "00123456", "1234567", "a B~9"] {
            assert_eq!(
                read_back(&code_128(text).unwrap(), 20, BarcodeFormat::CODE_128),
                text
            );
        }
    }

    #[test]
    fn an_sscc_carries_its_identifier_and_its_check_digit() {
        // Worked out by hand from the GS1 rule: weights 3, 1, 3, ... from the right.
        assert_eq!(sscc_check("37610425002123456"), Some(9));
        let body = "34012345123456789";
        let number = format!("{body}{}", sscc_check(body).unwrap());
        let read = read_back(&sscc(&number).unwrap(), 20, BarcodeFormat::CODE_128);
        assert!(read.ends_with(&format!("00{number}")), "{read}");
        let wrong = format!("{body}{}", (sscc_check(body).unwrap() + 1) % 10);
        assert!(sscc(&wrong).is_err());
        assert!(sscc("123").is_err());
    }

    #[test]
    fn what_a_code_cannot_hold_is_refused() {
        assert!(code_128("").is_err());
        assert!(code_128("façade").is_err());
        assert!(code_128(&"1".repeat(49)).is_err());
        assert!(qr(&"x".repeat(181)).is_err());
    }

    #[test]
    fn a_title_cannot_break_the_drawing() {
        let svg = qr_svg("x", "a <b> & \"c\"").unwrap();
        assert!(svg.contains("<title>a &lt;b&gt; &amp; &quot;c&quot;</title>"));
        assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 29 29\""));
    }
}

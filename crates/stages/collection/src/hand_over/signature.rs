//! A signature as it is kept, and what its signer counted.

use gapless_journey::{Refusal, RefusalKind};
use serde::{Deserialize, Serialize};

/// Largest drawn signature, in bytes of PNG.
const DRAWN_BYTES_MAX: usize = 300_000;
/// Floor scales differ by this much without a word, in grams a unit.
const WEIGHT_G_TOLERANCE: i64 = 1_000;
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// One side's signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// The name in letters.
    pub name: String,
    /// As what: driver, office contact.
    pub role: Option<String>,
    /// When, in milliseconds.
    pub at: i64,
    /// Who it is, so that one does not sign both sides: a person's or a link's key.
    pub key: String,
    /// SHA-256 of the drawn signature; `None` for a typed one.
    pub drawn: Option<String>,
    /// Units that the signer counted.
    pub units: u64,
    /// Weight that the signer read, in grams.
    pub weight_g: Option<i64>,
    /// What the signer wants on record.
    pub remark: Option<String>,
}

/// What a signer counted must be what the paper says, or a remark says what is different.
pub fn counted(signature: &Signature, units: u64, weight_g: Option<i64>) -> Result<(), Refusal> {
    if signature.remark.is_some() {
        return Ok(());
    }
    if signature.units != units {
        return Err(Refusal::new("collection-count-differs")
            .kind(RefusalKind::Invalid)
            .with("n", units)
            .with("counted", signature.units));
    }
    if let (Some(read), Some(known)) = (signature.weight_g, weight_g) {
        let tolerance = WEIGHT_G_TOLERANCE * i64::try_from(units).unwrap_or(1).max(1);
        if (read - known).abs() > tolerance {
            return Err(Refusal::new("collection-weight-differs")
                .kind(RefusalKind::Invalid)
                .with("known", known / 1000)
                .with("counted", read / 1000));
        }
    }
    Ok(())
}

/// The PNG of a drawn signature, out of the data URL that the pad sends; `None` when nothing was drawn.
pub fn drawn(data_url: &str) -> Result<Option<Vec<u8>>, Refusal> {
    let data_url = data_url.trim();
    if data_url.is_empty() {
        return Ok(None);
    }
    let wrong = || Refusal::new("collection-signature-picture").kind(RefusalKind::Invalid);
    let text = data_url
        .strip_prefix("data:image/png;base64,")
        .ok_or_else(wrong)?;
    if text.len() > DRAWN_BYTES_MAX * 4 / 3 + 4 {
        return Err(wrong());
    }
    let bytes = base64(text).ok_or_else(wrong)?;
    if bytes.starts_with(PNG) {
        Ok(Some(bytes))
    } else {
        Err(wrong())
    }
}

/// Base 64 of RFC 4648, section 4; `None` for anything else.
fn base64(text: &str) -> Option<Vec<u8>> {
    let text = text.trim_end_matches('=');
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for sign in text.bytes() {
        let value = match sign {
            b'A'..=b'Z' => sign - b'A',
            b'a'..=b'z' => sign - b'a' + 26,
            b'0'..=b'9' => sign - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6 | u32::from(value)) & 0xff_ffff;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 0xff).ok()?);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_64_reads_the_examples_of_its_standard() {
        for (text, bytes) in [
            ("", ""),
            ("Zg==", "f"),
            ("Zm8=", "fo"),
            ("Zm9v", "foo"),
            ("Zm9vYg==", "foob"),
            ("Zm9vYmE=", "fooba"),
            ("Zm9vYmFy", "foobar"),
        ] {
            assert_eq!(base64(text).unwrap(), bytes.as_bytes());
        }
        assert_eq!(base64("Zm9v!"), None);
    }

    #[test]
    fn only_a_png_is_a_drawn_signature() {
        assert_eq!(drawn("").unwrap(), None);
        let png = "data:image/png;base64,iVBORw0KGgoAAAA=";
        assert!(drawn(png).unwrap().unwrap().starts_with(PNG));
        assert!(drawn("data:image/png;base64,Zm9v").is_err());
        assert!(drawn("data:text/html;base64,Zm9v").is_err());
    }

    #[test]
    fn a_difference_is_written_down_by_the_person_who_counted() {
        let signature = |units, weight_g, remark: Option<&str>| Signature {
            name: "A".to_owned(),
            role: None,
            at: 0,
            key: "a".to_owned(),
            drawn: None,
            units,
            weight_g,
            remark: remark.map(str::to_owned),
        };
        let code = |s: Signature| counted(&s, 3, Some(90_000)).err().map(|r| r.code);
        assert_eq!(code(signature(3, Some(92_000), None)), None);
        assert_eq!(code(signature(3, None, None)), None);
        assert_eq!(
            code(signature(2, None, None)),
            Some("collection-count-differs")
        );
        assert_eq!(
            code(signature(3, Some(99_000), None)),
            Some("collection-weight-differs")
        );
        assert_eq!(
            code(signature(2, Some(1), Some("one box is not here"))),
            None
        );
    }
}

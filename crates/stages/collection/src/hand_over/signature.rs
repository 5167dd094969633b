//! A signature as it is kept, and what its signer counted.

use gapless_journey::{Refusal, RefusalKind};
use serde::{Deserialize, Serialize};

/// Floor scales differ by this much without a word, in grams a unit.
const WEIGHT_G_TOLERANCE: i64 = 1_000;

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

#[cfg(test)]
mod tests {
    use super::*;

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

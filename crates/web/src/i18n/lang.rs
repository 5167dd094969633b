//! The languages that Gapless speaks, and how one is chosen for a reader.

use gapless_journey::words;

words! {
    /// A language of the interface; the word is its code (BCP 47) and its folder under `locales`.
    Lang {
        /// English.
        En = "en",
        /// Dutch.
        Nl = "nl",
        /// French.
        Fr = "fr",
        /// German.
        De = "de",
        /// Portuguese (European).
        Pt = "pt",
    }
}

impl Lang {
    /// Its name in itself, which is how a reader looks for it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Nl => "Nederlands",
            Self::Fr => "Français",
            Self::De => "Deutsch",
            Self::Pt => "Português",
        }
    }

    /// Reads a tag such as `nl`, `nl-BE` or `NL_be`; `None` when it is not one of ours.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?.trim();
        Self::ALL
            .iter()
            .copied()
            .find(|lang| lang.as_str().eq_ignore_ascii_case(primary))
    }

    /// The best of ours for an `Accept-Language` header (RFC 9110, section 12.5.4).
    pub fn from_accept(header: &str) -> Option<Self> {
        let mut best: Option<(Self, f32)> = None;
        // A header of more than 20 ranges is not a person's browser.
        for range in header.split(',').take(20) {
            let mut parts = range.split(';');
            let Some(lang) = parts.next().and_then(Self::from_tag) else {
                continue;
            };
            let weight = parts
                .find_map(|part| part.trim().strip_prefix("q="))
                .map_or(1.0, |q| q.trim().parse().unwrap_or(0.0));
            if weight > 0.0 && best.is_none_or(|(_, best)| weight > best) {
                best = Some((lang, weight));
            }
        }
        best.map(|(lang, _)| lang)
    }

    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_language_that_we_speak_is_taken() {
        for (header, expected) in [
            ("fr-CH, fr;q=0.9, en;q=0.8", Some(Lang::Fr)),
            ("es, nl-BE;q=0.4, de;q=0.6", Some(Lang::De)),
            ("en;q=0, pt;q=0.1", Some(Lang::Pt)),
            ("es, *", None),
            ("", None),
        ] {
            assert_eq!(Lang::from_accept(header), expected, "{header}");
        }
    }
}

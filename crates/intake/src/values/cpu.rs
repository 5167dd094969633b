//! The name of a processor, from any spelling: vendor, family, generation, whether it is at least a Core i3 or equal, the
//! rule that decided, and the doubt where there is one.

use super::{Basis, cpu_rules, cpu_text};
use crate::fold;
use serde::{Deserialize, Serialize};

/// A processor as a line names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cpu {
    /// The words that named it.
    pub text: String,
    /// `intel`, `amd`, `apple`, `arm`, `via`, `other` or `unknown`.
    pub vendor: String,
    /// `core-i5`, `ryzen-7`, `celeron` ...; `unknown` where the words do not say.
    pub family: String,
    /// Generation, where the model number or the words tell it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub generation: Option<u8>,
    /// Core i3 or equal, as the programme's first policy defines it; absent where it cannot be said.
    pub at_least_core_i3: Option<bool>,
    /// Where it comes from.
    pub basis: Basis,
    /// The rule that decided.
    pub rule: String,
    /// Why a person should look, if so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<String>,
}

impl Cpu {
    /// True when the words name a family.
    pub fn is_known(&self) -> bool {
        self.family != "unknown"
    }
}

/// Families that count as Core i3 or equal (issue text of the first policy).
pub const AT_LEAST_CORE_I3: &[&str] = &[
    "core-i3",
    "core-i5",
    "core-i7",
    "core-i9",
    "core-3",
    "core-5",
    "core-7",
    "core-9",
    "core-ultra",
    "core-m",
    "core-x",
    "xeon",
    "ryzen",
    "ryzen-3",
    "ryzen-5",
    "ryzen-7",
    "ryzen-9",
    "epyc",
    "athlon-zen",
    "fx",
    "a-series-upper",
    "apple-m",
    "snapdragon-x",
];

/// Families that are below Core i3.
pub const BELOW_CORE_I3: &[&str] = &[
    "pentium",
    "celeron",
    "atom",
    "core2",
    "core-duo",
    "a-series",
    "amd-low",
    "athlon-old",
    "phenom",
    "phenom-quad",
    "xeon-old",
    "xeon-phi",
    "via",
    "opteron",
    "other",
];

/// Families on neither side: a person decides.
pub const NOT_RANKED: &[&str] = &["intel-n", "intel-u", "arm", "xeon-unnamed"];

/// Reads the name of a processor from a text that is, or should be, one.
pub fn parse(text: &str) -> Cpu {
    let text = text.trim();
    let folded = cpu_text::without_clock(&fold::plain(text));
    let words = cpu_text::cpu_words(&folded);
    let found = cpu_rules::decide(&words);
    let at_least_core_i3 = if AT_LEAST_CORE_I3.contains(&found.family) {
        Some(true)
    } else if BELOW_CORE_I3.contains(&found.family) {
        Some(false)
    } else {
        None
    };
    Cpu {
        text: text.to_owned(),
        vendor: found.vendor.to_owned(),
        family: found.family.to_owned(),
        generation: found.generation,
        at_least_core_i3,
        basis: Basis::Stated,
        rule: found.rule.to_owned(),
        doubt: found.doubt.map(str::to_owned),
    }
}

/// Finds the processor that a free text names among other things, for example a specification or a model name.
pub fn find(text: &str) -> Option<Cpu> {
    let span = cpu_text::span(text)?;
    let cpu = parse(span);
    cpu.is_known().then_some(cpu)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_spelling_has_its_family() {
        let table = [
            (
                "Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz",
                "core-i5",
                Some(8),
            ),
            ("Corei513th Gen", "core-i5", Some(13)),
            ("ci3-4330", "core-i3", Some(4)),
            ("i7-8650U", "core-i7", Some(8)),
            ("Core i3-1005G1", "core-i3", Some(10)),
            ("i5-10500 CPU @ 3.10GHz", "core-i5", Some(10)),
            ("Intel Core i7 8ème génération", "core-i7", Some(8)),
            ("Intel(R) Core(TM)2 Duo CPU E8400 @ 3.00GHz", "core2", None),
            ("C0re 2 Duo", "core2", None),
            ("Intel(R) Core(TM) m5-6Y54 CPU", "core-m", None),
            ("Intel Core Ultra 7 155H", "core-ultra", None),
            ("Intel Core 5 120U", "core-5", None),
            ("Ryzen 5 PRO 4650U", "ryzen-5", Some(4)),
            ("AMD Ryzen Threadripper 1950X", "ryzen", None),
            ("AMD A10-9700E R7", "a-series-upper", None),
            ("AMD A6-5200", "a-series", None),
            ("AMD Athlon 3000G", "athlon-zen", None),
            ("AMD Athlon(tm) II X2 250", "athlon-old", None),
            ("AMD FX(tm)-8350", "fx", None),
            ("Intel(R) Xeon(R) CPU E5-1650 v3", "xeon", None),
            ("Intel(R) Xeon(R) CPU W3520", "xeon", None),
            ("Intel(R) Xeon(R) CPU E5430 @ 2.66GHz", "xeon-old", None),
            ("Apple M1", "apple-m", Some(1)),
            ("Snapdragon 8cx Gen 3", "snapdragon-x", None),
            ("CEL N3050", "celeron", None),
            ("P4:2.80GHz", "pentium", None),
            ("2.70 GHZ", "unknown", None),
            ("Core:2.93GHz", "unknown", None),
            ("Intel Processor N100", "intel-n", None),
            ("", "unknown", None),
        ];
        for (text, family, generation) in table {
            let cpu = parse(text);
            assert_eq!(
                (cpu.family.as_str(), cpu.generation),
                (family, generation),
                "{text}"
            );
        }
    }

    #[test]
    fn a_free_text_gives_up_its_processor_only() {
        for (text, found) in [
            (
                "Desktop HP 200mt/INTEL CELERON J1750 @ 2.41 GHZ/4 GB RAM",
                Some("CELERON J1750"),
            ),
            (
                "ThinkCentre M55 Intel Core 2 Duo (E6300) 1.86GHz 2GB",
                Some("Core 2 Duo (E6300)"),
            ),
            ("HP 15EG 3045 core i7 13è Gt°", Some("core i7 13è")),
            (
                "Notebook 14\", AMD Dual-Core E1-1500, 4GB",
                Some("AMD Dual-Core E1-1500"),
            ),
            ("Latitude 5420", None),
            ("stored at core switch 2", None),
        ] {
            assert_eq!(
                find(text).map(|c| c.text),
                found.map(str::to_owned),
                "{text}"
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_stops_it(text in "\\PC{0,60}") {
            let _ = parse(&text);
            let _ = find(&text);
        }
    }
}

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
    if let Some(chip) = cpu_text::chip_of_mac(text) {
        let mut cpu = parse(&format!("Apple {chip}"));
        chip.clone_into(&mut cpu.text);
        return Some(cpu);
    }
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
            ("AMD G-T56N Processor", "amd-low", None),
            ("Microsoft SQ1", "snapdragon-x", None),
            ("Kryo V2", "arm", None),
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
    fn old_and_new_of_one_name_are_told_apart() {
        let (yes, no) = (Some(true), Some(false));
        for (text, family, at_least_core_i3) in [
            ("Athlon X2 4850e", "athlon-old", no),
            ("AMD Athlon 64 X2 5050e", "athlon-old", no),
            ("AMD Athlon 2650e", "athlon-old", no),
            ("Athlon II 170u", "athlon-old", no),
            ("Athlon 64 3000+", "athlon-old", no),
            ("Athlon X4 950", "athlon-old", no),
            ("Athlon Silver 3050e", "athlon-zen", yes),
            ("Athlon 3050e", "athlon-zen", yes),
            ("Athlon PRO 200GE", "athlon-zen", yes),
            ("Athlon 300U", "athlon-zen", yes),
            ("Xeon W2133", "xeon", yes),
            ("Xeon W-2245", "xeon", yes),
            ("Xeon E2224G", "xeon", yes),
            ("Xeon E2124", "xeon", yes),
            ("Xeon D1531", "xeon", yes),
            ("Xeon w3-2423", "xeon", yes),
            ("Intel(R) Xeon(R) w7-2495X", "xeon", yes),
            ("Xeon 6 6740E", "xeon", yes),
            ("Xeon 6130", "xeon", yes),
            ("Intel(R) Xeon(R) CPU X5650 @ 2.67GHz", "xeon", yes),
            ("Intel(R) Xeon(R) CPU E7- 4850 @ 2.00GHz", "xeon", yes),
            ("Xeon E31240V2", "xeon", yes),
            ("Intel(R) Xeon(R) CPU 5160 @ 3.00GHz", "xeon-old", no),
            ("Intel(R) Xeon(R) CPU X3360 @ 2.83GHz", "xeon-old", no),
            ("Xeon E7330", "xeon-old", no),
            ("Intel(R) Xeon(TM) CPU 3.06GHz", "xeon-old", no),
            ("Intel(R) Xeon(R) CPU", "xeon-unnamed", None),
            ("Intel(R) Xeon(R) CPU @ 2.20GHz", "xeon-unnamed", None),
            ("Intel Xeon 2048KB", "xeon-unnamed", None),
        ] {
            let cpu = parse(text);
            assert_eq!(
                (cpu.family.as_str(), cpu.at_least_core_i3),
                (family, at_least_core_i3),
                "{text}"
            );
        }
    }

    #[test]
    fn core_without_an_i_is_told_by_what_stands_beside_it() {
        for (text, family) in [
            ("Core2Duo T7300", "core2"),
            ("Core2Quad Q8400", "core2"),
            ("C2Q Q8400", "core2"),
            ("Core 3 N350", "core-3"),
            ("Core 7", "core-7"),
            ("Intel(R) Core(TM) 7 processor 150U", "core-7"),
            ("Core 7 2.4 GHz", "core-7"),
            ("Quad core 3.2", "unknown"),
            ("2 core 3 GB", "unknown"),
            ("Core 3.2", "unknown"),
            ("Core 7 th gen", "unknown"),
            ("Intel m3-7Y30", "core-m"),
            ("m3-7Y30", "core-m"),
            ("m3-8100Y", "core-m"),
            ("Intel Core M-5Y10c", "core-m"),
            ("Intel m5", "core-m"),
            ("M3", "apple-m"),
            ("Apple M3 8-core", "apple-m"),
            ("MacBook Air M3 8GB", "apple-m"),
            ("Pentium 4415Y", "pentium"),
        ] {
            assert_eq!(parse(text).family, family, "{text}");
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
            ("Laptop Core2Duo T7300 2GB", Some("Core2Duo T7300")),
            ("HP 14s Core 3 N350 8GB", Some("Core 3 N350")),
            ("Tablet 12\" m3-7Y30 4 GB", Some("m3-7Y30")),
            ("quad core 3 500GB", None),
            ("Precision 5820 Xeon W-2133 32GB", Some("Xeon W-2133")),
            ("stored at core switch 2", None),
            ("MacBook Air (13-inch, M1, 2020)", Some("M1")),
            ("Mac mini (M2 Pro, 2023)", Some("M2")),
            ("MacBook Pro (15-inch, 2018)", None),
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

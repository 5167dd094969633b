//! A processor's name as a step of the ladder that needs and stock are compared on.

use gapless_intake::values::cpu::{self, Cpu};

/// 0 unknown, 1 below Core i3, 3, 5, 7, or 9 for Core i9 and workstation class (`interfaces.md`). A family whose number
/// is not told counts as its lowest.
pub fn tier(text: &str) -> u32 {
    of_family(&cpu::parse(text))
}

fn of_family(cpu: &Cpu) -> u32 {
    match cpu.family.as_str() {
        "core-i9" | "core-9" | "core-x" | "ryzen-9" | "xeon" | "epyc" => 9,
        "core-i7" | "core-7" | "ryzen-7" | "apple-m" => 7,
        "core-i5" | "core-5" | "core-ultra" | "ryzen-5" => 5,
        _ => match cpu.at_least_core_i3 {
            Some(true) => 3,
            Some(false) => 1,
            None => 0,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::tier;
    use crate::problem::LADDER;

    #[test]
    fn names_of_processors_stand_on_the_ladder() {
        let cases = [
            ("Intel(R) Core(TM) i5-7300U CPU @ 2.60GHz", 5),
            ("Core i3-4130", 3),
            ("i7-8650U", 7),
            ("Intel Core i9-9900K", 9),
            ("Intel(R) Xeon(R) CPU E5-1650 v3", 9),
            ("Ryzen 5 PRO 4650U", 5),
            ("Celeron N3050", 1),
            ("Intel Core Ultra 7 155H", 5),
            ("AMD Athlon 3000G", 3),
            ("a grey box", 0),
            ("", 0),
        ];
        for (text, expected) in cases {
            assert_eq!(tier(text), expected, "{text}");
            assert!(LADDER.iter().any(|step| u32::from(*step) == tier(text)));
        }
    }
}

//! Words of a processor's name -> family. Order matters: the more particular rule stands first.

use super::cpu_intel::{core, intel_low, xeon};
use super::cpu_text::is_apple_m;

/// What the words came to.
pub struct Found {
    pub vendor: &'static str,
    pub family: &'static str,
    pub generation: Option<u8>,
    pub rule: &'static str,
    pub doubt: Option<&'static str>,
}

pub(super) const fn found(vendor: &'static str, family: &'static str, rule: &'static str) -> Found {
    Found {
        vendor,
        family,
        generation: None,
        rule,
        doubt: None,
    }
}

impl Found {
    pub(super) const fn generation(mut self, generation: Option<u8>) -> Self {
        self.generation = generation;
        self
    }
    pub(super) const fn doubt(mut self, why: &'static str) -> Self {
        self.doubt = Some(why);
        self
    }
}

/// The words, with questions that the rules ask.
pub(super) struct Words<'a>(pub(super) &'a [String]);

impl Words<'_> {
    pub(super) fn at(&self, i: usize) -> &str {
        self.0.get(i).map_or("", String::as_str)
    }
    pub(super) fn position(&self, word: &str) -> Option<usize> {
        self.0.iter().position(|w| w == word)
    }
    pub(super) fn has(&self, word: &str) -> bool {
        self.position(word).is_some()
    }
    pub(super) fn any(&self, test: impl Fn(&str) -> bool) -> bool {
        self.0.iter().any(|w| test(w))
    }
    pub(super) fn pair(&self, one: &str, two: &str) -> bool {
        self.0
            .windows(2)
            .any(|w| matches!(w, [a, b] if a == one && b == two))
    }
}

/// Decides the family.
pub fn decide(words: &[String]) -> Found {
    let w = Words(words);
    amd(&w)
        .or_else(|| core(&w))
        .or_else(|| xeon(&w))
        .or_else(|| intel_low(&w))
        .or_else(|| not_x86(&w))
        .or_else(|| guesses(&w))
        .unwrap_or(Found {
            vendor: if w.has("amd") {
                "amd"
            } else if w.has("intel") {
                "intel"
            } else {
                "unknown"
            },
            ..found("unknown", "unknown", "no family is named")
        })
}

fn amd(w: &Words<'_>) -> Option<Found> {
    if w.has("threadripper") {
        return Some(found("amd", "ryzen", "Ryzen Threadripper"));
    }
    if let Some(at) = w.position("ryzen") {
        return Some(ryzen(w, at));
    }
    if w.has("epyc") {
        return Some(found("amd", "epyc", "EPYC").doubt("server processor"));
    }
    if w.has("opteron") {
        return Some(
            found("amd", "opteron", "Opteron, an old server processor").doubt("server processor"),
        );
    }
    if w.has("athlon") {
        let zen = w.has("silver") || w.has("gold") || (!w.any(before_zen) && w.any(zen_athlon));
        return Some(if zen {
            found("amd", "athlon-zen", "Athlon on Zen").doubt("entry processor on Zen")
        } else {
            found("amd", "athlon-old", "Athlon before Zen")
        });
    }
    if w.any(|t| ["3015e", "3020e", "3015ce"].contains(&t)) && w.has("amd") {
        return Some(
            found("amd", "athlon-zen", "entry processor on Zen").doubt("entry processor on Zen"),
        );
    }
    if w.has("sempron") || w.has("turion") || w.has("duron") {
        return Some(found("amd", "athlon-old", "Sempron or Turion"));
    }
    if w.has("phenom") {
        return Some(if w.has("x4") || w.has("x6") {
            found("amd", "phenom-quad", "Phenom").doubt("four or six cores of 2008 to 2011")
        } else {
            found("amd", "phenom", "Phenom")
        });
    }
    amd_series(w)
}

/// What names an Athlon of before Zen: Athlon 64, XP, MP, II, Neo, and the X2 to X4.
fn before_zen(word: &str) -> bool {
    ["64", "xp", "mp", "ii", "neo", "x2", "x3", "x4"].contains(&word)
}

/// `3000g`, `240ge`, `300u`, `3050e`: Athlon on Zen counts 200 to 399, 3000 to 3199 and 7100 to 7299, with a letter behind.
/// An `e` stood behind frugal Athlons long before (`2650e`, `4850e`), with other numbers.
fn zen_athlon(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (number, letters) = word.split_at(digits);
    let counted = match digits {
        3 => ["2", "3"].iter().any(|p| number.starts_with(p)),
        4 => ["30", "31", "71", "72"]
            .iter()
            .any(|p| number.starts_with(p)),
        _ => false,
    };
    counted && ["g", "ge", "u", "c", "e", "b"].contains(&letters)
}

fn amd_series(w: &Words<'_>) -> Option<Found> {
    let digits = |t: &str| !t.is_empty() && t.bytes().next().is_some_and(|b| b.is_ascii_digit());
    for (i, word) in w.0.iter().enumerate() {
        let next = w.at(i + 1);
        let model_follows = (digits(next) && next.bytes().filter(u8::is_ascii_digit).count() >= 4)
            || ["pro", "micro", "apu"].contains(&next);
        let by_amd = w.has("amd");
        match word.as_str() {
            "fx" if digits(next) => return Some(fx()),
            t if t.starts_with("fx")
                && t.len() >= 6
                && t.bytes().skip(2).take(4).all(|b| b.is_ascii_digit()) =>
            {
                return Some(fx());
            }
            "a8" | "a10" | "a12" if by_amd || model_follows => {
                return Some(
                    found("amd", "a-series-upper", "AMD A8, A10 or A12")
                        .doubt("near a Core i3 of its age"),
                );
            }
            "a4" | "a6" | "a9" if by_amd || model_follows => {
                return Some(found("amd", "a-series", "AMD A4, A6 or A9"));
            }
            "e1" | "e2" if by_amd || model_follows => return Some(low()),
            "e" | "c" | "z" | "gx" | "qc" | "rx" if by_amd && digits(next) => return Some(low()),
            "g" if by_amd && next.starts_with('t') && digits(next.get(1..).unwrap_or_default()) => {
                return Some(low());
            }
            "v" | "v105" | "v120" | "v140" | "v160" if by_amd => return Some(low()),
            _ => {}
        }
    }
    None
}

const fn fx() -> Found {
    found("amd", "fx", "AMD FX").doubt("near a Core i3 or i5 of its age")
}

const fn low() -> Found {
    found("amd", "amd-low", "AMD E, C, Z or embedded series")
}

fn ryzen(w: &Words<'_>, at: usize) -> Found {
    let mut rest =
        w.0.iter()
            .skip(at + 1)
            .map(String::as_str)
            .filter(|t| !["ai", "max", "tm"].contains(t));
    let tier = rest.next().unwrap_or_default();
    if tier == "embedded" {
        return found("amd", "ryzen", "Ryzen Embedded").doubt("embedded processor");
    }
    let family = match tier.bytes().next() {
        Some(b'3') => "ryzen-3",
        Some(b'5') => "ryzen-5",
        Some(b'7') => "ryzen-7",
        Some(b'9') => "ryzen-9",
        _ => "ryzen",
    };
    let model = if tier.len() > 4 {
        tier.get(1..)
    } else {
        rest.find(|t| *t != "pro")
    };
    let generation = model
        .filter(|m| m.bytes().take(4).filter(u8::is_ascii_digit).count() == 4)
        .and_then(|m| m.get(..1))
        .and_then(|d| d.parse().ok())
        .filter(|_| family != "ryzen");
    found("amd", family, "Ryzen 3 or better").generation(generation)
}

fn not_x86(w: &Words<'_>) -> Option<Found> {
    if let Some(at) = w.0.iter().position(|t| is_apple_m(t)) {
        let apple =
            w.has("apple") || w.has("mac") || w.has("macbook") || (at == 0 && w.0.len() <= 2);
        // "8-core" behind Apple's own name counts its cores.
        if apple && !w.has("intel") && (w.has("apple") || !w.has("core")) {
            let generation = w.at(at).get(1..).and_then(|d| d.parse().ok());
            return Some(found("apple", "apple-m", "Apple M").generation(generation));
        }
    }
    if w.has("snapdragon") {
        let computer = w.has("x") || w.has("8cx") || w.any(|t| t.starts_with("x1"));
        return Some(if computer {
            found("arm", "snapdragon-x", "Snapdragon X or 8cx")
        } else {
            found("arm", "arm", "Snapdragon of a phone").doubt("not a processor of a computer")
        });
    }
    if w.any(|t| ["sq1", "sq2", "sq3"].contains(&t)) {
        return Some(found(
            "arm",
            "snapdragon-x",
            "Microsoft SQ, a Snapdragon 8cx",
        ));
    }
    if w.any(|t| ["via", "cyrix", "transmeta"].contains(&t)) {
        return Some(found("via", "via", "VIA and others"));
    }
    let arm = [
        "cortex",
        "kunpeng",
        "mediatek",
        "exynos",
        "tegra",
        "kirin",
        "helio",
        "rockchip",
        "kryo",
        "krait",
        "feroceon",
        "dimensity",
        "unisoc",
        "graviton",
        "ampere",
        "broadcom",
        "allwinner",
        "scorpion",
    ];
    if w.any(|t| arm.contains(&t) || t.starts_with("armv") || t.starts_with("arm11")) {
        return Some(found("arm", "arm", "ARM").doubt("not a processor of a PC"));
    }
    if w.any(|t| {
        t.starts_with("power4")
            || t.starts_with("power5")
            || t.contains("sparc")
            || t == "powerpc"
            || t == "itanium"
    }) {
        return Some(found("other", "other", "neither x86 nor ARM"));
    }
    None
}

fn guesses(w: &Words<'_>) -> Option<Found> {
    if w.has("evo") && w.has("intel") {
        return Some(
            found(
                "intel",
                "core-x",
                "the Evo badge is given to Core i5 and better only",
            )
            .doubt("only the badge"),
        );
    }
    if w.pair("dual", "core") || w.pair("duel", "core") {
        return Some(
            found(
                "intel",
                "pentium",
                "a bare \"dual core\" is a Pentium Dual-Core",
            )
            .doubt("no family is named"),
        );
    }
    let first = w.at(0);
    let model = |letters: &[char], digits: usize| {
        first
            .strip_prefix(letters)
            .is_some_and(|n| n.len() == digits && n.bytes().all(|b| b.is_ascii_digit()))
    };
    if first.starts_with("e3") && model(&['e'], 4) || model(&['n', 'j'], 4) {
        return Some(
            found("intel", "celeron", "a Celeron by its number").doubt("no family is named"),
        );
    }
    if model(&['g'], 4) || first.starts_with("e5") && model(&['e'], 4) {
        return Some(
            found("intel", "pentium", "a Pentium by its number").doubt("no family is named"),
        );
    }
    None
}

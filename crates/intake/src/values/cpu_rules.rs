//! Words of a processor's name -> family. Order matters: the more particular rule stands first.

use super::cpu_text::{is_apple_m, ordinal};

/// What the words came to.
pub struct Found {
    pub vendor: &'static str,
    pub family: &'static str,
    pub generation: Option<u8>,
    pub rule: &'static str,
    pub doubt: Option<&'static str>,
}

const fn found(vendor: &'static str, family: &'static str, rule: &'static str) -> Found {
    Found {
        vendor,
        family,
        generation: None,
        rule,
        doubt: None,
    }
}

impl Found {
    const fn generation(mut self, generation: Option<u8>) -> Self {
        self.generation = generation;
        self
    }
    const fn doubt(mut self, why: &'static str) -> Self {
        self.doubt = Some(why);
        self
    }
}

/// The words, with questions that the rules ask.
struct Words<'a>(&'a [String]);

impl Words<'_> {
    fn at(&self, i: usize) -> &str {
        self.0.get(i).map_or("", String::as_str)
    }
    fn position(&self, word: &str) -> Option<usize> {
        self.0.iter().position(|w| w == word)
    }
    fn has(&self, word: &str) -> bool {
        self.position(word).is_some()
    }
    fn any(&self, test: impl Fn(&str) -> bool) -> bool {
        self.0.iter().any(|w| test(w))
    }
    fn pair(&self, one: &str, two: &str) -> bool {
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
        let zen = w.has("silver") || w.has("gold") || (!w.has("ii") && w.any(zen_athlon));
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
    if w.has("sempron") || w.has("turion") {
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

/// `3000g`, `240ge`, `300u`, `3150u` are Athlon on Zen.
fn zen_athlon(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let rest = word.get(digits..).unwrap_or_default();
    matches!(digits, 3 | 4)
        && ["g", "ge", "u", "c", "e", "pro"].contains(&rest)
        && !word.starts_with("44")
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

fn core(w: &Words<'_>) -> Option<Found> {
    for (i, word) in w.0.iter().enumerate() {
        let family = match word.as_str() {
            "i3" => "core-i3",
            "i5" => "core-i5",
            "i7" => "core-i7",
            "i9" => "core-i9",
            _ => continue,
        };
        return Some(found("intel", family, "Core i by name").generation(core_generation(w, i)));
    }
    if w.pair("core", "i") {
        return None;
    }
    let ultra =
        |at: usize| w.has("core") || w.has("intel") || ["5", "7", "9"].contains(&w.at(at + 1));
    if w.position("ultra").is_some_and(ultra) {
        return Some(found(
            "intel",
            "core-ultra",
            "Core Ultra, successor of Core i",
        ));
    }
    let two = w.has("core2") || w.has("c2d") || w.pair("2", "duo") || w.pair("2", "quad");
    if two || (w.position("core").is_some_and(|i| w.at(i + 1) == "2")) {
        return Some(found("intel", "core2", "Core 2, before Core i"));
    }
    let at = w.position("core");
    let next = at.map_or("", |i| w.at(i + 1));
    if ["m", "m3", "m5", "m7"].contains(&next)
        || w.any(|t| ["5y10", "5y10c", "5y31", "5y51", "5y70", "5y71"].contains(&t))
    {
        return Some(found("intel", "core-m", "Core M").doubt("fanless processor"));
    }
    let after = at.map_or("", |i| w.at(i + 2));
    let numbered = match next {
        "3" => Some("core-3"),
        "5" => Some("core-5"),
        "7" => Some("core-7"),
        "9" => Some("core-9"),
        _ => None,
    };
    if let Some(family) =
        numbered.filter(|_| after.bytes().take(3).filter(u8::is_ascii_digit).count() == 3)
    {
        return Some(found(
            "intel",
            family,
            "Core 3, 5, 7 or 9, successors of Core i",
        ));
    }
    if ["duo", "solo"].contains(&next) {
        return Some(found(
            "intel",
            "core-duo",
            "Core Duo or Solo, before Core 2",
        ));
    }
    if w.has("genuine") && w.has("intel") {
        return Some(
            found("intel", "core-duo", "unnamed Intel").doubt("old mobile processor or sample"),
        );
    }
    None
}

/// Generation of a Core i: from words ("13th Gen", "8eme"), else from the model number.
fn core_generation(w: &Words<'_>, at: usize) -> Option<u8> {
    let by_word = w.0.iter().enumerate().find_map(|(i, t)| {
        let n = ordinal(t)?;
        (t.len() > 2 || ["gen", "generation", "gt"].contains(&w.at(i + 1)) || n >= 10).then_some(n)
    });
    let spaced = w.0.iter().enumerate().find_map(|(i, t)| {
        let n: u8 = t.parse().ok().filter(|n| (1..=20).contains(n))?;
        ["th", "rd", "nd", "st", "gen", "eme", "e"]
            .contains(&w.at(i + 1))
            .then_some(n)
    });
    by_word
        .or(spaced)
        .or_else(|| model_generation(w.at(at + 1)))
}

fn model_generation(model: &str) -> Option<u8> {
    let digits = model.bytes().take_while(u8::is_ascii_digit).count();
    let letters = model.get(digits..).unwrap_or_default();
    let number = model.get(..digits)?;
    match digits {
        3 => Some(1),
        // 1005G1, 1135G7, 1235U: four digits that begin with 10 to 15 and carry a letter.
        4 if number.starts_with('1') && !letters.is_empty() => number.get(..2)?.parse().ok(),
        4 => number.get(..1)?.parse().ok(),
        5 => number.get(..2)?.parse().ok(),
        _ => None,
    }
}

fn xeon(w: &Words<'_>) -> Option<Found> {
    if !w.has("xeon") {
        return None;
    }
    if w.has("phi") {
        return Some(found("intel", "xeon-phi", "Xeon Phi").doubt("accelerator"));
    }
    let old = || {
        found("intel", "xeon-old", "Xeon before Nehalem")
            .doubt("workstation or server of before 2009")
    };
    let new = || found("intel", "xeon", "Xeon from Nehalem on").doubt("workstation or server");
    if w.any(|t| ["gold", "silver", "bronze", "platinum"].contains(&t)) {
        return Some(new());
    }
    for word in w.0 {
        let letters: String = word.chars().take_while(char::is_ascii_alphabetic).collect();
        let number: String = word
            .chars()
            .skip(letters.len())
            .take_while(char::is_ascii_digit)
            .collect();
        match (letters.as_str(), number.len()) {
            ("e", 1) if ["3", "5", "7"].contains(&number.as_str()) => return Some(new()),
            ("e", n) if n >= 5 => return Some(new()),
            ("w" | "d" | "e", 0) if word.len() == 1 => return Some(new()),
            ("" | "x" | "e" | "l" | "w" | "ec" | "lc", 4) => {
                let nehalem = ["34", "35", "36", "37", "55", "56", "65", "75"]
                    .iter()
                    .any(|p| number.starts_with(p));
                // A number with nothing before it is either old (5160) or follows a letter that stood apart (W-2133).
                return Some(if nehalem { new() } else { old() });
            }
            _ => {}
        }
    }
    if w.0.len() <= 2 && !w.has("tm") && !w.has("cpu") {
        return Some(
            found("intel", "xeon-unnamed", "Xeon without a model").doubt("the model tells the age"),
        );
    }
    Some(found(
        "intel",
        "xeon-old",
        "Xeon without a model number, of the NetBurst age",
    ))
}

fn intel_low(w: &Words<'_>) -> Option<Found> {
    if w.has("celeron") {
        return Some(found("intel", "celeron", "Celeron"));
    }
    if w.position("cel")
        .is_some_and(|i| w.at(i + 1).bytes().any(|b| b.is_ascii_digit()))
    {
        return Some(found("intel", "celeron", "Celeron, shortened"));
    }
    if w.has("pentium") || w.has("p4") || w.has("pentium4") {
        return Some(found("intel", "pentium", "Pentium"));
    }
    if w.has("atom") {
        return Some(found("intel", "atom", "Atom"));
    }
    if w.has("intel") || w.has("processor") {
        let series = |letter: char| {
            w.any(|t| {
                t.strip_prefix(letter).is_some_and(|n| {
                    let digits = n.bytes().take_while(u8::is_ascii_digit).count();
                    (2..=3).contains(&digits)
                })
            })
        };
        if series('n') {
            return Some(
                found("intel", "intel-n", "Intel Processor N").doubt("sold below Core i3"),
            );
        }
        if series('u') && w.any(|t| t.starts_with("u30")) {
            return Some(found("intel", "intel-u", "Intel Processor U").doubt("entry processor"));
        }
    }
    None
}

fn not_x86(w: &Words<'_>) -> Option<Found> {
    if let Some(at) = w.0.iter().position(|t| is_apple_m(t)) {
        let apple =
            w.has("apple") || w.has("mac") || w.has("macbook") || (at == 0 && w.0.len() <= 2);
        if apple && !w.has("intel") && !w.has("core") {
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
    if w.any(|t| ["via", "cyrix", "transmeta"].contains(&t)) {
        return Some(found("via", "via", "VIA and others"));
    }
    let arm = [
        "cortex", "kunpeng", "mediatek", "exynos", "tegra", "kirin", "helio", "rockchip",
    ];
    if w.any(|t| arm.contains(&t) || t.starts_with("armv")) {
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

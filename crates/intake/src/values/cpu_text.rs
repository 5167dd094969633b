//! Preparing the text of a processor: clock speeds out, words apart, and the span that names it within a longer text.

use crate::fold;

/// Folded text without clock speeds, so that the 2 of "Core:2.93GHz" is not read as Core 2.
pub fn without_clock(folded: &str) -> String {
    let mut out = folded.to_owned();
    for unit in ["ghz", "mhz"] {
        let mut from = 0;
        while let Some(at) = out
            .get(from..)
            .and_then(|rest| rest.find(unit))
            .map(|i| i + from)
        {
            let before = out.get(..at).unwrap_or_default();
            let number = before.trim_end();
            let kept =
                number.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ',');
            let start = kept.len();
            let after = out.get(at + unit.len()..).unwrap_or_default();
            let next = format!("{} {}", out.get(..start).unwrap_or_default(), after);
            from = start.min(next.len());
            while !next.is_char_boundary(from) {
                from += 1;
            }
            out = next;
        }
    }
    out
}

/// Words of a processor's name: joined ones apart, the usual slips put right.
pub fn cpu_words(folded: &str) -> Vec<String> {
    let text = folded
        .replace("(r)", " ")
        // The mark of a Xeon tells its age.
        .replace("xeon(tm)", "xeon tm")
        .replace("(tm)", " ")
        .replace("c0re", "core");
    let mut out: Vec<String> = Vec::new();
    for word in fold::words(&text).split(' ').filter(|w| !w.is_empty()) {
        split_joined(word, &mut out);
    }
    out
}

/// Families that writers join with what follows: `corei5`, `ryzen5`, `pentiumcpu`, `celeronn4020`.
const JOINED: &[&str] = &[
    "intel", "core", "ryzen", "pentium", "celeron", "xeon", "athlon", "atom", "ultra",
];

fn split_joined(word: &str, out: &mut Vec<String>) {
    for family in JOINED {
        if let Some(rest) = word.strip_prefix(family) {
            out.push((*family).to_owned());
            if !rest.is_empty() && rest != "s" {
                split_joined(rest, out);
            }
            return;
        }
    }
    // "Core2Duo", of which the rest is left.
    if let Some(kind) = word
        .strip_prefix('2')
        .filter(|w| ["duo", "quad"].contains(w))
    {
        out.extend(["2".to_owned(), kind.to_owned()]);
        return;
    }
    let word = word
        .strip_prefix('c')
        .filter(|w| starts_core_i(w))
        .unwrap_or(word);
    if starts_core_i(word) {
        let (tier, rest) = word.split_at(2);
        out.push(tier.to_owned());
        if !rest.is_empty() {
            out.push(rest.to_owned());
        }
        return;
    }
    out.push(word.to_owned());
}

/// `i5`, `i56300u`, `i513th`.
fn starts_core_i(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.first() == Some(&b'i')
        && bytes
            .get(1)
            .is_some_and(|b| matches!(b, b'3' | b'5' | b'7' | b'9'))
        && bytes.get(2).is_none_or(u8::is_ascii_digit)
}

/// One word of a text with its place.
struct Word<'a> {
    start: usize,
    end: usize,
    folded: String,
    /// What stands between this word and the one before it.
    gap: &'a str,
}

/// Words that begin the name of a processor in a longer text.
const FIRST: &[&str] = &[
    "core",
    "celeron",
    "cel",
    "pentium",
    "ryzen",
    "xeon",
    "athlon",
    "atom",
    "sempron",
    "turion",
    "phenom",
    "opteron",
    "epyc",
    "threadripper",
    "snapdragon",
    "p4",
    "c2d",
    "c2q",
];
/// Words that may stand inside the name.
const INSIDE: &[&str] = &[
    "core",
    "duo",
    "quad",
    "dual",
    "pro",
    "gold",
    "silver",
    "bronze",
    "platinum",
    "ultra",
    "extreme",
    "tm",
    "r",
    "gen",
    "generation",
    "eme",
    "ieme",
    "th",
    "rd",
    "nd",
    "st",
    "processor",
    "cpu",
    "ii",
    "x2",
    "x4",
    "solo",
    "evo",
    "max",
    "plus",
    "threadripper",
    "intel",
    "m",
];

/// The part of the text that names a processor, if some part does.
pub fn span(text: &str) -> Option<&str> {
    let words = split(text);
    let first = words
        .iter()
        .enumerate()
        .position(|(i, w)| begins(&words, i, w))?;
    let mut last = first;
    for (i, word) in words.iter().enumerate().skip(first + 1) {
        let joined = word
            .gap
            .chars()
            .all(|c| matches!(c, ' ' | '-' | '(' | ')' | '®' | '™' | '\u{a0}'));
        if !joined || !continues(&words, i, first) {
            break;
        }
        last = i;
    }
    let (start, mut end) = (words.get(first)?.start, words.get(last)?.end);
    let rest = text.get(end..)?;
    let open = text.get(start..end)?.matches('(').count();
    let shut = text.get(start..end)?.matches(')').count();
    if (open > shut && rest.starts_with(')')) || rest.starts_with('°') {
        end += rest.chars().next().map_or(0, char::len_utf8);
    }
    text.get(start..end)
}

fn split(text: &str) -> Vec<Word<'_>> {
    let mut out: Vec<Word<'_>> = Vec::new();
    let mut start = None;
    let mut shut = 0;
    let ends = text
        .char_indices()
        .map(|(i, c)| (i, c.is_alphanumeric()))
        .chain([(text.len(), false)]);
    for (i, inside) in ends {
        match (inside, start) {
            (true, None) => start = Some(i),
            (false, Some(s)) => {
                let folded = fold::plain(text.get(s..i).unwrap_or_default());
                out.push(Word {
                    start: s,
                    end: i,
                    folded,
                    gap: text.get(shut..s).unwrap_or_default(),
                });
                shut = i;
                start = None;
            }
            _ => {}
        }
    }
    out
}

fn begins(words: &[Word<'_>], i: usize, word: &Word<'_>) -> bool {
    let w = word.folded.as_str();
    let next = words.get(i + 1).map_or("", |n| n.folded.as_str());
    let c_i = w.strip_prefix('c').is_some_and(starts_core_i);
    if w.starts_with("corei") || w.starts_with("core2") || starts_core_i(w) || c_i {
        return true;
    }
    match w {
        "core" | "c0re" => {
            starts_core_i(next)
                || ["2", "ultra", "duo", "solo", "m", "m3", "m5", "m7", "tm"].contains(&next)
                || core_number_follows(words, i)
        }
        "m3" | "m5" | "m7" => is_core_m_number(next),
        "amd" => {
            let family = FIRST.contains(&next) || amd_model(next);
            family || ["dual", "quad", "pro", "fx"].contains(&next)
        }
        "intel" => ["evo", "atom", "processor"].contains(&next),
        "apple" => is_apple_m(next),
        "cel" | "p4" | "atom" => next.chars().any(|c| c.is_ascii_digit()) || w == "p4",
        // "13th Gen Intel(R) Core I7"
        _ if next == "gen" && ordinal(w).is_some() => words
            .iter()
            .skip(i + 2)
            .take(3)
            .any(|n| starts_core_i(&n.folded) || n.folded == "core" || n.folded == "intel"),
        _ => FIRST.contains(&w) || (w.starts_with("ryzen") || w.starts_with("celeron")),
    }
}

fn continues(words: &[Word<'_>], i: usize, first: usize) -> bool {
    let Some(word) = words.get(i) else {
        return false;
    };
    let w = word.folded.as_str();
    let next = words.get(i + 1).map_or("", |n| n.folded.as_str());
    let had_model = words
        .iter()
        .take(i)
        .skip(first + 1)
        .any(|p| p.folded.bytes().filter(u8::is_ascii_digit).count() >= 3);
    if ["gb", "go", "tb", "mb", "ghz", "mhz"].contains(&next) || next.starts_with("ghz") {
        return false;
    }
    if had_model {
        return ordinal(w).is_some() && next == "gen";
    }
    let digits = w.bytes().filter(u8::is_ascii_digit).count();
    let amount = ["gb", "go", "g", "tb", "ghz", "mhz", "hz"].iter().any(|u| {
        w.strip_suffix(u)
            .is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
    });
    // A bare number after the name is a clock speed ("i5 3.2"), unless it counts ("2 Duo", "13 th gen").
    let number = digits > 0 && w.len() == digits;
    let alone = word.gap.is_empty() || (digits <= 2 && next.len() == 1);
    let counts = ["duo", "quad", "th", "gen"].contains(&next) || i <= first + 1;
    if amount || (number && alone && !counts) {
        return false;
    }
    // "Xeon W-2133": the letter of its series stands apart.
    let series =
        ["w", "d", "e"].contains(&w) && next.bytes().take_while(u8::is_ascii_digit).count() == 4;
    INSIDE.contains(&w) || FIRST.contains(&w) || digits > 0 || starts_core_i(w) || series
}

fn amd_model(word: &str) -> bool {
    let letters: String = word.chars().take_while(char::is_ascii_alphabetic).collect();
    ["a", "e", "c", "z", "fx", "qc", "gx"].contains(&letters.as_str())
        && word
            .chars()
            .nth(letters.len())
            .is_some_and(|c| c.is_ascii_digit())
}

/// "Core 5 120U", "Core 7 processor 150U", "Core 3 N350": in a free text the model has to follow.
fn core_number_follows(words: &[Word<'_>], core: usize) -> bool {
    let word = |i: usize| words.get(core + i).map_or("", |w| w.folded.as_str());
    let model = if word(2) == "processor" {
        word(3)
    } else {
        word(2)
    };
    let number = model.strip_prefix('n').unwrap_or(model);
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let letters = number.get(digits..).unwrap_or_default();
    let marked = number.len() < model.len() || ["u", "h", "hx", "hl", "ul"].contains(&letters);
    ["3", "5", "7", "9"].contains(&word(1)) && digits == 3 && marked
}

/// `5y10c`, `6y54`, `7y30`: a generation, Y, and two digits.
pub fn is_core_m_number(word: &str) -> bool {
    let word = word.strip_suffix('c').unwrap_or(word);
    matches!(word.as_bytes(), [g, b'y', a, b] if [g, a, b].iter().all(|d| d.is_ascii_digit()))
}

/// The chip that the name of a Mac carries: "MacBook Air (13-inch, M1, 2020)".
pub fn chip_of_mac(text: &str) -> Option<&str> {
    let mac = text.split(|c: char| !c.is_ascii_alphanumeric()).any(|w| {
        ["macbook", "imac", "mac", "macmini"]
            .iter()
            .any(|m| w.eq_ignore_ascii_case(m))
    });
    if !mac {
        return None;
    }
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .find(|w| is_apple_m(&w.to_ascii_lowercase()))
}

/// `m1` to `m9`.
pub fn is_apple_m(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.len() == 2
        && bytes.first() == Some(&b'm')
        && bytes.get(1).is_some_and(|b| (b'1'..=b'9').contains(b))
}

/// `13th`, `7eme`, `3rd`, `3era`, `13e` as a number.
pub fn ordinal(word: &str) -> Option<u8> {
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let rest = word.get(digits.len()..)?;
    let known = [
        "th", "rd", "nd", "st", "e", "eme", "emegt", "ieme", "era", "a", "va", "ma", "ta", "o",
        "te", "tg", "thgen", "gen", "g",
    ];
    if digits.is_empty() || digits.len() > 2 || !known.contains(&rest) {
        return None;
    }
    digits.parse().ok().filter(|n| (1..=20).contains(n))
}

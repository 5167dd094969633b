//! One way to make texts of several languages comparable: lower case, no accents, words apart.

/// Lower case without accents; everything else stays.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        push_plain(&mut out, c);
    }
    out
}

/// Appends one character, folded.
fn push_plain(out: &mut String, c: char) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    match c {
        'à'..='å' | 'À'..='Å' | 'ā' | 'ă' | 'ą' => out.push('a'),
        'ç' | 'Ç' | 'ć' | 'č' => out.push('c'),
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'ę' | 'ě' => out.push('e'),
        'ì'..='ï' | 'Ì'..='Ï' => out.push('i'),
        'ñ' | 'Ñ' | 'ń' => out.push('n'),
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' | 'ő' => out.push('o'),
        'ù'..='ü' | 'Ù'..='Ü' | 'ű' => out.push('u'),
        'ý' | 'ÿ' | 'Ý' => out.push('y'),
        'š' | 'Š' | 'ś' => out.push('s'),
        'ž' | 'Ž' | 'ź' | 'ż' => out.push('z'),
        'ß' => out.push_str("ss"),
        'œ' | 'Œ' => out.push_str("oe"),
        'æ' | 'Æ' => out.push_str("ae"),
        '®' | '™' | '\u{feff}' | '\u{200b}' => {}
        '\u{a0}' | '\u{202f}' | '\u{2009}' => out.push(' '),
        '“' | '”' | '″' | '„' => out.push('"'),
        '‘' | '’' | '′' => out.push('\''),
        '–' | '—' | '‑' => out.push('-'),
        '×' => out.push('x'),
        other => out.extend(other.to_lowercase()),
    }
}

/// Folded words: letters and digits, one space between them.
pub fn words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in plain(text).chars() {
        if c.is_alphanumeric() {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(c);
        } else {
            gap = true;
        }
    }
    out
}

/// Folded letters and digits with nothing between them.
pub fn compact(text: &str) -> String {
    plain(text)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// Words of a header: as [`words`], and `SerialNumber` or `TotalMemory_GB` are taken apart.
pub fn header_words(text: &str) -> String {
    let mut apart = String::with_capacity(text.len() + 8);
    let characters: Vec<char> = text.chars().collect();
    for (i, &c) in characters.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|j| characters.get(j)).copied();
        let after = characters.get(i + 1).copied();
        let starts_word = c.is_uppercase()
            && before.is_some_and(|b| {
                b.is_lowercase() || (b.is_uppercase() && after.is_some_and(char::is_lowercase))
            });
        if starts_word {
            apart.push(' ');
        }
        apart.push(c);
    }
    words(&apart)
}

/// True when `needle` stands in `haystack` as whole words; both are [`words`].
pub fn has_words(haystack: &str, needle: &str) -> bool {
    let mut from = 0;
    while let Some(at) = haystack.get(from..).and_then(|rest| rest.find(needle)) {
        let start = from + at;
        let end = start + needle.len();
        let open = start == 0 || haystack.as_bytes().get(start - 1) == Some(&b' ');
        let shut = end == haystack.len() || haystack.as_bytes().get(end) == Some(&b' ');
        if open && shut {
            return true;
        }
        from = start + needle.chars().next().map_or(1, char::len_utf8);
    }
    false
}

/// Edits (insert, delete, replace, swap of neighbours) between two short texts, or `None` when more than `limit`.
pub fn edits(a: &str, b: &str, limit: usize) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, cb) in b.iter().enumerate() {
            let at = |r: &[usize], k: usize| r.get(k).copied().unwrap_or(usize::MAX / 2);
            let mut best = (at(&last, j) + usize::from(ca != cb))
                .min(at(&last, j + 1) + 1)
                .min(at(&row, j) + 1);
            if i > 0 && j > 0 && a.get(i - 1) == Some(cb) && b.get(j - 1) == Some(ca) {
                best = best.min(at(&before, j - 1) + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|n| *n <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_several_habits_fold_to_the_same_words() {
        for (header, folded) in [
            ("SerialNumber", "serial number"),
            ("N° DE SERIE", "n de serie"),
            ("TotalMemory_GB", "total memory gb"),
            ("MÉMOIRE\nRAM", "memoire ram"),
            ("CPU_Cores", "cpu cores"),
        ] {
            assert_eq!(header_words(header), folded);
        }
        assert!(has_words("hp laser mfp 137", "laser mfp") && !has_words("laserjet", "laser"));
        assert_eq!(edits("serail", "serial", 1), Some(1));
    }
}

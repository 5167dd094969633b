//! Makers' numbering as patterns, from `data/words/*_numbers.txt`: `#` a digit, `@` a letter, `*` at the end of a word
//! anything, `$` the end of the name.

/// Rules of one list.
pub struct NameRules<T> {
    rules: Vec<Rule<T>>,
}

struct Rule<T> {
    maker: &'static str,
    value: T,
    /// Each pattern is a run of words.
    patterns: Vec<Vec<&'static str>>,
}

impl<T: Copy> NameRules<T> {
    /// Reads `maker = value: pattern; pattern` lines; a value that is unknown is left out.
    pub fn parse(text: &'static str, value: impl Fn(&'static str) -> Option<T>) -> Self {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let rules = lines.filter_map(|line| {
            let (head, patterns) = line.split_once(':')?;
            let (maker, name) = head.split_once('=')?;
            let patterns = patterns
                .split(';')
                .map(|p| p.split_whitespace().collect())
                .collect();
            Some(Rule {
                maker: maker.trim(),
                value: value(name.trim())?,
                patterns,
            })
        });
        Self {
            rules: rules.collect(),
        }
    }

    /// The value of the first rule of the maker that fits from the first word on.
    pub fn at_start(&self, maker: &str, words: &str) -> Option<T> {
        let words: Vec<&str> = words.split(' ').collect();
        self.of(maker)
            .find(|r| r.patterns.iter().any(|p| !is_all(p) && run_fits(&words, p)))
            .map(|r| r.value)
    }

    /// Maker and value of the first rule that fits a number which only one maker has; such rules begin with `*`.
    pub fn of_any(&self, words: &str) -> Option<(&'static str, T)> {
        let words: Vec<&str> = words.split(' ').collect();
        self.rules.iter().find_map(|r| {
            let maker = r.maker.strip_prefix('*')?;
            let fits = r.patterns.iter().any(|p| run_fits(&words, p));
            fits.then_some((maker, r.value))
        })
    }

    /// The value of everything that the maker makes, where a rule says so.
    pub fn of_all(&self, maker: &str) -> Option<T> {
        self.of(maker)
            .find(|r| r.patterns.iter().any(|p| is_all(p)))
            .map(|r| r.value)
    }

    /// The value of the first rule of the maker that fits anywhere in the words.
    pub fn anywhere(&self, maker: &str, words: &str) -> Option<T> {
        let words: Vec<&str> = words.split(' ').collect();
        let somewhere = |p: &Vec<&str>| {
            (0..words.len()).any(|i| run_fits(words.get(i..).unwrap_or_default(), p))
        };
        self.of(maker)
            .find(|r| r.patterns.iter().any(somewhere))
            .map(|r| r.value)
    }

    fn of<'r>(&'r self, maker: &'r str) -> impl Iterator<Item = &'r Rule<T>> {
        self.rules.iter().filter(move |r| r.maker == maker)
    }
}

/// The pattern of everything.
fn is_all(pattern: &[&str]) -> bool {
    pattern == ["*"]
}

fn run_fits(words: &[&str], pattern: &[&str]) -> bool {
    pattern
        .iter()
        .enumerate()
        .all(|(i, p)| match (words.get(i), *p) {
            (None, "$") => true,
            (Some(word), p) if p != "$" => fits(word, p),
            _ => false,
        })
}

/// One word against one pattern.
pub fn fits(word: &str, pattern: &str) -> bool {
    let (pattern, open) = pattern
        .strip_suffix('*')
        .map_or((pattern, false), |p| (p, true));
    let (mut w, mut p) = (word.bytes(), pattern.bytes());
    loop {
        match (p.next(), w.next()) {
            (Some(b'#'), Some(c)) if c.is_ascii_digit() => {}
            (Some(b'@'), Some(c)) if c.is_ascii_alphabetic() => {}
            (Some(a), Some(b)) if a == b => {}
            (None, None) => return true,
            (None, Some(_)) => return open,
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_fit_what_they_say() {
        assert!(
            fits("pc16250", "pc#####") && !fits("pc1625", "pc#####") && fits("qcm1250", "qcm*")
        );
        assert!(fits("300e4c", "###@#@") && !fits("300e45", "###@#@"));
        let rules = NameRules::parse("HP = a: 240 $; 250 g#*\nHP = b: 250 *\n", Some);
        assert_eq!(rules.at_start("HP", "240"), Some("a"));
        assert_eq!(rules.at_start("HP", "240 x"), None);
        assert_eq!(rules.at_start("HP", "250 g8"), Some("a"));
        assert_eq!(rules.at_start("HP", "250 mt"), Some("b"));
        assert_eq!(rules.anywhere("HP", "the 240"), Some("a"));
        let any = NameRules::parse("*Cisco = n: ws c####*\n", Some);
        assert_eq!(any.of_any("ws c2960x 48"), Some(("Cisco", "n")));
        let all = NameRules::parse("Xerox = p: *\n", Some);
        assert_eq!(
            (all.at_start("Xerox", "b210"), all.of_all("Xerox")),
            (None, Some("p"))
        );
    }
}

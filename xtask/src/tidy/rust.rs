//! A lexer that is just good enough to tell code, comments, strings and tests apart.

/// A string literal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Literal {
    /// Where its opening quote is, in bytes.
    pub start: usize,
    /// The byte after its closing quote.
    pub end: usize,
    /// What stands between the quotes, as written.
    pub text: String,
}

/// A Rust file.
pub struct Source {
    /// The text with comments and the insides of literals blanked, byte for byte as long.
    pub code: String,
    /// Its string literals, in order.
    pub literals: Vec<Literal>,
    /// Where code is that only tests compile: ranges in bytes.
    tests: Vec<(usize, usize)>,
    /// Where each line begins.
    lines: Vec<usize>,
}

impl Source {
    /// Reads a file. Text that is no Rust gives nonsense, but never fails.
    pub fn read(text: &str) -> Self {
        let mut lexer = Lexer {
            bytes: text.as_bytes(),
            at: 0,
            code: Vec::new(),
            literals: vec![],
        };
        lexer.run();
        // Only whole symbols were replaced, each byte by a space, so this is still UTF-8.
        let code = String::from_utf8_lossy(&lexer.code).into_owned();
        let newlines = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = std::iter::once(0)
            .chain(newlines.map(|(at, _)| at + 1))
            .collect();
        let tests = test_ranges(&code);
        Self {
            code,
            literals: lexer.literals,
            tests,
            lines,
        }
    }

    /// The line of a byte, from 1.
    pub fn line(&self, at: usize) -> usize {
        self.lines.partition_point(|begin| *begin <= at)
    }

    /// The text of a line of code (from 1), comments and literals blanked.
    pub fn code_line(&self, line: usize) -> &str {
        self.code
            .lines()
            .nth(line.saturating_sub(1))
            .unwrap_or_default()
    }

    /// True where only tests compile.
    pub fn in_test(&self, at: usize) -> bool {
        self.tests
            .iter()
            .any(|(begin, end)| (*begin..*end).contains(&at))
    }

    /// True inside a comment.
    pub fn is_comment(&self, at: usize) -> bool {
        let blank = self.code.as_bytes().get(at) == Some(&b' ');
        blank
            && !self
                .literals
                .iter()
                .any(|one| (one.start..one.end).contains(&at))
    }

    /// Where a word or sign stands in code outside tests.
    pub fn find<'a>(&'a self, pattern: &'a str) -> impl Iterator<Item = usize> + 'a {
        let hits = self.code.match_indices(pattern).map(|(at, _)| at);
        hits.filter(|at| !self.in_test(*at))
    }

    /// The words of the code (identifiers and keywords) with where they begin.
    pub fn words(&self) -> impl Iterator<Item = (usize, &str)> {
        words(&self.code)
    }

    /// Where the bracket that opens at `open` is closed, or the end of the file.
    pub fn close(&self, open: usize) -> usize {
        close(&self.code, open)
    }
}

/// Identifiers in a text, with where they begin.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let tail = text.get(rest..)?;
        let begin = rest + tail.find(is_word)?;
        let tail = text.get(begin..)?;
        let length = tail.find(|symbol| !is_word(symbol)).unwrap_or(tail.len());
        rest = begin + length;
        Some((begin, tail.get(..length)?))
    })
}

fn is_word(symbol: char) -> bool {
    symbol.is_alphanumeric() || symbol == '_'
}

fn close(code: &str, open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, byte) in code.bytes().enumerate().skip(open) {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth == 0 {
            return at;
        }
    }
    code.len()
}

/// Items behind `#[cfg(test)]` or `#[test]`.
fn test_ranges(code: &str) -> Vec<(usize, usize)> {
    let marks = ["#[cfg(test)]", "#[test]", "#[tokio::test", "#[rstest"];
    let mut ranges = Vec::new();
    for mark in marks {
        for (at, _) in code.match_indices(mark) {
            // An item ends with its block, or with a semicolon where it has none.
            let tail = code.get(at + mark.len()..).unwrap_or_default();
            let stop = tail
                .find(['{', ';'])
                .map_or(code.len(), |found| at + mark.len() + found);
            let block = code.as_bytes().get(stop) == Some(&b'{');
            ranges.push((at, if block { close(code, stop) } else { stop }));
        }
    }
    ranges
}

struct Lexer<'a> {
    bytes: &'a [u8],
    at: usize,
    code: Vec<u8>,
    literals: Vec<Literal>,
}

impl Lexer<'_> {
    fn run(&mut self) {
        while let Some(byte) = self.peek(0) {
            match byte {
                b'/' if self.peek(1) == Some(b'/') => {
                    self.blank_until(|rest| rest.first() == Some(&b'\n'));
                }
                b'/' if self.peek(1) == Some(b'*') => self.block_comment(),
                b'"' => self.string(0),
                b'r' if !self.after_word() => self.raw_string(),
                b'\'' => self.quote(),
                _ => self.keep(),
            }
        }
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    fn keep(&mut self) {
        self.code.extend(self.peek(0));
        self.at += 1;
    }

    fn blank(&mut self) {
        let byte = self.peek(0).unwrap_or(b' ');
        self.code.push(if byte == b'\n' { byte } else { b' ' });
        self.at += 1;
    }

    fn blank_until(&mut self, stop: impl Fn(&[u8]) -> bool) {
        while self.at < self.bytes.len() && !stop(self.bytes.get(self.at..).unwrap_or_default()) {
            self.blank();
        }
    }

    /// Block comments nest.
    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        while self.at < self.bytes.len() {
            match (self.peek(0), self.peek(1)) {
                (Some(b'/'), Some(b'*')) => depth += 1,
                (Some(b'*'), Some(b'/')) => depth -= 1,
                _ => {
                    self.blank();
                    continue;
                }
            }
            self.blank();
            self.blank();
            if depth == 0 {
                return;
            }
        }
    }

    fn after_word(&self) -> bool {
        let before = self
            .at
            .checked_sub(1)
            .and_then(|at| self.bytes.get(at))
            .copied();
        // `br"..."` is a string too: the `b` before the `r` does not make the `r` part of a word.
        before.is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
            && before != Some(b'b')
    }

    /// `r"..."` or `r#"..."#`; anything else that begins with r is a word.
    fn raw_string(&mut self) {
        let tail = self.bytes.get(self.at + 1..).unwrap_or_default();
        let hashes = tail.iter().take_while(|byte| **byte == b'#').count();
        if tail.get(hashes) != Some(&b'"') {
            self.keep();
            return;
        }
        for _ in 0..=hashes {
            self.keep();
        }
        self.string(hashes + 1);
    }

    /// A string whose opening quote is here. `raw` is 0 for one with escapes, else its hashes and 1.
    fn string(&mut self, raw: usize) {
        let start = self.at;
        self.keep();
        let end_mark: Vec<u8> = std::iter::once(b'"')
            .chain(std::iter::repeat_n(b'#', raw.saturating_sub(1)))
            .collect();
        loop {
            let rest = self.bytes.get(self.at..).unwrap_or_default();
            if rest.is_empty() || rest.starts_with(&end_mark) {
                break;
            }
            if raw == 0 && rest.first() == Some(&b'\\') {
                self.blank();
            }
            if self.at < self.bytes.len() {
                self.blank();
            }
        }
        let inside = self.bytes.get(start + 1..self.at).unwrap_or_default();
        let text = String::from_utf8_lossy(inside).into_owned();
        if self.at < self.bytes.len() {
            self.keep();
        }
        self.literals.push(Literal {
            start,
            end: self.at,
            text,
        });
    }

    /// A quote begins a symbol (`'a'`, `'\n'`) or a lifetime (`'a`).
    fn quote(&mut self) {
        let rest = self.bytes.get(self.at + 1..).unwrap_or_default();
        let escaped = rest.first() == Some(&b'\\');
        // A symbol has up to four bytes, an escape such as \u{10ffff} up to ten.
        let (first, limit) = if escaped { (2, 12) } else { (1, 5) };
        let quote = rest
            .iter()
            .take(limit)
            .skip(first)
            .position(|byte| *byte == b'\'');
        self.keep();
        let Some(length) = quote.map(|found| found + first) else {
            return;
        };
        let symbol = rest.get(..length).unwrap_or_default();
        let one = escaped || String::from_utf8_lossy(symbol).chars().count() == 1;
        if !one {
            return;
        }
        for _ in 0..length {
            self.blank();
        }
        self.keep();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_insides_of_literals_are_blanked_and_places_stay() {
        let text =
            "let a = \"x // y\"; // \"no\"\nlet b = '\"'; /* /* in */ out */ f::<'a>(r#\"q\"z\"#)";
        let source = Source::read(text);
        assert_eq!(source.code.len(), text.len());
        assert!(!source.code.contains("no") && !source.code.contains("out"));
        let texts: Vec<&str> = source
            .literals
            .iter()
            .map(|one| one.text.as_str())
            .collect();
        assert_eq!(texts, ["x // y", "q\"z"]);
        assert!(source.code.contains("f::<'a>(r#\""));
        assert_eq!(source.line(text.len() - 1), 2);
    }

    #[test]
    fn escapes_do_not_end_a_literal() {
        let source = Source::read(r#"f("a\"b", '\'', "c\\"); g()"#);
        let texts: Vec<&str> = source
            .literals
            .iter()
            .map(|one| one.text.as_str())
            .collect();
        assert_eq!(texts, [r#"a\"b"#, r"c\\"]);
        assert!(source.code.contains("g()"));
    }

    #[test]
    fn code_behind_cfg_test_is_test_code() {
        let source =
            Source::read("fn a() { x }\n#[cfg(test)]\nmod tests { fn b() { x } }\nfn c() { x }");
        assert_eq!(
            source
                .find("x")
                .map(|at| source.line(at))
                .collect::<Vec<_>>(),
            [1, 4]
        );
    }

    #[test]
    fn words_are_identifiers() {
        let found: Vec<&str> = words("pub fn a_b(x: u8)").map(|(_, word)| word).collect();
        assert_eq!(found, ["pub", "fn", "a_b", "x", "u8"]);
    }
}

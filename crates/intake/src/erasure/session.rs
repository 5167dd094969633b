//! What somebody kept of a terminal: commands with what they printed. Prompts, colours and overwritten progress are put
//! aside; which command printed a line is known only where the transcript shows the command.

use std::borrow::Cow;

/// Tools whose commands are looked for.
const TOOLS: &[&str] = &["hdparm", "nvme", "shred", "badblocks", "dd"];
/// What may stand between a prompt and a command.
const WRAPPERS: &[&str] = &[
    "sudo", "doas", "time", "nohup", "nice", "ionice", "env", "exec", "+", "-n", "-c", "-p",
];
/// Words of a line that are looked at to find a command.
const WORDS_MAX: usize = 64;

/// A command, and what it printed. The first step of a transcript may have no command.
#[derive(Debug, Default)]
pub struct Step<'t> {
    /// The command and its arguments, from the tool's name on.
    pub words: Vec<&'t str>,
    /// What it printed.
    pub lines: Vec<&'t str>,
    /// The last line has no end: the transcript stops in the middle of it.
    pub is_cut: bool,
}

impl<'t> Step<'t> {
    /// The tool that was called; empty where the transcript shows no command.
    pub fn tool(&self) -> &'t str {
        let word = self.words.first().copied().unwrap_or_default();
        word.rsplit('/').next().unwrap_or(word)
    }

    /// The device that the command names last.
    pub fn device(&self) -> Option<String> {
        self.words
            .iter()
            .rev()
            .find_map(|word| super::medium::named_in(word))
    }

    /// The lines that have an end: a number at the end of another may be a part of itself.
    pub fn whole_lines(&self) -> &[&'t str] {
        let end = self.lines.len() - usize::from(self.is_cut && !self.lines.is_empty());
        self.lines.get(..end).unwrap_or_default()
    }

    /// The value of an option: `-s 1`, `-s1`, `--ses=1`, `--ses 1`.
    pub fn option(&self, short: &str, long: &str) -> Option<&'t str> {
        let mut words = self.words.iter().skip(1);
        while let Some(word) = words.next() {
            if *word == short || *word == long {
                return words.next().copied();
            }
            let value = word
                .strip_prefix(long)
                .and_then(|rest| rest.strip_prefix('='))
                .or_else(|| {
                    let rest = word.strip_prefix(short)?.trim_start_matches('=');
                    (!rest.is_empty() && !word.starts_with("--")).then_some(rest)
                });
            if value.is_some() {
                return value;
            }
        }
        None
    }
}

/// The text with each overwritten state of a line as a line of its own, and without colours.
pub fn clean(text: &str) -> Cow<'_, str> {
    if !text.contains(['\r', '\u{8}', '\u{1b}']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\u{8}' if out.ends_with('\n') || out.is_empty() => {}
            '\r' | '\u{8}' => out.push('\n'),
            // An escape sequence ends with its first letter.
            '\u{1b}' => while chars.next().is_some_and(|c| !c.is_ascii_alphabetic()) {},
            _ => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// The steps of a transcript that was cleaned.
pub fn steps(text: &str) -> Vec<Step<'_>> {
    let mut steps = vec![Step::default()];
    for line in text.lines() {
        if let Some(words) = command(line) {
            steps.push(Step {
                words,
                ..Step::default()
            });
        } else if let Some(step) = steps.last_mut() {
            step.lines.push(line.trim_end());
        }
    }
    if let Some(step) = steps.last_mut() {
        step.is_cut = !text.ends_with('\n');
    }
    steps
}

/// The command of a line: alone, after `+`, or after a prompt that ends in `#`, `$`, `%` or `>`.
fn command(line: &str) -> Option<Vec<&str>> {
    // Most lines are none, and name no device.
    if !line.contains("/dev/") {
        return None;
    }
    let words: Vec<&str> = line.split_whitespace().take(WORDS_MAX).collect();
    let at = words
        .iter()
        .position(|word| TOOLS.contains(&word.rsplit('/').next().unwrap_or(word)))?;
    let before = words.get(..at)?;
    let prompt = before
        .iter()
        .rposition(|word| word.ends_with(['#', '$', '%', '>']));
    let between = before.get(prompt.map_or(0, |at| at + 1)..)?;
    let is_plain = between.iter().all(|word| {
        WRAPPERS.contains(word) || word.contains('=') || word.chars().all(|c| c.is_ascii_digit())
    });
    let command = words.get(at..)?;
    (is_plain && command.iter().skip(1).any(|word| word.contains("/dev/")))
        .then(|| command.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_known_behind_their_prompts() {
        for line in [
            "dd if=/dev/zero of=/dev/sdb bs=1M",
            "# dd if=/dev/zero of=/dev/sdb bs=1M",
            "root@bench:~# sudo dd if=/dev/zero of=/dev/sdb bs=1M",
            "[root@bench ~]$ sudo nice -n 19 /usr/bin/dd if=/dev/zero of=/dev/sdb bs=1M",
            "+ dd if=/dev/zero of=/dev/sdb bs=1M",
        ] {
            let steps = steps(line);
            assert_eq!(steps.last().unwrap().tool(), "dd", "{line}");
            assert_eq!(steps.last().unwrap().device().unwrap(), "/dev/sdb");
        }
        for line in [
            "dd: error writing '/dev/sdb': No space left on device",
            "we used dd on /dev/sdb",
            "shred: /dev/sdb: pass 1/1 (random)...",
        ] {
            assert_eq!(steps(line).len(), 1, "{line}");
        }
    }

    #[test]
    fn options_are_read_in_their_forms() {
        for line in [
            "nvme format /dev/nvme0n1 -s 1",
            "nvme format /dev/nvme0n1 -s1",
            "nvme format -s=1 /dev/nvme0n1",
            "nvme format --ses=1 /dev/nvme0n1",
            "nvme format --ses 1 /dev/nvme0n1",
        ] {
            assert_eq!(steps(line)[1].option("-s", "--ses"), Some("1"), "{line}");
        }
        assert_eq!(
            steps("nvme format /dev/nvme0n1")[1].option("-s", "--ses"),
            None
        );
    }

    #[test]
    fn overwritten_progress_and_colours_are_put_aside() {
        let text = "a:  1% done\u{8}\u{8}\u{8}done\r\n\u{1b}[32mok\u{1b}[0m\r50%\r100%\n";
        assert_eq!(clean(text), "a:  1% done\ndone\nok\n50%\n100%\n");
    }
}

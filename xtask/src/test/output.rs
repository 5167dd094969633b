//! Runs a program with its output on the terminal, and reads along.

use crate::shell;
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread;

/// Runs to the end; `read` is given each line, without colours.
pub fn run(command: &mut Command, read: impl FnMut(&str) + Send) -> Result<(), String> {
    let line = shell::line_of(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cannot start `{line}`: {error}"))?;
    let streams: [Option<Box<dyn Read + Send>>; 2] = [
        child.stdout.take().map(|stream| Box::new(stream) as _),
        child.stderr.take().map(|stream| Box::new(stream) as _),
    ];
    let read = Mutex::new(read);
    thread::scope(|scope| {
        for stream in streams.into_iter().flatten() {
            scope.spawn(|| echo(stream, &read));
        }
    });
    let status = child.wait().map_err(|error| format!("`{line}`: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{line}` ended with {status}"))
    }
}

fn echo(stream: Box<dyn Read + Send>, read: &Mutex<impl FnMut(&str)>) {
    // A test may print bytes that are no text; they must not end the reading.
    for line in BufReader::new(stream).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        if let Ok(mut read) = read.lock() {
            read(&without_colour(&line));
        }
    }
}

fn without_colour(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut symbols = line.chars();
    while let Some(symbol) = symbols.next() {
        if symbol == '\u{1b}' {
            // A colour is `ESC [ numbers m`.
            symbols.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(symbol);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_streams_are_read_and_colours_are_left_out() {
        let script = "printf '\\033[31mred\\033[0m\\n'; echo plain >&2; exit 4";
        let mut seen = Vec::new();
        let done = run(Command::new("sh").args(["-c", script]), |line| {
            seen.push(line.to_owned());
        });
        seen.sort();
        assert_eq!(seen, ["plain", "red"]);
        assert!(done.unwrap_err().contains("exit status: 4"));
    }
}

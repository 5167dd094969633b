//! Counting tests, those in documentation from what `cargo test` prints.

/// Tests that ran. A store or journey test names its engine at the end of its name.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: u64,
    pub failed: u64,
    pub on_sqlite: u64,
    pub on_postgres: u64,
}

impl Count {
    /// Takes one line of `cargo test` into account.
    pub fn read(&mut self, line: &str) {
        if let Some((name, passed)) = libtest(line) {
            self.add(name, passed);
        }
    }

    /// Takes one test into account.
    pub fn add(&mut self, name: &str, passed: bool) {
        if passed {
            self.passed += 1;
        } else {
            self.failed += 1;
        }
        self.on_sqlite += u64::from(name.contains("on_sqlite"));
        self.on_postgres += u64::from(name.contains("on_postgres"));
    }

    /// A run of everything in which an engine was not tried is no success.
    pub fn verdict(&self, everything: bool) -> Result<(), String> {
        if self.failed > 0 {
            return Err(format!("{} tests failed", self.failed));
        }
        if everything && (self.on_sqlite == 0 || self.on_postgres == 0) {
            return Err("no store test ran on SQLite or on PostgreSQL".to_owned());
        }
        Ok(())
    }
}

/// `test jobs::a_lease_ends_on_sqlite ... ok`
fn libtest(line: &str) -> Option<(&str, bool)> {
    let (name, end) = line.strip_prefix("test ")?.rsplit_once(" ... ")?;
    match end.split_whitespace().next()? {
        "ok" => Some((name, true)),
        "FAILED" => Some((name, false)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(lines: &[&str]) -> Count {
        let mut count = Count::default();
        for line in lines {
            count.read(line);
        }
        count
    }

    #[test]
    fn lines_of_cargo_test_are_counted_and_ignored_tests_are_not() {
        let seen = count(&[
            "running 3 tests",
            "test jobs::a_lease_ends_on_sqlite ... ok",
            "test jobs::b ... FAILED",
            "test jobs::c ... ignored",
            "test result: FAILED. 1 passed; 1 failed; 1 ignored; 0 measured",
        ]);
        assert_eq!((seen.passed, seen.failed), (1, 1));
        assert_eq!((seen.on_sqlite, seen.on_postgres), (1, 0));
    }

    #[test]
    fn a_run_that_left_an_engine_out_is_no_success() {
        let both = Count {
            passed: 2,
            failed: 0,
            on_sqlite: 1,
            on_postgres: 1,
        };
        assert!(both.verdict(true).is_ok());
        let one = Count {
            on_postgres: 0,
            ..both
        };
        assert!(one.verdict(true).is_err() && one.verdict(false).is_ok());
    }
}

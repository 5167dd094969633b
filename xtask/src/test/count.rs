//! Counting tests from what cargo nextest or cargo test prints.

/// Tests that ran. A store or journey test names its engine at the end of its name.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: u64,
    pub failed: u64,
    pub on_sqlite: u64,
    pub on_postgres: u64,
    /// nextest tells failures once more under its summary.
    summed_up: bool,
}

impl Count {
    /// Takes one line of output into account.
    pub fn read(&mut self, line: &str) {
        self.summed_up |= line.trim_start().starts_with("Summary [");
        let told = if self.summed_up { None } else { nextest(line) };
        let Some((name, passed)) = told.or_else(|| libtest(line)) else {
            return;
        };
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

/// `        PASS [   0.004s] (3/9) gapless-store jobs::a_lease_ends_on_sqlite`
fn nextest(line: &str) -> Option<(&str, bool)> {
    let line = line.trim_start();
    let (word, rest) = line.split_once(" [")?;
    let passed = match word.trim_end() {
        "PASS" | "LEAK" | "SLOW+PASS" => true,
        "FAIL" | "LEAK-FAIL" | "TIMEOUT" | "ABORT" | "SIGSEGV" | "SIGABRT" | "SIGKILL" => false,
        _ => return None,
    };
    let (_, name) = rest.split_once(']')?;
    Some((name.trim(), passed))
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
    fn lines_of_nextest_are_counted_once_by_engine() {
        let seen = count(&[
            "    Starting 3 tests across 2 binaries",
            "        PASS [   0.004s] gapless-store jobs::a_lease_ends_on_sqlite",
            "        PASS [   0.014s] (2/3) gapless-store jobs::a_lease_ends_on_postgres",
            "        FAIL [   0.014s] (3/3) gapless-journey books::balance",
            "     Summary [   0.018s] 3 tests run: 2 passed, 1 failed, 0 skipped",
            "        FAIL [   0.014s] (3/3) gapless-journey books::balance",
        ]);
        assert_eq!((seen.passed, seen.failed), (2, 1));
        assert_eq!((seen.on_sqlite, seen.on_postgres), (1, 1));
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
            summed_up: true,
        };
        assert!(both.verdict(true).is_ok());
        let one = Count {
            on_postgres: 0,
            ..both
        };
        assert!(one.verdict(true).is_err() && one.verdict(false).is_ok());
    }
}

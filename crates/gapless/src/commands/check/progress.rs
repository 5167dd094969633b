//! A bar on a terminal for work longer than a second. It goes to standard error; results never wait for it.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// Shorter work shows no bar.
const QUIET: Duration = Duration::from_secs(1);
const TICK: Duration = Duration::from_millis(120);

/// How far a run is, by files.
pub struct Progress {
    bar: ProgressBar,
    /// Dropped when the work is done, which the waiting thread notices.
    _alive: Sender<()>,
}

impl Progress {
    /// A bar for so many files; it shows itself when the work takes longer than a second and `may_show`.
    pub fn new(files: usize, may_show: bool) -> Self {
        let bar = ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{spinner} {pos}/{len} files {wide_bar} {msg}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        let (alive, done) = channel::<()>();
        if may_show && std::io::stderr().is_terminal() {
            let bar = bar.clone();
            // A long file is read in one go: somebody else must look at the clock meanwhile.
            std::thread::spawn(move || {
                if done.recv_timeout(QUIET) == Err(RecvTimeoutError::Timeout) {
                    bar.set_draw_target(ProgressDrawTarget::stderr());
                    bar.enable_steady_tick(TICK);
                }
            });
        }
        Self { bar, _alive: alive }
    }

    /// The next file begins.
    pub fn begin(&self, name: &str) {
        self.bar.set_message(name.to_owned());
    }

    /// A file is done.
    pub fn end(&self) {
        self.bar.inc(1);
    }

    /// Says something on standard error without tearing the bar.
    pub fn say(&self, text: &str) {
        self.bar.suspend(|| eprintln!("{text}"));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

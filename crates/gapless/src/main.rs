//! The `gapless` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    gapless::commands::main()
}

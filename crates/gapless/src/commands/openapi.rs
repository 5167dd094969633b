//! `gapless openapi`: the API document.

use super::Trouble;
use std::process::ExitCode;

/// Prints it.
pub fn run() -> Result<ExitCode, Trouble> {
    println!("{}", crate::openapi::document().to_pretty_json()?);
    Ok(ExitCode::SUCCESS)
}

//! Developer commands of Gapless: `cargo xtask run`, `test`, `tidy`, `assets`, `demo`, `bench`.
//!
//! What lives here runs on a developer's machine or in CI, never in the product. The crate has two
//! dependencies, so that the first command in a fresh clone starts within seconds.

#![cfg_attr(
    test,
    expect(clippy::unwrap_used, reason = "a test may stop where it stands")
)]

mod assets;
mod bench;
mod demo;
mod packages;
mod postgres;
mod report;
mod shell;
mod test;
mod tidy;
mod workspace;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Developer commands of Gapless")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install what is missing, build, and serve the example programme on <http://127.0.0.1:8080>
    Run(demo::RunArguments),
    /// Install what the tests need, start a PostgreSQL of our own, and run everything
    Test(test::Arguments),
    /// Check the rules of the code base that no compiler checks
    Tidy,
    /// Fetch the browser assets with npm
    Assets,
    /// Load the example programme into ./data-demo without serving it
    Demo,
    /// Run the scripts under benchmarks/ and write their results
    Bench(bench::Arguments),
}

fn main() -> ExitCode {
    if let Some(rustdoc) = test::documentation::stand_in() {
        return ended(test::documentation::document(&rustdoc));
    }
    ended(match Arguments::parse().command {
        Command::Run(arguments) => demo::run(&arguments),
        Command::Test(arguments) => test::run(&arguments),
        Command::Tidy => tidy::run(),
        Command::Assets => assets::run(),
        Command::Demo => demo::load(),
        Command::Bench(arguments) => bench::run(&arguments),
    })
}

fn ended(done: Result<(), String>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("cargo xtask: {why}");
            ExitCode::FAILURE
        }
    }
}

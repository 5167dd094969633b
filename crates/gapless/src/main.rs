//! The `gapless` command.

use mimalloc::MiMalloc;
use std::process::ExitCode;

/// SQLite's threads and ours free what the other took: with the system's allocator a list page costs half as much again
/// (`benchmarks/lists.sh`).
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    gapless::commands::main()
}

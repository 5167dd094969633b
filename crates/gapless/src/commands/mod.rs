//! The command line: one file a command. Results go to standard output, everything else to standard error.

mod allocate;
mod backup;
mod check;
mod demo;
mod doctor;
mod export;
mod import;
mod key;
mod migrate;
mod openapi;
mod operator;
mod read;
mod report;
mod restore;
mod serve;
mod trouble;
mod user;

pub use trouble::Trouble;

use crate::settings::{self, Settings, Told};
use clap::{Args, Parser, Subcommand, ValueEnum};
use gapless_store::Store;
use std::path::PathBuf;
use std::process::ExitCode;

const FIRST_STEPS: &str = "\
Gapless follows donated IT equipment from the donor's list to the classroom.

Begin with one of these:

  gapless demo                  a whole example programme on http://127.0.0.1:8080
  gapless check assets.xlsx     which lines of a donor's list are taken, and why; needs no server
  gapless serve                 the application and its API on http://127.0.0.1:8080
  gapless user add              a first person who may sign in; prints a link to set the password
  gapless backup FILE           the database and all files in one archive

`gapless help` shows every command, `gapless help COMMAND` explains one.
";

#[derive(Debug, Parser)]
#[command(
    name = "gapless",
    version,
    about = "From the donor's list to the classroom: one record, one chain, no gap"
)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Verdicts on the lines of donors' lists; needs no server
    Check(check::Options),
    /// Read a report of a machine or of an erasure tool, and print what it describes
    Read(read::Options),
    /// Propose which devices go to which project, with a proven bound; needs no server
    Allocate(allocate::Options),
    /// The status report of a donation with all its certificates: PDF, XLSX, JSON
    Report(report::Options),
    /// Open data: what projects were given, for IATI
    #[command(subcommand)]
    Export(export::Command),
    /// A whole example programme, loaded and served
    Demo(demo::Options),
    /// Serve the application and its API
    Serve(serve::Options),
    /// People: add, list, disable, reset a password
    #[command(subcommand)]
    User(user::Command),
    /// API keys: add, list, revoke
    #[command(subcommand)]
    Key(key::Command),
    /// Bulk load: a donation from a donor's lists
    #[command(subcommand)]
    Import(import::Command),
    /// Bring the database's schema up to date
    Migrate(Installation),
    /// Settings in force, what is unsafe, and whether states agree with events
    Doctor(doctor::Options),
    /// Write the database and all files into one archive
    Backup(backup::Options),
    /// Restore an archive into an empty data folder
    Restore(restore::Options),
    /// Print the API document (OpenAPI 3.1)
    Openapi,
}

/// Which installation a command works on.
#[derive(Debug, Clone, Args)]
pub struct Installation {
    /// Folder of the database, the files and gapless.toml [env: GAPLESS_DATA] [default: ./data]
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// postgres://... instead of SQLite in the data folder [env: GAPLESS_DATABASE]
    #[arg(long, value_name = "URL")]
    pub database: Option<String>,
}

impl Installation {
    /// Its settings.
    pub fn settings(&self) -> Result<Settings, Trouble> {
        let told = Told {
            data: self.data.clone(),
            database: self.database.clone(),
            listen: None,
        };
        settings::load(told).map_err(|error| Trouble::usage(error.to_string()))
    }

    /// Its store, which must be there already: a mistyped folder must not become an empty installation.
    pub async fn store(&self) -> Result<Store, Trouble> {
        let settings = self.settings()?;
        require_database(&settings)?;
        open(&settings).await
    }
}

/// Opens the store and brings its schema up to date.
pub async fn open(settings: &Settings) -> Result<Store, Trouble> {
    Store::open(&settings.store).await.map_err(|error| {
        let place = place(settings);
        Trouble::could_not(format!("open {place}"), &error)
            .advise("check the folder or the URL, the rights of this user, and that no other program holds it")
    })
}

/// Refuses when there is no database yet.
pub fn require_database(settings: &Settings) -> Result<(), Trouble> {
    let file = settings.store.data.join("gapless.db");
    if settings.store.database.is_none() && !file.is_file() {
        return Err(
            Trouble::because(format!("open {}", file.display()), "there is no such file")
                .advise("name the data folder with --data, or begin one with `gapless user add`"),
        );
    }
    Ok(())
}

fn place(settings: &Settings) -> String {
    let shown = |name: &str| {
        let found = settings.shown.iter().find(|shown| shown.name == name);
        found
            .map(|shown| shown.value.clone())
            .filter(|value| !value.is_empty())
    };
    let database = shown("database").map(|url| format!("the database {url}"));
    database.unwrap_or_else(|| format!("the data folder {}", settings.store.data.display()))
}

/// How a list is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Table,
    /// For programs.
    Json,
}

/// Runs the command line.
pub fn main() -> ExitCode {
    let Some(command) = Cli::parse().command else {
        print!("{FIRST_STEPS}");
        return ExitCode::SUCCESS;
    };
    let done = match command {
        Command::Check(options) => check::run(&options),
        Command::Read(options) => read::run(&options),
        Command::Allocate(options) => allocate::run(&options),
        Command::Report(options) => wait(report::run(options)),
        Command::Export(command) => wait(export::run(command)),
        Command::Demo(options) => demo::run(&options),
        Command::Serve(options) => serve::run(options),
        Command::User(command) => wait(user::run(command)),
        Command::Key(command) => wait(key::run(command)),
        Command::Import(command) => wait(import::run(command)),
        Command::Migrate(installation) => wait(migrate::run(installation)),
        Command::Doctor(options) => wait(doctor::run(options)),
        Command::Backup(options) => wait(backup::run(options)),
        Command::Restore(options) => wait(restore::run(options)),
        Command::Openapi => openapi::run(),
    };
    match done {
        Ok(code) => code,
        Err(trouble) => trouble.report(),
    }
}

/// Runs a command that talks to a database. One thread is enough for what one person asked.
fn wait(work: impl Future<Output = Result<ExitCode, Trouble>>) -> Result<ExitCode, Trouble> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime
        .map_err(|error| Trouble::could_not("start", &error))?
        .block_on(work)
}

/// Columns as wide as they need to be.
pub fn print_table(heads: &[&str], rows: &[Vec<String>]) {
    let mut text = Vec::new();
    // Memory takes everything that is written into it.
    if write_table(&mut text, heads, rows).is_ok() {
        print!("{}", String::from_utf8_lossy(&text));
    }
}

/// The same, to any writer.
pub fn write_table(
    out: &mut dyn std::io::Write,
    heads: &[&str],
    rows: &[Vec<String>],
) -> std::io::Result<()> {
    let mut widths: Vec<usize> = heads.iter().map(|head| head.chars().count()).collect();
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut line = |cells: &mut dyn Iterator<Item = &str>| {
        let cells: Vec<String> = cells
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:width$}"))
            .collect();
        writeln!(out, "{}", cells.join("  ").trim_end())
    };
    line(&mut heads.iter().copied())?;
    for row in rows {
        line(&mut row.iter().map(String::as_str))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn the_first_help_names_five_commands() {
        assert_eq!(
            FIRST_STEPS
                .lines()
                .filter(|line| line.starts_with("  gapless "))
                .count(),
            5
        );
    }
}

//! `gapless export iati --output FILE`.

use super::operator::Operator;
use super::{Installation, Trouble};
use clap::{Args, Subcommand};
use gapless_journey::RefusalKind;
use gapless_reporting::impact::iati;
use gapless_web::Failure;
use std::path::PathBuf;
use std::process::ExitCode;

/// What can be written.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// The activities file of IATI 2.03: one activity a project
    Iati(Options),
}

/// Of what, and where to.
#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    installation: Installation,
    /// One project only: its number
    #[arg(long, value_name = "NUMBER")]
    project: Option<String>,
    /// File that it is written into
    #[arg(long, value_name = "FILE")]
    output: PathBuf,
}

/// Runs it.
pub async fn run(command: Command) -> Result<ExitCode, Trouble> {
    let Command::Iati(options) = command;
    let operator = Operator::on(&options.installation).await?;
    let made = iati::file(operator.app(), options.project.as_deref()).await;
    let made = made.map_err(|failure| trouble(&options, &failure));
    operator.end().await?;
    let path = options.output.display();
    std::fs::write(&options.output, made?).map_err(|error| {
        Trouble::could_not(format!("write {path}"), &error)
            .advise("name a file with --output in a folder that you may write into")
    })?;
    println!("{path}");
    Ok(ExitCode::SUCCESS)
}

fn trouble(options: &Options, failure: &Failure) -> Trouble {
    let what = "write the activities file";
    match failure.refusal() {
        Some(refusal) if refusal.kind == RefusalKind::NotFound => {
            let number = options.project.as_deref().unwrap_or_default();
            Trouble::because(what, format!("there is no project {number}"))
                .advise("take its number from /projects")
        }
        Some(refusal) if refusal.code == "iati-not-set" => {
            Trouble::because(what, "the programme has no identifier for it").advise(
                "set iati_organisation in gapless.toml, like iati_organisation = \"BE-BCE_KBO-0123456789\"",
            )
        }
        _ => Trouble::could_not(what, failure),
    }
}

//! `gapless report --list` and `gapless report DONATION --output DIR`.

use super::operator::Operator;
use super::{Format, Installation, Trouble, print_table};
use clap::Args;
use gapless_journey::RefusalKind;
use gapless_reporting::bundle;
use gapless_web::Failure;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde_json::json;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Work that is shorter shows no progress.
const QUIET: Duration = Duration::from_secs(1);

/// What can be asked.
#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    installation: Installation,
    /// List the donations
    #[arg(long, conflicts_with_all = ["donation", "output", "draft"])]
    list: bool,
    /// The donation: its id or its number
    #[arg(required_unless_present = "list", requires = "output")]
    donation: Option<String>,
    /// Folder that the files are written into; it is made when it is not there
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// A draft as things stand, marked as provisional, instead of the issued edition
    #[arg(long)]
    draft: bool,
    /// How to print the list
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// Runs it.
pub async fn run(options: Options) -> Result<ExitCode, Trouble> {
    let operator = Operator::on(&options.installation).await?;
    let done = match (&options.donation, &options.output) {
        (Some(donation), Some(output)) => {
            write(&operator, donation, output, options.draft, options.format).await
        }
        _ => list(&operator, options.format).await,
    };
    operator.end().await?;
    done
}

async fn list(operator: &Operator, format: Format) -> Result<ExitCode, Trouble> {
    let donations = bundle::list(operator.app(), &operator.ctx.actor).await?;
    if format == Format::Json {
        let document = json!({ "schema": "gapless.donations/1", "donations": donations });
        println!("{}", serde_json::to_string_pretty(&document)?);
        return Ok(ExitCode::SUCCESS);
    }
    let row = |one: &bundle::Listed| {
        let finished = if one.finished { "yes" } else { "no" };
        vec![
            one.number.clone(),
            one.donor.clone(),
            one.status.clone(),
            finished.to_owned(),
            one.id.to_string(),
        ]
    };
    let rows: Vec<Vec<String>> = donations.iter().map(row).collect();
    print_table(&["NUMBER", "DONOR", "STATUS", "FINISHED", "ID"], &rows);
    Ok(ExitCode::SUCCESS)
}

async fn write(
    operator: &Operator,
    donation: &str,
    output: &Path,
    draft: bool,
    format: Format,
) -> Result<ExitCode, Trouble> {
    let app = operator.app();
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
    bar.set_style(
        ProgressStyle::with_template("certificates {pos}/{len} {wide_bar}")
            .unwrap_or_else(|_| ProgressStyle::default_bar()),
    );
    let begun = Instant::now();
    let progress = |done: usize, of: usize| {
        if bar.is_hidden() && std::io::stderr().is_terminal() && begun.elapsed() > QUIET {
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        bar.set_length(of as u64);
        bar.set_position(done as u64);
    };
    let files = bundle::files(app, &operator.ctx.actor, donation, draft, progress).await;
    bar.finish_and_clear();
    let files = files.map_err(|failure| trouble(operator, donation, &failure))?;
    let mut written = Vec::with_capacity(files.len());
    for file in files {
        let path = output.join(&file.name);
        let bytes = file.content.bytes(app).await?;
        keep(&path, &bytes)?;
        written.push(path);
    }
    if format == Format::Json {
        let names: Vec<String> = written
            .iter()
            .map(|path| path.display().to_string())
            .collect();
        println!(
            "{}",
            serde_json::to_string_pretty(&json!({ "schema": "gapless.files/1", "files": names }))?
        );
    } else {
        for path in &written {
            println!("{}", path.display());
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn keep(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let failed = |error: std::io::Error| {
        Trouble::could_not(format!("write {}", path.display()), &error)
            .advise("name a folder with --output that you may write into")
    };
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    std::fs::write(path, bytes).map_err(failed)
}

/// What was refused, in words, on which donation, and what to do.
fn trouble(operator: &Operator, donation: &str, failure: &Failure) -> Trouble {
    let what = format!("write the report of donation {donation}");
    let Failure::Refusal(refusal) = failure else {
        return Trouble::could_not(what, failure);
    };
    if refusal.kind == RefusalKind::NotFound {
        return Trouble::because(what, "there is no such donation")
            .advise("`gapless report --list` shows their ids and numbers");
    }
    let (why, next) = operator.ctx.refusal(refusal);
    let advice = if refusal.code == "report-not-issued" {
        "issue it on the donation's page, or add --draft for a draft".to_owned()
    } else {
        next.into_owned()
    };
    Trouble::because(what, why.into_owned()).advise(advice)
}

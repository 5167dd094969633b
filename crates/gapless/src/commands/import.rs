//! `gapless import donation FILE...`: donors' lists into an installation, by the same action as the page.

use super::operator::Operator;
use super::{Installation, Trouble};
use clap::{Args, Subcommand};
use gapless_intake::manifest::{self, Options};
use gapless_journey::{OrganisationKind, Role};
use gapless_offer::{BeginInput, UploadInput, upload};
use gapless_store::people::directory;
use gapless_web::access::{Actor, Via};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use uuid::Uuid;

/// What can be imported.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// One donation from one or more lists of equipment
    Donation(Donation),
}

/// A donation.
#[derive(Debug, Args)]
pub struct Donation {
    #[command(flatten)]
    installation: Installation,
    /// The donor, by name
    #[arg(long)]
    donor: String,
    /// What the donor calls it
    #[arg(long, default_value = "")]
    title: String,
    /// What a column means: "Inventarnr=asset_tag" (may be given several times)
    #[arg(long, value_name = "COLUMN=field")]
    map: Vec<String>,
    /// Read and count, change nothing
    #[arg(long)]
    dry_run: bool,
    /// The lists: CSV, TSV, XLSX, XLS, ODS
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

/// Runs it.
pub async fn run(command: Command) -> Result<ExitCode, Trouble> {
    let Command::Donation(donation) = command;
    let operator = Operator::on(&donation.installation).await?;
    let done = import(&operator, &donation).await;
    operator.end().await?;
    done
}

/// The donor of a name.
async fn donor_of(operator: &Operator, name: &str) -> Result<Uuid, Trouble> {
    let db = &operator.app().store.read;
    let known = directory::organisations(db, Some(OrganisationKind::Donor)).await;
    let known = known.map_err(gapless_store::Failure::from)?;
    let found = known
        .iter()
        .find(|donor| donor.name.eq_ignore_ascii_case(name));
    found.map(|donor| donor.id).ok_or_else(|| {
        Trouble::because(format!("import for {name:?}"), "there is no such donor")
            .advise("`gapless user add --role donor-manager --organisation NAME` makes one")
    })
}

async fn import(operator: &Operator, donation: &Donation) -> Result<ExitCode, Trouble> {
    let donor = donor_of(operator, &donation.donor).await?;
    // The whole is looked at before anything is saved: a second file that cannot be read must not leave half a donation.
    let mut files = Vec::new();
    for path in &donation.files {
        files.push((path, look(path, &donation.map)?));
    }
    if donation.dry_run {
        return Ok(ExitCode::SUCCESS);
    }
    // The programme's coordinators may begin a donation for a donor; the operator acts as one.
    let actor = Actor::system(
        "command line",
        Role::Coordinator,
        operator.programme,
        Via::Cli,
    );
    let mut id = None;
    for (path, bytes) in files {
        let begin = BeginInput {
            title: donation.title.clone(),
            donor: Some(donor),
            refurbisher: None,
            hub: None,
        };
        let input = UploadInput {
            donation: id,
            begin,
            file_name: path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            bytes,
            map: donation.map.clone(),
            again: false,
        };
        let uploaded = upload(operator.app(), &actor, input)
            .await
            .map_err(|failure| {
                let what = failure
                    .refusal()
                    .map(|refusal| operator.ctx.refusal(refusal));
                let trouble = Trouble::could_not(
                    format!("import {}", path.display()),
                    &match &what {
                        Some((what, _)) => what.to_string(),
                        None => failure.to_string(),
                    },
                );
                match what {
                    Some((_, next)) => trouble.advise(next),
                    None => trouble,
                }
            })?;
        id = Some(uploaded.donation);
    }
    if let Some(id) = id {
        println!("{}", operator.app().url(&format!("/offer/{id}")));
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads one file and says what it holds.
fn look(path: &Path, map: &[String]) -> Result<Vec<u8>, Trouble> {
    let name = path.display().to_string();
    let bytes = std::fs::read(path).map_err(|error| {
        Trouble::could_not(format!("open {name}"), &error).advise("check the name and your rights")
    })?;
    let mut options = Options::default();
    for text in map {
        options
            .add(text)
            .map_err(|_| Trouble::usage(format!("import: --map {text:?} is not COLUMN=field")))?;
    }
    let found = manifest::read(&bytes, &name, &options).map_err(|error| {
        Trouble::because(format!("read {name}"), error.english()).advise(error.english_advice())
    })?;
    eprintln!(
        "{name}: {} lines, {} rows skipped",
        found.lines.len(),
        found.skipped.len()
    );
    Ok(bytes)
}

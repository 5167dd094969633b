//! `gapless key add|list|revoke`: API keys.

use super::operator::Operator;
use super::{Format, Installation, Trouble, print_table};
use clap::Subcommand;
use gapless_journey::{OrganisationId, Role};
use gapless_store::Tx;
use gapless_store::people::{directory, keys};
use gapless_web::keys::make;
use serde_json::json;
use std::process::ExitCode;

/// What can be done with keys.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a key for one organisation and one role; it is printed once
    Add {
        #[command(flatten)]
        installation: Installation,
        /// What it is for, so that somebody knows when to revoke it
        name: String,
        /// The role in which the program acts
        #[arg(long)]
        role: String,
        /// Organisation by name [default: the programme]
        #[arg(long)]
        organisation: Option<String>,
    },
    /// List keys; their secrets are kept nowhere
    List {
        #[command(flatten)]
        installation: Installation,
        /// How to print the list
        #[arg(long, value_enum, default_value_t = Format::Table)]
        format: Format,
    },
    /// A key is no longer good
    Revoke {
        #[command(flatten)]
        installation: Installation,
        /// Its public part: what stands between `gk_` and the next `_`
        id: String,
    },
}

/// Runs it.
pub async fn run(command: Command) -> Result<ExitCode, Trouble> {
    match command {
        Command::Add {
            installation,
            name,
            role,
            organisation,
        } => add(&installation, &name, &role, organisation.as_deref()).await,
        Command::List {
            installation,
            format,
        } => list(&installation, format).await,
        Command::Revoke { installation, id } => revoke(&installation, &id).await,
    }
}

async fn add(
    installation: &Installation,
    name: &str,
    word: &str,
    organisation: Option<&str>,
) -> Result<ExitCode, Trouble> {
    let found = Role::parse(word).and_then(|role| Some((role, role.organisation_kind()?)));
    let Some((role, kind)) = found else {
        return Err(Trouble::usage(format!(
            "key add: {word:?} is no role; `gapless help user add` lists them"
        )));
    };
    let operator = Operator::on(installation).await?;
    let owner = match organisation {
        None => operator.programme,
        Some(wanted) => {
            let known = directory::organisations(&operator.app().store.read, Some(kind)).await;
            let known = known.map_err(gapless_store::Failure::from)?;
            let found = known
                .iter()
                .find(|known| known.name.eq_ignore_ascii_case(wanted));
            OrganisationId(found.map(|found| found.id).ok_or_else(|| {
                Trouble::because(
                    format!("make a key of {wanted:?}"),
                    format!("there is no such {kind}, which the role {role} needs"),
                )
            })?)
        }
    };
    if organisation.is_none() && kind != gapless_journey::OrganisationKind::Programme {
        return Err(Trouble::usage(format!(
            "key add: the role {role} needs --organisation"
        )));
    }
    let ctx = &operator.ctx;
    let work = |tx: Tx| async move { make(&tx, ctx, owner, role, name).await };
    let key = operator.app().store.write(work).await?;
    operator.end().await?;
    println!("{key}");
    Ok(ExitCode::SUCCESS)
}

async fn list(installation: &Installation, format: Format) -> Result<ExitCode, Trouble> {
    let operator = Operator::on(installation).await?;
    let all = keys::list(&operator.app().store.read, None).await;
    let all = all.map_err(gapless_store::Failure::from)?;
    let owners = directory::organisations(&operator.app().store.read, None).await;
    let owners = owners.map_err(gapless_store::Failure::from)?;
    operator.end().await?;
    let owner = |id| {
        owners
            .iter()
            .find(|o| o.id == id)
            .map_or("", |o| o.name.as_str())
    };
    let iso = |at: i64| gapless_store::from_millis(at).to_string();
    match format {
        Format::Json => {
            let keys: Vec<_> = all
                .iter()
                .map(|key| {
                    json!({"id": key.id, "name": key.name, "role": key.role,
                        "organisation": owner(key.organisation_id), "created": iso(key.created_at),
                        "used": key.seen_at.map(iso), "revoked": key.revoked_at.map(iso)})
                })
                .collect();
            println!("{}", json!({"schema": "gapless.keys/1", "keys": keys}));
        }
        Format::Table => {
            let rows: Vec<Vec<String>> = all
                .iter()
                .map(|key| {
                    let state = if key.revoked_at.is_some() {
                        "revoked"
                    } else {
                        "active"
                    };
                    [
                        &*key.id,
                        &*key.name,
                        &*key.role,
                        owner(key.organisation_id),
                        state,
                    ]
                    .map(str::to_owned)
                    .to_vec()
                })
                .collect();
            print_table(&["ID", "NAME", "ROLE", "ORGANISATION", "STATUS"], &rows);
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn revoke(installation: &Installation, id: &str) -> Result<ExitCode, Trouble> {
    let operator = Operator::on(installation).await?;
    let now = operator.ctx.now_ms;
    let work = |tx: Tx| async move { Ok(keys::revoke(&*tx, id, None, now).await?) };
    let done = operator.app().store.write(work).await?;
    operator.end().await?;
    if !done {
        return Err(Trouble::because(
            format!("revoke {id}"),
            "there is no such key that is active",
        )
        .advise("`gapless key list` shows them"));
    }
    println!("The key {id} is no longer good.");
    Ok(ExitCode::SUCCESS)
}

//! `gapless doctor`: the settings in force, what is unsafe, and whether everything that is kept agrees.

use super::{Format, Installation, Trouble, print_table, require_database};
use crate::settings::Settings;
use clap::Args;
use gapless_store::overview::upkeep;
use gapless_store::{Store, journal};
use serde_json::json;
use std::process::ExitCode;

/// What to look at.
#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    installation: Installation,
    /// Look at the settings alone
    #[arg(long)]
    settings_only: bool,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// Something that is wrong: of what, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Finding {
    of: String,
    what: String,
}

fn finding(of: impl Into<String>, what: impl Into<String>) -> Finding {
    Finding {
        of: of.into(),
        what: what.into(),
    }
}

/// What was looked at, so that "nothing found" says how much that is.
#[derive(Debug, Default)]
struct Looked {
    donations: usize,
    files: usize,
    findings: Vec<Finding>,
}

/// Runs it; exit status 1 when something is wrong.
pub async fn run(options: Options) -> Result<ExitCode, Trouble> {
    let settings = options.installation.settings()?;
    let unsafe_settings = unsafe_settings(&settings);
    let mut looked = Looked::default();
    if !options.settings_only {
        require_database(&settings)?;
        let store = Store::connect(&settings.store).await;
        let store = store.map_err(|error| Trouble::could_not("open the database", &error))?;
        look(&store, &mut looked).await?;
        store.close().await?;
    }
    match options.format {
        Format::Table => print(&settings, &unsafe_settings, &looked, options.settings_only),
        Format::Json => print_json(&settings, &unsafe_settings, &looked),
    }
    let is_well = unsafe_settings.is_empty() && looked.findings.is_empty();
    Ok(if is_well {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Settings with which somebody could be harmed, each with what to do.
fn unsafe_settings(settings: &Settings) -> Vec<Finding> {
    let mut found = Vec::new();
    let web = &settings.web;
    let is_local = settings.listen.ip().is_loopback();
    let is_tls = web.base_url.starts_with("https://");
    if !is_local && !is_tls {
        found.push(finding(
            "listen",
            "it is reached from other machines without TLS: passwords travel in the \
            clear; put a proxy that ends TLS in front, and set base_url to its https address",
        ));
    }
    if is_tls && !web.secure_cookies {
        found.push(finding(
            "secure_cookies",
            "cookies also travel without TLS; set it to true",
        ));
    }
    if web.trust_proxy && !is_local {
        found.push(finding(
            "trust_proxy",
            "everybody who reaches the port can claim any address; \
            listen on 127.0.0.1 behind the proxy",
        ));
    }
    if is_tls && is_local && !web.trust_proxy {
        found.push(finding(
            "trust_proxy",
            "behind a proxy all people seem to come from one address, and the \
            lock-out after failed sign-ins is theirs together; set it to true",
        ));
    }
    if let Some(smtp) = &web.smtp
        && smtp.url.starts_with("smtp://")
        && !smtp.url.contains("tls=required")
    {
        found.push(finding(
            "smtp",
            "mail, with its links, may travel in the clear; use smtps:// or add ?tls=required",
        ));
    }
    if let Some(url) = &settings.store.database
        && !is_near(url)
        && !url.contains("sslmode=")
    {
        found.push(finding(
            "database",
            "the connection may be in the clear; add ?sslmode=verify-full",
        ));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(settings.store.data.join("gapless.db"))
            .map(|m| m.permissions().mode());
        let folder = std::fs::metadata(&settings.store.data).map(|m| m.permissions().mode());
        if let (Ok(mode), Ok(folder)) = (mode, folder)
            && mode & 0o004 != 0
            && folder & 0o001 != 0
        {
            found.push(finding(
                "data",
                "every user of this machine can read the database; chmod 700 the folder",
            ));
        }
    }
    found
}

/// A database on this machine.
fn is_near(url: &str) -> bool {
    let host = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    ["localhost", "127.", "[::1]", "/"]
        .iter()
        .any(|near| host.starts_with(near))
}

async fn look(store: &Store, looked: &mut Looked) -> Result<(), Trouble> {
    if !store.is_ready().await {
        looked
            .findings
            .push(finding("schema", "migrations wait; run `gapless migrate`"));
        return Ok(());
    }
    for (id, number) in upkeep::donations(&store.read).await? {
        looked.donations += 1;
        for one in journal::rebuild(store, id).await? {
            let what = format!(
                "the events add up to {}, the table says {}",
                one.by_events, one.by_table
            );
            looked
                .findings
                .push(finding(format!("donation {number}, {}", one.subject), what));
        }
    }
    let mut after = String::new();
    loop {
        let part = upkeep::files(&store.read, &after).await?;
        let Some(last) = part.last() else { break };
        after.clone_from(last);
        for hash in part {
            looked.files += 1;
            let what = match store.files.get(&hash).await {
                Ok(bytes) if gapless_store::files::sha256(&bytes) == hash => continue,
                Ok(_) => "its content is not what its name says; restore it from a backup",
                Err(gapless_store::Failure::Refusal(_)) => {
                    "it is not there; restore it from a backup"
                }
                Err(failure) => return Err(failure.into()),
            };
            looked.findings.push(finding(format!("file {hash}"), what));
        }
    }
    Ok(())
}

fn print(settings: &Settings, unsafe_settings: &[Finding], looked: &Looked, settings_only: bool) {
    let rows: Vec<Vec<String>> = settings
        .shown
        .iter()
        .map(|shown| {
            vec![
                shown.name.to_owned(),
                shown.value.clone(),
                shown.origin.as_str().to_owned(),
            ]
        })
        .collect();
    print_table(&["SETTING", "VALUE", "FROM"], &rows);
    for one in unsafe_settings {
        println!("\nunsafe: {}: {}", one.of, one.what);
    }
    if settings_only {
        return;
    }
    println!();
    for one in &looked.findings {
        println!("wrong: {}: {}", one.of, one.what);
    }
    println!(
        "{} donations were added up again from their events and {} files were read: {} differences.",
        looked.donations,
        looked.files,
        looked.findings.len()
    );
}

fn print_json(settings: &Settings, unsafe_settings: &[Finding], looked: &Looked) {
    let list = |findings: &[Finding]| -> Vec<serde_json::Value> {
        findings
            .iter()
            .map(|one| json!({"of": one.of, "what": one.what}))
            .collect()
    };
    let shown: Vec<_> = settings
        .shown
        .iter()
        .map(|one| json!({"name": one.name, "value": one.value, "from": one.origin.as_str()}))
        .collect();
    let document = json!({
        "schema": "gapless.doctor/1", "settings": shown, "unsafe": list(unsafe_settings),
        "donations": looked.donations, "files": looked.files, "wrong": list(&looked.findings),
    });
    println!("{document}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::{Told, load_from};

    fn names(env: &[(&str, &str)]) -> Vec<String> {
        let env = |name: &str| {
            env.iter()
                .find(|(n, _)| *n == name)
                .map(|(_, v)| (*v).to_owned())
        };
        let folder = tempfile::tempdir().unwrap();
        let told = Told {
            data: Some(folder.path().to_owned()),
            ..Told::default()
        };
        unsafe_settings(&load_from(told, &env).unwrap())
            .into_iter()
            .map(|one| one.of)
            .collect()
    }

    #[test]
    fn unsafe_settings_are_named() {
        assert!(names(&[]).is_empty());
        assert_eq!(names(&[("GAPLESS_LISTEN", "0.0.0.0:80")]), ["listen"]);
        let behind = [("GAPLESS_BASE_URL", "https://a.example")];
        assert_eq!(names(&behind), ["trust_proxy"]);
        let careless = [
            ("GAPLESS_BASE_URL", "https://a.example"),
            ("GAPLESS_SECURE_COOKIES", "false"),
            ("GAPLESS_TRUST_PROXY", "true"),
            ("GAPLESS_SMTP", "smtp://mail"),
            ("GAPLESS_DATABASE", "postgres://a:b@db.example/gapless"),
        ];
        assert_eq!(names(&careless), ["secure_cookies", "smtp", "database"]);
    }
}

//! `gapless demo`: a whole example programme, loaded through the code paths that people use, then served.

use super::{Trouble, open, serve};
use crate::settings::{self, Settings, Told};
use crate::{demo, server};
use clap::{Args, ValueEnum};
use gapless_store::entities::{donation, organisation};
use gapless_web::{App, Clock, Example};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Options of `gapless demo`.
#[derive(Debug, Args)]
pub struct Options {
    /// Where to listen [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
    /// Folder of the example programme; loaded when it is empty, served as it is otherwise [default: ./data-demo]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Load the example programme and end
    #[arg(long)]
    load_only: bool,
    /// How the addresses and sign-ins are printed
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
}

/// Loads, prints, serves.
pub fn run(options: &Options) -> Result<ExitCode, Trouble> {
    let data = options
        .data
        .clone()
        .unwrap_or_else(|| PathBuf::from("data-demo"));
    settle(&data)?;
    let told = Told {
        data: Some(data),
        database: None,
        listen: options.listen.clone(),
    };
    let mut settings = settings::load(told).map_err(|error| Trouble::usage(error.to_string()))?;
    settings.web.examples = demo::people::everybody()
        .map(|(name, role, email, organisation)| Example {
            name,
            role,
            organisation,
            email,
            password: demo::people::PASSWORD,
        })
        .collect();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    let runtime = runtime.map_err(|error| Trouble::could_not("start", &error))?;
    runtime.block_on(demonstrate(options, &settings))?;
    Ok(ExitCode::SUCCESS)
}

/// What the example programme sets in its own `gapless.toml`, so that every command on its folder says the same.
const SETTINGS: &str = "programme = \"Second Life IT\"\ntime_zone = \"Europe/Brussels\"\nmail_from = \"programme@secondlife.example\"\niati_organisation = \"BE-BCE_KBO-0000000097\"\n";

/// Writes the settings of the example programme where nothing lies yet.
fn settle(data: &Path) -> Result<(), Trouble> {
    let is_there = data.read_dir().is_ok_and(|mut all| all.next().is_some());
    if is_there {
        return Ok(());
    }
    let written = std::fs::create_dir_all(data)
        .and_then(|()| std::fs::write(data.join(settings::FILE), SETTINGS));
    written.map_err(|error| {
        Trouble::could_not(format!("write into {}", data.display()), &error)
            .advise("take another folder with --data")
    })
}

async fn demonstrate(options: &Options, settings: &Settings) -> Result<(), Trouble> {
    serve::begin_log(settings)?;
    let store = open(settings).await?;
    let app = App::new(store, settings.web.clone(), Clock::default());
    load(&app, &settings.store.data).await?;
    let donations = demo::donations(&app)
        .await
        .map_err(|e| Trouble::could_not("list", &e))?;
    print(options, settings, &donations);
    if options.load_only {
        return app
            .store
            .clone()
            .close()
            .await
            .map_err(|e| Trouble::could_not("close", &e));
    }
    let listener = serve::bind(settings).await?;
    server::serve(app, listener)
        .await
        .map_err(|error| Trouble::could_not("serve", &error))
}

/// Loads it where there is nothing yet. A mark lies in the folder from before the first row until after the last: what a
/// killed load left behind must not be served as the whole.
async fn load(app: &App, data: &Path) -> Result<(), Trouble> {
    let mark = data.join(MARK);
    let is_empty = demo::is_empty(app)
        .await
        .map_err(|error| Trouble::could_not("load the example programme", &error))?;
    if !is_empty {
        return if mark.exists() {
            Err(half_loaded(data))
        } else {
            Ok(())
        };
    }
    let marked = |error| Trouble::could_not(format!("mark {}", data.display()), &error);
    std::fs::write(&mark, "The example programme is being loaded.\n").map_err(marked)?;
    demo::load(app)
        .await
        .map_err(|error| Trouble::could_not("load the example programme", &error).advise(AGAIN))?;
    std::fs::remove_file(&mark).map_err(marked)
}

/// The file that lies in the folder while it is being loaded.
const MARK: &str = "demo-is-loading";

const AGAIN: &str = "remove the folder and load it again, or take another one with --data";

fn half_loaded(data: &Path) -> Trouble {
    Trouble::because(
        format!("serve the example programme in {}", data.display()),
        "it was not loaded to its end",
    )
    .advise(AGAIN)
}

/// The address, one sign-in a role, and the donations.
fn print(
    options: &Options,
    settings: &Settings,
    donations: &[(donation::Model, organisation::Model)],
) {
    let address = format!("http://{}", settings.listen);
    if let Format::Json = options.format {
        let people: Vec<_> = demo::people::everybody()
            .map(|(name, role, email, organisation)| {
                serde_json::json!({"name": name, "role": role, "email": email, "organisation": organisation, "password": demo::people::PASSWORD})
            })
            .collect();
        let donations: Vec<_> = donations
            .iter()
            .map(|(row, donor)| {
                serde_json::json!({"id": row.id, "number": row.number, "title": row.title, "donor": donor.name, "status": row.status, "finished": row.finished_at.is_some()})
            })
            .collect();
        let document = serde_json::json!({"schema": "gapless.demo/1", "address": address, "people": people, "donations": donations});
        println!("{document:#}");
        return;
    }
    println!("The example programme is at {address}\n");
    println!("Sign in with the password `{}` as", demo::people::PASSWORD);
    for (name, role, email, organisation) in demo::people::everybody() {
        println!("  {email:<30} {role:<15} {name}, {organisation}");
    }
    println!("\nDonations");
    for (row, donor) in donations {
        println!(
            "  {}  {:<11} {:<16} {}",
            row.number, row.status, donor.name, row.title
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gapless_store::people::directory;
    use gapless_store::{Settings, Store};

    #[tokio::test]
    async fn what_a_killed_load_left_behind_is_not_served() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path();
        let settings = Settings {
            data: data.to_owned(),
            database: None,
            files: None,
        };
        let store = Store::open(&settings).await.unwrap();
        let app = App::new(store, gapless_web::Settings::default(), Clock::default());
        let kind = gapless_journey::OrganisationKind::Programme;
        let add = |tx: gapless_store::Tx| async move {
            Ok(directory::add_organisation(&*tx, kind, "Half", None, None, 0).await?)
        };
        app.store.write(add).await.unwrap();
        std::fs::write(data.join(MARK), "").unwrap();
        let told = load(&app, data).await.unwrap_err().to_string();
        assert!(told.contains("was not loaded to its end"), "{told}");
        assert!(told.contains("remove the folder"), "{told}");
        // Without the mark it is whole.
        std::fs::remove_file(data.join(MARK)).unwrap();
        assert!(load(&app, data).await.is_ok());
    }
}

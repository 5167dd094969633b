//! `gapless serve`: the application and its API.

use super::{Trouble, open};
use crate::server;
use crate::settings::{self, Settings, Told};
use clap::Args;
use gapless_web::{App, Clock};
use std::path::PathBuf;
use std::process::ExitCode;
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

/// Options of `gapless serve`.
#[derive(Debug, Args)]
pub struct Options {
    /// Folder of the database, the files and gapless.toml [env: GAPLESS_DATA] [default: ./data]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// postgres://... for more than one server; SQLite in the data folder otherwise [env: GAPLESS_DATABASE]
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// Where to listen [env: GAPLESS_LISTEN] [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
}

/// Serves until it is told to stop.
pub fn run(options: Options) -> Result<ExitCode, Trouble> {
    let told = Told {
        data: options.data,
        database: options.database,
        listen: options.listen,
    };
    let settings = settings::load(told).map_err(|error| Trouble::usage(error.to_string()))?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    let runtime = runtime.map_err(|error| Trouble::could_not("start", &error))?;
    runtime.block_on(serve(&settings))?;
    Ok(ExitCode::SUCCESS)
}

async fn serve(settings: &Settings) -> Result<(), Trouble> {
    begin_log(settings)?;
    let store = open(settings).await?;
    let app = App::new(store, settings.web.clone(), Clock::default());
    let listener = bind(settings).await?;
    server::serve(app, listener)
        .await
        .map_err(|error| Trouble::could_not("serve", &error))
}

/// Takes the address.
pub async fn bind(settings: &Settings) -> Result<TcpListener, Trouble> {
    let listener = TcpListener::bind(settings.listen).await;
    listener.map_err(|error| {
        Trouble::could_not(format!("listen on {}", settings.listen), &error)
            .advise("stop what listens there, or choose another address with --listen")
    })
}

/// The log goes to standard error: standard output carries results only.
pub fn begin_log(settings: &Settings) -> Result<(), Trouble> {
    let filter = EnvFilter::try_new(&settings.log).map_err(|error| {
        Trouble::usage(format!(
            "setting `log`: {error}; write it like info or info,gapless_web=debug"
        ))
    })?;
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    // A second logger in one process (a test) changes nothing.
    let _ = if settings.is_log_json {
        lines.json().try_init()
    } else {
        lines.try_init()
    };
    Ok(())
}

//! `gapless migrate`: brings the schema up to date.

use super::{Installation, Trouble, open};
use std::process::ExitCode;

/// Opens the store, which migrates it; an empty database becomes an installation.
pub async fn run(installation: Installation) -> Result<ExitCode, Trouble> {
    let store = open(&installation.settings()?).await?;
    let is_ready = store.is_ready().await;
    store.close().await?;
    if is_ready {
        println!("The schema is up to date.");
        Ok(ExitCode::SUCCESS)
    } else {
        Err(
            Trouble::because("bring the schema up to date", "migrations still wait")
                .advise("see that no older server runs against this database, then try again"),
        )
    }
}

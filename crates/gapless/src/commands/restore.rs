//! `gapless restore FILE`: an archive of `gapless backup` into an empty data folder.

use super::backup::{ABOUT, DATABASE, FILES};
use super::{Installation, Trouble, open};
use clap::Args;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use zip::ZipArchive;

/// Entries of one archive; more is no backup of ours.
const ENTRIES_MAX: usize = 20_000_000;
/// One file of an installation is no larger than an upload may be; this leaves room for large settings.
const FILE_BYTES_MAX: u64 = 1024 * 1024 * 1024;
/// A database that is larger than this belongs on PostgreSQL.
const DATABASE_BYTES_MAX: u64 = 1024 * 1024 * 1024 * 1024;

/// What to restore, and where to.
#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    installation: Installation,
    /// The archive
    file: PathBuf,
}

/// True for the name of a file in the file store.
pub fn is_hash(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|b| b.is_ascii_hexdigit())
}

/// Runs it.
pub async fn run(options: Options) -> Result<ExitCode, Trouble> {
    let settings = options.installation.settings()?;
    if settings.store.database.is_some() {
        return Err(Trouble::usage(
            "restore: this installation is on PostgreSQL; restore it with pg_restore, then copy the file store back",
        ));
    }
    let data = &settings.store.data;
    let database = data.join(DATABASE);
    if database.exists() {
        return Err(Trouble::because(
            format!("restore into {}", data.display()),
            "there is a database already",
        )
        .advise("name an empty folder with --data"));
    }
    let files = unpack(&options.file, data)?;
    let store = open(&settings).await?;
    store.close().await?;
    println!("{}: the database and {files} files", data.display());
    println!("`gapless doctor --data {}` checks them.", data.display());
    Ok(ExitCode::SUCCESS)
}

fn unpack(archive: &Path, data: &Path) -> Result<usize, Trouble> {
    let bad = |error: &dyn std::fmt::Display| {
        Trouble::could_not(format!("read {}", archive.display()), error)
            .advise("name an archive that `gapless backup` wrote")
    };
    let failed = |error: std::io::Error| {
        Trouble::could_not(format!("write into {}", data.display()), &error)
    };
    let from = File::open(archive).map_err(|error| bad(&error))?;
    let mut zip = ZipArchive::new(from).map_err(|error| bad(&error))?;
    if zip.len() > ENTRIES_MAX {
        return Err(bad(&"it holds too many entries"));
    }
    std::fs::create_dir_all(data.join(FILES)).map_err(failed)?;
    let part = data.join("gapless.db.part");
    let mut files = 0;
    let mut has_database = false;
    for at in 0..zip.len() {
        let mut entry = zip.by_index(at).map_err(|error| bad(&error))?;
        let name = entry.name().to_owned();
        if name == ABOUT {
            continue;
        }
        if name == DATABASE {
            let mut out = File::create(&part).map_err(failed)?;
            std::io::copy(&mut entry.take(DATABASE_BYTES_MAX), &mut out).map_err(failed)?;
            out.sync_all().map_err(failed)?;
            has_database = true;
            continue;
        }
        // The name is rebuilt from the hash, so an archive cannot write outside the folder.
        let hash = name.rsplit('/').next().unwrap_or_default().to_owned();
        if !is_hash(&hash) || !name.starts_with(FILES) {
            return Err(bad(&format!("{name:?} is nothing that a backup holds")));
        }
        let mut bytes = Vec::new();
        entry
            .by_ref()
            .take(FILE_BYTES_MAX)
            .read_to_end(&mut bytes)
            .map_err(|error| bad(&error))?;
        if gapless_store::files::sha256(&bytes) != hash {
            return Err(bad(&format!(
                "the file {hash} is not what its name says: the archive is damaged"
            )));
        }
        let shelf = data.join(FILES).join(hash.get(..2).unwrap_or("00"));
        std::fs::create_dir_all(&shelf).map_err(failed)?;
        std::fs::write(shelf.join(&hash), bytes).map_err(failed)?;
        files += 1;
    }
    if !has_database {
        return Err(bad(&"there is no database in it"));
    }
    // Last, so that a restore that was cut off is no installation.
    std::fs::rename(&part, data.join(DATABASE)).map_err(failed)?;
    Ok(files)
}

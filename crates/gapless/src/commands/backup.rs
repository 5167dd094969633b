//! `gapless backup FILE`: the database and all files in one archive, of one moment, while the service runs.

use super::{Installation, Trouble, open, require_database};
use clap::Args;
use gapless_store::overview::upkeep;
use serde_json::json;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The database inside the archive, and in a data folder.
pub const DATABASE: &str = "gapless.db";
/// The folder of files inside the archive, and in a data folder.
pub const FILES: &str = "files";
/// What the archive says of itself.
pub const ABOUT: &str = "backup.json";

/// What to back up, and where to.
#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    installation: Installation,
    /// The archive to write; it must not exist yet
    file: PathBuf,
}

/// Runs it.
pub async fn run(options: Options) -> Result<ExitCode, Trouble> {
    let settings = options.installation.settings()?;
    if settings.store.database.is_some() {
        return Err(Trouble::usage(
            "backup: this installation is on PostgreSQL; back it up with pg_dump, then copy the file store",
        ));
    }
    require_database(&settings)?;
    let target = &options.file;
    if target.exists() {
        return Err(
            Trouble::because(format!("write {}", target.display()), "it exists already")
                .advise("name a new file; a backup is never written over another one"),
        );
    }
    let part = target.with_extension("part");
    let copy = target.with_extension("part-db");
    let store = open(&settings).await?;
    let done = upkeep::snapshot(&store, &copy).await;
    let done = done.map_err(|error| Trouble::could_not("copy the database", &error));
    let done = done.and_then(|()| write(&part, &copy, &settings.store));
    store.close().await?;
    let _ = std::fs::remove_file(&copy);
    let files = match done {
        Ok(files) => files,
        Err(trouble) => {
            let _ = std::fs::remove_file(&part);
            return Err(trouble);
        }
    };
    std::fs::rename(&part, target)
        .map_err(|error| Trouble::could_not(format!("write {}", target.display()), &error))?;
    println!("{}: the database and {files} files", target.display());
    if settings.store.files.is_some() {
        eprintln!("The files lie in an object store and are not in this archive; copy them there.");
    }
    Ok(ExitCode::SUCCESS)
}

fn write(part: &Path, copy: &Path, settings: &gapless_store::Settings) -> Result<usize, Trouble> {
    let failed = |error: &dyn std::fmt::Display| {
        Trouble::could_not(format!("write {}", part.display()), error)
            .advise("check the rights of this user and the space that is left")
    };
    let out = File::create_new(part).map_err(|error| failed(&error))?;
    let mut zip = ZipWriter::new(BufWriter::new(out));
    let about = json!({"schema": "gapless.backup/1", "version": env!("CARGO_PKG_VERSION"),
        "made": jiff::Timestamp::now().to_string()});
    let options = SimpleFileOptions::default().large_file(true);
    zip.start_file(ABOUT, options)
        .map_err(|error| failed(&error))?;
    zip.write_all(about.to_string().as_bytes())
        .map_err(|error| failed(&error))?;
    let mut add = |name: &str, path: &Path| -> Result<(), Trouble> {
        zip.start_file(name, options)
            .map_err(|error| failed(&error))?;
        let mut from = File::open(path)
            .map_err(|error| Trouble::could_not(format!("read {}", path.display()), &error))?;
        std::io::copy(&mut from, &mut zip).map_err(|error| failed(&error))?;
        Ok(())
    };
    add(DATABASE, copy)?;
    let mut n = 0;
    if settings.files.is_none() {
        for (name, path) in files_of(&settings.data.join(FILES))? {
            add(&format!("{FILES}/{name}"), &path)?;
            n += 1;
        }
    }
    let mut out = zip.finish().map_err(|error| failed(&error))?;
    out.flush().map_err(|error| failed(&error))?;
    // A backup counts when it is on the disk.
    out.get_ref().sync_all().map_err(|error| failed(&error))?;
    Ok(n)
}

/// Files as `ab/abcd...`, in order.
fn files_of(folder: &Path) -> Result<Vec<(String, PathBuf)>, Trouble> {
    let failed = |error| Trouble::could_not(format!("read {}", folder.display()), &error);
    let mut all = Vec::new();
    for shelf in std::fs::read_dir(folder).map_err(failed)? {
        let shelf = shelf.map_err(failed)?;
        if !shelf.path().is_dir() {
            continue;
        }
        for file in std::fs::read_dir(shelf.path()).map_err(failed)? {
            let file = file.map_err(failed)?;
            let name = file.file_name();
            let (shelf, name) = (shelf.file_name(), name.to_string_lossy().into_owned());
            if super::restore::is_hash(&name) {
                all.push((format!("{}/{name}", shelf.to_string_lossy()), file.path()));
            }
        }
    }
    all.sort();
    Ok(all)
}

//! A ZIP of lists: each of its files is read as if it had come alone. An archive within it is not opened.

use super::files;
use super::grid::{Grid, Source, name_apart};
use super::unpack;
use crate::error::ReadError;
use crate::limits::{
    ARCHIVE_FILES_MAX, CELLS_MAX, FILE_BYTES_MAX, ROWS_MAX, SHEETS_MAX, UNPACKED_BYTES_MAX,
};
use std::io::Read;

/// Reads the files of an archive, in its own order.
pub fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    let mut archive = unpack::open(bytes)?;
    let names: Vec<(usize, String)> = (0..archive.len())
        .filter_map(|i| Some((i, archive.name_for_index(i)?.to_owned())))
        .filter(|(_, name)| is_file(name))
        .collect();
    if names.len() > ARCHIVE_FILES_MAX {
        return Err(ReadError::new("too-many-files")
            .with("files", names.len())
            .with("limit", ARCHIVE_FILES_MAX));
    }
    let mut left = UNPACKED_BYTES_MAX;
    let mut source = Source::sheets("zip", Vec::new());
    for (i, name) in names {
        let part = unpacked(&mut archive, i, &mut left)?;
        match part.and_then(|part| files::within_archive(&part)) {
            Ok(part) => {
                take(&mut source.grids, &name, part.grids);
                within_limits(&source.grids)?;
            }
            Err(error) => source.refused.push((name, error)),
        }
    }
    name_apart(&mut source.grids);
    match source.refused.first() {
        // Nothing could be read: the reason of the first file is the answer.
        Some((_, error)) if source.grids.is_empty() => Err(error.clone()),
        _ => Ok(source),
    }
}

/// Folders, and what systems leave beside the files of a person.
fn is_file(name: &str) -> bool {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let left_by_system = last.starts_with('.')
        || name.starts_with("__MACOSX/")
        || ["thumbs.db", "desktop.ini"].contains(&last.to_ascii_lowercase().as_str());
    !(last.is_empty() || left_by_system)
}

/// The bytes of one file; too much of all of them ends the reading, what is wrong with this one does not.
fn unpacked(
    archive: &mut unpack::Archive<'_>,
    i: usize,
    left: &mut u64,
) -> Result<Result<Vec<u8>, ReadError>, ReadError> {
    let part = match archive.by_index(i) {
        Ok(part) => part,
        Err(error) => return Ok(Err(unpack::unopened(&error))),
    };
    // The size that the container states may lie: one byte more than is allowed tells.
    let room = (FILE_BYTES_MAX as u64).min(*left);
    let mut bytes = Vec::new();
    if let Err(error) = part.take(room + 1).read_to_end(&mut bytes) {
        return Ok(Err(unpack::broken(&error)));
    }
    *left = left
        .checked_sub(bytes.len() as u64)
        .ok_or_else(unpack::too_large)?;
    if bytes.len() > FILE_BYTES_MAX {
        let error = ReadError::new("too-large").with("bytes", bytes.len());
        return Ok(Err(error.with("limit", FILE_BYTES_MAX)));
    }
    Ok(Ok(bytes))
}

/// A sheet is named by its file, and by its own name where the file has several.
fn take(grids: &mut Vec<Grid>, file: &str, found: Vec<Grid>) {
    for mut grid in found {
        grid.sheet = Some(match grid.sheet.take() {
            Some(sheet) => format!("{file} / {sheet}"),
            None => file.to_owned(),
        });
        grids.push(grid);
    }
}

fn within_limits(grids: &[Grid]) -> Result<(), ReadError> {
    let rows: usize = grids.iter().map(|g| g.rows.len()).sum();
    if rows > ROWS_MAX {
        return Err(ReadError::new("too-many-rows").with("limit", ROWS_MAX));
    }
    let cells = |g: &Grid| g.rows.iter().map(|r| r.cells.len()).sum::<usize>();
    if grids.iter().map(cells).sum::<usize>() > CELLS_MAX {
        return Err(ReadError::new("too-many-cells").with("limit", CELLS_MAX));
    }
    if grids.len() > SHEETS_MAX {
        let error = ReadError::new("too-many-sheets").with("sheets", grids.len());
        return Err(error.with("limit", SHEETS_MAX));
    }
    Ok(())
}

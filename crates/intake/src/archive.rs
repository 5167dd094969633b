//! Archives of reports: ZIP, tar, and tar or a single report packed by gzip or xz (hw-probe's `hw.info.txz`). What is taken out is
//! counted while it is unpacked, because the sizes that an archive states may lie. An archive inside an archive stays shut.

use crate::error::ReadError;
use crate::limits::{ARCHIVE_BYTES_MAX, ARCHIVE_PARTS_MAX, XZ_MEMORY_KIB_MAX};
use std::io::{Cursor, Read};

/// Bytes of a block of a tar archive.
const BLOCK_BYTES: usize = 512;
/// Longest name of a part that is kept.
const NAME_BYTES_MAX: usize = 1_024;

/// A file of an archive or a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its name, with the folders inside the archive.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// True where the bytes begin as an archive does.
pub fn is_archive(bytes: &[u8]) -> bool {
    is_zip(bytes) || is_gzip(bytes) || is_xz(bytes) || is_tar(bytes)
}

fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

fn is_gzip(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0x1F, 0x8B, 8])
}

fn is_xz(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xFD, b'7', b'z', b'X', b'Z', 0])
}

/// The mark stands in the first header; archives of before 1988 have none.
fn is_tar(bytes: &[u8]) -> bool {
    bytes.get(257..262) == Some(b"ustar")
}

/// The files of an archive; nothing where the bytes are none.
pub fn parts(bytes: &[u8]) -> Result<Option<Vec<Part>>, ReadError> {
    if is_zip(bytes) {
        return zip(bytes).map(Some);
    }
    let unpacked = if is_gzip(bytes) {
        limited(flate2::read::MultiGzDecoder::new(bytes))?
    } else if is_xz(bytes) {
        // A stream states how much memory its reader needs, up to 4 GiB.
        limited(lzma_rust2::XzReader::new_mem_limit(
            bytes,
            true,
            XZ_MEMORY_KIB_MAX,
        ))?
    } else if is_tar(bytes) {
        return tar(bytes).map(Some);
    } else {
        return Ok(None);
    };
    if is_tar(&unpacked) {
        return tar(&unpacked).map(Some);
    }
    let part = Part {
        name: String::new(),
        bytes: unpacked,
    };
    Ok(Some(vec![part]))
}

fn broken(why: impl std::fmt::Display) -> ReadError {
    ReadError::new("archive-broken").with("why", why)
}

fn too_large() -> ReadError {
    ReadError::new("archive-too-large").with("limit", ARCHIVE_BYTES_MAX)
}

fn too_many() -> ReadError {
    ReadError::new("archive-too-many-parts").with("limit", ARCHIVE_PARTS_MAX)
}

/// All of a stream, up to the limit.
fn limited(reader: impl Read) -> Result<Vec<u8>, ReadError> {
    let mut out = Vec::new();
    let read = reader
        .take(ARCHIVE_BYTES_MAX + 1)
        .read_to_end(&mut out)
        .map_err(broken)?;
    if read as u64 > ARCHIVE_BYTES_MAX {
        return Err(too_large());
    }
    Ok(out)
}

fn zip(bytes: &[u8]) -> Result<Vec<Part>, ReadError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > ARCHIVE_PARTS_MAX {
        return Err(too_many());
    }
    let mut left = ARCHIVE_BYTES_MAX;
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(broken)?;
        if part.is_dir() {
            continue;
        }
        let name = part.name().to_owned();
        let mut bytes = Vec::new();
        let read = part
            .take(left.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(broken)?;
        left = left.checked_sub(read as u64).ok_or_else(too_large)?;
        parts.push(Part { name, bytes });
    }
    Ok(parts)
}

/// A tar archive: headers of 512 bytes, each followed by its file. Long names come before (GNU's `L`, POSIX's `path=`).
fn tar(bytes: &[u8]) -> Result<Vec<Part>, ReadError> {
    let mut parts = Vec::new();
    let mut long_name: Option<String> = None;
    let mut at = 0_usize;
    while let Some(head) = at
        .checked_add(BLOCK_BYTES)
        .and_then(|end| bytes.get(at..end))
    {
        // Two empty blocks end it.
        if head.iter().all(|byte| *byte == 0) {
            break;
        }
        let size = octal(head.get(124..136).unwrap_or_default())
            .and_then(|size| usize::try_from(size).ok())
            .ok_or_else(|| broken("a part without a size"))?;
        let start = at + BLOCK_BYTES;
        let end = start
            .checked_add(size)
            .ok_or_else(|| broken("a part without an end"))?;
        // What was cut off is read as far as it came.
        let body = bytes.get(start..end.min(bytes.len())).unwrap_or_default();
        at = end
            .checked_next_multiple_of(BLOCK_BYTES)
            .ok_or_else(|| broken("a part without an end"))?;
        match head.get(156) {
            Some(b'L') => long_name = Some(text(body)),
            Some(b'x') => long_name = path_of(body).or(long_name),
            Some(b'0' | 0 | b'7') => {
                if parts.len() == ARCHIVE_PARTS_MAX {
                    return Err(too_many());
                }
                parts.push(Part {
                    name: long_name.take().unwrap_or_else(|| name(head)),
                    bytes: body.to_vec(),
                });
            }
            // Folders, links, devices.
            _ => long_name = None,
        }
    }
    Ok(parts)
}

/// A text up to its first zero.
fn text(bytes: &[u8]) -> String {
    let bytes = bytes.split(|byte| *byte == 0).next().unwrap_or_default();
    String::from_utf8_lossy(
        bytes
            .get(..bytes.len().min(NAME_BYTES_MAX))
            .unwrap_or_default(),
    )
    .into_owned()
}

fn name(head: &[u8]) -> String {
    let name = text(head.get(..100).unwrap_or_default());
    let folder = text(head.get(345..500).unwrap_or_default());
    let is_posix = head.get(257..263) == Some(b"ustar\0");
    if folder.is_empty() || !is_posix {
        name
    } else {
        format!("{folder}/{name}")
    }
}

/// `27 path=some/name`, a line of an extended header.
fn path_of(body: &[u8]) -> Option<String> {
    let body = body.get(..body.len().min(NAME_BYTES_MAX * 4))?;
    let line = body.split(|byte| *byte == b'\n').find_map(|line| {
        String::from_utf8_lossy(line)
            .split_once(" path=")
            .map(|(_, path)| path.to_owned())
    })?;
    Some(line)
}

fn octal(bytes: &[u8]) -> Option<u64> {
    let digits = text(bytes);
    let digits = digits.trim();
    if digits.is_empty() {
        return Some(0);
    }
    u64::from_str_radix(digits, 8).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    /// A tar archive of these files, as GNU tar writes it.
    fn tarred(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut out = Vec::new();
        for (name, bytes) in files {
            let mut head = vec![0_u8; BLOCK_BYTES];
            head[..name.len()].copy_from_slice(name.as_bytes());
            head[124..135].copy_from_slice(format!("{:011o}", bytes.len()).as_bytes());
            head[156] = b'0';
            head[257..263].copy_from_slice(b"ustar ");
            out.extend(head);
            out.extend(*bytes);
            out.resize(out.len().next_multiple_of(BLOCK_BYTES), 0);
        }
        out.resize(out.len() + 2 * BLOCK_BYTES, 0);
        out
    }

    fn gzipped(bytes: &[u8]) -> Vec<u8> {
        let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        writer.write_all(bytes).unwrap();
        writer.finish().unwrap()
    }

    fn names(bytes: &[u8]) -> Vec<String> {
        let parts = parts(bytes).unwrap().unwrap();
        parts.into_iter().map(|part| part.name).collect()
    }

    #[test]
    fn each_container_gives_its_files() {
        let tar = tarred(&[
            ("hw.info/host", b"vendor:ACME\n"),
            ("hw.info/logs/dmidecode", &[b'x'; 600]),
        ]);
        let expected = ["hw.info/host", "hw.info/logs/dmidecode"];
        assert_eq!(names(&tar), expected);
        assert_eq!(names(&gzipped(&tar)), expected);
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("a/log", zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(b"text").unwrap();
        assert_eq!(names(&zip.finish().unwrap().into_inner()), ["a/log"]);
        let alone = parts(&gzipped(b"text")).unwrap().unwrap();
        assert_eq!(alone[0].bytes, b"text");
        assert_eq!(parts(b"text").unwrap(), None);
        assert!(is_archive(&tar) && !is_archive(b"text"));
    }

    #[test]
    fn an_archive_that_unpacks_without_end_is_refused() {
        let bomb = gzipped(&vec![0; usize::try_from(ARCHIVE_BYTES_MAX).unwrap() + 1]);
        assert_eq!(parts(&bomb).unwrap_err().code, "archive-too-large");
        let files: Vec<(&str, &[u8])> = vec![("a", b""); ARCHIVE_PARTS_MAX + 1];
        assert_eq!(
            parts(&tarred(&files)).unwrap_err().code,
            "archive-too-many-parts"
        );
    }

    #[test]
    fn a_packed_report_is_unpacked_and_a_damaged_one_refused() {
        // A summary of hw-probe's, packed by xz.
        let packed: &[u8] = b"\xFD7zXZ\x00\x00\x01i\x22\xDE6\x02\x00!\x01\x0C\x00\x00\x00\x8F\x98A\x9C\x01\x00+vendor:ACME\x0Atype\
            :notebook\x0Amodel:Roadbook 15\x0A\x00\xA8\xC7W\xE9\x00\x01@,\xCD\x96'\xE2\x90B\x99\x0D\x01\x00\x00\
            \x00\x00\x01YZ";
        let one = parts(packed).unwrap().unwrap();
        assert_eq!(
            one[0].bytes,
            b"vendor:ACME\ntype:notebook\nmodel:Roadbook 15\n"
        );
        for at in 6..packed.len() {
            assert_eq!(parts(&packed[..at]).unwrap_err().code, "archive-broken");
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_comes_is_read_or_refused(mut bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..2_000), cut in 0_usize..4_000) {
            let _ = parts(&bytes);
            let tar = tarred(&[("a", &bytes), ("b", b"text")]);
            let _ = parts(tar.get(..cut.min(tar.len())).unwrap());
            if bytes.len() > 300 {
                bytes[257..262].copy_from_slice(b"ustar");
                let _ = parts(&bytes);
            }
        }
    }
}

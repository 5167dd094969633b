//! Papers and pictures of an application. A picture needs the word of who it shows.

use crate::access;
use crate::rules::form::{LINE_CHARS_MAX, Step};
use crate::save;
use crate::store::{application, file, link};
use gapless_journey::{Refusal, RefusalKind, words};
use gapless_store::{Failure as StoreFailure, Tx, files};
use gapless_web::access::{Act, Actor};
use gapless_web::sent::Upload;
use gapless_web::{App, Failure};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Files of one application.
pub const FILES_MAX: usize = 12;
/// Bytes of one file. A browser with scripts sends pictures of a few hundred kilobytes.
pub const FILE_BYTES_MAX: usize = 10 * 1024 * 1024;

words! {
    /// What a file is.
    FileKind {
        /// A registration, an agreement, a plan.
        Paper = "paper",
        /// A picture of the place.
        Photo = "photo",
    }
}

words! {
    /// What those whom a picture shows said.
    Consent {
        /// Nobody can be recognised.
        Nobody = "nobody",
        /// All agreed that it is shown; for children, their parents.
        Shown = "shown",
        /// It is for the committee alone.
        Inside = "inside",
        /// It is no picture.
        None = "",
    }
}

/// What is said of a file.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = ApplicationFileInput)]
pub struct FileInput {
    /// `paper` or `photo`.
    #[schema(value_type = String)]
    pub kind: FileKind,
    /// `nobody`, `shown` or `inside`; for a picture.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    pub consent: Option<Consent>,
    /// What it shows.
    #[serde(default)]
    pub caption: Option<String>,
}

/// A file that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = ApplicationFile)]
pub struct Kept {
    /// `gapless.application-file/1`.
    pub schema: &'static str,
    /// Its key.
    pub id: Uuid,
}

/// What a file is by its first bytes: pictures that every browser shows, and PDF.
fn media_type(bytes: &[u8]) -> Option<&'static str> {
    let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    Some(match bytes {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [b'%', b'P', b'D', b'F', b'-', ..] => "application/pdf",
        _ if is_webp => "image/webp",
        _ => return None,
    })
}

fn checked(upload: &Upload, input: &FileInput) -> Result<(&'static str, Consent), Refusal> {
    let invalid = |code| Refusal::new(code).kind(RefusalKind::Invalid);
    if upload.bytes.is_empty() {
        return Err(invalid("file-missing"));
    }
    if upload.bytes.len() > FILE_BYTES_MAX {
        let large = Refusal::new("apply-file-large").kind(RefusalKind::TooLarge);
        return Err(large.with("n", FILE_BYTES_MAX / 1024 / 1024));
    }
    let media_type = media_type(&upload.bytes).ok_or(invalid("apply-file-kind"))?;
    let is_picture = media_type.starts_with("image/");
    if input.kind == FileKind::Photo && !is_picture {
        return Err(invalid("apply-file-no-picture"));
    }
    let consent = match (input.kind, input.consent) {
        (FileKind::Paper, _) => Consent::None,
        (FileKind::Photo, Some(said)) if said != Consent::None => said,
        (FileKind::Photo, _) => return Err(invalid("apply-consent-missing")),
    };
    Ok((media_type, consent))
}

/// Keeps a file. The same file twice is kept once.
pub async fn attach(
    app: &App,
    actor: &Actor,
    token: &str,
    upload: Upload,
    input: &FileInput,
) -> Result<Kept, Failure> {
    actor.permit(Act::ProjectApply)?;
    // Who holds no link fills no disk.
    link::open(&app.store.read, token).await?;
    let (media_type, consent) = checked(&upload, input)?;
    let caption: String = input
        .caption
        .as_deref()
        .unwrap_or_default()
        .trim()
        .chars()
        .take(LINE_CHARS_MAX)
        .collect();
    let name: String = upload.name.chars().take(LINE_CHARS_MAX).collect();
    let (bytes, now) = (upload.bytes.len(), app.now_ms());
    let hash = app.store.files.put(upload.bytes).await?;
    let (hash, name, caption) = (&hash, &name, &caption);
    let done = app.store.write(|tx| async move {
        let row = open(&tx, token).await?;
        let known = file::of(&*tx, row.id).await?;
        if let Some(same) = known.iter().find(|file| file.sha256 == *hash) {
            return Ok(same.id);
        }
        if known.len() >= FILES_MAX {
            let many = Refusal::new("apply-files-many").kind(RefusalKind::TooLarge);
            return Err(many.with("n", FILES_MAX).into());
        }
        files::register(&tx, hash, name, media_type, bytes, None).await?;
        let id = Uuid::now_v7();
        let kept = file::Model {
            id,
            application_id: row.id,
            kind: input.kind.to_string(),
            name: name.clone(),
            media_type: media_type.to_owned(),
            bytes: i64::try_from(bytes).unwrap_or(i64::MAX),
            sha256: hash.clone(),
            consent: consent.to_string(),
            caption: caption.clone(),
            added_at: now,
        };
        file::add(&tx, kept).await?;
        save::keep(&tx, row, Step::Files, now).await?;
        Ok(id)
    });
    Ok(Kept {
        schema: "gapless.application-file/1",
        id: done.await?,
    })
}

/// Takes a file away.
pub async fn detach(app: &App, actor: &Actor, token: &str, id: Uuid) -> Result<(), Failure> {
    actor.permit(Act::ProjectApply)?;
    let now = app.now_ms();
    let done = app.store.write(|tx| async move {
        let row = open(&tx, token).await?;
        let file = file::find(&*tx, row.id, id).await?;
        file::remove(&tx, file.id).await?;
        save::keep(&tx, row, Step::Files, now).await
    });
    Ok(done.await?)
}

/// The application of a link, while it can still be changed.
async fn open(tx: &Tx, token: &str) -> Result<application::Model, StoreFailure> {
    let row = link::open(&**tx, token).await?;
    if let Some(refusal) = access::in_the_way(&row)? {
        return Err(refusal.into());
    }
    Ok(row)
}

/// The bytes of a file, for whoever holds the link.
pub async fn of_link(app: &App, token: &str, id: Uuid) -> Result<(file::Model, Vec<u8>), Failure> {
    let row = link::open(&app.store.read, token).await?;
    bytes(app, row.id, id).await
}

/// The bytes of a file of an application.
pub async fn bytes(
    app: &App,
    application: Uuid,
    id: Uuid,
) -> Result<(file::Model, Vec<u8>), Failure> {
    let file = file::find(&app.store.read, application, id).await?;
    let bytes = app.store.files.get(&file.sha256).await?;
    Ok((file, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_needs_the_word_of_who_it_shows() {
        let upload = |bytes: &[u8]| Upload {
            name: "room.jpg".to_owned(),
            bytes: bytes.to_vec(),
        };
        let input = |kind, consent| FileInput {
            kind,
            consent,
            caption: None,
        };
        let picture: &[u8] = &[0xFF, 0xD8, 0xFF, 0xE0, 1, 2];
        for (bytes, said, code) in [
            (
                picture,
                input(FileKind::Photo, None),
                Some("apply-consent-missing"),
            ),
            (
                picture,
                input(FileKind::Photo, Some(Consent::None)),
                Some("apply-consent-missing"),
            ),
            (picture, input(FileKind::Photo, Some(Consent::Shown)), None),
            (picture, input(FileKind::Paper, None), None),
            (b"%PDF-1.7", input(FileKind::Paper, None), None),
            (
                b"%PDF-1.7",
                input(FileKind::Photo, Some(Consent::Nobody)),
                Some("apply-file-no-picture"),
            ),
            (
                b"MZ program",
                input(FileKind::Paper, None),
                Some("apply-file-kind"),
            ),
            (
                b"<svg onload=1>",
                input(FileKind::Photo, Some(Consent::Nobody)),
                Some("apply-file-kind"),
            ),
            (b"", input(FileKind::Paper, None), Some("file-missing")),
        ] {
            let found = checked(&upload(bytes), &said)
                .err()
                .map(|refusal| refusal.code);
            assert_eq!(found, code, "{bytes:?} {said:?}");
        }
    }
}

//! Signatures that were drawn on a screen, and pictures that a page sends as text.

use crate::failure::Failure;
use gapless_journey::{PersonId, Refusal, RefusalKind};
use gapless_store::{Failure as StoreFailure, Store, Tx, files};

/// Largest drawn signature, in bytes of PNG.
const DRAWN_BYTES_MAX: usize = 300_000;
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The PNG of a drawn signature, out of the data URL that the pad sends; `None` when nothing was drawn.
pub fn drawn(data_url: &str) -> Result<Option<Vec<u8>>, Refusal> {
    let data_url = data_url.trim();
    if data_url.is_empty() {
        return Ok(None);
    }
    let wrong = || Refusal::new("signature-picture").kind(RefusalKind::Invalid);
    let text = data_url
        .strip_prefix("data:image/png;base64,")
        .ok_or_else(wrong)?;
    if text.len() > DRAWN_BYTES_MAX * 4 / 3 + 4 {
        return Err(wrong());
    }
    let bytes = base64(text).ok_or_else(wrong)?;
    if bytes.starts_with(PNG) {
        Ok(Some(bytes))
    } else {
        Err(wrong())
    }
}

/// Largest picture that a page sends as text: it shrinks them first.
const PICTURE_BYTES_MAX: usize = 2 * 1024 * 1024;

/// A photo that was sent as a file, with its media type; `None` when it is empty.
pub fn photo(bytes: Vec<u8>) -> Result<Option<(Vec<u8>, &'static str)>, Refusal> {
    if bytes.is_empty() {
        return Ok(None);
    }
    let wrong = || Refusal::new("photo-picture").kind(RefusalKind::Invalid);
    if bytes.len() > PICTURE_BYTES_MAX {
        return Err(wrong());
    }
    if bytes.starts_with(PNG) {
        return Ok(Some((bytes, "image/png")));
    }
    if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        return Ok(Some((bytes, "image/jpeg")));
    }
    Err(wrong())
}

/// A photo with its media type, out of the data URL that a page sends; `None` when there is none.
pub fn picture(data_url: &str) -> Result<Option<(Vec<u8>, &'static str)>, Refusal> {
    let data_url = data_url.trim();
    if data_url.is_empty() {
        return Ok(None);
    }
    let wrong = || Refusal::new("photo-picture").kind(RefusalKind::Invalid);
    let (head, text) = data_url.split_once(";base64,").ok_or_else(wrong)?;
    let (media_type, first): (_, &[u8]) = match head {
        "data:image/jpeg" => ("image/jpeg", &[0xFF, 0xD8, 0xFF]),
        "data:image/png" => ("image/png", PNG),
        _ => return Err(wrong()),
    };
    if text.len() > PICTURE_BYTES_MAX * 4 / 3 + 4 {
        return Err(wrong());
    }
    let bytes = base64(text).ok_or_else(wrong)?;
    if bytes.starts_with(first) {
        Ok(Some((bytes, media_type)))
    } else {
        Err(wrong())
    }
}

/// A file that lies with the others and is not named by anything yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptFile {
    /// SHA-256 of its content.
    pub hash: String,
    size: usize,
    media_type: &'static str,
}

impl KeptFile {
    /// Names it in the transaction of what it shows.
    pub async fn register(
        &self,
        tx: &Tx,
        name: &str,
        person: Option<PersonId>,
    ) -> Result<(), StoreFailure> {
        files::register(tx, &self.hash, name, self.media_type, self.size, person).await
    }
}

async fn keep(
    store: &Store,
    bytes: Vec<u8>,
    media_type: &'static str,
) -> Result<KeptFile, Failure> {
    let size = bytes.len();
    let hash = store.files.put(bytes).await?;
    Ok(KeptFile {
        hash,
        size,
        media_type,
    })
}

/// Keeps a photo that came as a data URL, or else as a file; `None` where there is neither.
pub async fn keep_photo(
    store: &Store,
    data_url: &str,
    file: &[u8],
) -> Result<Option<KeptFile>, Failure> {
    let Some((bytes, media_type)) = picture(data_url)?.or(photo(file.to_vec())?) else {
        return Ok(None);
    };
    keep(store, bytes, media_type).await.map(Some)
}

/// Largest document that is kept: a paper of several pages, scanned.
const DOCUMENT_BYTES_MAX: usize = 8 * 1024 * 1024;

/// Keeps a paper of somebody else, PDF, JPEG or PNG, that came as a data URL, or else as a file; `None` where there is
/// neither. Refusal `document-wrong` for anything else.
pub async fn keep_document(
    store: &Store,
    data_url: &str,
    file: &[u8],
) -> Result<Option<KeptFile>, Failure> {
    let wrong = || Refusal::new("document-wrong").kind(RefusalKind::Invalid);
    let bytes = match data_url.trim() {
        "" => file.to_vec(),
        url => {
            let (_, text) = url.split_once(";base64,").ok_or_else(wrong)?;
            if text.len() > DOCUMENT_BYTES_MAX * 4 / 3 + 4 {
                return Err(wrong().into());
            }
            base64(text).ok_or_else(wrong)?
        }
    };
    if bytes.is_empty() {
        return Ok(None);
    }
    let media_type = match () {
        () if bytes.len() > DOCUMENT_BYTES_MAX => return Err(wrong().into()),
        () if bytes.starts_with(b"%PDF-") => "application/pdf",
        () if bytes.starts_with(PNG) => "image/png",
        () if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) => "image/jpeg",
        () => return Err(wrong().into()),
    };
    keep(store, bytes, media_type).await.map(Some)
}

/// The media type of a file that was kept by one of these.
pub fn media_type(bytes: &[u8]) -> &'static str {
    if bytes.starts_with(b"%PDF-") {
        "application/pdf"
    } else if bytes.starts_with(PNG) {
        "image/png"
    } else {
        "image/jpeg"
    }
}

/// Base 64 of RFC 4648, section 4; `None` for anything else.
fn base64(text: &str) -> Option<Vec<u8>> {
    let text = text.trim_end_matches('=');
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for sign in text.bytes() {
        let value = match sign {
            b'A'..=b'Z' => sign - b'A',
            b'a'..=b'z' => sign - b'a' + 26,
            b'0'..=b'9' => sign - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6 | u32::from(value)) & 0xff_ffff;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 0xff).ok()?);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_64_reads_the_examples_of_its_standard() {
        for (text, bytes) in [
            ("", ""),
            ("Zg==", "f"),
            ("Zm8=", "fo"),
            ("Zm9v", "foo"),
            ("Zm9vYg==", "foob"),
            ("Zm9vYmE=", "fooba"),
            ("Zm9vYmFy", "foobar"),
        ] {
            assert_eq!(base64(text).unwrap(), bytes.as_bytes());
        }
        assert_eq!(base64("Zm9v!"), None);
    }

    #[test]
    fn only_a_png_is_a_drawn_signature() {
        assert_eq!(drawn("").unwrap(), None);
        let png = "data:image/png;base64,iVBORw0KGgoAAAA=";
        assert!(drawn(png).unwrap().unwrap().starts_with(PNG));
        assert!(drawn("data:image/png;base64,Zm9v").is_err());
        assert!(drawn("data:text/html;base64,Zm9v").is_err());
    }

    #[test]
    fn a_picture_is_what_it_says() {
        assert_eq!(picture(" ").unwrap(), None);
        let jpeg = picture("data:image/jpeg;base64,/9j/4A==").unwrap().unwrap();
        assert_eq!(jpeg.1, "image/jpeg");
        assert!(picture("data:image/png;base64,/9j/4A==").is_err());
        assert!(picture("data:image/svg+xml;base64,PHN2Zz4=").is_err());
    }
}

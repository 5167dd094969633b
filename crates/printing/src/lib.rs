//! What a stage needs to set a paper and to answer with it: the one place where papers meet words and requests.
//! What must never live here: what a paper says.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use gapless_papers::{Frame, PaperError};
use gapless_web::{App, Failure, Lang, t};

/// Sets a paper in a language. It takes a while and a core, so it is done beside the requests.
pub async fn set<F>(app: &App, lang: Lang, paper: F) -> Result<Vec<u8>, Failure>
where
    F: FnOnce(&Frame<'_>) -> Result<Vec<u8>, PaperError> + Send + 'static,
{
    let (made_at, programme) = (app.now(), app.settings.programme.clone());
    let work = move || {
        let words = |key: &str| t(lang, key).into_owned();
        let frame = Frame {
            language: lang.as_str(),
            words: &words,
            made_at,
            programme,
            attachment: None,
        };
        paper(&frame)
    };
    tokio::task::spawn_blocking(work)
        .await?
        .map_err(Failure::fault)
}

/// A file that the browser shows. `name` is ASCII.
pub fn answer(name: &str, content_type: &'static str, bytes: Vec<u8>) -> Response {
    let disposition = format!("inline; filename=\"{name}\"");
    let headers = [
        (CONTENT_TYPE, content_type.to_owned()),
        (CONTENT_DISPOSITION, disposition),
    ];
    (headers, bytes).into_response()
}

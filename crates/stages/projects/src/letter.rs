//! Letters to applicants: each in their language, each with a link of its own.

use crate::access;
use crate::store::{application, link};
use gapless_store::{Failure, Tx};
use gapless_web::mail::{self, Recipient};
use gapless_web::{App, Lang, token};

/// A link in the making: what is kept of it, and the address that is told once.
pub struct Link {
    row: link::Model,
    /// The path, with the token.
    pub path: String,
}

impl Link {
    /// A new one for an application.
    pub fn new(application: uuid::Uuid, now: i64) -> Self {
        let token = token::random();
        Self {
            row: link::Model {
                token_hash: token::hash(&token),
                application_id: application,
                made_at: now,
            },
            path: format!("/apply/{token}"),
        }
    }

    /// Keeps it.
    pub async fn keep(&self, tx: &Tx) -> Result<(), Failure> {
        link::add(tx, self.row.clone()).await
    }
}

/// Writes to the applicant by the template `mail-projects-<name>`; to nobody, where there is no address yet. The letter is
/// given `number`, `title` and `link` beside the others.
pub async fn write(
    tx: &Tx,
    app: &App,
    row: &application::Model,
    template: &str,
    args: &[(&str, String)],
) -> Result<(), Failure> {
    if row.email.is_empty() {
        return Ok(());
    }
    let link = Link::new(row.id, app.now_ms());
    link.keep(tx).await?;
    let to = Recipient {
        name: access::applicant(row)?.name,
        address: row.email.clone(),
        lang: Lang::from_tag(&row.language).unwrap_or(Lang::En),
    };
    let mut all = vec![
        ("number", row.number.clone().unwrap_or_default()),
        ("title", row.title.clone()),
        ("link", app.url(&link.path)),
    ];
    all.extend(args.iter().cloned());
    mail::queue(
        tx,
        &to,
        template,
        &app.settings.programme,
        &all,
        app.now_ms(),
    )
    .await?;
    Ok(())
}

//! Answer who asked for help.

use crate::access;
use crate::ask::{Line, say, still_open};
use crate::store::{help, helps};
use gapless_store::{Failure as StoreFailure, Tx};
use gapless_web::access::{Act, Actor};
use gapless_web::mail::{self, Recipient};
use gapless_web::typed::{invalid, text};
use gapless_web::{App, Failure, Lang};
use uuid::Uuid;

/// Answers.
pub async fn reply(app: &App, actor: &Actor, id: Uuid, input: &Line) -> Result<(), Failure> {
    actor.permit(Act::FollowUpField)?;
    let said = &text(&input.text);
    if said.is_empty() {
        return Err(invalid("help-text").into());
    }
    let now = app.now_ms();
    let done = app.store.write(|tx| async move {
        let row = access::help(&*tx, actor, id).await?;
        still_open(&row)?;
        say(&tx, &row, said, &actor.name, true, now).await?;
        tell(&tx, app, &row, said).await?;
        let answered_at = row.answered_at.or(Some(now));
        helps::save(&tx, help::Model { answered_at, ..row }).await
    });
    Ok(done.await?)
}

/// Writes to who asked, where they left an address.
pub(crate) async fn tell(
    tx: &Tx,
    app: &App,
    row: &help::Model,
    said: &str,
) -> Result<(), StoreFailure> {
    if !row.contact.contains('@') || row.contact.contains(char::is_whitespace) {
        return Ok(());
    }
    let to = Recipient {
        name: row.asked_by.clone(),
        address: row.contact.clone(),
        lang: Lang::from_tag(&row.language).unwrap_or(Lang::En),
    };
    let args = [
        ("device", row.device_id.clone()),
        ("text", said.to_owned()),
        ("link", app.url(&format!("/d/{}", row.device_id))),
    ];
    let programme = &app.settings.programme;
    mail::queue(tx, &to, "follow-up-answer", programme, &args, app.now_ms()).await?;
    Ok(())
}

//! Sends one mail; the job `mail` calls it.

use crate::app::App;
use crate::failure::{Failure, Outcome};
use gapless_store::entities::mail::Model;
use gapless_store::people::mails;
use lettre::message::{Mailbox, header::ContentType};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use serde_json::Value;
use std::time::Duration;
use uuid::Uuid;

/// A mail server that does not answer must not hold a worker.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Sends the mail that a job names. Without a mail server nothing is sent and that is no failure: the page shows it.
pub async fn send(app: &App, payload: &Value) -> Outcome<()> {
    let id = payload
        .get("mail")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let id: Uuid = id.parse()?;
    let Some(mail) = mails::find(&app.store.read, id).await? else {
        return Ok(());
    };
    let Some(smtp) = &app.settings.smtp else {
        return Ok(());
    };
    if mail.sent_at.is_some() {
        // The server stopped between the mail server's answer and ours; a job may run twice.
        return Ok(());
    }
    let sent = hand_over(&smtp.url, &app.settings.mail_from, &mail).await;
    let now = app.now_ms();
    let said = sent.as_ref().err().map(ToString::to_string);
    let said = said.as_deref();
    app.store
        .write(|tx| async move {
            match said {
                None => mails::sent(&*tx, id, now).await?,
                Some(why) => mails::failed(&*tx, id, why, now).await?,
            }
            Ok(())
        })
        .await?;
    sent
}

async fn hand_over(url: &str, from: &str, mail: &Model) -> Outcome<()> {
    let to = Mailbox::new(
        Some(mail.to_name.clone()),
        mail.to_address.parse().map_err(Failure::fault)?,
    );
    let message = Message::builder()
        .from(from.parse().map_err(Failure::fault)?)
        .to(to)
        .subject(&mail.subject)
        .message_id(Some(format!("<{}@gapless>", mail.id)))
        .header(ContentType::TEXT_PLAIN)
        .body(mail.body.clone())
        .map_err(Failure::fault)?;
    let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
        .map_err(Failure::fault)?
        .timeout(Some(TIMEOUT))
        .build();
    server.send(message).await.map_err(Failure::fault)?;
    Ok(())
}

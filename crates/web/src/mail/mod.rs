//! Mail: written as a row in the transaction that causes it, sent by a job. Without a mail server it waits on a page.

pub mod pages;
mod send;

use crate::i18n::{FluentValue, Lang, t, t_with};
use gapless_journey::OrganisationId;
use gapless_store::entities::mail::Model;
use gapless_store::people::{directory, mails};
use gapless_store::{Failure, Tx, jobs};
pub use send::send;
use serde_json::json;
use uuid::Uuid;

/// The kind of job that sends one mail; its payload is `{"mail": "<id>"}`.
pub const JOB: &str = "mail";

/// Whom a mail is for.
#[derive(Debug, Clone)]
pub struct Recipient {
    /// Their name.
    pub name: String,
    /// Their address.
    pub address: String,
    /// The language they read.
    pub lang: Lang,
}

/// Writes a mail and the job that sends it. The texts are the keys `mail-<template>-subject` and `mail-<template>-body`;
/// `name` and `programme` are given to both.
pub async fn queue(
    tx: &Tx,
    to: &Recipient,
    template: &str,
    programme: &str,
    args: &[(&str, String)],
    now_ms: i64,
) -> Result<Uuid, Failure> {
    let (subject, body) = texts(to, template, programme, args);
    let row = Model {
        id: Uuid::now_v7(),
        to_name: to.name.clone(),
        to_address: to.address.clone(),
        language: to.lang.as_str().to_owned(),
        template: template.to_owned(),
        subject,
        body,
        created_at: now_ms,
        sent_at: None,
        failed_at: None,
        failure: None,
    };
    let id = row.id;
    mails::add(&**tx, row).await?;
    jobs::queue(tx, JOB, &json!({ "mail": id })).await?;
    Ok(id)
}

/// In which language to write to an address: the one that its person chose, else that of letters to the organisation for
/// which they get the mail. `None` where neither is known: whoever writes then says which.
pub async fn language_of(
    tx: &Tx,
    address: &str,
    organisation: Option<OrganisationId>,
) -> Result<Option<Lang>, Failure> {
    let chosen = directory::by_email(&**tx, address)
        .await?
        .and_then(|person| person.language);
    let language = match (chosen, organisation) {
        (Some(chosen), _) => Some(chosen),
        (None, Some(id)) => directory::organisation(&**tx, id)
            .await?
            .and_then(|organisation| organisation.language),
        (None, None) => None,
    };
    Ok(language.as_deref().and_then(Lang::from_tag))
}

/// The subject and the body. Not in the future above: Fluent's values may not wait there.
fn texts(
    to: &Recipient,
    template: &str,
    programme: &str,
    args: &[(&str, String)],
) -> (String, String) {
    let mut all = vec![
        ("name", to.name.as_str().into()),
        ("programme", programme.into()),
    ];
    all.extend(
        args.iter()
            .map(|(name, value)| (*name, FluentValue::try_number(value))),
    );
    let subject = t_with(to.lang, &format!("mail-{template}-subject"), &all);
    let body = t_with(to.lang, &format!("mail-{template}-body"), &all);
    let foot = t(to.lang, "mail-foot");
    (subject.into_owned(), format!("{body}\n\n{foot}\n"))
}

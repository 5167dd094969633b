//! Ask for help with a device, as whoever scans its sticker, and read the answer by link.

use crate::access::{self, is_there};
use crate::open::system;
use crate::remind::holders;
use crate::rules::word::Topic;
use crate::store::{help, helps, message, projects};
use gapless_journey::entry::Author;
use gapless_journey::follow_up::FollowUpEvent;
use gapless_journey::{HelpId, OrganisationId, Refusal, RefusalKind, Role};
use gapless_store::entities::{device, project};
use gapless_store::{Failure as StoreFailure, Tx, journal};
use gapless_web::access::{Act, Actor};
use gapless_web::mail;
use gapless_web::typed::{invalid, line, text};
use gapless_web::{App, Failure, Lang, bench, sign, token};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Requests in an hour, by everybody together: more is no school but a program.
const AN_HOUR_MAX: u64 = 300;
const HOUR_MS: i64 = 60 * 60 * 1000;
/// Open requests of one device.
const OF_DEVICE_MAX: u64 = 5;
/// Lines of talk about one request.
const LINES_MAX: usize = 100;
/// How long an ended request can be read by its link.
const READ_MS: i64 = 180 * 24 * HOUR_MS;

/// A request for help.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = AskHelp)]
pub struct Ask {
    /// `start`, `screen`, `keyboard`, `power`, `network`, `software`, `gone`, `end`, `other`.
    #[schema(value_type = String)]
    pub topic: Topic,
    /// What is wrong.
    #[serde(default)]
    pub text: String,
    /// Who asks.
    pub name: String,
    /// A phone number or an address.
    #[serde(default)]
    pub contact: String,
    /// A photo as a data URL of JPEG or PNG.
    #[serde(default)]
    pub photo: String,
    /// The same as a file of a form.
    #[serde(skip)]
    #[schema(ignore)]
    pub photo_file: Vec<u8>,
}

/// A request that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = AskedHelp)]
pub struct Asked {
    /// `gapless.help/1`.
    pub schema: &'static str,
    /// Its key.
    pub id: Uuid,
    /// The path on which who asked reads the answer.
    pub path: String,
}

/// True where help is given: a project has the device.
pub fn can_ask(device: &device::Model) -> bool {
    is_there(device)
}

/// Asks.
pub async fn ask(app: &App, lang: Lang, device: &str, input: &Ask) -> Result<Asked, Failure> {
    let name = &line(&input.name);
    let said = &text(&input.text);
    if name.is_empty() {
        return Err(invalid("help-name").into());
    }
    if said.is_empty() {
        return Err(invalid("help-text").into());
    }
    let photo = &sign::keep_photo(&app.store, &input.photo, &input.photo_file).await?;
    let (now, token) = (app.now_ms(), &token::random());
    let done = app.store.write(|tx| async move {
        let (device, project) = whom(&tx, device).await?;
        let many = |code| Refusal::new(code).kind(RefusalKind::TooMany);
        if helps::asked_since(&*tx, now - HOUR_MS).await? >= AN_HOUR_MAX {
            return Err(many("help-too-many").into());
        }
        if helps::open_of_device(&*tx, &device.id).await? >= OF_DEVICE_MAX {
            return Err(many("help-asked").into());
        }
        if let Some(photo) = photo {
            let name = format!("{}-help", device.id);
            photo.register(&tx, &name, None).await?;
        }
        let row = help::Model {
            id: Uuid::now_v7(),
            token_hash: token::hash(token),
            device_id: device.id.clone(),
            project_id: project.id,
            partner_id: projects::partner(&*tx, project.id).await?,
            topic: input.topic.to_string(),
            text: said.clone(),
            asked_by: name.clone(),
            contact: line(&input.contact),
            language: lang.as_str().to_owned(),
            photo: photo.as_ref().map(|photo| photo.hash.clone()),
            asked_at: now,
            answered_at: None,
            outcome: None,
            ended_text: String::new(),
            ended_by: String::new(),
            ended_at: None,
            swapped_with: None,
        };
        helps::add(&tx, row.clone()).await?;
        let event = FollowUpEvent::HelpAsked {
            help: HelpId(row.id),
            text: said.clone(),
        };
        let draft = bench::draft(&device, event)?;
        let draft = match &row.photo {
            Some(hash) => draft.proved_by(hash),
            None => draft,
        };
        let author = Author {
            person: None,
            organisation: Some(OrganisationId(project.organisation_id)),
            name: name.clone(),
        };
        journal::append(&tx, &author, vec![draft]).await?;
        tell(&tx, app, &row, &project).await?;
        Ok(row.id)
    });
    Ok(Asked {
        schema: "gapless.help/1",
        id: done.await?,
        path: format!("/help/{token}"),
    })
}

/// The device and the project that has it.
async fn whom(tx: &Tx, device: &str) -> Result<(device::Model, project::Model), StoreFailure> {
    let device = access::device(&**tx, device).await?;
    let elsewhere = || Refusal::new("help-not-here").kind(RefusalKind::Conflict);
    let project = device.project_id.filter(|_| is_there(&device));
    let project = projects::find(&**tx, project.ok_or_else(elsewhere)?).await?;
    Ok((device, project.ok_or_else(elsewhere)?))
}

/// Writes to the service partner, or to the coordinator where there is none.
async fn tell(
    tx: &Tx,
    app: &App,
    row: &help::Model,
    project: &project::Model,
) -> Result<(), StoreFailure> {
    let to = match row.partner_id {
        Some(partner) => holders(tx, OrganisationId(partner), Role::ServicePartner).await?,
        None => match system(app).await?.and_then(|actor| actor.organisation) {
            Some(programme) => holders(tx, programme, Role::Coordinator).await?,
            None => Vec::new(),
        },
    };
    let args = [
        ("device", row.device_id.clone()),
        ("project", format!("{} {}", project.number, project.title)),
        ("text", row.text.clone()),
        ("asked_by", row.asked_by.clone()),
        ("link", app.url(&format!("/follow-up/help/{}", row.id))),
    ];
    for person in &to {
        let programme = &app.settings.programme;
        mail::queue(tx, person, "follow-up-help", programme, &args, app.now_ms()).await?;
    }
    Ok(())
}

/// The request that a link opens; ended ones for half a year.
pub(crate) async fn opened<C: crate::store::Connection>(
    app: &App,
    db: &C,
    token: &str,
) -> Result<help::Model, StoreFailure> {
    let found = helps::by_token(db, &token::hash(token)).await?;
    let row = found.ok_or_else(StoreFailure::not_found)?;
    if row.ended_at.is_some_and(|at| at + READ_MS < app.now_ms()) {
        return Err(StoreFailure::not_found());
    }
    Ok(row)
}

/// What who asked adds.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = HelpLine)]
pub struct Line {
    /// What is said.
    pub text: String,
}

/// Adds a line of who asked, by the link of the request.
pub async fn add(app: &App, actor: &Actor, token: &str, input: &Line) -> Result<(), Failure> {
    actor.permit(Act::Public)?;
    let said = &text(&input.text);
    if said.is_empty() {
        return Err(invalid("help-text").into());
    }
    let now = app.now_ms();
    let done = app.store.write(|tx| async move {
        let row = opened(app, &*tx, token).await?;
        still_open(&row)?;
        let by = row.asked_by.clone();
        say(&tx, &row, said, &by, false, now).await
    });
    Ok(done.await?)
}

/// Refuses what comes after a request ended.
pub(crate) fn still_open(row: &help::Model) -> Result<(), Refusal> {
    match row.ended_at {
        None => Ok(()),
        Some(_) => Err(Refusal::new("help-ended").kind(RefusalKind::Conflict)),
    }
}

/// Adds a line.
pub(crate) async fn say(
    tx: &Tx,
    row: &help::Model,
    text: &str,
    by: &str,
    is_answer: bool,
    now: i64,
) -> Result<(), StoreFailure> {
    if helps::talk(&**tx, row.id).await?.len() >= LINES_MAX {
        let many = Refusal::new("help-too-many").kind(RefusalKind::TooMany);
        return Err(many.into());
    }
    let line = message::Model {
        id: Uuid::now_v7(),
        help_id: row.id,
        text: text.to_owned(),
        by_name: by.to_owned(),
        is_answer,
        added_at: now,
    };
    helps::say(tx, line).await
}

//! Who acts at the command line: the operator of the server, for the programme.

use super::{Installation, Trouble, open};
use gapless_journey::{OrganisationId, OrganisationKind, Role};
use gapless_store::people::directory;
use gapless_web::access::{Actor, Via};
use gapless_web::{App, Clock, Ctx, Ids, Lang, Theme};
use std::sync::Arc;
use uuid::Uuid;

/// What the operator works with.
pub struct Operator {
    /// Who and when.
    pub ctx: Ctx,
    /// The programme's own organisation.
    pub programme: OrganisationId,
}

impl Operator {
    /// On an installation that may be new: the programme's organisation is made when there is none.
    pub async fn begin(installation: &Installation) -> Result<Self, Trouble> {
        let settings = installation.settings()?;
        let store = open(&settings).await?;
        let app = App::new(store, settings.web.clone(), Clock::default());
        let programme = programme(&app).await?;
        Ok(Self {
            ctx: context(app, programme),
            programme,
        })
    }

    /// On an installation that must be there.
    pub async fn on(installation: &Installation) -> Result<Self, Trouble> {
        super::require_database(&installation.settings()?)?;
        Self::begin(installation).await
    }

    /// The store's connection for reading.
    pub fn app(&self) -> &App {
        &self.ctx.app
    }

    /// Closes the store, so that SQLite leaves one file behind.
    pub async fn end(self) -> Result<(), Trouble> {
        Ok(self.ctx.app.store.clone().close().await?)
    }
}

async fn programme(app: &App) -> Result<OrganisationId, Trouble> {
    let found = directory::organisations(&app.store.read, Some(OrganisationKind::Programme)).await;
    if let Some(first) = found.map_err(gapless_store::Failure::from)?.first() {
        return Ok(OrganisationId(first.id));
    }
    let (now, name) = (app.now_ms(), app.settings.programme.as_str());
    let kind = OrganisationKind::Programme;
    let made = app
        .store
        .write(|tx| async move {
            Ok(directory::add_organisation(&*tx, kind, name, None, None, now).await?)
        })
        .await?;
    Ok(made)
}

fn context(app: App, programme: OrganisationId) -> Ctx {
    Ctx {
        now_ms: app.now_ms(),
        actor: Arc::new(Actor::system(
            "command line",
            Role::Administrator,
            programme,
            Via::Cli,
        )),
        lang: Lang::En,
        theme: Theme::Auto,
        path: "".into(),
        query: "".into(),
        request_id: Uuid::now_v7(),
        ids: Ids::default(),
        address: "".into(),
        is_fragment: false,
        is_api: false,
        app,
    }
}

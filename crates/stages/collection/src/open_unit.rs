//! Begin a box, pallet or cage at an office. Its number is an SSCC and stands on its label.

use crate::{access, offices::own_office, store};
use gapless_journey::{
    DonationId, Refusal, RefusalKind, SiteId, UnitId,
    collection::{CollectionEvent, UnitKind},
    entry::Subject,
};
use gapless_store::{
    Failure as StoreFailure,
    journal::{self, Draft},
};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A unit to begin.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct OpenUnit {
    /// The office where it stands.
    pub office: Uuid,
    /// `box`, `pallet` or `cage`.
    pub kind: String,
}

/// The unit that was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct OpenedUnit {
    /// `gapless.unit-opened/1`.
    pub schema: &'static str,
    /// Its key.
    pub id: Uuid,
    /// Its number, an SSCC.
    pub number: String,
}

/// Begins it.
pub async fn open_unit(
    app: &App,
    actor: &Actor,
    donation: Uuid,
    input: OpenUnit,
) -> Result<OpenedUnit, Failure> {
    actor.permit(Act::CollectionPack)?;
    let kind = UnitKind::parse(&input.kind)
        .ok_or_else(|| Refusal::new("collection-unit-kind").kind(RefusalKind::Invalid))?;
    let office = input.office;
    let opened = app
        .store
        .write(|tx| async move {
            let donation = access::donation(&*tx, actor, donation).await?;
            own_office(&tx, &donation, office).await?;
            if !access::works_at(actor, &donation, Some(office)) {
                return Err(StoreFailure::not_found());
            }
            let serial = store::next_number(&*tx).await?;
            let number = gapless_papers::sscc::number(&app.settings.gs1_prefix, serial)
                .ok_or_else(|| StoreFailure::Fault("all unit numbers are used".into()))?;
            let id = Uuid::now_v7();
            let subject = Subject::donation(DonationId(donation.id)).unit(UnitId(id));
            let event = CollectionEvent::UnitOpened {
                number: number.clone(),
                unit_kind: kind,
            };
            let draft = Draft::new(subject, event).at(Some(SiteId(office)));
            journal::append(&tx, &actor.author(), vec![draft]).await?;
            Ok(OpenedUnit {
                schema: "gapless.unit-opened/1",
                id,
                number,
            })
        })
        .await?;
    Ok(opened)
}

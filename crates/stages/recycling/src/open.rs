//! Begin a consignment to a recycler.

use crate::access::{day, invalid, line, text, whose};
use crate::rules::hand_over::{ConsignmentStatus, Permit};
use crate::store::consignments::{self, Whose};
use crate::store::{self, consignment};
use gapless_journey::{OrganisationId, OrganisationKind, Refusal, countries};
use gapless_store::people::directory;
use gapless_store::{Failure as StoreFailure, counter};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A consignment to begin.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = OpenConsignment)]
pub struct Open {
    /// Who gives it; one's own organisation where nothing is said.
    #[serde(default)]
    pub from: Option<Uuid>,
    /// The recycler.
    pub recycler: Uuid,
    /// Where the waste is, two letters of ISO 3166-1.
    pub country: String,
    /// Number of the recycler's permit.
    #[serde(default)]
    pub permit_number: String,
    /// Its first day.
    pub permit_from: String,
    /// Its last day.
    pub permit_to: String,
    /// What there is to say.
    #[serde(default)]
    pub note: String,
}

/// A consignment that was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = OpenedConsignment)]
pub struct Opened {
    /// `gapless.consignment-opened/1`.
    pub schema: &'static str,
    /// Its key.
    pub id: Uuid,
    /// Its number.
    pub number: String,
}

/// Begins it.
pub async fn open(app: &App, actor: &Actor, input: &Open) -> Result<Opened, Failure> {
    actor.permit(Act::RecyclingWork)?;
    let from = match whose(actor)? {
        Whose::All => input.from.ok_or_else(|| invalid("recycling-party"))?,
        Whose::From(own) | Whose::To(own) => own,
    };
    let (country, permit) = (&country(&input.country)?, &permit(input)?);
    let year = &app.zoned(app.now_ms()).date().to_string();
    let year = year.get(2..4).unwrap_or_default();
    let now = app.now_ms();
    let done = app.store.write(|tx| async move {
        let gives = [
            OrganisationKind::Refurbisher,
            OrganisationKind::ServicePartner,
        ];
        is_a(&*tx, from, &gives).await?;
        is_a(&*tx, input.recycler, &[OrganisationKind::Recycler]).await?;
        let n = counter::next(&*tx, &format!("consignment-{year}")).await?;
        let row = consignment::Model {
            id: Uuid::now_v7(),
            number: format!("R{year}-{n:04}"),
            status: ConsignmentStatus::Open.to_string(),
            from_id: from,
            recycler_id: input.recycler,
            country: country.clone(),
            permit_number: permit.number.clone(),
            permit_from: permit.valid_from.clone(),
            permit_to: permit.valid_to.clone(),
            note: text(&input.note),
            gross_g: None,
            opened_by: actor.name.to_string(),
            opened_at: now,
            handed_on: String::new(),
            handed_at: None,
            taker: String::new(),
            paper: None,
            certificate: None,
            certificate_key: None,
            certificate_day: String::new(),
            certificate_file: None,
            treatment: String::new(),
            certified_g: None,
            certified_by: String::new(),
            certified_at: None,
            version: 1,
        };
        let opened = Opened {
            schema: "gapless.consignment-opened/1",
            id: row.id,
            number: row.number.clone(),
        };
        consignments::add(&tx, row).await?;
        Ok(opened)
    });
    Ok(done.await?)
}

/// A permit as it was typed.
pub(crate) fn permit(input: &Open) -> Result<Permit, Refusal> {
    let permit = Permit {
        number: line(&input.permit_number),
        valid_from: day(&input.permit_from)?,
        valid_to: day(&input.permit_to)?,
    };
    permit.check()?;
    Ok(permit)
}

/// A country that there is.
pub(crate) fn country(text: &str) -> Result<String, Refusal> {
    let country = text.trim().to_uppercase();
    if countries::known(&country) {
        Ok(country)
    } else {
        Err(invalid("recycling-country").with("country", country))
    }
}

/// Refuses an organisation that is not there or is something else.
pub(crate) async fn is_a<C: store::Connection>(
    db: &C,
    id: Uuid,
    kinds: &[OrganisationKind],
) -> Result<(), StoreFailure> {
    let found = directory::organisation(db, OrganisationId(id)).await?;
    let fits = found.is_some_and(|row| {
        row.disabled_at.is_none() && kinds.iter().any(|kind| row.kind == kind.as_str())
    });
    if fits {
        return Ok(());
    }
    Err(invalid("recycling-party").into())
}

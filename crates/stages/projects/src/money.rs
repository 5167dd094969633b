//! What a project owes, or somebody for it: agreed, invoiced, paid, or waived with a reason; and who takes it under their wing.

use crate::access;
use crate::rules::money;
use crate::send::{stand, words};
use crate::store::payment::{self, PaymentStatus};
use crate::store::{application, event};
use gapless_journey::projects::{PaymentKind, ProjectEvent};
use gapless_journey::{OrganisationId, OrganisationKind, PaymentId, Refusal, RefusalKind};
use gapless_store::Failure as StoreFailure;
use gapless_store::Tx;
use gapless_store::people::directory;
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Most characters of a name or an address.
const TEXT_CHARS_MAX: usize = 500;
/// Days in which an invoice is to be paid, where nobody says another day.
const DUE_DAYS: i64 = 30;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

fn invalid(code: &'static str) -> Refusal {
    Refusal::new(code).kind(RefusalKind::Invalid)
}

/// Money that is agreed.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = AgreePayment)]
pub struct Agree {
    /// `contribution`, `sponsorship`, `freight` or `duty`.
    #[schema(value_type = String)]
    pub kind: PaymentKind,
    /// How much, as it is written: `1 200,50`.
    #[serde(default)]
    pub amount: String,
    /// Three letters of ISO 4217.
    #[serde(default)]
    pub currency: String,
    /// Who pays.
    #[serde(default)]
    pub payer: String,
    /// Their address, as it stands on the invoice.
    #[serde(default)]
    pub payer_address: String,
    /// More about it.
    #[serde(default)]
    pub note: Option<String>,
    /// Anything but empty: it must be paid before the project ships.
    #[serde(default)]
    pub before_shipping: Option<String>,
}

/// Agrees it; gives its key.
pub async fn agree(
    app: &App,
    actor: &Actor,
    id: Uuid,
    input: &Agree,
) -> Result<PaymentId, Failure> {
    actor.permit(Act::ProjectMoney)?;
    let text = |text: &str, code: &'static str| {
        let text = text.trim();
        if text.chars().count() > TEXT_CHARS_MAX {
            return Err(invalid("payment-text-long").with("n", TEXT_CHARS_MAX));
        }
        if text.is_empty() && !code.is_empty() {
            return Err(invalid(code));
        }
        Ok(text.to_owned())
    };
    let cents = money::cents(&input.amount).ok_or(invalid("payment-amount"))?;
    let currency = money::currency(&input.currency).ok_or(invalid("payment-currency"))?;
    let payer = text(&input.payer, "payment-payer")?;
    let payer_address = text(&input.payer_address, "")?;
    let note = text(input.note.as_deref().unwrap_or_default(), "")?;
    let before_shipping = input
        .before_shipping
        .as_deref()
        .is_some_and(|said| !matches!(said, "" | "false"));
    let payment = PaymentId::new();
    let agreed = &ProjectEvent::PaymentAgreed {
        payment,
        payment_kind: input.kind,
        cents,
        currency: currency.clone(),
        payer: payer.clone(),
        before_shipping,
    };
    let now = app.now_ms();
    let row = &payment::Model {
        id: payment.0,
        application_id: id,
        kind: input.kind.to_string(),
        cents,
        currency,
        payer,
        payer_address,
        note,
        before_shipping,
        status: PaymentStatus::Agreed.to_string(),
        invoice: None,
        due: String::new(),
        agreed_at: now,
        invoiced_at: None,
        settled_at: None,
    };
    let done = app.store.write(|tx| async move {
        append(&tx, app, actor, id, agreed.clone()).await?;
        payment::add(&tx, row.clone()).await
    });
    done.await?;
    Ok(payment)
}

/// Appends an event of money and keeps whether the project may ship.
async fn append(
    tx: &Tx,
    app: &App,
    actor: &Actor,
    id: Uuid,
    event: ProjectEvent,
) -> Result<(), StoreFailure> {
    let now = app.now_ms();
    let row = application::sent(&**tx, id).await?;
    let state = event::append(tx, id, &actor.author(), &[event], now).await?;
    stand(tx, row, &state, now).await
}

/// An invoice.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = InvoicePayment)]
pub struct Invoice {
    /// Which money.
    pub payment: Uuid,
    /// Until when, as `2026-12-31`; in thirty days where it is not said.
    #[serde(default)]
    pub due: Option<String>,
}

/// Writes the invoice; gives its number.
pub async fn invoice(
    app: &App,
    actor: &Actor,
    id: Uuid,
    input: &Invoice,
) -> Result<String, Failure> {
    actor.permit(Act::ProjectMoney)?;
    let now = app.now_ms();
    let due = match input.due.as_deref().filter(|due| !due.trim().is_empty()) {
        Some(due) => access::begin_of(app, due).ok_or(invalid("date-wrong"))?,
        None => now + DUE_DAYS * DAY_MS,
    };
    let due = access::day(app, due);
    if due < access::day(app, now) {
        return Err(invalid("payment-due-past").into());
    }
    let (due, year) = (&due, app.zoned(now).year());
    let done = app.store.write(|tx| async move {
        let mut row = payment::find(&*tx, id, input.payment).await?;
        let number = payment::next_number(&tx, year).await?;
        let invoiced = ProjectEvent::PaymentInvoiced {
            payment: PaymentId(row.id),
            number: number.clone(),
        };
        append(&tx, app, actor, id, invoiced).await?;
        row.status = PaymentStatus::Invoiced.to_string();
        row.invoice = Some(number.clone());
        row.due = due.clone();
        row.invoiced_at = Some(now);
        payment::save(&tx, row).await?;
        Ok(number)
    });
    Ok(done.await?)
}

/// Money that came.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = ReceivePayment)]
pub struct Receive {
    /// Which money.
    pub payment: Uuid,
    /// The day, as `2026-11-22`.
    #[serde(default)]
    pub day: String,
}

/// Writes down that it was paid.
pub async fn receive(app: &App, actor: &Actor, id: Uuid, input: &Receive) -> Result<(), Failure> {
    let begins = access::begin_of(app, &input.day).ok_or(invalid("date-wrong"))?;
    if begins > app.now_ms() {
        return Err(invalid("contact-day-ahead").into());
    }
    let received = ProjectEvent::PaymentReceived {
        payment: PaymentId(input.payment),
        day: access::day(app, begins),
    };
    settle(
        app,
        actor,
        id,
        input.payment,
        &received,
        PaymentStatus::Paid,
    )
    .await
}

/// Money that need not be paid.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = WaivePayment)]
pub struct Waive {
    /// Which money.
    pub payment: Uuid,
    /// Why.
    #[serde(default)]
    pub why: String,
}

/// Waives it, with the reason.
pub async fn waive(app: &App, actor: &Actor, id: Uuid, input: &Waive) -> Result<(), Failure> {
    let why = words(Some(&input.why))?.ok_or(invalid("decision-why-missing"))?;
    let waived = ProjectEvent::PaymentWaived {
        payment: PaymentId(input.payment),
        why,
    };
    settle(
        app,
        actor,
        id,
        input.payment,
        &waived,
        PaymentStatus::Waived,
    )
    .await
}

async fn settle(
    app: &App,
    actor: &Actor,
    id: Uuid,
    payment: Uuid,
    event: &ProjectEvent,
    status: PaymentStatus,
) -> Result<(), Failure> {
    actor.permit(Act::ProjectMoney)?;
    let now = app.now_ms();
    let done = app.store.write(|tx| async move {
        let mut row = payment::find(&*tx, id, payment).await?;
        append(&tx, app, actor, id, event.clone()).await?;
        row.status = status.to_string();
        row.settled_at = Some(now);
        payment::save(&tx, row).await
    });
    Ok(done.await?)
}

/// Who takes a project under their wing.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[schema(as = AdoptProject)]
pub struct Adopt {
    /// A donor of ours.
    #[serde(default)]
    pub organisation: Option<String>,
    /// Or somebody by name.
    #[serde(default)]
    pub name: Option<String>,
}

/// Notes who adopts the project.
pub async fn adopt(app: &App, actor: &Actor, id: Uuid, input: &Adopt) -> Result<(), Failure> {
    actor.permit(Act::ProjectMoney)?;
    let name = words(input.name.as_deref())?;
    let organisation = match input.organisation.as_deref().filter(|id| !id.is_empty()) {
        Some(id) => Some(id.parse().map_err(|_| Failure::not_found())?),
        None => None,
    };
    let done = app.store.write(|tx| {
        let name = name.clone();
        async move {
            let (organisation, name) = match organisation {
                Some(id) => {
                    let found = directory::organisation(&*tx, OrganisationId(id)).await?;
                    let donor = OrganisationKind::Donor.as_str();
                    let found =
                        found.filter(|found| found.kind == donor && found.disabled_at.is_none());
                    let found = found.ok_or_else(StoreFailure::not_found)?;
                    (Some(OrganisationId(id)), found.name)
                }
                None => (None, name.ok_or(invalid("adopt-nobody"))?),
            };
            let adopted = ProjectEvent::Adopted { organisation, name };
            append(&tx, app, actor, id, adopted).await
        }
    });
    Ok(done.await?)
}

//! Which data an actor may see (rule 6 of product.md). Others' data answers 404: that it exists is itself a fact of others.

use crate::access::{Actor, Via};
use gapless_journey::{
    DeviceId, DonationId, OrganisationId, OrganisationKind, Refusal, RefusalKind, Role, SiteId,
};
use gapless_store::Failure;
use gapless_store::entities::{device, donation};
use gapless_store::overview::Seen;
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait};
use uuid::Uuid;

/// Which data an actor may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Everything of the installation: the programme.
    All,
    /// The donations of one donor; with a site, only what lies at or comes from that office or hub.
    Donor(OrganisationId, Option<SiteId>),
    /// Goods that are at this refurbisher or bound for it.
    Refurbisher(OrganisationId),
    /// The pick-ups of this carrier, or of this service partner.
    Carrier(OrganisationId),
    /// The one subject of a link.
    Subject(String),
    /// Nothing of donations: applicants and recyclers until goods reach them, and nobody.
    Nothing,
}

impl Scope {
    pub(in crate::access) fn of(actor: &Actor) -> Self {
        if let Via::Link(permit) = &actor.via {
            return Self::Subject(permit.subject.clone());
        }
        let (Some(organisation), Some(kind)) = (actor.organisation, actor.organisation_kind) else {
            return Self::Nothing;
        };
        match kind {
            OrganisationKind::Programme if actor.role == Role::Committee => Self::Nothing,
            OrganisationKind::Programme => Self::All,
            OrganisationKind::Donor => Self::Donor(organisation, actor.site),
            OrganisationKind::Refurbisher => Self::Refurbisher(organisation),
            OrganisationKind::Carrier | OrganisationKind::ServicePartner => {
                Self::Carrier(organisation)
            }
            OrganisationKind::Applicant | OrganisationKind::Recycler => Self::Nothing,
        }
    }
}

/// The answer for what is not there and for what is not yours; the two are never told apart.
pub fn not_found() -> Refusal {
    Refusal::new("not-found").kind(RefusalKind::NotFound)
}

/// The answer for an act that a role does not hold.
pub fn forbidden(actor: &Actor) -> Refusal {
    if actor.is_known() {
        Refusal::new("forbidden")
            .kind(RefusalKind::Forbidden)
            .with("role", actor.role)
    } else {
        Refusal::new("unauthenticated").kind(RefusalKind::Unauthenticated)
    }
}

impl Scope {
    /// The same for the cross-stage lists of the store. What a carrier or a link may see is no list of devices.
    pub const fn seen(&self) -> Seen {
        match self {
            Self::All => Seen::Everything,
            Self::Donor(id, site) => Seen::Donor(
                id.0,
                match site {
                    Some(site) => Some(site.0),
                    None => None,
                },
            ),
            Self::Refurbisher(id) => Seen::Refurbisher(id.0),
            Self::Carrier(_) | Self::Subject(_) | Self::Nothing => Seen::Nothing,
        }
    }

    /// The condition that a query of donations carries.
    pub fn donations(&self) -> Condition {
        let column = |column: donation::Column, id: Uuid| Condition::all().add(column.eq(id));
        match self {
            Self::All => Condition::all(),
            Self::Donor(id, _) => column(donation::Column::DonorId, id.0),
            Self::Refurbisher(id) => column(donation::Column::RefurbisherId, id.0),
            Self::Subject(subject) => match Uuid::parse_str(subject) {
                Ok(id) => column(donation::Column::Id, id),
                Err(_) => nothing(),
            },
            Self::Carrier(_) | Self::Nothing => nothing(),
        }
    }

    /// The condition that a query of devices carries; an office contact sees what came from that office.
    pub fn devices(&self) -> Condition {
        match self {
            Self::All => Condition::all(),
            Self::Donor(id, site) => Condition::all()
                .add(device::Column::DonorId.eq(id.0))
                .add_option(site.map(|site| device::Column::OfficeId.eq(site.0))),
            Self::Refurbisher(id) => Condition::all().add(
                device::Column::DonationId.in_subquery(
                    Query::select()
                        .column(donation::Column::Id)
                        .from(donation::Entity)
                        .and_where(donation::Column::RefurbisherId.eq(id.0))
                        .to_owned(),
                ),
            ),
            Self::Subject(subject) => Condition::all().add(device::Column::Id.eq(subject.as_str())),
            Self::Carrier(_) | Self::Nothing => nothing(),
        }
    }
}

fn nothing() -> Condition {
    // A condition without parts would be true.
    Condition::all().add(Expr::cust("1 = 0"))
}

/// Refuses a donation that is not the actor's to see. A carrier or a link for another subject is served by the stage
/// that knows its pick-up or hand-over.
pub fn can_see_donation(actor: &Actor, donation: &donation::Model) -> Result<(), Refusal> {
    let is_seen = match actor.scope() {
        Scope::All => true,
        Scope::Donor(id, _) => donation.donor_id == id.0,
        Scope::Refurbisher(id) => donation.refurbisher_id == Some(id.0),
        Scope::Subject(subject) => donation.id.to_string() == subject,
        Scope::Carrier(_) | Scope::Nothing => false,
    };
    if is_seen { Ok(()) } else { Err(not_found()) }
}

/// Refuses a device that is not the actor's to see; `donation` is the device's own.
pub fn can_see_device(
    actor: &Actor,
    device: &device::Model,
    donation: &donation::Model,
) -> Result<(), Refusal> {
    let is_seen = match actor.scope() {
        Scope::Donor(id, site) => {
            device.donor_id == id.0
                && site.is_none_or(|site| {
                    device.office_id == Some(site.0) || donation.hub_id == Some(site.0)
                })
        }
        Scope::Subject(subject) => device.id == subject,
        _ => return can_see_donation(actor, donation),
    };
    if is_seen { Ok(()) } else { Err(not_found()) }
}

/// The donation with this key, when the actor may see it; 404 otherwise.
pub async fn donation<C: ConnectionTrait>(
    actor: &Actor,
    c: &C,
    id: DonationId,
) -> Result<donation::Model, Failure> {
    let found = donation::Entity::find_by_id(id.0)
        .one(c)
        .await?
        .ok_or_else(not_found)?;
    can_see_donation(actor, &found)?;
    Ok(found)
}

/// The device with this id and its donation, when the actor may see them; 404 otherwise.
pub async fn device<C: ConnectionTrait>(
    actor: &Actor,
    c: &C,
    id: &DeviceId,
) -> Result<(device::Model, donation::Model), Failure> {
    let found = device::Entity::find_by_id(id.as_str().to_owned())
        .one(c)
        .await?
        .ok_or_else(not_found)?;
    let of = donation::Entity::find_by_id(found.donation_id)
        .one(c)
        .await?
        .ok_or_else(not_found)?;
    can_see_device(actor, &found, &of)?;
    Ok((found, of))
}

//! Projects: what the events of an application make of it once it was selected, for the stages that come after.

use super::application;
use crate::rules::eligibility::COMPUTERS_MIN;
use crate::rules::needs::{Keyboard, NeedKind, System, TypedNeed};
use gapless_journey::projects::{ApplicationState, ApplicationStatus};
use gapless_journey::{Category, NeedId, OrganisationKind};
use gapless_store::entities::{device, need, project};
use gapless_store::people::directory;
use gapless_store::{Failure, Tx};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ActiveValue::Unchanged, ColumnTrait, ConnectionTrait,
    EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder,
};
use uuid::Uuid;

/// Brings the project up to date with its application; it begins when it is selected.
pub async fn follow(
    tx: &Tx,
    row: &application::Model,
    state: &ApplicationState,
    now: i64,
) -> Result<(), Failure> {
    match project::Entity::find_by_id(row.id).one(&**tx).await? {
        Some(known) => {
            let ended = state
                .status
                .is_ended()
                .then(|| known.closed_at.unwrap_or(now));
            let change = project::ActiveModel {
                id: Unchanged(row.id),
                status: Set(state.status.to_string()),
                score: Set(row.score.unwrap_or(known.score)),
                may_ship: Set(state.may_ship()),
                closed_at: Set(ended),
                ..Default::default()
            };
            change.update(&**tx).await?;
            if state.status == ApplicationStatus::Selected && known.status != state.status.as_str()
            {
                needs(tx, row).await?;
            }
        }
        None if state.status == ApplicationStatus::Selected => begin(tx, row, state, now).await?,
        None => {}
    }
    Ok(())
}

async fn begin(
    tx: &Tx,
    row: &application::Model,
    state: &ApplicationState,
    now: i64,
) -> Result<(), Failure> {
    let taker = directory::add_organisation(
        &**tx,
        OrganisationKind::Applicant,
        &row.organisation,
        Some(&*row.country),
        Some(&*row.language),
        now,
    );
    let taker = taker.await?;
    let made = project::Model {
        id: row.id,
        number: row.number.clone().unwrap_or_default(),
        status: state.status.to_string(),
        title: row.title.clone(),
        organisation_id: taker.0,
        country: row.country.clone(),
        kind: row.kind.clone(),
        language: row.language.clone(),
        score: row.score.unwrap_or(0),
        min_lot: row.computers.clamp(1, i64::from(COMPUTERS_MIN)),
        may_ship: state.may_ship(),
        selected_at: now,
        closed_at: None,
    };
    project::Entity::insert(made.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    needs(tx, row).await
}

/// The lines as they stood when it was selected. Those of an earlier selection stay where devices are kept for them.
async fn needs(tx: &Tx, row: &application::Model) -> Result<(), Failure> {
    let kept = device::Entity::find().filter(device::Column::ProjectId.eq(row.id));
    if kept.count(&**tx).await? > 0 {
        return Ok(());
    }
    need::Entity::delete_many()
        .filter(need::Column::ProjectId.eq(row.id))
        .exec(&**tx)
        .await?;
    let lines = row.needs()?;
    let rows: Vec<need::ActiveModel> = (1..)
        .zip(&lines)
        .filter_map(|(position, line)| line_of(row.id, position, line))
        .map(|line| line.into_active_model().reset_all())
        .collect();
    if !rows.is_empty() {
        need::Entity::insert_many(rows)
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

fn line_of(project: Uuid, position: i64, line: &TypedNeed) -> Option<need::Model> {
    let kind = NeedKind::parse(&line.kind)?;
    let least = |text: &str| text.trim().parse::<i64>().ok().filter(|n| *n > 0);
    let or = |text: &str, any: &str| {
        if text.is_empty() {
            any.to_owned()
        } else {
            text.to_owned()
        }
    };
    Some(need::Model {
        id: NeedId::new().0,
        project_id: project,
        position,
        category: category(kind).to_string(),
        complete_system: kind == NeedKind::CompleteSystem,
        quantity: least(&line.quantity)?,
        min_cpu_tier: least(&line.cpu_tier),
        min_ram_gb: least(&line.ram_gb),
        min_screen_inch: line
            .screen_inch
            .trim()
            .parse()
            .ok()
            .filter(|inch| *inch > 0.0),
        keyboard: or(&line.keyboard, Keyboard::Any.as_str()),
        system: or(&line.system, System::Any.as_str()),
        note: line.note.clone(),
    })
}

/// What the devices of a line are; a complete system is a desktop with its parts.
const fn category(kind: NeedKind) -> Category {
    match kind {
        NeedKind::CompleteSystem | NeedKind::Desktop => Category::Desktop,
        NeedKind::Laptop => Category::Laptop,
        NeedKind::Monitor => Category::Monitor,
        NeedKind::Printer => Category::Printer,
        NeedKind::Tablet => Category::Tablet,
        NeedKind::Phone => Category::Phone,
        NeedKind::Server => Category::Server,
        NeedKind::Network => Category::Network,
        NeedKind::ThinClient => Category::ThinClient,
        NeedKind::Peripheral => Category::Peripheral,
    }
}

/// A project with its lines; nothing where the application was never selected.
pub async fn find<C: ConnectionTrait>(
    db: &C,
    id: Uuid,
) -> Result<Option<(project::Model, Vec<need::Model>)>, Failure> {
    let Some(found) = project::Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let lines = need::Entity::find()
        .filter(need::Column::ProjectId.eq(id))
        .order_by_asc(need::Column::Position)
        .all(db)
        .await?;
    Ok(Some((found, lines)))
}

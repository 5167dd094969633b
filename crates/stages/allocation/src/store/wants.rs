//! Selected projects with their needs, and what each has already.

use crate::rules::wanted::{Given, Want, wants};
use gapless_journey::device::DeviceStatus;
use gapless_journey::projects::ApplicationStatus;
use gapless_store::Failure;
use gapless_store::entities::{device, need, project};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Debug, FromQueryResult)]
struct Row {
    need_id: Uuid,
    category: String,
    n: i64,
}

/// Projects that can be given something, by number.
pub async fn projects<C: ConnectionTrait>(db: &C) -> Result<Vec<project::Model>, Failure> {
    Ok(project::Entity::find()
        .filter(project::Column::Status.eq(ApplicationStatus::Selected.as_str()))
        .order_by_asc(project::Column::Number)
        .all(db)
        .await?)
}

/// Everything that selected projects still ask for, by project and line.
pub async fn open<C: ConnectionTrait>(db: &C) -> Result<Vec<Want>, Failure> {
    let projects = projects(db).await?;
    let ids: Vec<Uuid> = projects.iter().map(|project| project.id).collect();
    let lines = need::Entity::find()
        .filter(need::Column::ProjectId.is_in(ids.clone()))
        .order_by_asc(need::Column::ProjectId)
        .order_by_asc(need::Column::Position)
        .all(db)
        .await?;
    let mut needs: HashMap<Uuid, Vec<need::Model>> = HashMap::new();
    for line in lines {
        needs.entry(line.project_id).or_default().push(line);
    }
    let given = given(db, ids).await?;
    Ok(projects
        .iter()
        .flat_map(|project| {
            let needs = needs.get(&project.id).map_or(&[][..], Vec::as_slice);
            wants(project, needs, &given)
        })
        .collect())
}

/// What was lost on the way is asked for again; everything else that a need was given counts.
async fn given<C: ConnectionTrait>(db: &C, projects: Vec<Uuid>) -> Result<Given, Failure> {
    let rows: Vec<Row> = device::Entity::find()
        .filter(device::Column::ProjectId.is_in(projects))
        .filter(device::Column::NeedId.is_not_null())
        .filter(device::Column::Status.ne(DeviceStatus::Lost.as_str()))
        .select_only()
        .columns([device::Column::NeedId, device::Column::Category])
        .column_as(device::Column::Id.count(), "n")
        .group_by(device::Column::NeedId)
        .group_by(device::Column::Category)
        .into_model()
        .all(db)
        .await?;
    let counted = rows.into_iter().map(|row| {
        let n = u32::try_from(row.n).unwrap_or(u32::MAX);
        ((row.need_id, row.category), n)
    });
    Ok(counted.collect())
}

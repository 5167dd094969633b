//! Organisations, their sites, and the people who hold roles in them.

use crate::entities::{membership, organisation, person, site};
use gapless_journey::{OrganisationId, OrganisationKind, PersonId, Role, SiteId};
use sea_orm::ActiveModelTrait;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, FromQueryResult,
    JoinType, QueryFilter, QueryOrder, QuerySelect, RelationTrait as _,
};
use uuid::Uuid;

/// People on one page at most.
pub const PAGE_ROWS: u64 = 50;

/// A membership with the names that a page shows.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct Member {
    /// The membership.
    pub membership_id: Uuid,
    /// The person.
    pub person_id: Uuid,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their role.
    pub role: String,
    /// The one site they act at.
    pub site_id: Option<Uuid>,
    /// For whom they act.
    pub organisation_id: Uuid,
    /// Its name.
    pub organisation_name: String,
    /// Its kind.
    pub organisation_kind: String,
    /// When they last signed in.
    pub signed_in_at: Option<i64>,
    /// Since when they may not sign in.
    pub disabled_at: Option<i64>,
    /// True when they have set a password.
    pub has_password: bool,
}

fn members() -> sea_orm::Select<membership::Entity> {
    membership::Entity::find()
        .select_only()
        .column_as(membership::Column::Id, "membership_id")
        .columns([membership::Column::PersonId, membership::Column::Role])
        .columns([
            membership::Column::SiteId,
            membership::Column::OrganisationId,
        ])
        .columns([person::Column::Name, person::Column::Email])
        .columns([person::Column::SignedInAt, person::Column::DisabledAt])
        .column_as(person::Column::PasswordHash.is_not_null(), "has_password")
        .column_as(organisation::Column::Name, "organisation_name")
        .column_as(organisation::Column::Kind, "organisation_kind")
        .join(JoinType::InnerJoin, membership::Relation::Person.def())
        .join(
            JoinType::InnerJoin,
            membership::Relation::Organisation.def(),
        )
        .filter(membership::Column::EndedAt.is_null())
}

/// The roles that a person holds now, in organisations that are active.
pub async fn roles_of<C: ConnectionTrait>(c: &C, person: PersonId) -> Result<Vec<Member>, DbErr> {
    members()
        .filter(membership::Column::PersonId.eq(person.0))
        .filter(organisation::Column::DisabledAt.is_null())
        .order_by_asc(membership::Column::CreatedAt)
        .limit(PAGE_ROWS)
        .into_model()
        .all(c)
        .await
}

/// People who hold a role now; of one organisation, or of all. Sorted by name; `after` is the cursor of the page before.
pub async fn list<C: ConnectionTrait>(
    c: &C,
    organisation: Option<OrganisationId>,
    after: Option<(String, Uuid)>,
) -> Result<Vec<Member>, DbErr> {
    let mut query = members();
    if let Some(organisation) = organisation {
        query = query.filter(membership::Column::OrganisationId.eq(organisation.0));
    }
    if let Some((name, id)) = after {
        query = query.filter(
            Condition::any()
                .add(person::Column::Name.gt(name.clone()))
                .add(
                    Condition::all()
                        .add(person::Column::Name.eq(name))
                        .add(membership::Column::Id.gt(id)),
                ),
        );
    }
    query
        .order_by_asc(person::Column::Name)
        .order_by_asc(membership::Column::Id)
        .limit(PAGE_ROWS + 1)
        .into_model()
        .all(c)
        .await
}

/// One membership that has not ended.
pub async fn member<C: ConnectionTrait>(c: &C, id: Uuid) -> Result<Option<Member>, DbErr> {
    members()
        .filter(membership::Column::Id.eq(id))
        .into_model()
        .one(c)
        .await
}

/// People who hold a role in an organisation: whom to write to.
pub async fn holders<C: ConnectionTrait>(
    c: &C,
    organisation: OrganisationId,
    role: Role,
) -> Result<Vec<person::Model>, DbErr> {
    person::Entity::find()
        .join_rev(JoinType::InnerJoin, membership::Relation::Person.def())
        .filter(membership::Column::OrganisationId.eq(organisation.0))
        .filter(membership::Column::Role.eq(role.as_str()))
        .filter(membership::Column::EndedAt.is_null())
        .filter(person::Column::DisabledAt.is_null())
        .limit(PAGE_ROWS)
        .all(c)
        .await
}

/// A person by address.
pub async fn by_email<C: ConnectionTrait>(
    c: &C,
    email: &str,
) -> Result<Option<person::Model>, DbErr> {
    let email = email.trim().to_lowercase();
    person::Entity::find()
        .filter(person::Column::Email.eq(email))
        .one(c)
        .await
}

/// A person.
pub async fn person<C: ConnectionTrait>(
    c: &C,
    id: PersonId,
) -> Result<Option<person::Model>, DbErr> {
    person::Entity::find_by_id(id.0).one(c).await
}

/// An organisation.
pub async fn organisation<C: ConnectionTrait>(
    c: &C,
    id: OrganisationId,
) -> Result<Option<organisation::Model>, DbErr> {
    organisation::Entity::find_by_id(id.0).one(c).await
}

/// Organisations of one kind, or all, by name; at most 500, which no list of a page passes.
pub async fn organisations<C: ConnectionTrait>(
    c: &C,
    kind: Option<OrganisationKind>,
) -> Result<Vec<organisation::Model>, DbErr> {
    let mut query = organisation::Entity::find();
    if let Some(kind) = kind {
        query = query.filter(organisation::Column::Kind.eq(kind.as_str()));
    }
    query
        .order_by_asc(organisation::Column::Name)
        .order_by_asc(organisation::Column::Id)
        .limit(500)
        .all(c)
        .await
}

/// Organisations by name, of one kind or all, one of them or all; one more than a page. `after` is the cursor of the page
/// before.
pub async fn organisations_page<C: ConnectionTrait>(
    c: &C,
    kind: Option<OrganisationKind>,
    only: Option<OrganisationId>,
    after: Option<(String, Uuid)>,
) -> Result<Vec<organisation::Model>, DbErr> {
    let mut query = organisation::Entity::find();
    if let Some(kind) = kind {
        query = query.filter(organisation::Column::Kind.eq(kind.as_str()));
    }
    if let Some(only) = only {
        query = query.filter(organisation::Column::Id.eq(only.0));
    }
    if let Some((name, id)) = after {
        query = query.filter(
            Condition::any()
                .add(organisation::Column::Name.gt(name.clone()))
                .add(
                    Condition::all()
                        .add(organisation::Column::Name.eq(name))
                        .add(organisation::Column::Id.gt(id)),
                ),
        );
    }
    query
        .order_by_asc(organisation::Column::Name)
        .order_by_asc(organisation::Column::Id)
        .limit(PAGE_ROWS + 1)
        .all(c)
        .await
}

/// The organisations with these keys: whose rows a page shows.
pub async fn organisations_of<C: ConnectionTrait>(
    c: &C,
    ids: Vec<Uuid>,
) -> Result<Vec<organisation::Model>, DbErr> {
    organisation::Entity::find()
        .filter(organisation::Column::Id.is_in(ids))
        .all(c)
        .await
}

/// A site.
pub async fn site<C: ConnectionTrait>(c: &C, id: SiteId) -> Result<Option<site::Model>, DbErr> {
    site::Entity::find_by_id(id.0).one(c).await
}

/// Sites of an organisation, hubs first.
pub async fn sites<C: ConnectionTrait>(
    c: &C,
    of: OrganisationId,
) -> Result<Vec<site::Model>, DbErr> {
    site::Entity::find()
        .filter(site::Column::OrganisationId.eq(of.0))
        .order_by_desc(site::Column::IsHub)
        .order_by_asc(site::Column::Name)
        .limit(500)
        .all(c)
        .await
}

/// The address of an organisation as lines of a letter: that of its first site; none where nobody said.
pub async fn address<C: ConnectionTrait>(
    c: &C,
    organisation: OrganisationId,
) -> Result<Vec<String>, DbErr> {
    let sites = sites(c, organisation).await?;
    let Some(site) = sites.into_iter().next() else {
        return Ok(Vec::new());
    };
    let town: Vec<String> = [site.postal_code, site.city]
        .into_iter()
        .flatten()
        .collect();
    let all = [site.street, Some(town.join(" ")), site.country];
    let lines = all.into_iter().flatten();
    Ok(lines.filter(|line| !line.is_empty()).collect())
}

/// Sites of an organisation by name, one more than a page. `after` is the cursor of the page before.
pub async fn sites_page<C: ConnectionTrait>(
    c: &C,
    of: OrganisationId,
    after: Option<(String, Uuid)>,
) -> Result<Vec<site::Model>, DbErr> {
    let mut query = site::Entity::find().filter(site::Column::OrganisationId.eq(of.0));
    if let Some((name, id)) = after {
        query = query.filter(
            Condition::any()
                .add(site::Column::Name.gt(name.clone()))
                .add(
                    Condition::all()
                        .add(site::Column::Name.eq(name))
                        .add(site::Column::Id.gt(id)),
                ),
        );
    }
    query
        .order_by_asc(site::Column::Name)
        .order_by_asc(site::Column::Id)
        .limit(PAGE_ROWS + 1)
        .all(c)
        .await
}

/// Enters an organisation.
pub async fn add_organisation<C: ConnectionTrait>(
    c: &C,
    kind: OrganisationKind,
    name: &str,
    country: Option<&str>,
    language: Option<&str>,
    now: i64,
) -> Result<OrganisationId, DbErr> {
    let id = OrganisationId::new();
    let row = organisation::ActiveModel {
        id: Set(id.0),
        kind: Set(kind.as_str().to_owned()),
        name: Set(name.to_owned()),
        country: Set(country.map(str::to_owned)),
        language: Set(language.map(str::to_owned)),
        created_at: Set(now),
        disabled_at: Set(None),
    };
    organisation::Entity::insert(row)
        .exec_without_returning(c)
        .await?;
    Ok(id)
}

/// Changes what an organisation is called, where it is, and in which language it gets letters.
pub async fn change_organisation<C: ConnectionTrait>(
    c: &C,
    id: OrganisationId,
    name: &str,
    country: Option<&str>,
    language: Option<&str>,
) -> Result<(), DbErr> {
    organisation::Entity::update_many()
        .col_expr(organisation::Column::Name, Expr::value(name))
        .col_expr(organisation::Column::Country, Expr::value(country))
        .col_expr(organisation::Column::Language, Expr::value(language))
        .filter(organisation::Column::Id.eq(id.0))
        .exec(c)
        .await?;
    Ok(())
}

/// Closes an organisation, or opens it again.
pub async fn close_organisation<C: ConnectionTrait>(
    c: &C,
    id: OrganisationId,
    since: Option<i64>,
) -> Result<(), DbErr> {
    organisation::Entity::update_many()
        .col_expr(organisation::Column::DisabledAt, Expr::value(since))
        .filter(organisation::Column::Id.eq(id.0))
        .exec(c)
        .await?;
    Ok(())
}

/// Enters a site.
pub async fn add_site<C: ConnectionTrait>(c: &C, row: site::Model) -> Result<SiteId, DbErr> {
    let id = SiteId(row.id);
    let row = sea_orm::IntoActiveModel::into_active_model(row).reset_all();
    site::Entity::insert(row).exec_without_returning(c).await?;
    Ok(id)
}

/// Changes a site: name, address, and whether it is a hub.
pub async fn change_site<C: ConnectionTrait>(c: &C, row: site::Model) -> Result<(), DbErr> {
    let row = sea_orm::IntoActiveModel::into_active_model(row).reset_all();
    site::Entity::update(row).exec(c).await?;
    Ok(())
}

/// Enters a person, without a password.
pub async fn add_person<C: ConnectionTrait>(
    c: &C,
    name: &str,
    email: &str,
    language: Option<&str>,
    now: i64,
) -> Result<PersonId, DbErr> {
    let id = PersonId::new();
    let row = person::ActiveModel {
        id: Set(id.0),
        name: Set(name.to_owned()),
        email: Set(email.trim().to_lowercase()),
        language: Set(language.map(str::to_owned)),
        password_hash: Set(None),
        created_at: Set(now),
        signed_in_at: Set(None),
        disabled_at: Set(None),
    };
    person::Entity::insert(row)
        .exec_without_returning(c)
        .await?;
    Ok(id)
}

/// Gives a person a role.
pub async fn add_member<C: ConnectionTrait>(
    c: &C,
    person: PersonId,
    organisation: OrganisationId,
    role: Role,
    site: Option<SiteId>,
    now: i64,
) -> Result<Uuid, DbErr> {
    let id = Uuid::now_v7();
    let row = membership::ActiveModel {
        id: Set(id),
        organisation_id: Set(organisation.0),
        person_id: Set(person.0),
        role: Set(role.as_str().to_owned()),
        site_id: Set(site.map(|site| site.0)),
        created_at: Set(now),
        ended_at: Set(None),
    };
    membership::Entity::insert(row)
        .exec_without_returning(c)
        .await?;
    Ok(id)
}

/// A membership, also one that has ended.
pub async fn membership<C: ConnectionTrait>(
    c: &C,
    id: Uuid,
) -> Result<Option<membership::Model>, DbErr> {
    membership::Entity::find_by_id(id).one(c).await
}

/// Ends a role of a person; false when it had ended before.
pub async fn end_member<C: ConnectionTrait>(c: &C, id: Uuid, now: i64) -> Result<bool, DbErr> {
    let done = membership::Entity::update_many()
        .col_expr(membership::Column::EndedAt, Expr::value(now))
        .filter(membership::Column::Id.eq(id))
        .filter(membership::Column::EndedAt.is_null())
        .exec(c)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Disables a person, or lets them in again.
pub async fn disable_person<C: ConnectionTrait>(
    c: &C,
    id: PersonId,
    since: Option<i64>,
) -> Result<(), DbErr> {
    person::Entity::update_many()
        .col_expr(person::Column::DisabledAt, Expr::value(since))
        .filter(person::Column::Id.eq(id.0))
        .exec(c)
        .await?;
    Ok(())
}

/// Sets a person's password hash and, with it, their name when one is given.
pub async fn set_password<C: ConnectionTrait>(
    c: &C,
    id: PersonId,
    hash: &str,
    name: Option<&str>,
) -> Result<(), DbErr> {
    let mut update = person::Entity::update_many()
        .col_expr(person::Column::PasswordHash, Expr::value(hash))
        .filter(person::Column::Id.eq(id.0));
    if let Some(name) = name {
        update = update.col_expr(person::Column::Name, Expr::value(name));
    }
    update.exec(c).await?;
    Ok(())
}

/// Sets the language that a person chose.
pub async fn set_language<C: ConnectionTrait>(
    c: &C,
    id: PersonId,
    lang: &str,
) -> Result<(), DbErr> {
    person::Entity::update_many()
        .col_expr(person::Column::Language, Expr::value(lang))
        .filter(person::Column::Id.eq(id.0))
        .exec(c)
        .await?;
    Ok(())
}

//! Numbers that are given once: of packing units, of shipments.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter,
    sea_query::{Expr, ExprTrait, OnConflict},
};

/// The counter of packing units, of offices and of shipments: no number of an SSCC is given twice.
pub const SSCC: &str = "sscc";

mod row {
    use sea_orm::entity::prelude::*;

    /// A counter.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "unit_counter")]
    pub struct Model {
        /// What it counts.
        #[sea_orm(primary_key, auto_increment = false)]
        pub name: String,
        /// The last number.
        pub last: i64,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The next number of a counter, from 1. The row is written before it is read, so two at once get two numbers.
pub async fn next<C: ConnectionTrait>(c: &C, name: &str) -> Result<i64, DbErr> {
    let first = row::ActiveModel {
        name: Set(name.to_owned()),
        last: Set(0),
    };
    row::Entity::insert(first)
        .on_conflict(
            OnConflict::column(row::Column::Name)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(c)
        .await?;
    row::Entity::update_many()
        .col_expr(row::Column::Last, Expr::col(row::Column::Last).add(1))
        .filter(row::Column::Name.eq(name))
        .exec(c)
        .await?;
    let row = row::Entity::find_by_id(name.to_owned()).one(c).await?;
    Ok(row.map_or(1, |row| row.last))
}

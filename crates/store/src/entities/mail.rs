//! Mail that was sent or waits; without SMTP it is the page "mail that would be sent".

use sea_orm::entity::prelude::*;

/// One mail.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mail")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whom it is for.
    pub to_name: String,
    /// Their address.
    pub to_address: String,
    /// In which language it is written.
    pub language: String,
    /// Its template: the Fluent keys are `mail-<template>-subject` and `mail-<template>-body`.
    pub template: String,
    /// Its subject.
    pub subject: String,
    /// Its text; emptied when it was sent, because it may hold a link that acts.
    pub body: String,
    /// When it was written.
    pub created_at: i64,
    /// When the mail server took it.
    pub sent_at: Option<i64>,
    /// When it was last tried in vain.
    pub failed_at: Option<i64>,
    /// What the mail server said.
    pub failure: Option<String>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

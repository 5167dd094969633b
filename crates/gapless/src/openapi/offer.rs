//! What stage `offer` adds to the API document.

use gapless_offer::{
    api::{self, twice},
    pages::reading::{columns, skipped},
};
use utoipa::OpenApi;

/// Its paths and schemas.
#[derive(Debug, OpenApi)]
#[openapi(paths(
    api::list,
    api::begin,
    api::show,
    api::upload,
    skipped::skipped_rows,
    columns::of_file,
    api::columns,
    api::lines_of,
    api::correct_line,
    api::correct,
    api::answer,
    twice::twice_of,
    twice::tell_apart,
    twice::undo,
    twice::forget,
    api::decide,
    api::send,
    api::agree,
    api::refuse,
    api::withdraw,
    api::late,
    api::policies,
    api::copy_policy,
    api::change_policy,
    api::put_in_force,
))]
pub struct Doc;

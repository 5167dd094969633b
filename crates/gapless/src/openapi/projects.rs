//! What stage `projects` adds to the API document.

use gapless_projects::api;
use utoipa::OpenApi;

/// Its paths and schemas.
#[derive(Debug, OpenApi)]
#[openapi(paths(
    api::begin,
    api::again,
    api::of_link,
    api::save_step,
    api::add_file,
    api::remove_file,
    api::send,
    api::withdraw,
    api::answer,
    api::list,
    api::show,
    api::check,
    api::ask,
    api::questions,
    api::add_question,
    api::retire_question,
    api::rules,
    api::add_rule,
    api::rounds,
    api::add_round,
    api::close_round
))]
pub struct Doc;

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
    api::settings::questions,
    api::settings::add_question,
    api::settings::retire_question,
    api::settings::rules,
    api::settings::add_rule,
    api::settings::rounds,
    api::settings::add_round,
    api::settings::close_round,
    api::settings::weights,
    api::settings::add_weights,
    api::committee::list,
    api::committee::read,
    api::committee::declare,
    api::committee::score,
    api::committee::contact,
    api::committee::decide,
    api::committee::uphold,
    api::committee::reopen,
    api::committee::close,
    api::money::list,
    api::money::agree,
    api::money::invoice,
    api::money::receive,
    api::money::waive,
    api::money::adopt
))]
pub struct Doc;

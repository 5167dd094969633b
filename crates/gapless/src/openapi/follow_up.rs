//! What stage `follow-up` adds to the API document.

use gapless_follow_up::api;
use utoipa::OpenApi;

/// Its paths and schemas.
#[derive(Debug, OpenApi)]
#[openapi(paths(
    api::list,
    api::settings,
    api::put_policy,
    api::fetch,
    api::make,
    api::show,
    api::put_ticks,
    api::put_story,
    api::put_photo,
    api::put_verified,
    api::give_link,
    api::helps,
    api::help,
    api::answer,
    api::put_part,
    api::put_end,
    api::put_swap,
    api::ask_help,
    api::say_more
))]
pub struct Doc;

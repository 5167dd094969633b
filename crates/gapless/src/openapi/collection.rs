//! What stage `collection` adds to the API document.

use gapless_collection::api;
use utoipa::OpenApi;

/// Its paths and schemas.
#[derive(Debug, OpenApi)]
#[openapi(paths(
    api::donations,
    api::donation,
    api::assign,
    api::choose_hub,
    api::open_unit,
    api::book,
    api::cancel_pick_up,
    api::prepare,
    api::pack,
    api::unpack,
    api::close_unit,
    api::reopen_unit,
    api::set_seal,
    api::check_seal,
    api::sign,
    api::cancel_hand_over,
    api::give_link
))]
pub struct Doc;

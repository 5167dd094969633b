//! What stage `shipping` adds to the API document.

use gapless_shipping::api;
use utoipa::OpenApi;

/// Its paths and schemas.
#[derive(Debug, OpenApi)]
#[openapi(paths(
    api::list,
    api::make,
    api::settings,
    api::put_policy,
    api::put_tester,
    api::put_lot,
    api::show,
    api::change,
    api::road,
    api::import,
    api::cancel,
    api::give_link,
    api::open_unit,
    api::remove_unit,
    api::pack_device,
    api::take_devices_out,
    api::affix_records,
    api::close_unit,
    api::reopen_unit,
    api::send,
    api::step,
    api::arrival,
    api::hand,
    api::clear
))]
pub struct Doc;

//! What people and their keys and links add to the API document.

use gapless_web::people::api::{self, parties};
use utoipa::OpenApi;

/// Its paths and schemas.
#[derive(Debug, OpenApi)]
#[openapi(paths(
    parties::organisations,
    parties::add_organisation,
    parties::change_organisation,
    parties::close_organisation,
    parties::reopen_organisation,
    parties::sites,
    parties::add_site,
    parties::change_site,
    api::people,
    api::invite,
    api::invite_again,
    api::change_role,
    api::end_role,
    api::disable,
    api::enable,
    api::keys,
    api::add_key,
    api::revoke_key,
    api::links,
    api::revoke_link,
))]
pub struct Doc;

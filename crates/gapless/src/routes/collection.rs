//! The addresses of stage `collection`.

use gapless_collection::{api, pages};
use gapless_web::Routes;
use gapless_web::access::Act;

/// Adds them to the list.
pub fn routes(r: Routes) -> Routes {
    api_routes(hand_over_routes(unit_routes(page_routes(r))))
}

fn page_routes(r: Routes) -> Routes {
    r.get("/collection", Act::CollectionSee, pages::list)
        .get("/collection/{donation}", Act::CollectionSee, pages::donation)
        .post("/collection/{donation}/offices", Act::CollectionPack, pages::assign)
        .post("/collection/{donation}/hub", Act::CollectionBook, pages::choose_hub)
        .get("/collection/{donation}/lines", Act::CollectionSee, pages::lines)
        .post("/collection/{donation}/lines/assign", Act::CollectionPack, pages::assign)
        .post("/collection/{donation}/lines/withdraw", Act::OfferAmend, pages::withdraw)
        .get("/collection/{donation}/office/{office}", Act::CollectionSee, pages::office)
        .post("/collection/{donation}/office/{office}/units", Act::CollectionPack, pages::open_unit)
        .get("/collection/{donation}/office/{office}/labels.pdf", Act::CollectionPrint, pages::labels)
        .get("/collection/{donation}/office/{office}/packing-list.pdf", Act::CollectionPrint, pages::packing_list)
        .get("/collection/{donation}/pick-up", Act::CollectionBook, pages::pick_up)
        .post("/collection/{donation}/pick-up", Act::CollectionBook, pages::book)
        .post("/collection/{donation}/pick-up/cancel", Act::CollectionBook, pages::cancel_pick_up)
        .post("/collection/{donation}/hand-overs", Act::CollectionTransfer, pages::prepare)
}

fn unit_routes(r: Routes) -> Routes {
    r.get("/collection/label/{number}", Act::CollectionSee, pages::label_target)
        .post("/collection/pack", Act::CollectionPack, pages::pack)
        .get("/collection/unit/{unit}", Act::CollectionSee, pages::unit)
        .post("/collection/unit/{unit}/scan", Act::CollectionPack, pages::pack)
        .post("/collection/unit/{unit}/unpack", Act::CollectionPack, pages::unpack)
        .post("/collection/unit/{unit}/close", Act::CollectionPack, pages::close_unit)
        .post("/collection/unit/{unit}/reopen", Act::CollectionPack, pages::reopen_unit)
        .post("/collection/unit/{unit}/seal", Act::CollectionSeal, pages::seal)
        .post("/collection/unit/{unit}/seal-check", Act::CollectionSeal, pages::check_seal)
}

fn hand_over_routes(r: Routes) -> Routes {
    r.get("/collection/pick-up/{pick_up}", Act::CollectionSign, pages::pick_up_to_sign)
        .get("/collection/hand-over/{id}", Act::CollectionSign, pages::hand_over)
        .post("/collection/hand-over/{id}/sign", Act::CollectionSign, pages::sign)
        .get("/collection/hand-over/{id}/signed.pdf", Act::CollectionSign, pages::hand_over_paper)
        .get("/collection/hand-over/{id}/paper.pdf", Act::CollectionSee, pages::hand_over_paper)
        .post("/collection/hand-over/{id}/link", Act::CollectionLink, pages::give_link)
        .post("/collection/hand-over/{id}/cancel", Act::CollectionTransfer, pages::cancel_hand_over)
}

fn api_routes(r: Routes) -> Routes {
    r.api_get("/api/v1/collection", Act::CollectionSee, api::donations)
        .api_get("/api/v1/collection/{donation}", Act::CollectionSee, api::donation)
        .api_post("/api/v1/collection/{donation}/offices", Act::CollectionPack, api::assign)
        .api_put("/api/v1/collection/{donation}/hub", Act::CollectionBook, api::choose_hub)
        .api_post("/api/v1/collection/{donation}/withdrawals", Act::OfferAmend, api::withdraw)
        .api_post("/api/v1/collection/{donation}/units", Act::CollectionPack, api::open_unit)
        .api_post("/api/v1/collection/{donation}/pick-up", Act::CollectionBook, api::book)
        .api_post("/api/v1/collection/{donation}/pick-up/cancel", Act::CollectionBook, api::cancel_pick_up)
        .api_post("/api/v1/collection/{donation}/hand-overs", Act::CollectionTransfer, api::prepare)
        .api_post("/api/v1/collection/units/{unit}/lines", Act::CollectionPack, api::pack)
        .api_post("/api/v1/collection/units/{unit}/unpack", Act::CollectionPack, api::unpack)
        .api_post("/api/v1/collection/units/{unit}/close", Act::CollectionPack, api::close_unit)
        .api_post("/api/v1/collection/units/{unit}/reopen", Act::CollectionPack, api::reopen_unit)
        .api_put("/api/v1/collection/units/{unit}/seal", Act::CollectionSeal, api::set_seal)
        .api_post("/api/v1/collection/units/{unit}/seal-checks", Act::CollectionSeal, api::check_seal)
        .api_post("/api/v1/collection/hand-overs/{id}/signatures", Act::CollectionSign, api::sign)
        .api_post("/api/v1/collection/hand-overs/{id}/cancel", Act::CollectionTransfer, api::cancel_hand_over)
        .api_post("/api/v1/collection/hand-overs/{id}/links", Act::CollectionLink, api::give_link)
}

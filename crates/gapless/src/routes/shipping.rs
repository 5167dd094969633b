//! The addresses of stage `shipping`.

use gapless_shipping::{api, pages};
use gapless_web::Routes;
use gapless_web::access::Act;

/// Adds them to the list.
pub fn routes(r: Routes) -> Routes {
    let r = planning(r);
    let r = packing(r);
    arrival(r)
}

fn planning(r: Routes) -> Routes {
    let (see, plan, dispatch) = (Act::ShippingSee, Act::ShippingPlan, Act::ShippingDispatch);
    r.get("/shipping", see, pages::list::list)
        .post("/shipping", plan, pages::acts::plan)
        .get("/shipping/new", plan, pages::list::new)
        .get("/shipping/settings", dispatch, pages::settings::show)
        .post("/shipping/settings/policy", plan, pages::acts::policy)
        .post("/shipping/settings/tester", dispatch, pages::acts::tester)
        .post("/shipping/settings/lot", plan, pages::acts::lot)
        .get("/shipping/{shipment}", see, pages::show::show)
        .post("/shipping/{shipment}/change", plan, pages::acts::change)
        .post("/shipping/{shipment}/road", plan, pages::acts::road)
        .post("/shipping/{shipment}/import", plan, pages::acts::import)
        .post("/shipping/{shipment}/cancel", plan, pages::acts::cancel)
        .post("/shipping/{shipment}/link", plan, pages::acts::link)
        .get("/shipping/{shipment}/paper/{kind}", see, pages::paper::show)
        .get(
            "/shipping/{shipment}/table/{kind}",
            see,
            pages::paper::table,
        )
        .api_get("/api/v1/shipping", see, api::list)
        .api_post("/api/v1/shipping", plan, api::make)
        .api_get("/api/v1/shipping/settings", dispatch, api::settings)
        .api_post("/api/v1/shipping/settings/policy", plan, api::put_policy)
        .api_post(
            "/api/v1/shipping/settings/tester",
            dispatch,
            api::put_tester,
        )
        .api_post("/api/v1/shipping/settings/lot", plan, api::put_lot)
        .api_get("/api/v1/shipping/{id}", see, api::show)
        .api_post("/api/v1/shipping/{id}/change", plan, api::change)
        .api_post("/api/v1/shipping/{id}/road", plan, api::road)
        .api_post("/api/v1/shipping/{id}/import", plan, api::import)
        .api_post("/api/v1/shipping/{id}/cancel", plan, api::cancel)
        .api_post("/api/v1/shipping/{id}/link", plan, api::give_link)
}

fn packing(r: Routes) -> Routes {
    let (see, pack, dispatch) = (Act::ShippingSee, Act::ShippingPack, Act::ShippingDispatch);
    r.post("/shipping/{shipment}/units", pack, pages::acts::open_unit)
        .get("/shipping/unit/{number}", see, pages::unit::show)
        .post(
            "/shipping/unit/{number}/remove",
            pack,
            pages::acts::remove_unit,
        )
        .post("/shipping/unit/{number}/pack", pack, pages::acts::pack)
        .post(
            "/shipping/unit/{number}/take-out",
            pack,
            pages::acts::take_out,
        )
        .post("/shipping/unit/{number}/affix", pack, pages::acts::affix)
        .post("/shipping/unit/{number}/close", pack, pages::acts::close)
        .post("/shipping/unit/{number}/reopen", pack, pages::acts::reopen)
        .post(
            "/shipping/{shipment}/dispatch",
            dispatch,
            pages::acts::dispatch,
        )
        .api_post("/api/v1/shipping/{id}/units", pack, api::open_unit)
        .api_post(
            "/api/v1/shipping/unit/{number}/remove",
            pack,
            api::remove_unit,
        )
        .api_post(
            "/api/v1/shipping/unit/{number}/pack",
            pack,
            api::pack_device,
        )
        .api_post(
            "/api/v1/shipping/unit/{number}/take-out",
            pack,
            api::take_devices_out,
        )
        .api_post(
            "/api/v1/shipping/unit/{number}/affix",
            pack,
            api::affix_records,
        )
        .api_post(
            "/api/v1/shipping/unit/{number}/close",
            pack,
            api::close_unit,
        )
        .api_post(
            "/api/v1/shipping/unit/{number}/reopen",
            pack,
            api::reopen_unit,
        )
        .api_post("/api/v1/shipping/{id}/dispatch", dispatch, api::send)
}

fn arrival(r: Routes) -> Routes {
    let (receive, plan, proof) = (Act::ShippingReceive, Act::ShippingPlan, Act::ShippingProof);
    r.post("/shipping/{shipment}/steps", receive, pages::acts::track)
        .get(
            "/shipping/{shipment}/arrival",
            receive,
            pages::arrival::show,
        )
        .post("/shipping/{shipment}/arrival", receive, pages::acts::arrive)
        .get(
            "/shipping/{shipment}/deliver/{project}",
            receive,
            pages::deliver::show,
        )
        .post(
            "/shipping/{shipment}/deliver",
            receive,
            pages::acts::deliver,
        )
        .post("/shipping/discrepancy/{id}", plan, pages::acts::decide)
        .get(
            "/shipping/delivery/{id}/proof",
            proof,
            pages::paper::proof_of,
        )
        .api_post("/api/v1/shipping/{id}/steps", receive, api::step)
        .api_post("/api/v1/shipping/{id}/arrival", receive, api::arrival)
        .api_post("/api/v1/shipping/{id}/deliver", receive, api::hand)
        .api_post("/api/v1/shipping/discrepancy/{id}", plan, api::clear)
}

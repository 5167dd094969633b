//! The addresses of stage `refurbishment`.

use gapless_refurbishment::{api, pages};
use gapless_web::Routes;
use gapless_web::access::Act;

/// Adds them to the list.
#[expect(clippy::too_many_lines, reason = "one address a line")]
pub fn routes(r: Routes) -> Routes {
    r.get("/refurbishment", Act::RefurbishmentSee, pages::list::list)
        .get(
            "/refurbishment/scan",
            Act::RefurbishmentSee,
            pages::list::scan,
        )
        .get(
            "/refurbishment/parts",
            Act::RefurbishmentSee,
            pages::parts::list,
        )
        .post(
            "/refurbishment/parts/take",
            Act::RefurbishmentWork,
            pages::acts::take,
        )
        .post(
            "/refurbishment/parts/fit",
            Act::RefurbishmentWork,
            pages::acts::fit,
        )
        .post(
            "/refurbishment/orders",
            Act::RefurbishmentOrder,
            pages::acts::order,
        )
        .post(
            "/refurbishment/orders/end",
            Act::RefurbishmentWork,
            pages::acts::finish,
        )
        .post(
            "/refurbishment/work",
            Act::RefurbishmentWork,
            pages::acts::work,
        )
        .post(
            "/refurbishment/send",
            Act::RefurbishmentSend,
            pages::acts::send,
        )
        .get(
            "/refurbishment/{device}",
            Act::RefurbishmentSee,
            pages::device::show,
        )
        .api_get(
            "/api/v1/refurbishment/parts",
            Act::RefurbishmentSee,
            api::parts,
        )
        .api_post(
            "/api/v1/refurbishment/parts",
            Act::RefurbishmentWork,
            api::take,
        )
        .api_post(
            "/api/v1/refurbishment/parts/fit",
            Act::RefurbishmentWork,
            api::fit,
        )
        .api_get(
            "/api/v1/refurbishment/{device}/orders",
            Act::RefurbishmentSee,
            api::orders,
        )
        .api_post(
            "/api/v1/refurbishment/orders",
            Act::RefurbishmentOrder,
            api::order_all,
        )
        .api_post(
            "/api/v1/refurbishment/orders/end",
            Act::RefurbishmentWork,
            api::finish_all,
        )
        .api_post(
            "/api/v1/refurbishment/work",
            Act::RefurbishmentWork,
            api::work_all,
        )
        .api_post(
            "/api/v1/refurbishment/send",
            Act::RefurbishmentSend,
            api::send_all,
        )
}

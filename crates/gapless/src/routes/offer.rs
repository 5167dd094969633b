//! The addresses of stage `offer`.

use gapless_offer::{api, pages};
use gapless_web::{Routes, access::Act};

/// Adds them to the list.
#[expect(clippy::too_many_lines, reason = "one address a line")]
pub fn routes(r: Routes) -> Routes {
    let r = r
        .get("/offer", Act::OfferSee, pages::list::list)
        .get("/offer/new", Act::OfferCreate, pages::new::new)
        .upload("/offer/new", Act::OfferCreate, pages::new::create)
        .get("/offer/template.xlsx", Act::OfferSee, pages::template::xlsx)
        .get("/offer/policies", Act::PolicySee, pages::policies::list)
        .post(
            "/offer/policies",
            Act::PolicyChange,
            pages::policies::copy_current,
        )
        .get(
            "/offer/policies/first",
            Act::PolicySee,
            pages::policies::first,
        )
        .get(
            "/offer/policies/{id}",
            Act::PolicySee,
            pages::policies::show,
        )
        .post(
            "/offer/policies/{id}",
            Act::PolicyChange,
            pages::policies::change,
        )
        .post(
            "/offer/policies/{id}/copy",
            Act::PolicyChange,
            pages::policies::copy,
        )
        .post(
            "/offer/policies/{id}/in-force",
            Act::PolicyChange,
            pages::policies::in_force,
        )
        .get("/offer/{id}", Act::OfferSee, pages::show::show)
        .upload("/offer/{id}/file", Act::OfferCreate, pages::new::add_file)
        .get(
            "/offer/{id}/files/{file}",
            Act::OfferSee,
            pages::reading::show,
        )
        .post(
            "/offer/{id}/files/{file}",
            Act::OfferCorrect,
            pages::reading::map,
        )
        .post(
            "/offer/{id}/files/{file}/forget",
            Act::OfferCorrect,
            pages::reading::forget,
        )
        .get(
            "/offer/{id}/files/{file}/own.xlsx",
            Act::OfferSee,
            pages::own_columns::xlsx,
        )
        .get("/offer/{id}/twice", Act::OfferSee, pages::twice::show)
        .post("/offer/{id}/twice", Act::OfferCorrect, pages::twice::say)
        .post("/offer/{id}/undo", Act::OfferCorrect, pages::undo::undo)
        .get("/offer/{id}/lines.xlsx", Act::OfferSee, pages::export::xlsx)
        .get("/offer/{id}/lines.csv", Act::OfferSee, pages::export::csv)
        .get("/offer/{id}/lines/{line}", Act::OfferSee, pages::line::show)
        .post(
            "/offer/{id}/lines/{line}",
            Act::OfferCorrect,
            pages::line::correct,
        )
        .post(
            "/offer/{id}/answer",
            Act::OfferCorrect,
            pages::forms::answer,
        )
        .post("/offer/{id}/chosen", Act::OfferSee, pages::forms::chosen)
        .post("/offer/{id}/send", Act::OfferSend, pages::forms::send)
        .post("/offer/{id}/agree", Act::OfferAgree, pages::forms::agree)
        .post("/offer/{id}/refuse", Act::OfferAgree, pages::forms::refuse)
        .post(
            "/offer/{id}/withdraw",
            Act::OfferAmend,
            pages::forms::not_coming,
        )
        .post("/offer/{id}/late", Act::OfferAmend, pages::forms::late);
    r.api_get("/api/v1/offer", Act::OfferSee, api::list)
        .api_post("/api/v1/offer", Act::OfferCreate, api::begin)
        .api_get("/api/v1/offer/policies", Act::PolicySee, api::policies)
        .api_post(
            "/api/v1/offer/policies",
            Act::PolicyChange,
            api::copy_policy,
        )
        .api_post(
            "/api/v1/offer/policies/{id}",
            Act::PolicyChange,
            api::change_policy,
        )
        .api_post(
            "/api/v1/offer/policies/{id}/in-force",
            Act::PolicyChange,
            api::put_in_force,
        )
        .api_get("/api/v1/offer/{id}", Act::OfferSee, api::show)
        .upload(
            "/api/v1/offer/{id}/manifests",
            Act::OfferCreate,
            api::upload,
        )
        .api_get(
            "/api/v1/offer/{id}/manifests/{manifest}/skipped",
            Act::OfferSee,
            pages::reading::skipped::skipped_rows,
        )
        .api_get(
            "/api/v1/offer/{id}/manifests/{manifest}/columns",
            Act::OfferSee,
            pages::reading::columns::of_file,
        )
        .api_get(
            "/api/v1/offer/{id}/twice",
            Act::OfferSee,
            api::twice::twice_of,
        )
        .api_post(
            "/api/v1/offer/{id}/twice",
            Act::OfferCorrect,
            api::twice::tell_apart,
        )
        .api_post(
            "/api/v1/offer/{id}/undo",
            Act::OfferCorrect,
            api::twice::undo,
        )
        .api_post(
            "/api/v1/offer/{id}/forget",
            Act::OfferCorrect,
            api::twice::forget,
        )
        .api_post(
            "/api/v1/offer/{id}/columns",
            Act::OfferCorrect,
            api::columns,
        )
        .api_get("/api/v1/offer/{id}/lines", Act::OfferSee, api::lines_of)
        .api_post(
            "/api/v1/offer/{id}/lines/{line}",
            Act::OfferCorrect,
            api::correct_line,
        )
        .api_post(
            "/api/v1/offer/{id}/correct",
            Act::OfferCorrect,
            api::correct,
        )
        .api_post("/api/v1/offer/{id}/answer", Act::OfferCorrect, api::answer)
        .api_post("/api/v1/offer/{id}/decide", Act::OfferDecide, api::decide)
        .api_post("/api/v1/offer/{id}/send", Act::OfferSend, api::send)
        .api_post("/api/v1/offer/{id}/agree", Act::OfferAgree, api::agree)
        .api_post("/api/v1/offer/{id}/refuse", Act::OfferAgree, api::refuse)
        .api_post(
            "/api/v1/offer/{id}/withdraw",
            Act::OfferAmend,
            api::withdraw,
        )
        .api_post("/api/v1/offer/{id}/late", Act::OfferAmend, api::late)
}

//! The addresses of stage `follow-up`.

use gapless_follow_up::{api, pages};
use gapless_web::Routes;
use gapless_web::access::Act;

/// Adds them to the list.
pub fn routes(r: Routes) -> Routes {
    let r = checks(r);
    let r = helps(r);
    asking(r)
}

fn checks(r: Routes) -> Routes {
    let (see, plan) = (Act::FollowUpSee, Act::FollowUpPlan);
    let (check, field) = (Act::FollowUpCheck, Act::FollowUpField);
    r.get("/follow-up", see, pages::list::list)
        .get("/follow-up/settings", plan, pages::settings::show)
        .post("/follow-up/settings", plan, pages::acts::policy)
        .get("/follow-up/projects/{project}", see, pages::project::show)
        .post(
            "/follow-up/projects/{project}/take-back",
            field,
            pages::acts::take_back,
        )
        .post("/follow-up/checks", plan, pages::acts::open)
        .get("/follow-up/checks/{check}", check, pages::check::show)
        .post("/follow-up/checks/{check}/ticks", check, pages::acts::tick)
        .post("/follow-up/checks/{check}/tell", check, pages::acts::tell)
        .post("/follow-up/checks/{check}/photo", check, pages::acts::photo)
        .get(
            "/follow-up/checks/{check}/file/{sha256}",
            check,
            pages::photo::of_check,
        )
        .post(
            "/follow-up/checks/{check}/verify",
            field,
            pages::acts::verify,
        )
        .post("/follow-up/checks/{check}/link", field, pages::acts::link)
        .api_get("/api/v1/follow-up", see, api::list)
        .api_get("/api/v1/follow-up/settings", plan, api::settings)
        .api_post("/api/v1/follow-up/settings", plan, api::put_policy)
        .api_post(
            "/api/v1/follow-up/projects/{id}/take-back",
            field,
            api::fetch,
        )
        .api_post("/api/v1/follow-up/checks", plan, api::make)
        .api_get("/api/v1/follow-up/checks/{id}", check, api::show)
        .api_post("/api/v1/follow-up/checks/{id}/ticks", check, api::put_ticks)
        .api_post("/api/v1/follow-up/checks/{id}/tell", check, api::put_story)
        .api_post("/api/v1/follow-up/checks/{id}/photo", check, api::put_photo)
        .api_post(
            "/api/v1/follow-up/checks/{id}/verify",
            field,
            api::put_verified,
        )
        .api_post("/api/v1/follow-up/checks/{id}/link", field, api::give_link)
}

fn helps(r: Routes) -> Routes {
    let (see, field) = (Act::FollowUpSee, Act::FollowUpField);
    r.get("/follow-up/help", see, pages::help::list)
        .get("/follow-up/help/{id}", see, pages::help::show)
        .get("/follow-up/help/{id}/photo", see, pages::photo::of_help)
        .post("/follow-up/help/{id}/reply", field, pages::acts::reply)
        .post("/follow-up/help/{id}/part", field, pages::acts::part)
        .post("/follow-up/help/{id}/end", field, pages::acts::end)
        .post("/follow-up/help/{id}/swap", field, pages::acts::swap)
        .api_get("/api/v1/follow-up/help", see, api::helps)
        .api_get("/api/v1/follow-up/help/{id}", see, api::help)
        .api_post("/api/v1/follow-up/help/{id}/reply", field, api::answer)
        .api_post("/api/v1/follow-up/help/{id}/part", field, api::put_part)
        .api_post("/api/v1/follow-up/help/{id}/end", field, api::put_end)
        .api_post("/api/v1/follow-up/help/{id}/swap", field, api::put_swap)
}

/// For whoever scans a sticker.
fn asking(r: Routes) -> Routes {
    r.get("/d/{device}/help", Act::Public, pages::ask::form)
        .post("/d/{device}/help", Act::Public, pages::ask::send)
        .get("/help/{token}", Act::Public, pages::ask::show)
        .post("/help/{token}", Act::Public, pages::ask::say)
        .api_post("/api/v1/d/{device}/help", Act::Public, api::ask_help)
        .api_post("/api/v1/help/{token}", Act::Public, api::say_more)
}

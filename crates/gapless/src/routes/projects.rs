//! The addresses of stage `projects`: an applicant's, by the token of their link, and the programme's.

use gapless_projects::{api, pages};
use gapless_web::Routes;
use gapless_web::access::Act;

/// Adds them to the list.
pub fn routes(r: Routes) -> Routes {
    let r = programme_api(applicant_api(programme(applicant(r))));
    money(committee_api(committee(r)))
}

fn applicant(r: Routes) -> Routes {
    r.get("/apply", Act::ProjectApply, pages::start::show)
        .post("/apply", Act::ProjectApply, pages::start::begin)
        .post("/apply/again", Act::ProjectApply, pages::start::again)
        .get("/apply/{token}", Act::ProjectApply, pages::follow::show)
        .post(
            "/apply/{token}/send",
            Act::ProjectApply,
            pages::follow::send,
        )
        .post(
            "/apply/{token}/withdraw",
            Act::ProjectApply,
            pages::follow::withdraw,
        )
        .post(
            "/apply/{token}/answer",
            Act::ProjectApply,
            pages::follow::answer,
        )
        .upload("/apply/{token}/file", Act::ProjectApply, pages::attach::add)
        .get(
            "/apply/{token}/file/{id}",
            Act::ProjectApply,
            pages::attach::show,
        )
        .post(
            "/apply/{token}/file/{id}/remove",
            Act::ProjectApply,
            pages::attach::remove,
        )
        .get(
            "/apply/{token}/{step}",
            Act::ProjectApply,
            pages::step::show,
        )
        .post(
            "/apply/{token}/{step}",
            Act::ProjectApply,
            pages::step::post,
        )
}

fn programme(r: Routes) -> Routes {
    r.get("/projects", Act::ProjectSee, pages::list::show)
        .get("/projects/form", Act::ProjectForm, pages::question::show)
        .post("/projects/form", Act::ProjectForm, pages::question::add)
        .post(
            "/projects/form/retire",
            Act::ProjectForm,
            pages::question::retire,
        )
        .get(
            "/projects/countries",
            Act::ProjectForm,
            pages::country::show,
        )
        .post("/projects/countries", Act::ProjectForm, pages::country::add)
        .get("/projects/rounds", Act::ProjectForm, pages::round::show)
        .post("/projects/rounds", Act::ProjectForm, pages::round::add)
        .post(
            "/projects/rounds/close",
            Act::ProjectForm,
            pages::round::close,
        )
        .get("/projects/weights", Act::ProjectForm, pages::weight::show)
        .post("/projects/weights", Act::ProjectForm, pages::weight::add)
        .get(
            "/projects/{application}",
            Act::ProjectSee,
            pages::show::show,
        )
        .get(
            "/projects/{application}/file/{id}",
            Act::ProjectSee,
            pages::attach::of_application,
        )
        .post(
            "/projects/{application}/check",
            Act::ProjectScreen,
            pages::show::check,
        )
        .post(
            "/projects/{application}/ask",
            Act::ProjectScreen,
            pages::show::ask,
        )
}

fn applicant_api(r: Routes) -> Routes {
    r.api_post("/api/v1/apply", Act::ProjectApply, api::begin)
        .api_post("/api/v1/apply/again", Act::ProjectApply, api::again)
        .api_get("/api/v1/apply/{token}", Act::ProjectApply, api::of_link)
        .api_post("/api/v1/apply/{token}/send", Act::ProjectApply, api::send)
        .api_post(
            "/api/v1/apply/{token}/withdraw",
            Act::ProjectApply,
            api::withdraw,
        )
        .api_post(
            "/api/v1/apply/{token}/answer",
            Act::ProjectApply,
            api::answer,
        )
        .upload(
            "/api/v1/apply/{token}/file",
            Act::ProjectApply,
            api::add_file,
        )
        .api_post(
            "/api/v1/apply/{token}/file/{id}/remove",
            Act::ProjectApply,
            api::remove_file,
        )
        .api_post(
            "/api/v1/apply/{token}/{step}",
            Act::ProjectApply,
            api::save_step,
        )
}

fn programme_api(r: Routes) -> Routes {
    r.api_get("/api/v1/projects", Act::ProjectSee, api::list)
        .api_get(
            "/api/v1/projects/form",
            Act::ProjectForm,
            api::settings::questions,
        )
        .api_post(
            "/api/v1/projects/form",
            Act::ProjectForm,
            api::settings::add_question,
        )
        .api_post(
            "/api/v1/projects/form/retire",
            Act::ProjectForm,
            api::settings::retire_question,
        )
        .api_get(
            "/api/v1/projects/countries",
            Act::ProjectForm,
            api::settings::rules,
        )
        .api_post(
            "/api/v1/projects/countries",
            Act::ProjectForm,
            api::settings::add_rule,
        )
        .api_get(
            "/api/v1/projects/rounds",
            Act::ProjectForm,
            api::settings::rounds,
        )
        .api_post(
            "/api/v1/projects/rounds",
            Act::ProjectForm,
            api::settings::add_round,
        )
        .api_post(
            "/api/v1/projects/rounds/close",
            Act::ProjectForm,
            api::settings::close_round,
        )
        .api_get("/api/v1/projects/{application}", Act::ProjectSee, api::show)
        .api_post(
            "/api/v1/projects/{application}/check",
            Act::ProjectScreen,
            api::check,
        )
        .api_post(
            "/api/v1/projects/{application}/ask",
            Act::ProjectScreen,
            api::ask,
        )
}

fn committee(r: Routes) -> Routes {
    r.get(
        "/projects/committee",
        Act::CommitteeSee,
        pages::committee::show,
    )
    .get(
        "/projects/{application}/review",
        Act::ProjectReview,
        pages::review::show,
    )
    .get(
        "/projects/{application}/review/file/{id}",
        Act::ProjectReview,
        pages::review::file_of,
    )
    .post(
        "/projects/{application}/review/declare",
        Act::ProjectReview,
        pages::review::declare,
    )
    .post(
        "/projects/{application}/review/score",
        Act::ProjectReview,
        pages::review::score,
    )
    .post(
        "/projects/{application}/contact",
        Act::ProjectScreen,
        pages::show::contact,
    )
    .post(
        "/projects/{application}/decide",
        Act::ProjectDecide,
        pages::show::decide,
    )
    .post(
        "/projects/{application}/uphold",
        Act::ProjectDecide,
        pages::show::uphold,
    )
    .post(
        "/projects/{application}/reopen",
        Act::ProjectDecide,
        pages::show::reopen,
    )
    .post(
        "/projects/{application}/close",
        Act::ProjectDecide,
        pages::show::close,
    )
}

fn committee_api(r: Routes) -> Routes {
    r.api_get(
        "/api/v1/projects/weights",
        Act::ProjectForm,
        api::settings::weights,
    )
    .api_post(
        "/api/v1/projects/weights",
        Act::ProjectForm,
        api::settings::add_weights,
    )
    .api_get(
        "/api/v1/projects/committee",
        Act::CommitteeSee,
        api::committee::list,
    )
    .api_get(
        "/api/v1/projects/{application}/review",
        Act::ProjectReview,
        api::committee::read,
    )
    .api_post(
        "/api/v1/projects/{application}/review/declare",
        Act::ProjectReview,
        api::committee::declare,
    )
    .api_post(
        "/api/v1/projects/{application}/review/score",
        Act::ProjectReview,
        api::committee::score,
    )
    .api_post(
        "/api/v1/projects/{application}/contact",
        Act::ProjectScreen,
        api::committee::contact,
    )
    .api_post(
        "/api/v1/projects/{application}/decide",
        Act::ProjectDecide,
        api::committee::decide,
    )
    .api_post(
        "/api/v1/projects/{application}/uphold",
        Act::ProjectDecide,
        api::committee::uphold,
    )
    .api_post(
        "/api/v1/projects/{application}/reopen",
        Act::ProjectDecide,
        api::committee::reopen,
    )
    .api_post(
        "/api/v1/projects/{application}/close",
        Act::ProjectDecide,
        api::committee::close,
    )
}

fn money(r: Routes) -> Routes {
    r.get(
        "/projects/committee/minutes",
        Act::ProjectSee,
        pages::money::minutes,
    )
    .get(
        "/projects/{application}/invoice/{payment}",
        Act::ProjectSee,
        pages::money::paper,
    )
    .post(
        "/projects/{application}/payment",
        Act::ProjectMoney,
        pages::money::agree,
    )
    .post(
        "/projects/{application}/payment/invoice",
        Act::ProjectMoney,
        pages::money::invoice,
    )
    .post(
        "/projects/{application}/payment/receive",
        Act::ProjectMoney,
        pages::money::receive,
    )
    .post(
        "/projects/{application}/payment/waive",
        Act::ProjectMoney,
        pages::money::waive,
    )
    .post(
        "/projects/{application}/adopt",
        Act::ProjectMoney,
        pages::money::adopt,
    )
    .api_get(
        "/api/v1/projects/{application}/payment",
        Act::ProjectSee,
        api::money::list,
    )
    .api_post(
        "/api/v1/projects/{application}/payment",
        Act::ProjectMoney,
        api::money::agree,
    )
    .api_post(
        "/api/v1/projects/{application}/payment/invoice",
        Act::ProjectMoney,
        api::money::invoice,
    )
    .api_post(
        "/api/v1/projects/{application}/payment/receive",
        Act::ProjectMoney,
        api::money::receive,
    )
    .api_post(
        "/api/v1/projects/{application}/payment/waive",
        Act::ProjectMoney,
        api::money::waive,
    )
    .api_post(
        "/api/v1/projects/{application}/adopt",
        Act::ProjectMoney,
        api::money::adopt,
    )
}

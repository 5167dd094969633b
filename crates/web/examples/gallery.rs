//! Every part of the pages on a few pages, to look at: `cargo run -p gapless-web --example gallery`, then open the address
//! that it prints. It serves an empty installation in a temporary folder, signed in as an administrator of it.
#![expect(clippy::unwrap_used, reason = "an example may stop")]

use axum::extract::Request;
use axum::http::header::COOKIE;
use axum::middleware::{Next, from_fn};
use gapless_journey::Role;
use gapless_web::access::Act;
use gapless_web::layout::{self, Page};
use gapless_web::testing::World;
use gapless_web::ui::{self, Column, Field, Pager, Sound, Step, Tone};
use gapless_web::{Ctx, Markup, Routes, html};

#[tokio::main]
async fn main() {
    let world = World::sqlite().await.unwrap();
    world.set_passwords().await.unwrap();
    let cookie = world.cookie(Role::Administrator).unwrap();
    let routes = gapless_web::routes(Routes::new())
        .get("/", Act::TasksSee, parts)
        .get("/gallery/floor", Act::Account, floor)
        .get("/gallery/plain", Act::Public, plain);
    let sign_in = from_fn(move |mut request: Request, next: Next| {
        let cookie = cookie.clone();
        async move {
            if request
                .uri()
                .query()
                .is_none_or(|query| !query.contains("anonymous"))
            {
                request
                    .headers_mut()
                    .append(COOKIE, cookie.parse().unwrap());
            }
            next.run(request).await
        }
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8099")
        .await
        .unwrap();
    println!("http://{}", listener.local_addr().unwrap());
    axum::serve(
        listener,
        routes.into_router(world.app.clone()).layer(sign_in),
    )
    .await
    .unwrap();
}

#[expect(clippy::too_many_lines, reason = "one story, step by step")]
async fn parts(ctx: Ctx) -> Markup {
    let action = html! { a.btn.btn-primary href="/people" { "Send to the programme" } };
    let columns = [
        Column::pick(),
        Column::new("identifier-asset-tag").sort("asset"),
        Column::new("people-kind"),
        Column::new("identifier-serial").sort("serial"),
        Column::new("frame-reason"),
        Column::new("people-kind").number(),
    ];
    let rows = html! {
        @for n in 0..12 {
            tr {
                (ui::pick("chosen", &n.to_string(), "row"))
                td { "SOF-001" (n) }
                td { (ctx.t("category-laptop")) }
                td { "5CG7461XY" (n) }
                td { (ui::word_badge(&ctx, "verdict", ["accepted", "needs-info", "rejected"][n % 3])) }
                td.text-end { (ctx.weight(1640)) }
            }
        }
    };
    let pager = Pager {
        next: Some("x".to_owned()),
        total: Some(412),
    };
    let choices = [
        ("", ctx.t("frame-all"), None),
        ("a", ctx.t("verdict-accepted"), Some(331)),
    ];
    let chips = [
        (choices[1].0, &*choices[1].1, choices[1].2),
        ("b", "not taken", Some(52)),
    ];
    let stages = [
        ("stage-receiving", 183),
        ("stage-sanitization", 61),
        ("stage-assessment", 40),
    ];
    let stages = stages.map(|(key, n)| (ctx.t(key).into_owned(), n, "/".to_owned()));
    let step = |tone, title: &str| Step {
        tone,
        when: ctx.date_time(ctx.now_ms),
        when_iso: "2026-11-22T09:00:00Z".to_owned(),
        title: title.to_owned(),
        body: html! { p { "bench 3 · A. Mertens" } },
    };
    Page::new("Spring clean-out 2026").crumb("/", "24-0031").show(&ctx, html! {
        (ui::head("Spring clean-out 2026", "assets.xlsx · 412 rows read, 3 skipped", Some(&action)))
        (ui::figures(&[
            ui::figure(ctx.number(331), "we take", Tone::Ok, Some("/?a=1")),
            ui::figure(ctx.number(52), "we do not take", Tone::Plain, Some("/?a=2")),
            ui::figure(ctx.number(29), "we need to know", Tone::Ask, Some("/?a=3")),
            ui::figure(ctx.weight(1_240_000), "about", Tone::Plain, None),
        ]))
        (ui::flow_ribbon(&ctx, "flow", &stages))
        (ui::alert(Tone::Ask, "29 lines need one answer each", "One answer may serve all of them."))
        (ui::alert(Tone::Stop, "A storage medium of this device is still open", "Erase it, or destroy it."))
        (ui::tabs(&ctx, "tabs", &[("/", "Lines"), ("/x", "Columns"), ("/y", "Preparation")]))
        (ui::filters(&ctx, "verdict", "verdict", "All", &chips))
        (ui::table(&ctx, "Lines", &columns, &rows, &pager))
        (ui::selection_bar(&ctx, "chosen", "/", &html! { button.btn.btn-primary type="submit" { "Take" } }))
        (ui::section("Form", &ui::form("/", html! {
            (Field::text("a", "people-name").required().show(&ctx))
            (Field::input("b", "frame-email", "email").hint("frame-password-hint").error(Some("This is no address")).show(&ctx))
            (Field::radios("c", "people-role", &[("x", "Yes, all"), ("y", "Some: let me mark them")]).show(&ctx))
            (Field::check("d", "people-is-hub").show(&ctx))
            (ui::submit(&ctx, "frame-save"))
        })))
        (ui::confirm(&ctx, "people-disable", "/", "This ends every session."))
        (ui::progress("Reading the sheet", 31_000, 50_000))
        (ui::facts(&[("Custodian", html! { "Second Bench" }), ("Place", html! { "Hall 2, bench 3" }),
            ("Received", html! { (ctx.date(ctx.now_ms)) })]))
        (ui::section("Timeline", &ui::timeline(&[step(Tone::Ok, "Checked in"), step(Tone::Ask, "Exception"),
            step(Tone::Stop, "Erasure failed")])))
        (ui::empty("No donation yet", "Upload the first list.", Some(&action)))
    })
}

async fn floor(ctx: Ctx) -> Markup {
    let title = "Dock 2 · donation 24-0031";
    Page::new(title).script("scan.js").show(&ctx, html! {
        (ui::head(title, "183 of 331 here · 2 unexpected · 14 min", None))
        (ui::scan_box(&ctx, "/gallery/floor", "identifier-serial"))
        ol #scans.gl-scans {
            (ui::scan_answer(Sound::Ok, &html! { "HP EliteBook 840 G4 · line 112, office Paris" }))
            (ui::scan_answer(Sound::Ask, &html! { "8HJ2… is like 8HJ3… of line 207: the same device?" }))
            (ui::scan_answer(Sound::Stop, &html! { "Unknown code" }))
        }
    })
}

async fn plain(ctx: Ctx) -> Markup {
    layout::plain(
        &ctx,
        "Hand-over",
        html! {
            (ui::head("Hand-over of 3 pallets", "Acme Europe, Brussels hub → Sure Freight", None))
            (ui::facts(&[("Pallets", html! { "3" }), ("Weight", html! { (ctx.weight(1_240_000)) })]))
            (ui::alert(Tone::Ok, "The count agrees", ""))
            (ui::form("/", html! {
                (ui::signature_pad(&ctx, "giver", "frame-sign-name"))
                (ui::submit(&ctx, "frame-save"))
            }))
        },
    )
}

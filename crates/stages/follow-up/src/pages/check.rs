//! `/follow-up/checks/{check}`: "Do they work?" on a phone, by account or by link. Without a line what is said waits on the
//! phone and is sent later. Nothing here says whose devices they were.

use super::shown::style;
use super::{sample, shown};
use crate::access::{self, is_there};
use crate::rules::word::CheckStatus;
use crate::store::{check, check_device, checks, projects};
use axum::extract::Path;
use gapless_journey::follow_up::Finding;
use gapless_store::entities::{device, project};
use gapless_store::{Failure as StoreFailure, bench};
use gapless_web::access::Act;
use gapless_web::layout::{Page, plain};
use gapless_web::ui::{self, Field, Tone};
use gapless_web::{Ctx, Markup, Outcome, assets, html};
use std::collections::HashMap;
use uuid::Uuid;

/// A check with what its page shows.
pub(super) struct Shown {
    pub check: check::Model,
    pub project: project::Model,
    pub rows: Vec<check_device::Model>,
    pub devices: HashMap<String, device::Model>,
}

async fn read(ctx: &Ctx, id: Uuid) -> Outcome<Shown> {
    let db = &ctx.app.store.read;
    let check = access::check(db, &ctx.actor, id).await?;
    let found = projects::find(db, check.project_id).await?;
    let project = found.ok_or_else(StoreFailure::not_found)?;
    let rows = checks::devices(db, id).await?;
    let ids: Vec<String> = rows.iter().map(|row| row.device_id.clone()).collect();
    let devices = bench::devices(db, &ids).await?;
    let devices = devices.into_iter().map(|row| (row.id.clone(), row));
    Ok(Shown {
        check,
        project,
        rows,
        devices: devices.collect(),
    })
}

/// The page.
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    page(&ctx, id, None).await
}

/// The page, with a link that was just given out.
pub(super) async fn page(ctx: &Ctx, id: Uuid, link: Option<&str>) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let shown = read(ctx, id).await?;
    let is_staff = ctx.actor.link().is_none();
    let season = shown::season(ctx, &shown.check.season);
    let title = ctx
        .tw(
            "follow-up-check-of",
            &[("title", shown.project.title.as_str().into())],
        )
        .into_owned();
    let action = format!("/follow-up/checks/{id}/ticks");
    let here: Vec<&check_device::Model> = shown
        .rows
        .iter()
        .filter(|row| shown.devices.get(&row.device_id).is_some_and(is_there))
        .collect();
    let open = here.iter().filter(|row| row.finding.is_none()).count();
    let count = |word: Finding| {
        let said = here
            .iter()
            .filter(|row| row.finding.as_deref() == Some(word.as_str()));
        said.count()
    };
    let gone = count(Finding::Lost) + count(Finding::Stolen) + count(Finding::Retired);
    let clocks = checks::wrong_clocks(db, id).await?;
    let body = html! {
        (style())
        (ui::head(&title, &ctx.tw("follow-up-check-purpose", &[("n", here.len().into()), ("season", season.into())]), None))
        @if let Some(link) = link { (ui::alert(Tone::Ok, &ctx.t("follow-up-link-made"), link)) }
        @if shown.check.status == CheckStatus::Answered.as_str() {
            (ui::alert(Tone::Ok, &ctx.t("follow-up-thanks"), &ctx.t("follow-up-thanks-do")))
        } @else if shown.check.status == CheckStatus::Lapsed.as_str() {
            (ui::alert(Tone::Plain, &ctx.t("follow-up-lapsed"), &ctx.t("follow-up-lapsed-do")))
        }
        (ui::figures(&[
            ui::figure(ctx.number(open), &ctx.t("follow-up-finding-open"), if open > 0 { Tone::Ask } else { Tone::Plain }, None),
            ui::figure(ctx.number(count(Finding::Works)), &ctx.t("finding-works"), Tone::Ok, None),
            ui::figure(ctx.number(count(Finding::Broken)), &ctx.t("finding-broken"), Tone::Ask, None),
            ui::figure(ctx.number(gone), &ctx.t("follow-up-other"), Tone::Stop, None),
        ]))
        @if clocks > 0 && is_staff { (ui::alert(Tone::Ask, &ctx.tw("follow-up-clocks", &[("n", clocks.into())]), &ctx.t("follow-up-clocks-do"))) }
        (scan(ctx, &action, is_staff))
        (cards(ctx, &shown, &here, &action, is_staff))
        (told(ctx, &shown.check, is_staff))
        (photos(ctx, id).await?)
        @if ctx.may(Act::FollowUpField) { (sample::show(ctx, &shown)) (link_form(ctx, id)) (late(ctx, id).await?) }
        p hidden data-text-offline=(ctx.t("shipping-offline")) data-text-refused=(ctx.t("shipping-offline-refused")) data-text-sent=(ctx.t("shipping-offline-sent")) {}
        script defer src=(assets::url("offline.js")) {}
    };
    if !is_staff {
        return Ok(plain(ctx, &title, body));
    }
    let project = format!("/follow-up/projects/{}", shown.project.id);
    Ok(Page::new(&title)
        .crumb(project, shown.project.number)
        .show(ctx, body))
}

/// The fields that an answer carries which may wait for a line.
fn later() -> Markup {
    html! { input type="hidden" name="key"; input type="hidden" name="seen_at"; }
}

/// Five buttons, one for each answer.
pub(super) fn buttons(ctx: &Ctx) -> Markup {
    html! { div.gl-answers { @for word in Finding::ALL {
        button.btn type="submit" name="finding" value=(word) { (ctx.t(&format!("finding-{word}"))) } " "
    } } }
}

fn scan(ctx: &Ctx, action: &str, is_staff: bool) -> Markup {
    let body = html! { form method="post" action=(action) data-later {
        (later())
        (Field::text("id", "follow-up-scan").hint("follow-up-scan-hint").required().show(ctx))
        @if is_staff { (Field::text("told_by", "follow-up-told-by").hint("follow-up-told-by-hint").show(ctx)) }
        (Field::text("note", "follow-up-note").show(ctx))
        (buttons(ctx))
    } };
    ui::section(&ctx.t("follow-up-scan-title"), &body)
}

fn cards(
    ctx: &Ctx,
    shown: &Shown,
    here: &[&check_device::Model],
    action: &str,
    is_staff: bool,
) -> Markup {
    let mut rows = here.to_vec();
    // What nobody spoke of stands first.
    rows.sort_by_key(|row| (row.finding.is_some(), &row.device_id));
    let open: Vec<&&check_device::Model> =
        rows.iter().filter(|row| row.finding.is_none()).collect();
    let body = html! {
        @if open.len() > 1 && !is_staff { form.gl-card method="post" action=(action) data-later {
            (later())
            @for row in &open { (ui::hidden("id", &row.device_id)) }
            p { (ctx.tw("follow-up-all-work-hint", &[("n", open.len().into())])) }
            button.btn.btn-primary type="submit" name="finding" value="works" { (ctx.t("follow-up-all-work")) }
        } }
        ul.gl-cards { @for row in rows { li.gl-card data-card=(row.device_id) {
            p { strong { (row.device_id) } " " @if let Some(device) = shown.devices.get(&row.device_id) { (ui::what(ctx, device)) } }
            p { (shown::finding(ctx, row.finding.as_deref())) @if !row.note.is_empty() { " " (row.note) }
                @if let Some(photo) = &row.photo { " " a href={ "/follow-up/checks/" (row.check_id) "/file/" (photo) } { (ctx.t("follow-up-photo")) } }
                @if is_staff && !row.told_by.is_empty() { " " (ctx.tw("follow-up-as-told", &[("name", row.told_by.as_str().into())])) } }
            form method="post" action=(action) data-later {
                (later()) (ui::hidden("id", &row.device_id))
                (buttons(ctx))
            }
        } } }
    };
    ui::section(&ctx.t("follow-up-devices"), &body)
}

fn told(ctx: &Ctx, row: &check::Model, is_staff: bool) -> Markup {
    let users = row.users.map_or_else(String::new, |n| n.to_string());
    let version = row.version.to_string();
    let body = ui::form(
        &format!("/follow-up/checks/{}/tell", row.id),
        html! {
            (ui::hidden("version", &version))
            (Field::input("users", "follow-up-users", "number").value(&users).hint("follow-up-users-hint").limits(Some("0"), Some("100000"), Some("1")).show(ctx))
            (Field::text("users_how", "follow-up-users-how").value(&row.users_how).hint("follow-up-users-how-hint").show(ctx))
            (Field::area("story", "follow-up-story").value(&row.story).hint("follow-up-story-hint").show(ctx))
            (Field::check("story_public", "follow-up-story-public").value(if row.story_public { "on" } else { "" }).show(ctx))
            (Field::check("donors_named", "follow-up-donors-named").value(if row.donors_named { "on" } else { "" }).hint("follow-up-donors-named-hint").show(ctx))
            @if is_staff { (Field::text("told_by", "follow-up-told-by").value(&row.told_by).show(ctx)) }
            (ui::submit(ctx, "follow-up-tell"))
        },
    );
    ui::section(&ctx.t("follow-up-people"), &body)
}

async fn photos(ctx: &Ctx, id: Uuid) -> Outcome<Markup> {
    let all = checks::photos(&ctx.app.store.read, id).await?;
    let body = html! {
        @if !all.is_empty() { ul.gl-cards { @for row in &all { li.gl-card {
            img src={ "/follow-up/checks/" (id) "/file/" (row.file) } alt=(row.caption) loading="lazy";
            p { (row.caption) " " @if row.is_public { (ui::badge(Tone::Ok, ctx.t("follow-up-photo-public"))) } @else { (ui::badge(Tone::Plain, ctx.t("follow-up-photo-private"))) } }
        } } } }
        (ui::form_upload(&format!("/follow-up/checks/{id}/photo"), html! {
            label.form-label for="photo-file" { (ctx.t("follow-up-photo")) }
            input #photo-file.form-control type="file" name="photo_file" accept="image/jpeg,image/png" data-photo="photo";
            (Field::text("caption", "follow-up-caption").required().show(ctx))
            (Field::check("consent", "follow-up-consent").hint("follow-up-consent-hint").show(ctx))
            (ui::submit(ctx, "follow-up-photo-add"))
        }))
    };
    Ok(ui::section(&ctx.t("follow-up-photos"), &body))
}

fn link_form(ctx: &Ctx, id: Uuid) -> Markup {
    let form = ui::form(
        &format!("/follow-up/checks/{id}/link"),
        html! {
            p.form-hint { (ctx.t("follow-up-link-hint")) }
            (Field::text("name", "follow-up-link-name").required().show(ctx))
            (Field::input("email", "follow-up-link-email", "email").show(ctx))
            (ui::submit(ctx, "follow-up-link-give"))
        },
    );
    ui::section(&ctx.t("follow-up-link"), &form)
}

/// What came and changed nothing, so that nobody wonders where it went.
async fn late(ctx: &Ctx, id: Uuid) -> Outcome<Markup> {
    let all = checks::not_counted(&ctx.app.store.read, id).await?;
    if all.is_empty() {
        return Ok(html! {});
    }
    let body = html! {
        p.form-hint { (ctx.t("follow-up-late-hint")) }
        ul { @for row in &all { li {
            (row.device_id) ": " (shown::finding(ctx, Some(&row.finding))) " " (ctx.date_time(row.observed_at)) " · " (row.added_by)
        } } }
    };
    Ok(ui::section(&ctx.t("follow-up-late"), &body))
}

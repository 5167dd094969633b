//! `/recycling/{consignment}`: what is on it, what may be put on it, its paper and its certificate.

use super::forms::{self, code, header, vouched_code};
use crate::access;
use crate::rules::hand_over::ConsignmentStatus;
use crate::rules::word::{ItemKind, Treatment};
use crate::store::{consignment, consignments, item};
use axum::extract::Path;
use gapless_journey::{OrganisationId, OrganisationKind};
use gapless_store::entities::device;
use gapless_store::people::directory;
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Choice, Column, Field, Pager, Tone};
use gapless_web::{Ctx, Markup, Outcome, html};
use std::collections::HashMap;
use uuid::Uuid;

const ITEMS: [Column<'_>; 5] = [
    Column::pick(),
    Column::new("recycling-thing"),
    Column::new("bench-what"),
    Column::new("recycling-code"),
    Column::new("recycling-weight").number(),
];
const READ: [Column<'_>; 4] = [
    Column::new("recycling-thing"),
    Column::new("bench-what"),
    Column::new("recycling-code"),
    Column::new("recycling-weight").number(),
];
const WAITING: [Column<'_>; 4] = [
    Column::pick(),
    Column::new("bench-device"),
    Column::new("bench-what"),
    Column::new("recycling-why-waits"),
];

/// The page.
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let row = access::consignment(db, &ctx.actor, id).await?;
    let status = access::status(&row)?;
    let items = consignments::items(db, id).await?;
    let names = forms::names(&ctx, &[row.from_id, row.recycler_id]).await?;
    let name = |id: Uuid| names.get(&id).map_or("", String::as_str);
    let net: i64 = items.iter().map(|item| item.weight_g).sum();
    let works = ctx.may(Act::RecyclingWork);
    let is_open = status == ConsignmentStatus::Open;
    let permit = format!(
        "{}, {} – {}",
        row.permit_number,
        ctx.day(&row.permit_from),
        ctx.day(&row.permit_to)
    );
    let base = format!("/recycling/{id}");
    let body = html! {
        (ui::head(&row.number, &format!("{} → {}", name(row.from_id), name(row.recycler_id)), None))
        (ui::facts(&[
            (&ctx.t("recycling-status"), forms::status(&ctx, &row.status)),
            (&ctx.t("recycling-country"), html! { (row.country) }),
            (&ctx.t("recycling-permit"), html! { (permit) }),
            (&ctx.t("recycling-net"), html! { (ctx.weight(net)) }),
            (&ctx.t("recycling-gross"), html! { @if let Some(gross) = row.gross_g { (ctx.weight(gross)) } }),
            (&ctx.t("recycling-handed-on"), html! { @if !row.handed_on.is_empty() { (ctx.day(&row.handed_on)) " · " (row.taker) } }),
        ]))
        @if !row.note.is_empty() { p { (row.note) } }
        @if row.paper.is_some() { p { a href=(format!("{base}/paper")) { (ctx.t("recycling-paper")) } } }
        (certified(&ctx, &row))
        (on_it(&ctx, &row, &items, is_open && works).await?)
        @if works && is_open { (putting(&ctx, &row).await?) }
        @if works { (steps(&ctx, &row, status, items.is_empty()).await?) }
        @if status == ConsignmentStatus::HandedOver && ctx.may(Act::RecyclingCertify) { (certificate(&ctx, &base)) }
    };
    Ok(Page::new(&row.number).wide().show(&ctx, body))
}

fn certified(ctx: &Ctx, row: &consignment::Model) -> Markup {
    let Some(number) = &row.certificate else {
        return html! {};
    };
    let said = [
        ("number", number.as_str().into()),
        ("weight", ctx.weight(row.certified_g.unwrap_or(0)).into()),
        ("treatment", row.treatment.as_str().into()),
        ("day", ctx.day(&row.certificate_day).into()),
    ];
    html! {
        (ui::alert(Tone::Ok, &ctx.tw("recycling-certified", &said), ""))
        p { a href={ "/recycling/" (row.id) "/certificate" } { (ctx.t("recycling-certificate")) } }
    }
}

async fn on_it(
    ctx: &Ctx,
    row: &consignment::Model,
    items: &[item::Model],
    can_change: bool,
) -> Outcome<Markup> {
    let ids: Vec<String> = items
        .iter()
        .filter_map(|item| item.device_id.clone())
        .collect();
    let devices = gapless_store::bench::devices(&ctx.app.store.read, &ids).await?;
    let devices = devices.into_iter().map(|row| (row.id.clone(), row));
    let devices: HashMap<String, device::Model> = devices.collect();
    let title = ctx.t("recycling-items");
    let of = |item: &item::Model| item.device_id.as_ref().and_then(|id| devices.get(id));
    let what = |item: &item::Model| {
        item.device_id
            .clone()
            .unwrap_or_else(|| item.description.clone())
    };
    let lines = html! { @for item in items { tr {
        @if can_change { (ui::pick("chosen", &item.id.to_string(), &what(item))) }
        td { @if let Some(id) = &item.device_id { a href={ "/d/" (id) } { (id) } } @else { (ctx.t(&format!("recycling-kind-{}", item.kind))) } }
        td { @if let Some(device) = of(item) { (ui::what(ctx, device)) } @else { (item.description) } }
        td { (item.code) @if item.vouched { " " (ui::badge(Tone::Plain, ctx.t("recycling-by-recycler"))) } }
        td.text-end { (ctx.weight(item.weight_g)) @if item.basis == "kind" { " " (ui::badge(Tone::Plain, ctx.t("recycling-estimate"))) } }
    } } };
    let body = html! {
        @if items.is_empty() { p { (ctx.t("recycling-empty")) } }
        @else { (ui::table(ctx, &title, if can_change { &ITEMS } else { &READ }, &lines, &Pager::default())) }
        @if can_change && !items.is_empty() {
            form #chosen method="post" action={ "/recycling/" (row.id) "/take-off" } {
                (Field::text("why", "recycling-why").required().show(ctx))
                (ui::submit(ctx, "recycling-take-off"))
            }
            (weighing(ctx, row, items, what))
        }
    };
    Ok(ui::section(&title, &body))
}

fn weighing(
    ctx: &Ctx,
    row: &consignment::Model,
    items: &[item::Model],
    what: impl Fn(&item::Model) -> String,
) -> Markup {
    let named: Vec<(String, String)> = items
        .iter()
        .map(|item| (item.id.to_string(), what(item)))
        .collect();
    let choices: Vec<Choice<'_>> = named
        .iter()
        .map(|(key, text)| (key.as_str(), text.as_str()))
        .collect();
    html! { details.gl-card { summary { (ctx.t("recycling-weigh")) }
        (ui::form(&format!("/recycling/{}/weigh", row.id), html! {
            (Field::select("item", "recycling-thing", &choices).required().show(ctx))
            (Field::text("weight_kg", "recycling-kg").required().show(ctx))
            (ui::submit(ctx, "recycling-weigh-keep"))
        }))
    } }
}

/// What may be put on it.
async fn putting(ctx: &Ctx, row: &consignment::Model) -> Outcome<Markup> {
    let waiting = consignments::waiting(&ctx.app.store.read, row.from_id).await?;
    let today = ctx.app.zoned(ctx.now_ms).date().to_string();
    let base = format!("/recycling/{}", row.id);
    let title = ctx.t("recycling-waiting");
    let lines = html! { @for device in &waiting { tr {
        (ui::pick("waiting", &device.id, &device.id))
        td { a href={ "/d/" (device.id) } { (device.id) } }
        td { (ui::what(ctx, device)) }
        td { (ui::status_badge(ctx, &device.status)) }
    } } };
    let kinds: Vec<(&str, String)> = ItemKind::ALL
        .iter()
        .filter(|kind| **kind != ItemKind::Device)
        .map(|kind| {
            (
                kind.as_str(),
                ctx.t(&format!("recycling-kind-{kind}")).into_owned(),
            )
        })
        .collect();
    let kinds: Vec<Choice<'_>> = kinds
        .iter()
        .map(|(key, text)| (*key, text.as_str()))
        .collect();
    let devices = html! {
        @if waiting.is_empty() { p { (ctx.t("recycling-nothing-waits")) } } @else {
            (ui::table(ctx, &title, &WAITING, &lines, &Pager::default()))
            form #waiting method="post" action=(format!("{base}/put-on")) {
                (code(ctx, &row.country, &today)) (vouched_code(ctx))
                (Field::text("weight_kg", "recycling-each-kg").hint("recycling-each-kg-hint").show(ctx))
                (ui::submit(ctx, "recycling-put-on"))
            }
        }
    };
    let loose = ui::form(
        &format!("{base}/loose"),
        html! {
            (Field::select("kind", "recycling-kind", &kinds).required().show(ctx))
            (Field::text("description", "bench-what").required().show(ctx))
            (code(ctx, &row.country, &today)) (vouched_code(ctx))
            (Field::text("weight_kg", "recycling-kg").required().show(ctx))
            (ui::submit(ctx, "recycling-put-on"))
        },
    );
    Ok(html! { (ui::section(&title, &devices)) (ui::section(&ctx.t("recycling-loose"), &loose)) })
}

/// What comes next.
async fn steps(
    ctx: &Ctx,
    row: &consignment::Model,
    status: ConsignmentStatus,
    is_empty: bool,
) -> Outcome<Markup> {
    let base = format!("/recycling/{}", row.id);
    let version = row.version.to_string();
    Ok(match status {
        ConsignmentStatus::Open => html! {
            @if !is_empty { (ui::section(&ctx.t("recycling-close"), &ui::form(&format!("{base}/close"), html! {
                (Field::text("weight_kg", "recycling-gross-kg").hint("recycling-gross-hint").required().show(ctx))
                (ui::submit(ctx, "recycling-close"))
            }))) } @else { (ui::form(&format!("{base}/cancel"), ui::submit(ctx, "recycling-cancel"))) }
            (changing(ctx, row).await?)
        },
        ConsignmentStatus::Closed => html! {
            (ui::section(&ctx.t("recycling-hand-over"), &ui::form(&format!("{base}/hand-over"), html! {
                (ui::hidden("version", &version))
                (Field::input("day", "recycling-handed-on", "date").show(ctx))
                (Field::text("taker", "recycling-taker").required().show(ctx))
                (ui::submit(ctx, "recycling-hand-over"))
            })))
            (ui::form(&format!("{base}/reopen"), ui::submit(ctx, "recycling-reopen")))
            (changing(ctx, row).await?)
        },
        _ => html! {},
    })
}

async fn changing(ctx: &Ctx, row: &consignment::Model) -> Outcome<Markup> {
    let mut recyclers = forms::parties(ctx, OrganisationKind::Recycler).await?;
    let key = row.recycler_id.to_string();
    if !recyclers.iter().any(|(id, _)| *id == key) {
        let known =
            directory::organisation(&ctx.app.store.read, OrganisationId(row.recycler_id)).await?;
        recyclers.push((key, known.map(|row| row.name).unwrap_or_default()));
    }
    let form = ui::form(
        &format!("/recycling/{}/change", row.id),
        header(ctx, None, &recyclers, Some(row)),
    );
    Ok(html! { details.gl-card { summary { (ctx.t("recycling-changing")) } (form) } })
}

fn certificate(ctx: &Ctx, base: &str) -> Markup {
    let treatments: Vec<(&str, String)> = Treatment::ALL
        .iter()
        .map(|word| {
            let key = format!("treatment-{}", word.as_str().to_lowercase());
            (word.as_str(), format!("{word} {}", ctx.t(&key)))
        })
        .collect();
    let choices: Vec<Choice<'_>> = treatments
        .iter()
        .map(|(key, text)| (*key, text.as_str()))
        .collect();
    let form = ui::form_upload(
        &format!("{base}/certify"),
        html! {
            (Field::text("certificate", "recycling-certificate-number").required().show(ctx))
            (Field::input("day", "recycling-certificate-day", "date").required().show(ctx))
            (Field::text("weight_kg", "recycling-certified-kg").required().show(ctx))
            (Field::select("treatment", "recycling-treatment", &choices).value("R4").required().show(ctx))
            label.form-label for="document-file" { (ctx.t("recycling-document")) }
            input #document-file.form-control type="file" name="document_file" accept="application/pdf,image/jpeg,image/png" required;
            (ui::submit(ctx, "recycling-certify"))
        },
    );
    ui::section(&ctx.t("recycling-certificate"), &form)
}

//! The items of a donation as a table: under the donor's own numbers, what happened, and why not.

use crate::document::Item;
use crate::gather;
use crate::rules::erasure::Erasure;
use crate::sight::{self, Sight};
use crate::store::items::{After, Asked as Keys, Figure};
use crate::store::rows::Selection;
use crate::store::{PAGE_ROWS, donations, items as keys};
use crate::words;
use axum::extract::{Path, Query};
use axum::response::Response;
use gapless_journey::{Refusal, RefusalKind};
use gapless_papers::sheet::{self, Cell, Format};
use gapless_web::access::Act;
use gapless_web::ui::{self, Column, Pager, Tone};
use gapless_web::{Ctx, Failure, Markup, Outcome, html};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

/// Rows of an export.
const EXPORT_ROWS_MAX: usize = 100_000;
/// Items read together for an export.
const EXPORT_ROWS_AT_ONCE: usize = 1_000;
/// Characters of a search.
const TEXT_CHARS_MAX: usize = 80;

/// What a reader asks for.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// A column of the books, or `agreed`, `received`, `unexpected`, `came`, `not-reused`, `media-open`, `ungraded`.
    pub show: Option<String>,
    /// One office of the donor.
    pub office: Option<String>,
    /// One kind.
    pub category: Option<String>,
    /// Asset tag, serial number or device id, or how it begins.
    pub q: Option<String>,
    /// Cursor.
    pub cursor: Option<String>,
}

impl Asked {
    /// What is asked of the store; one office for whoever sees no other.
    pub(crate) fn keys(&self, sight: &Sight) -> Outcome<Keys> {
        let said = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        let figure = match said(&self.show) {
            None => None,
            Some(word) => {
                let unknown = || Refusal::new("report-show-unknown").kind(RefusalKind::Invalid);
                Some(Figure::parse(&word).ok_or_else(|| unknown().with("word", &word))?)
            }
        };
        let asked_office = said(&self.office).and_then(|text| Uuid::parse_str(&text).ok());
        Ok(Keys {
            figure,
            office: sight.office.or(asked_office),
            category: said(&self.category),
            text: said(&self.q).map(|text| text.chars().take(TEXT_CHARS_MAX).collect()),
            after: self.cursor.as_deref().and_then(After::parse),
        })
    }
}

/// One page of items and the cursor of the next.
pub(crate) async fn page(
    ctx: &Ctx,
    sight: &Sight,
    asked: &Keys,
    rows: usize,
) -> Outcome<(Vec<Item>, Option<After>)> {
    let store = &ctx.app.store;
    let found = keys::page(&store.read, sight.donation.id, asked, rows).await?;
    let empty = matches!(
        &found.selection,
        Selection::Keys { lines, devices } if lines.is_empty() && devices.is_empty()
    );
    if empty {
        return Ok((Vec::new(), found.next));
    }
    Ok((
        gather::items(store, &sight.donation, &found.selection).await?,
        found.next,
    ))
}

/// The list with its filters.
pub(super) async fn section(ctx: &Ctx, sight: &Sight, asked: &Asked) -> Outcome<Markup> {
    let keys = asked.keys(sight)?;
    let (items, next) = page(ctx, sight, &keys, PAGE_ROWS).await?;
    let offices = offices(ctx, sight).await?;
    let (store, id) = (&ctx.app.store, sight.donation.id);
    let find = async || keys::categories(&store.read, id).await;
    let kinds = store.kept(&format!("kinds of {id}"), find).await?;
    let label = ctx.t("reporting-items");
    let base = super::path(&sight.donation.number);
    let is_filtered = asked.show.is_some() || asked.q.is_some() || asked.category.is_some();
    Ok(html! {
        section.gl-section #items {
            h2 { (label) }
            (show_filter(ctx))
            (form(ctx, &base, asked, &offices, &kinds))
            @if items.is_empty() {
                @let do_key = if is_filtered { "reporting-no-items-filtered" } else { "reporting-no-items-do" };
                (ui::empty(&ctx.t("reporting-no-items"), &ctx.t(do_key), None))
            } @else {
                (table(ctx, &label, &items, next))
                (exports(ctx, &base))
            }
        }
    })
}

fn show_filter(ctx: &Ctx) -> Markup {
    let words = [
        "came",
        "in-process",
        "ready",
        "not-reused",
        "unexpected",
        "missing",
        "expected",
        "refused",
        "media-open",
        "ungraded",
    ];
    let text = |word: &str| {
        let column = crate::rules::column::Column::parse(word);
        match column {
            Some(column) => words::column(ctx.lang, column),
            None => ctx.t(&format!("reporting-show-{word}")).into_owned(),
        }
    };
    let texts: Vec<String> = words.iter().map(|word| text(word)).collect();
    let choices: Vec<(&str, &str, Option<u64>)> = words
        .iter()
        .zip(&texts)
        .map(|(word, text)| (*word, text.as_str(), None))
        .collect();
    ui::filters(
        ctx,
        "show",
        &ctx.t("reporting-show"),
        &ctx.t("frame-all"),
        &choices,
    )
}

fn form(
    ctx: &Ctx,
    base: &str,
    asked: &Asked,
    offices: &[(Uuid, String)],
    kinds: &[String],
) -> Markup {
    html! {
        form.gl-filter method="get" action={ (base) "#items" } {
            label { span { (ctx.t("reporting-search")) }
                input.form-control type="search" name="q" maxlength=(TEXT_CHARS_MAX) value=[asked.q.as_deref()];
            }
            @if offices.len() > 1 {
                label { span { (ctx.t("reporting-office")) }
                    select.form-select name="office" {
                        option value="" { (ctx.t("frame-all")) }
                        @for (id, name) in offices {
                            option value=(id) selected[asked.office.as_deref() == Some(id.to_string().as_str())] { (name) }
                        }
                    }
                }
            }
            @if kinds.len() > 1 {
                label { span { (ctx.t("reporting-kind")) }
                    select.form-select name="category" {
                        option value="" { (ctx.t("frame-all")) }
                        @for kind in kinds {
                            option value=(kind) selected[asked.category.as_deref() == Some(kind)] {
                                (words::word(ctx.lang, "category", kind))
                            }
                        }
                    }
                }
            }
            @if let Some(show) = &asked.show { (ui::hidden("show", show)) }
            button.btn type="submit" { (ctx.t("frame-filter")) }
        }
    }
}

async fn offices(ctx: &Ctx, sight: &Sight) -> Outcome<Vec<(Uuid, String)>> {
    if sight.office.is_some() {
        return Ok(Vec::new());
    }
    let sites = donations::sites(&ctx.app.store.read, vec![sight.donation.donor_id]).await?;
    let mut named: Vec<(Uuid, String)> = sites
        .into_values()
        .map(|site| (site.id, site.name))
        .collect();
    named.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(named)
}

const COLUMNS: &[Column<'_>] = &[
    Column::new("reporting-asset-tag"),
    Column::new("reporting-serial"),
    Column::new("reporting-office"),
    Column::new("reporting-what"),
    Column::new("reporting-outcome"),
    Column::new("reporting-grades"),
    Column::new("reporting-erasure"),
    Column::new("reporting-went-to"),
];

fn table(ctx: &Ctx, label: &str, items: &[Item], next: Option<After>) -> Markup {
    let rows = html! { @for item in items { (row(ctx, item)) } };
    let pager = Pager {
        next: next.map(|after| after.text()),
        total: None,
    };
    ui::table(ctx, label, COLUMNS, &rows, &pager)
}

fn row(ctx: &Ctx, item: &Item) -> Markup {
    let dash = "–";
    html! {
        tr {
            td { (item.asset_tag.as_deref().unwrap_or(dash)) }
            td {
                (item.serial_number.as_deref().unwrap_or(dash))
                @if let Some(claimed) = &item.serial_claimed {
                    br; small.text-secondary { (ctx.tw("reporting-claimed-serial", &[("serial", claimed.as_str().into())])) }
                }
                @if let Some(device) = &item.device { br; a href={ "/d/" (device) } { (device) } }
            }
            td { (item.office.as_deref().unwrap_or(dash)) }
            td { (words::word(ctx.lang, "category", &item.category)) br; small { (words::model(item)) } }
            td { (outcome(ctx, item)) }
            td { (item.functional_grade.as_deref().unwrap_or_default()) " "
                (item.cosmetic_grade.as_deref().unwrap_or_default()) }
            td { (erasure(ctx, item)) }
            td { (words::went_to(ctx.lang, item).unwrap_or_else(|| dash.to_owned())) }
        }
    }
}

fn outcome(ctx: &Ctx, item: &Item) -> Markup {
    html! {
        (ui::badge(words::tone(item.outcome), words::column(ctx.lang, item.outcome)))
        @if item.line.is_none() { " " (ui::word_badge(ctx, "discrepancy", "unexpected")) }
        @if !item.why_not.is_empty() {
            details {
                summary { (ctx.t("reporting-why-not")) }
                ul.mb-0 { @for why in &item.why_not { li { (words::reason(ctx.lang, why)) } } }
            }
        }
    }
}

fn erasure(ctx: &Ctx, item: &Item) -> Markup {
    let Some(erasure) = item.erasure else {
        return html! { "–" };
    };
    let tone = match erasure {
        Erasure::Erased | Erasure::Destroyed | Erasure::ErasedAndDestroyed | Erasure::NoMedium => {
            Tone::Ok
        }
        Erasure::Unknown | Erasure::Open | Erasure::ErasedWithExceptions => Tone::Ask,
        Erasure::Failed => Tone::Stop,
        Erasure::NotNeeded => Tone::Plain,
    };
    html! {
        (ui::badge(tone, ctx.t(&format!("reporting-erasure-{erasure}"))))
        @for number in &item.certificates {
            br; a href={ "/reporting/certificates/" (number) } { (number) }
        }
    }
}

fn exports(ctx: &Ctx, base: &str) -> Markup {
    let kept: Vec<&str> = ctx
        .query
        .split('&')
        .filter(|pair| {
            !pair.is_empty() && !pair.starts_with("cursor=") && !pair.starts_with("said=")
        })
        .collect();
    let query = kept.join("&");
    html! {
        p.gl-buttons {
            a.btn href={ (base) "/items.xlsx?" (query) } { (ctx.t("reporting-export")) " XLSX" }
            a.btn href={ (base) "/items.csv?" (query) } { (ctx.t("reporting-export")) " CSV" }
        }
    }
}

/// `/reporting/{donation}/items.xlsx`: what is seen, all pages of it.
pub async fn export_xlsx(
    ctx: Ctx,
    Path(key): Path<String>,
    Query(asked): Query<Asked>,
) -> Outcome<Response> {
    export(&ctx, &key, asked, Format::Xlsx).await
}

/// `/reporting/{donation}/items.csv`.
pub async fn export_csv(
    ctx: Ctx,
    Path(key): Path<String>,
    Query(asked): Query<Asked>,
) -> Outcome<Response> {
    export(&ctx, &key, asked, Format::Csv).await
}

async fn export(ctx: &Ctx, key: &str, asked: Asked, format: Format) -> Outcome<Response> {
    let sight = sight::donation(&ctx.app.store, &ctx.actor, Act::ReportingSee, key).await?;
    let mut keys = Asked {
        cursor: None,
        ..asked
    }
    .keys(&sight)?;
    let mut rows = Vec::new();
    loop {
        let (items, next) = page(ctx, &sight, &keys, EXPORT_ROWS_AT_ONCE).await?;
        rows.extend(items.iter().map(|item| cells(ctx, item)));
        if rows.len() > EXPORT_ROWS_MAX {
            let kind = RefusalKind::TooLarge;
            return Err(Refusal::new("batch-too-large")
                .kind(kind)
                .with("n", EXPORT_ROWS_MAX)
                .into());
        }
        let Some(next) = next else { break };
        keys.after = Some(next);
    }
    let columns = columns(ctx);
    let name = ctx.t("reporting-items").into_owned();
    let work = move || sheet::write(&name, &columns, rows, format).map_err(Failure::fault);
    let bytes = tokio::task::spawn_blocking(work).await??;
    let name = format!("{}.{}", sight.donation.number, format.extension());
    Ok(super::file(bytes, format.content_type(), &name))
}

fn columns(ctx: &Ctx) -> Vec<sheet::Column> {
    let text = |key: &str| sheet::Column::text(ctx.t(key));
    let code = |key: &str| sheet::Column::code(ctx.t(key));
    vec![
        code("reporting-asset-tag"),
        code("reporting-serial"),
        code("reporting-device"),
        text("reporting-office"),
        text("reporting-kind"),
        text("reporting-what"),
        text("reporting-outcome"),
        text("reporting-grades"),
        text("reporting-erasure"),
        code("reporting-certificate"),
        text("reporting-went-to"),
        text("reporting-why-not"),
    ]
}

fn cells(ctx: &Ctx, item: &Item) -> Vec<Cell> {
    let grades = [&item.functional_grade, &item.cosmetic_grade];
    let grades: Vec<&str> = grades.into_iter().flatten().map(String::as_str).collect();
    let erasure = item
        .erasure
        .map(|word| ctx.t(&format!("reporting-erasure-{word}")).into_owned());
    vec![
        item.asset_tag.clone().into(),
        item.serial_number.clone().into(),
        item.device.clone().into(),
        item.office.clone().into(),
        words::word(ctx.lang, "category", &item.category).into(),
        words::model(item).into(),
        words::column(ctx.lang, item.outcome).into(),
        grades.join(" ").into(),
        erasure.into(),
        item.certificates.join(" ").into(),
        words::went_to(ctx.lang, item).into(),
        words::why_not(ctx.lang, item).into(),
    ]
}

//! `/flow`: what lies at each stage, how old the oldest is, what is blocked and by what; reports due, with a forecast.

use crate::seen;
use axum::Json;
use gapless_store::overview::flow::{self, Blocked, Due, Lying};
use gapless_web::ui::{Column, Pager, Tone};
use gapless_web::{Ctx, Markup, Outcome, html, layout::Page, ui};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// Something that lies longer than this at one stage is shown as old.
const OLD_DAYS: i64 = 7;
/// The columns of the board, in the order of the journey: the stage's word, where it opens, what is counted.
const BOARD: &[(&str, &str, &str)] = &[
    ("offer", "/offer", "flow-unit-donations"),
    ("collection", "/collection", "flow-unit-donations"),
    ("receiving", "/receiving", "flow-unit-lines"),
    (
        "sanitization",
        "/devices?stage=sanitization&sort=since",
        "flow-unit-devices",
    ),
    (
        "assessment",
        "/devices?stage=assessment&sort=since",
        "flow-unit-devices",
    ),
    (
        "refurbishment",
        "/devices?stage=refurbishment&sort=since",
        "flow-unit-devices",
    ),
    ("allocation", "/devices?status=ready", "flow-unit-devices"),
];

/// Whether a report will be ready in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Outlook {
    /// Everything is done; the report can be issued.
    Ready,
    /// The forecast is before the due date.
    OnCourse,
    /// The forecast is after it, or it is past.
    Late,
    /// Something must be decided or put right first.
    Blocked,
    /// Too little has happened to say.
    Unknown,
}

/// When the rest of a donation will be done, at the pace that it had since its first check-in.
fn forecast_days(due: &Due, now_ms: i64) -> Option<i64> {
    let left = due.on_bench + due.expected;
    if left == 0 {
        return Some(0);
    }
    let worked_ms = now_ms - due.received_at?;
    if due.done == 0 || worked_ms <= 0 {
        return None;
    }
    // Days = left / (done / days worked), rounded up; all in milliseconds first.
    let left_ms = worked_ms.checked_mul(left)? / due.done;
    Some((left_ms + DAY_MS - 1) / DAY_MS)
}

fn outlook(due: &Due, now_ms: i64) -> Outlook {
    let forecast = forecast_days(due, now_ms);
    if due.blocked().total() > 0 {
        return Outlook::Blocked;
    }
    match forecast {
        Some(0) => Outlook::Ready,
        _ if due.due_at < now_ms => Outlook::Late,
        Some(days) if now_ms + days * DAY_MS <= due.due_at => Outlook::OnCourse,
        Some(_) => Outlook::Late,
        None => Outlook::Unknown,
    }
}

/// `/flow`.
pub async fn page(ctx: Ctx) -> Outcome<Markup> {
    let seen = seen::of(&ctx.actor);
    let lying = flow::stages(&ctx.app.store, seen).await?;
    let blocked = flow::blocked(&ctx.app.store, seen).await?;
    let due = flow::due(&ctx.app.store, seen).await?;
    let title = ctx.t("flow-title");
    Ok(Page::new(&title).wide().show(
        &ctx,
        html! {
            (ui::head(&title, &ctx.t("flow-purpose"), None))
            (board(&ctx, &lying))
            (ui::section(&ctx.t("flow-blocked"), &blockers(&ctx, &blocked)))
            (ui::section(&ctx.t("flow-reports"), &reports(&ctx, &due)))
        },
    ))
}

fn board(ctx: &Ctx, lying: &[Lying]) -> Markup {
    let most = lying.iter().map(|one| one.n).max().unwrap_or(0).max(1);
    html! {
        ol.gl-board {
            @for (stage, href, unit) in BOARD {
                @let one = lying.iter().find(|one| one.stage == *stage).cloned().unwrap_or_default();
                @let oldest = one.oldest_at.filter(|_| one.n > 0);
                @let is_old = oldest.is_some_and(|at| ctx.now_ms - at > OLD_DAYS * DAY_MS);
                li {
                    a href=(href) {
                        span.gl-board-stage { (ctx.t(&stage_key(stage))) }
                        strong.gl-board-n { (ctx.number(one.n)) }
                        span.text-secondary { (ctx.tw(unit, &[("n", one.n.into())])) }
                        progress max=(most) value=(one.n) aria-hidden="true" {}
                        @if let Some(at) = oldest {
                            @let text = ctx.tw("flow-oldest", &[("age", ctx.age(at).into())]);
                            @if is_old { (ui::badge(Tone::Ask, text)) } @else { small { (text) } }
                        }
                    }
                }
            }
        }
    }
}

/// What waits for allocation is ready: that is the word people look for.
fn stage_key(stage: &str) -> String {
    if stage == "allocation" {
        "status-ready".to_owned()
    } else {
        format!("stage-{stage}")
    }
}

fn blockers(ctx: &Ctx, blocked: &Blocked) -> Markup {
    let all = [
        (
            blocked.discrepancies,
            "flow-blocked-discrepancies",
            "/receiving",
        ),
        (blocked.media_failed, "flow-blocked-media", "/sanitization"),
        (
            blocked.exceptions,
            "flow-blocked-exceptions",
            "/sanitization",
        ),
        (blocked.unlooked, "flow-blocked-unlooked", "/sanitization"),
        (blocked.locked, "flow-blocked-locks", "/assessment"),
    ];
    if all.iter().all(|(n, ..)| *n == 0) {
        return html! { p { (ctx.t("flow-blocked-none")) } };
    }
    let figures: Vec<Markup> = all
        .iter()
        .filter(|(n, ..)| *n > 0)
        .map(|(n, key, href)| {
            ui::figure(
                ctx.number(*n),
                &ctx.tw(key, &[("n", (*n).into())]),
                Tone::Ask,
                Some(*href),
            )
        })
        .collect();
    ui::figures(&figures)
}

const REPORT_COLUMNS: &[Column<'_>] = &[
    Column::new("flow-donation"),
    Column::new("flow-donor"),
    Column::new("flow-due"),
    Column::new("flow-progress"),
    Column::new("flow-outlook"),
];

fn reports(ctx: &Ctx, due: &[Due]) -> Markup {
    if due.is_empty() {
        return ui::empty(
            &ctx.t("flow-reports-none"),
            &ctx.t("flow-reports-none-do"),
            None,
        );
    }
    let rows = html! {
        @for one in due {
            @let all = one.done + one.on_bench + one.expected;
            tr {
                td { a href={ "/reporting/" (one.id) } { (one.number) } }
                td { (one.donor) }
                td { (ctx.date(one.due_at)) " " span.text-secondary { (due_in(ctx, one.due_at)) } }
                td { (ui::progress(&ctx.t("flow-progress"), count(one.done), count(all))) }
                td { (verdict(ctx, one)) }
            }
        }
    };
    ui::table(
        ctx,
        &ctx.t("flow-reports"),
        REPORT_COLUMNS,
        &rows,
        &Pager::default(),
    )
}

fn count(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}

fn due_in(ctx: &Ctx, due_at: i64) -> String {
    let key = if due_at < ctx.now_ms {
        "tasks-late"
    } else {
        "tasks-due"
    };
    ctx.tw(key, &[("when", ctx.age(due_at).into())])
        .into_owned()
}

fn verdict(ctx: &Ctx, due: &Due) -> Markup {
    let days = forecast_days(due, ctx.now_ms).unwrap_or(0);
    let days = [("days", days.into())];
    match outlook(due, ctx.now_ms) {
        Outlook::Ready => ui::badge(Tone::Ok, ctx.t("flow-ready")),
        Outlook::OnCourse => ui::badge(Tone::Ok, ctx.tw("flow-on-course", &days)),
        Outlook::Late => ui::badge(Tone::Stop, ctx.tw("flow-late", &days)),
        Outlook::Unknown => ui::badge(Tone::Plain, ctx.t("flow-unknown")),
        Outlook::Blocked => html! {
            (ui::badge(Tone::Ask, ctx.t("flow-is-blocked")))
            ul.gl-plain-list {
                @for (n, key) in [
                    (due.discrepancies, "flow-blocked-discrepancies"), (due.media_failed, "flow-blocked-media"),
                    (due.exceptions, "flow-blocked-exceptions"), (due.locked, "flow-blocked-locks"),
                ] {
                    @if n > 0 { li { (ctx.number(n)) " " (ctx.tw(key, &[("n", n.into())])) } }
                }
            }
        },
    }
}

/// The flow board.
#[derive(Debug, Serialize, ToSchema)]
pub struct Flow {
    /// `gapless.flow/1`.
    schema: &'static str,
    /// In the order of the journey.
    stages: Vec<StageFlow>,
    /// What keeps work from going on, over all donations.
    blocked: BlockedBy,
    /// Reports that fall due, the next first.
    reports: Vec<ReportFlow>,
}

/// What lies at one stage: donations at offer and collection, lines still to come at receiving, devices after.
#[derive(Debug, Serialize, ToSchema)]
pub struct StageFlow {
    /// The stage.
    stage: String,
    /// How many.
    n: i64,
    /// Since when the oldest lies there.
    #[schema(format = DateTime)]
    oldest: Option<String>,
}

/// What must be decided or put right, each counted.
#[derive(Debug, Serialize, ToSchema)]
pub struct BlockedBy {
    /// Discrepancies that wait for a decision.
    discrepancies: i64,
    /// Media whose last attempt failed.
    media_failed: i64,
    /// Erasures with exceptions that nobody signed for.
    exceptions: i64,
    /// Devices on the bench with a lock.
    locked: i64,
    /// Devices that nobody looked into for media; counted over all donations, absent for one report.
    #[serde(skip_serializing_if = "Option::is_none")]
    unlooked: Option<i64>,
}

impl From<Blocked> for BlockedBy {
    fn from(all: Blocked) -> Self {
        Self {
            discrepancies: all.discrepancies,
            media_failed: all.media_failed,
            exceptions: all.exceptions,
            locked: all.locked,
            unlooked: None,
        }
    }
}

/// A report that falls due.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportFlow {
    /// The donation.
    donation: Uuid,
    /// Its number.
    number: String,
    /// The donor.
    donor: String,
    /// When it falls due.
    #[schema(format = DateTime)]
    due: String,
    /// Lines still to come.
    expected: i64,
    /// Devices on the bench.
    on_bench: i64,
    /// Devices that have left it.
    done: i64,
    /// Things that must be decided or put right first.
    blocked_by: i64,
    /// The same by what they are.
    blocked: BlockedBy,
    /// Days until the rest is done, at the pace so far.
    forecast_days: Option<i64>,
    /// Whether it will be in time.
    outlook: Outlook,
}

/// What lies at each stage, what is blocked and by what, and which reports fall due.
#[utoipa::path(get, path = "/api/v1/flow", tag = "across", responses((status = 200, body = Flow)))]
pub async fn api(ctx: Ctx) -> Outcome<Json<Flow>> {
    let seen = seen::of(&ctx.actor);
    let iso = |at: i64| gapless_store::from_millis(at).to_string();
    let lying = flow::stages(&ctx.app.store, seen).await?;
    let stages = lying
        .into_iter()
        .map(|one| StageFlow {
            stage: one.stage,
            n: one.n,
            oldest: one.oldest_at.map(iso),
        })
        .collect();
    let blocked = flow::blocked(&ctx.app.store, seen).await?;
    let blocked = BlockedBy {
        unlooked: Some(blocked.unlooked),
        ..BlockedBy::from(blocked)
    };
    let due = flow::due(&ctx.app.store, seen).await?;
    let reports = due
        .into_iter()
        .map(|one| ReportFlow {
            due: iso(one.due_at),
            blocked_by: one.blocked().total(),
            blocked: one.blocked().into(),
            forecast_days: forecast_days(&one, ctx.now_ms),
            outlook: outlook(&one, ctx.now_ms),
            donation: one.id,
            expected: one.expected,
            on_bench: one.on_bench,
            done: one.done,
            number: one.number,
            donor: one.donor,
        })
        .collect();
    Ok(Json(Flow {
        schema: "gapless.flow/1",
        stages,
        blocked,
        reports,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::router;
    use gapless_journey::Role;
    use gapless_web::testing::World;
    use serde_json::json;

    fn due(done: i64, on_bench: i64, due_in_days: i64) -> Due {
        Due {
            id: Uuid::nil(),
            number: String::new(),
            donor: String::new(),
            due_at: due_in_days * DAY_MS,
            received_at: Some(-10 * DAY_MS),
            expected: 0,
            on_bench,
            done,
            discrepancies: 0,
            media_failed: 0,
            exceptions: 0,
            locked: 0,
        }
    }

    #[test]
    fn the_forecast_goes_on_at_the_pace_so_far() {
        // 100 in ten days: 55 more take six.
        assert_eq!(forecast_days(&due(100, 55, 9), 0), Some(6));
        assert_eq!(outlook(&due(100, 55, 9), 0), Outlook::OnCourse);
        assert_eq!(outlook(&due(100, 55, 5), 0), Outlook::Late);
        assert_eq!(outlook(&due(100, 0, -1), 0), Outlook::Ready);
        assert_eq!(outlook(&due(0, 55, 9), 0), Outlook::Unknown);
        assert_eq!(outlook(&due(0, 55, -1), 0), Outlook::Late);
    }

    #[test]
    fn a_report_names_what_blocks_it() {
        let due = Due {
            media_failed: 4,
            locked: 1,
            ..due(100, 0, 2)
        };
        let by = serde_json::to_value(BlockedBy::from(due.blocked())).unwrap();
        let expected = json!({"discrepancies": 0, "media_failed": 4, "exceptions": 0, "locked": 1});
        assert_eq!(by, expected);
    }

    #[tokio::test]
    async fn the_api_names_what_is_blocked_as_the_board_does() {
        let world = World::sqlite().await.unwrap();
        let lead = world.client(router::routes(), Role::Lead);
        let flow = lead.get("/api/v1/flow").await.json();
        let expected = json!({
            "discrepancies": 0, "media_failed": 0, "exceptions": 0, "locked": 0, "unlooked": 0,
        });
        assert_eq!(flow["blocked"], expected, "{flow}");
    }

    #[test]
    fn what_must_be_decided_comes_first() {
        assert_eq!(
            outlook(
                &Due {
                    media_failed: 4,
                    ..due(100, 0, 2)
                },
                0
            ),
            Outlook::Blocked
        );
    }
}

//! What reports say of a device, and who contradicts whom: a part of its page.

use super::reports::upload_form;
use crate::rules::sources::{self, Contradiction, Fact, Heard, Source, Value};
use crate::take_value::value_text;
use gapless_journey::device::DeviceStatus;
use gapless_store::entities::{device, device_report, line};
use gapless_store::reports::{self, Said, SaidMedium};
use gapless_web::bench::Opened;
use gapless_web::ui::{self, Column, Pager, Tone};
use gapless_web::{Ctx, Markup, Outcome, html, i18n};
use uuid::Uuid;

/// Reasons of one medium that are shown.
const REASONS: usize = 5;

/// Everything that was said of one device.
pub(super) struct AllSaid {
    line: Option<line::Model>,
    heard: Vec<Heard>,
}

/// Loads it.
pub(super) async fn load(ctx: &Ctx, device: &device::Model) -> Outcome<AllSaid> {
    let db = &ctx.app.store.read;
    Ok(AllSaid {
        line: reports::claim(db, device).await?,
        heard: sources::hear(reports::of_device(db, &device.id).await?),
    })
}

impl AllSaid {
    /// What the newest report that says it says.
    fn newest<T>(&self, what: impl Fn(&Said) -> Option<T>) -> Option<T> {
        self.heard.iter().find_map(|(_, said)| what(said))
    }

    /// What is left of the battery.
    pub(super) fn battery_percent(&self) -> Option<f64> {
        self.newest(Said::battery_percent)
    }

    /// The facts of which not all say the same.
    pub(super) fn contradicting(&self, device: &device::Model) -> Vec<Contradiction<'_>> {
        sources::contradictions(self.line.as_ref(), device, &self.heard)
    }

    /// The same for people, with a way to take what a report says; nothing where all agree.
    pub(super) fn contradictions(&self, ctx: &Ctx, opened: &Opened, can: bool) -> Markup {
        let found = self.contradicting(&opened.device);
        if found.is_empty() {
            return html! {};
        }
        let rows = html! { @for one in &found {
            tr {
                td { (ctx.t(&format!("assessment-fact-{}", one.fact))) }
                td { ul.list-unstyled.mb-0 { @for (value, said_by) in &one.said {
                    li { strong { (value_text(ctx.lang, one.fact, value)) } " · "
                        @for (at, source) in said_by.iter().enumerate() { @if at > 0 { ", " } (source_text(ctx, source)) }
                        @if can && let Some(report) = self.to_take(opened, one.fact, said_by) {
                            (take_form(ctx, &opened.device.id, one.fact, value, report))
                        }
                    }
                } } }
            }
        } };
        let title = ctx.t("assessment-contradictions");
        html! {
            section.gl-section {
                (ui::alert(Tone::Ask, &title, &ctx.t("assessment-contradictions-do")))
                (ui::table(ctx, &title, CONTRADICTIONS, &rows, &Pager::default()))
            }
        }
    }

    /// The report whose value can take the place of the one on record. What a thing is can be said until its media are known,
    /// and the numbers of a report that names another device are not its own.
    fn to_take(&self, opened: &Opened, fact: Fact, said_by: &[Source<'_>]) -> Option<Uuid> {
        let device = &opened.device;
        let is_at_check_in =
            device.status == DeviceStatus::Received.as_str() && opened.media.is_empty();
        let may = |row: &device_report::Model| match fact {
            Fact::Category => is_at_check_in,
            Fact::Serial | Fact::AssetTag => !row.is_insisted,
            _ => true,
        };
        said_by.iter().find_map(|source| {
            let Source::Report(row) = source else {
                return None;
            };
            let (_, said) = self.heard.iter().find(|(known, _)| known.id == row.id)?;
            sources::otherwise(fact, said, device)
                .filter(|_| may(row))
                .map(|_| row.id)
        })
    }

    /// What they say, the reports themselves, and the form for more; open where there is something to send again.
    pub(super) fn section(&self, ctx: &Ctx, device: &str, can: bool, is_open: bool) -> Markup {
        html! {
            section.gl-section {
                h2 { (ctx.t("assessment-reports")) }
                (self.facts(ctx))
                (self.media(ctx))
                (self.list(ctx))
                @if can {
                    details.gl-more open[is_open || self.heard.is_empty()] {
                        summary { (ctx.t("assessment-report-upload")) }
                        (upload_form(ctx, device))
                    }
                }
            }
        }
    }

    fn facts(&self, ctx: &Ctx) -> Markup {
        let decimal = |value: f64, unit: &str| {
            html! { (i18n::decimal(ctx.lang, value, 1)) " " (unit) }
        };
        let cpu = self.newest(|said| said.cpu_text().map(str::to_owned));
        let ram = self.newest(Said::ram_gb);
        let storage = self.newest(|said| said.storage_gb().filter(|_| said.is_whole()));
        let screen = self.newest(|said| said.screens.first().and_then(|one| one.diagonal_inch));
        let cycles = self.newest(|said| said.batteries.first().and_then(|one| one.cycles));
        let battery = self.battery_percent().map(|share| {
            html! {
                (i18n::percent(ctx.lang, share / 100.0))
                @if let Some(n) = cycles { " · " (ctx.tw("assessment-cycles", &[("n", n.into())])) }
            }
        });
        let rows = [
            (Fact::Cpu.as_str(), cpu.map(|text| html! { (text) })),
            (Fact::Ram.as_str(), ram.map(|gb| decimal(gb, "GB"))),
            (Fact::Storage.as_str(), storage.map(|gb| decimal(gb, "GB"))),
            (Fact::Screen.as_str(), screen.map(|inch| decimal(inch, "″"))),
            ("battery", battery),
        ];
        let named: Vec<_> = rows
            .into_iter()
            .filter_map(|(word, value)| Some((ctx.t(&format!("assessment-fact-{word}")), value?)))
            .collect();
        let rows: Vec<(&str, Markup)> = named
            .iter()
            .map(|(name, value)| (name.as_ref(), value.clone()))
            .collect();
        html! { @if !rows.is_empty() { (ui::facts(&rows)) } }
    }

    /// Each medium as the newest report that names it describes it.
    fn media(&self, ctx: &Ctx) -> Markup {
        let mut media: Vec<&SaidMedium> = Vec::new();
        for one in self.heard.iter().flat_map(|(_, said)| &said.media) {
            let is_there = |known: &&SaidMedium| match &one.serial_number {
                Some(serial) => known.serial_number.as_ref() == Some(serial),
                None => known.model == one.model,
            };
            let says_health = one.health.is_some() || one.power_on_hours.is_some();
            if says_health && !media.iter().any(is_there) {
                media.push(one);
            }
        }
        html! { @if !media.is_empty() {
            h3 { (ctx.t("assessment-media-health")) }
            ul.list-unstyled { @for one in &media { li { (medium_item(ctx, one)) } } }
        } }
    }

    fn list(&self, ctx: &Ctx) -> Markup {
        if self.heard.is_empty() {
            return html! { p.text-secondary { (ctx.t("assessment-reports-none")) } };
        }
        html! {
            ul { @for (row, said) in &self.heard { li {
                a href={ "/files/" (row.sha256) } { (row.file_name) }
                " · " (row.format) " · " (ctx.date_time(row.read_at)) " · " (row.read_by)
                @if row.is_insisted { " " (ui::badge(Tone::Ask, ctx.t("assessment-report-insisted"))) }
                @if !said.warnings.is_empty() {
                    ul { @for text in said.warnings.iter().take(REASONS) { li.text-secondary { (text) } } }
                }
            } } }
        }
    }
}

const CONTRADICTIONS: &[Column<'_>] = &[
    Column::new("assessment-fact"),
    Column::new("assessment-who-says"),
];

fn medium_item(ctx: &Ctx, one: &SaidMedium) -> Markup {
    let names = [one.manufacturer.as_deref(), one.model.as_deref()];
    let name = names.into_iter().flatten().collect::<Vec<_>>().join(" ");
    html! {
        (name)
        @if let Some(bytes) = one.bytes { " " (i18n::bytes(ctx.lang, bytes)) }
        @if let Some(serial) = &one.serial_number { " " code { (serial) } }
        " "
        @if let Some(health) = &one.health {
            (ui::badge(tone(health), ctx.t(&format!("assessment-health-{health}")))) " "
        }
        @if let Some(hours) = one.power_on_hours { (ctx.tw("assessment-hours", &[("n", hours.into())])) " " }
        @if let Some(share) = one.wear_percent {
            (ctx.tw("assessment-wear", &[("share", i18n::percent(ctx.lang, f64::from(share) / 100.0).into())]))
        }
        @for reason in one.health_reasons.iter().take(REASONS) { br; (reason) }
    }
}

fn tone(health: &str) -> Tone {
    match health {
        "passed" => Tone::Ok,
        "failing" => Tone::Stop,
        _ => Tone::Ask,
    }
}

/// One button: this value of this report.
fn take_form(ctx: &Ctx, device: &str, fact: Fact, value: &Value, report: Uuid) -> Markup {
    let name = ctx.tw(
        "assessment-take-value-of",
        &[
            ("fact", ctx.t(&format!("assessment-fact-{fact}")).into()),
            ("value", value_text(ctx.lang, fact, value).into()),
        ],
    );
    ui::form(
        &format!("/assessment/{device}/reports/value"),
        html! {
            (ui::hidden("report", &report.to_string()))
            (ui::hidden("fact", fact.as_str()))
            button.btn.btn-sm type="submit" aria-label=(name) { (ctx.t("assessment-take-value")) }
        },
    )
}

fn source_text(ctx: &Ctx, source: &Source<'_>) -> Markup {
    html! {
        @match source {
            Source::List => (ctx.t("assessment-source-list")),
            Source::Record => (ctx.t("assessment-source-record")),
            Source::Report(row) => a href={ "/files/" (row.sha256) } { (row.format) ", " (ctx.date(row.read_at)) },
        }
    }
}

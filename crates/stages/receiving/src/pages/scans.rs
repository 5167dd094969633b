//! How a scan looks: what it was, what came of it, what a person has to answer.

use super::reports;
use crate::{
    outcome::{Facts, Outcome as Came, Report},
    reports::Fate,
    store::{self, scan},
};
use gapless_journey::Category;
use gapless_store::entities::{device, line};
use gapless_web::{
    Ctx, Markup, Outcome, html,
    ui::{self, Sound},
};
use std::collections::HashMap;
use uuid::Uuid;

/// Scans with what they are about.
pub struct Scans {
    rows: Vec<scan::Model>,
    devices: HashMap<String, device::Model>,
    lines: HashMap<Uuid, line::Model>,
    donations: Vec<(Uuid, String)>,
}

impl Scans {
    /// Loads what these scans are about; answered questions are left out.
    pub async fn load(ctx: &Ctx, session: Uuid, rows: Vec<scan::Model>) -> Outcome<Self> {
        let c = &ctx.app.store.read;
        let rows: Vec<scan::Model> = rows
            .into_iter()
            .filter(|row| row.outcome != Came::Dropped.as_str())
            .collect();
        let devices: Vec<String> = rows
            .iter()
            .filter_map(|row| row.device_id.clone())
            .collect();
        let devices = store::devices(c, &devices).await?;
        let lines: Vec<Uuid> = rows
            .iter()
            .flat_map(|row| facts(row).lines.into_iter().chain(row.line_id))
            .chain(devices.values().filter_map(|device| device.line_id))
            .collect();
        let lines = store::lines(c, &lines).await?;
        let here: Vec<Uuid> = store::donations_of(c, &[session])
            .await?
            .iter()
            .map(|row| row.donation_id)
            .collect();
        let donations = store::donations(c, &here).await?;
        let donations = donations.into_iter().map(|d| (d.id, d.number)).collect();
        Ok(Self {
            rows,
            devices,
            lines,
            donations,
        })
    }

    /// The list items, newest first. Others' scans are shown without buttons.
    pub fn show(&self, ctx: &Ctx, session: Uuid, is_own: bool) -> Markup {
        html! { @for row in &self.rows { (self.one(ctx, session, row, is_own)) } }
    }

    fn one(&self, ctx: &Ctx, session: Uuid, row: &scan::Model, is_own: bool) -> Markup {
        let came = Came::parse(&row.outcome).unwrap_or(Came::Unreadable);
        let facts = facts(row);
        let sound = match came {
            Came::CheckedIn | Came::UnitOpened | Came::Weighed | Came::Undone
                if facts.is_intact != Some(false) =>
            {
                Sound::Ok
            }
            Came::Unexpected => Sound::Ok,
            came if came.is_question() => Sound::Ask,
            _ => Sound::Stop,
        };
        let body = html! {
            div.gl-scan-what { strong { (row.code) } " " (self.says(ctx, row, came, &facts)) }
            @if !is_own { p.text-secondary { (row.by_name) " · " (ctx.date_time(row.scanned_at)) } }
            @if let Some(report) = &facts.report { (of_report(ctx, row, report, is_own)) }
            @if is_own { (self.asks(ctx, session, row, came, &facts)) }
        };
        ui::scan_answer(sound, &body)
    }

    fn says(&self, ctx: &Ctx, row: &scan::Model, came: Came, facts: &Facts) -> Markup {
        let device = row.device_id.as_ref().and_then(|id| self.devices.get(id));
        let key = format!("receiving-came-{came}");
        let text = |name: &str, value: &Option<String>| {
            (name.to_owned(), value.clone().unwrap_or_default())
        };
        let status = match (came, &facts.status) {
            (Came::Already, Some(status)) => ctx.t(&format!("status-{status}")).into_owned(),
            (Came::NotHandedOver, Some(status)) => {
                ctx.t(&format!("unit-status-{status}")).into_owned()
            }
            (Came::AskNotAgreed, Some(status)) => {
                ctx.t(&format!("line-status-{status}")).into_owned()
            }
            _ => String::new(),
        };
        let named = [
            // Fluent has no empty word to choose by.
            (
                "number".to_owned(),
                facts.number.clone().unwrap_or_else(|| "none".to_owned()),
            ),
            text("by", &facts.by),
            text("why", &facts.why),
            text("seal", &facts.seal),
            ("status".to_owned(), status),
            (
                "at".to_owned(),
                facts.at.map(|at| ctx.date_time(at)).unwrap_or_default(),
            ),
            (
                "weight".to_owned(),
                facts.weight_g.map(|g| ctx.weight(g)).unwrap_or_default(),
            ),
        ];
        let args: Vec<_> = named
            .iter()
            .map(|(n, v)| (n.as_str(), v.as_str().into()))
            .collect();
        let line = row.line_id.and_then(|id| self.lines.get(&id));
        html! {
            @if let Some(device) = device { (title(device.manufacturer.as_ref(), device.model.as_ref())) " " }
            span { (ctx.tw(&key, &args)) }
            @if let Some(line) = line { " · " (line_text(ctx, line)) }
            @if let Some(is_intact) = facts.is_intact {
                " · " (ctx.t(if is_intact { "receiving-seal-whole" } else { "receiving-seal-broken" }))
            }
            @if let Some(device) = device {
                " " a href={ "/d/" (device.id) } { (device.id) }
                @if let Some(weight_g) = device.weight_g { " · " (ctx.weight(weight_g)) }
            }
        }
    }

    fn asks(
        &self,
        ctx: &Ctx,
        session: Uuid,
        row: &scan::Model,
        came: Came,
        facts: &Facts,
    ) -> Markup {
        let action = format!("/receiving/{session}/scans");
        match came {
            Came::CheckedIn | Came::Unexpected => self.done(ctx, session, row),
            Came::AskNear | Came::AskSeveral => html! {
                div.gl-scan-choices {
                    @for (place, line) in facts.lines.iter().filter_map(|id| self.lines.get(id)).enumerate() {
                        @let only = facts.lines.len() == 1;
                        (answer(&action, row.id, &[("answer", "line"), ("line", &line.id.to_string())], &html! {
                            button.btn.btn-primary type="submit" data-key=(if only { "y".to_owned() } else { (place + 1).to_string() }) {
                                kbd { @if only { "Y" } @else { (place + 1) } " ↵" } " "
                                (title(line.manufacturer.as_ref(), line.model.as_ref())) " "
                                (line.serial_number.as_deref().or(line.asset_tag.as_deref()).unwrap_or_default())
                                " · " (line_text(ctx, line))
                            }
                        }))
                    }
                    @if came == Came::AskNear {
                        (answer(&action, row.id, &[("answer", "not-that-line")], &html! {
                            button.btn type="submit" data-key="n" { kbd { "N ↵" } " " (ctx.t("receiving-no-unexpected")) }
                        }))
                    } @else { (leave(ctx, &action, row.id)) }
                }
            },
            Came::AskUnexpected | Came::AskElsewhere | Came::AskNotAgreed => {
                let claim = facts.lines.first().and_then(|id| self.lines.get(id));
                self.unexpected(ctx, &action, row, claim)
            }
            Came::AskSeal => html! {
                (answer(&action, row.id, &[("answer", "seal")], &html! {
                    (box_of(ctx, "seal", "receiving-seal", "", false))
                    label.form-check {
                        input.form-check-input type="checkbox" name="is_broken";
                        span.form-check-label { (ctx.t("receiving-seal-is-broken")) }
                    }
                    (ui::submit(ctx, "receiving-seal-open"))
                }))
            },
            _ => html! {},
        }
    }

    /// What can still be done with a device that was just checked in.
    fn done(&self, ctx: &Ctx, session: Uuid, row: &scan::Model) -> Markup {
        let Some(device) = row.device_id.as_ref().and_then(|id| self.devices.get(id)) else {
            return html! {};
        };
        html! {
            div.gl-scan-tools {
                a.btn.btn-sm href={ "/receiving/labels?device=" (device.id) } target="_blank" rel="noopener" {
                    (ctx.t("receiving-print-label")) " " (device.id)
                }
                details {
                    summary.btn.btn-sm { (ctx.t("receiving-differs")) }
                    (ui::form(&format!("/receiving/{session}/differ"), html! {
                        (ui::hidden("device", &device.id))
                        (kind_fields(ctx, &device.category, device.manufacturer.as_deref(), device.model.as_deref()))
                        (ui::submit(ctx, "receiving-differs-save"))
                    }))
                }
                details {
                    summary.btn.btn-sm { (ctx.t("receiving-undo")) }
                    (ui::form(&format!("/receiving/{session}/undo"), html! {
                        (ui::hidden("device", &device.id))
                        (box_of(ctx, "reason", "frame-reason", "", true))
                        button.btn.btn-danger type="submit" { (ctx.t("receiving-undo")) }
                    }))
                }
            }
        }
    }

    fn unexpected(
        &self,
        ctx: &Ctx,
        action: &str,
        row: &scan::Model,
        claim: Option<&line::Model>,
    ) -> Markup {
        let category = claim.map_or("laptop", |line| line.category.as_str());
        let maker = claim.and_then(|line| line.manufacturer.as_deref());
        let model = claim.and_then(|line| line.model.as_deref());
        let is_asset = ctx.t("receiving-number-is-asset");
        let is_serial = ctx.t("receiving-number-is-serial");
        let kinds: [ui::Choice<'_>; 2] = [("serial", &is_serial), ("asset-tag", &is_asset)];
        let named: Vec<(String, &str)> = self
            .donations
            .iter()
            .map(|(id, number)| (id.to_string(), number.as_str()))
            .collect();
        let choices: Vec<ui::Choice<'_>> = named
            .iter()
            .map(|(id, number)| (id.as_str(), *number))
            .collect();
        html! {
            div.gl-scan-question {
                (answer(action, row.id, &[("answer", "unexpected")], &html! {
                    div.gl-scan-fields {
                        (kind_fields(ctx, category, maker, model))
                        (choice_of(ctx, "number_is", "receiving-number-is", &kinds, "serial"))
                        @if choices.len() > 1 { (choice_of(ctx, "donation", "receiving-donation", &choices, "")) }
                    }
                    button.btn.btn-primary type="submit" { (ctx.t("receiving-take-unexpected")) }
                }))
                (leave(ctx, action, row.id))
            }
        }
    }
}

/// The hardware report that waits for the answer, or what became of it.
fn of_report(ctx: &Ctx, row: &scan::Model, report: &Report, is_own: bool) -> Markup {
    let name = [("name", report.name.as_str().into())];
    let fate = report.fate.as_deref().and_then(Fate::parse);
    html! {
        @match fate {
            None => p { (ctx.tw("receiving-report-waits", &name)) },
            Some(fate) => {
                @let (tone, key) = reports::look(fate);
                p { (ctx.tw("receiving-report-came", &name)) " " (ui::badge(tone, ctx.t(key))) }
                @if is_own && fate == Fate::OtherDevice && let Some(device) = &row.device_id {
                    (reports::answers(ctx, device, None, &report.sha256))
                }
            },
        }
    }
}

fn facts(row: &scan::Model) -> Facts {
    serde_json::from_str(&row.facts).unwrap_or_default()
}

/// Category, maker and model, in the order in which a person reads them off a device.
fn kind_fields(ctx: &Ctx, category: &str, maker: Option<&str>, model: Option<&str>) -> Markup {
    let words: Vec<_> = Category::ALL
        .iter()
        .map(|c| (c.as_str(), ctx.t(&format!("category-{c}"))))
        .collect();
    let choices: Vec<ui::Choice<'_>> = words.iter().map(|(word, text)| (*word, &**text)).collect();
    html! {
        (choice_of(ctx, "category", "receiving-category", &choices, category))
        (box_of(ctx, "manufacturer", "receiving-maker", maker.unwrap_or_default(), false))
        (box_of(ctx, "model", "receiving-model", model.unwrap_or_default(), false))
    }
}

/// A field whose label is around it: the same form stands on a page once for each scan, so no field may have an id.
fn box_of(ctx: &Ctx, name: &str, key: &str, value: &str, is_required: bool) -> Markup {
    html! {
        label.gl-scan-field {
            span.form-label { (ctx.t(key)) }
            input.form-control type="text" name=(name) value=(value) maxlength="200" autocomplete="off"
                required[is_required];
        }
    }
}

fn choice_of(ctx: &Ctx, name: &str, key: &str, choices: &[ui::Choice<'_>], value: &str) -> Markup {
    html! {
        label.gl-scan-field {
            span.form-label { (ctx.t(key)) }
            select.form-select name=(name) {
                @for (word, text) in choices { option value=(word) selected[*word == value] { (text) } }
            }
        }
    }
}

fn answer(action: &str, question: Uuid, hidden: &[(&str, &str)], body: &Markup) -> Markup {
    ui::form(
        action,
        html! {
            (ui::hidden("question", &question.to_string()))
            @for (name, value) in hidden { (ui::hidden(name, value)) }
            (body)
        },
    )
}

fn leave(ctx: &Ctx, action: &str, question: Uuid) -> Markup {
    answer(
        action,
        question,
        &[("answer", "leave")],
        &html! {
            button.btn type="submit" data-key="n" { kbd { "N ↵" } " " (ctx.t("receiving-leave")) }
        },
    )
}

pub(super) fn title(maker: Option<&String>, model: Option<&String>) -> String {
    [maker, model]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(" ")
}

pub(super) fn line_text(ctx: &Ctx, line: &line::Model) -> String {
    let row = ctx.tw("receiving-line", &[("row", line.row_number.into())]);
    match &line.office {
        Some(office) => format!("{row}, {office}"),
        None => row.into_owned(),
    }
}

impl Scans {
    /// True when there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl Scans {
    /// One of them: what the scan box shows as the answer.
    #[must_use]
    pub fn only(mut self, id: Uuid) -> Self {
        self.rows.retain(|row| row.id == id);
        self
    }
}

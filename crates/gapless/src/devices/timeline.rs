//! Every event of a device in a sentence, with who, when and where, and the files that prove it.

use gapless_journey::{OrganisationKind, Verdict};
use gapless_store::entities::event;
use gapless_store::overview::device_page::Detail;
use gapless_web::access::Act;
use gapless_web::bench::absent_way;
use gapless_web::ui::{Step, Tone};
use gapless_web::{Ctx, FluentValue, Markup, html, ui};
use serde_json::Value;

/// Facts of an event that are words of ours: the field, and the family of keys that says it.
const WORDS: &[(&str, &str)] = &[
    ("to", "verdict"),
    ("verdict", "verdict"),
    ("category", "category"),
    ("side", "timeline-side"),
    ("unit_kind", "unit-kind"),
    ("leg", "leg"),
    ("identifier", "identifier"),
    ("discrepancy_kind", "discrepancy"),
    ("resolution", "resolution"),
    ("medium_kind", "medium-kind"),
    ("method", "method"),
    ("technique", "technique"),
    ("verification", "verification"),
    ("result", "result"),
    ("lock", "lock"),
    ("route", "route"),
    ("work", "work"),
    ("outcome", "work-outcome"),
    ("help_outcome", "help-outcome"),
    ("finding", "finding"),
    ("certificate_kind", "certificate-kind"),
];

/// The timeline, newest first: what happened last is what people look for.
pub fn show(ctx: &Ctx, detail: &Detail) -> Markup {
    let steps: Vec<Step> = detail
        .events
        .iter()
        .rev()
        .map(|event| step(ctx, detail, event))
        .collect();
    if steps.is_empty() {
        return html! { p { (ctx.t("timeline-none")) } };
    }
    ui::timeline(&steps)
}

fn step(ctx: &Ctx, detail: &Detail, event: &event::Model) -> Step {
    let payload: Value = serde_json::from_str(&event.payload).unwrap_or_default();
    let evidence: Vec<String> = serde_json::from_str(&event.evidence).unwrap_or_default();
    Step {
        tone: tone(&event.kind, &payload),
        when: ctx.date_time(event.occurred_at),
        when_iso: gapless_store::from_millis(event.occurred_at).to_string(),
        title: title(ctx, &event.kind, &payload),
        body: body(ctx, detail, event, &payload, &evidence),
    }
}

fn tone(kind: &str, payload: &Value) -> Tone {
    let word = |name: &str| {
        payload
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    match kind {
        "sanitization-recorded" => match word("result") {
            "failed" => Tone::Stop,
            "erased-with-exceptions" => Tone::Ask,
            _ => Tone::Ok,
        },
        "test-recorded" if payload.get("passed") == Some(&Value::Bool(false)) => Tone::Ask,
        "checked" | "verified" => match word("finding") {
            "works" => Tone::Ok,
            "lost" | "stolen" => Tone::Stop,
            "broken" => Tone::Ask,
            _ => Tone::Plain,
        },
        "line-missing" | "lost-in-transit" => Tone::Stop,
        "discrepancy-raised" | "fault-found" | "lock-found" | "corrected" | "check-in-undone"
        | "certificate-voided" | "taken-to-bench" | "damaged-in-transit" | "help-asked" => {
            Tone::Ask
        }
        "device-checked-in"
        | "medium-destroyed"
        | "graded"
        | "made-ready"
        | "certificate-issued"
        | "report-issued"
        | "test-recorded"
        | "export-checked"
        | "received-by-partner"
        | "handed-to-project"
        | "recycled" => Tone::Ok,
        _ => Tone::Plain,
    }
}

/// The sentence of an event: `timeline-<kind>`, with its facts as variables.
fn title(ctx: &Ctx, kind: &str, payload: &Value) -> String {
    let mut args: Vec<(&str, FluentValue<'_>)> = Vec::new();
    for (name, value) in payload.as_object().into_iter().flatten() {
        args.push((name, fact(ctx, name, value)));
    }
    if kind == "fault-found" {
        let code = payload
            .pointer("/fault/code")
            .and_then(Value::as_str)
            .unwrap_or_default();
        args.push(("code", code.to_owned().into()));
    }
    ctx.tw(&format!("timeline-{kind}"), &args).into_owned()
}

fn fact<'v>(ctx: &Ctx, name: &str, value: &'v Value) -> FluentValue<'v> {
    match value {
        Value::String(word) => {
            match WORDS
                .iter()
                .find(|(field, _)| *field == name)
                .map(|(_, family)| *family)
            {
                // A part that was taken names a device in `to`, a hand-over an organisation: neither is a verdict.
                Some("verdict") if Verdict::parse(word).is_none() => word.as_str().into(),
                Some(family) => ctx.t(&format!("{family}-{word}")).into(),
                None => word.as_str().into(),
            }
        }
        Value::Number(number) if name == "weight_g" => {
            ctx.weight(number.as_i64().unwrap_or_default()).into()
        }
        Value::Number(number) => number.as_f64().unwrap_or_default().into(),
        Value::Bool(yes) => (if *yes { "yes" } else { "no" }).into(),
        // A part that came from no device, or goes to none, is one of the stock.
        Value::Null if matches!(name, "to" | "from") => ctx.t("refurbishment-stock").into(),
        Value::Null => ctx.t("frame-unknown").into(),
        Value::Array(items) => items.len().into(),
        Value::Object(_) => "".into(),
    }
}

fn body(
    ctx: &Ctx,
    detail: &Detail,
    event: &event::Model,
    payload: &Value,
    evidence: &[String],
) -> Markup {
    let said = ["why", "note", "text"]
        .iter()
        .find_map(|name| payload.get(*name)?.as_str());
    let way;
    let said = match said {
        Some(text) if event.kind == "medium-absent" => {
            way = absent_way(ctx.lang, text);
            Some(way.as_str())
        }
        said => said,
    };
    let moved = event.custodian_before != event.custodian_after;
    let hands = (
        detail.name(event.custodian_before),
        detail.name(event.custodian_after),
    );
    html! {
        p.text-secondary {
            (author(ctx, detail, event))
            @if let Some(place) = detail.name(event.place_id) { " · " (place) }
            @if event.recorded_at - event.occurred_at > 60_000 {
                " · " (ctx.tw("timeline-recorded", &[("when", ctx.date_time(event.recorded_at).into())]))
            }
        }
        @if let Some(said) = said.filter(|said| !said.is_empty()) { blockquote { (said) } }
        @if let (true, (Some(from), Some(to))) = (moved, hands) {
            p { (ctx.tw("timeline-custody", &[("from", from.into()), ("to", to.into())])) }
        }
        (corrections(ctx, detail, event, payload))
        @for (at, hash) in evidence.iter().enumerate() {
            a href={ "/files/" (hash) } { (ctx.tw("timeline-evidence", &[("n", (at + 1).into())])) } " "
        }
    }
}

/// What a later entry says against this one, or which earlier one this is about; and the way to say so.
fn corrections(ctx: &Ctx, detail: &Detail, event: &event::Model, payload: &Value) -> Markup {
    let id = event.id.to_string();
    let is_correction = event.kind == "corrected";
    let earlier = payload.get("event").and_then(Value::as_str);
    let earlier = earlier.filter(|_| is_correction).and_then(|wanted| {
        let mut all = detail.events.iter();
        all.find(|other| other.id.to_string() == wanted)
    });
    let is_corrected = detail.events.iter().any(|later| {
        later.kind == "corrected"
            && serde_json::from_str::<Value>(&later.payload)
                .is_ok_and(|said| said.get("event").and_then(Value::as_str) == Some(&id))
    });
    html! {
        @if let Some(earlier) = earlier {
            @let said: Value = serde_json::from_str(&earlier.payload).unwrap_or_default();
            p { (ctx.tw("timeline-about", &[
                ("title", title(ctx, &earlier.kind, &said).into()),
                ("when", ctx.date_time(earlier.occurred_at).into()),
            ])) }
        }
        @if is_corrected { p { (ui::badge(Tone::Ask, ctx.t("timeline-was-corrected"))) } }
        @if !is_correction && ctx.may(Act::EventCorrect) {
            details.gl-quiet {
                summary { (ctx.t("timeline-correct")) }
                (ui::form(&format!("/d/{}/corrections", detail.device.id), html! {
                    (ui::hidden("event", &id))
                    // A label around its field needs no key of its own, and this stands here once an entry.
                    label.d-block.mb-2 { (ctx.t("timeline-correct-why"))
                        input.form-control name="why" required maxlength="500";
                    }
                    p.text-secondary { (ctx.t("timeline-correct-hint")) }
                    (ui::submit(ctx, "timeline-correct-do"))
                }))
            }
        }
    }
}

/// Who did it. A donor reads for which organisation: who works at the bench is not theirs to know.
pub fn author(ctx: &Ctx, detail: &Detail, event: &event::Model) -> String {
    let organisation = detail.name(event.organisation_id);
    let is_own = event.organisation_id.is_some()
        && event.organisation_id == ctx.actor.organisation.map(|own| own.0);
    let is_donor = ctx.actor.organisation_kind == Some(OrganisationKind::Donor);
    match organisation {
        Some(organisation) if is_donor && !is_own => organisation.to_owned(),
        Some(organisation) => format!("{}, {organisation}", event.author),
        None => event.author.clone(),
    }
}

#[cfg(test)]
mod tests {
    use gapless_journey::{Category, Role, refurbishment::RefurbishmentEvent};
    use gapless_store::journal;
    use gapless_web::{bench, testing::World};

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_donor_reads_why_a_device_came_back_and_who_took_it() {
        let world = World::sqlite().await.unwrap();
        let ids = &world.checked_in(Category::Monitor, 1).await.unwrap();
        let lead = &world.actor(Role::Lead);
        let done = world.app.store.write(|tx| async move {
            let mut drafts = Vec::new();
            for device in bench::devices(&tx, lead, ids).await? {
                let taken = RefurbishmentEvent::PartTaken {
                    part: "cable: HDMI".to_owned(),
                    to: None,
                };
                let back = RefurbishmentEvent::SentBack {
                    received_by: "Ada Lund".to_owned(),
                    why: Some("Rented, as it turned out".to_owned()),
                };
                drafts.push(bench::draft(&device, taken)?);
                drafts.push(bench::draft(&device, back)?);
            }
            journal::append(&tx, &lead.author(), drafts).await
        });
        done.await.unwrap();
        let donor = world.client(crate::router::routes(), Role::DonorManager);
        let page = donor.get(&format!("/d/{}", ids[0])).await.text();
        for words in [
            "Part taken: cable: HDMI (for stock)",
            "Went back to the donor, taken by Ada Lund",
            "Rented, as it turned out",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
    }
}

//! What happened to an application, one sentence an event, for whom it is told.

use super::words;
use gapless_journey::projects::ProjectEvent;
use gapless_web::ui::{Step, Tone};
use gapless_web::{Ctx, html};

/// Who reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Whoever holds the link.
    Applicant,
    /// A reviewer: what was said and seen, and not what others gave.
    Reviewer,
    /// The programme.
    Programme,
}

/// Whether it is told to a reader. What the committee says among itself is not the applicant's to read.
pub fn is_told(event: &ProjectEvent, reader: Reader) -> bool {
    match event {
        ProjectEvent::ConflictDeclared { .. }
        | ProjectEvent::Scored { .. }
        | ProjectEvent::DecisionUpheld { .. } => reader == Reader::Programme,
        ProjectEvent::Contacted { .. } => reader != Reader::Applicant,
        _ => true,
    }
}

/// The steps of a timeline.
pub fn steps(ctx: &Ctx, events: &[(i64, ProjectEvent)], reader: Reader) -> Vec<Step> {
    let told = events.iter().filter(|(_, event)| is_told(event, reader));
    told.map(|(at, event)| step(ctx, *at, event)).collect()
}

fn step(ctx: &Ctx, at: i64, event: &ProjectEvent) -> Step {
    let said = said(ctx, event);
    let key = match event {
        ProjectEvent::EligibilityChecked { passed: true, .. } => "eligible".to_owned(),
        ProjectEvent::EligibilityChecked { passed: false, .. } => "declined".to_owned(),
        ProjectEvent::ConflictDeclared { conflict: true, .. } => "conflict".to_owned(),
        ProjectEvent::ConflictDeclared { .. } => "no-conflict".to_owned(),
        ProjectEvent::Contacted { way, .. } => way.to_string(),
        ProjectEvent::Decided { decision, .. } => format!("decided-{decision}"),
        other => other.word().to_owned(),
    };
    Step {
        tone: Tone::Plain,
        when: ctx.date_time(at),
        when_iso: ctx.app.zoned(at).timestamp().to_string(),
        title: ctx.t(&format!("project-event-{key}")).into_owned(),
        body: html! { @if !said.is_empty() { p.gl-said { (said) } } },
    }
}

fn said(ctx: &Ctx, event: &ProjectEvent) -> String {
    match event {
        ProjectEvent::Asked { text, .. } | ProjectEvent::Answered { text, .. } => text.clone(),
        ProjectEvent::Contacted { day, text, .. } => format!("{}: {text}", ctx.day(day)),
        ProjectEvent::EligibilityChecked { why, .. }
        | ProjectEvent::Withdrawn { why }
        | ProjectEvent::ConflictDeclared { why, .. } => why.clone().unwrap_or_default(),
        ProjectEvent::Decided { why, .. }
        | ProjectEvent::DecisionUpheld { why }
        | ProjectEvent::Reopened { why }
        | ProjectEvent::PaymentWaived { why, .. }
        | ProjectEvent::Closed { why } => why.clone(),
        ProjectEvent::Amended { steps } => {
            let names = steps
                .iter()
                .map(|step| ctx.t(&format!("apply-step-{step}")).into_owned());
            names.collect::<Vec<_>>().join(", ")
        }
        ProjectEvent::PaymentAgreed {
            payment_kind,
            cents,
            currency,
            payer,
            ..
        } => format!(
            "{}, {}, {payer}",
            ctx.t(&format!("payment-kind-{payment_kind}")),
            words::money(ctx.lang, *cents, currency)
        ),
        ProjectEvent::PaymentInvoiced { number, .. } => number.clone(),
        ProjectEvent::PaymentReceived { day, .. } => ctx.day(day),
        ProjectEvent::Adopted { name, .. } => name.clone(),
        ProjectEvent::Applied { .. } | ProjectEvent::Scored { .. } => String::new(),
    }
}

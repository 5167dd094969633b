//! The fields of a certificate beside those that every record asks for: grouped as they stand on the paper, what only
//! tools report folded away. One list for an erasure and for a destruction.

use gapless_web::ui::Field;
use gapless_web::{Ctx, Markup, html};

/// One field: its name in the form, its label, how it is typed.
struct Entry(&'static str, &'static str, Kind);

#[derive(Clone, Copy)]
enum Kind {
    Text,
    /// Text, with what happens when it is left empty.
    Hinted(&'static str),
    Moment,
    Date,
    Whole,
    Decimal,
}

/// A group under its heading.
type Group = (&'static str, &'static [Entry]);

use Kind::{Date, Decimal, Hinted, Moment, Text, Whole};

const PEOPLE: Group = (
    "sanitization-people",
    &[
        Entry("operator", "sanitization-operator", Text),
        Entry("more.operator-title", "sanitization-operator-title", Text),
        Entry(
            "more.operator-contact",
            "sanitization-operator-contact",
            Hinted("sanitization-account-hint"),
        ),
        Entry("second_person", "sanitization-second-person", Text),
        Entry("more.verifier-title", "sanitization-verifier-title", Text),
        Entry(
            "more.verifier-contact",
            "sanitization-verifier-contact",
            Text,
        ),
        Entry("more.verifier-date", "sanitization-verifier-date", Date),
        Entry("more.verifier-place", "sanitization-verifier-place", Text),
        Entry("location", "sanitization-location", Text),
    ],
);

const STANDARD: Group = (
    "sanitization-standard-times",
    &[
        Entry("standard", "sanitization-standard", Text),
        Entry("standard_revision", "sanitization-standard-revision", Text),
        Entry("more.policy", "papers-policy", Text),
        Entry("more.level-asked", "papers-level-asked", Text),
        Entry("started", "sanitization-started", Moment),
        Entry("finished", "sanitization-finished", Moment),
    ],
);

const MEDIUM: Group = (
    "sanitization-medium-of",
    &[
        Entry("more.property-number", "papers-property-number", Text),
        Entry(
            "more.medium-source",
            "papers-medium-source",
            Hinted("sanitization-source-hint"),
        ),
        Entry("capacity_gb", "sanitization-capacity", Decimal),
        Entry("more.goes-to", "papers-goes-to", Text),
    ],
);

const CONFIDENTIALITY: Group = (
    "papers-confidentiality",
    &[
        Entry(
            "more.confidentiality-before",
            "papers-confidentiality-before",
            Text,
        ),
        Entry(
            "more.confidentiality-after",
            "papers-confidentiality-after",
            Text,
        ),
        Entry("more.backup", "papers-backup", Text),
    ],
);

const EVIDENCE: Group = (
    "papers-evidence",
    &[
        Entry("more.job", "papers-job", Text),
        Entry("more.bench", "papers-bench", Text),
        Entry("host", "sanitization-host", Text),
        Entry("notes", "sanitization-notes", Text),
    ],
);

const RUN: Group = (
    "papers-sanitization",
    &[
        Entry("passes", "sanitization-passes", Whole),
        Entry("passes_asked", "sanitization-passes-asked", Whole),
        Entry("bytes", "sanitization-bytes", Whole),
        Entry("more.command", "papers-command", Text),
        Entry("more.keystream", "papers-keystream", Text),
        Entry("more.result-codes", "papers-result-codes", Text),
        Entry("more.log-before", "papers-log-before", Text),
        Entry("more.log-after", "papers-log-after", Text),
        Entry("more.retries", "papers-retries", Text),
        Entry("more.speed", "papers-speed", Text),
        Entry("more.temperature-max", "papers-temperature-max", Text),
        Entry("more.interruptions", "papers-interruptions", Text),
        Entry("more.stronger-refused", "papers-stronger-refused", Text),
    ],
);

const VERIFICATION: Group = (
    "papers-verification",
    &[
        Entry("verification_tool", "sanitization-verification-tool", Text),
        Entry("more.independent", "papers-independent", Text),
        Entry(
            "more.verification-sample",
            "papers-verification-sample",
            Text,
        ),
        Entry("more.mismatches", "papers-mismatches", Text),
    ],
);

const DRIVE: Group = (
    "papers-medium",
    &[
        Entry("interface", "sanitization-interface", Text),
        Entry("firmware", "sanitization-firmware", Text),
        Entry("more.wwn", "papers-wwn", Text),
        Entry("more.native-capacity", "papers-native-capacity", Text),
        Entry("more.sector-sizes", "papers-sector-sizes", Text),
        Entry("more.self-encryption", "papers-self-encryption", Text),
        Entry("more.wear", "papers-wear", Text),
        Entry("more.power-on-hours", "papers-power-on-hours", Text),
        Entry("health_before", "sanitization-health-before", Text),
        Entry("health_after", "sanitization-health-after", Text),
    ],
);

const HIDDEN: Group = (
    "papers-hidden-areas",
    &[
        Entry("more.hidden-before", "papers-hidden-before", Text),
        Entry("more.hidden-after", "papers-hidden-after", Text),
        Entry("more.hidden-action", "papers-hidden-action", Text),
        Entry("more.hidden-result", "papers-hidden-result", Text),
        Entry("hidden_areas", "sanitization-hidden-areas", Text),
    ],
);

const EXCEPTIONS: Group = (
    "papers-exceptions",
    &[
        Entry("more.reallocated", "papers-reallocated", Text),
        Entry("more.frozen", "papers-frozen", Text),
        Entry("more.refused", "papers-refused", Text),
    ],
);

/// What is asked of an erasure beside its result: everything that a certificate can say.
pub(super) fn of_erasure(ctx: &Ctx) -> Markup {
    let usual = [PEOPLE, STANDARD, MEDIUM, CONFIDENTIALITY, EVIDENCE];
    let rare = [RUN, VERIFICATION, DRIVE, HIDDEN, EXCEPTIONS];
    folded(ctx, &usual, &rare, &[])
}

/// The same of a destruction: a pass, a read-back or a hidden area has no meaning for what is left.
pub(super) fn of_destruction(ctx: &Ctx) -> Markup {
    let usual = [PEOPLE, STANDARD, MEDIUM, CONFIDENTIALITY, EVIDENCE];
    let rare = [DRIVE, EXCEPTIONS];
    // These the form of a destruction asks for at its head; its machine is the one that destroyed.
    let above = ["second_person", "location", "finished", "notes", "host"];
    // Whoever saw it saw it then and there.
    let told = ["more.verifier-date", "more.verifier-place"];
    folded(ctx, &usual, &rare, &[above.as_slice(), &told].concat())
}

fn folded(ctx: &Ctx, usual: &[Group], rare: &[Group], except: &[&str]) -> Markup {
    html! {
        details.gl-more {
            summary { (ctx.t("sanitization-further")) }
            @for one in usual { (group(ctx, *one, except)) }
            details.gl-more {
                summary { (ctx.t("sanitization-rare")) }
                @for one in rare { (group(ctx, *one, except)) }
            }
        }
    }
}

fn group(ctx: &Ctx, (heading, entries): Group, except: &[&str]) -> Markup {
    html! {
        fieldset.mb-3 {
            legend.form-label { (ctx.t(heading)) }
            div.row {
                @for entry in entries.iter().filter(|entry| !except.contains(&entry.0)) {
                    div."col-sm-4" { (show(ctx, entry)) }
                }
            }
        }
    }
}

fn show(ctx: &Ctx, Entry(name, label, kind): &Entry) -> Markup {
    let number = |step| Field::input(name, label, "number").limits(Some("0"), None, Some(step));
    let field = match kind {
        Text => Field::text(name, label),
        Hinted(hint) => Field::text(name, label).hint(hint),
        Moment => Field::input(name, label, "datetime-local"),
        Date => Field::input(name, label, "date"),
        Whole => number("1"),
        Decimal => number("any"),
    };
    field.show(ctx)
}

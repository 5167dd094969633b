//! The form of an assessment: a row a test, worked by keys; the same for one device and for many. Its names: `t.<test>` the
//! outcome, `c.`, `z.`, `s.<test>` code, zone and severity of the fault, `look.<code>` and `at.<code>` how it looks; a fault
//! that was recorded has its zone behind it: `look.<code>.<zone>`, `at.<code>.<zone>`, `words.<code>.<zone>`.

use crate::assess::{Assess, FaultInput, Suggestion, TestInput};
use crate::decide::Standing;
use crate::looks::FaultGone;
use crate::rules::{self, Test, catalogue};
use gapless_journey::Category;
use gapless_journey::assessment::{
    CosmeticGrade, Fault, FunctionalGrade, Lock, Outcome, Route, Severity, TestResult,
};
use gapless_web::sent::Sent;
use gapless_web::ui::{self, Choice, Field, Tone};
use gapless_web::{Ctx, Markup, Outcome as Done, html};

/// What stands in the form.
pub(super) struct Filled<'a> {
    pub category: Category,
    pub results: &'a [TestResult],
    pub faults: &'a [Fault],
    pub locks: &'a [Lock],
    pub battery_percent: Option<f64>,
    /// The battery was not measured by a person: a report says it.
    pub battery_is_read: bool,
    pub note: &'a str,
    /// It is for a selection: what each of them looked like is not shown, and stays where nothing is said.
    pub is_several: bool,
}

/// What says that a fault is not there.
const NONE: &str = "none";

/// Reads what the form sent.
pub(super) fn read(sent: &Sent) -> Done<Assess> {
    let mut input: Assess = sent.read()?;
    let lists = catalogue();
    for (name, test) in &lists.tests {
        let Some(outcome) = sent.text(&format!("t.{name}")).and_then(Outcome::parse) else {
            continue;
        };
        let fault = (outcome == Outcome::Fail).then(|| FaultInput {
            code: chosen(sent, "c", name, test.faults.first().map(String::as_str)),
            zone: chosen(sent, "z", name, Some(test.zone.as_str())),
            severity: sent
                .text(&format!("s.{name}"))
                .and_then(Severity::parse)
                .unwrap_or_else(|| rules::worst(test.is_key)),
            note: None,
        });
        input.results.push(TestInput {
            test: name.clone(),
            outcome,
            fault,
            measured: None,
        });
    }
    for (field, value) in sent.fields() {
        if let Some(name) = field.strip_prefix("look.") {
            look(sent, name, value.trim(), &mut input);
        }
    }
    Ok(input)
}

/// One answer to how it looks. A recorded fault that is in another zone now is gone from the zone where it was.
fn look(sent: &Sent, name: &str, value: &str, input: &mut Assess) {
    let (code, recorded) = match name.split_once('.') {
        Some((code, zone)) => (code, Some(zone)),
        None => (name, None),
    };
    let gone = |zone: Option<&str>| FaultGone {
        code: code.to_owned(),
        zone: zone.map(str::to_owned),
    };
    if value == NONE {
        input.gone.push(gone(recorded));
    }
    let Some(severity) = Severity::parse(value) else {
        return;
    };
    let usual = recorded.or(catalogue().zones.first().map(String::as_str));
    let zone = chosen(sent, "at", name, usual);
    if recorded.is_some_and(|was| was != zone) {
        input.gone.push(gone(recorded));
    }
    let words = sent.text(&format!("words.{name}"));
    input.faults.push(FaultInput {
        code: code.to_owned(),
        zone,
        severity,
        note: words.map(str::to_owned),
    });
}

fn chosen(sent: &Sent, prefix: &str, name: &str, usual: Option<&str>) -> String {
    let text = sent.text(&format!("{prefix}.{name}"));
    text.or(usual).unwrap_or_default().to_owned()
}

/// Tests, looks, locks, battery.
pub(super) fn fields(ctx: &Ctx, filled: &Filled<'_>) -> Markup {
    let lists = catalogue();
    let list = lists.list(filled.category);
    html! {
        section.gl-section {
            h2 { (ctx.t("assessment-tests")) }
            p.form-hint { (ctx.t("assessment-keys")) }
            div.gl-tests data-tests {
                @for (at, name) in list.iter().enumerate() {
                    @if let Some(test) = lists.test(name) {
                        (test_row(ctx, name, test, filled.results.iter().find(|r| r.test == *name), at == 0))
                    }
                }
            }
            @if list.iter().any(|name| name == "battery") { (battery(ctx, filled)) }
        }
        section.gl-section {
            h2 { (ctx.t("assessment-looks")) }
            div.gl-looks {
                @for fault in filled.faults { (recorded_look(ctx, fault)) }
                @for code in lists.cosmetic.iter().filter(|code| !filled.faults.iter().any(|fault| fault.code == **code)) {
                    (new_look(ctx, code, filled.is_several))
                }
            }
        }
        section.gl-section {
            h2 { (ctx.t("assessment-locks")) }
            @for lock in Lock::ALL { (lock_field(ctx, *lock, filled.locks.contains(lock))) }
        }
        (Field::text("note", "assessment-note").value(filled.note).show(ctx))
    }
}

fn battery(ctx: &Ctx, filled: &Filled<'_>) -> Markup {
    let value = filled
        .battery_percent
        .map(|share| share.to_string())
        .unwrap_or_default();
    let field = Field::input("battery_percent", "assessment-battery", "number")
        .value(&value)
        .limits(Some("0"), Some("150"), Some("any"));
    if filled.battery_is_read {
        field.hint("assessment-battery-read").show(ctx)
    } else {
        field.show(ctx)
    }
}

/// One test: three answers with their keys, and what failed.
fn test_row(
    ctx: &Ctx,
    name: &str,
    test: &Test,
    result: Option<&TestResult>,
    is_first: bool,
) -> Markup {
    let now = result.map(|result| result.outcome);
    let fault = result.and_then(|result| result.fault.as_ref());
    let code = fault.map_or_else(
        || test.faults.first().map_or("", String::as_str),
        |fault| fault.code.as_str(),
    );
    let zone = fault.map_or(test.zone.as_str(), |fault| fault.zone.as_str());
    let severity = fault.map_or_else(|| rules::worst(test.is_key), |fault| fault.severity);
    let label = ctx.t(&format!("test-{name}"));
    html! {
        fieldset.gl-test data-test {
            legend { (label) @if test.is_key { " " span.gl-key-test title=(ctx.t("assessment-key")) { "★" span.visually-hidden { (ctx.t("assessment-key")) } } } }
            div.gl-answers {
                @for (key, outcome) in [("1", Outcome::Pass), ("2", Outcome::Fail), ("3", Outcome::NotApplicable)] {
                    label class={ "gl-answer gl-answer-" (outcome) } {
                        input type="radio" name={ "t." (name) } value=(outcome) checked[now == Some(outcome)]
                            autofocus[is_first && outcome == Outcome::Pass && now.is_none()] data-key=(key);
                        kbd aria-hidden="true" { (key) } " " (ctx.t(&format!("outcome-{outcome}")))
                    }
                }
            }
            div.gl-fault {
                (pick(ctx, &format!("c.{name}"), "assessment-code", &words(ctx, "fault", test.faults.iter()), code))
                (pick(ctx, &format!("z.{name}"), "assessment-zone", &words(ctx, "zone", catalogue().zones.iter()), zone))
                (pick(ctx, &format!("s.{name}"), "assessment-severity", &severities(ctx), severity.as_str()))
            }
        }
    }
}

type Words = Vec<(String, String)>;

fn words<'a>(ctx: &Ctx, family: &str, known: impl Iterator<Item = &'a String>) -> Words {
    known
        .map(|word| {
            (
                word.clone(),
                ctx.t(&format!("{family}-{word}")).into_owned(),
            )
        })
        .collect()
}

fn severities(ctx: &Ctx) -> Words {
    Severity::ALL
        .iter()
        .map(|s| (s.to_string(), ctx.t(&format!("severity-{s}")).into_owned()))
        .collect()
}

/// A list without a visible label: the row says what it is about, the name is read aloud.
fn pick(ctx: &Ctx, name: &str, label_key: &str, choices: &Words, value: &str) -> Markup {
    html! {
        select.form-select.form-select-sm name=(name) aria-label=(ctx.t(label_key)) {
            @for (word, text) in choices { option value=(word) selected[word == value] { (text) } }
        }
    }
}

/// A fault on record: it stays, is worse or better, or is not there.
fn recorded_look(ctx: &Ctx, fault: &Fault) -> Markup {
    let name = format!("{}.{}", fault.code, fault.zone);
    let mut choices = vec![none(ctx)];
    choices.extend(severities(ctx));
    let row = look_row(
        ctx,
        &name,
        &fault.code,
        &choices,
        fault.severity.as_str(),
        &fault.zone,
    );
    html! {
        (row)
        @if let Some(words) = &fault.note {
            p.text-secondary.small { (words) } (ui::hidden(&format!("words.{name}"), words))
        }
    }
}

/// A fault that is not on record. Of a selection it may be, of some: then it can be said that it is not there.
fn new_look(ctx: &Ctx, code: &str, is_several: bool) -> Markup {
    let mut choices = vec![(String::new(), "–".to_owned())];
    choices.extend(is_several.then(|| none(ctx)));
    choices.extend(severities(ctx));
    look_row(ctx, code, code, &choices, "", "case")
}

fn none(ctx: &Ctx) -> (String, String) {
    (NONE.to_owned(), ctx.t("assessment-look-none").into_owned())
}

fn look_row(ctx: &Ctx, name: &str, code: &str, choices: &Words, now: &str, zone: &str) -> Markup {
    let label = ctx.t(&format!("fault-{code}"));
    let id = format!("look-{}", name.replace('.', "-"));
    html! {
        div.gl-look {
            label for=(id) { (label) }
            select.form-select.form-select-sm id=(id) name={ "look." (name) } {
                @for (word, text) in choices { option value=(word) selected[now == word] { (text) } }
            }
            (pick(ctx, &format!("at.{name}"), "assessment-zone", &words(ctx, "zone", catalogue().zones.iter()), zone))
        }
    }
}

fn lock_field(ctx: &Ctx, lock: Lock, is_found: bool) -> Markup {
    let (name, key) = if is_found {
        ("released", "assessment-lock-released")
    } else {
        ("found", "assessment-lock-found")
    };
    let text = ctx.t(&format!("lock-{lock}"));
    html! {
        label.form-check {
            input.form-check-input type="checkbox" name=(name) value=(lock);
            span.form-check-label {
                @if is_found { (ui::badge(Tone::Stop, &text)) " " } @else { (text) ": " }
                (ctx.t(key))
            }
        }
    }
}

/// What the rules suggest, in words.
pub(super) fn suggestion(ctx: &Ctx, suggestion: &Suggestion) -> Markup {
    let functional = suggestion
        .functional
        .map_or_else(|| "–".to_owned(), |grade| grade.to_string());
    html! {
        p.gl-suggestion role="status" {
            (ctx.t("assessment-suggested")) " "
            strong { (functional) " " (suggestion.cosmetic) }
            @match suggestion.route {
                Some(found) => {
                    " → " (ui::word_badge(ctx, "route", found.route.as_str())) " "
                    span.text-secondary { (ctx.t(&format!("assessment-rule-{}", found.rule))) }
                },
                None => { " · " (ctx.t("assessment-incomplete")) }
            }
        }
    }
}

/// Grades and route: as suggested, as a person decided before, or another with a reason.
pub(super) fn decision(ctx: &Ctx, standing: Standing) -> Markup {
    let known = FunctionalGrade::ALL.iter().map(|grade| grade.as_str());
    let functional = standing.functional.map(FunctionalGrade::as_str);
    let functional = decisions(ctx, "grade", functional, known);
    let known = CosmeticGrade::ALL.iter().map(|grade| grade.as_str());
    let cosmetic = standing.cosmetic.map(CosmeticGrade::as_str);
    let cosmetic = decisions(ctx, "grade", cosmetic, known);
    let known = Route::ALL.iter().map(|route| route.as_str());
    let routes = standing.route.map(Route::as_str);
    let routes = decisions(ctx, "route", routes, known);
    html! {
        details.gl-more {
            summary { (ctx.t("assessment-otherwise")) }
            div.row {
                div."col-sm-4" { (select(ctx, "functional", "assessment-functional", &functional)) }
                div."col-sm-4" { (select(ctx, "cosmetic", "assessment-cosmetic", &cosmetic)) }
                div."col-sm-4" { (select(ctx, "route", "assessment-route", &routes)) }
            }
            (Field::text("why", "assessment-why").hint("assessment-why-hint").show(ctx))
        }
    }
}

/// The first choice is to say nothing; it shows what then counts.
fn decisions(
    ctx: &Ctx,
    family: &str,
    standing: Option<&str>,
    known: impl Iterator<Item = &'static str>,
) -> Words {
    let text = |word: &str| ctx.t(&format!("{family}-{word}")).into_owned();
    let unsaid = match standing {
        Some(word) => ctx.tw("assessment-as-decided", &[("what", text(word).into())]),
        None => ctx.t("assessment-as-suggested"),
    };
    let mut all = vec![(String::new(), unsaid.into_owned())];
    all.extend(known.map(|word| (word.to_owned(), text(word))));
    all
}

fn select(ctx: &Ctx, name: &str, label_key: &str, choices: &[(String, String)]) -> Markup {
    let choices: Vec<Choice<'_>> = choices
        .iter()
        .map(|(word, text)| (word.as_str(), text.as_str()))
        .collect();
    Field::select(name, label_key, &choices).show(ctx)
}

/// The buttons: the first is what Enter does.
pub(super) fn buttons(ctx: &Ctx) -> Markup {
    html! {
        div.gl-buttons {
            button.btn.btn-primary type="submit" { kbd.me-2 { "↵" } (ctx.t("assessment-accept")) }
            button.btn type="submit" name="rest_passed" value="on" { (ctx.t("assessment-rest")) }
        }
    }
}

//! An application as it is read by the programme and by its reviewers: answers, needs, files.

use super::words;
use crate::rules::form::{Form, Step};
use crate::rules::needs::TypedNeed;
use crate::rules::place;
use crate::store::{application, file};
use gapless_web::ui::{self, Column, Pager};
use gapless_web::{Ctx, Markup, Outcome, html};

/// The answers, a section a step.
pub fn answers(ctx: &Ctx, form: &Form, row: &application::Model) -> Outcome<Markup> {
    let answers = row.answers()?;
    Ok(html! {
        @for step in Step::ALL.iter().filter(|step| step.has_questions()) {
            @let rows: Vec<(String, Markup)> = form.of(*step).filter_map(|question| {
                let said = words::answer(ctx, question, &answers)?;
                let map = (&*question.key == "place").then(|| place::parse(&said)).flatten();
                let said = html! {
                    span.gl-said { (said) }
                    @if let Some(point) = map {
                        " " a href={ "https://www.openstreetmap.org/?mlat=" (format!("{:.5}", point.latitude)) "&mlon=" (format!("{:.5}", point.longitude)) "&zoom=15" }
                            target="_blank" rel="noopener noreferrer" { (ctx.t("projects-map")) }
                    }
                };
                Some((words::label(ctx, question).into_owned(), said))
            }).collect();
            @if !rows.is_empty() {
                @let rows: Vec<(&str, Markup)> = rows.iter().map(|(label, said)| (label.as_str(), said.clone())).collect();
                (ui::section(&ctx.t(&format!("apply-step-{step}")), &ui::facts(&rows)))
            }
        }
    })
}

const NEEDS: [Column<'_>; 8] = [
    Column::new("apply-need-kind"),
    Column::new("apply-need-quantity").number(),
    Column::new("apply-need-cpu_tier"),
    Column::new("apply-need-ram_gb").number(),
    Column::new("apply-need-screen_inch").number(),
    Column::new("apply-need-keyboard"),
    Column::new("apply-need-system"),
    Column::new("apply-need-note"),
];

/// The lines of what is asked for.
pub fn needs(ctx: &Ctx, lines: &[TypedNeed]) -> Markup {
    let title = ctx.t("apply-step-needs");
    let word = |family: &str, word: &str| {
        if word.is_empty() {
            String::new()
        } else {
            ctx.t(&format!("{family}-{word}")).into_owned()
        }
    };
    let rows = html! { @for need in lines { tr {
        td { (word("need-kind", &need.kind)) }
        td.text-end { (need.quantity) }
        td { (word("need-tier", &need.cpu_tier)) }
        td.text-end { (need.ram_gb) }
        td.text-end { (need.screen_inch) }
        td { (word("need-keyboard", &need.keyboard)) }
        td { (word("need-system", &need.system)) }
        td { (need.note) }
    } } };
    ui::section(
        &title,
        &ui::table(ctx, &title, &NEEDS, &rows, &Pager::default()),
    )
}

/// The files, opened at `base` and their key.
pub fn attached(ctx: &Ctx, base: &str, files: &[file::Model]) -> Markup {
    html! { @if !files.is_empty() {
        (ui::section(&ctx.t("apply-step-files"), &html! {
            ul.gl-files { @for file in files { li {
                a href={ (base) (file.id) } target="_blank" rel="noopener" { (file.name) }
                @if !file.consent.is_empty() { " · " (ctx.t(&format!("apply-consent-{}", file.consent))) }
                @if !file.caption.is_empty() { " · " (file.caption) }
            } } }
        }))
    } }
}

//! The smaller parts of pages.

use super::field::{Field, form};
use crate::ctx::Ctx;
use maud::{Markup, Render, html};

/// What a thing means for the reader; always said in words too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Accounted for: teal.
    Ok,
    /// Needs a person: amber.
    Ask,
    /// Broken or lost: red.
    Stop,
    /// The rest: slate.
    Plain,
}

impl Tone {
    /// The class that colours it.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Ok => "gl-ok",
            Self::Ask => "gl-ask",
            Self::Stop => "gl-stop",
            Self::Plain => "gl-plain",
        }
    }

    const fn mark(self) -> &'static str {
        match self {
            Self::Ok => "✔",
            Self::Ask => "?",
            Self::Stop => "✖",
            Self::Plain => "•",
        }
    }
}

/// The head of a page: what it is, one line what it is for, and the next thing to do (a link or a form), if any.
pub fn head(title: &str, purpose: &str, action: Option<&Markup>) -> Markup {
    html! {
        header.gl-head {
            div { h1 { (title) } p { (purpose) } }
            @if let Some(action) = action { div.gl-head-action { (action) } }
        }
    }
}

/// A part of a page with a heading.
pub fn section(title: &str, body: &Markup) -> Markup {
    html! { section.gl-section { h2 { (title) } (body) } }
}

/// A word in a colour.
pub fn badge(tone: Tone, text: impl Render) -> Markup {
    html! { span class={ "gl-badge " (tone.class()) } { (text) } }
}

/// A message: what, and what to do next.
pub fn alert(tone: Tone, what: &str, next: &str) -> Markup {
    let role = if matches!(tone, Tone::Stop) {
        "alert"
    } else {
        "status"
    };
    html! {
        div class={ "gl-alert " (tone.class()) } role=(role) {
            span.gl-alert-mark aria-hidden="true" { (tone.mark()) }
            div { strong { (what) } @if !next.is_empty() { p { (next) } } }
        }
    }
}

/// A number that can be opened: where `href` is given, it leads to what it is made of.
pub fn figure(value: impl Render, label: &str, tone: Tone, href: Option<&str>) -> Markup {
    let inner = html! { span.gl-figure-value { (value) } span.gl-figure-label { (label) } };
    html! {
        @match href {
            Some(href) => a class={ "gl-figure " (tone.class()) } href=(href) { (inner) },
            None => div class={ "gl-figure " (tone.class()) } { (inner) },
        }
    }
}

/// Figures side by side.
pub fn figures(figures: &[Markup]) -> Markup {
    html! { div.gl-figures { @for figure in figures { (figure) } } }
}

/// A list that is empty: says so, and what to do first.
pub fn empty(title: &str, next: &str, action: Option<&Markup>) -> Markup {
    html! {
        div.gl-empty {
            p.gl-empty-title { (title) }
            p { (next) }
            @if let Some(action) = action { (action) }
        }
    }
}

/// How far something is, in words and as a bar. The label names it for who does not see the bar.
pub fn progress(label: &str, done: u64, of: u64) -> Markup {
    html! {
        label.gl-progress { span { span.visually-hidden { (label) " " } (done.min(of)) "/" (of) } progress max=(of.max(1)) value=(done.min(of)) { (done) "/" (of) } }
    }
}

/// Names and values.
pub fn facts(rows: &[(&str, Markup)]) -> Markup {
    html! {
        dl.gl-facts { @for (name, value) in rows { div { dt { (name) } dd { (value) } } } }
    }
}

/// One step of a timeline.
#[derive(Debug, Clone)]
pub struct Step {
    /// What it means.
    pub tone: Tone,
    /// When, for people.
    pub when: String,
    /// When, for machines (ISO 8601).
    pub when_iso: String,
    /// What happened.
    pub title: String,
    /// By whom, where, with what.
    pub body: Markup,
}

/// What happened, newest or oldest first as given.
pub fn timeline(steps: &[Step]) -> Markup {
    html! {
        ol.gl-timeline {
            @for step in steps {
                li class=(step.tone.class()) {
                    time datetime=(step.when_iso) { (step.when) }
                    div { strong { (step.title) } (step.body) }
                }
            }
        }
    }
}

/// Narrows a list: links that set one parameter of the query. Each is value, label, count.
pub fn filters(
    ctx: &Ctx,
    name: &str,
    label: &str,
    all_label: &str,
    choices: &[(&str, &str, Option<u64>)],
) -> Markup {
    let prefix = format!("{name}=");
    let now = ctx
        .query
        .split('&')
        .find_map(|pair| pair.strip_prefix(prefix.as_str()))
        .unwrap_or_default();
    let chip = |value: Option<&str>, text: &str, count: Option<u64>| {
        let is_on = value.unwrap_or_default() == now;
        html! {
            a.gl-chip href=(ctx.with_query(name, value)) aria-current=[is_on.then_some("true")] {
                (text) @if let Some(count) = count { " " span { (ctx.number(count)) } }
            }
        }
    };
    html! {
        nav.gl-chips aria-label=(label) {
            (chip(None, all_label, None))
            @for (value, text, count) in choices { (chip(Some(value), text, *count)) }
        }
    }
}

/// Tabs that are pages of their own: path and label; the one whose path is this page's is marked.
pub fn tabs(ctx: &Ctx, label: &str, tabs: &[(&str, &str)]) -> Markup {
    html! {
        nav.gl-tabs aria-label=(label) {
            @for (path, text) in tabs {
                a href=(path) aria-current=[(*path == &*ctx.path).then_some("page")] { (text) }
            }
        }
    }
}

/// The journey as a ribbon: label, count, where it opens.
pub fn flow_ribbon(ctx: &Ctx, label: &str, stages: &[(String, u64, String)]) -> Markup {
    html! {
        ol.gl-ribbon aria-label=(label) {
            @for (name, count, href) in stages {
                li { a href=(href) { strong { (ctx.number(*count)) } span { (name) } } }
            }
        }
    }
}

/// Something that is not taken back easily: opens to a form that asks for the reason (field `reason`).
pub fn confirm(ctx: &Ctx, key: &str, action: &str, warning: &str) -> Markup {
    html! {
        details.gl-confirm {
            summary.btn.btn-outline-danger { (ctx.t(key)) }
            div.gl-confirm-body {
                p { (warning) }
                (form(action, html! {
                    (Field::area("reason", "frame-reason").required().show(ctx))
                    button.btn.btn-danger type="submit" { (ctx.t(key)) }
                }))
            }
        }
    }
}

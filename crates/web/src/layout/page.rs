//! The frame for staff and donors.

use super::help::help;
use super::menu::entry_of;
use super::{mark, menu};
use crate::access::Act;
use crate::assets;
use crate::ctx::{Ctx, Theme};
use crate::i18n::Lang;
use crate::ui;
use maud::{DOCTYPE, Markup, html};

/// A page, put together step by step and rendered with [`Page::show`].
#[derive(Debug)]
pub struct Page<'a> {
    title: &'a str,
    crumbs: Vec<(String, String)>,
    is_wide: bool,
    scripts: Vec<&'static str>,
}

impl<'a> Page<'a> {
    /// A page with a title.
    pub const fn new(title: &'a str) -> Self {
        Self {
            title,
            crumbs: Vec::new(),
            is_wide: false,
            scripts: Vec::new(),
        }
    }

    /// A page between the stage's first page and this one: path and label.
    #[must_use]
    pub fn crumb(mut self, path: impl Into<String>, label: impl Into<String>) -> Self {
        self.crumbs.push((path.into(), label.into()));
        self
    }

    /// Uses the whole width: wide tables, boards.
    #[must_use]
    pub const fn wide(mut self) -> Self {
        self.is_wide = true;
        self
    }

    /// Loads one more script of the assets folder on this page, e.g. `hx-sse.min.js`.
    #[must_use]
    pub fn script(mut self, name: &'static str) -> Self {
        self.scripts.push(name);
        self
    }

    /// The markup.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "markup is written in the call"
    )]
    pub fn show(self, ctx: &Ctx, body: Markup) -> Markup {
        html! {
            (DOCTYPE)
            html lang=(ctx.lang) data-theme=(ctx.theme.as_str())
                data-bs-theme=[(ctx.theme == Theme::Dark).then_some("dark")] {
                (top_of_document(ctx, self.title, &self.scripts))
                body.gl-body {
                    a.gl-skip href="#main" { (ctx.t("frame-skip")) }
                    (top_bar(ctx))
                    div.gl-columns {
                        aside.gl-side { (menu(ctx)) }
                        main #main.gl-main.gl-wide[self.is_wide] tabindex="-1" {
                            (crumbs(ctx, &self))
                            div #message { (ui::said(ctx)) }
                            (body)
                        }
                    }
                    (foot(ctx))
                }
            }
        }
    }
}

/// A page with a title and nothing else to set.
pub fn page(ctx: &Ctx, title: &str, body: Markup) -> Markup {
    Page::new(title).show(ctx, body)
}

fn top_of_document(ctx: &Ctx, title: &str, scripts: &[&'static str]) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="htmx-config" content="includeIndicatorCSS:false, history:false";
            title { (title) " · " (ctx.app.settings.programme) }
            link rel="icon" type="image/svg+xml" href=(assets::url("mark.svg"));
            link rel="stylesheet" href=(assets::url("tabler.min.css"));
            link rel="stylesheet" href=(assets::url("parts.css"));
            link rel="stylesheet" href=(assets::url("gapless.css"));
            // Before anything is painted: the device may ask for dark.
            script src=(assets::url("theme.js")) {}
            script defer src=(assets::url("htmx.min.js")) {}
            @for name in scripts { script defer src=(assets::url(name)) {} }
            script defer src=(assets::url("gapless.js")) {}
        }
    }
}

fn top_bar(ctx: &Ctx) -> Markup {
    html! {
        header.gl-top {
            details.gl-burger {
                summary aria-label=(ctx.t("frame-menu")) { span aria-hidden="true" { "☰" } }
                div.gl-burger-body { (menu(ctx)) }
            }
            a.gl-brand href="/" { (mark()) span { (ctx.app.settings.programme) } }
            @if ctx.may(Act::SearchUse) {
                form.gl-search role="search" action="/search" {
                    input.form-control type="search" name="q" maxlength="200" placeholder=(ctx.t("frame-search-hint"))
                        aria-label=(ctx.t("frame-search")) data-search;
                }
            }
            div.gl-tools {
                (theme_switch(ctx))
                (language_switch(ctx))
                (who(ctx))
            }
        }
    }
}

fn theme_switch(ctx: &Ctx) -> Markup {
    let (next, key) = match ctx.theme {
        Theme::Auto => (Theme::Dark, "frame-theme-dark"),
        Theme::Dark => (Theme::Light, "frame-theme-light"),
        Theme::Light => (Theme::Auto, "frame-theme-auto"),
    };
    let text = ctx.t(key);
    html! {
        a.gl-tool href=(ctx.with_query("theme", Some(next.as_str()))) aria-label=(text) title=(text) rel="nofollow" {
            span aria-hidden="true" { "◐" }
        }
    }
}

/// The languages; each named in itself.
pub(super) fn language_switch(ctx: &Ctx) -> Markup {
    html! {
        details.gl-drop {
            summary {
                (ctx.lang.as_str().to_uppercase())
                span.visually-hidden { " – " (ctx.t("frame-language")) }
            }
            ul {
                @for lang in Lang::ALL {
                    li {
                        a href=(ctx.with_query("lang", Some(lang.as_str()))) lang=(lang) hreflang=(lang) rel="nofollow"
                            aria-current=[(*lang == ctx.lang).then_some("true")] { (lang.own_name()) }
                    }
                }
            }
        }
    }
}

fn who(ctx: &Ctx) -> Markup {
    let actor = &ctx.actor;
    html! {
        @if actor.person.is_some() {
            details.gl-drop.gl-who {
                summary { span { (actor.name) } }
                div {
                    p { strong { (actor.name) } br; (actor.organisation_name) br;
                        span.text-secondary { (ctx.t(&format!("role-{}", actor.role))) } }
                    ul {
                        li { a href="/account" { (ctx.t("frame-account")) } }
                        @if actor.has_other_roles { li { a href="/choose" { (ctx.t("frame-other-role")) } } }
                        li { form method="post" action="/sign-out" { button.btn.btn-link type="submit" { (ctx.t("frame-sign-out")) } } }
                    }
                }
            }
        } @else {
            a.btn href="/sign-in" { (ctx.t("frame-sign-in")) }
        }
    }
}

fn crumbs(ctx: &Ctx, page: &Page<'_>) -> Markup {
    // A page may be open to those for whom its stage's first page is not.
    let entry = entry_of(&ctx.path)
        .filter(|entry| entry.path != "/" && entry.path != &*ctx.path && ctx.may(entry.act));
    html! {
        div.gl-crumbs {
            nav aria-label=(ctx.t("frame-breadcrumbs")) {
                ol {
                    @if let Some(entry) = entry { li { a href=(entry.path) { (ctx.t(entry.key)) } } }
                    @for (path, label) in &page.crumbs { li { a href=(path) { (label) } } }
                    @if entry.is_some() || !page.crumbs.is_empty() { li aria-current="page" { (page.title) } }
                }
            }
            (help(ctx))
        }
    }
}

fn foot(ctx: &Ctx) -> Markup {
    html! {
        footer.gl-foot {
            span { (ctx.app.settings.programme) }
            span.gl-print { (ctx.date_time(ctx.now_ms)) " · " (ctx.path) }
        }
    }
}

//! The frame for those without an account: drivers by link, applicants, beneficiaries, the public, and sign-in itself.
//! One small stylesheet, one small script, and nothing that a bad line would wait for.

use super::help::help;
use super::mark;
use crate::assets;
use crate::ctx::{Ctx, Theme};
use crate::i18n::Lang;
use crate::ui;
use maud::{DOCTYPE, Markup, html};

/// A page without Tabler. The parts of [`crate::ui`] look right in it.
#[expect(
    clippy::needless_pass_by_value,
    reason = "markup is written in the call"
)]
pub fn plain(ctx: &Ctx, title: &str, body: Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(ctx.lang) data-theme=(ctx.theme.as_str())
            data-bs-theme=[(ctx.theme == Theme::Dark).then_some("dark")] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " · " (ctx.app.settings.programme) }
                link rel="icon" type="image/svg+xml" href=(assets::url("mark.svg"));
                link rel="stylesheet" href=(assets::url("parts.css"));
                link rel="stylesheet" href=(assets::url("plain.css"));
                script defer src=(assets::url("gapless.js")) {}
            }
            body {
                a.gl-skip href="#main" { (ctx.t("frame-skip")) }
                header { a.gl-brand href="/" { (mark()) span { (ctx.app.settings.programme) } } }
                main #main tabindex="-1" {
                    div #message { (ui::said(ctx)) }
                    (body)
                }
                footer {
                    p.gl-languages { (help(ctx)) }
                    nav aria-label=(ctx.t("frame-language")) {
                        ul.gl-languages {
                            @for lang in Lang::ALL {
                                li {
                                    a href=(ctx.with_query("lang", Some(lang.as_str()))) lang=(lang) hreflang=(lang)
                                        rel="nofollow" aria-current=[(*lang == ctx.lang).then_some("true")] {
                                        (lang.own_name())
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

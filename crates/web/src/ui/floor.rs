//! The floor's tools: the scan box and the signature pad. They work by scanner and keyboard alone.

use crate::ctx::Ctx;
use maud::{Markup, html};

/// What a scan sounds like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sound {
    /// Done.
    Ok,
    /// A person must answer.
    Ask,
    /// Stopped.
    Stop,
}

impl Sound {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Ask => "ask",
            Self::Stop => "stop",
        }
    }
}

/// One box, always focused. A scan posts `code=` to `action`; the answer (see [`scan_answer`]) goes into `#scans`, newest
/// first. Scans that arrive while one is under way wait their turn; one that could not be sent stays on the screen and is
/// sent again by a key. Without scripts it is an ordinary form.
pub fn scan_box(ctx: &Ctx, action: &str, label_key: &str) -> Markup {
    let label = ctx.t(label_key);
    html! {
        form.gl-scan method="post" action=(action) data-scan data-failed=(ctx.t("frame-scan-not-sent"))
            data-again=(ctx.t("frame-scan-again")) {
            label.visually-hidden for="scan" { (label) }
            input #scan.form-control.form-control-lg name="code" type="text" placeholder=(label) autocomplete="off"
                autocapitalize="characters" spellcheck="false" maxlength="200" required autofocus;
            button.btn.btn-primary.btn-lg type="submit" { (ctx.t("frame-scan")) }
            label.form-check.gl-scan-sound {
                input.form-check-input type="checkbox" data-sound-switch checked;
                span.form-check-label { (ctx.t("frame-sound")) }
            }
        }
        div #scan-waiting aria-live="polite" {}
    }
}

/// The answer to one scan: a list item that sounds and says what happened. Put the last ten in `ol #scans.gl-scans`.
pub fn scan_answer(sound: Sound, body: &Markup) -> Markup {
    let (class, mark) = match sound {
        Sound::Ok => ("gl-ok", "✔"),
        Sound::Ask => ("gl-ask", "?"),
        Sound::Stop => ("gl-stop", "✖"),
    };
    html! {
        li class={ "gl-scan-answer " (class) } data-sound=(sound.as_str()) {
            span.gl-scan-mark aria-hidden="true" { (mark) }
            div { (body) }
        }
    }
}

/// A signature: drawn on the pad (field `<name>_drawn`, a PNG as a data URL) or typed (field `<name>_typed`). The typed
/// name is always asked for: it is what the paper says in letters.
pub fn signature_pad(ctx: &Ctx, name: &str, label_key: &str) -> Markup {
    let typed = format!("{name}_typed");
    html! {
        fieldset.gl-sign data-sign {
            legend.form-label { (ctx.t(label_key)) }
            div.mb-2 {
                label.form-label.required for=(typed) { (ctx.t("frame-sign-name")) }
                input.form-control id=(typed) name=(typed) maxlength="120" autocomplete="name" required;
            }
            // Drawing needs a script; without one the typed name signs.
            div.gl-sign-pad hidden {
                p.form-hint { (ctx.t("frame-sign-draw")) }
                canvas width="600" height="200" role="img" aria-label=(ctx.t("frame-sign-draw")) {}
                input type="hidden" name={ (name) "_drawn" };
                button.btn.btn-sm type="button" data-sign-clear { (ctx.t("frame-sign-clear")) }
            }
        }
    }
}

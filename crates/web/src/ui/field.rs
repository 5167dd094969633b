//! Form fields: label above, hint below, the error beside what it is about, and both read aloud with the field.

use crate::ctx::Ctx;
use maud::{Markup, html};
use uuid::Uuid;

/// One choice of a list: its value and its label.
pub type Choice<'a> = (&'a str, &'a str);

enum Kind<'a> {
    Input(&'static str),
    Area,
    Select(&'a [Choice<'a>]),
    Radios(&'a [Choice<'a>]),
    Check,
}

/// A form field, put together step by step and rendered with [`Field::show`].
pub struct Field<'a> {
    name: &'a str,
    label_key: &'a str,
    kind: Kind<'a>,
    value: &'a str,
    hint_key: Option<&'a str>,
    error: Option<&'a str>,
    is_required: bool,
    has_focus: bool,
    autocomplete: Option<&'static str>,
    limits: (Option<&'a str>, Option<&'a str>, Option<&'a str>),
    length_max: u32,
}

impl<'a> Field<'a> {
    const fn new(name: &'a str, label_key: &'a str, kind: Kind<'a>) -> Self {
        Self {
            name,
            label_key,
            kind,
            value: "",
            hint_key: None,
            error: None,
            is_required: false,
            has_focus: false,
            autocomplete: None,
            limits: (None, None, None),
            length_max: 200,
        }
    }

    /// One line of text.
    pub const fn text(name: &'a str, label_key: &'a str) -> Self {
        Self::new(name, label_key, Kind::Input("text"))
    }

    /// Another kind of `<input>`: `email`, `password`, `date`, `number`, `tel`, `search`, `file`, `datetime-local`.
    pub const fn input(name: &'a str, label_key: &'a str, kind: &'static str) -> Self {
        Self::new(name, label_key, Kind::Input(kind))
    }

    /// Several lines of text.
    pub const fn area(name: &'a str, label_key: &'a str) -> Self {
        let mut field = Self::new(name, label_key, Kind::Area);
        field.length_max = 5000;
        field
    }

    /// One of a list that opens.
    pub const fn select(name: &'a str, label_key: &'a str, choices: &'a [Choice<'a>]) -> Self {
        Self::new(name, label_key, Kind::Select(choices))
    }

    /// One of a few, all shown.
    pub const fn radios(name: &'a str, label_key: &'a str, choices: &'a [Choice<'a>]) -> Self {
        Self::new(name, label_key, Kind::Radios(choices))
    }

    /// Yes or no; the form carries `name=on` for yes. A `value` that is not empty is "ticked".
    pub const fn check(name: &'a str, label_key: &'a str) -> Self {
        Self::new(name, label_key, Kind::Check)
    }

    /// What stands in it.
    #[must_use]
    pub const fn value(mut self, value: &'a str) -> Self {
        self.value = value;
        self
    }

    /// A line below it that helps.
    #[must_use]
    pub const fn hint(mut self, key: &'a str) -> Self {
        self.hint_key = Some(key);
        self
    }

    /// What is wrong with what was sent.
    #[must_use]
    pub const fn error(mut self, text: Option<&'a str>) -> Self {
        self.error = text;
        self
    }

    /// It must be filled in.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.is_required = true;
        self
    }

    /// The cursor starts here; one a page.
    #[must_use]
    pub const fn focus(mut self) -> Self {
        self.has_focus = true;
        self
    }

    /// What the browser may fill in (`email`, `current-password`, `off` ...).
    #[must_use]
    pub const fn autocomplete(mut self, what: &'static str) -> Self {
        self.autocomplete = Some(what);
        self
    }

    /// Least, most and step of a number or a date.
    #[must_use]
    pub const fn limits(
        mut self,
        least: Option<&'a str>,
        most: Option<&'a str>,
        step: Option<&'a str>,
    ) -> Self {
        self.limits = (least, most, step);
        self
    }

    /// The markup.
    pub fn show(self, ctx: &Ctx) -> Markup {
        let id = ctx.ids.unique(&format!("f-{}", self.name));
        let hint_id = self.hint_key.map(|_| format!("{id}-hint"));
        let error_id = self.error.map(|_| format!("{id}-error"));
        let described: Vec<&str> = [&hint_id, &error_id]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        let described = (!described.is_empty()).then(|| described.join(" "));
        let notes = html! {
            @if let (Some(key), Some(id)) = (self.hint_key, &hint_id) { div.form-hint id=(id) { (ctx.t(key)) } }
            @if let (Some(error), Some(id)) = (self.error, &error_id) {
                div.invalid-feedback.d-block id=(id) { (error) }
            }
        };
        let label = ctx.t(self.label_key);
        match self.kind {
            Kind::Check => html! {
                div.mb-3 {
                    label.form-check {
                        input.form-check-input type="checkbox" name=(self.name) id=(id)
                            checked[!self.value.is_empty()] required[self.is_required] aria-describedby=[described];
                        span.form-check-label { (label) }
                    }
                    (notes)
                }
            },
            Kind::Radios(choices) => html! {
                fieldset.mb-3 aria-describedby=[described] {
                    legend.form-label.required[self.is_required] { (label) }
                    @for (value, text) in choices {
                        label.form-check {
                            input.form-check-input type="radio" name=(self.name) value=(value)
                                checked[*value == self.value] required[self.is_required];
                            span.form-check-label { (text) }
                        }
                    }
                    (notes)
                }
            },
            _ => html! {
                div.mb-3 {
                    label.form-label.required[self.is_required] for=(id) { (label) }
                    (self.control(&id, described.as_deref()))
                    (notes)
                }
            },
        }
    }

    fn control(&self, id: &str, described: Option<&str>) -> Markup {
        let is_wrong = self.error.is_some();
        let invalid = is_wrong.then_some("true");
        match self.kind {
            Kind::Select(choices) => html! {
                select.form-select.is-invalid[is_wrong] id=(id) name=(self.name) required[self.is_required]
                    autofocus[self.has_focus] aria-describedby=[described] aria-invalid=[invalid] {
                    @for (value, text) in choices {
                        option value=(value) selected[*value == self.value] { (text) }
                    }
                }
            },
            Kind::Area => html! {
                textarea.form-control.is-invalid[is_wrong] id=(id) name=(self.name) rows="4"
                    maxlength=(self.length_max) required[self.is_required] autofocus[self.has_focus]
                    aria-describedby=[described] aria-invalid=[invalid] { (self.value) }
            },
            Kind::Input(kind) => {
                let has_length = !matches!(kind, "number" | "date" | "datetime-local" | "file");
                let value = Some(self.value).filter(|value| !value.is_empty() && kind != "file");
                html! {
                    input.form-control.is-invalid[is_wrong] id=(id) type=(kind) name=(self.name) value=[value]
                        maxlength=[has_length.then_some(self.length_max)] min=[self.limits.0] max=[self.limits.1]
                        step=[self.limits.2] required[self.is_required] autofocus[self.has_focus]
                        autocomplete=[self.autocomplete] aria-describedby=[described] aria-invalid=[invalid];
                }
            }
            Kind::Check | Kind::Radios(_) => html! {},
        }
    }
}

/// A form that posts to an action, once: pressing twice, or going back and pressing again, gives the first answer.
#[expect(
    clippy::needless_pass_by_value,
    reason = "markup is written in the call"
)]
pub fn form(action: &str, body: Markup) -> Markup {
    html! { form method="post" action=(once(action)) { (body) } }
}

/// The same for files.
#[expect(
    clippy::needless_pass_by_value,
    reason = "markup is written in the call"
)]
pub fn form_upload(action: &str, body: Markup) -> Markup {
    html! { form method="post" action=(once(action)) enctype="multipart/form-data" { (body) } }
}

/// An address that acts once.
pub(super) fn once(action: &str) -> String {
    let mark = if action.contains('?') { '&' } else { '?' };
    format!("{action}{mark}once={}", Uuid::new_v4().simple())
}

/// A value that the form carries unseen.
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// The form's one button.
pub fn submit(ctx: &Ctx, key: &str) -> Markup {
    html! { button.btn.btn-primary type="submit" { (ctx.t(key)) } }
}

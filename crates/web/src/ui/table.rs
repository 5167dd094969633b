//! Tables: sticky head, sorting by links, choosing many, pages by key. On a phone the table scrolls inside its own region,
//! which a keyboard reaches too.

use crate::ctx::Ctx;
use maud::{Markup, html};

/// A column.
#[derive(Debug, Clone, Copy)]
pub struct Column<'a> {
    key: &'a str,
    sort: Option<&'a str>,
    is_number: bool,
    is_pick: bool,
    is_hidden_title: bool,
}

impl<'a> Column<'a> {
    /// A column with a title.
    pub const fn new(key: &'a str) -> Self {
        Self {
            key,
            sort: None,
            is_number: false,
            is_pick: false,
            is_hidden_title: false,
        }
    }

    /// The column of check boxes; its cells are [`pick`].
    pub const fn pick() -> Self {
        let mut column = Self::new("frame-select-all");
        column.is_pick = true;
        column
    }

    /// A column of buttons: its title is read aloud and not shown.
    pub const fn buttons() -> Self {
        let mut column = Self::new("frame-actions");
        column.is_hidden_title = true;
        column
    }

    /// Sorts by this word: `?sort=word`, and `?sort=-word` the other way.
    #[must_use]
    pub const fn sort(mut self, word: &'a str) -> Self {
        self.sort = Some(word);
        self
    }

    /// Numbers, set to the right; give the cells the class `text-end` too.
    #[must_use]
    pub const fn number(mut self) -> Self {
        self.is_number = true;
        self
    }
}

/// Where a page of a list stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pager {
    /// The cursor of the next page; `None` on the last.
    pub next: Option<String>,
    /// Rows in all, where they are counted anyway.
    pub total: Option<u64>,
}

/// The sort of a request: the word, and true for descending. A word that is not among `known` is the first of them.
pub fn sort_of<'k>(ctx: &Ctx, known: &[&'k str]) -> (&'k str, bool) {
    let asked = ctx
        .query
        .split('&')
        .find_map(|pair| pair.strip_prefix("sort="))
        .unwrap_or_default();
    let (word, is_down) = asked
        .strip_prefix('-')
        .map_or((asked, false), |word| (word, true));
    match known.iter().find(|known| **known == word) {
        Some(word) => (word, is_down),
        None => (known.first().copied().unwrap_or_default(), false),
    }
}

/// A table. `label` names it for those who do not see it; `rows` are `tr` elements.
pub fn table(
    ctx: &Ctx,
    label: &str,
    columns: &[Column<'_>],
    rows: &Markup,
    pager: &Pager,
) -> Markup {
    html! {
        div.gl-table role="region" aria-label=(label) tabindex="0" {
            table.table.table-vcenter {
                thead { tr { @for column in columns { (title(ctx, column)) } } }
                tbody { (rows) }
            }
        }
        (pages(ctx, pager))
    }
}

fn title(ctx: &Ctx, column: &Column<'_>) -> Markup {
    let text = ctx.t(column.key);
    let Some(word) = column.sort else {
        return html! {
            th.text-end[column.is_number].gl-pick[column.is_pick] scope="col" {
                @if column.is_pick {
                    input.form-check-input type="checkbox" data-pick-all aria-label=(text);
                } @else if column.is_hidden_title {
                    span.visually-hidden { (text) }
                } @else { (text) }
            }
        };
    };
    let asked = ctx
        .query
        .split('&')
        .find_map(|pair| pair.strip_prefix("sort="))
        .unwrap_or_default();
    let (state, mark, next) = if asked == word {
        (Some("ascending"), " ▲", format!("-{word}"))
    } else if asked.strip_prefix('-') == Some(word) {
        (Some("descending"), " ▼", word.to_owned())
    } else {
        (None, " ⇅", word.to_owned())
    };
    html! {
        th.text-end[column.is_number] scope="col" aria-sort=[state] {
            a.gl-sort href=(ctx.with_query("sort", Some(&next))) { (text) span aria-hidden="true" { (mark) } }
        }
    }
}

/// Where a list goes on, below a table or another list.
pub fn pages(ctx: &Ctx, pager: &Pager) -> Markup {
    let is_first = !ctx.query.split('&').any(|pair| pair.starts_with("cursor="));
    if is_first && pager.next.is_none() && pager.total.is_none() {
        return html! {};
    }
    html! {
        nav.gl-pages aria-label=(ctx.t("frame-pages")) {
            @if let Some(total) = pager.total {
                span.text-secondary { (ctx.tw("frame-rows", &[("n", total.into())])) }
            }
            @if !is_first {
                a.btn href=(ctx.with_query("cursor", None)) { (ctx.t("frame-first-page")) }
            }
            @if let Some(next) = &pager.next {
                a.btn rel="next" href=(ctx.with_query("cursor", Some(next))) { (ctx.t("frame-next-page")) }
            }
        }
    }
}

/// The cell that chooses a row for the form with the id `form`; the form carries `id=` once for each.
pub fn pick(form: &str, id: &str, label: &str) -> Markup {
    html! {
        td.gl-pick {
            input.form-check-input type="checkbox" name="id" value=(id) form=(form) data-pick aria-label=(label);
        }
    }
}

/// What can be done with the chosen rows: a form with the id `form`, stuck to the lower edge while something is chosen.
/// Like every form, it acts once however often it is sent.
pub fn selection_bar(ctx: &Ctx, form: &str, action: &str, body: &Markup) -> Markup {
    html! {
        form.gl-selection id=(form) method="post" action=(super::field::once(action)) data-selection {
            span.gl-selection-count data-count role="status" { }
            span { (ctx.t("frame-selected")) }
            (body)
        }
    }
}

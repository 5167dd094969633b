//! `/guide/{page}`: the user guide (`docs/src`), in the reader's frame, with headings that a screen's help link opens at.

use axum::extract::Path;
use axum::response::Response;
use gapless_journey::Role;
use gapless_web::{Ctx, Failure, Markup, Outcome, PreEscaped, html, layout, ui};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../../docs/src"]
struct Pages;

const SUMMARY: &str = "SUMMARY";

/// `/guide`: leads to the first page.
pub async fn first() -> Outcome<Response> {
    ui::see_other(&format!("/guide/{}", layout::FOR_ALL))
}

/// One page. `donor-manager.html` and `donor.html` lead to the same one: screens link by role, files are named shorter.
pub async fn page(ctx: Ctx, Path(page): Path<String>) -> Outcome<Markup> {
    let name = page
        .strip_suffix(".html")
        .or_else(|| page.strip_suffix(".md"))
        .unwrap_or(&page);
    let name = Role::parse(name).map_or(name, |role| layout::guide_page(role));
    let text = text(name)
        .filter(|_| name != SUMMARY)
        .ok_or_else(Failure::not_found)?;
    let title = title(&text).unwrap_or_else(|| ctx.t("guide-title").into_owned());
    let body = html! {
        div.gl-guide {
            nav.gl-guide-contents aria-label=(ctx.t("guide-contents")) { (contents(name)) }
            article.gl-guide-text lang="en" {
                @if ctx.lang != gapless_web::Lang::En { (ui::alert(ui::Tone::Plain, &ctx.t("guide-english"), "")) }
                (render(&text))
            }
        }
    };
    Ok(if ctx.actor.person.is_some() {
        layout::page(&ctx, &title, body)
    } else {
        layout::plain(&ctx, &title, body)
    })
}

fn text(name: &str) -> Option<String> {
    let file = Pages::get(&format!("{name}.md"))?;
    Some(String::from_utf8_lossy(&file.data).into_owned())
}

fn title(text: &str) -> Option<String> {
    text.lines()
        .find_map(|line| line.strip_prefix("# "))
        .map(str::to_owned)
}

/// The table of contents is the guide's own `SUMMARY.md`.
fn contents(here: &str) -> Markup {
    let summary = text(SUMMARY).unwrap_or_default();
    // Its first heading says "Summary", which is for the tool that prints the guide.
    let summary = summary.split_once('\n').map_or("", |(_, rest)| rest);
    let marked = summary.replace("\n# ", "\n### ");
    let html = render(&marked).into_string();
    let now = format!("href=\"/guide/{here}\"");
    PreEscaped(html.replace(&now, &format!("{now} aria-current=\"page\"")))
}

/// Markdown to HTML: links between pages become addresses here, headings get names, raw HTML is shown as text.
fn render(text: &str) -> Markup {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut events: Vec<Event<'_>> = Parser::new_ext(text, options).map(ours).collect();
    name_headings(&mut events);
    let mut out = String::new();
    pulldown_cmark::html::push_html(&mut out, events.into_iter());
    PreEscaped(
        out.replace(
            "<table>",
            "<div class=\"gl-table\" tabindex=\"0\"><table class=\"table\">",
        )
        .replace("</table>", "</table></div>"),
    )
}

fn ours(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(Tag::Link {
            link_type,
            dest_url: address(dest_url),
            title,
            id,
        }),
        other => other,
    }
}

fn address(target: CowStr<'_>) -> CowStr<'_> {
    if target.contains("://") || target.starts_with('#') || target.starts_with('/') {
        return target;
    }
    let (page, part) = target
        .split_once('#')
        .map_or((&*target, ""), |(page, part)| (page, part));
    let page = page.trim_start_matches("./").trim_end_matches(".md");
    let part = if part.is_empty() {
        String::new()
    } else {
        format!("#{part}")
    };
    format!("/guide/{page}{part}").into()
}

/// A heading is named by its words, as mdBook names it; so links work in both.
fn name_headings(events: &mut [Event<'_>]) {
    for at in 0..events.len() {
        let Some(Event::Start(Tag::Heading { level, .. })) = events.get(at) else {
            continue;
        };
        let level: HeadingLevel = *level;
        let words: String = events
            .iter()
            .skip(at + 1)
            .take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_))))
            .filter_map(|event| match event {
                Event::Text(text) | Event::Code(text) => Some(text.as_ref()),
                _ => None,
            })
            .collect();
        let name: String = words
            .to_lowercase()
            .chars()
            .filter_map(|c| match c {
                ' ' => Some('-'),
                c if c.is_alphanumeric() || matches!(c, '-' | '_') => Some(c),
                _ => None,
            })
            .collect();
        if let Some(slot) = events.get_mut(at) {
            *slot = Event::Start(Tag::Heading {
                level,
                id: Some(name.into()),
                classes: Vec::new(),
                attrs: Vec::new(),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::router;
    use gapless_web::access::allows;
    use gapless_web::testing::World;
    use std::collections::BTreeSet;

    #[test]
    fn every_role_has_a_page() {
        for role in Role::ALL {
            assert!(text(layout::guide_page(*role)).is_some(), "{role}");
        }
    }

    /// The page and the heading that the help link of a screen leads to.
    fn help_of(screen: &str) -> Option<(&str, &str)> {
        let (_, link) = screen.split_once("class=\"gl-help\" href=\"/guide/")?;
        let (page, rest) = link.split_once(".html#")?;
        Some((page, rest.split_once('"')?.0))
    }

    fn has_heading((page, name): (&str, &str)) -> bool {
        let heading = format!(" id=\"{name}\"");
        text(page).is_some_and(|text| render(&text).into_string().contains(&heading))
    }

    #[tokio::test]
    async fn the_help_of_every_screen_leads_to_a_heading_whoever_asks() {
        let world = World::sqlite().await.unwrap();
        let routes = router::routes().list();
        let (mut lost, mut asked) = (BTreeSet::new(), 0);
        for role in Role::ALL {
            let client = world.client(router::routes(), *role);
            let open = |route: &&gapless_web::RouteInfo| {
                route.method == "GET" && !route.is_api && allows(*role, route.act)
            };
            for route in routes.iter().filter(open) {
                // What is not there is told on a page in the same frame, with the same help.
                let path: Vec<&str> = route
                    .path
                    .split('/')
                    .map(|part| if part.starts_with('{') { "none" } else { part })
                    .collect();
                let screen = client.get(&path.join("/")).await.text();
                if !screen.starts_with("<!DOCTYPE html>") {
                    continue;
                }
                asked += 1;
                let help = help_of(&screen);
                if !help.is_some_and(has_heading) {
                    lost.insert(format!("{role}: {} has its help at {help:?}", route.path));
                }
            }
        }
        assert!(asked > 300, "{asked}");
        assert!(lost.is_empty(), "{lost:#?}");
    }

    #[test]
    fn links_stay_here_headings_have_names_and_html_is_text() {
        let html =
            render("## Pack & label\n\n[x](hub.md#seals) [y](https://a.example)\n\n<b>no</b>\n")
                .into_string();
        assert!(html.contains("<h2 id=\"pack--label\">"), "{html}");
        assert!(
            html.contains("href=\"/guide/hub#seals\"")
                && html.contains("href=\"https://a.example\"")
        );
        assert!(html.contains("&lt;b&gt;no"), "{html}");
    }
}

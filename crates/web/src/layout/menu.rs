//! The navigation, in the order of the stages. Everybody sees only what they may open.

use crate::access::Act;
use crate::ctx::Ctx;
use maud::{Markup, html};

/// One entry of the navigation.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// Where it leads.
    pub path: &'static str,
    /// What it takes.
    pub act: Act,
    /// Its text.
    pub key: &'static str,
    /// True for a stage of the journey: a link of the chain.
    pub is_stage: bool,
}

const fn stage(path: &'static str, act: Act, key: &'static str) -> Entry {
    Entry {
        path,
        act,
        key,
        is_stage: true,
    }
}

const fn other(path: &'static str, act: Act, key: &'static str) -> Entry {
    Entry {
        path,
        act,
        key,
        is_stage: false,
    }
}

/// All entries. A stage appears here when its page exists.
pub const MENU: &[Entry] = &[
    other("/", Act::TasksSee, "frame-menu-tasks"),
    other("/flow", Act::FlowSee, "frame-menu-flow"),
    other("/devices", Act::TimelineSee, "devices-title"),
    stage("/offer", Act::OfferSee, "stage-offer"),
    stage("/collection", Act::CollectionSee, "stage-collection"),
    stage("/receiving", Act::ReceivingSee, "stage-receiving"),
    stage("/sanitization", Act::SanitizationSee, "stage-sanitization"),
    stage("/assessment", Act::AssessmentSee, "stage-assessment"),
    stage(
        "/refurbishment",
        Act::RefurbishmentSee,
        "stage-refurbishment",
    ),
    stage("/projects", Act::ProjectSee, "stage-projects"),
    stage("/allocation", Act::AllocationSee, "stage-allocation"),
    stage("/shipping", Act::ShippingSee, "stage-shipping"),
    stage("/follow-up", Act::FollowUpSee, "stage-follow-up"),
    stage("/recycling", Act::RecyclingSee, "stage-recycling"),
    stage("/reporting", Act::ReportingSee, "stage-reporting"),
    other("/impact", Act::TasksSee, "impact-page"),
    other("/projects/committee", Act::CommitteeSee, "committee-title"),
    other("/offer/policies", Act::PolicySee, "frame-menu-policies"),
    other("/people", Act::PeopleSee, "frame-menu-people"),
    other("/people/keys", Act::KeyChange, "frame-menu-keys"),
    other("/people/links", Act::LinkChange, "frame-menu-links"),
    other("/admin/mail", Act::MailSee, "frame-menu-mail"),
    other("/admin/jobs", Act::JobChange, "frame-menu-jobs"),
];

/// The entry that a path belongs to: the longest that it begins with.
pub(super) fn entry_of(path: &str) -> Option<&'static Entry> {
    MENU.iter()
        .filter(|entry| {
            path == entry.path
                || (entry.path != "/"
                    && path
                        .strip_prefix(entry.path)
                        .is_some_and(|rest| rest.starts_with('/')))
        })
        .max_by_key(|entry| entry.path.len())
}

/// The navigation of this reader.
pub fn menu(ctx: &Ctx) -> Markup {
    let here = entry_of(&ctx.path).map(|entry| entry.path);
    let open: Vec<&Entry> = MENU.iter().filter(|entry| ctx.may(entry.act)).collect();
    let first = open
        .iter()
        .position(|entry| entry.is_stage)
        .unwrap_or(open.len());
    let after = open
        .iter()
        .rposition(|entry| entry.is_stage)
        .map_or(first, |last| last + 1);
    let item = |entry: &Entry| {
        let current = (here == Some(entry.path)).then_some("page");
        html! { li { a href=(entry.path) aria-current=[current] { (ctx.t(entry.key)) } } }
    };
    html! {
        nav.gl-menu aria-label=(ctx.t("frame-menu")) {
            ul { @for entry in open.iter().take(first) { (item(entry)) } }
            ol.gl-chain { @for entry in open.iter().take(after).skip(first) { (item(entry)) } }
            ul { @for entry in open.iter().skip(after) { (item(entry)) } }
        }
    }
}

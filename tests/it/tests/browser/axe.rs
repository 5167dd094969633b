//! Every page can be used by everybody: each page of the route table is opened by somebody who may open it, in the example
//! programme, and axe-core finds nothing serious or critical on it, at 1280 and at 360 px, light and dark; no page
//! scrolls sideways on a phone, the browser complains about none, and no link leads to nothing.

mod elsewhere;

use super::{Driver, Served, Window};
use elsewhere::elsewhere;
use gapless::demo::{self, people};
use gapless::router;
use gapless_journey::Role;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::sync::Mutex;

const WIDE: u64 = 1280;
const PHONE: u64 = 360;

/// Addresses that answer with something else than a page.
const NO_PAGES: &[(&str, &str)] = &[
    ("/apply/{token}/file/{id}", "a file"),
    ("/assets/{hash}/{name}", "styles and scripts"),
    ("/assessment/reports", "leads to the list"),
    ("/devices/export", "a file"),
    ("/files/{sha256}", "a file"),
    ("/healthz", "for machines"),
    ("/follow-up/checks/{check}/file/{sha256}", "a file"),
    ("/follow-up/help/{id}/photo", "a file"),
    ("/impact/photos/{id}", "a file"),
    ("/recycling/ledger/{id}/certificate", "a file"),
    ("/recycling/{id}/certificate", "a file"),
    ("/recycling/{id}/paper", "a file"),
    ("/shipping/delivery/{id}/proof", "a file"),
    ("/shipping/{shipment}/paper/{kind}", "a file"),
    ("/shipping/{shipment}/table/{kind}", "a file"),
    (
        "/l/{token}",
        "leads to the page that it opens, or shows the form that is visited as such",
    ),
    ("/metrics", "for machines"),
    ("/projects/committee/minutes", "a file"),
    ("/projects/{application}/file/{id}", "a file"),
    ("/projects/{application}/invoice/{payment}", "a file"),
    ("/projects/{application}/review/file/{id}", "a file"),
    ("/readyz", "for machines"),
    ("/receiving/labels", "a file"),
    ("/receiving/{session}/live", "a stream"),
    ("/reporting/certificates/{number}/pdf", "a file"),
    ("/reporting/papers/{run}/{file}", "a file"),
    ("/reporting/{donation}/editions/{edition}/{file}", "a file"),
    ("/sanitization/reports/{id}/file", "a file"),
];

/// Pages that differ much from one donation or device to the next: who looks at several of them, and at how many.
const MANY_SIDED: &[(&str, Role, usize)] = &[
    ("/assessment/{device}", Role::Lead, 4),
    ("/apply/{token}/{step}", Role::Anonymous, 7),
    ("/collection/{donation}", Role::Coordinator, 4),
    ("/d/{device}", Role::Lead, 4),
    ("/follow-up/checks/{check}", Role::ServicePartner, 2),
    ("/follow-up/help/{id}", Role::ServicePartner, 3),
    ("/offer/{id}", Role::Coordinator, 4),
    ("/projects/{application}", Role::Coordinator, 4),
    ("/projects/{application}/review", Role::Committee, 3),
    ("/receiving/{session}", Role::Lead, 2),
    ("/recycling/{id}", Role::Coordinator, 3),
    ("/refurbishment/{device}", Role::Lead, 4),
    ("/reporting/{donation}", Role::Coordinator, 4),
    ("/reporting/{donation}/report", Role::Coordinator, 2),
    ("/sanitization/{device}", Role::Lead, 4),
];

/// Somebody who walks through the pages.
struct Asker {
    name: &'static str,
    /// Address of the account; nobody's without.
    email: Option<&'static str>,
    lang: &'static str,
    /// Where no link leads, with the status of the answer.
    also: Vec<(String, u64)>,
}

impl Asker {
    fn is(&self, role: Role) -> bool {
        match self.email {
            Some(_) => self.name == role.as_str(),
            None => role == Role::Anonymous,
        }
    }
}

/// What all of them found.
#[derive(Default)]
struct Findings {
    visited: BTreeSet<&'static str>,
    /// What is wrong, and where it was seen first.
    wrong: BTreeMap<String, String>,
    visits: usize,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_passes_axe_at_both_widths() {
    let served = Served::after(async |app| demo::load(app).await.unwrap()).await;
    let driver = Driver::start().await;
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../crates/web/assets/node_modules/axe-core/axe.min.js"
    );
    let axe = std::fs::read_to_string(file)
        .unwrap_or_else(|error| panic!("{file}: {error}; `cargo xtask assets` fetches it"));
    let askers = Mutex::new(VecDeque::from(askers(&served).await));
    let findings = Mutex::new(Findings::default());
    let worker = async || {
        loop {
            let asker = askers.lock().unwrap().pop_front();
            let Some(asker) = asker else { return };
            let window = driver.window(&served, asker.lang).await;
            Walk::new(&window, &asker, &axe, &findings).all().await;
            window.close().await;
        }
    };
    futures::join!(worker(), worker());
    let findings = findings.into_inner().unwrap();
    let mut wrong: Vec<String> = findings
        .wrong
        .iter()
        .map(|(what, place)| format!("{what}\n    {place}"))
        .collect();
    let pages = pages();
    for page in pages
        .iter()
        .filter(|page| !findings.visited.contains(*page))
    {
        wrong.push(format!("{page} was opened by nobody"));
    }
    println!("{} visits of {} pages", findings.visits, pages.len());
    assert!(
        wrong.is_empty(),
        "{} findings:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// The pages of the route table.
fn pages() -> BTreeSet<&'static str> {
    let routes = router::routes().list();
    let is_page = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or_default();
        !path.starts_with("/api") && !name.contains('.') && NO_PAGES.iter().all(|(p, _)| *p != path)
    };
    let pages = routes
        .iter()
        .filter(|route| route.method == "GET" && is_page(route.path));
    pages.map(|route| route.path).collect()
}

/// The page that a path is.
fn page_of(path: &str) -> Option<&'static str> {
    let parts: Vec<&str> = path.split('/').collect();
    let fits = |pattern: &&&'static str| {
        let wanted: Vec<&str> = pattern.split('/').collect();
        let same = |(want, part): (&&str, &&str)| want.starts_with('{') || want == part;
        wanted.len() == parts.len() && wanted.iter().zip(&parts).all(same)
    };
    let routes = router::routes().list();
    let paths: Vec<&'static str> = routes
        .iter()
        .filter(|route| route.method == "GET")
        .map(|route| route.path)
        .collect();
    let found = paths
        .iter()
        .filter(fits)
        .min_by_key(|path| path.matches('{').count())?;
    pages().contains(found).then_some(*found)
}

async fn askers(served: &Served) -> Vec<Asker> {
    let langs = ["en", "de", "fr", "pt", "nl"];
    let mut seen = Vec::new();
    let mut all = Vec::new();
    for (_, role, email, _) in people::everybody() {
        if seen.contains(&role) {
            continue;
        }
        seen.push(role);
        all.push(Asker {
            name: role.as_str(),
            email: Some(email),
            lang: langs[all.len() % langs.len()],
            also: elsewhere(served, role).await,
        });
    }
    all.push(Asker {
        name: "nobody",
        email: None,
        lang: "de",
        also: elsewhere(served, Role::Anonymous).await,
    });
    // Those who see most begin.
    all.sort_by_key(|asker| {
        let first = [Role::Coordinator.as_str(), Role::Lead.as_str()];
        first
            .iter()
            .position(|name| *name == asker.name)
            .unwrap_or(first.len())
    });
    all
}

/// One asker on the way.
struct Walk<'a> {
    window: &'a Window,
    asker: &'a Asker,
    axe: &'a str,
    findings: &'a Mutex<Findings>,
    /// Path, who leads there, the status to expect.
    queue: VecDeque<(String, String, u64)>,
    known: BTreeSet<String>,
    looked_at: HashMap<&'static str, usize>,
}

impl<'a> Walk<'a> {
    fn new(
        window: &'a Window,
        asker: &'a Asker,
        axe: &'a str,
        findings: &'a Mutex<Findings>,
    ) -> Self {
        let mut walk = Self {
            window,
            asker,
            axe,
            findings,
            queue: VecDeque::new(),
            known: BTreeSet::new(),
            looked_at: HashMap::new(),
        };
        walk.known.insert("/".to_owned());
        walk.queue
            .push_back(("/".to_owned(), "the start".to_owned(), 200));
        for (path, status) in &asker.also {
            walk.known
                .insert(path.split('?').next().unwrap_or_default().to_owned());
            walk.queue
                .push_back((path.clone(), "this test".to_owned(), *status));
        }
        walk
    }

    async fn all(mut self) {
        if let Some(email) = self.asker.email {
            self.window.sign_in(email, people::PASSWORD).await;
        }
        self.window
            .open(&format!("/guide?lang={}", self.asker.lang))
            .await;
        if self.asker.name == Role::Coordinator.as_str() {
            // The programme begins with the policy that comes with it: one of its own is made here.
            self.window.open("/offer/policies").await;
            self.window.press_in("main form").await;
        }
        while let Some((path, from, status)) = self.queue.pop_front() {
            if self.is_wanted(&path, status) {
                self.visit(&path, &from, status).await;
            }
        }
    }

    fn is_wanted(&mut self, path: &str, status: u64) -> bool {
        let bare = path.split('?').next().unwrap_or_default();
        if status != 200 || bare.starts_with("/l/") {
            return true;
        }
        let Some(page) = page_of(bare) else {
            return false;
        };
        let several = MANY_SIDED
            .iter()
            .find(|(many, role, _)| *many == page && self.asker.is(*role));
        let most = several.map_or(1, |(.., n)| *n);
        let so_far = self.looked_at.entry(page).or_default();
        *so_far += 1;
        *so_far <= most
    }

    async fn visit(&mut self, path: &str, from: &str, status: u64) {
        self.window.complaints().await;
        self.window.open(path).await;
        let landed = self.window.path().await;
        let landed = landed.split('?').next().unwrap_or_default();
        let answered = "return performance.getEntriesByType('navigation')[0].responseStatus";
        let answered = self.window.script(answered, json!([])).await.as_u64();
        if answered != Some(status) {
            let what = format!("{path} answers {answered:?}; {from} leads there");
            self.wrong(&what, "");
        }
        let mut complaints = self.window.complaints().await;
        complaints.retain(|text| status == 200 || !text.contains("Failed to load resource"));
        for complaint in complaints {
            self.wrong(&format!("the browser says: {complaint}"), path);
        }
        let (asked, shown) = (path.split('?').next().unwrap_or_default(), landed);
        let is_first = {
            let mut findings = self.findings.lock().unwrap();
            findings.visits += 1;
            let mut is_first = false;
            for page in [page_of(asked), page_of(shown)].into_iter().flatten() {
                is_first |= findings.visited.insert(page);
            }
            is_first
        };
        self.follow(path).await;
        self.look(path, is_first).await;
    }

    async fn follow(&mut self, from: &str) {
        let links = self.window.script(LINKS, json!([])).await;
        for link in links.as_array().unwrap() {
            let link = link.as_str().unwrap_or_default();
            let bare = link.split('?').next().unwrap_or_default();
            if self.known.insert(bare.to_owned()) {
                self.queue
                    .push_back((link.to_owned(), from.to_owned(), 200));
            }
        }
    }

    /// The first who comes looks at everything; those after them see other rows and buttons in the same frame, and look
    /// as on a phone, where things get in each other's way.
    async fn look(&self, path: &str, is_first: bool) {
        let name = format!("{}-{path}", self.asker.name);
        self.window.script(OPEN, json!([])).await;
        if is_first {
            self.run(path, WIDE, "light", &[]).await;
            self.window.picture(&name, WIDE).await;
            self.theme("dark").await;
            self.run(path, WIDE, "dark", COLOURS).await;
            self.window.picture(&format!("{name}-dark"), WIDE).await;
            self.theme("auto").await;
        }
        self.window.size(PHONE).await;
        let width = "return document.documentElement.scrollWidth";
        let width = self.window.script(width, json!([])).await.as_u64().unwrap();
        if width > PHONE {
            let widest = self.window.script(WIDEST, json!([])).await;
            let page = page_of(path.split('?').next().unwrap_or_default()).unwrap_or(path);
            let what = format!("{page} is {width} px wide on a phone: {widest}");
            self.wrong(&what, path);
        }
        self.run(path, PHONE, "light", &[]).await;
        self.window.picture(&name, PHONE).await;
        self.window.size(WIDE).await;
    }

    async fn theme(&self, theme: &str) {
        let set = "const [theme] = arguments; const root = document.documentElement; root.dataset.theme = theme;
            if (theme === 'dark') root.dataset.bsTheme = 'dark'; else delete root.dataset.bsTheme;";
        self.window.script(set, json!([theme])).await;
    }

    /// Runs axe; all its rules, or those named.
    async fn run(&self, path: &str, width: u64, theme: &str, rules: &[&str]) {
        let is_there = self.window.script("return !!window.axe", json!([])).await;
        if is_there != json!(true) {
            self.window.script(self.axe, json!([])).await;
        }
        let found = self
            .window
            .client
            .execute_async(RUN, vec![json!(rules)])
            .await
            .unwrap();
        let found = found
            .as_array()
            .unwrap_or_else(|| panic!("axe on {path}: {found}"));
        for violation in found {
            let text = |key: &str| violation[key].as_str().unwrap_or_default();
            let (rule, impact, html, why) =
                (text("rule"), text("impact"), text("html"), text("why"));
            let what = format!("{rule} ({impact}): {html}\n    {why}");
            self.wrong(&what, &format!("{path}, {width} px, {theme}"));
        }
    }

    fn wrong(&self, what: &str, place: &str) {
        let mut findings = self.findings.lock().unwrap();
        let place = format!("{place} as {} in {}", self.asker.name, self.asker.lang);
        findings.wrong.entry(what.to_owned()).or_insert(place);
    }
}

/// The rules that a theme can break.
const COLOURS: &[&str] = &["color-contrast", "link-in-text-block"];

/// Where the links of a page lead, files and switches aside.
const LINKS: &str = "return [...document.querySelectorAll('a[href]')]
    .filter((a) => a.origin === location.origin && !/[?&](lang|theme)=/.test(a.search))
    .map((a) => a.pathname + a.search)";

/// Opens what is folded away in the page, as a reader may.
const OPEN: &str = "for (const part of document.querySelectorAll('main details')) part.open = true";

/// What makes a page too wide.
const WIDEST: &str = "const all = [...document.body.querySelectorAll('*')];
    const inside = (e) => { for (let p = e.parentElement; p; p = p.parentElement)
        if (getComputedStyle(p).overflowX !== 'visible') return true; return false; };
    const wide = all.filter((e) => e.getBoundingClientRect().right > innerWidth + 0.5 && !inside(e));
    return wide.slice(-1).map((e) => e.outerHTML.slice(0, 200)).join('')";

/// Runs axe; gives each element that is seriously or critically wrong.
const RUN: &str = "const [rules, done] = arguments;
    const options = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
    if (rules.length) { options.runOnly = { type: 'rule', values: rules }; delete options.rules; }
    axe.run(document, options).then((result) => done(result.violations
        .filter((v) => v.impact === 'serious' || v.impact === 'critical')
        .flatMap((v) => v.nodes.slice(0, 3).map((n) => ({ rule: v.id, impact: v.impact,
            html: n.html.slice(0, 200), why: (n.failureSummary ?? '').replace(/\\s+/g, ' ').slice(0, 200) })))),
        (error) => done(String(error)));";

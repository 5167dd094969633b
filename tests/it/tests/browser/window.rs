//! A window of the browser, and the moves of a person in it: look, click, type, wait.

use super::vendor;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long a person would wait for what a click brings.
const PATIENCE: Duration = Duration::from_secs(15);
/// Where the browser puts what is downloaded, in its profile.
pub const DOWNLOADS: &str = "downloads";
/// A picture is at most this tall.
const PICTURE_HEIGHT_MAX: u64 = 3_000;

/// A window, its own profile behind it.
pub struct Window {
    /// The browser's driver, for what no person does.
    pub client: Client,
    url: String,
    profile: TempDir,
    width: AtomicU64,
}

impl Window {
    pub(super) async fn new(client: Client, url: String, profile: TempDir) -> Self {
        let window = Self {
            client,
            url,
            profile,
            width: AtomicU64::new(0),
        };
        window.size(1280).await;
        window
    }

    /// Makes the page this wide; as if on a screen, or on a phone.
    pub async fn size(&self, width: u64) {
        self.width.store(width, Ordering::Relaxed);
        self.size_of(width, 900).await;
    }

    async fn size_of(&self, width: u64, height: u64) {
        let metrics =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        let command = json!({"cmd": "Emulation.setDeviceMetricsOverride", "params": metrics});
        vendor(&self.client, "goog/cdp/execute", command).await;
    }

    /// Opens an address: a path of the installation, or a whole one.
    pub async fn open(&self, path: &str) {
        let address = if path.starts_with('/') {
            format!("{}{path}", self.url)
        } else {
            path.to_owned()
        };
        self.client.goto(&address).await.unwrap();
    }

    /// The path and query of the page that is open.
    pub async fn path(&self) -> String {
        let url = self.client.current_url().await.unwrap();
        let query = url.query().map(|query| format!("?{query}"));
        format!("{}{}", url.path(), query.unwrap_or_default())
    }

    /// Signs in by the page.
    pub async fn sign_in(&self, email: &str, password: &str) {
        self.open("/sign-in").await;
        self.fill("email", email).await;
        self.fill("password", password).await;
        self.press_in("form").await;
        self.element(SHOWN, json!([".gl-who"])).await;
    }

    /// Presses the button of a form.
    pub async fn press_in(&self, form: &str) {
        let button = format!("{form} button[type=submit]");
        let button = self.element(SHOWN, json!([button])).await;
        self.click(&button, form).await;
    }

    /// Clicks what is called so: a button, a link, a label, something that folds out.
    pub async fn press(&self, words: &str) {
        self.press_within("body", words).await;
    }

    /// The same in a part of the page.
    pub async fn press_within(&self, part: &str, words: &str) {
        let element = self.element(PRESSABLE, json!([part, words])).await;
        self.click(&element, words).await;
    }

    /// Clicks, and waits for the page to which it leads.
    async fn click(&self, element: &Element, words: &str) {
        let leads = self.script(LEADS, json!([element])).await == json!(true);
        if let Err(error) = element.click().await {
            let error = error.to_string();
            let error = error.lines().next().unwrap_or_default();
            panic!(
                "“{words}” on {} cannot be clicked: {error}",
                self.path().await
            );
        }
        let start = Instant::now();
        while leads && start.elapsed() < PATIENCE {
            if self.client.execute(ARRIVED, Vec::new()).await.ok() == Some(json!(true)) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Types into the field with this name, in place of what stands there.
    pub async fn fill(&self, name: &str, text: &str) {
        self.fill_within("body", name, text).await;
    }

    /// The same in a part of the page.
    pub async fn fill_within(&self, part: &str, name: &str, text: &str) {
        let field = self.element(FIELD, json!([part, name])).await;
        if field.attr("type").await.unwrap().as_deref() != Some("file") {
            field.clear().await.unwrap();
        }
        field.send_keys(text).await.unwrap();
    }

    /// Chooses from the list with this name what is called so.
    pub async fn choose(&self, name: &str, label: &str) {
        self.choose_within("body", name, label).await;
    }

    /// The same in a part of the page.
    pub async fn choose_within(&self, part: &str, name: &str, label: &str) {
        let list = self.element(FIELD, json!([part, name])).await;
        list.select_by_label(label).await.unwrap();
    }

    /// Ticks the box in the row of a table that says these words.
    pub async fn tick_row(&self, words: &str) {
        let tick = self.element(ROW_BOX, json!([words])).await;
        self.click(&tick, words).await;
    }

    /// Ticks the box above all rows.
    pub async fn tick_all(&self) {
        let all = self.element(SHOWN, json!(["[data-pick-all]"])).await;
        self.click(&all, "all rows").await;
    }

    /// Draws a line on a pad.
    pub async fn draw(&self, pad: &str) {
        let show = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })";
        self.script(show, json!([pad])).await;
        let pad = self.client.find(Locator::Css(pad)).await.unwrap();
        let to = |x, y| PointerAction::MoveToElement {
            element: pad.clone(),
            duration: None,
            x,
            y,
        };
        let down = PointerAction::Down {
            button: MOUSE_BUTTON_LEFT,
        };
        let up = PointerAction::Up {
            button: MOUSE_BUTTON_LEFT,
        };
        let mut hand = MouseActions::new("hand".to_owned())
            .then(to(-60.0, 0.0))
            .then(down);
        for (x, y) in [(-20.0, 30.0), (20.0, -30.0), (60.0, 10.0)] {
            hand = hand.then(to(x, y));
        }
        self.client.perform_actions(hand.then(up)).await.unwrap();
    }

    /// Waits until the list of scans says `ok`, `ask` or `stop` to this code.
    pub async fn see_scan(&self, code: &str, sound: &str) {
        let find = "const [code, sound] = arguments;
            const all = [...document.querySelectorAll('#scans > li')];
            return all.find((e) => e.dataset.sound === sound && e.innerText.includes(code)) ?? null;";
        self.element(find, json!([code, sound])).await;
    }

    /// A file on the person's own machine; its path.
    pub fn file(&self, name: &str, text: &str) -> String {
        let path = self.profile.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    /// Waits for a download that ends so.
    pub async fn downloaded(&self, extension: &str) -> Vec<u8> {
        let folder = self.profile.path().join(DOWNLOADS);
        let start = Instant::now();
        loop {
            let files = std::fs::read_dir(&folder).into_iter().flatten().flatten();
            let mut files = files.map(|entry| entry.path());
            let found = files.find(|path| path.extension().is_some_and(|e| e == extension));
            if let Some(path) = found {
                return std::fs::read(path).unwrap();
            }
            assert!(start.elapsed() < PATIENCE, "no .{extension} came");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Presses keys wherever the cursor is.
    pub async fn keys(&self, keys: &str) {
        let place = self.client.active_element().await.unwrap();
        place.send_keys(keys).await.unwrap();
    }

    /// What a scanner does: it types where the cursor is, and ends with Enter. The cursor must be in the scan box.
    pub async fn scan(&self, code: &str) {
        self.expect_scan_box().await;
        self.keys(&format!("{code}\n")).await;
    }

    /// The cursor is in the scan box, where the next scan will go.
    pub async fn expect_scan_box(&self) {
        let place = "return document.activeElement?.id";
        let place = self.script(place, json!([])).await;
        assert_eq!(
            place,
            "scan",
            "the cursor is elsewhere on {}",
            self.path().await
        );
    }

    async fn element(&self, script: &str, arguments: Value) -> Element {
        let start = Instant::now();
        loop {
            let found = self.script(script, arguments.clone()).await;
            if let Some(id) = found.as_object().and_then(|found| found.values().next()) {
                let id = id.as_str().unwrap_or_default().to_owned();
                return Element::from_element_id(self.client.clone(), id.into());
            }
            assert!(
                start.elapsed() < PATIENCE,
                "{} has no {arguments}:\n{}",
                self.path().await,
                self.text().await
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// The words that the page shows.
    pub async fn text(&self) -> String {
        let text = self
            .script("return document.body.innerText", json!([]))
            .await;
        // What keeps a number and its unit together looks like any space.
        text.as_str()
            .unwrap_or_default()
            .replace(['\u{a0}', '\u{202f}'], " ")
    }

    /// Waits until the page shows these words.
    pub async fn see(&self, words: &str) {
        let start = Instant::now();
        while !self.text().await.contains(words) {
            assert!(
                start.elapsed() < PATIENCE,
                "{} does not show “{words}”:\n{}",
                self.path().await,
                self.text().await
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Runs a script in the page.
    pub async fn script(&self, script: &str, arguments: Value) -> Value {
        let arguments = arguments.as_array().unwrap().clone();
        self.client.execute(script, arguments).await.unwrap()
    }

    /// What the browser complained about since it was asked last.
    pub async fn complaints(&self) -> Vec<String> {
        let log = vendor(&self.client, "se/log", json!({"type": "browser"})).await;
        let entries = log.as_array().cloned().unwrap_or_default();
        entries
            .iter()
            .filter(|entry| entry["level"] == "SEVERE")
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Keeps a picture of the whole page where `GAPLESS_TEST_PICTURES` says; then the page is as wide as before.
    pub async fn picture(&self, name: &str, width: u64) {
        let Some(folder) = pictures() else {
            return;
        };
        let height = "return document.documentElement.scrollHeight";
        let height = self.script(height, json!([])).await.as_u64().unwrap_or(900);
        self.size_of(width, height.clamp(600, PICTURE_HEIGHT_MAX))
            .await;
        let picture = self.client.screenshot().await.unwrap();
        let name: String = name
            .chars()
            .map(|c| if c.is_alphanumeric() { c } else { '-' })
            .collect();
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{name}-{width}.png")), picture).unwrap();
        self.size(self.width.load(Ordering::Relaxed)).await;
    }

    /// Closes the browser.
    pub async fn close(self) {
        self.client.close().await.unwrap();
    }
}

fn pictures() -> Option<PathBuf> {
    let folder = std::env::var_os("GAPLESS_TEST_PICTURES")?;
    Some(Path::new(&folder).to_owned())
}

/// Finds what a person would click: the words exactly, else as a part.
const PRESSABLE: &str = "const [part, words] = arguments;
    const shown = (e) => e.checkVisibility({ visibilityProperty: true }) && !e.disabled;
    const text = (e) => (e.innerText ?? e.textContent).replace(/\\s+/g, ' ').trim();
    const all = [...document.querySelectorAll(part)].flatMap((p) =>
        [...p.querySelectorAll('a[href], button, summary, label')]).filter(shown);
    const found = all.find((e) => text(e) === words) ?? all.find((e) => text(e).includes(words)) ?? null;
    found?.scrollIntoView({ block: 'center' });
    return found;";

/// Finds a field that can be seen.
const FIELD: &str = "const [part, name] = arguments;
    const found = [...document.querySelectorAll(part)].flatMap((p) =>
        [...p.querySelectorAll(`[name=\"${CSS.escape(name)}\"]:not([type=hidden])`)])
        .find((e) => e.checkVisibility({ visibilityProperty: true })) ?? null;
    found?.scrollIntoView({ block: 'center' });
    return found;";

/// Finds the box of a row.
const ROW_BOX: &str = "const [words] = arguments;
    const row = [...document.querySelectorAll('tbody tr')].find((e) => e.innerText.includes(words));
    const box = row?.querySelector('input[type=checkbox]') ?? null;
    box?.scrollIntoView({ block: 'center' });
    return box;";

/// Finds the first that can be seen.
const SHOWN: &str = "const [css] = arguments;
    const found = [...document.querySelectorAll(css)].find((e) => e.checkVisibility({ visibilityProperty: true })) ?? null;
    found?.scrollIntoView({ block: 'center' });
    return found;";

/// Whether an element leads to another page, of which this one is marked as left; a file is no page.
const LEADS: &str = "const [element] = arguments;
    const link = element.closest('a[href]');
    const toPage = link && !link.target && !/\\.(pdf|xlsx|csv|json)$|#/.test(link.href);
    const form = element.matches('button[type=submit]') && element.form;
    const sends = form && !form.matches('[data-scan],[data-later]') && form.reportValidity();
    if (toPage || sends) document.documentElement.dataset.left = 'true';
    return Boolean(toPage || sends);";

/// Whether the page that was left is gone and the next is whole.
const ARRIVED: &str =
    "return !document.documentElement.dataset.left && document.readyState === 'complete'";

//! A real browser on a real socket: chromedriver and Chromium from the machine, the application served by this process.
//! What lives here: starting all three, and a window with the few moves of a person. What must never: a promise.
//!
//! `GAPLESS_TEST_PICTURES=DIR` keeps a picture of every page that a test looks at.

mod apply;
mod axe;
mod field;
mod journey;
mod print;
mod window;

use axum::http::Method;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use gapless::demo::people;
use gapless::server;
use gapless_store::{Settings, Store};
use gapless_web::{App, Clock, Example};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::str::FromStr;
use std::time::Duration;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpListener;
use tokio::process::{Child, Command};
use tokio::sync::watch;
pub use window::Window;

/// What to do where a program is missing; a browser test is never skipped.
const INSTALL: &str = "the browser tests need it: `cargo xtask test` installs it (Debian: `apt-get install chromium \
    chromium-driver`)";

/// The application on a port of its own, with its workers.
pub struct Served {
    /// The application.
    pub app: App,
    /// Its address, without a slash at the end.
    pub url: String,
    // Dropped, it stops the server; the folder goes last.
    _running: watch::Sender<bool>,
    _data: TempDir,
}

impl Served {
    /// An installation that `prepare` filled before its address answers.
    pub async fn after(prepare: impl AsyncFnOnce(&App)) -> Self {
        let data = tempfile::tempdir().unwrap();
        let settings = Settings {
            data: data.path().to_owned(),
            database: None,
            files: None,
        };
        let store = Store::open(&settings).await.unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let settings = gapless_web::Settings {
            base_url: url.clone(),
            examples: examples(),
            ..gapless_web::Settings::default()
        };
        let app = App::new(store, settings, Clock::default());
        prepare(&app).await;
        let (running, stopped) = watch::channel(false);
        tokio::spawn(server::serve_until(app.clone(), listener, stopped));
        Self {
            app,
            url,
            _running: running,
            _data: data,
        }
    }
}

/// The people whom the sign-in page offers, as `gapless demo` does.
fn examples() -> Vec<Example> {
    people::everybody()
        .map(|(name, role, email, organisation)| Example {
            name,
            role,
            organisation,
            email,
            password: people::PASSWORD,
        })
        .collect()
}

/// A running chromedriver; it ends with this value, and its browsers with it.
pub struct Driver {
    url: String,
    _process: Child,
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Killed, it would leave the browsers of a failed test behind.
        let address = self.url.trim_start_matches("http://");
        if let Ok(mut socket) = TcpStream::connect(address) {
            let _ = socket.set_read_timeout(Some(Duration::from_secs(5)));
            let _ = write!(
                socket,
                "GET /shutdown HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
            );
            let _ = socket.read_to_end(&mut Vec::new());
        }
    }
}

impl Driver {
    /// Starts it on a port that it chooses, and waits until it says which.
    pub async fn start() -> Self {
        let mut command = Command::new("chromedriver");
        command
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true);
        let mut process = command
            .spawn()
            .unwrap_or_else(|error| panic!("chromedriver does not start ({error}); {INSTALL}"));
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let port = loop {
            let line = lines.next_line().await.unwrap();
            let line = line.unwrap_or_else(|| panic!("chromedriver ended at once; {INSTALL}"));
            if let Some((_, port)) = line.rsplit_once("successfully on port ") {
                break port.trim_end_matches('.').to_owned();
            }
        };
        // Read to the end, or a full pipe would stop the driver.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Self {
            url: format!("http://127.0.0.1:{port}"),
            _process: process,
        }
    }

    /// A new browser that knows nobody, in a language, for pages of `served`.
    pub async fn window(&self, served: &Served, lang: &str) -> Window {
        let profile = tempfile::tempdir().unwrap();
        let client = ClientBuilder::native()
            .capabilities(wanted(profile.path(), lang))
            .connect(&self.url)
            .await
            .unwrap_or_else(|error| panic!("Chromium does not start ({error}); {INSTALL}"));
        Window::new(client, served.url.clone(), profile).await
    }

    /// The same with scripts off; what a test itself asks of the page still runs.
    pub async fn window_without_scripts(&self, served: &Served) -> Window {
        let window = self.window(served, "en").await;
        let off = json!({"cmd": "Emulation.setScriptExecutionDisabled", "params": {"value": true}});
        vendor(&window.client, "goog/cdp/execute", off).await;
        window
    }
}

/// The capabilities of a browser with this profile, in a language.
fn wanted(profile: &Path, lang: &str) -> Capabilities {
    let prefs = json!({
        "intl.accept_languages": lang,
        "download.default_directory": profile.join(window::DOWNLOADS),
        "plugins.always_open_pdf_externally": true,
    });
    let mut options = json!({"args": arguments(profile.display()), "prefs": prefs});
    if let Some(binary) = chromium() {
        options["binary"] = json!(binary);
    }
    let mut wanted = Capabilities::new();
    wanted.insert("goog:chromeOptions".to_owned(), options);
    wanted.insert("goog:loggingPrefs".to_owned(), json!({"browser": "ALL"}));
    wanted
}

fn arguments(profile: impl std::fmt::Display) -> Vec<String> {
    let quiet = [
        "headless",
        "no-sandbox",
        "disable-gpu",
        "disable-quic",
        "no-first-run",
        "disable-background-networking",
        "disable-component-update",
        "disable-sync",
        "disable-dev-shm-usage",
        "hide-scrollbars",
        // A colour on its way to another is no colour that anybody chose.
        "force-prefers-reduced-motion",
    ];
    let mut all: Vec<String> = quiet.iter().map(|word| format!("--{word}")).collect();
    all.push(format!("--user-data-dir={profile}"));
    all
}

/// Where the browser is; `None` leaves it to chromedriver.
fn chromium() -> Option<PathBuf> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .flat_map(|folder| names.map(|name| folder.join(name)))
        .find(|file| file.is_file())
}

/// A command of chromedriver that the standard does not know.
#[derive(Debug)]
struct Vendor(&'static str, Value);

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(
        &self,
        base: &reqwest::Url,
        session: Option<&str>,
    ) -> Result<reqwest::Url, <reqwest::Url as FromStr>::Err> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.0
        ))
    }

    fn method_and_body(&self, _: &reqwest::Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.1.to_string()))
    }
}

async fn vendor(client: &Client, path: &'static str, body: Value) -> Value {
    client.issue_cmd(Vendor(path, body)).await.unwrap()
}

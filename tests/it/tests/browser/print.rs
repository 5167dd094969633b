//! A page on paper: the table whole, and nothing of the frame in which one goes from page to page.

use super::{Driver, Served, Window, vendor};
use fantoccini::wd::PrintConfiguration;
use gapless::demo::{self, people};
use serde_json::{Value, json};
use std::process::Stdio;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_is_printed_without_its_frame_and_with_its_whole_table() {
    let served = Served::after(async |app| demo::load(app).await.unwrap()).await;
    let finished = demo::finished(&served.app).await.unwrap();
    let number = finished.unwrap().number;
    let driver = Driver::start().await;
    for (email, path) in [
        ("it@meridiaan.example", format!("/reporting/{number}")),
        ("lead@noord.example", "/devices".to_owned()),
    ] {
        let window = driver.window(&served, "en").await;
        window.sign_in(email, people::PASSWORD).await;
        window.open(&path).await;
        on_paper(&window, &path).await;
        window.close().await;
    }
}

async fn on_paper(window: &Window, path: &str) {
    let shown = window.script(SHOWN, json!([])).await;
    let (menu, rows) = (words(&shown["menu"]), words(&shown["rows"]));
    assert!(menu.len() > 2, "{path} has no menu: {shown}");
    assert!(rows.len() > 20, "{path} has no table: {shown}");
    assert!(
        shown["frame"].as_u64() > Some(1),
        "{path} has no frame: {shown}"
    );
    let text = printed(window).await;
    for word in menu {
        assert!(!text.contains(&word), "{path} prints “{word}” of the menu");
    }
    for row in rows {
        assert!(text.contains(&row), "{path} leaves out {row}:\n{text}");
    }
    let print = json!({"cmd": "Emulation.setEmulatedMedia", "params": {"media": "print"}});
    vendor(&window.client, "goog/cdp/execute", print).await;
    let shown = window.script(SHOWN, json!([])).await;
    assert_eq!(shown["frame"], json!(0), "{path}");
}

fn words(list: &Value) -> Vec<String> {
    let words = list.as_array().into_iter().flatten();
    words.filter_map(Value::as_str).map(bare).collect()
}

/// Without blanks, where a line may break.
fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The text of the page as the browser prints it.
async fn printed(window: &Window) -> String {
    let paper = window.client.print(PrintConfiguration::default()).await;
    let paper = paper.unwrap();
    assert!(paper.starts_with(b"%PDF-"), "{} bytes", paper.len());
    let mut reader = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("pdftotext: {error}; `cargo xtask test` installs it"));
    let mut input = reader.stdin.take().unwrap();
    let sent = tokio::spawn(async move { input.write_all(&paper).await });
    let read = reader.wait_with_output().await.unwrap();
    sent.await.unwrap().unwrap();
    bare(&String::from_utf8_lossy(&read.stdout))
}

/// How much of the frame can be seen; words of the menu that stand nowhere else; the names of the rows of the largest table.
const SHOWN: &str = "const seen = (e) => e.checkVisibility({ visibilityProperty: true });
    const main = document.querySelector('main').innerText;
    const menu = [...document.querySelectorAll('.gl-side a')].map((a) => a.innerText.trim());
    const tables = [...document.querySelectorAll('main table')].filter(seen);
    const size = (table) => table.querySelectorAll('tbody tr').length;
    const table = tables.sort((a, b) => size(b) - size(a))[0];
    const names = [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => row.querySelector('a')?.innerText);
    return { frame: ['.gl-top', '.gl-side', '.gl-crumbs'].filter((css) =>
            [...document.querySelectorAll(css)].some(seen)).length,
        menu: menu.filter((word) => word && !main.includes(word)), rows: names.filter(Boolean) };";

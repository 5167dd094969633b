//! The form of an application on a phone with a bad line: what is typed is not lost, what could not be sent is sent when
//! there is a line, and a picture is made small before it leaves.

use super::{Driver, Served, Window, vendor};
use gapless::demo;
use serde_json::json;

/// A picture as large as a phone takes it, put where a person would have chosen a file.
const LARGE_PICTURE: &str = r#"
    const [width, height] = [2400, 1800];
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const pen = canvas.getContext("2d");
    const points = pen.createImageData(width, height);
    let seed = 7;
    for (let n = 0; n < points.data.length; n++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        points.data[n] = n % 4 === 3 ? 255 : (seed >> 8) & 255;
    }
    pen.putImageData(points, 0, 0);
    const input = document.querySelector("form[data-shrink] input[type=file]");
    const files = new DataTransfer();
    const bytes = atob(canvas.toDataURL("image/jpeg", 1).split(",")[1]);
    const raw = Uint8Array.from(bytes, (c) => c.charCodeAt(0));
    files.items.add(new File([raw], "classroom.jpeg", { type: "image/jpeg" }));
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    return raw.length;
"#;
const CHOSEN: &str = r#"
    const file = document.querySelector("form[data-shrink] input[type=file]").files[0];
    return [file.name, file.type, file.size];
"#;
const SAVE: &str = r#"document.querySelector("form[data-keep] button[type=submit]").click()"#;
const VALUE: &str = "return document.querySelector(`[name=\"${arguments[0]}\"]`).value";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_teacher_with_a_bad_line_types_nothing_twice() {
    let served = Served::after(async |app| demo::load(app).await.unwrap()).await;
    let driver = Driver::start().await;
    let window = driver.window(&served, "en").await;
    window.size(360).await;
    window.open("/apply?lang=en").await;
    window.press("Begin").await;
    window.see("Keep this link").await;
    let draft = window.path().await;
    without_a_line(&window, &draft).await;
    typed_and_left(&window, &draft).await;
    a_large_picture(&window, &draft).await;
    assert_eq!(window.complaints().await, Vec::<String>::new());
    window.close().await;
}

/// What is sent while there is no line arrives when there is one.
async fn without_a_line(window: &Window, draft: &str) {
    window.open(&format!("{draft}/purpose")).await;
    window.fill("title", "Reading room").await;
    line(window, false).await;
    window.script(SAVE, json!([])).await;
    window.see("There is no line").await;
    assert_eq!(window.path().await, format!("{draft}/purpose"));
    // The browser itself says that a request failed; nothing else may be wrong.
    window.complaints().await;
    line(window, true).await;
    window.see("Page 3 of 7").await;
    window.open(&format!("{draft}/purpose")).await;
    let title = window.script(VALUE, json!(["title"])).await;
    assert_eq!(title, json!("Reading room"));
}

/// What was typed and not saved is there again.
async fn typed_and_left(window: &Window, draft: &str) {
    window.fill("change", "Two hours a week for each").await;
    window.open(draft).await;
    window.open(&format!("{draft}/purpose")).await;
    window.see("had not been sent yet").await;
    let change = window.script(VALUE, json!(["change"])).await;
    assert_eq!(change, json!("Two hours a week for each"));
    window.script(SAVE, json!([])).await;
    window.see("Page 3 of 7").await;
    window.open(&format!("{draft}/purpose")).await;
    let text = window.text().await;
    assert!(!text.contains("had not been sent yet"), "{text}");
}

async fn a_large_picture(window: &Window, draft: &str) {
    window.open(&format!("{draft}/files")).await;
    let large = window.script(LARGE_PICTURE, json!([])).await;
    let start = std::time::Instant::now();
    let small = loop {
        let chosen = window.script(CHOSEN, json!([])).await;
        if chosen[0] == json!("classroom.jpg") {
            break chosen;
        }
        assert!(start.elapsed().as_secs() < 30, "it stays {chosen}");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    };
    assert_eq!(small[1], json!("image/jpeg"));
    assert!(small[2].as_u64() < large.as_u64(), "{small} of {large}");
    window.fill("caption", "Our classroom").await;
    window.press("nobody").await;
    window.press_in("form[data-shrink]").await;
    window.see("The file was added").await;
    window.see("Our classroom").await;
}

/// Takes the line of the browser away, or gives it back.
pub async fn line(window: &Window, is_there: bool) {
    let speed = if is_there { -1 } else { 0 };
    let conditions = json!({"offline": !is_there, "latency": 0, "downloadThroughput": speed, "uploadThroughput": speed});
    for (command, params) in [
        ("Network.enable", json!({})),
        ("Network.emulateNetworkConditions", conditions),
    ] {
        let command = json!({"cmd": command, "params": params});
        vendor(&window.client, "goog/cdp/execute", command).await;
    }
}

//! What people send by mistake or by ill will: each gets a sentence in their language and what to do, never a fault, and
//! nothing of it stays behind.

use super::pages::{form, send};
use super::routes;
use super::seed::workbook;
use gapless_intake::limits;
use gapless_journey::Role;
use gapless_web::testing::{Answer, Client, NOW_MS, World};
use gapless_web::{App, Clock, Settings};
use std::io::Write as _;

/// A container with one part of `times` times the bytes.
fn zipped(name: &str, bytes: &[u8], times: usize) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    writer.start_file(name, options).unwrap();
    for _ in 0..times {
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The container of an encrypted workbook: its head, and the name of the stream that holds the secret.
fn locked() -> Vec<u8> {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let head = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    [&head[..], &[0; 600], &name].concat()
}

struct Case {
    name: &'static str,
    bytes: Vec<u8>,
    status: u16,
    code: &'static str,
    /// Of the sentence in Dutch, and of what to do.
    says: &'static str,
    to_do: &'static str,
}

#[expect(clippy::too_many_lines, reason = "one case a line")]
fn cases() -> Vec<Case> {
    let case = |name, bytes, status, code, says, to_do| Case {
        name,
        bytes,
        status,
        code,
        says,
        to_do,
    };
    let mut cut = workbook("A", &[&["Model", "Serial"], &["Latitude 5490", "AB12CD3"]]);
    cut.truncate(cut.len() / 2);
    let rows = "Latitude 5490;AB\n".repeat(2_000_000);
    let wide = vec!["x"; 10_000].join(",");
    let bomb = zipped("xl/worksheets/sheet1.xml", &vec![b' '; 1 << 20], 513);
    vec![
        case(
            "photo.png",
            b"\x89PNG\r\n\x1a\n".to_vec(),
            422,
            "read-wrong-type",
            "een afbeelding",
            "XLSX",
        ),
        case(
            "list.pdf",
            b"%PDF-1.7 and more".to_vec(),
            422,
            "read-wrong-type",
            "een PDF-document",
            "XLSX",
        ),
        case("empty.csv", Vec::new(), 422, "read-empty", "leeg", "rijen"),
        case(
            "blank.csv",
            b"\n \n;;\n".to_vec(),
            422,
            "read-no-rows",
            "rij",
            "blad",
        ),
        case(
            "cut.xlsx",
            cut,
            422,
            "read-broken",
            "beschadigd",
            "nieuwe naam",
        ),
        case(
            "locked.xlsx",
            locked(),
            422,
            "read-password",
            "wachtwoord",
            "wachtwoord",
        ),
        case(
            "rows.csv",
            rows.into_bytes(),
            413,
            "read-too-many-rows",
            "200.000",
            "delen",
        ),
        case("bomb.xlsx", bomb, 413, "read-unpacks-too-large", "", ""),
        case(
            "wide.csv",
            wide.into_bytes(),
            413,
            "read-too-many-columns",
            "10.000",
            "",
        ),
        case(
            "notes.zip",
            zipped("notes.txt", b"hello", 1),
            422,
            "read-no-rows",
            "Geen rij in dit bestand",
            "het juiste blad",
        ),
    ]
}

async fn by_program(client: &Client, donation: &str, case: &Case) -> Answer {
    let path = format!("/api/v1/offer/{donation}/manifests?name={}", case.name);
    let kind = Some("application/octet-stream");
    client
        .send(
            "POST",
            &path,
            kind,
            case.bytes.clone(),
            &[("accept-language", "nl")],
        )
        .await
}

#[tokio::test]
async fn what_is_no_list_is_told_on_the_page_and_to_programs() {
    let world = World::sqlite().await.unwrap();
    let manager = world.client(routes(), Role::DonorManager);
    let begun = manager
        .json("POST", "/api/v1/offer", &serde_json::json!({}))
        .await;
    let id = begun.json()["id"].as_str().unwrap().to_owned();
    for case in cases() {
        let title = [("title", "Voorjaar")];
        let page = send(
            &manager,
            "/offer/new",
            form(case.name, &case.bytes, &title),
            "nl",
        )
        .await;
        let text = page.text();
        assert_eq!(page.status.as_u16(), case.status, "{}: {text}", case.name);
        assert!(text.contains("<html lang=\"nl\""), "{}", case.name);
        assert!(
            text.contains(case.says) && text.contains(case.to_do),
            "{}: {text}",
            case.name
        );
        // The form is there again, with what was typed beside the file.
        assert!(
            text.contains("name=\"file\"") && text.contains("value=\"Voorjaar\""),
            "{}",
            case.name
        );
        assert!(
            !text.contains("refusal-"),
            "{}: a sentence is missing",
            case.name
        );
        let told = by_program(&manager, &id, &case).await;
        assert_eq!(told.status.as_u16(), case.status, "{}", case.name);
        assert_eq!(
            told.json()["code"],
            case.code,
            "{}: {}",
            case.name,
            told.text()
        );
    }
    // Only the donation that was begun by hand is there, and it holds no line.
    let all = manager.get("/api/v1/offer").await.json();
    assert_eq!(all["donations"].as_array().unwrap().len(), 1);
    let lines = manager
        .get(&format!("/api/v1/offer/{id}/lines"))
        .await
        .json();
    assert_eq!(lines["lines"].as_array().unwrap().len(), 0);
}

#[tokio::test]
async fn a_file_above_the_limit_is_told_and_not_cut_off() {
    let mut world = World::sqlite().await.unwrap();
    let settings = Settings {
        upload_bytes_max: 1024 * 1024,
        ..Settings::default()
    };
    let now = jiff::Timestamp::from_millisecond(NOW_MS).unwrap();
    world.app = App::new(world.app.store.clone(), settings, Clock::fixed(now));
    let manager = world.client(routes(), Role::DonorManager);
    let body = form("long.csv", &vec![b'a'; 3 * 1024 * 1024], &[]);
    // Without its length it is found out while it comes; with it, before.
    let length = body.len().to_string();
    let kind = Some("multipart/form-data; boundary=edge");
    for told in [
        manager
            .send(
                "POST",
                "/offer/new",
                kind,
                body.clone(),
                &[("accept-language", "de")],
            )
            .await,
        manager
            .send(
                "POST",
                "/offer/new",
                kind,
                body,
                &[("accept-language", "de"), ("content-length", &length)],
            )
            .await,
    ] {
        let text = told.text();
        assert_eq!(told.status, 413, "{text}");
        assert!(
            text.contains("größer als 1 MB") && text.contains("name=\"file\""),
            "{text}"
        );
    }
    let begun = manager
        .json("POST", "/api/v1/offer", &serde_json::json!({}))
        .await;
    let path = format!(
        "/api/v1/offer/{}/manifests?name=a.csv",
        begun.json()["id"].as_str().unwrap()
    );
    let told = manager
        .send("POST", &path, None, vec![b'a'; 3 * 1024 * 1024], &[])
        .await;
    assert_eq!(
        (told.status.as_u16(), told.json()["code"].as_str()),
        (413, Some("read-too-large"))
    );
    // A form that broke off.
    let half =
        b"--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nModel"
            .to_vec();
    let told = send(&manager, "/offer/new", half, "en").await;
    assert_eq!(told.status, 422);
    assert!(told.text().contains("only in part"), "{}", told.text());
    let form = manager
        .post("/offer/new", &[("file", "no file at all")])
        .await;
    assert_eq!(form.status, 422, "{}", form.text());
}

#[tokio::test]
async fn the_limit_of_a_file_is_the_readers_own() {
    let world = World::sqlite().await.unwrap();
    assert!(world.app.settings.upload_bytes_max <= limits::FILE_BYTES_MAX);
}

#[tokio::test]
async fn mixed_encodings_and_formulas_are_read_and_nothing_runs() {
    let world = World::sqlite().await.unwrap();
    let manager = world.client(routes(), Role::DonorManager);
    // Most of it is UTF-8, one cell is not; and what begins with an equals sign is a text.
    let mut bytes = "Modèle;N° de série;Bureau\n".to_owned().into_bytes();
    for n in 0..40 {
        bytes.extend_from_slice(format!("Écran P2419H;SÉR{n:04};Liège\n").as_bytes());
    }
    bytes.extend_from_slice(b"Latitude 5490;=HYPERLINK(\"http://evil.example\");Li\xe8ge\n");
    let sent = send(&manager, "/offer/new", form("mixed.csv", &bytes, &[]), "fr").await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    let path = sent.location().split('?').next().unwrap().to_owned();
    let page = manager.get(&path).await.text();
    assert!(page.contains("Liège"), "{page}");
    let csv = manager.get(&format!("{path}/lines.csv")).await.text();
    assert!(csv.contains("HYPERLINK"), "{csv}");
    // No cell of what leaves begins like a formula.
    for cell in csv.lines().skip(1).flat_map(|line| line.split(',')) {
        let cell = cell.trim_matches('"');
        assert!(!cell.starts_with(['=', '+', '@']), "{cell}");
    }
}

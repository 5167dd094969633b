//! The server is killed without warning while it takes a whole list: all of the list is there afterwards, or nothing of
//! it, and whoever was told that it came finds it.

use super::{gapless, status, text};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Rows of one list: enough that its transaction takes some time.
const ROWS: u64 = 1_500;
/// Kills, each at another moment of an upload.
const KILLS: u32 = 5;
/// How long a server may take to answer for the first time.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server on a folder; killed when it goes.
struct Server {
    process: Child,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

impl Server {
    fn start(data: &str) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let process = Command::new(env!("CARGO_BIN_EXE_gapless"))
            .args(["serve", "--data", data])
            .args(["--listen", &format!("127.0.0.1:{port}")])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let server = Self { process, port };
        let begun = Instant::now();
        while !matches!(ask(port, "GET", "/readyz", "", b""), Some((200, _))) {
            assert!(begun.elapsed() < PATIENCE, "the server does not answer");
            std::thread::sleep(Duration::from_millis(20));
        }
        server
    }

    fn kill(&mut self) {
        // It may have gone already; either way it is gone.
        let _gone = self.process.kill();
        let _status = self.process.wait();
    }

    fn json(&self, method: &str, path: &str, key: &str, body: &Value) -> Value {
        let body = body.to_string();
        let (status, answer) = ask(self.port, method, path, key, body.as_bytes()).unwrap();
        assert!(status < 300, "{method} {path}: {status} {answer}");
        answer
    }
}

/// One request on a connection of its own; nothing when the other side goes away before it has answered.
fn ask(port: u16, method: &str, path: &str, key: &str, body: &[u8]) -> Option<(u16, Value)> {
    let mut connection = TcpStream::connect(("127.0.0.1", port)).ok()?;
    let kind = if path.contains("/manifests") {
        "application/octet-stream"
    } else {
        "application/json"
    };
    let by = match key {
        "" => String::new(),
        key => format!("authorization: Bearer {key}\r\n"),
    };
    let head = format!(
        "{method} {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\nconnection: close\r\n{by}\
         content-type: {kind}\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    connection.write_all(head.as_bytes()).ok()?;
    connection.write_all(body).ok()?;
    let mut answer = String::new();
    connection.read_to_string(&mut answer).ok()?;
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some((status, serde_json::from_str(body).unwrap_or_default()))
}

/// A list like no other, so that it is not taken for one that came before.
fn list(number: u32) -> Vec<u8> {
    let mut list = "Type;Brand;Model;Serial number;CPU;RAM\n".to_owned();
    for row in 0..ROWS {
        let serial = u64::from(number) * ROWS + row;
        writeln!(
            list,
            "Laptop;Dell;Latitude 5490;KL{serial:07};i5-8350U;8 GB"
        )
        .unwrap();
    }
    list.into_bytes()
}

fn key(data: &str, role: &str, organisation: &[&str]) -> String {
    let words = ["key", "add", "test", "--role", role, "--data", data];
    let done = gapless(&[&words, organisation].concat());
    assert_eq!(status(&done), 0, "{}", text(&done.stderr));
    let printed = text(&done.stdout);
    let key = printed
        .split_whitespace()
        .find(|word| word.starts_with("gk_"));
    key.unwrap().to_owned()
}

fn upload(port: u16, donation: &str, key: &str, number: u32) -> Option<(u16, Value)> {
    let path = format!("/api/v1/offer/{donation}/manifests?name=list-{number}.csv");
    ask(port, "POST", &path, key, &list(number))
}

fn lines(server: &Server, donation: &str, key: &str) -> u64 {
    let path = format!("/api/v1/offer/{donation}");
    let found = server.json("GET", &path, key, &json!({}));
    found["summary"]["lines"].as_u64().unwrap()
}

/// What of the states does not follow from the events.
fn wrong(data: &str) -> Value {
    let done = gapless(&["doctor", "--data", data, "--format", "json"]);
    let told: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(told["donations"], 1);
    told["wrong"].clone()
}

#[test]
fn a_killed_server_leaves_whole_lists() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let mut server = Server::start(data);
    let administrator = key(data, "administrator", &[]);
    let donor = json!({"kind": "donor", "name": "Acme", "country": "BE", "language": "en"});
    server.json("POST", "/api/v1/organisations", &administrator, &donor);
    let manager = key(data, "donor-manager", &["--organisation", "Acme"]);
    let begun = server.json("POST", "/api/v1/offer", &manager, &json!({"title": "All"}));
    let donation = begun["id"].as_str().unwrap().to_owned();
    let first = Instant::now();
    let (answered, _) = upload(server.port, &donation, &manager, 0).unwrap();
    let whole = first.elapsed();
    assert_eq!(answered, 200);
    let (mut came, mut was_cut) = (1, 0);
    for number in 1..=KILLS {
        let (port, id, by) = (server.port, donation.clone(), manager.clone());
        let sent = std::thread::spawn(move || upload(port, &id, &by, number));
        std::thread::sleep(whole * number / (KILLS + 1));
        server.kill();
        let answered = sent.join().unwrap();
        server = Server::start(data);
        let now = lines(&server, &donation, &manager);
        assert_eq!(now % ROWS, 0, "a part of a list");
        let more = now / ROWS - came;
        assert!(more <= 1, "{more} lists of one");
        if matches!(answered, Some((200, _))) {
            assert_eq!(more, 1, "what was answered is there");
        }
        was_cut += u32::from(answered.is_none());
        came += more;
    }
    assert!(was_cut > 0, "no kill fell into an upload");
    // What broke off is sent again, and comes.
    let (answered, _) = upload(server.port, &donation, &manager, KILLS + 1).unwrap();
    assert_eq!(answered, 200);
    assert_eq!(lines(&server, &donation, &manager), (came + 1) * ROWS);
    server.kill();
    assert_eq!(wrong(data), json!([]));
}

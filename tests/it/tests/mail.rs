//! Mail leaves by SMTP where a server is set, and what it answers is kept.

use gapless_journey::Role;
use gapless_store::{Engine, Tx};
use gapless_web::mail::{self, Recipient};
use gapless_web::testing::World;
use gapless_web::{App, Lang, Settings, Smtp};
use serde_json::json;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// Answers one delivery as RFC 5321 says and gives back what was said and sent; refuses the recipient where `accepts` is false.
async fn server(accepts: bool) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let heard = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        converse(stream, accepts).await
    });
    (url, heard)
}

async fn converse(stream: TcpStream, accepts: bool) -> String {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let mut heard = String::new();
    let mut is_message = false;
    write
        .write_all(b"220 mail.example ready\r\n")
        .await
        .unwrap();
    while let Ok(Some(line)) = lines.next_line().await {
        heard.push_str(&line);
        heard.push('\n');
        let answer = match line.get(..4).unwrap_or(&line) {
            "." if is_message => {
                is_message = false;
                "250 kept"
            }
            _ if is_message => continue,
            "EHLO" => "250 mail.example",
            "RCPT" if !accepts => "550 no such mailbox",
            "DATA" => {
                is_message = true;
                "354 go on"
            }
            "QUIT" => "221 bye",
            _ => "250 fine",
        };
        let answer = format!("{answer}\r\n");
        if write.write_all(answer.as_bytes()).await.is_err() {
            break;
        }
    }
    heard
}

/// Writes a mail, and sends it as the job does; gives the page of the mail afterwards.
async fn delivered(url: String) -> (bool, String) {
    let world = World::new(Engine::Sqlite).await.unwrap().unwrap();
    let settings = Settings {
        smtp: Some(Smtp { url }),
        mail_from: "Second Life <gapless@secondlife.example>".to_owned(),
        ..Settings::default()
    };
    let app = App::new(world.app.store.clone(), settings, world.app.clock.clone());
    let to = &Recipient {
        name: "Zoë Müller".to_owned(),
        address: "zoe@school.example".to_owned(),
        lang: Lang::De,
    };
    let work = |tx: Tx| async move {
        let args = [
            ("url", "https://gapless.example/l/x".to_owned()),
            ("organisation", "Schule Süd".to_owned()),
            ("by", "Ana".to_owned()),
        ];
        mail::queue(&tx, to, "invitation", "Second Life", &args, 0).await
    };
    let id = app.store.write(work).await.unwrap();
    let sent = mail::send(&app, &json!({ "mail": id })).await.is_ok();
    let administrator = world.client(gapless::router::routes(), Role::Administrator);
    let page = administrator.get(&format!("/admin/mail/{id}")).await;
    (sent, page.text())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_is_handed_to_the_server_with_its_letters_whole() {
    let (url, heard) = server(true).await;
    let (sent, page) = delivered(url).await;
    assert!(sent, "{page}");
    let heard = heard.await.unwrap();
    assert!(heard.contains("RCPT TO:<zoe@school.example>"), "{heard}");
    assert!(
        heard.contains("MAIL FROM:<gapless@secondlife.example>"),
        "{heard}"
    );
    assert!(
        heard.contains("Content-Type: text/plain; charset=utf-8"),
        "{heard}"
    );
    assert!(heard.contains("https://gapless.example/l/x"), "{heard}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_server_refuses_is_told_to_the_administrator() {
    let (url, _heard) = server(false).await;
    let (sent, page) = delivered(url).await;
    assert!(!sent);
    assert!(page.contains("no such mailbox"), "{page}");
}

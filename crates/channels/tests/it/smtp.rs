//! The real post against a small server on loopback: what each of its answers, and its silence, comes to.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops here")]

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::thread::JoinHandle;

use base64::Engine as _;
use channels::email::{Mailing, Post, Smtp, letter, outcome};
use channels::transport::Broken;

use crate::email::mail;

/// What the server says where; nothing at all is hanging up.
#[derive(Clone, Copy)]
struct Says {
    auth: Option<&'static str>,
    sender: Option<&'static str>,
    recipient: Option<&'static str>,
    data: Option<&'static str>,
    end: Option<&'static str>,
}

const WELL: Says = Says {
    auth: Some("235 come in"),
    sender: Some("250 well"),
    recipient: Some("250 well"),
    data: Some("354 go on"),
    end: Some("250 taken"),
};

/// Serves one connection. Gives the port, and in the end every line that came.
fn server(says: Says) -> (u16, JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    (port, std::thread::spawn(move || talk(&listener.accept().unwrap().0, says)))
}

fn talk(line: &TcpStream, says: Says) -> Vec<String> {
    let mut heard: Vec<String> = Vec::new();
    let mut out = line;
    out.write_all(b"220 mail.test ESMTP\r\n").unwrap();
    let mut in_letter = false;
    for said in BufReader::new(line).lines() {
        let Ok(said) = said else { break };
        heard.push(said.clone());
        let word = said.split(' ').next().unwrap_or_default().to_uppercase();
        let answer = match (in_letter, word.as_str()) {
            (true, ".") => {
                in_letter = false;
                says.end
            }
            (true, _) => continue,
            (false, "EHLO") => Some("250-mail.test\r\n250 AUTH PLAIN"),
            (false, "AUTH") => says.auth,
            (false, "MAIL") => says.sender,
            (false, "RCPT") => says.recipient,
            (false, "DATA") => {
                in_letter = says.data.is_some_and(|answer| answer.starts_with('3'));
                says.data
            }
            (false, "QUIT") => Some("221 bye"),
            (false, _) => Some("502 no such word"),
        };
        let Some(answer) = answer else { break };
        if out.write_all(format!("{answer}\r\n").as_bytes()).is_err() {
            break;
        }
    }
    heard
}

async fn carried(says: Says) -> (Mailing, Vec<String>) {
    let (port, server) = server(says);
    let post = Smtp::at(&format!("smtp://callout:p%40ss@127.0.0.1:{port}"), "town.example").unwrap();
    let answer = post.carry(letter(&mail()).unwrap()).await;
    drop(post);
    (outcome(&answer), server.join().unwrap())
}

#[tokio::test]
async fn a_letter_is_handed_over_whole() {
    let (mailing, heard) = carried(WELL).await;
    assert_eq!(mailing, Mailing::Sent);
    let plain = base64::engine::general_purpose::STANDARD.encode("\0callout\0p@ss");
    for line in [
        "EHLO town.example",
        &format!("AUTH PLAIN {plain}"),
        "MAIL FROM:<jobs@callout.example>",
        "RCPT TO:<dale@whitcomb.example>",
        "DATA",
        "Message-ID: <austin.e12.0.mail@town.example>",
        "QUIT",
    ] {
        assert!(heard.iter().any(|said| said == line), "{line} among {heard:?}");
    }
    // A line of the letter that is a dot alone is not its end.
    let end = heard.iter().position(|said| said == ".").unwrap();
    assert!(heard[end + 1..].iter().all(|said| said == "QUIT"), "{heard:?}");
    assert!(heard[..end].iter().any(|said| said.contains("town.example/l/abc")), "{heard:?}");
}

#[tokio::test]
async fn each_answer_means_what_it_says() {
    for (says, meant) in [
        (Says { sender: Some("550 not from you"), ..WELL }, Mailing::Refused),
        (Says { recipient: Some("550 5.1.1 no such user"), ..WELL }, Mailing::Refused),
        (Says { recipient: Some("451 4.7.1 come back later"), ..WELL }, Mailing::Later),
        (Says { data: Some("421 too busy"), ..WELL }, Mailing::Later),
        (Says { end: Some("452 no room"), ..WELL }, Mailing::Later),
        (Says { end: Some("554 not that"), ..WELL }, Mailing::Refused),
    ] {
        let (mailing, heard) = carried(says).await;
        assert_eq!(mailing, meant, "{heard:?}");
        assert!(heard.iter().filter(|said| said.starts_with("MAIL")).count() == 1, "asked once: {heard:?}");
    }
}

#[tokio::test]
async fn who_hangs_up_before_the_last_dot_has_nothing_and_behind_it_perhaps() {
    for before in [
        Says { auth: None, ..WELL },
        Says { sender: None, ..WELL },
        Says { recipient: None, ..WELL },
        Says { data: None, ..WELL },
    ] {
        assert_eq!(carried(before).await.0, Mailing::Later);
    }
    let (mailing, heard) = carried(Says { end: None, ..WELL }).await;
    assert_eq!(mailing, Mailing::Unknown, "{heard:?}");
    assert!(heard.iter().any(|said| said == "."), "all of it was there");
}

#[tokio::test]
async fn what_is_ours_to_mend_is_no_letters_fault() {
    // The wrong password,
    let (mailing, heard) = carried(Says { auth: Some("535 who are you"), ..WELL }).await;
    assert_eq!(mailing, Mailing::Later);
    assert!(!heard.iter().any(|said| said.starts_with("MAIL")), "{heard:?}");
    // a server that nobody runs,
    let nobody = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().port()
    };
    let post = Smtp::at(&format!("smtp://127.0.0.1:{nobody}"), "town.example").unwrap();
    let answer = post.carry(letter(&mail()).unwrap()).await;
    assert!(matches!(answer, Err(Broken::NotSent(_))), "{answer:?}");
    // and one that shows no certificate where it should.
    let (port, server) = server(WELL);
    let post = Smtp::at(&format!("smtps://127.0.0.1:{port}"), "town.example").unwrap();
    let answer = post.carry(letter(&mail()).unwrap()).await;
    assert!(matches!(answer, Err(Broken::NotSent(_))), "{answer:?}");
    let heard = server.join().unwrap();
    assert!(!heard.iter().any(|said| said.contains("whitcomb")), "nothing was said in the clear");
}

#[test]
fn a_server_that_is_none_is_said_without_its_secret() {
    for url in [
        "https://user:secret@mail.example.com",
        "mail.example.com:587",
        "smtp://secret@mail.example.com",
        "smtp://user:%ff-secret@mail.example.com",
        "",
    ] {
        let said = Smtp::at(url, "town.example").err().unwrap().to_string();
        assert!(!said.contains("secret"), "{said}");
    }
}

//! A mail as it lies on the wire, read by a mail program that somebody else wrote; addresses as people type
//! them; and what a server's last word means.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops here")]

use std::time::{Duration, SystemTime};

use channels::email::{Letter, Mail, Mailing, Reply, Sender, address, letter, outcome};
use channels::transport::Broken;
use mail_parser::{Message, MessageParser, MimeHeaders};

/// A mail to Dale, in French, with an entry for his calendar.
pub fn mail() -> Mail {
    Mail {
        sender: Sender {
            from: "Lone Star Handy <jobs@callout.example>".to_owned(),
            reply_to: Some("desk@callout.example".to_owned()),
        },
        to: "dale@whitcomb.example".to_owned(),
        subject: "Montage d’une armoire : lun. 15 mars, 10 h–12 h (K7RM)".to_owned(),
        body: "Rosa viendra chez vous.\n.\nTout est là : https://town.example/l/abc\n".to_owned(),
        id: "austin.e12.0.mail@town.example".to_owned(),
        at: SystemTime::UNIX_EPOCH + Duration::from_secs(1_804_000_000),
        calendar: Some(("K7RM.ics".to_owned(), "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".to_owned())),
    }
}

fn read(letter: &Letter) -> Message<'_> {
    MessageParser::default().parse(letter.bytes()).unwrap()
}

#[test]
fn a_mail_program_reads_what_was_written() {
    let letter = letter(&mail()).unwrap();
    assert_eq!(letter.to(), "dale@whitcomb.example");
    let read = read(&letter);
    assert_eq!(read.subject(), Some(mail().subject.as_str()));
    assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n"), mail().body);
    assert_eq!(read.message_id(), Some("austin.e12.0.mail@town.example"));
    let from = read.from().unwrap().first().unwrap();
    assert_eq!((from.name(), from.address()), (Some("Lone Star Handy"), Some("jobs@callout.example")));
    assert_eq!(read.reply_to().unwrap().first().unwrap().address(), Some("desk@callout.example"));
    assert_eq!(read.date().unwrap().to_timestamp(), 1_804_000_000);
    assert_eq!(read.header_raw("Auto-Submitted").map(str::trim), Some("auto-generated"));
    let entry = read.attachment(0).unwrap();
    let kind = entry.content_type().unwrap();
    assert_eq!((kind.ctype(), kind.subtype()), ("text", Some("calendar")));
    assert_eq!(kind.attribute("method"), Some("PUBLISH"));
    assert_eq!(entry.attachment_name(), Some("K7RM.ics"));
    assert_eq!(entry.text_contents(), Some("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"));
}

#[test]
fn every_try_of_a_mail_is_the_same_bytes_and_plain_ascii() {
    let (one, two) = (letter(&mail()).unwrap(), letter(&mail()).unwrap());
    assert_eq!(one.bytes(), two.bytes());
    assert!(one.bytes().is_ascii(), "a server that knows only seven bits takes it");
    assert!(one.bytes().split(|byte| *byte == b'\n').all(|line| line.len() < 999), "no line is too long");
}

#[test]
fn nobody_adds_a_header_through_a_subject() {
    let sly = Mail { subject: "Hello\r\nBcc: all@whitcomb.example".to_owned(), ..mail() };
    let letter = letter(&sly).unwrap();
    assert!(read(&letter).bcc().is_none());
}

#[test]
fn a_sender_that_is_no_address_is_said_before_anything_is_written() {
    let sender = |from: &str, reply_to: Option<&str>| Sender {
        from: from.to_owned(),
        reply_to: reply_to.map(str::to_owned),
    };
    assert!(sender("jobs@callout.example", None).check().is_ok());
    assert!(sender("Lone Star Handy", None).check().is_err());
    assert!(sender("jobs@callout.example", Some("desk")).check().is_err());
}

#[test]
fn addresses_are_read_as_people_type_them() {
    assert_eq!(address(" Dale.W+jobs@Whitcomb.Example ").as_deref(), Ok("Dale.W+jobs@whitcomb.example"));
    for typed in [
        "dale",
        "dale@",
        "@whitcomb.example",
        "dale@whitcomb",
        "dale whitcomb@whitcomb.example",
        "dale@[127.0.0.1]",
        "\"dale w\"@whitcomb.example",
        "dälé@whitcomb.example",
        "dale@whitcomb.example\r\nBcc: all@whitcomb.example",
        "Dale <dale@whitcomb.example>",
        "",
    ] {
        assert!(address(typed).is_err(), "{typed:?}");
    }
    let long = format!("{}@whitcomb.example", "d".repeat(64));
    assert!(address(&long).is_ok());
    assert!(
        address(&format!("d@{}.example", "whitcomb.".repeat(30))).is_err(),
        "longer than an envelope holds"
    );
}

#[test]
fn a_last_word_means_sent_later_refused_or_unknown() {
    for (answer, meant) in [
        (Ok(Reply { code: 250 }), Mailing::Sent),
        (Ok(Reply { code: 451 }), Mailing::Later),
        (Ok(Reply { code: 421 }), Mailing::Later),
        (Ok(Reply { code: 550 }), Mailing::Refused),
        (Ok(Reply { code: 554 }), Mailing::Refused),
        (Ok(Reply { code: 354 }), Mailing::Unknown),
        (Err(Broken::NotSent(String::new())), Mailing::Later),
        (Err(Broken::Unknown(String::new())), Mailing::Unknown),
    ] {
        assert_eq!(outcome(&answer), meant, "{answer:?}");
    }
}

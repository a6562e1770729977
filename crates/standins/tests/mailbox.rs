//! Mailboxes: what is handed over lies in them as it was written, is still there after a restart, and goes wrong as told.
//! Never here: a socket.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops here")]

mod wire;

use std::time::SystemTime;

use channels::email::{Letter, Mail, Mailing, Sender, letter, outcome};
use standins::{FaultOnce, Mailbox};
use wire::at;

fn to_dale(subject: &str) -> Letter {
    letter(&Mail {
        sender: Sender { from: "jobs@callout.example".to_owned(), reply_to: None },
        to: "dale@whitcomb.example".to_owned(),
        subject: subject.to_owned(),
        body: "Rosa kommt um zehn, für drei Kästen.\n".to_owned(),
        id: "austin.e1.0.mail@town.example".to_owned(),
        at: SystemTime::UNIX_EPOCH,
        calendar: Some(("K7RM.ics".to_owned(), "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".to_owned())),
    })
    .unwrap()
}

#[test]
fn a_letter_is_still_there_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mail.jsonl");
    let mut mailbox = Mailbox::open(&file).unwrap();
    assert_eq!(outcome(&mailbox.take(&to_dale("Möbel am Montag"), at(60))), Mailing::Sent);
    drop(mailbox);
    let mailbox = Mailbox::open(&file).unwrap();
    let [letter] = mailbox.letters() else { panic!("{:?}", mailbox.letters()) };
    assert_eq!((letter.to.as_str(), letter.subject.as_str()), ("dale@whitcomb.example", "Möbel am Montag"));
    assert_eq!((letter.from.as_str(), letter.at), ("jobs@callout.example", at(60)));
    assert_eq!(letter.body, "Rosa kommt um zehn, für drei Kästen.\n");
    assert_eq!(letter.id, "austin.e1.0.mail@town.example");
    assert_eq!(letter.calendar.as_deref(), Some("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"));
}

#[test]
fn what_goes_wrong_goes_wrong_once() {
    let mut mailbox = Mailbox::default();
    for (fault, meant, there) in [
        (FaultOnce::Later451, Mailing::Later, 0),
        (FaultOnce::Refused550, Mailing::Refused, 0),
        (FaultOnce::Lost, Mailing::Unknown, 1),
    ] {
        mailbox.next_answer(fault);
        assert_eq!(outcome(&mailbox.take(&to_dale("Monday"), at(60))), meant);
        assert_eq!(mailbox.letters().len(), there, "{fault:?}");
    }
    assert_eq!(outcome(&mailbox.take(&to_dale("Monday"), at(60))), Mailing::Sent);
    assert_eq!(mailbox.letters().len(), 2);
}

//! How somebody asks for something: on the form, or by calling a program of the operator's that asks for them.
//!
//! What is not taken in is asked for again: without what it was refused for, or once somebody has signed in.

use anyhow::Result;
use domain::talk::Language;
use domain::time::Slot;
use jiff::Span;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use crate::client::Client;
use crate::deeds::Wish;
use crate::member;

/// In how many minutes they do again what did not go through.
pub const SOON: (i64, i64) = (0, 3);
/// The code to sign in with takes longer.
const ONCE_SIGNED_IN: (i64, i64) = (30, 90);

/// Who asks.
pub struct Asker<'a> {
    pub name: &'a str,
    pub number: &'a str,
    pub language: Language,
    /// Where they live.
    pub zone: &'a TimeZone,
}

/// What became of it.
pub enum Posted {
    /// There is nothing to do again: taken in, with the page that asks for a code if one does, or not to be had.
    Done { confirm_at: Option<String> },
    /// They ask again in so many minutes.
    Again { minutes: (i64, i64) },
}

/// Asks for it. What it was refused for is changed in the wish.
///
/// # Errors
/// Nobody answered, or the program broke; it may have been taken in all the same.
pub async fn ask(browser: &mut Client, asker: &Asker<'_>, wish: &mut Wish) -> Result<Posted> {
    match wish.program.clone() {
        None => on_the_form(browser, asker, wish).await,
        Some(secret) => by_program(browser, &secret, asker, wish).await,
    }
}

async fn on_the_form(browser: &mut Client, asker: &Asker<'_>, wish: &mut Wish) -> Result<Posted> {
    let slot = match wish.online {
        Some((_, true)) => "now".to_owned(),
        _ => format!("{}/{}", wish.slot.from, wish.slot.to),
    };
    let minutes = wish.online.map(|(minutes, _)| minutes.to_string()).unwrap_or_default();
    let fields = [
        ("key", wish.key.as_str()),
        ("service", wish.service.as_str()),
        ("address", wish.address.as_str()),
        ("details", wish.details.as_str()),
        ("slot", &slot),
        ("how", if wish.online.is_some() { "online" } else { "home" }),
        ("minutes", &minutes),
        ("name", asker.name),
        ("phone", asker.number),
        ("email", wish.email.as_deref().unwrap_or_default()),
    ];
    let page = browser.submit("/requests", &fields).await?;
    anyhow::ensure!(page.status < 500, "the page broke: {}", page.status);
    if page.status == 422 && member::is_for_members(&page.body) {
        let asked = browser.submit("/sign-in", &[("phone", asker.number)]).await?;
        anyhow::ensure!(asked.status < 500, "the page broke: {}", asked.status);
        return Ok(Posted::Again { minutes: ONCE_SIGNED_IN });
    }
    if page.status == 422 && thinks_better(wish) {
        return Ok(Posted::Again { minutes: SOON });
    }
    Ok(Posted::Done { confirm_at: page.location.filter(|at| at.starts_with("/confirm/")) })
}

/// The operator's program does not know that the phone is theirs: they are texted, and say yes to the text.
async fn by_program(browser: &Client, secret: &str, asker: &Asker<'_>, wish: &mut Wish) -> Result<Posted> {
    let at_once = matches!(wish.online, Some((_, true)));
    let slot = json!({"starts_at": wish.slot.starts(asker.zone), "ends_at": wish.slot.ends(asker.zone)});
    let body = json!({
        "service": wish.service,
        "address": wish.address,
        "details": wish.details,
        "slot": if at_once { Value::Null } else { slot },
        "online_minutes": wish.online.map(|(minutes, _)| minutes),
        "customer": {
            "phone": asker.number,
            "name": asker.name,
            "language": asker.language.code(),
            "email": wish.email,
        },
    });
    // Asked otherwise, it is another call.
    let key = format!("{}-{}-{}-{}", wish.key, wish.details.len(), at_once, wish.put_off);
    let answer = browser.order("/api/v1/jobs", (secret, &key), &body).await?;
    anyhow::ensure!(answer.status().as_u16() < 500, "the program broke: {}", answer.status());
    if answer.status() == 422 && thinks_better(wish) {
        return Ok(Posted::Again { minutes: SOON });
    }
    Ok(Posted::Done { confirm_at: None })
}

/// Leaves out the number that the words are to be without, or chooses a time, where nobody is asked at once by night, or the
/// day after, where that one is too soon; gives whether there was anything to change.
fn thinks_better(wish: &mut Wish) -> bool {
    if let Some((harmless, _)) = wish.details.split_once(" Call me") {
        wish.details = harmless.to_owned();
        return true;
    }
    if let Some((minutes, true)) = wish.online {
        wish.online = Some((minutes, false));
        return true;
    }
    if !wish.put_off {
        let later = |time: DateTime| time.saturating_add(Span::new().days(1));
        wish.slot = Slot { from: later(wish.slot.from), to: later(wish.slot.to) };
        wish.put_off = true;
        return true;
    }
    false
}

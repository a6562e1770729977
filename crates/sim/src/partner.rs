//! What people do where the time is found later and jobs are listed: look for open jobs, apply, accept documents, say
//! when it suits them, and look the agreed time up in the calendar file of the page.
//!
//! Like everybody here they know only what their phones and pages show.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use domain::time::{Slot, wall};
use jiff::{Span, Timestamp};

use crate::bargain::{offer_for, show_themselves, without_a_yes};
use crate::client::Client;
use crate::mood::Mood;
use crate::people::Town;
use crate::phrases::digits_in;

/// A partner's way onto the pages: signed in with a code from their phone.
pub struct Account {
    browser: Client,
    number: String,
    signed_in: bool,
    code: Option<String>,
    /// Jobs that they have looked at for a price.
    seen: BTreeSet<String>,
    /// Whether they have thought about a page of their own.
    shown: bool,
}

impl Account {
    /// Somebody with this phone, not signed in.
    pub fn new(town: &Town, number: &str) -> Self {
        let browser = Client::new(town.transport.clone(), &town.base);
        let number = number.to_owned();
        Self { browser, number, signed_in: false, code: None, seen: BTreeSet::new(), shown: false }
    }

    /// A text with a code to sign in has come.
    pub fn take_code(&mut self, text: &str) {
        self.code = digits_in(text);
    }

    /// Looks at the open jobs and applies for some; what they would rather text comes in `texts`. Gives false while they
    /// are not signed in yet.
    ///
    /// # Errors
    /// Nobody answered; they look again later.
    pub async fn look_for_jobs(
        &mut self,
        town: &Town,
        mood: &mut Mood,
        now: Timestamp,
        texts: &mut Vec<String>,
    ) -> Result<bool> {
        if !self.signed_in {
            self.sign_in().await?;
            return Ok(false);
        }
        let (at, page) = self.browser.open("/work").await?;
        if at.starts_with("/sign-in") || page.status == 401 {
            self.signed_in = false;
            return Ok(false);
        }
        if !std::mem::replace(&mut self.shown, true) && mood.feels(60) {
            show_themselves(&mut self.browser, mood).await?;
        }
        let answers = page.forms().into_iter().filter(|form| form.action.ends_with("/answer"));
        // Whoever has applied already is only offered to take it back.
        let open = answers.filter(|form| form.fields.iter().any(|(_, value)| value == "yes"));
        for mut form in open.collect::<Vec<_>>() {
            let said = mood.choose(&[(55, "yes"), (20, "no"), (25, "")]).unwrap_or_default();
            if said.is_empty() {
                continue;
            }
            form.fields.retain(|(name, value)| name != "answer" || value == said);
            let fields: Vec<(&str, &str)> =
                form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            self.browser.submit(&form.action, &fields).await?;
        }
        let priced: Vec<String> =
            without_a_yes(&page).into_iter().filter(|path| !self.seen.contains(path)).collect();
        offer_for(&mut self.browser, &priced, mood, (town, now), texts).await?;
        self.seen.extend(priced);
        Ok(true)
    }

    async fn sign_in(&mut self) -> Result<()> {
        let number = self.number.clone();
        match self.code.take() {
            None => drop(self.browser.submit("/sign-in", &[("phone", &number)]).await?),
            Some(code) => {
                let fields = [("phone", number.as_str()), ("code", code.as_str())];
                self.signed_in = self.browser.submit("/sign-in/code", &fields).await?.status == 303;
            }
        }
        Ok(())
    }
}

/// Reads and accepts the document that the page behind a link asks for.
///
/// # Errors
/// Nobody answered.
pub async fn accept_on_the_page(browser: &mut Client, link: &str) -> Result<()> {
    let (_, page) = browser.open(link).await?;
    let Some(at) = page.links().into_iter().find(|link| link.contains("/documents/")) else { return Ok(()) };
    let (_, page) = browser.open(&at).await?;
    let Some(form) = page.forms().into_iter().find(|form| form.action.ends_with("/accept")) else {
        return Ok(());
    };
    let mut fields: Vec<(&str, &str)> = form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    fields.retain(|(name, _)| *name != "read");
    fields.push(("read", "yes"));
    let done = browser.submit(&form.action, &fields).await?;
    anyhow::ensure!(done.status < 500, "the page broke: {}", done.status);
    Ok(())
}

/// The time that stands, from the calendar file behind a link.
///
/// # Errors
/// Nobody answered, or there is no time.
pub async fn agreed_time(town: &Town, browser: &mut Client, link: &str) -> Result<Slot> {
    let (at, _) = browser.open(link).await?;
    let (_, file) = browser.open(&format!("{at}/visit.ics")).await?;
    let stamp = |name: &str| -> Option<Timestamp> {
        let line = file.body.lines().find(|line| line.starts_with(name))?;
        let at = line.rsplit(':').next()?.trim().trim_end_matches('Z');
        let at = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%S", at).ok()?;
        at.to_zoned(jiff::tz::TimeZone::UTC).ok().map(|at| at.timestamp())
    };
    let from = stamp("DTSTART").context("the file has no beginning")?;
    let to = stamp("DTEND").context("the file has no end")?;
    Ok(Slot { from: wall(from, &town.zone), to: wall(to, &town.zone) })
}

/// How somebody says by text when it suits them: two stretches within the next days.
pub fn says_when(town: &Town, mood: &mut Mood, now: Timestamp) -> String {
    let today = wall(now, &town.zone).date();
    let first = i64::try_from(1 + mood.below(3)).unwrap_or(1);
    let day = |days: i64| {
        let day = today.saturating_add(Span::new().days(days));
        // Nobody visits on a Sunday here.
        let day =
            if day.weekday() == jiff::civil::Weekday::Sunday { day.tomorrow().unwrap_or(day) } else { day };
        day.strftime("%A").to_string()
    };
    let hours = mood.choose(&[(3, "8am-1pm"), (3, "12pm-6pm"), (2, "9am-5pm")]).unwrap_or("9am-5pm");
    format!("{} {hours} or {} 9am-6pm", day(first), day(first + 1))
}

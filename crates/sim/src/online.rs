//! What people do about a consultation: go into the room, stay, lose the line and come back or not, and what they make of it.
//!
//! A page that is looked at again says that somebody is there, as a browser's own script does.

use anyhow::Result;
use domain::talk::Language;
use jiff::{SignedDuration, Timestamp};

use crate::client::Client;
use crate::customer::Customer;
use crate::deeds::Deed;
use crate::mood::Mood;
use crate::partner::agreed_time;
use crate::people::Town;
use crate::phrases::link_in;
use crate::technician::{self, Technician};

/// Somebody's way into a room and out again.
#[derive(Clone)]
pub(crate) struct Stay {
    pub code: String,
    pub link: String,
    /// How often they still look at the page before they have had enough.
    pub looks: u8,
    /// How often it did not come, or was not open yet.
    pub tries: u8,
}

/// How often they try before they give it up.
const TRIES_MAX: u8 = 12;

/// What a look at a room's page came to.
pub(crate) enum Looked {
    /// They are in, and look again then.
    Inside(Timestamp),
    /// They had enough, and went by the button or just went.
    Over,
    /// They come back then.
    Later(Timestamp),
    /// Nobody meets there, or they do not care any more.
    Away,
}

impl Stay {
    /// Somebody who will go in, and be there for some minutes.
    pub fn new(code: &str, link: &str, mood: &mut Mood) -> Self {
        let looks = mood.as_asked(&[(70, 10), (20, 16), (10, 2)]).unwrap_or(10);
        Self { code: code.to_owned(), link: link.to_owned(), looks, tries: 0 }
    }

    /// Looks at the page: goes in if that can be done, and says by looking that they are there.
    pub async fn look(&mut self, town: &Town, browser: &mut Client, mood: &mut Mood) -> Looked {
        let now = town.now();
        match self.seen(town, browser).await {
            Ok(Seen::Inside) if self.looks == 0 => {
                if mood.feels(50) {
                    // The page that does not come is left all the same.
                    let leave = self.leave_at(browser).await;
                    drop(browser.submit(&leave, &[]).await);
                }
                Looked::Over
            }
            Ok(Seen::Inside) => {
                self.looks -= 1;
                // A line that breaks is noticed after a minute.
                let seconds = if mood.slips(4) { 240 } else { 30 + mood.below(20) };
                let pause = SignedDuration::from_secs(i64::try_from(seconds).unwrap_or(30));
                Looked::Inside(now.saturating_add(pause).unwrap_or(now))
            }
            Ok(Seen::Opens(at)) if self.tries < TRIES_MAX => {
                self.tries += 1;
                let late = mood.as_asked(&[(85, 4), (15, 12)]).unwrap_or(4);
                Looked::Later(mood.minutes_after(at.max(now), 1, late))
            }
            Err(_) if self.tries < TRIES_MAX => {
                self.tries += 1;
                Looked::Later(mood.minutes_after(now, 1, 3))
            }
            Ok(Seen::Opens(_) | Seen::Shut) | Err(_) => Looked::Away,
        }
    }

    async fn seen(&self, town: &Town, browser: &mut Client) -> Result<Seen> {
        let (at, page) = browser.open(&self.link).await?;
        anyhow::ensure!(page.status < 500, "the page broke: {}", page.status);
        if let Some(form) = page.forms().into_iter().find(|form| form.action.ends_with("/join")) {
            let fields: Vec<(&str, &str)> =
                form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            let done = browser.submit(&form.action, &fields).await?;
            anyhow::ensure!(done.status < 500, "the page broke: {}", done.status);
            return Ok(if done.status == 303 { Seen::Inside } else { Seen::Shut });
        }
        if page.forms().iter().any(|form| form.action.ends_with("/leave")) {
            return Ok(Seen::Inside);
        }
        let job = at.trim_end_matches("/room").to_owned();
        if !page.body.contains("room-places") {
            return Ok(Seen::Shut);
        }
        let slot = agreed_time(town, browser, &job).await?;
        Ok(Seen::Opens(slot.starts(&town.zone)))
    }

    async fn leave_at(&self, browser: &mut Client) -> String {
        let page = browser.open(&self.link).await;
        let forms = page.map(|(_, page)| page.forms()).unwrap_or_default();
        forms.into_iter().map(|form| form.action).find(|at| at.ends_with("/leave")).unwrap_or_default()
    }
}

enum Seen {
    Inside,
    /// Not yet: it is for this time.
    Opens(Timestamp),
    Shut,
}

/// What a technician writes when they have had enough of a room.
pub fn sums_up(mood: &mut Mood, code: &str) -> String {
    match mood.choose(&[(60, true), (40, false)]).unwrap_or(true) {
        true => format!("DONE {code}"),
        false => format!("NEEDS VISIT {code} the valve is worn"),
    }
}

/// What a customer writes when this text has come about this job: the fewest and the most minutes from now, and the words.
pub fn customer(key: &str, code: &str, mood: &mut Mood, language: Language) -> Option<(i64, i64, String)> {
    let words = |en: &str, fr: &str, de: &str| match language {
        Language::En => en.to_owned(),
        Language::Fr => fr.to_owned(),
        Language::De => de.to_owned(),
    };
    let said = match (key, mood.as_asked(&[(60, 1), (15, 2), (25, 3)]).unwrap_or(1)) {
        ("text-visit-needed", 1) => words("Thursday 9am-12pm", "jeudi 9h-12h", "Donnerstag 9-12 Uhr"),
        ("text-visit-needed", 2) => words("CALL OFF", "J'ANNULE", "ABSAGE"),
        ("text-is-it-right-online", 1) => words("yes", "oui", "ja"),
        ("text-is-it-right-online", 2) => {
            words("no, he left at once", "non, il est parti", "nein, er war weg")
        }
        _ => return None,
    };
    Some((5, 900, format!("{said} {code}")))
}

/// Says on the page behind a link when somebody else shall come.
///
/// # Errors
/// Nobody answered.
pub async fn somebody_else(town: &Town, browser: &mut Client, link: &str) -> Result<()> {
    let (_, page) = browser.open(link).await?;
    let Some(form) = page.forms().into_iter().find(|form| form.action.ends_with("/again")) else {
        return Ok(());
    };
    let day = domain::time::wall(town.now(), &town.zone).date().saturating_add(jiff::Span::new().days(3));
    let from = day.at(10, 0, 0, 0).strftime("%Y-%m-%dT%H:%M").to_string();
    let key = form.fields.iter().find(|(name, _)| name == "key").map_or("", |(_, key)| key.as_str());
    let fields = [("key", key), ("from", from.as_str()), ("who", "another")];
    let done = browser.submit(&form.action, &fields).await?;
    anyhow::ensure!(done.status < 500, "the page broke: {}", done.status);
    Ok(())
}

impl Customer {
    /// Reads a text about a room, or about what came of it; false if it is about something else.
    pub(crate) fn hears_of_a_room(
        &mut self,
        mood: &mut Mood,
        (key, code, link): (&str, &str, Option<String>),
        now: Timestamp,
    ) -> bool {
        if let (true, Some(link)) = (matches!(key, "text-online-at" | "text-room-open"), &link) {
            let known = self.plans.any(|deed| matches!(deed, Deed::Room(stay) if stay.code == code));
            if !known && (self.in_earnest || mood.heeds(90)) {
                let stay = Stay::new(code, link, mood);
                self.plans.plan(mood.minutes_after(now, 0, 2), Deed::Room(stay));
            }
            return true;
        }
        if let (true, Some(link)) = (key == "text-visit-needed" && mood.feels(20), &link) {
            let link = link.clone();
            self.plans.plan(mood.minutes_after(now, 5, 900), Deed::Another { link });
            return true;
        }
        if let Some((from, to, words)) = customer(key, code, mood, self.language) {
            self.plans.plan(mood.minutes_after(now, from, to), Deed::Text(words));
            return true;
        }
        false
    }

    /// In the room, or on the way there.
    pub(crate) async fn look_into_the_room(&mut self, town: &Town, mood: &mut Mood, mut stay: Stay) {
        match stay.look(town, &mut self.browser, mood).await {
            Looked::Inside(at) | Looked::Later(at) => self.plans.plan(at, Deed::Room(stay)),
            Looked::Over | Looked::Away => {}
        }
    }
}

impl Technician {
    /// A consultation is theirs.
    pub(crate) fn plan_the_room(&mut self, mood: &mut Mood, code: String, text: &str, now: Timestamp) {
        self.plans.drop_those(|deed| matches!(deed, technician::Deed::Text(words) if words.contains(&code)));
        let Some(link) = link_in(text) else { return };
        if !self.obliging && mood.slips(4) {
            self.plans
                .plan(mood.minutes_after(now, 1, 60), technician::Deed::Text(format!("CANNOT COME {code}")));
        } else if self.obliging || mood.heeds(93) {
            self.obliging = false;
            self.plans
                .plan(mood.minutes_after(now, 0, 2), technician::Deed::Room(Stay::new(&code, &link, mood)));
        }
    }

    /// In the room, or on the way there; whoever has had enough says what it came to.
    pub(crate) async fn look_into_the_room(
        &mut self,
        town: &Town,
        mood: &mut Mood,
        mut stay: Stay,
        now: Timestamp,
    ) {
        let mut browser = Client::new(town.transport.clone(), &town.base);
        match stay.look(town, &mut browser, mood).await {
            Looked::Inside(at) | Looked::Later(at) => self.plans.plan(at, technician::Deed::Room(stay)),
            Looked::Over => {
                let words = sums_up(mood, &stay.code);
                self.plans.plan(mood.minutes_after(now, 0, 5), technician::Deed::Text(words));
            }
            Looked::Away => {}
        }
    }
}

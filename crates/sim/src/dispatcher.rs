//! A dispatcher: signs in with a code from their phone, looks at the desk, assigns, rings people up, answers.
//!
//! They do only what the pages offer them: a button that is not there is not pressed.

use std::collections::BTreeMap;

use anyhow::Result;
use app::words::plain;
use domain::talk::Language;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::client::{Client, Form, Page};
use crate::complaints;
use crate::mood::Mood;
use crate::people::{Phone, Town};
use crate::phrases::digits_in;

/// A dispatcher.
pub struct Dispatcher {
    pub(crate) phone: Phone,
    browser: Client,
    signed_in: bool,
    next_look: Timestamp,
    /// How often they have looked at a job that waits for them.
    looks: BTreeMap<String, u32>,
    /// Every key that they press a button with is a new one.
    presses: u64,
}

/// The desk is kept between these hours of the wall.
const OPENS: i8 = 7;
const CLOSES: i8 = 21;

impl Dispatcher {
    /// Somebody with this phone who begins work at that time.
    pub fn new(town: &Town, number: &str, at: Timestamp) -> Self {
        Self {
            phone: Phone::new(town, number),
            browser: Client::new(town.transport.clone(), &town.base),
            signed_in: false,
            next_look: at,
            looks: BTreeMap::new(),
            presses: 0,
        }
    }

    /// When they look next.
    pub fn next(&self) -> Option<Timestamp> {
        Some(self.next_look)
    }

    pub(crate) async fn act(&mut self, town: &Town, mood: &mut Mood) -> Result<()> {
        let now = town.now();
        if now < self.next_look {
            return Ok(());
        }
        self.next_look = next_look(mood, now, &town.zone);
        if !self.signed_in {
            return self.sign_in(town, mood, now).await;
        }
        let (at, desk) = self.browser.open("/desk").await?;
        if at.starts_with("/sign-in") || desk.status == 401 {
            self.signed_in = false;
            return Ok(());
        }
        self.jobs(&desk, mood, (now, &town.zone)).await;
        // They go where a number says that somebody waits. A page that does not come is no reason to leave the others.
        let mut done = Vec::new();
        if waits(&desk, "/desk/calls") {
            done.push(self.calls(mood).await);
        }
        if waits(&desk, "/desk/inbox") {
            done.push(self.inbox().await);
        }
        // Nobody waits for what a plan is to be given back of: they come by now and then.
        if waits(&desk, "/desk/people") || mood.feels(10) {
            done.push(self.applications(mood).await);
        }
        done.push(self.payouts(mood).await);
        done.into_iter().collect()
    }

    /// Asks for a code, and types it in at the next look, once it is on the phone.
    async fn sign_in(&mut self, town: &Town, mood: &mut Mood, now: Timestamp) -> Result<()> {
        self.next_look = mood.minutes_after(now, 1, 2);
        let code = self.phone.new_texts(town).iter().rev().find_map(|text| digits_in(text));
        let number = self.phone.number.clone();
        match code {
            None => {
                self.browser.submit("/sign-in", &[("phone", &number)]).await?;
            }
            Some(code) => {
                let page =
                    self.browser.submit("/sign-in/code", &[("phone", &number), ("code", &code)]).await?;
                self.signed_in = page.status == 303;
            }
        }
        Ok(())
    }

    /// Goes through the rows whose turn is the desk's.
    async fn jobs(&mut self, desk: &Page, mood: &mut Mood, (now, zone): (Timestamp, &TimeZone)) {
        let rows: Vec<String> = desk
            .body
            .split("<tr")
            .filter(|row| row.contains("is-mine"))
            .filter_map(|row| row.split('"').find(|part| part.starts_with("/desk/jobs/")).map(str::to_owned))
            .collect();
        for path in rows {
            let looks = self.looks.entry(path.clone()).or_default();
            *looks += 1;
            let looks = *looks;
            let Ok((_, page)) = self.browser.open(&path).await else { continue };
            if let Some(form) = what_to_press(&page, looks, mood, (now, zone)) {
                let _ = self.press(&form).await;
            }
        }
    }

    /// Rings everyone on the call list once, and notes what they said.
    async fn calls(&mut self, mood: &mut Mood) -> Result<()> {
        let (_, page) = self.browser.open("/desk/calls").await?;
        let forms = page.forms();
        let workers: Vec<String> = forms.iter().filter_map(|form| value(form, "worker")).collect();
        let mut rung: Vec<&String> = Vec::new();
        for worker in &workers {
            if rung.contains(&worker) {
                continue;
            }
            rung.push(worker);
            let theirs: Vec<&Form> =
                forms.iter().filter(|f| value(f, "worker").as_ref() == Some(worker)).collect();
            let wanted =
                mood.choose(&[(35, "yes"), (35, "no"), (20, "voicemail"), (10, "no_answer")]).unwrap_or("no");
            let said = |form: &&&Form| form.fields.iter().any(|(_, v)| v == wanted);
            if let Some(form) = theirs.iter().find(said).or_else(|| theirs.first()) {
                let mut form = (**form).clone();
                // Several buttons of one form: only the one that is pressed counts.
                form.fields.retain(|(_, v)| {
                    !["yes", "no", "voicemail", "no_answer"].contains(&v.as_str()) || v == wanted
                });
                let _ = self.press(&form).await;
            }
        }
        Ok(())
    }

    /// Answers whoever waits, and hands the conversation back.
    async fn inbox(&mut self) -> Result<()> {
        let (_, list) = self.browser.open("/desk/inbox").await?;
        let mut threads: Vec<String> =
            list.links().into_iter().filter(|link| link.starts_with("/desk/inbox/")).collect();
        threads.dedup();
        for thread in threads {
            let Ok((_, page)) = self.browser.open(&thread).await else { continue };
            if !page.forms().iter().any(|form| form.action.ends_with("/hand-back")) {
                continue;
            }
            self.presses += 1;
            // Which of the staff, by the end of their number: a key stands in rows, so it names nobody.
            let whose =
                self.phone.number.get(self.phone.number.len().saturating_sub(3)..).unwrap_or_default();
            let key = format!("press-{whose}-{}", self.presses);
            let words = [("key", key.as_str()), ("words", "Thanks for asking, yes, that is fine.")];
            if self.browser.submit(&format!("{thread}/reply"), &words).await.is_ok() {
                let _ = self.browser.submit(&format!("{thread}/hand-back"), &[("key", &key)]).await;
            }
        }
        Ok(())
    }

    /// Books what is due to providers, now and then.
    async fn payouts(&mut self, mood: &mut Mood) -> Result<()> {
        if !mood.feels(10) {
            return Ok(());
        }
        // Whoever may not pay anybody finds no button.
        let (_, page) = self.browser.open("/desk/payouts").await?;
        for form in page.forms().into_iter().filter(|form| form.action == "/desk/payouts") {
            self.press(&form).await?;
        }
        Ok(())
    }

    /// Decides on whoever has applied, if that is theirs to decide.
    async fn applications(&mut self, mood: &mut Mood) -> Result<()> {
        let (_, page) = self.browser.open("/desk/people").await?;
        let waiting: Vec<String> = page
            .body
            .split("<tr")
            .filter(|row| row.contains("applicant-"))
            .filter_map(|row| {
                let theirs = ["/desk/people/", "/desk/members/"];
                row.split('"').find(|part| theirs.iter().any(|to| part.starts_with(to))).map(str::to_owned)
            })
            .collect();
        for path in waiting {
            let Ok((_, page)) = self.browser.open(&path).await else { continue };
            let forms = page.forms();
            let offered = |verb: &str| forms.iter().find(|form| form.action.ends_with(verb)).cloned();
            let with = |mut form: Form, name: &str, value: &str| {
                form.fields.retain(|(known, _)| known != name);
                form.fields.push((name.to_owned(), value.to_owned()));
                form
            };
            // What a check found is said before it is decided on, to half of them; and whoever was heard is not let in as a
            // rule.
            let heard = offered("/fail").filter(|_| mood.feels(70));
            let found =
                offered("/notice").filter(|_| mood.feels(50)).map(|form| with(form, "finding", "record"));
            let checked = offered("/check");
            let back = offered("/plan/give-back");
            let form = back.or(heard).or(found).or(checked).or_else(|| match mood.feels(85) {
                true => offered("/approve"),
                false => offered("/refuse").map(|form| with(form, "why", "other")),
            });
            if let Some(form) = form {
                let _ = self.press(&form).await;
            }
        }
        Ok(())
    }

    async fn press(&mut self, form: &Form) -> Result<()> {
        let fields: Vec<(&str, &str)> = form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let page = self.browser.submit(&form.action, &fields).await?;
        anyhow::ensure!(page.status < 500, "the page broke: {}", page.status);
        Ok(())
    }
}

/// What a dispatcher does with a job that waits for them, of what its page offers.
fn what_to_press(
    page: &Page,
    looks: u32,
    mood: &mut Mood,
    (now, zone): (Timestamp, &TimeZone),
) -> Option<Form> {
    let forms = page.forms();
    let offered = |verb: &str| forms.iter().find(|form| form.action.ends_with(verb)).cloned();
    // Its time has passed, or nobody who claimed it can come any more.
    if looks > 14
        && let Some(hopeless) = offered("/give-up")
    {
        return Some(hopeless);
    }
    // Some weigh first.
    let shortlists = |form: &&Form| value(form, "verdict").is_some_and(|verdict| verdict == "shortlisted");
    if let Some(weighed) = forms.iter().find(shortlists).filter(|_| mood.feels(10)) {
        return Some(weighed.clone());
    }
    // Money that was paid for nothing goes back; who has the rest is known from the phone.
    let decided = complaints::decides(page, mood).filter(|_| looks > 1 || mood.feels(30));
    let handed_over = || {
        let lost = offered("/write-off").filter(|_| mood.slips(15));
        lost.or_else(|| offered("/mark")).filter(|_| looks > 2)
    };
    if let Some(form) =
        decided.or_else(|| offered("/give-back")).or_else(handed_over).or_else(|| offered("/pick"))
    {
        return Some(form);
    }
    // They have both on the phone: what suits one is recorded for the other, or a day that suits both.
    let untimed = [Language::En].map(|language| plain(language, "desk-suits-both"));
    if page.body.contains(&untimed[0]) {
        if let Some(suits) = offered("/pick-time") {
            return Some(suits);
        }
        if let Some(mut says) = offered("/suits").filter(|_| looks > 1) {
            let side = if looks.is_multiple_of(2) { "customer" } else { "worker" };
            let day = domain::time::wall(now, zone).date().saturating_add(jiff::Span::new().days(3));
            says.fields.retain(|(name, _)| name != "side" && name != "day-1");
            says.fields.extend([("side".to_owned(), side.to_owned()), ("day-1".to_owned(), day.to_string())]);
            return Some(says);
        }
    }
    // Nobody signs: some are let in all the same.
    if looks > 5
        && let Some(mut unsigned) = offered("/override")
    {
        unsigned.fields.retain(|(name, _)| name != "words");
        unsigned.fields.push(("words".to_owned(), "Signed on paper, in the post.".to_owned()));
        return Some(unsigned);
    }
    // They have them on the phone.
    if looks > 1
        && let Some(said) = offered("/confirm").or_else(|| offered("/called"))
    {
        return Some(said);
    }
    if let Some(mut settled) = offered("/acknowledge").or_else(|| offered("/finish")) {
        if page.body.contains("name=\"net-1\"") {
            settled.fields.retain(|(name, _)| name != "net-1");
            settled.fields.push(("net-1".to_owned(), "240".to_owned()));
        }
        return Some(settled);
    }
    // Nobody came: look for somebody else, or hear that they are there after all.
    let missing = plain(Language::En, "duty-arrive-desk-you");
    let missing = missing.rsplit(':').next().unwrap_or_default().trim();
    if page.body.contains(missing)
        && let Some(absent) = offered("/withdraw")
    {
        return if mood.feels(60) { Some(absent) } else { offered("/start") };
    }
    if let Some(unpaid) = offered("/write-off") {
        return if looks > 2 { Some(unpaid) } else { offered("/remind") };
    }
    match looks {
        0..=6 => None,
        7..=14 => offered("/widen"),
        _ => offered("/give-up"),
    }
}

/// Whether the desk's tab of a page says that somebody waits there.
fn waits(desk: &Page, tab: &str) -> bool {
    let link =
        desk.body.split_once(&format!("<a href=\"{tab}\"")).and_then(|(_, rest)| rest.split_once("</a>"));
    let count = link.and_then(|(link, _)| link.split_once("class=\"count")?.1.split_once('>'));
    count.is_some_and(|(_, count)| !count.starts_with("0<"))
}

fn value(form: &Form, name: &str) -> Option<String> {
    form.fields.iter().find(|(n, _)| n == name).map(|(_, value)| value.clone())
}

fn next_look(mood: &mut Mood, now: Timestamp, zone: &TimeZone) -> Timestamp {
    let next = mood.minutes_after(now, 8, 35);
    let wall = domain::time::wall(next, zone);
    if (OPENS..CLOSES).contains(&wall.hour()) {
        return next;
    }
    let day = if wall.hour() < OPENS { wall.date() } else { wall.date().tomorrow().unwrap_or(wall.date()) };
    let opens = domain::time::instant(day.at(OPENS, 0, 0, 0), zone);
    mood.minutes_after(opens, 0, 10)
}

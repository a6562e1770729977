//! A technician: signs up on the web or is there already, reads offers, claims, declines, dithers or keeps silent, comes, works, and says so by text.
//!
//! Everything but the sign-up is done by text. What is expected of them is only what their phone says.

use std::collections::BTreeMap;

use app::words::plain;
use jiff::{SignedDuration, Timestamp};

use domain::talk::Language;

use crate::afterwards::{says_how_it_was, when};
use crate::bargain::{self, handed_over};
use crate::client::Client;
use crate::complaints;
use crate::guided;
use crate::joining::{JoinForm, let_check, sign_up};
use crate::mood::Mood;
use crate::online::Stay;
use crate::partner::{Account, accept_on_the_page, agreed_time, says_when};
use crate::people::{Phone, Plans, Town, ask_for_another_time};
use crate::phrases::{code_in, digits_in, link_in};

/// A technician.
pub struct Technician {
    pub(crate) phone: Phone,
    pub(crate) plans: Plans<Deed>,
    /// Codes that they have been told are theirs and not yet come to.
    mine: Vec<String>,
    /// Jobs that they mean when they say a bare yes or an OK, the last in front.
    pub(crate) wanted: Vec<String>,
    /// Where the pages of guided visits are that are theirs, by code.
    pages: BTreeMap<String, String>,
    /// What they say of themselves when they sign up.
    form: Option<JoinForm>,
    /// Takes the first job that comes, and does it as promised: for whoever watches.
    pub(crate) obliging: bool,
    /// Their way onto the pages, if they look for open jobs there.
    account: Option<Account>,
}

/// Something they mean to do.
pub(crate) enum Deed {
    Text(String),
    SignUp {
        tries: u8,
    },
    /// Say when it suits them: no more once a time is agreed.
    Suits {
        code: String,
        words: String,
    },
    /// Look at the page of a room, go in and stay.
    Room(Stay),
    /// Look for open jobs on the web.
    Look,
    /// Accept the document on the page that the link opens.
    Accept {
        link: String,
    },
    /// Look up when the visit is, on the page that the link opens, and mean to come then.
    LookUp {
        code: String,
        link: String,
        tries: u8,
    },
    /// Ask for another day, on the page that the link opens.
    OtherTime {
        code: String,
        link: String,
    },
    /// Fill in the form of the company that checks.
    LetCheck {
        link: String,
        tries: u8,
    },
    /// Hand over their screen, for the customer to sign.
    Glass {
        link: String,
    },
    /// Say that they are there; try again if it is too early.
    Come {
        code: String,
        tries: u8,
    },
}

/// How often they try when the page does not come.
const TRIES_MAX: u8 = 12;

impl Technician {
    /// Somebody with this phone.
    pub fn new(town: &Town, number: &str) -> Self {
        let phone = Phone::new(town, number);
        Self {
            phone,
            plans: Plans::default(),
            mine: Vec::new(),
            wanted: Vec::new(),
            pages: BTreeMap::new(),
            form: None,
            obliging: false,
            account: None,
        }
    }

    /// Somebody who signs up at that time.
    #[must_use]
    pub fn signing_up(mut self, form: JoinForm, at: Timestamp) -> Self {
        self.form = Some(form);
        self.plans.plan(at, Deed::SignUp { tries: 0 });
        self
    }

    /// Somebody who looks for open jobs on the web from that time on.
    #[must_use]
    pub fn looking_for_jobs(mut self, town: &Town, at: Timestamp) -> Self {
        self.account = Some(Account::new(town, &self.phone.number));
        self.plans.plan(at, Deed::Look);
        self
    }

    /// Somebody who takes and does the first job that comes.
    #[must_use]
    pub fn obliging(mut self) -> Self {
        self.obliging = true;
        self
    }

    pub(crate) async fn act(&mut self, town: &Town, mood: &mut Mood) {
        let now = town.now();
        for text in self.phone.new_texts(town) {
            self.answer_a_complaint(town, mood, &text, now);
            if !self.read_of_signing_up(town, mood, &text, now) {
                self.read(town, mood, &text, now);
            }
        }
        while let Some(deed) = self.plans.due(now) {
            self.carry_out(town, mood, deed, now).await;
        }
    }

    fn answer_a_complaint(&mut self, town: &Town, mood: &mut Mood, text: &str, now: Timestamp) {
        let (Some(key), Some(code)) = (town.phrases.recognise(text), code_in(text)) else { return };
        if key == "text-come-again" {
            let words = format!("{} {code}", says_when(town, mood, now));
            self.plans.plan(mood.minutes_after(now, 5, 600), Deed::Suits { code: code.clone(), words });
        }
        let mut planned = complaints::technician(key, &code, mood);
        planned.extend(bargain::technician(key, text, &code, mood));
        for (from, to, words) in planned {
            self.plans.plan(mood.minutes_after(now, from, to), Deed::Text(words));
        }
    }

    /// What belongs to signing up; false if it is something else.
    fn read_of_signing_up(&mut self, town: &Town, mood: &mut Mood, text: &str, now: Timestamp) -> bool {
        match (town.phrases.recognise(text), code_in(text)) {
            (Some("text-join-code"), _) => {
                let digits = digits_in(text).unwrap_or_default();
                let at = mood.minutes_after(now, 1, 30);
                if mood.slips(15) {
                    self.plans.plan(at, Deed::Text("123 456".to_owned()));
                }
                // One in ten never answers.
                if mood.heeds(90) {
                    self.plans.plan(mood.minutes_after(at, 1, 20), Deed::Text(digits));
                }
            }
            (Some("text-check-ask" | "text-check-ask-again"), _) => {
                if mood.heeds(90) {
                    self.plans.plan(mood.minutes_after(now, 2, 600), Deed::Text("YES".to_owned()));
                }
            }
            (Some("text-check-form"), _) => {
                // One in ten never fills it in.
                if let Some(link) = link_in(text).filter(|_| mood.heeds(90)) {
                    let at = mood.minutes_after(now, 5, 2000);
                    self.plans.plan(at, Deed::LetCheck { link, tries: 0 });
                }
            }
            (_, _) => return false,
        }
        true
    }

    fn read(&mut self, town: &Town, mood: &mut Mood, text: &str, now: Timestamp) {
        match (town.phrases.recognise(text), code_in(text)) {
            (Some(key), Some(code)) if key.starts_with("text-job-offered") => {
                let three = text.contains(&plain(Language::En, "text-answer-how-three"));
                self.weigh(town, mood, (&code, three), now);
            }
            (Some("text-which-job"), _) => self.says_which(mood, text, now),
            (Some("text-noted-which-day"), Some(code)) => self.says_which_day(town, mood, &code, now),
            (Some("text-job-assigned"), Some(code)) if self.account.is_none() => {
                // Rarely the day does not suit after all.
                if !self.obliging
                    && mood.feels(4)
                    && let Some(link) = link_in(text)
                {
                    let at = mood.minutes_after(now, 5, 120);
                    self.plans.plan(at, Deed::OtherTime { code: code.clone(), link });
                }
                self.plan_the_visit(town, mood, code, now);
            }
            (Some("text-times-offered-worker"), Some(code)) => {
                let words = [(70, "1"), (15, "NO"), (15, "")];
                let word = mood.as_asked(&words).unwrap_or_default();
                if !word.is_empty() {
                    self.plans.plan(mood.minutes_after(now, 2, 90), Deed::Text(format!("{word} {code}")));
                }
            }
            (Some("text-time-moved"), Some(code)) => {
                if let Some(slot) = town.granted(&code) {
                    self.plans
                        .drop_those(|deed| matches!(deed, Deed::Come { code: old, .. } if *old == code));
                    let starts = slot.starts(&town.zone).max(now);
                    self.plans.plan(mood.minutes_after(starts, 0, 25), Deed::Come { code, tries: 0 });
                }
            }
            (Some("text-online-at-worker"), Some(code)) => self.plan_the_room(mood, code, text, now),
            (Some("text-reminder-acknowledge"), code) => {
                self.wanted.splice(..0, code);
                self.plans.plan(mood.minutes_after(now, 2, 60), Deed::Text("OK".to_owned()));
            }
            (Some("text-reminder-arrive"), Some(code)) => {
                self.plans.plan(mood.minutes_after(now, 1, 20), Deed::Come { code, tries: 0 });
            }
            (Some("text-reminder-finish"), Some(code)) => {
                self.plans.plan(mood.minutes_after(now, 1, 40), Deed::Text(format!("DONE {code}")));
            }
            (Some("text-please-mend"), Some(code)) => {
                self.plans.plan(mood.minutes_after(now, 1200, 3000), Deed::Text(format!("DONE {code}")));
            }
            // Too early, or the customer has not signed yet: nothing is done meanwhile.
            (Some("refusal-too-early" | "refusal-gate-shut"), _) => {
                if let Some(code) = self.mine.last().cloned() {
                    let done = format!("DONE {code}");
                    self.plans.drop_those(|deed| matches!(deed, Deed::Text(words) if *words == done));
                    let at = mood.minutes_after(now, 90, 300);
                    self.plans.plan(at, Deed::Come { code, tries: 1 });
                }
            }
            (_, _) => self.read_of_a_bargain(town, mood, text, now),
        }
    }

    /// What belongs to offers, to money from hand to hand, and to what is asked once it is over.
    fn read_of_a_bargain(&mut self, town: &Town, mood: &mut Mood, text: &str, now: Timestamp) {
        match (town.phrases.recognise(text), code_in(text)) {
            // Who finds jobs on the web looks the time up there as well.
            (Some("text-job-assigned"), Some(code)) => {
                if let Some(link) = link_in(text) {
                    let at = mood.minutes_after(now, 0, 30);
                    self.plans.plan(at, Deed::LookUp { code, link, tries: 0 });
                }
            }
            (Some("text-offer-noted-untimed"), Some(code)) => {
                if mood.heeds(60) {
                    let words = format!("{code} {}", says_when(town, mood, now));
                    self.plans.plan(mood.minutes_after(now, 2, 120), Deed::Text(words));
                }
            }
            (Some("text-was-it-paid"), Some(code)) => {
                let at = mood.minutes_after(now, 5, 2000);
                match mood.as_asked(&[(80, 1), (5, 2), (15, 3)]).unwrap_or(1) {
                    1 => self.plans.plan(at, Deed::Text(handed_over(Language::En, &code, true))),
                    2 => self.plans.plan(at, Deed::Text(format!("NO {code}"))),
                    _ => {}
                }
            }
            (Some("text-how-was-it-worker"), Some(code)) => {
                if let Some(words) = says_how_it_was(mood, &code) {
                    self.plans.plan(when(mood, now), Deed::Text(words));
                }
            }
            (_, _) => self.read_of_an_estimate(town, mood, text, now),
        }
    }

    /// What belongs to a visit whose time is found later, and to its estimate.
    fn read_of_an_estimate(&mut self, town: &Town, mood: &mut Mood, text: &str, now: Timestamp) {
        match (town.phrases.recognise(text), code_in(text)) {
            (Some("text-sign-in-code"), _) => {
                if let Some(account) = &mut self.account {
                    account.take_code(text);
                    self.plans.plan(mood.minutes_after(now, 0, 3), Deed::Look);
                }
            }
            (Some("text-accept-first"), Some(code)) => {
                let at = mood.minutes_after(now, 2, 300);
                match (mood.feels(60), link_in(text)) {
                    (false, Some(link)) => self.plans.plan(at, Deed::Accept { link }),
                    (_, _) => self.plans.plan(at, Deed::Text(format!("AGREE {code}"))),
                }
            }
            (
                Some(
                    "text-job-assigned-later"
                    | "text-estimate-agreed"
                    | "text-when-suits"
                    | "text-noted-then-when",
                ),
                Some(code),
            ) => {
                if !self.obliging && mood.slips(3) {
                    let at = mood.minutes_after(now, 30, 600);
                    self.plans.plan(at, Deed::Text(format!("CANNOT COME {code}")));
                } else if self.obliging || mood.heeds(90) {
                    let words = says_when(town, mood, now);
                    let at = mood.minutes_after(now, 2, 120);
                    let words = format!("{words} {code}");
                    self.plans.plan(at, Deed::Suits { code, words });
                }
            }
            (Some("text-times-offered-first-worker"), Some(code)) => {
                let words = match mood.as_asked(&[(75, 1), (15, 2), (10, 3)]).unwrap_or(1) {
                    1 => "1".to_owned(),
                    2 => says_when(town, mood, now),
                    _ => return,
                };
                let words = format!("{words} {code}");
                self.plans.plan(mood.minutes_after(now, 2, 120), Deed::Suits { code, words });
            }
            (Some("text-time-agreed"), Some(code)) => {
                self.plans.drop_those(|deed| matches!(deed, Deed::Suits { code: old, .. } if *old == code));
                if let Some(link) = link_in(text) {
                    let at = mood.minutes_after(now, 0, 30);
                    self.plans.plan(at, Deed::LookUp { code, link, tries: 0 });
                }
            }
            (
                Some("refusal-no-lines" | "text-please-mend-estimate" | "text-reminder-finish-estimate"),
                code,
            ) => {
                let code = code.or_else(|| self.mine.last().cloned()).unwrap_or_default();
                let sums = mood.choose(&[(3, "300"), (3, "180 labour, 120 material"), (1, "1,250.50")]);
                let at = mood.minutes_after(now, 2, 120);
                self.plans.plan(at, Deed::Text(format!("ESTIMATE {code} {}", sums.unwrap_or("300"))));
            }
            (Some(key), Some(code)) => self.read_of_a_guided_visit(town, mood, (key, &code, text), now),
            (_, _) => {}
        }
    }

    /// What belongs to a guided visit.
    fn read_of_a_guided_visit(
        &mut self,
        town: &Town,
        mood: &mut Mood,
        (key, code, text): (&str, &str, &str),
        now: Timestamp,
    ) {
        let obliging = self.obliging;
        if key == "text-job-assigned-call" {
            self.pages.extend(link_in(text).map(|link| (code.to_owned(), link)));
            self.plan_the_visit(town, mood, code.to_owned(), now);
        }
        let Some(link) = self.pages.get(code).cloned() else { return };
        for (from, to, words) in guided::technician(key, code, mood, obliging) {
            if words == "ok" {
                self.wanted.insert(0, code.to_owned());
            }
            // Whoever finds that it cannot be done does not finish it.
            if words.starts_with("CANNOT") {
                let done = format!("DONE {code}");
                self.plans.drop_those(|deed| matches!(deed, Deed::Text(words) if *words == done));
                self.plans.drop_those(|deed| matches!(deed, Deed::Come { code: old, .. } if old == code));
            }
            self.plans.plan(mood.minutes_after(now, from, to), Deed::Text(words));
        }
        let starts = town.noted(code).map_or(now, |slot| slot.starts(&town.zone)).max(now);
        let ago = |minutes| starts.checked_sub(SignedDuration::from_mins(minutes)).unwrap_or(starts).max(now);
        if key == "text-noted-confirmed" && mood.heeds(70) {
            self.plans.plan(ago(25), Deed::Text(format!("ON MY WAY {code} 20 min")));
            if mood.slips(10) {
                self.plans.drop_those(|deed| matches!(deed, Deed::Come { code: old, .. } if old == code));
                let late = mood.minutes_after(starts, 20, 60);
                self.plans.plan(late, Deed::Text(format!("NOBODY HOME {code}")));
            }
        }
        if key.starts_with("text-finish-noted") && mood.feels(40) {
            self.plans.plan(mood.minutes_after(now, 0, 5), Deed::Glass { link });
        }
    }

    fn plan_the_visit(&mut self, town: &Town, mood: &mut Mood, code: String, now: Timestamp) {
        // It is theirs: whatever else they meant to say of it is past.
        self.plans.drop_those(|deed| matches!(deed, Deed::Text(words) if words.contains(&code)));
        // A guided visit asks for no OK.
        let says_ok = if self.pages.contains_key(&code) { mood.slips(85) } else { mood.heeds(85) };
        if says_ok {
            self.wanted.insert(0, code.clone());
            self.plans.plan(mood.minutes_after(now, 2, 90), Deed::Text("OK".to_owned()));
        }
        let slot = town.noted(&code);
        let starts = slot.map_or(now, |slot| slot.starts(&town.zone)).max(now);
        if self.obliging {
            self.obliging = false;
            self.plans.plan(mood.minutes_after(starts, 0, 10), Deed::Come { code, tries: 1 });
            return;
        }
        if mood.slips(4) {
            self.plans.plan(mood.minutes_after(now, 30, 600), Deed::Text(format!("CANNOT COME {code}")));
            return;
        }
        if mood.slips(12) {
            let warned = starts.checked_sub(SignedDuration::from_mins(20)).unwrap_or(starts).max(now);
            self.plans.plan(warned, Deed::Text("LATE 20".to_owned()));
        }
        let come = mood.minutes_after(starts, 0, 25);
        self.mine.push(code.clone());
        self.plans.plan(come, Deed::Come { code, tries: 0 });
    }

    /// Looks for open jobs, and again some hours later.
    async fn look(&mut self, town: &Town, mood: &mut Mood, now: Timestamp) {
        let Some(account) = &mut self.account else { return };
        let mut texts = Vec::new();
        let again = match account.look_for_jobs(town, mood, now, &mut texts).await {
            Ok(true) => mood.minutes_after(now, 120, 600),
            // The code is on its way.
            Ok(false) => mood.minutes_after(now, 30, 60),
            Err(_) => mood.minutes_after(now, 5, 30),
        };
        for words in texts {
            self.plans.plan(mood.minutes_after(now, 1, 60), Deed::Text(words));
        }
        self.plans.drop_those(|deed| matches!(deed, Deed::Look));
        self.plans.plan(again, Deed::Look);
    }

    async fn look_up(
        &mut self,
        town: &Town,
        mood: &mut Mood,
        (code, link, tries): (String, String, u8),
        now: Timestamp,
    ) {
        let mut browser = Client::new(town.transport.clone(), &town.base);
        match agreed_time(town, &mut browser, &link).await {
            Ok(slot) => {
                town.note(&code, slot);
                self.plans.drop_those(|deed| matches!(deed, Deed::Come { code: old, .. } if *old == code));
                self.plan_the_visit(town, mood, code, now);
            }
            Err(_) if tries < TRIES_MAX => {
                self.plans
                    .plan(mood.minutes_after(now, 1, 20), Deed::LookUp { code, link, tries: tries + 1 });
            }
            Err(_) => {}
        }
    }

    async fn carry_out(&mut self, town: &Town, mood: &mut Mood, deed: Deed, now: Timestamp) {
        match deed {
            Deed::Room(stay) => self.look_into_the_room(town, mood, stay, now).await,
            Deed::Look => self.look(town, mood, now).await,
            Deed::LookUp { code, link, tries } => self.look_up(town, mood, (code, link, tries), now).await,
            Deed::Accept { link } => {
                let mut browser = Client::new(town.transport.clone(), &town.base);
                if accept_on_the_page(&mut browser, &link).await.is_err() {
                    self.plans.plan(mood.minutes_after(now, 1, 20), Deed::Accept { link });
                }
            }
            Deed::SignUp { tries } => {
                if !sign_up(town, self.form.as_ref(), &self.phone.number).await && tries < TRIES_MAX {
                    self.plans.plan(mood.minutes_after(now, 1, 10), Deed::SignUp { tries: tries + 1 });
                }
            }
            Deed::LetCheck { link, tries } => {
                if !let_check(town, &link).await && tries < TRIES_MAX {
                    let again = Deed::LetCheck { link, tries: tries + 1 };
                    self.plans.plan(mood.minutes_after(now, 1, 30), again);
                }
            }
            Deed::Glass { link } => {
                let mut browser = Client::new(town.transport.clone(), &town.base);
                if guided::sign_on_the_page(&mut browser, &link, "the customer").await.is_err() {
                    self.plans.plan(mood.minutes_after(now, 1, 5), Deed::Glass { link });
                }
            }
            Deed::Text(words) | Deed::Suits { words, .. } => town.text(&self.phone.number, &words),
            Deed::OtherTime { code, link } => {
                let mut browser = Client::new(town.transport.clone(), &town.base);
                let days = mood.choose(&[(2, 1), (1, 3)]).unwrap_or(1);
                ask_for_another_time(town, &mut browser, (&code, &link), days).await;
            }
            Deed::Come { code, tries } => {
                // One in twenty never turns up.
                if tries == 0 && mood.slips(5) {
                    return;
                }
                town.text(&self.phone.number, &format!("HERE {code}"));
                self.plans.plan(mood.minutes_after(now, 30, 150), Deed::Text(format!("DONE {code}")));
            }
        }
    }
}

//! A customer: posts a request on the web, answers by text, pays by link, and sometimes calls it off.
//!
//! They know their own job's code from the first text, and nothing else of the program.

use anyhow::{Context, Result};
use domain::talk::Language;
use jiff::Timestamp;

use crate::afterwards::{rate_on_the_page, says_how_it_was, tips, when};
use crate::asking::{self, Asker, Posted, SOON};
use crate::bargain::{self, answers, handed_over, number_in, payment_page, takes};
use crate::client::Client;
use crate::complaints;
use crate::deeds::{Deed, Wish};
use crate::guided::{self, sign_on_the_page};
use crate::member::{self, Said};
use crate::mood::Mood;
use crate::online;
use crate::partner::{accept_on_the_page, says_when};
use crate::people::{Phone, Plans, Town, ask_for_another_time};
use crate::phrases::{code_in, digits_in, link_in};
use crate::sayings::{Says, said_of, says};

/// A customer.
pub struct Customer {
    pub(crate) phone: Phone,
    pub(crate) plans: Plans<Deed>,
    pub(crate) browser: Client,
    pub(crate) language: Language,
    name: String,
    /// What they ask for, until it is posted.
    wish: Wish,
    /// The page that asks for the code of their request.
    confirm_at: Option<String>,
    /// The code of the job that goes on, once a text named it.
    code: String,
    /// Sees through whatever they ask for.
    pub(crate) in_earnest: bool,
    complained: bool,
    asked_for_help: bool,
    /// The code of the job for which they hand nothing over before it is decided what was broken.
    withholds: String,
}

/// Texts that ask which of some times suits.
const OFFERED: [&str; 3] =
    ["text-times-offered", "text-times-offered-held", "text-times-offered-held-online"];

/// How often they try when nobody answers.
const TRIES_MAX: u8 = 12;

impl Customer {
    /// Somebody who will post a request at that time.
    pub fn new(
        town: &Town,
        (name, number): (&str, &str),
        language: Language,
        wish: Wish,
        at: Timestamp,
    ) -> Self {
        let browser = Client::new(town.transport.clone(), &town.base).in_language(language.code());
        let mut plans = Plans::default();
        plans.plan(at, Deed::Post { tries: 0 });
        let phone = Phone::new(town, number);
        Self {
            phone,
            plans,
            browser,
            language,
            name: name.to_owned(),
            wish,
            confirm_at: None,
            code: String::new(),
            in_earnest: false,
            complained: false,
            asked_for_help: false,
            withholds: String::new(),
        }
    }

    /// Somebody who sees through what they ask for: the first whom a newcomer to the town watches.
    #[must_use]
    pub fn in_earnest(mut self) -> Self {
        (self.in_earnest, self.complained, self.asked_for_help) = (true, true, true);
        self
    }

    /// Posts another request at that time.
    pub fn wish_again(&mut self, wish: Wish, at: Timestamp) {
        self.wish = wish;
        self.plans.plan(at, Deed::Post { tries: 0 });
    }

    pub(crate) async fn act(&mut self, town: &Town, mood: &mut Mood) -> Result<()> {
        let now = town.now();
        for text in self.phone.new_texts(town) {
            self.complain(town, mood, &text, now);
            match member::hears(town, mood, &text) {
                Some(said) => self.do_as_a_member(mood, said, now),
                None => self.read(town, mood, &text, now),
            }
            // Some would rather read another language.
            if let Some(link) = link_in(&text).filter(|link| link.contains("/l/") && mood.slips(2)) {
                self.plans.plan(mood.minutes_after(now, 5, 3000), Deed::OtherLanguage { link });
            }
        }
        while let Some(deed) = self.plans.due(now) {
            self.carry_out(town, mood, deed, now).await?;
        }
        Ok(())
    }

    /// Something went wrong, or costs too much, or is said to.
    fn complain(&mut self, town: &Town, mood: &mut Mood, text: &str, now: Timestamp) {
        let Some(key) = town.phrases.recognise(text).filter(|_| !self.in_earnest) else { return };
        let code = code_in(text).unwrap_or_else(|| self.code.clone());
        let mut planned = complaints::customer(key, &code, mood, self.language);
        planned.extend(bargain::customer(key, text, &code, mood, self.language));
        if key == "text-pay-directly" && !planned.is_empty() {
            self.withholds.clone_from(&code);
        }
        let decided = matches!(key, "text-case-decided-stands" | "text-case-decided-less");
        if decided && planned.is_empty() && self.withholds == code {
            planned.push((10, 2000, handed_over(self.language, &code, false)));
            self.withholds.clear();
        }
        for (from, to, words) in planned {
            self.plans.plan(mood.minutes_after(now, from, to), Deed::Text(words));
        }
        let begins = town.noted(&code).map(|slot| slot.starts(&town.zone));
        if let Some(at) = begins.and_then(|begins| complaints::thinks_better(key, mood, begins)) {
            self.plans.plan(at, Deed::Text(format!("{} {code}", self.says(Says::CallOff))));
        }
    }

    fn read(&mut self, town: &Town, mood: &mut Mood, text: &str, now: Timestamp) {
        let soon = mood.minutes_after(now, 2, 60);
        match (town.phrases.recognise(text), code_in(text), link_in(text)) {
            (Some("text-confirm-request"), Some(code), _) => {
                town.note(&code, self.wish.slot);
                let digits = digits_in(text).unwrap_or_default();
                // A few say yes to the text, and so does whoever has no page; a few think better of it.
                if mood.feels(12) || self.wish.program.is_some() && mood.heeds(70) {
                    self.plans.plan(soon, Deed::Text(format!("{} {code}", self.says(Says::Yes))));
                } else if self.wish.program.is_none() && (self.in_earnest || mood.heeds(96)) {
                    let at = mood.minutes_after(now, 0, 4);
                    self.plans.plan(at, Deed::Confirm { digits, tries: 0 });
                }
            }
            (Some("text-request-received" | "text-request-received-online"), Some(code), _) => {
                town.note(&code, self.wish.slot);
                self.code.clone_from(&code);
                if !self.in_earnest && mood.feels(7) {
                    let at = mood.minutes_after(now, 10, 60 * 40);
                    self.plans.plan(at, Deed::Text(format!("{} {code}", self.says(Says::CallOff))));
                }
            }
            // Most who are told what it costs call it off all the same.
            (Some("text-call-off-costs"), _, _) => {
                if mood.heeds(70) {
                    self.plans.plan(soon, Deed::Text("1".to_owned()));
                }
            }
            (Some("text-reminder-describe"), Some(code), _) => {
                if mood.heeds(40) {
                    self.plans.plan(soon, Deed::Text(format!("{} {code}", self.says(Says::Yes))));
                }
            }
            // Rarely the day does not suit after all.
            (Some("text-worker-coming" | "text-worker-coming-call"), _, Some(link))
                if !self.in_earnest && mood.feels(6) =>
            {
                self.plans.plan(soon, Deed::OtherTime { link });
            }
            (Some(key), Some(code), _) if OFFERED.contains(&key) => {
                let words = [(70, "1"), (15, "no"), (15, "")];
                let word = mood.as_asked(&words).unwrap_or_default();
                if !word.is_empty() {
                    self.plans.plan(soon, Deed::Text(format!("{word} {code}")));
                }
            }
            (Some("text-worker-coming" | "text-reminder-acknowledge" | "text-time-agreed"), code, _) => {
                self.plans.drop_those(
                    |deed| matches!(deed, Deed::Suits { code: old, .. } if Some(old) == code.as_ref()),
                );
                if mood.heeds(80) {
                    self.plans.plan(soon, Deed::Text("ok".to_owned()));
                }
                if !self.asked_for_help && mood.feels(4) {
                    self.asked_for_help = true;
                    let later = mood.minutes_after(soon, 5, 60);
                    self.plans.plan(later, Deed::Text("is he insured?".to_owned()));
                }
            }
            (Some("text-is-it-right"), Some(code), _) => {
                if !self.complained && mood.slips(8) {
                    self.complained = true;
                    self.plans.plan(soon, Deed::Text(self.says(Says::Wrong).replace("CODE", &code)));
                } else if self.in_earnest || mood.heeds(85) {
                    self.plans.plan(soon, Deed::Text(format!("{} {code}", self.says(Says::Yes))));
                }
            }
            (Some("text-please-pay"), _, Some(link)) => {
                if self.in_earnest || mood.heeds(88) {
                    self.plans.plan(soon, Deed::Pay { link, tries: 0 });
                }
            }
            (_, _, _) => self.read_of_an_offer(town, mood, text, now),
        }
    }

    /// What belongs to signing in, and to a plan.
    fn do_as_a_member(&mut self, mood: &mut Mood, said: Said, now: Timestamp) {
        let deed = match said {
            Said::Code(digits) => Deed::SignIn { digits },
            Said::Text(words) => Deed::Text(words),
            Said::Pay(link) => Deed::Pay { link, tries: 0 },
            Said::Linger(link) => {
                let later = mood.minutes_after(now, 60, 90);
                self.plans.plan(later, Deed::Text("plan 1".to_owned()));
                Deed::Linger { link }
            }
        };
        self.plans.plan(mood.minutes_after(now, 0, 40), deed);
    }

    /// What belongs to offers, to the fee, and to what is paid directly.
    fn read_of_an_offer(&mut self, town: &Town, mood: &mut Mood, text: &str, now: Timestamp) {
        let soon = mood.minutes_after(now, 2, 60);
        match (town.phrases.recognise(text), code_in(text), link_in(text)) {
            (Some("text-request-received-offers"), Some(code), link) => {
                self.code = code;
                if let Some(link) = link.filter(|_| mood.feels(35)) {
                    self.plans.plan(mood.minutes_after(now, 5, 600), Deed::Invite { link });
                }
            }
            (Some("text-offer-made"), Some(code), _) => {
                if let Some(number) = number_in(text).filter(|_| self.in_earnest || mood.feels(45)) {
                    let words = takes(self.language, number, &code);
                    self.plans.plan(mood.minutes_after(now, 30, 60 * 30), Deed::Text(words));
                }
            }
            (Some("text-said"), Some(code), _) => {
                let number = number_in(text).unwrap_or("1").to_owned();
                if let Some(words) = answers(self.language, mood, &number, &code) {
                    self.plans.plan(mood.minutes_after(now, 5, 900), Deed::Text(words));
                }
            }
            (Some("text-offers-wait"), Some(code), _) => {
                let first = text.lines().nth(1).and_then(|line| line.split_whitespace().next());
                if let Some(number) = first.filter(|_| mood.heeds(70)) {
                    self.plans.plan(soon, Deed::Text(takes(self.language, number, &code)));
                }
            }
            (Some("text-please-pay-fee"), _, Some(link)) => {
                // Some open the page and pay when it is too late.
                if !self.in_earnest && mood.slips(6) {
                    self.plans.plan(mood.minutes_after(now, 60 * 70, 60 * 71 + 50), Deed::Linger { link });
                } else if self.in_earnest || mood.heeds(82) {
                    self.plans.plan(mood.minutes_after(now, 2, 900), Deed::Pay { link, tries: 0 });
                }
            }
            (Some("text-pay-directly"), Some(code), _) => {
                if self.withholds != code && (self.in_earnest || mood.heeds(85)) {
                    let words = handed_over(self.language, &code, false);
                    self.plans.plan(mood.minutes_after(now, 10, 3000), Deed::Text(words));
                }
            }
            (_, _, _) => self.read_afterwards(town, mood, text, now),
        }
    }

    /// What is asked once it is over.
    fn read_afterwards(&mut self, town: &Town, mood: &mut Mood, text: &str, now: Timestamp) {
        let soon = mood.minutes_after(now, 2, 60);
        match (town.phrases.recognise(text), code_in(text), link_in(text)) {
            (Some("text-how-was-it"), Some(code), Some(link)) => {
                match says_how_it_was(mood, &code) {
                    Some(words) => self.plans.plan(when(mood, now), Deed::Text(words)),
                    None if mood.feels(50) => {
                        self.plans.plan(when(mood, now), Deed::Rate { link });
                    }
                    None => {}
                }
                if let Some(words) = tips(mood, self.language, &code) {
                    self.plans.plan(when(mood, now), Deed::Text(words));
                }
            }
            (Some("text-tip-link"), _, Some(link)) => {
                if mood.feels(80) {
                    self.plans.plan(soon, Deed::Pay { link, tries: 0 });
                }
            }
            (_, _, _) => self.read_of_an_estimate(town, mood, text, now),
        }
    }

    /// What belongs to a visit whose time is found later, and to its estimate.
    fn read_of_an_estimate(&mut self, town: &Town, mood: &mut Mood, text: &str, now: Timestamp) {
        let soon = mood.minutes_after(now, 2, 60);
        match (town.phrases.recognise(text), code_in(text), link_in(text)) {
            (
                Some("text-worker-coming-later" | "text-when-suits" | "text-noted-then-when"),
                Some(code),
                _,
            ) => {
                if self.in_earnest || mood.heeds(85) {
                    let words = format!("{} {code}", says_when(town, mood, now));
                    self.plans.plan(soon, Deed::Suits { code, words });
                }
            }
            (Some("text-times-offered-first"), Some(code), _) => {
                let words = match mood.as_asked(&[(70, 1), (20, 2), (10, 3)]).unwrap_or(1) {
                    1 => "1".to_owned(),
                    2 => says_when(town, mood, now),
                    _ => return,
                };
                let words = format!("{words} {code}");
                self.plans.plan(soon, Deed::Suits { code, words });
            }
            (Some("text-please-sign"), Some(code), Some(link)) => {
                let at = mood.minutes_after(now, 5, 600);
                match mood.as_asked(&[(55, 1), (30, 2), (15, 3)]).unwrap_or(1) {
                    1 => self.plans.plan(at, Deed::Text(format!("{} {code}", self.says(Says::Agree)))),
                    2 => self.plans.plan(at, Deed::Sign { link }),
                    _ => {}
                }
            }
            (Some("text-estimate-made"), Some(code), _) => {
                let said = match mood.as_asked(&[(82, 1), (7, 2), (6, 3), (5, 4)]).unwrap_or(1) {
                    1 => self.says(Says::Yes),
                    2 => self.says(Says::No),
                    3 if !self.complained => {
                        self.complained = true;
                        self.says(Says::Wrong)
                    }
                    _ if self.in_earnest => self.says(Says::Yes),
                    _ => return,
                };
                self.plans.plan(mood.minutes_after(now, 5, 1500), Deed::Text(said_of(said, &code)));
            }
            (Some(key), Some(code), link) => self.read_of_a_guided_visit(mood, (key, &code, link), now),
            (_, _, _) => {}
        }
    }

    /// What belongs to a guided visit.
    fn read_of_a_guided_visit(
        &mut self,
        mood: &mut Mood,
        (key, code, link): (&str, &str, Option<String>),
        now: Timestamp,
    ) {
        if let (true, Some(link)) = (key == "text-sign-off" && mood.feels(30), &link) {
            let (name, link) = (self.name.clone(), link.clone());
            self.plans.plan(mood.minutes_after(now, 1, 300), Deed::SignOff { link, name });
            return;
        }
        if self.hears_of_a_room(mood, (key, code, link), now) {
            return;
        }
        for (from, to, words) in guided::customer(key, code, mood, (self.language, self.in_earnest)) {
            self.plans.plan(mood.minutes_after(now, from, to), Deed::Text(words));
        }
    }

    /// What they would say, in their own language.
    fn says(&self, what: Says) -> &'static str {
        says(what, self.language)
    }

    async fn carry_out(&mut self, town: &Town, mood: &mut Mood, deed: Deed, now: Timestamp) -> Result<()> {
        match deed {
            Deed::Text(words) | Deed::Suits { words, .. } => town.text(&self.phone.number, &words),
            Deed::OtherLanguage { link } => {
                let language = if self.language == Language::En { Language::Fr } else { Language::En };
                if member::reads_in(&mut self.browser, &link, language).await {
                    self.language = language;
                }
            }
            Deed::Room(stay) => self.look_into_the_room(town, mood, stay).await,
            Deed::Another { link } => drop(online::somebody_else(town, &mut self.browser, &link).await),
            Deed::SignIn { digits } => {
                // A code that came too late, or a page that did not come: from the beginning.
                let signed_in = member::sign_in(&mut self.browser, &self.phone.number, &digits).await;
                let minutes = if signed_in { (0, 3) } else { (5, 60) };
                self.plans.plan(mood.minutes_after(now, minutes.0, minutes.1), Deed::Post { tries: 1 });
            }
            Deed::Post { tries } => {
                // No code has come: the page says what may be the reason.
                if tries == TRIES_MAX / 4 {
                    town.text(&self.phone.number, "START");
                }
                let posted = self.post(town).await;
                // A double click, or a page that never came back: the same form again, one job all the same.
                let again = posted.unwrap_or(Some(SOON)).or((tries == 0 && mood.feels(10)).then_some(SOON));
                if let Some((least, most)) = again.filter(|_| tries < TRIES_MAX) {
                    self.plans.plan(mood.minutes_after(now, least, most), Deed::Post { tries: tries + 1 });
                }
            }
            Deed::Confirm { digits, tries } => {
                if self.confirm(&digits).await.is_err() && tries < TRIES_MAX {
                    self.plans
                        .plan(mood.minutes_after(now, 0, 3), Deed::Confirm { digits, tries: tries + 1 });
                }
            }
            Deed::SignOff { link, name } => {
                if sign_on_the_page(&mut self.browser, &link, &name).await.is_err() {
                    self.plans.plan(mood.minutes_after(now, 1, 30), Deed::SignOff { link, name });
                }
            }
            Deed::Sign { link } => {
                if accept_on_the_page(&mut self.browser, &link).await.is_err() {
                    self.plans.plan(mood.minutes_after(now, 1, 30), Deed::Sign { link });
                }
            }
            Deed::Linger { link } => {
                if let Some(action) = payment_page(&mut self.browser, &link).await {
                    let at = mood.minutes_after(now, 120, 600);
                    self.plans.plan(at, Deed::PayThere { action });
                }
            }
            Deed::Invite { link } => drop(bargain::invite(&mut self.browser, &link).await),
            Deed::PayThere { action } => drop(self.browser.submit(&action, &[]).await),
            Deed::Rate { link } => {
                if rate_on_the_page(&mut self.browser, &link, mood).await.is_err() {
                    self.plans.plan(mood.minutes_after(now, 1, 30), Deed::Rate { link });
                }
            }
            Deed::OtherTime { link } => {
                let days = mood.choose(&[(2, 1), (1, 2), (1, 5)]).unwrap_or(1);
                ask_for_another_time(town, &mut self.browser, (&self.code, &link), days).await;
            }
            Deed::Pay { link, tries } => {
                if self.pay(mood, &link).await.is_err() && tries < TRIES_MAX {
                    self.plans.plan(mood.minutes_after(now, 1, 30), Deed::Pay { link, tries: tries + 1 });
                }
            }
        }
        Ok(())
    }

    /// Asks for it, and gives in how many minutes they do so again, if they have to.
    async fn post(&mut self, town: &Town) -> Result<Option<(i64, i64)>> {
        let (name, number) = (&self.name, &self.phone.number);
        let asker = Asker { name, number, language: self.language, zone: &town.zone };
        match asking::ask(&mut self.browser, &asker, &mut self.wish).await? {
            Posted::Done { confirm_at } => {
                self.confirm_at = confirm_at;
                Ok(None)
            }
            Posted::Again { minutes } => Ok(Some(minutes)),
        }
    }

    /// Types the code in where the page asks for it.
    async fn confirm(&mut self, digits: &str) -> Result<()> {
        // The text was quicker than the page: it will come.
        let at = self.confirm_at.clone().context("the page is not there yet")?;
        let page = self.browser.submit(&at, &[("code", digits)]).await?;
        anyhow::ensure!(page.status < 500, "the page broke: {}", page.status);
        Ok(())
    }

    /// Opens the link in the text, which leads to the payment provider's page, and pays there.
    async fn pay(&mut self, mood: &mut Mood, link: &str) -> Result<()> {
        let (at, page) = self.browser.open(link).await?;
        anyhow::ensure!(page.status < 500, "the page broke: {}", page.status);
        let Some(payment) = page.forms().into_iter().find(|form| form.action.ends_with("/payment")) else {
            return Ok(());
        };
        if !self.in_earnest
            && mood.slips(5)
            && let Some(refusal) = page.forms().into_iter().find(|form| form.action.ends_with("/refusal"))
        {
            // The first card is declined, and the page is still there.
            self.browser.submit(&refusal.action, &[]).await?;
            let (_, page) = self.browser.open(&at).await?;
            anyhow::ensure!(page.status == 200, "a declined card ended the page");
        }
        let done = self.browser.submit(&payment.action, &[]).await?;
        anyhow::ensure!(done.status < 500, "the payment page broke: {}", done.status);
        Ok(())
    }
}

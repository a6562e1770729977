//! Somebody who wants to be a member: signs up on the web or in a conversation by text, answers the code, says whether
//! they may be checked, and fills in the form of the company that checks.
//!
//! What they ask for once they are in is a customer's.

use jiff::Timestamp;

use crate::bargain::payment_page;
use crate::client::Client;
use crate::joining::{let_check, mail_of_applicant};
use crate::member::{self, Said};
use crate::mood::Mood;
use crate::people::{Phone, Plans, Town};
use crate::phrases::{digits_in, link_in};

/// How often they try when the page does not come.
const TRIES_MAX: u8 = 12;

/// Somebody who wants to be a member.
pub struct Newcomer {
    pub(crate) phone: Phone,
    plans: Plans<Deed>,
    name: String,
    address: &'static str,
    born: String,
}

enum Deed {
    /// Fill in the form on the web.
    SignUp {
        tries: u8,
    },
    Text(String),
    /// Pay for a plan.
    Pay {
        link: String,
        tries: u8,
    },
    /// Fill in the form of the company that checks.
    LetCheck {
        link: String,
        tries: u8,
    },
}

impl Newcomer {
    /// Somebody who signs up at that time, every other one by text.
    pub fn new(town: &Town, n: usize, address: &'static str, at: Timestamp) -> Self {
        let mut plans = Plans::default();
        let first =
            if n.is_multiple_of(2) { Deed::SignUp { tries: 0 } } else { Deed::Text("Join".to_owned()) };
        plans.plan(at, first);
        let born = format!("19{}-{:02}-{:02}", 50 + n % 50, 1 + n % 12, 1 + n % 28);
        let phone = Phone::new(town, &crate::joining::member_number(n));
        Self { phone, plans, name: format!("Member Nº{n}"), address, born }
    }

    /// When they do something next.
    pub fn next(&self) -> Option<Timestamp> {
        self.plans.next()
    }

    pub(crate) async fn act(&mut self, town: &Town, mood: &mut Mood) {
        let now = town.now();
        for text in self.phone.new_texts(town) {
            self.read(town, mood, &text, now);
        }
        while let Some(deed) = self.plans.due(now) {
            self.carry_out(town, mood, deed, now).await;
        }
    }

    fn read(&mut self, town: &Town, mood: &mut Mood, text: &str, now: Timestamp) {
        match member::hears(town, mood, text) {
            Some(Said::Text(words)) => self.plans.plan(mood.minutes_after(now, 1, 600), Deed::Text(words)),
            Some(Said::Pay(link) | Said::Linger(link)) => {
                self.plans.plan(mood.minutes_after(now, 5, 3000), Deed::Pay { link, tries: 0 });
            }
            Some(Said::Code(_)) | None => {}
        }
        let answer = match town.phrases.recognise(text) {
            Some("text-member-code") => digits_in(text),
            Some("text-signup-which") => Some(if mood.slips(10) { "both" } else { "1" }.to_owned()),
            Some("text-signup-name") => Some(self.name.clone()),
            Some("text-signup-address-member") => Some(self.address.to_owned()),
            Some("text-signup-email") => Some(mail_of_applicant(&self.phone.number)),
            Some("text-signup-born") => Some(self.born.clone()),
            Some("text-signup-check" | "text-check-ask" | "text-check-ask-again") => {
                Some(if mood.slips(15) { "No" } else { "Yes" }.to_owned())
            }
            Some("text-check-noticed") => mood.feels(60).then(|| "That was not me, honestly.".to_owned()),
            Some("text-check-form") => {
                if let Some(link) = link_in(text).filter(|_| mood.heeds(90)) {
                    self.plans.plan(mood.minutes_after(now, 5, 2000), Deed::LetCheck { link, tries: 0 });
                }
                None
            }
            // Whoever is kept out tries again under the same name, some of them at once.
            Some("text-check-failed") => {
                if mood.feels(50) {
                    self.plans.plan(mood.minutes_after(now, 60, 3000), Deed::SignUp { tries: 0 });
                }
                None
            }
            _ => None,
        };
        if let Some(answer) = answer.filter(|_| mood.heeds(93)) {
            self.plans.plan(mood.minutes_after(now, 1, 30), Deed::Text(answer));
        }
    }

    async fn carry_out(&mut self, town: &Town, mood: &mut Mood, deed: Deed, now: Timestamp) {
        let again = match deed {
            Deed::Text(words) => {
                town.text(&self.phone.number, &words);
                None
            }
            Deed::SignUp { tries } if tries < TRIES_MAX && !self.sign_up(town).await => {
                Some(Deed::SignUp { tries: tries + 1 })
            }
            Deed::LetCheck { link, tries } if tries < TRIES_MAX && !let_check(town, &link).await => {
                Some(Deed::LetCheck { link, tries: tries + 1 })
            }
            Deed::Pay { link, tries } if tries < TRIES_MAX && !pay(town, &link).await => {
                Some(Deed::Pay { link, tries: tries + 1 })
            }
            Deed::SignUp { .. } | Deed::LetCheck { .. } | Deed::Pay { .. } => None,
        };
        if let Some(again) = again {
            self.plans.plan(mood.minutes_after(now, 1, 20), again);
        }
    }

    async fn sign_up(&self, town: &Town) -> bool {
        let mut browser = Client::new(town.transport.clone(), &town.base);
        let email = mail_of_applicant(&self.phone.number);
        let mut fields = vec![
            ("name", self.name.as_str()),
            ("phone", self.phone.number.as_str()),
            ("email", email.as_str()),
            ("address", self.address),
            ("born", self.born.as_str()),
            ("consent", "yes"),
        ];
        if !self.phone.number.ends_with('4') {
            fields.push(("check", "yes"));
        }
        browser.submit("/members", &fields).await.is_ok_and(|page| page.status == 303)
    }
}

/// Opens the link in a text and pays there. What is not owed any more has no such page.
async fn pay(town: &Town, link: &str) -> bool {
    let mut browser = Client::new(town.transport.clone(), &town.base);
    match payment_page(&mut browser, link).await {
        Some(action) => browser.submit(&action, &[]).await.is_ok_and(|page| page.status < 500),
        None => true,
    }
}

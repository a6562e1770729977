//! A technician: signs up on the web or is there already, reads offers, claims, declines, dithers or keeps silent, comes, works, and says so by text.
//!
//! Everything but the sign-up is done by text. What is expected of them is only what their phone says.

use jiff::{SignedDuration, Timestamp};

use crate::client::Client;
use crate::mood::Mood;
use crate::people::{Phone, Plans, Town, ask_for_another_time};
use crate::phrases::{code_in, digits_in, link_in};

/// A technician.
pub struct Technician {
    pub(crate) phone: Phone,
    pub(crate) plans: Plans<Deed>,
    /// Codes that they have been told are theirs and not yet come to.
    mine: Vec<String>,
    /// What they say of themselves when they sign up.
    form: Option<JoinForm>,
    /// Takes the first job that comes, and does it as promised: for whoever watches.
    obliging: bool,
}

/// A sign-up form, filled in.
#[derive(Clone, Debug)]
pub struct JoinForm {
    pub name: String,
    pub language: &'static str,
    pub skills: &'static [&'static str],
    pub address: String,
}

/// Something they mean to do.
pub(crate) enum Deed {
    Text(String),
    SignUp {
        tries: u8,
    },
    /// Ask for another day, on the page that the link opens.
    OtherTime {
        code: String,
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

/// The days that whoever signs up works, as the form names them.
const OPEN_DAYS: [(&str, &str, &str); 6] = [
    ("open-mon", "from-mon", "to-mon"),
    ("open-tue", "from-tue", "to-tue"),
    ("open-wed", "from-wed", "to-wed"),
    ("open-thu", "from-thu", "to-thu"),
    ("open-fri", "from-fri", "to-fri"),
    ("open-sat", "from-sat", "to-sat"),
];

/// What somebody makes of an offer.
#[derive(Clone, Copy)]
enum Reaction {
    Yes,
    YesWithCode,
    No,
    Silence,
    OtherDay,
    CallMe,
    Question,
    Stop,
}

const REACTIONS: [(u32, Reaction); 8] = [
    (24, Reaction::Yes),
    (22, Reaction::YesWithCode),
    (20, Reaction::No),
    (20, Reaction::Silence),
    (5, Reaction::OtherDay),
    (4, Reaction::CallMe),
    (4, Reaction::Question),
    (1, Reaction::Stop),
];

impl Technician {
    /// Somebody with this phone.
    pub fn new(town: &Town, number: &str) -> Self {
        let phone = Phone::new(town, number);
        Self { phone, plans: Plans::default(), mine: Vec::new(), form: None, obliging: false }
    }

    /// Somebody who signs up at that time.
    #[must_use]
    pub fn signing_up(mut self, form: JoinForm, at: Timestamp) -> Self {
        self.form = Some(form);
        self.plans.plan(at, Deed::SignUp { tries: 0 });
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
            self.read(town, mood, &text, now);
        }
        while let Some(deed) = self.plans.due(now) {
            self.carry_out(town, mood, deed, now).await;
        }
    }

    fn read(&mut self, town: &Town, mood: &mut Mood, text: &str, now: Timestamp) {
        let code = code_in(text);
        match (town.phrases.recognise(text), code) {
            (Some("text-job-offered" | "text-job-offered-again"), Some(code)) => self.weigh(mood, &code, now),
            (Some("text-join-code"), _) => {
                let digits = digits_in(text).unwrap_or_default();
                let at = mood.minutes_after(now, 1, 30);
                if mood.feels(15) {
                    self.plans.plan(at, Deed::Text("123 456".to_owned()));
                }
                // One in ten never answers.
                if mood.feels(90) {
                    self.plans.plan(mood.minutes_after(at, 1, 20), Deed::Text(digits));
                }
            }
            (Some("text-which-job"), _) => {
                let at = mood.minutes_after(now, 1, 20);
                self.plans.plan(at, Deed::Text("1".to_owned()));
            }
            (Some("text-job-assigned"), Some(code)) => {
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
                let word = mood.choose(&words).unwrap_or_default();
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
            (Some("text-reminder-acknowledge"), _) => {
                let at = mood.minutes_after(now, 2, 60);
                self.plans.plan(at, Deed::Text("OK".to_owned()));
            }
            (Some("text-reminder-arrive"), Some(code)) => {
                self.plans.plan(mood.minutes_after(now, 1, 20), Deed::Come { code, tries: 0 });
            }
            (Some("text-reminder-finish"), Some(code)) => {
                self.plans.plan(mood.minutes_after(now, 1, 40), Deed::Text(format!("DONE {code}")));
            }
            (Some("text-please-mend"), Some(code)) => {
                let at = mood.minutes_after(now, 20 * 60, 50 * 60);
                self.plans.plan(at, Deed::Text(format!("DONE {code}")));
            }
            (Some("refusal-too-early"), _) => {
                if let Some(code) = self.mine.last().cloned() {
                    let at = mood.minutes_after(now, 90, 300);
                    self.plans.plan(at, Deed::Come { code, tries: 1 });
                }
            }
            (_, _) => {}
        }
    }

    fn weigh(&mut self, mood: &mut Mood, code: &str, now: Timestamp) {
        if self.obliging {
            self.plans.plan(mood.minutes_after(now, 1, 10), Deed::Text(format!("yes {code}")));
            return;
        }
        let at = mood.minutes_after(now, 1, 90);
        let words = match mood.choose(&REACTIONS).unwrap_or(Reaction::Silence) {
            Reaction::Yes => "Yes".to_owned(),
            Reaction::YesWithCode => format!("yes {code}"),
            Reaction::No => format!("No {code}"),
            Reaction::Silence => return,
            Reaction::OtherDay => format!("Interested in {code} but soonest availability is next Tuesday"),
            Reaction::CallMe => format!("call me {code}"),
            Reaction::Question => format!("ok what about the parking?? {code}"),
            Reaction::Stop => {
                // Thinks better of it two days later.
                self.plans.plan(mood.minutes_after(at, 2000, 4000), Deed::Text("START".to_owned()));
                "STOP".to_owned()
            }
        };
        self.plans.plan(at, Deed::Text(words));
    }

    fn plan_the_visit(&mut self, town: &Town, mood: &mut Mood, code: String, now: Timestamp) {
        if mood.feels(85) {
            self.plans.plan(mood.minutes_after(now, 2, 90), Deed::Text("OK".to_owned()));
        }
        let slot = town.noted(&code);
        let starts = slot.map_or(now, |slot| slot.starts(&town.zone)).max(now);
        if self.obliging {
            self.obliging = false;
            self.plans.plan(mood.minutes_after(starts, 0, 10), Deed::Come { code, tries: 1 });
            return;
        }
        if mood.feels(4) {
            self.plans.plan(mood.minutes_after(now, 30, 600), Deed::Text(format!("CANNOT COME {code}")));
            return;
        }
        if mood.feels(12) {
            let warned = starts.checked_sub(SignedDuration::from_mins(20)).unwrap_or(starts).max(now);
            self.plans.plan(warned, Deed::Text("LATE 20".to_owned()));
        }
        let come = mood.minutes_after(starts, 0, 25);
        self.mine.push(code.clone());
        self.plans.plan(come, Deed::Come { code, tries: 0 });
    }

    async fn carry_out(&mut self, town: &Town, mood: &mut Mood, deed: Deed, now: Timestamp) {
        match deed {
            Deed::SignUp { tries } => {
                if !self.sign_up(town).await && tries < TRIES_MAX {
                    self.plans.plan(mood.minutes_after(now, 1, 10), Deed::SignUp { tries: tries + 1 });
                }
            }
            Deed::Text(words) => town.text(&self.phone.number, &words),
            Deed::OtherTime { code, link } => {
                let mut browser = Client::new(town.transport.clone(), &town.base);
                let days = mood.choose(&[(2, 1), (1, 3)]).unwrap_or(1);
                ask_for_another_time(town, &mut browser, (&code, &link), days).await;
            }
            Deed::Come { code, tries } => {
                // One in twenty never turns up.
                if tries == 0 && mood.feels(5) {
                    return;
                }
                town.text(&self.phone.number, &format!("HERE {code}"));
                self.plans.plan(mood.minutes_after(now, 30, 150), Deed::Text(format!("DONE {code}")));
            }
        }
    }

    /// Fills in the form on the web; false if the page did not come.
    async fn sign_up(&self, town: &Town) -> bool {
        let Some(form) = &self.form else { return true };
        let mut browser = Client::new(town.transport.clone(), &town.base).in_language(form.language);
        let skills: Vec<String> = form.skills.iter().map(|skill| format!("skill-{skill}")).collect();
        let mut fields = vec![
            ("name", form.name.as_str()),
            ("phone", self.phone.number.as_str()),
            ("address", form.address.as_str()),
            ("radius", "25"),
            ("about", "Eleven years, own tools."),
            ("consent", "yes"),
        ];
        fields.extend(skills.iter().map(|skill| (skill.as_str(), "yes")));
        for (open, from, to) in OPEN_DAYS {
            fields.extend([(open, "yes"), (from, "07:00"), (to, "20:00")]);
        }
        browser.submit("/join", &fields).await.is_ok_and(|page| page.status == 303)
    }
}

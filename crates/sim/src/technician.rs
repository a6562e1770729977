//! A technician: reads offers, claims, declines, dithers or keeps silent, comes, works, and says so by text.
//!
//! Everything is done by text. What is expected of them is only what their phone says.

use jiff::{SignedDuration, Timestamp};

use crate::mood::Mood;
use crate::people::{Phone, Plans, Town};
use crate::phrases::code_in;

/// A technician.
pub struct Technician {
    pub(crate) phone: Phone,
    pub(crate) plans: Plans<Deed>,
    /// Codes that they have been told are theirs and not yet come to.
    mine: Vec<String>,
}

/// Something they mean to do.
pub(crate) enum Deed {
    Text(String),
    /// Say that they are there; try again if it is too early.
    Come {
        code: String,
        tries: u8,
    },
}

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
        Self { phone: Phone::new(town, number), plans: Plans::default(), mine: Vec::new() }
    }

    pub(crate) fn act(&mut self, town: &Town, mood: &mut Mood) {
        let now = town.now();
        for text in self.phone.new_texts(town) {
            self.read(town, mood, &text, now);
        }
        while let Some(deed) = self.plans.due(now) {
            self.carry_out(town, mood, deed, now);
        }
    }

    fn read(&mut self, town: &Town, mood: &mut Mood, text: &str, now: Timestamp) {
        let code = code_in(text);
        match (town.phrases.recognise(text), code) {
            (Some("text-job-offered" | "text-job-offered-again"), Some(code)) => self.weigh(mood, &code, now),
            (Some("text-which-job"), _) => {
                let at = mood.minutes_after(now, 1, 20);
                self.plans.plan(at, Deed::Text("1".to_owned()));
            }
            (Some("text-job-assigned"), Some(code)) => self.plan_the_visit(town, mood, code, now),
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

    fn carry_out(&mut self, town: &Town, mood: &mut Mood, deed: Deed, now: Timestamp) {
        match deed {
            Deed::Text(words) => town.text(&self.phone.number, &words),
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
}

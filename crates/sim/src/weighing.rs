//! What a technician makes of an offer, and how they answer when they are asked which job or which day they mean.
//!
//! What they do once a job is theirs is in the files beside this one.

use domain::time::wall;
use jiff::Timestamp;

use crate::mood::Mood;
use crate::people::Town;
use crate::technician::{Deed, Technician};

/// What somebody makes of an offer.
#[derive(Clone, Copy)]
enum Reaction {
    Yes,
    YesWithCode,
    No,
    Silence,
    OtherDay,
    CallMe,
    Stop,
}

const REACTIONS: [(u32, Reaction); 7] = [
    (24, Reaction::Yes),
    (22, Reaction::YesWithCode),
    (20, Reaction::No),
    (20, Reaction::Silence),
    (5, Reaction::OtherDay),
    (4, Reaction::CallMe),
    (1, Reaction::Stop),
];

/// The number that a job has in a list that asks which is meant.
fn listed<'a>(list: &'a str, code: &str) -> Option<&'a str> {
    let line = list.lines().find(|line| line.split(' ').nth(1) == Some(code))?;
    line.split(' ').next()
}

/// Three days on which they could come, by their dates; rarely one too few.
fn three_times(town: &Town, mood: &mut Mood, now: Timestamp) -> String {
    let today = wall(now, &town.zone).date();
    let first = i64::try_from(2 + mood.below(4)).unwrap_or(2);
    let named = if mood.slips(10) { 2 } else { 3 };
    let times = (0..named).map(|n| {
        let day = today.saturating_add(jiff::Span::new().days(first + n));
        let hours = mood.choose(&[(2, "9am-11am"), (1, "1pm-3pm")]).unwrap_or("9am-11am");
        format!("{} {hours}", day.strftime("%b %-d"))
    });
    times.collect::<Vec<_>>().join(", ")
}

impl Technician {
    /// Reads an offer, and says what they think of it, or nothing.
    /// Where that is asked for, whoever cannot come then names three other times.
    pub(crate) fn weigh(
        &mut self,
        town: &Town,
        mood: &mut Mood,
        (code, three): (&str, bool),
        now: Timestamp,
    ) {
        if self.obliging {
            self.plans.plan(mood.minutes_after(now, 1, 10), Deed::Text(format!("yes {code}")));
            return;
        }
        let at = mood.minutes_after(now, 1, 90);
        // Offered again, they say anew what they think of it.
        self.plans.drop_those(|deed| matches!(deed, Deed::Text(words) if words.contains(code)));
        self.wanted.retain(|wanted| wanted != code);
        let words = match mood.choose(&REACTIONS).unwrap_or(Reaction::Silence) {
            _ if mood.slips(4) => format!("ok what about the parking?? {code}"),
            Reaction::Yes => {
                self.wanted.insert(0, code.to_owned());
                "Yes".to_owned()
            }
            Reaction::YesWithCode => format!("yes {code}"),
            Reaction::No => format!("No {code}"),
            Reaction::OtherDay if three => format!("{} {code}", three_times(town, mood, now)),
            Reaction::OtherDay => format!("Interested in {code} but soonest availability is next Tuesday"),
            Reaction::CallMe => format!("call me {code}"),
            Reaction::Stop if mood.slips(100) => {
                // Thinks better of it two days later.
                self.plans.plan(mood.minutes_after(at, 2000, 4000), Deed::Text("START".to_owned()));
                "STOP".to_owned()
            }
            Reaction::Silence | Reaction::Stop => return,
        };
        self.plans.plan(at, Deed::Text(words));
    }

    /// Which of several jobs they mean.
    pub(crate) fn says_which(&mut self, mood: &mut Mood, text: &str, now: Timestamp) {
        let at = mood.minutes_after(now, 1, 20);
        let of = |code: &&String| listed(text, code).is_some();
        let number = self.wanted.iter().find(of).and_then(|code| listed(text, code));
        // Asked twice, they answer what was asked last.
        self.plans.drop_those(|deed| matches!(deed, Deed::Text(words) if words.len() == 1));
        if let Some(number) = number.or_else(|| mood.slips(100).then_some("1")) {
            self.plans.plan(at, Deed::Text(number.to_owned()));
        }
    }

    /// Which day they mean, by its date.
    pub(crate) fn says_which_day(&mut self, town: &Town, mood: &mut Mood, code: &str, now: Timestamp) {
        let day = wall(now, &town.zone).date().saturating_add(jiff::Span::new().days(8));
        let words = format!("{code} {} 9am-5pm", day.strftime("%b %-d"));
        self.plans.plan(mood.minutes_after(now, 1, 40), Deed::Text(words));
    }
}

//! Signing up by text, for both sides: one question after the other, until it is the form that the web has.
//!
//! The phone that writes is proved by writing. Whatever is no answer is asked once more; a question goes to a person, and
//! the sign-up waits.

use anyhow::Result;
use domain::provider::{Hours, Weekdays};
use domain::talk::{
    Intent, Language, asks_to_sign_up, date_typed, looks_like_an_address, mail_said, numbers_typed,
    said_of_oneself,
};
use domain::vetting::{Applicant, ApplicationState, VettingOrder};
use jiff::SignedDuration;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use store::{PointRow, SignupRow};

use crate::App;
use crate::joining::{Joined, NewWorker};
use crate::members::NewMember;
use crate::notices::Content;
use crate::words::{Args, say};

/// A sign-up of which nothing is heard for so long is over.
pub(crate) const LASTS: SignedDuration = SignedDuration::from_hours(24);
/// Answers in a row that are asked for again; the next one that is none is a person's to read.
const MISSED_MAX: u8 = 2;
/// When the map did not answer.
const ASK_MAP_AGAIN: SignedDuration = SignedDuration::from_secs(60);
/// How far whoever signs up by text goes at first, in kilometres; they can change it.
const USUAL_RADIUS: u32 = 20;
/// The longest name and address that are taken.
const NAME_MAX: usize = 80;
const ADDRESS_MAX: usize = 200;
/// Who is younger, or said to be older, is asked again, in years.
const YEARS: std::ops::RangeInclusive<i16> = 18..=110;

/// What is asked, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    /// To ask for help, or to work.
    Which,
    Name,
    Address,
    Skills,
    Email,
    Born,
    Check,
}

impl Question {
    const ALL: [Self; 7] =
        [Self::Which, Self::Name, Self::Address, Self::Skills, Self::Email, Self::Born, Self::Check];

    fn word(self) -> &'static str {
        match self {
            Self::Which => "which",
            Self::Name => "name",
            Self::Address => "address",
            Self::Skills => "skills",
            Self::Email => "email",
            Self::Born => "born",
            Self::Check => "check",
        }
    }

    fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|question| question.word() == word)
    }
}

/// What somebody has said so far.
#[derive(Clone, Default, Serialize, Deserialize)]
struct Draft {
    works: Option<bool>,
    name: Option<String>,
    address: Option<String>,
    skills: Option<Vec<String>>,
    email: Option<String>,
    born: Option<Date>,
    check: Option<bool>,
    /// Answers in a row that were none.
    #[serde(default)]
    missed: u8,
}

impl App {
    /// Takes a text as part of a sign-up, if one begins or is under way. Gives whether it was.
    pub(crate) fn sign_up_by_text(
        &self,
        point: &PointRow,
        (body, intent): (&str, Intent),
        cause: &str,
        busy: bool,
    ) -> Result<bool> {
        let now = self.now();
        let row = self.store.signup(&point.lookup)?.filter(|row| now.duration_since(row.at) < LASTS);
        let Some(row) = row else {
            let Some(language) = asks_to_sign_up(body) else { return Ok(false) };
            self.set_language(point.person, language)?;
            let works = (!self.takes_members()).then_some(true);
            self.go_on(point, &Draft { works, ..Draft::default() }, false, cause)?;
            return Ok(true);
        };
        if row.cause == cause {
            return Ok(true);
        }
        // Everything is said, and it is being taken in; or a person is asked something.
        let asked = Question::named(&row.asked).filter(|_| row.due.is_none() && !body.contains('?'));
        let Some(asked) = asked else { return Ok(false) };
        // Whoever has a job on hand means that, where they say what is said of jobs.
        let of_a_job = match intent {
            Intent::Here | Intent::Done | Intent::CallOff | Intent::CannotCome | Intent::Late { .. } => true,
            Intent::Yes | Intent::No | Intent::Callback => asked != Question::Check,
            Intent::Pick(_) | Intent::Conditional | Intent::Human => false,
            Intent::Stop | Intent::Start | Intent::Help => false,
        };
        if busy && of_a_job {
            return Ok(false);
        }
        let mut draft: Draft = serde_json::from_str(self.open(point.person, &row.draft)?.open())?;
        let taken = self.take_answer(&mut draft, asked, body, intent);
        // Whoever asks for a call, or is not understood again and again, talks to a person: what was asked stays asked.
        let wants_a_person = intent == Intent::Callback && asked != Question::Name;
        if !taken && (draft.missed >= MISSED_MAX || wants_a_person) {
            return Ok(false);
        }
        draft.missed = if taken { 0 } else { draft.missed + 1 };
        self.go_on(point, &draft, !taken, cause)?;
        Ok(true)
    }

    /// Reads an answer into the draft; false if it is none.
    fn take_answer(&self, draft: &mut Draft, asked: Question, body: &str, intent: Intent) -> bool {
        let words = body.trim();
        let fits = |most: usize| (2..=most).contains(&words.chars().count());
        match asked {
            Question::Which => {
                draft.works = numbers_typed(words, 2).filter(|numbers| numbers.len() == 1).map(|n| n == [2]);
                draft.works.is_some()
            }
            Question::Name => {
                let name = said_of_oneself(words);
                let letters = name.chars().any(char::is_alphabetic);
                draft.name = (letters && fits(NAME_MAX)).then(|| name.to_owned());
                draft.name.is_some()
            }
            Question::Address => {
                // Whether there is such a place the map says, once everything is said.
                draft.address = (fits(ADDRESS_MAX) && looks_like_an_address(words)).then(|| words.to_owned());
                draft.address.is_some()
            }
            Question::Skills => {
                let skills: Vec<String> = self.market.skills().into_iter().map(|(skill, _)| skill).collect();
                let chosen = numbers_typed(words, skills.len());
                let named = |n: usize| skills.get(n - 1).cloned();
                draft.skills = chosen.map(|chosen| chosen.into_iter().filter_map(named).collect());
                draft.skills.is_some()
            }
            Question::Email => {
                draft.email = channels::email::address(mail_said(words)).ok();
                draft.email.is_some()
            }
            Question::Born => {
                let today = domain::time::wall(self.now(), &self.market.time_zone()).date();
                let age = |born: &Date| born.until((jiff::Unit::Year, today)).map(|age| age.get_years());
                let born = date_typed(said_of_oneself(words), self.market.country == "US");
                draft.born = born.filter(|born| age(born).is_ok_and(|years| YEARS.contains(&years)));
                draft.born.is_some()
            }
            Question::Check => {
                draft.check = match intent {
                    Intent::Yes => Some(true),
                    Intent::No => Some(false),
                    _ => None,
                };
                draft.check.is_some()
            }
        }
    }

    /// What is asked next; nothing if everything is said.
    fn next_question(&self, draft: &Draft) -> Option<Question> {
        let Some(works) = draft.works else { return Some(Question::Which) };
        let screens = if works { self.screens_workers() } else { self.screens_members() };
        let wanted = [
            (Question::Name, draft.name.is_none()),
            (Question::Address, draft.address.is_none()),
            (Question::Skills, works && draft.skills.is_none()),
            (Question::Email, screens && draft.email.is_none()),
            (Question::Born, screens && draft.born.is_none()),
            (Question::Check, screens && draft.check.is_none()),
        ];
        wanted.into_iter().find(|(_, missing)| *missing).map(|(question, _)| question)
    }

    /// Keeps what was said and asks what comes next; `again` if the last answer was none.
    fn go_on(&self, point: &PointRow, draft: &Draft, again: bool, cause: &str) -> Result<()> {
        let now = self.now();
        let next = self.next_question(draft);
        let row = SignupRow {
            lookup: point.lookup.clone(),
            person: point.person,
            draft: self.seal(point.person, &serde_json::to_string(draft)?)?,
            asked: next.map_or("", Question::word).to_owned(),
            cause: cause.to_owned(),
            at: now,
            due: next.is_none().then_some(now),
        };
        let asks = next.map(|question| self.ask_to_sign_up(point, question, draft, again)).transpose()?;
        self.store.write(|tx| {
            tx.put_signup(&row)?;
            match asks {
                Some(note) => self.write_notice(tx, cause, point.person, None, &Content::Words { note }),
                None => Ok(()),
            }
        })
    }

    fn ask_to_sign_up(
        &self,
        point: &PointRow,
        question: Question,
        draft: &Draft,
        again: bool,
    ) -> Result<domain::NoteId> {
        let language = self.language_of(point.person)?;
        let works = draft.works == Some(true);
        let key = match question {
            Question::Which => "text-signup-which",
            Question::Name => "text-signup-name",
            Question::Address if works => "text-signup-address-worker",
            Question::Address => "text-signup-address-member",
            Question::Skills => "text-signup-skills",
            Question::Email => "text-signup-email",
            Question::Born => "text-signup-born",
            Question::Check => "text-signup-check",
        };
        let args = Args::new()
            .with("operator", self.market.operator.clone())
            .with("choices", self.skills_listed(language));
        let asks = say(language, key, &args);
        let words = match again {
            true => say(language, "text-signup-again", &Args::new().with("question", asks)),
            false => asks,
        };
        self.keep_note(point.person, &words)
    }

    fn skills_listed(&self, language: Language) -> String {
        let skills = self.market.skills();
        let line = |(n, (skill, _)): (usize, &(String, Vec<_>))| {
            format!("{} {}", n + 1, self.skill_words(language, skill))
        };
        skills.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
    }

    /// Takes finished sign-ups in, as their forms on the web would be; gives how many moved.
    ///
    /// # Errors
    /// The world broke; they are taken in next time.
    pub async fn signups_step(&self, most: i64) -> Result<usize> {
        let due = self.store.signups_due(self.now(), most)?;
        for row in &due {
            let draft: Draft = serde_json::from_str(self.open(row.person, &row.draft)?.open())?;
            if self.was_taken_in(row, &draft)? {
                self.store.write(|tx| tx.end_signup(&row.lookup))?;
                continue;
            }
            match self.take_in(row, &draft).await? {
                Joined::NoSuchAddress => self.ask_address_again(row, draft)?,
                Joined::TryAgain => {
                    let later = Some(self.now().checked_add(ASK_MAP_AGAIN)?);
                    let row = SignupRow { due: later, draft: row.draft.clone(), ..Self::same(row) };
                    self.store.write(|tx| tx.put_signup(&row))?;
                }
                Joined::LookAtPhone { .. } | Joined::Refused(_) => {
                    self.store.write(|tx| tx.end_signup(&row.lookup))?;
                }
            }
        }
        Ok(due.len())
    }

    /// Whether it was taken in before, and only its end was not noted. What is left is that their phone is theirs.
    fn was_taken_in(&self, row: &SignupRow, draft: &Draft) -> Result<bool> {
        let (of, application) = if draft.works == Some(true) {
            let worker = self.store.worker_of(row.person)?;
            (worker.as_ref().map(|w| Applicant::Worker(w.card.worker)), worker.map(|w| w.application))
        } else {
            let member = self.store.member(row.person)?;
            (Some(Applicant::Member(row.person)), member.map(|m| m.application))
        };
        match (of, application.filter(|application| application.applied >= row.at)) {
            (Some(of), Some(application)) => {
                if application.state == ApplicationState::Proving {
                    self.note_vetting(&of, VettingOrder::Prove)?;
                }
                Ok(true)
            }
            (_, _) => Ok(false),
        }
    }

    fn same(row: &SignupRow) -> SignupRow {
        SignupRow {
            lookup: row.lookup.clone(),
            person: row.person,
            draft: Vec::new(),
            asked: row.asked.clone(),
            cause: row.cause.clone(),
            at: row.at,
            due: row.due,
        }
    }

    fn ask_address_again(&self, row: &SignupRow, draft: Draft) -> Result<()> {
        let draft = Draft { address: None, ..draft };
        let Some(point) = self.store.point(&row.lookup)? else {
            return self.store.write(|tx| tx.end_signup(&row.lookup));
        };
        self.go_on(&point, &draft, true, &format!("signup:{}", self.new_token()))
    }

    async fn take_in(&self, row: &SignupRow, draft: &Draft) -> Result<Joined> {
        let phone = self.phone_of(row.person)?;
        let language = self.language_of(row.person)?;
        let name = draft.name.as_deref().unwrap_or_default();
        let address = draft.address.as_deref().unwrap_or_default();
        let (email, consents) = (draft.email.as_deref(), draft.check == Some(true));
        if draft.works == Some(true) {
            let form = NewWorker {
                name,
                phone: phone.open(),
                language,
                skills: draft.skills.clone().unwrap_or_default(),
                address,
                radius_km: USUAL_RADIUS,
                week: usual_week(),
                about: "",
                kind: Default::default(),
                email,
                born: draft.born,
                consents,
                proved: true,
            };
            return self.apply(&form).await;
        }
        let form = NewMember {
            name,
            phone: phone.open(),
            language,
            address,
            about: "",
            email,
            born: draft.born,
            consents,
            proved: true,
        };
        self.apply_as_member(&form).await
    }
}

/// Monday to Friday, eight to six.
fn usual_week() -> Vec<Hours> {
    let hours = |day| Hours { day, from: Time::constant(8, 0, 0, 0), to: Time::constant(18, 0, 0, 0) };
    [Weekdays::Mon, Weekdays::Tue, Weekdays::Wed, Weekdays::Thu, Weekdays::Fri].map(hours).into()
}

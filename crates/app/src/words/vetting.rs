//! What applicants, workers and members are told of their own row.
//!
//! Of a check they hear the category of what it found, never more: the rest stays with the company that checked.

use anyhow::Result;
use domain::PersonId;
use domain::job::Duty;
use domain::provider::{StandingMessage, WorkerMessage};
use domain::talk::Language;
use domain::vetting::{VettingMessage, WhyRefused};
use jiff::civil::Date;

use super::{Args, day_and_time, day_and_year, plain, say};
use crate::App;

impl App {
    /// News of a worker's own row.
    pub(super) fn to_worker(
        &self,
        language: Language,
        person: PersonId,
        message: &WorkerMessage,
    ) -> Result<String> {
        let zone = self.market.time_zone();
        let duty = self.store.worker_of(person)?.and_then(|row| row.worker().duty(&zone));
        let key = match message {
            WorkerMessage::Standing(StandingMessage::Suspended) => "text-suspended",
            WorkerMessage::Standing(StandingMessage::Reinstated) => "text-reinstated",
            WorkerMessage::Standing(StandingMessage::LicenceEnds { skill, until }) => {
                return Ok(self.of_a_licence(language, "text-licence-ends", skill, *until));
            }
            WorkerMessage::Standing(StandingMessage::LicenceRan { skill, until }) => {
                return Ok(self.of_a_licence(language, "text-licence-ran", skill, *until));
            }
            WorkerMessage::Vetting(message) => match *message {
                VettingMessage::NumberProved => "text-join-proved",
                VettingMessage::Approved => "text-join-approved",
                VettingMessage::ProveReminder => "text-join-reminder",
                VettingMessage::Refused { why } => match why {
                    WhyRefused::Area => "text-join-refused-area",
                    WhyRefused::Skills => "text-join-refused-skills",
                    WhyRefused::Papers => "text-join-refused-papers",
                    WhyRefused::Other => "text-join-refused-other",
                },
                of_a_check => return Ok(self.of_a_check(language, of_a_check)),
            },
        };
        let link = format!("{}/work", self.public_base);
        Ok(say(language, key, &self.vetting_args(language, duty.as_ref()).with("link", link)))
    }

    /// What is said of a licence that ends.
    fn of_a_licence(&self, language: Language, key: &str, skill: &str, until: Date) -> String {
        let args = self.vetting_args(language, None);
        let args =
            args.with("service", self.skill_words(language, skill)).with("day", barred_day(language, until));
        say(language, key, &args)
    }

    /// A kind of work, by the names of what it is needed for.
    pub fn skill_words(&self, language: Language, skill: &str) -> String {
        let all = self.market.services.all();
        let needing = all.iter().filter(|service| service.skill == skill);
        needing.map(|service| service.name(language)).collect::<Vec<_>>().join(", ")
    }

    /// News of a member's own row.
    pub(super) fn to_member(
        &self,
        language: Language,
        person: PersonId,
        message: VettingMessage,
    ) -> Result<String> {
        let duty = self.store.member(person)?.and_then(|member| self.member_duty(&member));
        let key = match message {
            VettingMessage::NumberProved => "text-member-proved",
            VettingMessage::Approved => "text-member-approved",
            VettingMessage::ProveReminder => "text-member-reminder",
            VettingMessage::Refused { why: WhyRefused::Area } => "text-member-refused-area",
            VettingMessage::Refused { .. } => "text-member-refused-other",
            of_a_check => return Ok(self.of_a_check(language, of_a_check)),
        };
        let args = self.vetting_args(language, duty.as_ref());
        Ok(say(language, key, &args.with("link", self.public_base.clone())))
    }

    /// What is said of a background check, to whoever's it is.
    fn of_a_check(&self, language: Language, message: VettingMessage) -> String {
        let args = self.vetting_args(language, None);
        let (key, args) = match message {
            VettingMessage::ConsentAsked => ("text-check-ask", args),
            VettingMessage::ConsentReminder => ("text-check-ask-again", args),
            VettingMessage::NoticeGiven { finding, until } => {
                let by = day_and_time(language, until, self.now(), &self.market.time_zone());
                let found = plain(language, &format!("finding-{}", finding.word()));
                ("text-check-noticed", args.with("finding", found).with("by", by))
            }
            VettingMessage::Failed { finding, until } => {
                let found = plain(language, &format!("finding-{}", finding.word()));
                ("text-check-failed", args.with("finding", found).with("day", barred_day(language, until)))
            }
            VettingMessage::CheckMissing
            | VettingMessage::NumberProved
            | VettingMessage::ProveReminder
            | VettingMessage::Approved
            | VettingMessage::Refused { .. } => ("text-check-missing", args),
        };
        say(language, key, &args)
    }

    fn vetting_args(&self, language: Language, duty: Option<&Duty>) -> Args {
        let zone = self.market.time_zone();
        let by = duty.map(|duty| day_and_time(language, duty.by, self.now(), &zone)).unwrap_or_default();
        Args::new().with("operator", self.market.operator.clone()).with("by", by)
    }
}

/// The day from which somebody may apply again, with its year: it is months away.
pub fn barred_day(language: Language, day: Date) -> String {
    day_and_year(language, day.at(0, 0, 0, 0))
}

//! The words of a consultation: what is asked for, when both meet, who waits in the room, and that somebody has to come.

use anyhow::Result;
use domain::PersonId;
use domain::job::{Job, Message, Recipient};
use domain::playbook::{PriceBy, Purpose};
use domain::price::{Line, gross};
use domain::talk::Language;

use super::{Args, plain, say};
use crate::App;

impl App {
    /// Which wording, and its values; nothing for a message that says the same of a visit at a place.
    pub(super) fn said_of_online(
        &self,
        language: Language,
        job: &Job,
        (to, reader): (Recipient, PersonId),
        message: &Message,
        args: &Args,
    ) -> Result<Option<(String, Args)>> {
        let args = || -> Result<Args> {
            let minutes = job.visit.room.map_or(0, |room| i64::from(room.minutes));
            let args = args.clone().with("slot", self.when_words(language, job)).number("minutes", minutes);
            let purpose = if job.open_room().is_some() { "room" } else { "job" };
            Ok(args.with("link", self.link(job, reader, purpose)?))
        };
        let worker = matches!(to, Recipient::Worker(_));
        let said = |variant: &str, args| Ok(Some((variant.to_owned(), args)));
        match message {
            Message::JobOffered { .. } if self.playbook(&job.playbook)?.is_online() => {
                let variant = if job.is_online() { "-online" } else { "-home" };
                let how = self.how_with_times(language);
                said(variant, self.offer_args(language, job, args()?)?.with("how", how))
            }
            Message::RequestReceived if job.is_online() => {
                let costs = job.agreed().map_or(0, |terms| gross(&terms.lines));
                said("-online", args()?.with("amount", self.amount(language, costs)))
            }
            Message::OnlineAt { .. } | Message::MeetingNear { .. } if worker => {
                said("-worker", args()?.with("name", self.first_name_of(job.customer)?))
            }
            Message::OnlineAt { .. } | Message::MeetingNear { .. } | Message::RoomOpen => {
                said("", args()?.with("name", self.worker_name(job)?))
            }
            Message::VisitNeeded => {
                let costs =
                    self.visit_costs(language, job)?.map_or(String::new(), |costs| format!(" {costs}"));
                said("", args()?.with("name", self.worker_name(job)?).with("costs", costs))
            }
            Message::IsItRight if job.is_online() => {
                said("-online", args()?.with("name", self.worker_name(job)?))
            }
            Message::LookingAgain if job.is_online() => said("-online", args()?),
            _ => Ok(None),
        }
    }

    /// When it is, or was asked for: a time, now, or none yet.
    ///
    /// # Errors
    /// None: a time is a row's own.
    pub fn when_words(&self, language: Language, job: &Job) -> String {
        match job.agreed_slot().or_else(|| job.asked_slot()) {
            None if job.is_online() => plain(language, "slot-now"),
            slot => super::slot_or_open(language, slot),
        }
    }

    /// What a visit costs after a consultation, where the catalogue says so.
    ///
    /// # Errors
    /// The playbook did not load.
    pub fn visit_costs(&self, language: Language, job: &Job) -> Result<Option<String>> {
        let priced = self.playbook(&job.playbook)?.for_visit(Purpose::Service).price == PriceBy::Catalogue;
        let service = self.market.service(&job.service).filter(|_| priced);
        let gross = service.map(|service| Line::new("service", service.price, service.tax_rate).gross());
        let args = |gross| Args::new().with("amount", self.amount(language, gross));
        Ok(gross.map(|gross| say(language, "visit-costs", &args(gross))))
    }
}

//! The one door to a member's row, and signing up to be one: the form, a code out to the phone, its answer back.
//!
//! As with those who sign up to work, whether a number is known already is never said on a page.

use anyhow::Result;
use domain::PersonId;
use domain::job::{Actor, Refusal};
use domain::membership::{
    Member, MemberEvent, MemberOrder, OwnEvent, decide_member, evolve_member, tell_member,
};
use domain::talk::Language;
use domain::vetting::{Applicant, VettingEvent, VettingOrder};
use jiff::civil::Date;
use store::Tx;

use crate::execute::actor_word;
use crate::joining::Joined;
use crate::joining_page::Joining;
use crate::notices::Content;
use crate::requests::Placed;
use crate::vetting::GoesBy;
use crate::workers::OFFICE;
use crate::{App, Newcomer, Outcome};

/// Applications that one look at the clock moves.
const DUE_AT_ONCE: i64 = 100;

/// What somebody who wants to ask as a member says of themselves.
pub struct NewMember<'a> {
    pub name: &'a str,
    /// E.164.
    pub phone: &'a str,
    pub language: Language,
    /// Where they live.
    pub address: &'a str,
    /// What whoever comes should know of the place.
    pub about: &'a str,
    /// Where they get mail, as `channels::email` reads it.
    pub email: Option<&'a str>,
    pub born: Option<Date>,
    /// Whether their background may be checked.
    pub consents: bool,
    /// Whether it is known that the phone is theirs: they write from it.
    pub proved: bool,
}

impl App {
    /// Takes a form in and sends the code.
    ///
    /// # Errors
    /// The world broke; the same form may be sent again.
    pub async fn apply_as_member(&self, form: &NewMember<'_>) -> Result<Joined> {
        let home = match self.place_on_map(form.address).await? {
            Placed::At(spot, _) => spot,
            Placed::Nowhere => return Ok(Joined::NoSuchAddress),
            Placed::AskAgain => return Ok(Joined::TryAgain),
        };
        let newcomer = Newcomer { name: form.name, phone: form.phone, language: form.language };
        let person = self.person_with_phone(&newcomer)?;
        let elsewhere =
            Joined::LookAtPhone { handle: self.join_handle(&Applicant::Member(self.new_id()), None) };
        let known = self.store.member(person)?;
        let application = known.as_ref().map(|member| &member.application);
        if !self.may_apply(person, application, "text-member-known")? {
            return Ok(elsewhere);
        }
        self.say_who(person, form.name, form.language, (form.born, form.proved))?;
        let about = self.about(person, form.about)?;
        self.keep_email_of_form(person, form.email, person.as_bytes().as_slice())?;
        let order = MemberOrder::Apply { about, home: Some(home), consents: form.consents };
        let marks = self.marks(&GoesBy {
            phones: &[form.phone.to_owned()],
            email: form.email,
            name: form.name,
            born: form.born,
            home: Some(home),
        });
        match self.order_member_known_by(person, Actor::Customer(person), &order, marks)? {
            Outcome::Refused(Refusal::BarredUntil { day }) => {
                self.say_barred(person, day)?;
                Ok(elsewhere)
            }
            Outcome::Refused(refusal) => Ok(Joined::Refused(refusal)),
            Outcome::Done { .. } => {
                let of = Applicant::Member(person);
                self.ask_for_proof(&of, person, form.phone, form.proved)?;
                // By when the row says that the form came in: the clock has gone on since.
                let applied = self.store.member(person)?.map(|member| member.application.applied);
                Ok(Joined::LookAtPhone { handle: self.join_handle(&of, applied) })
            }
        }
    }

    /// Gives an order for a member's row.
    ///
    /// # Errors
    /// The world broke; then nothing happened.
    pub fn order_member(&self, person: PersonId, by: Actor, order: &MemberOrder) -> Result<Outcome> {
        let home = self.store.member(person)?.and_then(|member| member.home);
        let marks = match order {
            MemberOrder::Vetting(VettingOrder::Fail | VettingOrder::Approve) => {
                self.marks_of(person, home)?
            }
            _ => Vec::new(),
        };
        self.order_member_known_by(person, by, order, marks)
    }

    fn order_member_known_by(
        &self,
        person: PersonId,
        by: Actor,
        order: &MemberOrder,
        marks: Vec<Vec<u8>>,
    ) -> Result<Outcome> {
        let outcome = self.store.write(|tx| self.write_member(tx, (person, by), order, &marks))?;
        if let Outcome::Done { .. } = outcome {
            let _ = self.live.send(-1);
        }
        Ok(outcome)
    }

    fn write_member(
        &self,
        tx: &mut Tx<'_>,
        (person, by): (PersonId, Actor),
        order: &MemberOrder,
        marks: &[Vec<u8>],
    ) -> Result<Outcome> {
        let (now, zone) = (self.now(), self.market.time_zone());
        let of = Applicant::Member(person);
        let mut seq = tx.head(OFFICE)?;
        let known = tx.member(person)?;
        let barred = match order {
            MemberOrder::Apply { .. } => tx.barred(marks)?,
            _ => None,
        };
        let events = match decide_member(known.as_ref(), by, order, &self.house(&zone, &of, barred)) {
            Ok(events) => events,
            Err(refusal) => return Ok(Outcome::Refused(refusal)),
        };
        let mut member = known.unwrap_or(Member::new(person, now));
        let asks =
            events.iter().any(|event| matches!(event, MemberEvent::Vetting(event) if event.asks_more()));
        for event in &events {
            seq += 1;
            evolve_member(&mut member, event, now);
            tx.put_member_event(seq, person, now, &actor_word(by), event)?;
            if matches!(event, MemberEvent::Own(OwnEvent::Applied { .. })) {
                tx.put_marks(person, marks)?;
            }
            if let MemberEvent::Vetting(event) = event {
                self.follow_vetting(tx, (of, person), event, marks, now)?;
            }
            // What is asked next says that the number works.
            let said = !(asks && *event == MemberEvent::Vetting(VettingEvent::NumberProved));
            if let Some(message) = tell_member(event).filter(|_| said) {
                let content = Content::ToMember { message };
                self.write_notice(tx, &format!("o{seq}"), person, None, &content)?;
            }
        }
        if !events.is_empty() {
            let due = member.duty(&zone).and_then(|duty| duty.next);
            tx.put_member(self.market_key(), &member, due)?;
            tx.set_head(OFFICE, seq)?;
        }
        Ok(Outcome::Done { seq })
    }

    /// Lets what is overdue of members' applications happen; gives how many moved.
    ///
    /// # Errors
    /// The world broke; what was due is due again.
    pub(crate) fn members_step(&self) -> Result<usize> {
        let due = self.store.members_due(self.market_key(), self.now(), DUE_AT_ONCE)?;
        for person in &due {
            self.order_member(*person, Actor::Machine, &MemberOrder::Vetting(VettingOrder::Tick))?;
        }
        Ok(due.len())
    }

    /// Where a member's application stands, as its page shows it.
    pub(crate) fn joining_of_member(&self, member: &Member) -> Result<Joining> {
        let by = member.duty(&self.market.time_zone()).map(|duty| duty.by);
        let fault = self.join_fault(member.person)?;
        Ok(Joining { of: Applicant::Member(member.person), state: member.application.state, fault, by })
    }

    /// Whether anybody becomes a member here.
    pub fn takes_members(&self) -> bool {
        self.market.screens.members
    }

    /// Members' applications that are not decided.
    ///
    /// # Errors
    /// The world broke.
    pub fn members_pending(&self) -> Result<Vec<Member>> {
        self.store.members_pending(self.market_key())
    }
}

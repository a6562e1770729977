//! The one door to a member's row, and signing up to be one: the form, a code out to the phone, its answer back.
//!
//! As with those who sign up to work, whether a number is known already is never said on a page.

use std::sync::Arc;

use anyhow::Result;
use domain::PersonId;
use domain::job::{Actor, Duty, Refusal};
use domain::membership::{
    Member, MemberEvent, MemberMessage, MemberOrder, OwnEvent, Plan, PlanMessage, PlanOrder, decide_member,
    evolve_member, member_entry, tell_member,
};
use domain::talk::Language;
use domain::vetting::{Applicant, ApplicationState, House, VettingEvent, VettingOrder};
use jiff::civil::Date;
use store::Tx;

use crate::execute::actor_word;
use crate::joining::Joined;
use crate::joining_page::Joining;
use crate::market::ServiceEntry;
use crate::notices::Content;
use crate::requests::Placed;
use crate::vetting::GoesBy;
use crate::workers::OFFICE;
use crate::{App, Key, Newcomer, Outcome};

/// Applications that one look at the clock moves.
const DUE_AT_ONCE: i64 = 100;

/// How the keys of notices end that ask which plan somebody wants.
pub(crate) const LISTS_PLANS: &str = ".plans";

/// An order for a member's row.
pub(crate) struct MemberRequest {
    pub person: PersonId,
    pub by: Actor,
    pub order: MemberOrder,
    pub key: Option<Key>,
    /// Whether the member is written to, and their background checked.
    pub tell: bool,
    /// What an applicant is recognised by.
    pub marks: Vec<Vec<u8>>,
}

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
            // Whoever has shown that the phone is theirs reads how their own application stands.
            let theirs = known
                .filter(|_| form.proved)
                .map(|member| self.join_handle(&Applicant::Member(person), Some(member.application.applied)));
            return Ok(theirs.map_or(elsewhere, |handle| Joined::LookAtPhone { handle }));
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
        let by = Actor::Customer(person);
        match self.order_member_by(&MemberRequest { person, by, order, key: None, tell: true, marks })? {
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
    pub fn order_member(&self, person: PersonId, by: Actor, order: MemberOrder) -> Result<Outcome> {
        self.order_member_once(person, by, order, None)
    }

    /// The same; with a key it takes effect once.
    ///
    /// # Errors
    /// The world broke; then nothing happened.
    pub fn order_member_once(
        &self,
        person: PersonId,
        by: Actor,
        order: MemberOrder,
        key: Option<Key>,
    ) -> Result<Outcome> {
        self.order_member_by(&MemberRequest { person, by, order, key, tell: true, marks: Vec::new() })
    }

    pub(crate) fn order_member_by(&self, request: &MemberRequest) -> Result<Outcome> {
        let marks = self.marks_of_member(request)?;
        let outcome = self.store.write(|tx| {
            let key = request.key.as_ref();
            if let Some(key) = key
                && let Some((_, earlier)) = tx.outcome(OFFICE, &key.who, &key.key)?
            {
                return Ok(serde_json::from_str(&earlier)?);
            }
            let outcome = self.write_member(tx, request, &marks)?;
            if let Some(key) = key {
                let said = serde_json::to_string(&outcome)?;
                tx.put_outcome(OFFICE, (&key.who, &key.key), &[], &said, self.now())?;
            }
            Ok(outcome)
        })?;
        if let Outcome::Done { .. } = outcome {
            let _ = self.live.send(-1);
        }
        Ok(outcome)
    }

    /// What an order needs of what its member is recognised by: whoever applies may be barred, and whoever fails will be.
    fn marks_of_member(&self, request: &MemberRequest) -> Result<Vec<Vec<u8>>> {
        let decides = MemberOrder::Vetting(VettingOrder::Approve);
        if request.order != decides && request.order != MemberOrder::Vetting(VettingOrder::Fail) {
            return Ok(request.marks.clone());
        }
        let home = self.store.member(request.person)?.and_then(|member| member.home);
        self.marks_of(request.person, home)
    }

    /// Decides and writes; the row is written after a look at the clock as well where nothing happened, for what is due
    /// follows from the plans that are offered now.
    fn write_member(&self, tx: &mut Tx<'_>, request: &MemberRequest, marks: &[Vec<u8>]) -> Result<Outcome> {
        let MemberRequest { person, by, ref order, tell, .. } = *request;
        let (now, zone, plans) = (self.now(), self.market.time_zone(), self.market.offered_plans());
        let of = Applicant::Member(person);
        let mut seq = tx.head(OFFICE)?;
        let known = tx.member(person)?;
        let barred = match order {
            MemberOrder::Apply { .. } => tx.barred(marks)?,
            _ => None,
        };
        let house = House { plans: &plans, ..self.house(&zone, &of, barred) };
        let house = House { screens: house.screens && tell, ..house };
        let events = match decide_member(known.as_ref(), by, order, &house) {
            Ok(events) => events,
            Err(refusal) => return Ok(Outcome::Refused(refusal)),
        };
        let mut member = known.unwrap_or(Member::new(person, now));
        let asks =
            events.iter().any(|event| matches!(event, MemberEvent::Vetting(event) if event.asks_more()));
        for event in &events {
            seq += 1;
            let message = tell_member(&member, event);
            evolve_member(&mut member, event, now);
            tx.put_member_event(seq, person, now, &actor_word(by), event)?;
            if let Some(entry) = member_entry(person, self.market.currency, event)? {
                tx.put_member_entry(OFFICE, seq, person, now, &entry)?;
            }
            if matches!(event, MemberEvent::Own(OwnEvent::Applied { .. })) {
                tx.put_marks(person, marks)?;
            }
            if let MemberEvent::Vetting(event) = event {
                self.follow_vetting(tx, (of, person), event, marks, now)?;
            }
            // What is asked next says that the number works.
            let said = !(asks && *event == MemberEvent::Vetting(VettingEvent::NumberProved));
            if let Some(message) = message.filter(|_| said && tell) {
                self.tell_member(tx, &format!("o{seq}"), person, message)?;
            }
            if *event == MemberEvent::Vetting(VettingEvent::Approved) && tell && !plans.is_empty() {
                let lists = MemberMessage::Plan(PlanMessage::Listed);
                self.tell_member(tx, &format!("o{seq}.list"), person, lists)?;
            }
        }
        if !events.is_empty() {
            tx.set_head(OFFICE, seq)?;
        }
        if !events.is_empty() || *order == MemberOrder::Plan(PlanOrder::Tick) {
            tx.put_member(self.market_key(), &member, member.next_due(&house))?;
        }
        Ok(Outcome::Done { seq })
    }

    /// Writes a member a notice of their own row.
    pub(crate) fn tell_member(
        &self,
        tx: &mut Tx<'_>,
        cause: &str,
        person: PersonId,
        message: MemberMessage,
    ) -> Result<()> {
        // By its key a text that asks for a number is known again when the number comes.
        let lists = matches!(&message, MemberMessage::Plan(message) if message.lists_plans());
        let key = if lists { format!("{cause}{LISTS_PLANS}") } else { cause.to_owned() };
        self.write_notice(tx, &key, person, None, &Content::ToMember { message })
    }

    /// Adds a member whom the operator has vetted elsewhere, unless they are in already, with the plan that costs nothing by itself if there is one:
    /// no code goes out and nothing is told.
    ///
    /// # Errors
    /// The world broke.
    pub fn add_member(&self, person: PersonId) -> Result<()> {
        let free = self.market.offered_plans().into_iter().find(Plan::is_free);
        let form = MemberOrder::Apply { about: None, home: None, consents: false };
        let known = self.store.member(person)?;
        let state = known.as_ref().map(|member| member.application.state);
        let chosen = known.is_some_and(|member| member.membership.plan.is_some());
        let vetting = |order| Some(MemberOrder::Vetting(order));
        // Whatever was cut off before goes on where it was.
        let proved = state == Some(ApplicationState::Waiting);
        let is_in = state == Some(ApplicationState::Approved);
        let orders = [
            (Actor::Customer(person), Some(form).filter(|_| !proved && !is_in)),
            (Actor::Machine, vetting(VettingOrder::Prove).filter(|_| !proved && !is_in)),
            (Actor::Staff(person), vetting(VettingOrder::Approve).filter(|_| !is_in)),
            (
                Actor::Customer(person),
                free.filter(|_| !chosen).map(|plan| MemberOrder::Plan(PlanOrder::Choose { plan })),
            ),
        ];
        for (by, order) in orders {
            let Some(order) = order else { continue };
            let request = MemberRequest { person, by, order, key: None, tell: false, marks: Vec::new() };
            let outcome = self.order_member_by(&request)?;
            anyhow::ensure!(matches!(outcome, Outcome::Done { .. }), "a member cannot be added");
        }
        Ok(())
    }

    /// Whether choosing a plan now would change anything.
    pub fn would_change(&self, member: &Member, plan: &Plan) -> bool {
        let (zone, plans) = (self.market.time_zone(), self.market.offered_plans());
        let house = House { plans: &plans, ..House::plain(self.now(), &zone) };
        let order = MemberOrder::Plan(PlanOrder::Choose { plan: plan.clone() });
        let events = decide_member(Some(member), Actor::Customer(member.person), &order, &house);
        events.is_ok_and(|events| !events.is_empty())
    }

    /// Where the plans are others than when the program last started, what is due of every member's is looked at anew.
    pub(crate) fn look_at_plans_anew(&self) -> Result<()> {
        let plans = serde_json::to_string(&self.market.offered_plans())?;
        let name = format!("plans of {}", self.market.key);
        if self.store.setting(&name)?.as_ref() == Some(&plans) {
            return Ok(());
        }
        let now = self.now();
        self.store.write(|tx| {
            tx.members_due_now(self.market_key(), now)?;
            tx.set_setting(&name, &plans)
        })
    }

    /// Who owes what of a member's row.
    pub fn member_duty(&self, member: &Member) -> Option<Duty> {
        let (zone, plans) = (self.market.time_zone(), self.market.offered_plans());
        member.duty(&House { plans: &plans, ..House::plain(self.now(), &zone) })
    }

    /// Whether somebody may ask where only members do.
    ///
    /// # Errors
    /// The world broke.
    pub fn may_ask_as_member(&self, person: PersonId) -> Result<bool> {
        let plans = self.market.offered_plans();
        Ok(self.store.member(person)?.is_some_and(|member| member.may_ask(&plans)))
    }

    /// Lets what is due of members' applications and plans happen; gives how many moved.
    ///
    /// # Errors
    /// The world broke; what was due is due again.
    pub(crate) fn members_step(&self) -> Result<usize> {
        let due = self.store.members_due(self.market_key(), self.now(), DUE_AT_ONCE)?;
        let before = self.store.office_seq()?;
        for person in &due {
            for order in [MemberOrder::Vetting(VettingOrder::Tick), MemberOrder::Plan(PlanOrder::Tick)] {
                self.order_member(*person, Actor::Machine, order)?;
            }
        }
        // Where nothing happened, what is due has another time by now.
        Ok(if self.store.office_seq()? == before { 0 } else { due.len() })
    }

    /// Where a member's application stands, as its page shows it.
    pub(crate) fn joining_of_member(&self, member: &Member) -> Result<Joining> {
        let by = self.member_duty(member).map(|duty| duty.by);
        let fault = self.join_fault(member.person)?;
        Ok(Joining { of: Applicant::Member(member.person), state: member.application.state, fault, by })
    }

    /// Whether anybody becomes a member here.
    pub fn takes_members(&self) -> bool {
        let wants = |service: &Arc<ServiceEntry>| {
            self.playbook_of_service(&service.key).is_ok_and(|playbook| playbook.members)
        };
        self.market.screens.members || self.market.offered().iter().any(wants)
    }

    /// Members' applications that are not decided.
    ///
    /// # Errors
    /// The world broke.
    pub fn members_pending(&self) -> Result<Vec<Member>> {
        self.store.members_pending(self.market_key())
    }
}

//! The one door to a job: an order in, events or a refusal out.
//!
//! First `open` says whether the order is this person's to give now, then its chapter says what happens, then
//! what follows by itself (crediting, closing) is added. Nothing here waits, draws or looks at a clock.

use jiff::Timestamp;

use super::{
    Actor, Bill, BillFor, BillState, Command, Ending, Event, Facts, Gate, Given, Job, Order, Refusal, Stage,
    TipBy, cancel, case, check_out, decision, document, evolve, finish, gate, offer, open, pay_out, photo,
    prepare, request, review, room, say, schedule, settle, sign, sourcing, terms, tick, tip, visit,
};
use crate::playbook::{Playbook, What};

/// A job in the middle of a decision: each event changes it at once, so that the next rule sees it.
pub(super) struct Story<'a> {
    pub job: Job,
    pub facts: &'a Facts,
    pub playbook: &'a Playbook,
    pub by: Actor,
    pub now: Timestamp,
    pub events: Vec<Event>,
}

impl Story<'_> {
    pub fn happen(&mut self, event: Event) {
        evolve(&mut self.job, &event, self.now);
        self.events.push(event);
    }
}

/// Decides an order. `job` is `None` for the order that begins one.
///
/// # Errors
/// A [`Refusal`], and then nothing has happened.
pub fn decide(
    job: Option<&Job>,
    facts: &Facts,
    playbook: &Playbook,
    command: &Command,
    now: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let Some(job) = job else { return request::describe(facts, playbook, command, now) };
    open::may(command.order.action(), command.by, job, facts, playbook, now)?;
    let mut story = Story { job: job.clone(), facts, playbook, by: command.by, now, events: Vec::new() };
    chapter(&mut story, &command.order)?;
    what_follows(&mut story);
    Ok(story.events)
}

fn chapter(story: &mut Story<'_>, order: &Order) -> Result<(), Refusal> {
    match order {
        Order::Describe(_) => Err(Refusal::NotNow),
        Order::Send { purpose, slot, minutes, prefer } => {
            request::send(story, *purpose, *slot, (*minutes, *prefer))
        }
        Order::AskCandidates { wave, asked, last, heard } => {
            sourcing::ask(story, *wave, asked, (*last, *heard))
        }
        Order::Answer { worker, answer } => sourcing::answer(story, *worker, answer),
        Order::Rang { worker, outcome } => sourcing::rang(story, *worker, *outcome),
        Order::Assess { worker, verdict, note } => sourcing::assess(story, *worker, *verdict, *note),
        Order::Pick { worker, slot } => sourcing::pick(story, *worker, *slot),
        Order::Widen { reach } => sourcing::widen(story, *reach),
        Order::GiveUp => sourcing::give_up(story),
        Order::Acknowledge => visit::acknowledge(story),
        Order::ProposeTimes { side, times } => schedule::propose(story, *side, times),
        Order::PickTime { slot } => schedule::pick(story, *slot),
        Order::KeepTime => schedule::keep(story),
        Order::NoteCall { reached, note } => prepare::note_call(story, *reached, *note),
        Order::ConfirmVisit => prepare::confirm(story),
        Order::SetOut { eta } => visit::set_out(story, *eta),
        Order::RunLate { minutes } => visit::run_late(story, *minutes),
        Order::Start => visit::start(story),
        Order::Join => room::join(story),
        Order::Leave { side, at } => room::leave(story, *side, *at),
        Order::ProposeTerms { extras } => terms::propose(story, extras),
        Order::ProposePrice { lines } => terms::propose_price(story, lines),
        Order::Invite { worker } => sourcing::invite(story, *worker),
        Order::CounterOffer { worker, amount } => offer::counter(story, *worker, *amount),
        Order::AgreeTerms { v, how } => terms::agree(story, *v, *how),
        Order::DeclineTerms => terms::decline(story),
        Order::CheckOut { why, note } => check_out::check_out(story, *why, *note),
        Order::Finish { report } => finish::finish(story, report),
        Order::Approve => finish::approve(story, super::How::Tap),
        Order::Sign { how, signed } => sign::sign(story, *how, signed),
        Order::Decline => finish::decline(story),
        Order::Accept { document, version, how } => document::accept(story, *document, version, *how),
        Order::Override { what, reason } => document::override_gate(story, *what, *reason),
        Order::AskChanges { note } => finish::ask_changes(story, *note),
        Order::RecordPayment { bill, amount } => settle::record_payment(story, *bill, *amount),
        Order::NoteTip { amount } => tip::tip(story, *amount, TipBy::Cash),
        Order::RecordTip { amount } => tip::tip(story, *amount, TipBy::Card),
        Order::Review { stars, note } => review::review(story, *stars, *note),
        Order::Mark { bill } => offer::mark(story, *bill),
        Order::GiveBack { bill } => offer::give_back(story, *bill),
        Order::PayOut { payout, provider } => pay_out::pay_out(story, *payout, *provider),
        Order::WriteOff { bill } => settle::write_off(story, *bill),
        Order::Remind => tick::remind(story),
        Order::Cancel => cancel::cancel(story),
        Order::Withdraw => cancel::withdraw(story),
        Order::OpenCase { side, about, note, code } => case::open(story, *side, *about, (*note, *code)),
        Order::TellStory { side, note } => case::tell(story, *side, *note),
        Order::DropCase => case::drop(story),
        Order::DecideCase { outcome, reason } => decision::decide(story, *outcome, *reason),
        Order::Say { with, note, public } => say::say(story, *with, *note, *public),
        Order::HoldBack { with } => say::hold_back(story, *with),
        Order::AddPhotos { kind, photos } => photo::add(story, *kind, photos),
        Order::RemovePhoto { photo } => photo::remove(story, *photo),
        Order::AskHelp { note } => visit::ask_help(story, *note),
        Order::Reply { whom } => visit::reply(story, *whom),
        Order::Tick => tick::tick(story),
    }
}

/// What nobody orders: a provider is credited as soon as the settle gate opens; as soon as nothing is owed on either
/// side, both are asked how it was where the playbook has that step, and the job closes.
fn what_follows(story: &mut Story<'_>) {
    let unsettled: Vec<Bill> = story.job.bills.iter().filter(|bill| is_to_credit(bill)).cloned().collect();
    for bill in unsettled {
        if gate::missing_of(Gate::Settle, &story.job, story.playbook, bill.visit).is_empty() {
            settle::credit(story, &bill);
        }
    }
    if let Stage::Settling { ending } = story.job.stage
        && story.job.is_even()
    {
        let asks = story.playbook.for_visit(story.job.visit.purpose).steps.contains(&What::Review);
        let asks = asks && ending == Ending::Paid && !story.job.feedback_asked;
        match review::rated(&story.job).filter(|_| asks) {
            Some(who) => story.happen(Event::FeedbackAsked { who }),
            None => story.happen(Event::Closed { ending }),
        }
    }
    if let Stage::Feedback { given: Given { customer: true, worker: true }, .. } = story.job.stage {
        review::end(story);
    }
}

/// Whether a bill is ours to credit once the settle gate is open: a fee only when it was paid, and never what goes from
/// hand to hand.
fn is_to_credit(bill: &Bill) -> bool {
    bill.settled.is_none()
        && match bill.what {
            // What was written off before the gate opened is held for nobody any more.
            BillFor::Work => bill.state != BillState::WrittenOff,
            BillFor::Fee => bill.state == BillState::Paid,
            BillFor::Direct | BillFor::InVain | BillFor::Refund => false,
        }
}

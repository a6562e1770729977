//! A guided visit by text: CALLED, CONFIRM, ON MY WAY, ADD, NOBODY HOME and CANNOT DO from the technician, AGREE and SIGN
//! from the customer.
//!
//! What counts for money is only said in a word with the job's code, and is said back.

use anyhow::Result;
use domain::job::{Action, Extra, How, Obstacle, Order, Prefer, QuotedFor, Report, Stage};
use domain::playbook::{FollowUp, PriceBy};
use domain::talk::{Added, OnTheVisit, added, is_signature, on_the_visit};
use domain::time::Slot;
use jiff::SignedDuration;
use store::PointRow;

use crate::App;
use crate::open_question::{OpenJob, Text};
use crate::other_times::times_in;
use crate::statement::Signature;

/// How long the way takes, for whoever does not say.
const WAY_MINUTES: u16 = 30;

/// A new time that is further off than this was not meant.
const AGAIN_WITHIN: SignedDuration = SignedDuration::from_hours(24 * 90);

impl App {
    /// Whether the text is a step of a guided visit.
    pub(crate) fn guides(&self, text: &Text<'_>) -> Result<bool> {
        if self.agrees_to_more(text)? || self.says_when_again(text)? {
            return Ok(true);
        }
        let Some(said) = on_the_visit(text.body) else { return Ok(false) };
        let action = match &said {
            OnTheVisit::Called { .. } => Action::NoteCall,
            OnTheVisit::Confirms => Action::ConfirmVisit,
            OnTheVisit::OnMyWay { .. } => Action::SetOut,
            OnTheVisit::Adds { .. } => Action::ProposeTerms,
            OnTheVisit::Signs => Action::Sign,
            OnTheVisit::NobodyHome | OnTheVisit::CannotDo { .. } => Action::CheckOut,
            OnTheVisit::NeedsVisit { .. } => Action::Finish,
        };
        let online = matches!(said, OnTheVisit::NeedsVisit { .. });
        let fits = |open: &&OpenJob| open.may.contains(&action) && (!online || open.job.is_online());
        let mut meant: Vec<&OpenJob> = text.named.iter().copied().filter(fits).collect();
        // Nobody is on the way to two at once: it is the next one.
        if action == Action::SetOut {
            meant.sort_by_key(|open| open.job.agreed_slot().map(|slot| slot.from));
            meant.truncate(1);
        }
        let open = match meant.as_slice() {
            [open] => *open,
            [] => return self.too_early_or_late(text, &said),
            [first, ..] => return self.noted(text.point, first, "which", text.cause).map(|()| true),
        };
        self.guide(text, open, said).map(|()| true)
    }

    fn guide(&self, text: &Text<'_>, open: &OpenJob, said: OnTheVisit) -> Result<()> {
        let Text { point, understood, body, cause, .. } = *text;
        let note = |words: &str| -> Result<_> {
            if words.is_empty() {
                Ok(None)
            } else {
                self.keep_note_once(point.person, cause, words).map(Some)
            }
        };
        let order = match said {
            OnTheVisit::Called { reached, words } => {
                // What was said is of the customer, and is kept and forgotten with them.
                let said = || self.keep_note_once(open.job.customer, cause, &words);
                let note = if words.is_empty() { None } else { Some(said()?) };
                Order::NoteCall { reached, note }
            }
            OnTheVisit::Confirms => Order::ConfirmVisit,
            OnTheVisit::OnMyWay { minutes } => {
                let way = SignedDuration::from_mins(i64::from(minutes.unwrap_or(WAY_MINUTES)));
                Order::SetOut { eta: self.now().checked_add(way)? }
            }
            OnTheVisit::Adds { parts } => match self.extras_in(point, &parts, cause)? {
                Some(extras) => Order::ProposeTerms { extras },
                None => return self.noted(point, open, "add-how", cause),
            },
            // Signed is what the code stands beside, and nothing in passing.
            OnTheVisit::Signs if understood.code.is_none() => {
                return self.noted(point, open, "sign-how", cause);
            }
            OnTheVisit::Signs if !open.is_customers() => {
                return self.noted(point, open, "sign-there", cause);
            }
            OnTheVisit::Signs => {
                let given = Signature { how: How::Code, name: None, drawing: None, cause };
                Order::Sign { how: How::Code, signed: self.signed(&open.job, &given)? }
            }
            OnTheVisit::NobodyHome => Order::CheckOut { why: Obstacle::NobodyHome, note: note(body)? },
            OnTheVisit::CannotDo { words } => {
                Order::CheckOut { why: Obstacle::NotPossible, note: note(&words)? }
            }
            OnTheVisit::NeedsVisit { words } => {
                Order::Finish { report: Report::NeedsVisit { note: note(&words)? } }
            }
        };
        self.order(point, open, order, cause)
    }

    /// A step of a guided visit that is not its turn, but soon is or has just been: whoever wrote it hears that.
    fn too_early_or_late(&self, text: &Text<'_>, said: &OnTheVisit) -> Result<bool> {
        let signs = matches!(said, OnTheVisit::Signs);
        let mine = |open: &&&OpenJob| open.is_mine() || signs && open.is_customers();
        let mut theirs = text.named.iter().filter(mine);
        let (Some(open), None) = (theirs.next(), theirs.next()) else { return Ok(false) };
        let done = match (said, open.job.prepared(), &open.job.stage) {
            (OnTheVisit::Called { .. }, Some(prepared), _) => prepared.called.is_some(),
            (OnTheVisit::Confirms, Some(prepared), _) => prepared.confirmed.is_some(),
            (OnTheVisit::OnMyWay { .. }, _, Stage::Underway { .. }) => true,
            // What comes before the visit, said once it has begun.
            (OnTheVisit::Called { .. } | OnTheVisit::Confirms, None, _) => true,
            (OnTheVisit::Signs, _, Stage::Settling { .. } | Stage::Feedback { .. }) => open.is_customers(),
            (_, _, _) => false,
        };
        // What the rules refuse they refuse in words: too early, nobody owes that, not there yet.
        let order = match said {
            _ if done => return self.noted(text.point, open, "already", text.cause).map(|()| true),
            OnTheVisit::Confirms if open.job.prepared().is_some() => Order::ConfirmVisit,
            OnTheVisit::OnMyWay { .. } if open.job.prepared().is_some() => Order::SetOut { eta: self.now() },
            OnTheVisit::NobodyHome | OnTheVisit::CannotDo { .. }
                if open.awaits_here() && self.is_guided(open)? =>
            {
                return self.noted(text.point, open, "way-first", text.cause).map(|()| true);
            }
            OnTheVisit::Adds { .. } if open.awaits_here() => {
                return self.noted(text.point, open, "here-first", text.cause).map(|()| true);
            }
            OnTheVisit::Signs if open.may.contains(&Action::Finish) => {
                return self.noted(text.point, open, "done-first", text.cause).map(|()| true);
            }
            _ => return Ok(false),
        };
        if matches!(order, Order::ConfirmVisit) && !self.has_confirm_step(open)? {
            return Ok(false);
        }
        self.order(text.point, open, order, text.cause).map(|()| true)
    }

    /// Whether a visit can end without success, and be sought anew.
    pub(crate) fn is_guided(&self, open: &OpenJob) -> Result<bool> {
        let choices = self.playbook(&open.job.playbook)?.for_visit(open.job.visit.purpose);
        Ok(choices.follow_up == Some(FollowUp::Asked) && choices.price == PriceBy::Catalogue)
    }

    fn has_confirm_step(&self, open: &OpenJob) -> Result<bool> {
        let choices = self.playbook(&open.job.playbook)?.for_visit(open.job.visit.purpose);
        Ok(choices.steps.contains(&domain::playbook::What::Confirm))
    }

    /// Whether the text says yes or no to what would come on top. A yes counts with the job's code.
    fn agrees_to_more(&self, text: &Text<'_>) -> Result<bool> {
        let Text { point, named, understood, body, cause, .. } = *text;
        let waits = |open: &&&OpenJob| open.may.contains(&Action::AgreeTerms);
        let mut waiting = named.iter().filter(waits);
        let (Some(open), None) = (waiting.next(), waiting.next()) else {
            // Whoever asked for another price cannot agree to it for the other side.
            let own = named
                .iter()
                .find(|open| open.may.contains(&Action::ProposePrice) && open.job.proposed_terms.is_some());
            if let Some(open) = own.filter(|_| is_signature(body)) {
                return self.noted(point, open, "price-waits", cause).map(|()| true);
            }
            // Agreed to once it is over.
            let over = named.iter().find(|open| open.is_customers() && open.job.versions > 0);
            // To sign is to say something else, in French by the same word.
            let signs = on_the_visit(body) == Some(OnTheVisit::Signs);
            return match over.filter(|_| is_signature(body) && !signs && understood.code.is_some()) {
                Some(open) => self.noted(point, open, "more-over", cause).map(|()| true),
                None => Ok(false),
            };
        };
        let how = if open.job.is_by_offer() { "agree-price-how" } else { "agree-more-how" };
        let yes = understood.intent == domain::talk::Intent::Yes || domain::talk::is_plain_ok(body);
        match (is_signature(body), understood.code.is_some()) {
            (true, true) => {
                let v = open.job.proposed_terms.as_ref().map_or(0, |proposed| proposed.terms.v);
                self.order(point, open, Order::AgreeTerms { v, how: How::Code }, cause).map(|()| true)
            }
            (true, false) => self.noted(point, open, how, cause).map(|()| true),
            (false, _) if yes => self.noted(point, open, how, cause).map(|()| true),
            (false, _) if understood.intent == domain::talk::Intent::No => {
                self.order(point, open, Order::DeclineTerms, cause).map(|()| true)
            }
            (false, _) => Ok(false),
        }
    }

    /// Whether the text says when somebody shall come again, after it could not be done.
    fn says_when_again(&self, text: &Text<'_>) -> Result<bool> {
        let Text { point, named, understood, cause, .. } = *text;
        let again = |open: &&&OpenJob| open.is_again();
        let mut asked = named.iter().filter(again);
        let (Some(open), None) = (asked.next(), asked.next()) else { return Ok(false) };
        let Some(wanted) = times_in(understood).next() else { return Ok(false) };
        match self.bookable_again(open, wanted) {
            Some(slot) => {
                // Whoever has seen it in a room knows what is to be done.
                let prefer = if open.job.was_consulted() { Prefer::Same } else { Prefer::Anybody };
                let purpose = open.job.visit.purpose;
                let order = Order::Send { purpose, slot: Some(slot), minutes: None, prefer };
                self.order(point, open, order, cause).map(|()| true)
            }
            None => self.noted(point, open, "again-how", cause).map(|()| true),
        }
    }

    /// Of what somebody says suits them, the first time as long as the work takes.
    pub(crate) fn bookable_again(&self, open: &OpenJob, wanted: Slot) -> Option<Slot> {
        let minutes = i64::from(self.market.service(&open.job.service)?.minutes);
        let from = wanted.from.max(wanted.from.date().to_datetime(self.market.visits_from));
        let to = from.checked_add(jiff::Span::new().minutes(minutes)).ok()?;
        let slot = Slot { from, to };
        let fits =
            to <= wanted.to || wanted.to.duration_since(wanted.from) < SignedDuration::from_mins(minutes);
        // A day that is over reads as next year's.
        let soon = slot.starts(&self.market.time_zone()).duration_since(self.now()) < AGAIN_WITHIN;
        (fits && soon && self.market.bookable(slot, self.now()).is_ok()).then_some(slot)
    }

    /// What would come on top, part by part; `None` if a part cannot be read for certain.
    fn extras_in(&self, point: &PointRow, parts: &[String], cause: &str) -> Result<Option<Vec<Extra>>> {
        let mut extras = Vec::with_capacity(parts.len());
        for (n, part) in parts.iter().enumerate() {
            extras.push(match added(part, self.market.currency.decimals()) {
                Added::Minutes(minutes) => Extra::Time { minutes },
                // A bare number could be minutes as well.
                Added::Sum(line) if line.words.is_empty() && line.what == QuotedFor::Labour => {
                    return Ok(None);
                }
                Added::Sum(line) => {
                    let words = Some(line.words.as_str()).filter(|words| !words.is_empty());
                    let note = words
                        .map(|words| self.keep_note_once(point.person, &format!("{cause}.extra{n}"), words));
                    Extra::Material { net: line.net, note: note.transpose()? }
                }
                Added::Words(words) => match self.market.service_named(&words) {
                    Some(service) => Extra::Package { service: service.key.clone() },
                    None => return Ok(None),
                },
            });
        }
        Ok(Some(extras).filter(|extras| !extras.is_empty()))
    }
}

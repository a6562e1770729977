//! Offers on pages: the worker's form, the customer's comparison side by side, and what goes from hand to hand.
//!
//! What workers write goes through the leak finder when the customer reads it. Nobody sees anybody else's offer but the
//! customer and the desk.

use app::App;
use app::sheets::plain_sum;
use app::words::{Args, money, plain, say, slot as slot_words};
use domain::job::{Action, Candidate, Job, Limits, Offer, Order, Quoted, QuotedFor, fee_of};
use domain::price::gross;
use domain::talk::{Language, amount};
use domain::time::Slot;
use domain::{PersonId, WorkerId};
use jiff::SignedDuration;
use jiff::civil::Time;
use ledger::Money;
use store::ReviewsOf;

use crate::afterwards::{Said, rating_of, said_of};
use crate::errors::Oops;
use crate::estimate::sums;
use crate::face::Face;
use crate::form::{DETAILS_CHARACTERS_MAX, Fields};
use crate::job_page::Open;
use crate::{times, when_suits};

/// How many of somebody's newest reviews stand beside their offer.
const REVIEWS_SHOWN: i64 = 2;
/// Rows of the form for times.
const ROWS: usize = 3;
/// The longest that an offer can be good for, in days.
const DAYS_MAX: i64 = 60;

/// An offer, as the customer compares it.
pub struct Made {
    pub worker: String,
    pub number: u32,
    pub name: String,
    pub face: Face,
    pub rating: Option<String>,
    pub jobs_done: u32,
    pub reviews: Vec<Said>,
    pub price: String,
    /// What the price is made of, where that is said.
    pub sums: Vec<(String, String)>,
    /// What is paid now, and what to the worker afterwards.
    pub fee: String,
    pub rest: String,
    /// Times that may be taken: value and words.
    pub times: Vec<(String, String)>,
    /// Until when it stands.
    pub until: Option<String>,
    pub over: bool,
    /// What the customer would take it for.
    pub countered: Option<String>,
    pub currency: String,
}

/// What the worker's page shows for an offer.
pub struct OfferForm {
    pub currency: String,
    /// What they ask now and what it is for: whoever changes one thing does not type the rest again.
    pub price: String,
    pub words: String,
    pub rows: Vec<TimeRow>,
    /// What the customer would take it for.
    pub countered: Option<String>,
    /// The customer asked for it in person.
    pub invited: bool,
    /// What they have offered so far.
    pub mine: Option<String>,
    /// What the platform keeps of it.
    pub fee: String,
}

/// A row of the form for times: a day, and from when until when.
pub struct TimeRow {
    pub n: usize,
    pub day: String,
    pub from: String,
    pub until: String,
}

/// What is to be paid to the worker, or was.
#[derive(Default)]
pub struct Direct {
    pub amount: String,
    pub name: String,
}

/// What the worker's page shows where they name the price and are paid by hand.
pub struct Bargain {
    /// The form of an offer, where the price is theirs to name.
    pub offer: Option<OfferForm>,
    /// What the customer named beforehand of day and money.
    pub limits: Vec<(String, String)>,
    /// What the customer pays them directly.
    pub direct: Option<Direct>,
}

/// The form of another price, while either may ask for one.
pub struct PriceForm {
    pub currency: String,
    /// What it is now.
    pub before: String,
}

/// The form, where another price can be asked for.
pub fn price_form(app: &App, language: Language, job: &Job, open: &Open) -> Option<PriceForm> {
    let agreed = job.agreed().filter(|_| open.has(Action::ProposePrice))?;
    let money = money(language, Money { minor: gross(&agreed.lines), currency: app.market.currency });
    Some(PriceForm { currency: app.market.currency.code().to_owned(), before: money })
}

/// What the worker's page shows of it.
pub fn bargain(
    app: &App,
    language: Language,
    job: &Job,
    mine: Option<&Candidate>,
    open: &Open,
) -> Result<Bargain, Oops> {
    let customer = app.short_name_of(job.customer)?;
    Ok(Bargain {
        offer: form(app, language, job, mine, open)?,
        limits: limits(app, language, &job.limits),
        direct: direct(app, language, job, &customer, open),
    })
}

/// The offers for a job, for its customer.
pub fn made(app: &App, language: Language, job: &Job) -> Result<Vec<Made>, Oops> {
    let mut all = Vec::new();
    for candidate in app.offers_for(job)? {
        if let Some(offer) = candidate.offer() {
            all.push(one(app, language, job, &candidate, offer)?);
        }
    }
    Ok(all)
}

fn one(app: &App, language: Language, job: &Job, candidate: &Candidate, offer: &Offer) -> Result<Made, Oops> {
    let sum = |minor| money(language, Money { minor, currency: app.market.currency });
    let whose = ReviewsOf::Worker(candidate.worker);
    let reviews = app.store.reviews_of(whose, REVIEWS_SHOWN)?;
    let name = app.name_of_worker(candidate.worker)?;
    let listed = app.listed_worker(candidate.worker)?.filter(|one| one.portrait);
    let portrait = listed.map(|one| format!("/technicians/{}/portrait", one.worker));
    let price = offer.price();
    let fee = fee_of(price, app.playbook(&job.playbook)?.for_visit(job.visit.purpose));
    let said_more = offer.lines.len() > 1 || offer.lines.iter().any(|line| line.note.is_some());
    let zone = job.time_zone();
    Ok(Made {
        worker: candidate.worker.to_string(),
        number: candidate.rank,
        face: Face::of(&name, portrait),
        name,
        rating: rating_of(app, language, whose)?,
        jobs_done: app.store.worker(candidate.worker)?.map_or(0, |row| row.card.jobs_done),
        reviews: reviews.iter().map(|review| said_of(app, review, false)).collect::<Result<_, _>>()?,
        price: sum(price),
        sums: if said_more { sums(app, language, &offer.lines)? } else { Vec::new() },
        fee: sum(fee),
        rest: sum(price - fee),
        times: offer
            .times
            .iter()
            .filter(|time| time.ends(&zone) > app.now())
            .map(|time| (times::slot_value(*time), slot_words(language, *time)))
            .collect(),
        until: offer.until.map(|until| times::day(language, domain::time::wall(until, &zone))),
        over: !offer.stands(app.now()),
        countered: candidate.countered.map(sum),
        currency: app.market.currency.code().to_owned(),
    })
}

/// The worker's form, where the price is theirs to name.
fn form(
    app: &App,
    language: Language,
    job: &Job,
    mine: Option<&Candidate>,
    open: &Open,
) -> Result<Option<OfferForm>, Oops> {
    if !open.has(Action::Answer) || !app.is_by_offer(job)? {
        return Ok(None);
    }
    let fee = app.playbook(&job.playbook)?.for_visit(job.visit.purpose).fee.unwrap_or(0);
    let offer = mine.and_then(Candidate::offer);
    let notes = offer.iter().flat_map(|offer| offer.lines.iter().filter_map(|line| line.note));
    let words = notes.map(|note| app.note_held_back(note)).collect::<Result<Vec<_>, _>>()?;
    Ok(Some(OfferForm {
        currency: app.market.currency.code().to_owned(),
        price: offer
            .map(|offer| plain_sum(offer.price(), app.market.currency.decimals()))
            .unwrap_or_default(),
        words: words.join(", "),
        rows: time_rows(app, job, offer.map_or(&[], |offer| &offer.times)),
        invited: mine.is_some_and(|candidate| job.visit.sourcing.invited.contains(&candidate.worker)),
        countered: mine
            .and_then(|candidate| candidate.countered)
            .map(|minor| money(language, Money { minor, currency: app.market.currency })),
        mine: match mine.filter(|candidate| candidate.offer().is_some()) {
            Some(candidate) => Some(app.offer_words(language, candidate)?),
            None => None,
        },
        fee: say(language, "work-offer-fee", &Args::new().number("percent", i64::from(fee))),
    }))
}

/// The rows, with the times that were named before as far as they can be named again.
fn time_rows(app: &App, job: &Job, named: &[Slot]) -> Vec<TimeRow> {
    let (opens, shuts, zone) = (app.market.visits_from, app.market.visits_until, job.time_zone());
    let clock = |time: Time| time.strftime("%H:%M").to_string();
    let again = |slot: &&Slot| {
        let one_day = slot.from.date() == slot.to.date();
        one_day && slot.from.time() >= opens && slot.to.time() <= shuts && slot.ends(&zone) > app.now()
    };
    let mut ahead = named.iter().filter(again);
    let row = |n| {
        let slot = ahead.next();
        TimeRow {
            n,
            day: slot.map(|slot| slot.from.date().to_string()).unwrap_or_default(),
            from: clock(slot.map_or(opens, |slot| slot.from.time())),
            until: clock(slot.map_or(shuts, |slot| slot.to.time())),
        }
    };
    (1..=ROWS).map(row).collect()
}

/// What the worker's form says.
///
/// # Errors
/// Inside: the key of a sentence that says what is wrong. Outside: the world broke.
pub fn read(app: &App, author: PersonId, fields: &Fields) -> Result<Result<Offer, &'static str>, Oops> {
    let quoted = match quoted(app, author, fields)? {
        Ok(quoted) => quoted,
        Err(key) => return Ok(Err(key)),
    };
    let times = match when_suits::read(app, fields) {
        Ok(times) => times,
        Err("field-suits-missing") => Vec::new(),
        Err(key) => return Ok(Err(key)),
    };
    let days = fields.number::<i64>("days").filter(|days| (1..=DAYS_MAX).contains(days));
    let until = days.and_then(|days| app.now().checked_add(SignedDuration::from_hours(24 * days)).ok());
    Ok(Ok(Offer { until, ..Offer::of(&[quoted], times) }))
}

/// A price in one line, and what it is for.
fn quoted(app: &App, author: PersonId, fields: &Fields) -> Result<Result<Quoted, &'static str>, Oops> {
    let Some(net) = amount(fields.text("price"), app.market.currency.decimals()) else {
        return Ok(Err("field-sum-wrong"));
    };
    let words: String = fields.text("words").chars().take(DETAILS_CHARACTERS_MAX).collect();
    if !domain::talk::leaks(&words).is_empty() {
        return Ok(Err("field-offer-leak"));
    }
    let note = if words.is_empty() { None } else { Some(app.keep_note(author, &words)?) };
    let what = if note.is_some() { QuotedFor::Other } else { QuotedFor::Labour };
    Ok(Ok(Quoted { what, net, note }))
}

/// The order of a button that asks for an offer, or of a form of another price; `None` if it is none of them.
///
/// # Errors
/// Inside: the key of a sentence that says what is wrong. Outside: the world broke.
pub fn order(
    app: &App,
    (job, author): (&Job, PersonId),
    action: &str,
    fields: &Fields,
) -> Result<Option<Result<Order, &'static str>>, Oops> {
    Ok(Some(match action {
        "price" => quoted(app, author, fields)?
            .map(|quoted| Order::ProposePrice { lines: Offer::of(&[quoted], Vec::new()).lines }),
        "invite" => {
            let worker = fields.text("worker").parse::<WorkerId>().map_err(|_| Oops::Garbled)?;
            let may = app.may_be_invited(worker, &job.service)?;
            if may { Ok(Order::Invite { worker }) } else { Err("list-gone") }
        }
        "counter" => {
            let worker = fields.text("worker").parse::<WorkerId>().map_err(|_| Oops::Garbled)?;
            amount(fields.text("price"), app.market.currency.decimals())
                .map(|amount| Order::CounterOffer { worker, amount })
                .ok_or("field-sum-wrong")
        }
        _ => return Ok(None),
    }))
}

/// The order of the button that takes an offer.
pub fn take(fields: &Fields) -> Result<Order, Oops> {
    let worker = fields.text("worker").parse::<WorkerId>().map_err(|_| Oops::Garbled)?;
    Ok(Order::Pick { worker, slot: fields.slot() })
}

/// What goes from hand to hand now. `name` is the worker, or for the worker the customer.
pub fn direct(app: &App, language: Language, job: &Job, name: &str, open: &Open) -> Option<Direct> {
    let bill = job.bill_to_pay_directly().filter(|_| open.has(Action::Mark))?;
    let amount = money(language, Money { minor: bill.amount(), currency: app.market.currency });
    Some(Direct { amount, name: name.to_owned() })
}

/// What the customer named beforehand, in words.
pub fn limits(app: &App, language: Language, limits: &Limits) -> Vec<(String, String)> {
    let budget = limits.budget.map(|minor| {
        let words = money(language, Money { minor, currency: app.market.currency });
        (plain(language, "page-budget"), words)
    });
    let by = limits.by.map(|by| (plain(language, "page-by-day"), times::day(language, by.at(0, 0, 0, 0))));
    budget.into_iter().chain(by).collect()
}

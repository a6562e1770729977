//! What the form of a request offers: services with their prices, times, the reader's own requests, and what calling off
//! costs.
//!
//! Nothing that was typed is read here.

use app::App;
use app::words::{Args, money, period, plain, say};
use domain::playbook::{Collects, PriceBy, Purpose};
use domain::price::Line;
use domain::talk::Language;
use domain::time::{Slot, wall};
use domain::{JobId, PersonId};
use jiff::civil::DateTime;
use jiff::{SignedDuration, Span};
use ledger::Money;
use store::JobFilter;

use crate::customer::job::stage_word;
use crate::errors::Oops;
use crate::times;

/// Days offered, and the hours at which a visit may begin on each.
const DAYS: i64 = 3;
const HOURS: [i8; 4] = [8, 10, 13, 15];
/// In minutes.
const HALF_HOUR: i8 = 30;
/// How long a visit is planned for.
pub(super) const SLOT_HOURS: i64 = 2;

pub(super) struct ServiceCard {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) price: String,
    pub(super) note: String,
    /// Its time is found once somebody has it.
    pub(super) later: bool,
    /// Workers name its price.
    pub(super) offers: bool,
    /// Only members may ask for it.
    pub(super) members: bool,
    /// It can be talked about by video first.
    pub(super) online: bool,
    pub(super) chosen: bool,
}

pub(super) struct SlotCard {
    pub(super) value: String,
    pub(super) day: String,
    pub(super) clocks: String,
    pub(super) chosen: bool,
}

/// A job that the reader has open already.
pub(super) struct Mine {
    pub(super) id: JobId,
    pub(super) code: String,
    pub(super) service: String,
    pub(super) stage: &'static str,
}

/// Whether the time of a service is found once somebody has the job.
pub(super) fn is_later(app: &App, service: &str) -> Result<bool, Oops> {
    let playbook = app.playbook_of_service(service)?;
    Ok(!playbook.for_visit(playbook.usual_visit()).asks_for_a_time())
}

pub(super) fn services(app: &App, language: Language, chosen: &str) -> Result<Vec<ServiceCard>, Oops> {
    let offered = app.market.offered();
    let mut cards = Vec::with_capacity(offered.len());
    for (at, service) in offered.iter().enumerate() {
        cards.push(service_card(
            app,
            language,
            service,
            if chosen.is_empty() { at == 0 } else { service.key == chosen },
        )?);
    }
    Ok(cards)
}

fn service_card(
    app: &App,
    language: Language,
    service: &app::market::ServiceEntry,
    chosen: bool,
) -> Result<ServiceCard, Oops> {
    let currency = app.market.currency;
    let playbook = app.playbook_of_service(&service.key)?;
    let price_by = playbook.for_visit(playbook.usual_visit()).price;
    let words = match price_by {
        PriceBy::Estimate => Some(("ask-estimate", "ask-estimate-note")),
        PriceBy::Offer => Some(("ask-offers", "ask-offers-note")),
        PriceBy::Catalogue | PriceBy::Plan => None,
    };
    let by_hand = playbook.for_visit(playbook.usual_visit()).collects == Collects::Worker;
    let price = Line::new(&service.key, service.price, service.tax_rate).gross();
    let minutes = Args::new().number("minutes", i64::from(service.minutes));
    Ok(ServiceCard {
        key: service.key.clone(),
        name: service.name(language).to_owned(),
        price: match words {
            Some((key, _)) => plain(language, key),
            None => money(language, Money { minor: price, currency }),
        },
        note: match words {
            Some((_, key)) => plain(language, key),
            None if by_hand => say(language, "ask-minutes-direct", &minutes),
            None => say(language, "ask-minutes", &minutes),
        },
        offers: price_by == PriceBy::Offer,
        members: playbook.members,
        online: playbook.is_online(),
        later: is_later(app, &service.key)?,
        chosen,
    })
}

pub(super) fn slots(app: &App, language: Language, chosen: &str) -> Vec<SlotCard> {
    let zone = app.market.time_zone();
    let now = app.now();
    let today = wall(now, &zone).date();
    let planned =
        |from: DateTime| Some(Slot { from, to: from.checked_add(Span::new().hours(SLOT_HOURS)).ok()? });
    let can_be = |slot: &Slot| app.market.bookable(*slot, now).is_ok();
    let soonest = soonest(app).and_then(planned).filter(can_be);
    let mut offered: Vec<Slot> = (0..=DAYS)
        .filter_map(|days| today.checked_add(Span::new().days(days)).ok())
        .flat_map(|day| HOURS.into_iter().map(move |hour| day.at(hour, 0, 0, 0)))
        .filter_map(planned)
        .filter(can_be)
        .collect();
    if let Some(soonest) = soonest.filter(|soonest| !offered.contains(soonest)) {
        offered.insert(0, soonest);
    }
    // Another day that was named stays among the choices.
    if let Some(other) = times::read_slot(chosen).filter(|other| !offered.contains(other)) {
        offered.push(other);
    }
    let card = |slot: Slot| {
        let value = times::slot_value(slot);
        let chosen = value == chosen;
        SlotCard {
            day: if Some(slot) == soonest {
                plain(language, "ask-soonest")
            } else {
                times::day(language, slot.from)
            },
            clocks: times::clocks(language, slot, &zone),
            value,
            chosen,
        }
    };
    offered.into_iter().map(card).collect()
}

/// The next half hour at which anybody may be asked for.
fn soonest(app: &App) -> Option<DateTime> {
    let least = app.now().checked_add(SignedDuration::from_mins(app.market.notice_minutes)).ok()?;
    let at = wall(least, &app.market.time_zone());
    let late = i64::from(at.minute() % HALF_HOUR) * 60 + i64::from(at.second());
    let whole = at.with().subsec_nanosecond(0).build().ok()?;
    let up = if late == 0 && whole == at { 0 } else { i64::from(HALF_HOUR) * 60 - late };
    whole.checked_add(SignedDuration::from_secs(up)).ok()
}

pub(super) fn mine(app: &App, language: Language, person: PersonId) -> Result<Vec<Mine>, Oops> {
    let jobs = app.store.jobs(&app.market.key, JobFilter::Customer(person))?;
    let open = jobs.into_iter().filter(|job| !job.is_closed());
    Ok(open
        .map(|job| Mine {
            id: job.id,
            code: job.code.to_string(),
            service: app.service_name(language, &job.service),
            stage: stage_word(&job),
        })
        .collect())
}

/// Until when calling off is free, and what it costs afterwards, as the playbooks say: once if it is the same for
/// everything, else with the services that it holds for.
pub(super) fn cancelling(app: &App, language: Language) -> Result<Vec<String>, Oops> {
    let offered = app.market.offered();
    let mut rules: Vec<(String, Vec<&str>)> = Vec::new();
    for service in &offered {
        let playbook = app.playbook_of_service(&service.key)?;
        let cancel = playbook.for_visit(Purpose::Service).cancel;
        let free = period(language, cancel.free);
        let args = Args::new().with("free", free).number("percent", i64::from(cancel.fee));
        let words = say(language, "ask-cancel", &args);
        match rules.iter_mut().find(|(rule, _)| *rule == words) {
            Some((_, services)) => services.push(service.name(language)),
            None => rules.push((words, vec![service.name(language)])),
        }
    }
    let alone = rules.len() == 1;
    let named = |(rule, services): (String, Vec<&str>)| {
        let colon = plain(language, "colon");
        if alone { rule } else { format!("{}{colon} {rule}", services.join(", ")) }
    };
    Ok(rules.into_iter().map(named).collect())
}

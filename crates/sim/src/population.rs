//! Who lives in a simulated town: its staff, its technicians, a customer for every job, and those who sign up while it runs.
//!
//! They are only put there. What they do is told in each one's own file.

use std::sync::Arc;

use anyhow::{Context, Result};
use app::Newcomer as Named;
use app::api_keys::Scope;
use domain::talk::Language;
use domain::time::Slot;
use jiff::Timestamp;

use crate::cast::{self, HOUSEHOLDS, TECHNICIANS};
use crate::checks::Private;
use crate::customer::Customer;
use crate::deeds::Wish;
use crate::dispatcher::Dispatcher;
use crate::joining::{self, JoinForm};
use crate::mood::Mood;
use crate::newcomer::Newcomer;
use crate::node::Node;
use crate::people::Person;
use crate::settings::Settings;
use crate::simulate::Simulation;
use crate::technician::Technician;

/// A job comes in every so many minutes of the town's day, at most.
const JOBS_EVERY_MINUTES: i64 = 35;
/// A long run's technicians, beside the cast: eighty jobs a day are two for each, with those that are sought anew.
const TECHNICIANS_MAX: u32 = 64;
/// Further technicians who sign up while the town runs do so within so many minutes.
const SIGNED_UP_MINUTES: i64 = 3 * 24 * 60;
/// One in so many customers gives an e-mail address.
const MAILED: u32 = 3;
/// One in so many customers works here as well, and asks from the same phone; one in as many shares theirs with the one
/// before.
const TWO_ROLES: u32 = 24;
/// One in so many calls the operator's voice line, whose program asks for them.
const CALLERS: u32 = 16;

/// Who would rather talk about it by video, where that can be had: for how long, and whether at once.
const WISHES: [(u32, Option<(u16, bool)>); 3] = [(35, Some((20, true))), (25, Some((10, false))), (40, None)];

/// How many technicians there are beside the cast: more in a longer run, until a town has as many as its day needs.
fn technicians(jobs: u32) -> u32 {
    (jobs / 8).min(TECHNICIANS_MAX)
}

/// The number of a customer's phone. Where people misbehave some are technicians too, and some share one.
fn whose_phone(settings: &Settings, n: u32) -> String {
    let own = |n: u32| format!("+1512557{n:04}");
    let technicians = technicians(settings.jobs);
    match n % TWO_ROLES {
        7 if settings.faults && technicians > 0 => {
            joining::number_of(usize::try_from(n / TWO_ROLES % technicians).unwrap_or(0))
        }
        13 if settings.faults => own(n - 1),
        _ => own(n),
    }
}

impl Simulation {
    /// Where jobs are listed, technicians look for them on the web.
    fn looking(&mut self, technician: Technician, listed: bool) -> Technician {
        if !listed {
            return technician;
        }
        let at = self.mood.minutes_after(self.began, 0, 600);
        technician.looking_for_jobs(&self.town, at)
    }

    /// Two nodes, the staff, the technicians, and a customer for every job.
    pub(crate) fn settle_in(&mut self, settings: &Settings) -> Result<()> {
        for place in 0..2 {
            let app = Arc::new((self.rebuild)()?);
            self.wire.plug(place, web::router(app.clone()));
            self.nodes.push(Node { app });
        }
        let app = self.nodes[0].app.clone();
        cast::settle_in(&app)?;
        let made = app.make_webhook("Books", crate::receiver::RECEIVER, &[])?;
        let (_, secret) = made.map_err(|bad| anyhow::anyhow!("no events go out: {bad:?}"))?;
        self.wire.receiver.learn(&secret);
        let owner = &cast::STAFF[0];
        let owner = Named { name: owner.name, phone: owner.phone, language: Language::En };
        let owner = app.person_with_phone(&owner)?;
        let (_, program) = app.make_api_key(owner, "Voice line", &[Scope::Customers])?;
        let listed = settings.lists_jobs();
        let more = usize::try_from(technicians(settings.jobs))?;
        for n in 0..more {
            let model = &TECHNICIANS[n % TECHNICIANS.len()];
            let phone = joining::number_of(n);
            let off = |mood: &mut Mood| (mood.below(80) as f64 - 40.0) / 1000.0;
            let at = (model.at.0 + off(&mut self.mood), model.at.1 + off(&mut self.mood));
            let name = format!("Technician{n} Nº{n}");
            let mut technician = Technician::new(&self.town, &phone);
            if joining::signs_up(&phone) {
                let household = &HOUSEHOLDS[n % HOUSEHOLDS.len()];
                let language = model.language.code();
                let address = household.address.to_owned();
                let form = JoinForm { name, language, skills: model.skills, address };
                let at = self.mood.minutes_after(self.began, 0, SIGNED_UP_MINUTES);
                technician = technician.signing_up(form, at);
            } else {
                cast::add_technician(&app, &name, &phone, model.language, model.skills, at, model.radius_km)?;
            }
            let technician = self.looking(technician, listed);
            self.people.push(Person::Technician(Box::new(technician)));
        }
        self.add_newcomers(settings)?;
        for one in &TECHNICIANS {
            let technician = Technician::new(&self.town, one.phone);
            let technician = self.looking(technician, listed);
            self.people.push(Person::Technician(Box::new(technician)));
        }
        for one in &cast::STAFF {
            self.people
                .push(Person::Dispatcher(Box::new(Dispatcher::new(&self.town, one.phone, self.began))));
        }
        // Between one minute and twice the mean.
        let spread = |days: u32| i64::from(days) * 24 * 60 * 2 / i64::from(settings.jobs.max(1));
        let every = settings.days.map_or(JOBS_EVERY_MINUTES, spread).max(2);
        let mut at = self.began;
        for n in 0..settings.jobs {
            at = self.mood.minutes_after(at, 1, every);
            let program = (n % CALLERS == 3).then(|| program.clone());
            self.add_customer(settings, (n, program), at)?;
        }
        self.last_request = at;
        Ok(())
    }

    /// Those who want to be members, where anybody can be one.
    fn add_newcomers(&mut self, settings: &Settings) -> Result<()> {
        let many = if settings.market.screens.members { usize::try_from(settings.jobs / 10)? } else { 0 };
        for n in 0..many {
            let at = self.mood.minutes_after(self.began, 0, SIGNED_UP_MINUTES);
            let newcomer = Newcomer::new(&self.town, n, HOUSEHOLDS[n % HOUSEHOLDS.len()].address, at);
            self.people.push(Person::Newcomer(Box::new(newcomer)));
        }
        Ok(())
    }

    fn add_customer(
        &mut self,
        settings: &Settings,
        (n, program): (u32, Option<String>),
        at: Timestamp,
    ) -> Result<()> {
        let model = &HOUSEHOLDS[self.mood.below(HOUSEHOLDS.len())];
        let offered = settings.market.offered();
        let service = &offered[self.mood.below(offered.len())];
        let number = whose_phone(settings, n);
        let family = format!("Family{n:05}");
        let name = format!("Customer {family}");
        let street = format!("{} Street{n:05}", 100 + n);
        let zip = model.address.rsplit(' ').next().context("a household's address ends in a ZIP code")?;
        let details = if self.mood.slips(10) {
            format!("{} Call me on five one two five five seven {n}", model.details)
        } else {
            model.details.to_owned()
        };
        let days = i64::try_from(1 + self.mood.below(6))?;
        let hour = i8::try_from(8 + self.mood.below(9))?;
        let date = domain::time::wall(at, &settings.market.time_zone()).date();
        let day = date.checked_add(jiff::Span::new().days(days))?;
        // Nobody works on a Sunday here; some ask for it all the same.
        let closed = day.weekday() == jiff::civil::Weekday::Sunday && !self.mood.slips(100);
        let from = if closed { day.tomorrow()? } else { day }.at(hour, 0, 0, 0);
        let slot =
            Slot { from, to: from.checked_add(jiff::Span::new().minutes(i64::from(service.minutes)))? };
        let email = n.is_multiple_of(MAILED).then(|| format!("{family}@mail.example"));
        let playbook = settings.rehearsed().playbook_of(&service.key);
        let talks = settings.playbooks.iter().any(|one| one.name == playbook && one.is_online());
        let online = if talks { self.mood.choose(&WISHES).unwrap_or_default() } else { None };
        let wish = Wish {
            email: email.clone(),
            service: service.key.clone(),
            address: format!("{street}, Austin, TX {zip}"),
            details,
            slot,
            online,
            key: format!("wish-{n}"),
            program,
            put_off: false,
        };
        if settings.playbooks.iter().any(|one| one.name == playbook && one.members) {
            let app = &self.nodes[0].app;
            let newcomer = Named { name: &name, phone: &number, language: model.language };
            app.add_member(app.person_with_phone(&newcomer)?)?;
        }
        let customer = Customer::new(&self.town, (&name, &number), model.language, wish, at);
        let words = vec![number, family, format!("Street{n:05}")];
        self.private.push(Private { codes: Vec::new(), words, email });
        self.people.push(Person::Customer(Box::new(customer)));
        Ok(())
    }
}

//! Technicians as a sheet: whoever the operator has vetted elsewhere, with what matching goes by.

use anyhow::{Result, ensure};
use domain::job::Actor;
use domain::payout::ProviderKind;
use domain::provider::{Card, HOURS_MAX, Hours, RADIUS_KM_MAX, Spot, Weekdays, WorkerOrder};
use domain::vetting::ApplicationState;
use domain::{PersonId, WorkerId};
use jiff::civil::Time;
use store::WorkerRow;

use super::Fault;
use super::customers::Named;
use super::lines::{Column, Faults, Line, Lines, Why, harmless, needed, wanted};
use crate::requests::Placed;
use crate::running::give_way;
use crate::workers::WorkerRequest;
use crate::{App, Outcome};

/// The columns. Where one is missing, what is known stays as it is.
pub(super) const COLUMNS: &[Column] = &[
    needed("name"),
    needed("phone"),
    wanted("language"),
    wanted("email"),
    wanted("skills"),
    wanted("week"),
    wanted("radius_km"),
    wanted("address"),
    wanted("latitude"),
    wanted("longitude"),
    wanted("kind"),
];

/// Addresses of one sheet that are looked up on the map, which takes a second for each.
const ADDRESSES_MAX: usize = 100;

/// A technician as their line says.
struct Told {
    named: Named,
    known: Option<WorkerRow>,
    skills: Option<Vec<String>>,
    week: Option<Vec<Hours>>,
    radius_km: Option<u32>,
    base: Option<Spot>,
    kind: ProviderKind,
}

impl App {
    pub(super) async fn bring_workers_in(
        &self,
        read: Lines,
        by: PersonId,
        only_look: bool,
    ) -> Result<(usize, Vec<Fault>)> {
        let Lines { lines, mut faults } = read;
        let (mut all, mut looked_up) = (Vec::new(), 0);
        for line in &lines {
            if let Some(told) = self.told(line, &mut looked_up, &mut faults).await? {
                all.push(told);
            }
        }
        let fresh = all.iter().filter(|told| told.known.is_none()).count();
        if !only_look && faults.is_empty() {
            for told in all {
                self.keep_worker(told, by)?;
                give_way().await;
            }
        }
        Ok((fresh, faults.found()))
    }

    async fn told(&self, line: &Line, looked_up: &mut usize, faults: &mut Faults) -> Result<Option<Told>> {
        let named = self.named(line, faults);
        let known = match &named {
            Some(named) => match self.store.point(&self.phone_lookup(&named.phone))? {
                Some(point) => self.store.worker_of(point.person)?,
                None => None,
            },
            None => None,
        };
        if known.as_ref().is_some_and(|row| row.application.state != ApplicationState::Approved) {
            faults.note(line, "phone", Why::Applied);
        }
        let is_new = known.is_none();
        let skills = said(line, "skills", is_new, faults).map(|words| {
            let has = known.as_ref().map_or(&[][..], |row| &row.card.skills);
            self.skills_said(line, words, has, faults)
        });
        let week = said(line, "week", is_new, faults).map(|words| match week(words) {
            Some(week) => week,
            None => {
                faults.note(line, "week", Why::Week);
                Vec::new()
            }
        });
        let radius_km = said(line, "radius_km", is_new, faults).map(|words| {
            let read = words.parse().ok().filter(|radius| (1..=RADIUS_KM_MAX).contains(radius));
            if read.is_none() {
                faults.note(line, "radius_km", Why::Radius);
            }
            read.unwrap_or_default()
        });
        let kind = match line.text("kind") {
            "" => Some(known.as_ref().map(|row| row.card.kind).unwrap_or_default()),
            word => ProviderKind::ALL.into_iter().find(|kind| kind.word() == word.to_lowercase()),
        };
        if kind.is_none() {
            faults.note(line, "kind", Why::Kind);
        }
        let base = self.base_said(line, is_new, looked_up, faults).await?;
        let (Some(named), Some(kind)) = (named, kind) else { return Ok(None) };
        Ok(Some(Told { named, known, skills, week, radius_km, base, kind }))
    }

    /// Skills that a package needs, and those that they have already: a package may be gone.
    fn skills_said(&self, line: &Line, words: &str, has: &[String], faults: &mut Faults) -> Vec<String> {
        let all = self.market.skills();
        let mut skills: Vec<String> = Vec::new();
        let parted: Vec<&str> = words.split([' ', '|', '/']).filter(|word| !word.is_empty()).collect();
        if parted.is_empty() {
            faults.note(line, "skills", Why::Skill);
        }
        for word in parted {
            let word = word.to_lowercase();
            if !all.iter().any(|(skill, _)| *skill == word) && !has.contains(&word) {
                faults.note_of(line.number, Some("skills"), Why::Skill, word);
            } else if !skills.contains(&word) {
                skills.push(word);
            }
        }
        skills
    }

    /// Where they start from: by their coordinates, or by an address that is looked up.
    async fn base_said(
        &self,
        line: &Line,
        is_new: bool,
        looked_up: &mut usize,
        faults: &mut Faults,
    ) -> Result<Option<Spot>> {
        let degrees = |column: &str| line.text(column).replace(',', ".").parse::<f64>().ok();
        if !line.text("latitude").is_empty() || !line.text("longitude").is_empty() {
            let place = degrees("latitude").zip(degrees("longitude"));
            let place = place.filter(|(lat, lon)| lat.abs() <= 90.0 && lon.abs() <= 180.0);
            if place.is_none() {
                faults.note(line, "latitude", Why::Place);
            }
            return Ok(place.map(|(lat, lon)| Spot::from_degrees(lat, lon)));
        }
        let address = line.text("address");
        if address.is_empty() {
            if is_new {
                faults.note(line, "address", Why::Missing);
            }
            return Ok(None);
        }
        *looked_up += 1;
        if *looked_up > ADDRESSES_MAX {
            faults.note_of(line.number, Some("address"), Why::Addresses, ADDRESSES_MAX.to_string());
            return Ok(None);
        }
        match self.place_on_map(address).await? {
            Placed::At(spot, _) => return Ok(Some(spot)),
            Placed::Nowhere => faults.note(line, "address", Why::Address),
            Placed::AskAgain => faults.note(line, "address", Why::MapLater),
        }
        Ok(None)
    }

    /// Adds a technician, or brings up to date what is known of them.
    fn keep_worker(&self, told: Told, by: PersonId) -> Result<()> {
        let person = self.known_as(&told.named)?;
        let Some(row) = told.known else {
            let card = Card {
                skills: told.skills.unwrap_or_default().into(),
                base: told.base.unwrap_or(Spot { lat: 0, lon: 0 }),
                radius_km: told.radius_km.unwrap_or_default(),
                week: told.week.unwrap_or_default().into(),
                kind: told.kind,
                ..Card::blank(self.new_id(), self.new_id())
            };
            return self.add_worker(person, card, by);
        };
        let worker = row.card.worker;
        if let Some(skills) = told.skills {
            self.set_of_worker(worker, by, WorkerOrder::SetSkills { skills })?;
        }
        if let Some(week) = told.week {
            self.set_of_worker(worker, by, WorkerOrder::SetWeek { week })?;
        }
        let radius_km = told.radius_km.unwrap_or(row.card.radius_km);
        self.set_of_worker(worker, by, WorkerOrder::SetArea { base: told.base, radius_km })
    }

    fn set_of_worker(&self, worker: WorkerId, by: PersonId, order: WorkerOrder) -> Result<()> {
        let (by, order) = (Actor::Staff(by), &order);
        let request =
            WorkerRequest { worker, by, order, person: None, key: None, tell: false, marks: Vec::new() };
        let outcome = self.order_worker(&request)?;
        ensure!(matches!(outcome, Outcome::Done { .. }), "what a sheet says of a technician is refused");
        Ok(())
    }

    pub(super) fn workers_out(&self) -> Result<Vec<(PersonId, Vec<String>)>> {
        let mut rows = Vec::new();
        for row in self.store.workers(&self.market.key)? {
            if row.application.state != ApplicationState::Approved {
                continue;
            }
            let (person, card) = (row.person, &row.card);
            let degrees = |thousandths: i32| format!("{:.3}", f64::from(thousandths) / 1000.0);
            let email = self.email_of(person)?.map(|email| email.open().clone()).unwrap_or_default();
            let row = vec![
                harmless(self.name_of(person)?.open()),
                self.phone_of(person)?.open().clone(),
                self.language_of(person)?.code().to_owned(),
                email,
                card.skills.join(" "),
                week_words(&card.week),
                card.radius_km.to_string(),
                String::new(),
                degrees(card.base.lat),
                degrees(card.base.lon),
                card.kind.word().to_owned(),
            ];
            rows.push((person, row));
        }
        Ok(rows)
    }
}

/// What a line says under a column; what somebody new cannot be without is wanted of them.
fn said<'a>(line: &'a Line, column: &str, is_new: bool, faults: &mut Faults) -> Option<&'a str> {
    match line.text(column) {
        "" if is_new || line.has(column) => {
            faults.note(line, column, Why::Missing);
            None
        }
        "" => None,
        words => Some(words),
    }
}

/// A week: `mon-fri 08:00-17:00 | sat 09:00-12:00`.
fn week(words: &str) -> Option<Vec<Hours>> {
    let mut week = Vec::new();
    for part in words.split('|') {
        let (days, hours) = part.trim().split_once(' ')?;
        let (from, to) = hours.trim().split_once('-')?;
        let (from, to): (Time, Time) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
        let (first, last) = days.split_once('-').unwrap_or((days, days));
        let (first, last) = (day(first)?, day(last)?);
        if from >= to || first > last {
            return None;
        }
        week.extend(Weekdays::ALL[first..=last].iter().map(|day| Hours { day: *day, from, to }));
    }
    (1..=HOURS_MAX).contains(&week.len()).then_some(week)
}

fn day(word: &str) -> Option<usize> {
    let word = word.trim().to_lowercase();
    Weekdays::ALL.iter().position(|day| day.word() == word)
}

fn week_words(week: &[Hours]) -> String {
    let part = |hours: &Hours| {
        let clock = |time: Time| time.strftime("%H:%M").to_string();
        format!("{} {}-{}", hours.day.word(), clock(hours.from), clock(hours.to))
    };
    week.iter().map(part).collect::<Vec<_>>().join(" | ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_read_and_written() {
        let read = week("mon-tue 08:00-12:00|mon 13:00 - 17:00 | Sat 09:00-10:30").unwrap_or_default();
        let words = "mon 08:00-12:00 | tue 08:00-12:00 | mon 13:00-17:00 | sat 09:00-10:30";
        assert_eq!(week_words(&read), words);
        assert_eq!(week(words), Some(read));
        for wrong in ["", "mon", "mon 8-", "fri-mon 08:00-10:00", "mon 10:00-08:00", "day 08:00-10:00"] {
            assert_eq!(week(wrong), None, "{wrong}");
        }
        assert_eq!(week(&["mon-sun 08:00-09:00"; 3].join("|")).map(|week| week.len()), Some(HOURS_MAX));
        assert_eq!(week(&["mon-sun 08:00-09:00"; 4].join("|")), None, "no day has room for four ranges");
    }
}

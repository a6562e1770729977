//! What vetting does beside an application's row, for workers and members alike: what somebody who failed a check is
//! recognised by, and what follows from an event in its own commit.
//!
//! Who is let in, and when, is decided by the rules. What a check found is nobody's to read here.

use anyhow::Result;
use domain::PersonId;
use domain::membership::Member;
use domain::provider::Spot;
use domain::vetting::{Applicant, House, Part, Profile, VettingEvent};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::{CheckRow, CheckState, Tx, WorkerRow};

use crate::App;

/// What somebody goes by, as far as it is known.
pub(crate) struct GoesBy<'a> {
    pub phones: &'a [String],
    pub email: Option<&'a str>,
    pub name: &'a str,
    pub born: Option<Date>,
    pub home: Option<Spot>,
}

impl App {
    /// What the rules must know beside an application.
    pub(crate) fn house<'a>(&self, zone: &'a TimeZone, of: &Applicant, barred: Option<Date>) -> House<'a> {
        House { screens: self.screens(of), barred, ..House::plain(self.now(), zone) }
    }

    /// Whether the background of such an applicant is checked.
    fn screens(&self, of: &Applicant) -> bool {
        match of {
            Applicant::Worker(_) => self.screens_workers(),
            Applicant::Member(_) => self.screens_members(),
        }
    }

    /// Whether the background of those who want to work is checked.
    pub fn screens_workers(&self) -> bool {
        self.screening.is_some() && self.market.screens.workers
    }

    /// Whether the background of those who want to ask as members is checked.
    pub fn screens_members(&self) -> bool {
        self.screening.is_some() && self.market.screens.members
    }

    /// Keyed hashes of what somebody can be recognised by: each number, the address of their mail, their name or their
    /// home beside the day they were born. One of them is enough.
    pub(crate) fn marks(&self, who: &GoesBy<'_>) -> Vec<Vec<u8>> {
        let mark = |kind: &str, value: &str| self.vault().lookup(&format!("bar-{kind}"), value);
        let mut marks: Vec<Vec<u8>> = who.phones.iter().map(|phone| mark("phone", phone)).collect();
        marks.extend(who.email.map(|email| mark("email", &email.to_lowercase())));
        if let Some(born) = who.born {
            let name = folded(who.name);
            if !name.is_empty() {
                marks.push(mark("name", &format!("{name}|{born}")));
            }
            marks.extend(who.home.map(|home| mark("home", &format!("{}|{}|{born}", home.lat, home.lon))));
        }
        marks
    }

    /// The same of somebody who is known.
    pub(crate) fn marks_of(&self, person: PersonId, home: Option<Spot>) -> Result<Vec<Vec<u8>>> {
        let mut phones = Vec::new();
        for point in self.store.points_of(person)?.iter().filter(|point| point.channel == "sms") {
            phones.push(self.open(person, &point.address)?.open().clone());
        }
        let (name, email, born) = (self.name_of(person)?, self.email_of(person)?, self.born_of(person)?);
        let email = email.as_ref().map(|email| email.open().as_str());
        Ok(self.marks(&GoesBy { phones: &phones, email, name: name.open(), born, home }))
    }

    /// When somebody was born, if they said so.
    ///
    /// # Errors
    /// The world broke.
    pub fn born_of(&self, person: PersonId) -> Result<Option<Date>> {
        let sealed = self.store.born_of(person)?;
        let opened = sealed.map(|sealed| self.open(person, &sealed)).transpose()?;
        Ok(opened.and_then(|born| born.open().parse().ok()))
    }

    /// What follows from an event in its own commit, whoever's application it is of.
    pub(crate) fn follow_vetting(
        &self,
        tx: &mut Tx<'_>,
        (of, person): (Applicant, PersonId),
        event: &VettingEvent,
        marks: &[Vec<u8>],
        now: Timestamp,
    ) -> Result<()> {
        match *event {
            VettingEvent::NumberProved => match of {
                Applicant::Worker(id) => tx.prove_addresses(id, now)?,
                Applicant::Member(id) => tx.prove_addresses(id, now)?,
            },
            VettingEvent::CheckOrdered { n } => {
                let check = CheckRow {
                    id: check_id(of, n),
                    of,
                    person,
                    n,
                    state: CheckState::Ordered,
                    candidate: None,
                    invitation: None,
                    report: None,
                    tries: 0,
                    due: Some(now),
                };
                tx.put_check(self.market_key(), &check)?;
            }
            VettingEvent::Failed { until, .. } => {
                // By what they go by, and by what they said with the form: either may have been said otherwise before.
                let said = tx.marks_of(person)?;
                tx.put_bars(marks, until)?;
                tx.put_bars(&said, until)?;
            }
            // A person has thought better of it.
            VettingEvent::Approved => {
                let said = tx.marks_of(person)?;
                tx.lift_bars(marks)?;
                tx.lift_bars(&said)?;
            }
            _ => {}
        }
        Ok(())
    }

    /// How complete a worker's profile is.
    ///
    /// # Errors
    /// The world broke.
    pub fn profile_of_worker(&self, row: &WorkerRow) -> Result<Profile> {
        let mut parts = self.shared_parts(row.person)?;
        parts.extend([
            (Part::Address, true),
            (Part::Skills, !row.card.skills.is_empty()),
            (Part::Hours, !row.card.week.is_empty()),
            (Part::About, row.application.about.is_some()),
            (Part::Portrait, self.has_portrait(row.person)?),
        ]);
        if self.screens(&Applicant::Worker(row.card.worker)) {
            parts.push((Part::Consent, row.application.consents));
        }
        Ok(Profile(parts))
    }

    /// How complete a member's profile is.
    ///
    /// # Errors
    /// The world broke.
    pub fn profile_of_member(&self, member: &Member) -> Result<Profile> {
        let mut parts = self.shared_parts(member.person)?;
        parts.extend([
            (Part::Address, member.home.is_some()),
            (Part::About, member.application.about.is_some()),
        ]);
        if self.screens(&Applicant::Member(member.person)) {
            parts.push((Part::Consent, member.application.consents));
        }
        Ok(Profile(parts))
    }

    fn shared_parts(&self, person: PersonId) -> Result<Vec<(Part, bool)>> {
        let points = self.store.points_of(person)?;
        let mut parts = vec![
            (Part::Name, !self.name_of(person)?.open().is_empty()),
            (Part::Phone, points.iter().any(|point| point.channel == "sms" && point.proved_at.is_some())),
        ];
        if self.sends_mail() {
            parts.push((Part::Email, self.store.email_of(person)?.is_some()));
        }
        Ok(parts)
    }
}

/// A check's id: the same whichever process writes it.
fn check_id(of: Applicant, n: u8) -> [u8; 16] {
    let whose = match of {
        Applicant::Worker(id) => id.to_string(),
        Applicant::Member(id) => id.to_string(),
    };
    let id: domain::NoteId = crate::clock::id_from(format!("check:{whose}:{n}").as_bytes());
    *id.as_bytes()
}

/// A name as it is compared: letters only, small, in alphabetical order of its words, so that neither accents, hyphens
/// nor "Keane, Siobhán" make another person of somebody.
fn folded(name: &str) -> String {
    let plain: String = name.to_lowercase().chars().map(unaccented).collect();
    let mut words: Vec<&str> =
        plain.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words.join(" ")
}

/// A letter without its accent, for the letters of the languages that are spoken here and around.
fn unaccented(letter: char) -> char {
    const ACCENTED: [(&str, char); 9] = [
        ("àáâãäåā", 'a'),
        ("çćč", 'c'),
        ("èéêëēę", 'e'),
        ("ìíîïī", 'i'),
        ("ñńň", 'n'),
        ("òóôõöøō", 'o'),
        ("śšş", 's'),
        ("ùúûüū", 'u'),
        ("ýÿ", 'y'),
    ];
    ACCENTED.iter().find(|(letters, _)| letters.contains(letter)).map_or(letter, |(_, plain)| *plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_however_it_is_written() {
        assert_eq!(folded("Siobhán Keane"), folded("KEANE, Siobhan"));
        assert_eq!(folded("Anne-Marie Müller"), folded("anne marie muller"));
        assert_ne!(folded("Siobhan Keane"), folded("Sean Keane"));
        assert_eq!(folded(" - "), "");
    }
}

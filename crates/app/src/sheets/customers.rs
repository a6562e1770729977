//! Customers as a sheet: whoever has a phone and asks for work, with what else the operator knows of them.

use std::collections::BTreeSet;

use anyhow::Result;
use domain::PersonId;
use domain::talk::Language;

use super::Fault;
use super::lines::{Column, Faults, Line, Lines, Why, harmless, needed, wanted, yes_or_no};
use crate::running::give_way;
use crate::{App, Newcomer};

/// The columns.
pub(super) const COLUMNS: &[Column] =
    &[needed("name"), needed("phone"), wanted("language"), wanted("email"), wanted("opted_out")];

/// The longest name.
const NAME_CHARACTERS_MAX: usize = 80;
/// Lines that are written before others have a turn.
const AT_ONCE: usize = 50;

/// Who somebody is, as their line says.
pub(super) struct Named {
    pub name: String,
    /// E.164.
    pub phone: String,
    pub language: Language,
    pub email: Option<String>,
}

impl App {
    pub(super) async fn bring_customers_in(
        &self,
        read: Lines,
        only_look: bool,
    ) -> Result<(usize, Vec<Fault>)> {
        let Lines { lines, mut faults } = read;
        let (mut fresh, mut wanted) = (0, Vec::new());
        for line in &lines {
            let opted_out = yes_or_no(line.text("opted_out"));
            if opted_out.is_none() {
                faults.note(line, "opted_out", Why::YesNo);
            }
            let Some(named) = self.named(line, &mut faults) else { continue };
            let known = self.store.point(&self.phone_lookup(&named.phone))?.is_some();
            fresh += usize::from(!known);
            wanted.push((named, opted_out.unwrap_or_default()));
        }
        if only_look || !faults.is_empty() {
            return Ok((fresh, faults.found()));
        }
        for (n, (named, opted_out)) in wanted.iter().enumerate() {
            let person = self.known_as(named)?;
            if *opted_out {
                self.opt_out(person, self.now())?;
            }
            if n % AT_ONCE == 0 {
                give_way().await;
            }
        }
        Ok((fresh, Vec::new()))
    }

    /// Who a line is about, if it says so.
    pub(super) fn named(&self, line: &Line, faults: &mut Faults) -> Option<Named> {
        let name = line.text("name");
        if name.chars().count() > NAME_CHARACTERS_MAX {
            faults.note(line, "name", Why::TooLong);
        }
        let phone = self.phone(line.text("phone")).ok();
        match &phone {
            Some(phone) => faults.only_once(line, "phone", phone),
            None if line.text("phone").is_empty() => {}
            None => faults.note(line, "phone", Why::Phone),
        }
        let language = match line.text("language") {
            "" => Some(self.market.language),
            code => Language::from_code(&code.to_lowercase()),
        };
        if language.is_none() {
            faults.note(line, "language", Why::Language);
        }
        let email = match line.text("email") {
            "" => None,
            typed => {
                let read = channels::email::address(typed).ok();
                if read.is_none() {
                    faults.note(line, "email", Why::Email);
                }
                read
            }
        };
        Some(Named { name: name.to_owned(), phone: phone?, language: language?, email })
    }

    /// Whoever goes by a phone, with the name and the address that the operator has of them.
    pub(super) fn known_as(&self, named: &Named) -> Result<PersonId> {
        let newcomer = Newcomer { name: &named.name, phone: &named.phone, language: named.language };
        let person = self.person_with_phone(&newcomer)?;
        self.name_if_unknown(person, &named.name, named.language)?;
        if let Some(email) = &named.email {
            let row = self.email_row(person, email, None)?;
            self.store.write(|tx| tx.put_email(&row))?;
        }
        Ok(person)
    }

    pub(super) fn customers_out(&self) -> Result<Vec<(PersonId, Vec<String>)>> {
        let mut rows = Vec::new();
        for person in self.customers()? {
            let points = self.store.points_of(person)?;
            let Some(point) = points.first() else { continue };
            let email = self.email_of(person)?.map(|email| email.open().clone()).unwrap_or_default();
            let row = vec![
                harmless(self.name_of(person)?.open()),
                self.phone_of(person)?.open().clone(),
                self.language_of(person)?.code().to_owned(),
                email,
                if point.opted_out_at.is_some() { "yes" } else { "no" }.to_owned(),
            ];
            rows.push((person, row));
        }
        Ok(rows)
    }

    /// Everybody with a phone who asked for something, or neither works nor keeps the desk.
    fn customers(&self) -> Result<Vec<PersonId>> {
        let workers = self.store.workers(&self.market.key)?;
        let staff = self.store.staff()?;
        let others: BTreeSet<PersonId> =
            workers.iter().map(|row| row.person).chain(staff.iter().map(|(person, _)| *person)).collect();
        let asked: BTreeSet<PersonId> = self.store.customers(&self.market.key)?.into_iter().collect();
        let all = self.store.people_with_phones()?;
        Ok(all.into_iter().filter(|person| asked.contains(person) || !others.contains(person)).collect())
    }
}

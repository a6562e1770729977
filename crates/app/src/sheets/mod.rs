//! Sheets: workers, customers and services as spreadsheets keep them, brought in and written out again.
//!
//! A sheet is looked at whole before anything is done: with one line that cannot be, none is. What is known already, by its
//! phone or its key, is brought up to date, so that the same sheet may come twice; nothing is ever taken away. Whoever
//! brings people in answers for them: nobody is texted, and no background is checked.

mod customers;
mod lines;
mod services;
mod workers;

use anyhow::Result;
use domain::PersonId;
use domain::secret::Sealed;

use crate::App;

pub use lines::{BYTES_MAX, Fault, LINES_MAX, Why, harmless, sheet};
use lines::{Column, Lines};
pub use services::plain_sum;

/// What a sheet is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    Workers,
    Customers,
    Services,
}

/// What came of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BroughtIn {
    /// Lines below the head.
    pub lines: usize,
    /// Of them, who or what is not known yet.
    pub fresh: usize,
    /// Everything that is wrong, in the order of the lines.
    pub faults: Vec<Fault>,
    /// Whether it was carried out.
    pub done: bool,
}

impl Sheet {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Workers, Self::Customers, Self::Services];

    /// Its word, as it stands in addresses, file names and the locales.
    pub fn word(self) -> &'static str {
        match self {
            Self::Workers => "workers",
            Self::Customers => "customers",
            Self::Services => "services",
        }
    }

    /// The sheet with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sheet| sheet.word() == word)
    }

    /// The names of its columns, in the order in which it is written out.
    pub fn columns(self) -> impl Iterator<Item = &'static str> {
        self.described().iter().map(|column| column.name)
    }

    fn described(self) -> &'static [Column] {
        match self {
            Self::Workers => workers::COLUMNS,
            Self::Customers => customers::COLUMNS,
            Self::Services => services::COLUMNS,
        }
    }
}

impl App {
    /// Looks at a sheet, and carries it out if nothing is wrong with it and it is not only to be looked at.
    ///
    /// # Errors
    /// The world broke; what was begun is finished by bringing the same sheet in again.
    pub async fn bring_in(
        &self,
        sheet: Sheet,
        bytes: &[u8],
        by: PersonId,
        only_look: bool,
    ) -> Result<BroughtIn> {
        let read = match Lines::read(sheet.described(), bytes) {
            Ok(read) => read,
            Err(fault) => return Ok(BroughtIn { faults: vec![fault], ..BroughtIn::default() }),
        };
        let lines = read.lines.len();
        let (fresh, faults) = match sheet {
            Sheet::Workers => self.bring_workers_in(read, by, only_look).await?,
            Sheet::Customers => self.bring_customers_in(read, only_look).await?,
            Sheet::Services => self.bring_services_in(read, by, only_look)?,
        };
        Ok(BroughtIn { lines, fresh, done: faults.is_empty() && !only_look, faults })
    }

    /// A sheet as it stands now, for one of the staff: looking at people is logged. It can be brought in again as it is.
    ///
    /// # Errors
    /// The world broke.
    pub fn written_out(&self, sheet: Sheet, by: PersonId) -> Result<Sealed<String>> {
        let (people, rows): (Vec<PersonId>, Vec<Vec<String>>) = match sheet {
            Sheet::Workers => self.workers_out()?.into_iter().unzip(),
            Sheet::Customers => self.customers_out()?.into_iter().unzip(),
            Sheet::Services => (Vec::new(), self.services_out()),
        };
        self.note_looks(&people, by, "name,phone,email", "sheet")?;
        let head: Vec<&str> = sheet.columns().collect();
        Ok(Sealed::new(lines::sheet(&head, &rows)?))
    }
}

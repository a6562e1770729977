//! What vetting keeps beside applications: who is barred until when, how far a check has come at the company that
//! checks, and when somebody was born, sealed.
//!
//! A bar is keyed hashes and a day; what a check found is never kept.

use anyhow::{Context, Result};
use domain::PersonId;
use domain::vetting::Applicant;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::{Row, Store, Tx, Value};

/// How far a check has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckState {
    /// Wanted; the company does not know yet.
    Ordered,
    /// The company knows whose it is.
    Known,
    /// The applicant has its form.
    Invited,
    /// The form is filled in, and the company looks.
    Filled,
    Done,
}

/// A check of somebody's background.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckRow {
    pub id: [u8; 16],
    pub of: Applicant,
    pub person: PersonId,
    /// Which of theirs it is, from 1.
    pub n: u8,
    pub state: CheckState,
    /// The company's names for them, for its form, and for what it found.
    pub candidate: Option<String>,
    pub invitation: Option<String>,
    pub report: Option<String>,
    pub tries: i64,
    /// When it is looked at next.
    pub due: Option<Timestamp>,
}

impl CheckState {
    fn word(self) -> &'static str {
        match self {
            Self::Ordered => "ordered",
            Self::Known => "known",
            Self::Invited => "invited",
            Self::Filled => "filled",
            Self::Done => "done",
        }
    }

    fn named(word: &str) -> Option<Self> {
        [Self::Ordered, Self::Known, Self::Invited, Self::Filled, Self::Done]
            .into_iter()
            .find(|state| state.word() == word)
    }
}

const CHECK: &str = "id, subject, whose, person, n, state, candidate, invitation, report, tries, due_at";

fn check(row: &Row) -> Result<CheckRow> {
    let of = match row.text(1)? {
        "member" => Applicant::Member(row.id(2)?),
        _ => Applicant::Worker(row.id(2)?),
    };
    let own = |column| row.opt_text(column).map(|text| text.map(str::to_owned));
    Ok(CheckRow {
        id: row.blob(0)?.try_into().context("a check's id has sixteen bytes")?,
        of,
        person: row.id(3)?,
        n: u8::try_from(row.int(4)?)?,
        state: CheckState::named(row.text(5)?).context("a check stands in an unknown state")?,
        candidate: own(6)?,
        invitation: own(7)?,
        report: own(8)?,
        tries: row.int(9)?,
        due: row.opt_at(10)?,
    })
}

impl Tx<'_> {
    /// Bars whoever goes by one of these until a day, unless they are barred for longer.
    pub fn put_bars(&mut self, lookups: &[Vec<u8>], until: Date) -> Result<()> {
        for lookup in lookups {
            let values: [Value; 2] = [lookup.clone().into(), until.to_string().into()];
            let sql = "insert into bars (lookup, until_day) values ($1, $2)
                on conflict (lookup) do update set until_day = $2 where bars.until_day < $2";
            self.run(sql, &values)?;
        }
        Ok(())
    }

    /// Until when whoever goes by one of these is barred: the latest day.
    pub fn barred(&mut self, lookups: &[Vec<u8>]) -> Result<Option<Date>> {
        let mut latest = None;
        for lookup in lookups {
            let found =
                self.read("select until_day from bars where lookup = $1", &[lookup.clone().into()])?;
            if let Some(row) = found.first() {
                latest = latest.max(Some(row.text(0)?.parse::<Date>().context("a bar's day")?));
            }
        }
        Ok(latest)
    }

    /// Nobody is barred by these any more.
    pub fn lift_bars(&mut self, lookups: &[Vec<u8>]) -> Result<()> {
        for lookup in lookups {
            self.run("delete from bars where lookup = $1", &[lookup.clone().into()])?;
        }
        Ok(())
    }

    /// Keeps what somebody's newest form says that they go by, in place of what an earlier one said.
    pub fn put_marks(&mut self, person: PersonId, lookups: &[Vec<u8>]) -> Result<()> {
        self.run("delete from marks where person = $1", &[person.into()])?;
        for lookup in lookups {
            let sql =
                "insert into marks (person, lookup) values ($1, $2) on conflict (person, lookup) do nothing";
            self.run(sql, &[person.into(), lookup.clone().into()])?;
        }
        Ok(())
    }

    /// What somebody's newest form says that they go by.
    pub fn marks_of(&mut self, person: PersonId) -> Result<Vec<Vec<u8>>> {
        let found =
            self.read("select lookup from marks where person = $1 order by lookup", &[person.into()])?;
        found.iter().map(|row| Ok(row.blob(0)?.to_vec())).collect()
    }

    /// Forgets bars that are over on that day; gives how many.
    pub fn forget_bars(&mut self, today: Date) -> Result<usize> {
        self.count("delete from bars where until_day <= $1", &[today.to_string().into()])
    }

    /// How far a check has come. One that is not there any more, since its person was erased, stays gone; with `was_due`
    /// nothing is written if the company has called meanwhile: it is looked at again.
    pub fn set_check(&mut self, row: &CheckRow, was_due: Option<Timestamp>) -> Result<()> {
        let mut values: Vec<Value> = vec![
            row.id.as_slice().into(),
            row.state.word().into(),
            row.candidate.clone().into(),
            row.invitation.clone().into(),
            row.report.clone().into(),
            row.tries.into(),
            row.due.into(),
        ];
        let sql = "update checks set state = $2, candidate = $3, invitation = $4, report = $5, tries = $6, due_at = $7
            where id = $1";
        match was_due {
            None => self.run(sql, &values),
            Some(due) => {
                values.push(due.into());
                self.run(&format!("{sql} and due_at = $8"), &values)
            }
        }
    }

    /// Writes a check that was ordered, once.
    pub fn put_check(&mut self, market: &str, row: &CheckRow) -> Result<()> {
        let (subject, whose): (&str, Value) = match row.of {
            Applicant::Worker(id) => ("worker", id.into()),
            Applicant::Member(id) => ("member", id.into()),
        };
        let values = [
            row.id.as_slice().into(),
            market.into(),
            subject.into(),
            whose,
            row.person.into(),
            i64::from(row.n).into(),
            row.state.word().into(),
            row.candidate.clone().into(),
            row.invitation.clone().into(),
            row.report.clone().into(),
            row.tries.into(),
            row.due.into(),
        ];
        let sql = "insert into checks (id, market, subject, whose, person, n, state, candidate, invitation,
                report, tries, due_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            on conflict (id) do nothing";
        self.run(sql, &values)
    }

    /// The company has news of a form or of what it found: it is looked at now.
    pub fn check_is_due(&mut self, named: &str, now: Timestamp) -> Result<usize> {
        let sql = "update checks set due_at = $2 where state <> 'done' and (invitation = $1 or report = $1)";
        self.count(sql, &[named.into(), now.into()])
    }

    /// Keeps when somebody was born, sealed.
    pub fn set_born(&mut self, person: PersonId, born: Vec<u8>) -> Result<()> {
        self.run("update people set born = $2 where id = $1", &[person.into(), born.into()])
    }
}

impl Store {
    /// Checks that are to be looked at, the longest due first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn checks_due(&self, market: &str, now: Timestamp, limit: i64) -> Result<Vec<CheckRow>> {
        let sql = format!(
            "select {CHECK} from checks where market = $1 and due_at <= $2 order by due_at, id limit $3"
        );
        self.read(&sql, &[market.into(), now.into(), limit.into()])?.iter().map(check).collect()
    }

    /// When the next check is to be looked at.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn next_check_due(&self, market: &str) -> Result<Option<Timestamp>> {
        let sql = "select min(due_at) from checks where market = $1 and due_at is not null";
        self.read(sql, &[market.into()])?.first().map_or(Ok(None), |row| row.opt_at(0))
    }

    /// The newest check of a person.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn check_of(&self, person: PersonId) -> Result<Option<CheckRow>> {
        let sql = format!("select {CHECK} from checks where person = $1 order by n desc, id limit 1");
        self.read(&sql, &[person.into()])?.first().map(check).transpose()
    }

    /// When somebody was born, sealed, if they said so.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn born_of(&self, person: PersonId) -> Result<Option<Vec<u8>>> {
        let found = self.read("select born from people where id = $1", &[person.into()])?;
        Ok(found.first().map(|row| row.opt_blob(0)).transpose()?.flatten().map(<[u8]>::to_vec))
    }
}

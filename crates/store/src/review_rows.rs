//! Reviews: what both sides said of each other, and what it comes to for whoever is looked at.
//!
//! Only what is shown is ever read as a rating. Nothing is decided here.

use anyhow::{Result, bail};
use domain::job::{Review, ReviewChange, Side};
use domain::{JobId, PersonId, WorkerId};

use crate::engine::Statement;
use crate::{Row, Store, Value};

/// What the shown reviews of somebody come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rating {
    pub count: u32,
    pub stars: u32,
}

impl Rating {
    /// The average in tenths of a star, rounded half up; none without a review.
    pub fn tenths(self) -> Option<u32> {
        (self.count > 0).then(|| (self.stars * 10 + self.count / 2) / self.count)
    }
}

/// Whose reviews are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewsOf {
    /// What customers said of this worker.
    Worker(WorkerId),
    /// What workers said of this customer.
    Customer(PersonId),
}

impl ReviewsOf {
    fn condition(self) -> (&'static str, Value) {
        match self {
            Self::Worker(worker) => ("by_side = 'customer' and worker = $1", worker.into()),
            Self::Customer(person) => ("by_side = 'worker' and customer = $1", person.into()),
        }
    }
}

/// Keeps a review, or shows those of a job.
pub(crate) fn statement(market: &str, change: &ReviewChange) -> Statement {
    match change {
        ReviewChange::Give(review) => {
            let values = vec![
                market.into(),
                review.job.into(),
                side(review.by).into(),
                review.customer.into(),
                review.worker.into(),
                i64::from(review.stars).into(),
                review.note.map_or(Value::Null, Value::from),
                review.given.into(),
                review.shown.map_or(Value::Null, Value::from),
            ];
            let sql = "insert into reviews
                (market, job, by_side, customer, worker, stars, note, given_at, shown_at)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (market, job, by_side)
                do update set stars = $6, note = $7, given_at = $8";
            (sql, values)
        }
        ReviewChange::Show { job, at } => {
            let sql = "update reviews set shown_at = $3 where market = $1 and job = $2 and shown_at is null";
            (sql, vec![market.into(), (*job).into(), (*at).into()])
        }
    }
}

const COLUMNS: &str = "job, by_side, customer, worker, stars, note, given_at, shown_at";

impl Store {
    /// What was said of a job, by either side, shown or not.
    pub fn reviews_of_job(&self, market: &str, job: JobId) -> Result<Vec<Review>> {
        let sql = format!("select {COLUMNS} from reviews where market = $1 and job = $2 order by by_side");
        self.read(&sql, &[market.into(), job.into()])?.iter().map(review).collect()
    }

    /// The newest reviews of somebody that are shown.
    pub fn reviews_of(&self, whose: ReviewsOf, most: i64) -> Result<Vec<Review>> {
        let (condition, value) = whose.condition();
        let sql = format!(
            "select {COLUMNS} from reviews where {condition} and shown_at is not null
            order by shown_at desc, job limit $2"
        );
        self.read(&sql, &[value, most.into()])?.iter().map(review).collect()
    }

    /// What the shown reviews of somebody come to.
    pub fn rating_of(&self, whose: ReviewsOf) -> Result<Rating> {
        let (condition, value) = whose.condition();
        let sql = format!(
            "select count(*), cast(coalesce(sum(stars), 0) as bigint) from reviews
            where {condition} and shown_at is not null"
        );
        let rows = self.read(&sql, &[value])?;
        let Some(row) = rows.first() else { return Ok(Rating::default()) };
        Ok(Rating { count: u32::try_from(row.int(0)?)?, stars: u32::try_from(row.int(1)?)? })
    }
}

fn side(side: Side) -> &'static str {
    match side {
        Side::Customer => "customer",
        Side::Worker => "worker",
        Side::Operator => "operator",
    }
}

fn review(row: &Row) -> Result<Review> {
    Ok(Review {
        job: row.id(0)?,
        by: match row.text(1)? {
            "customer" => Side::Customer,
            "worker" => Side::Worker,
            _ => bail!("a review of no known side"),
        },
        customer: row.id(2)?,
        worker: row.id(3)?,
        stars: u8::try_from(row.int(4)?)?,
        note: row.opt_id(5)?,
        given: row.at(6)?,
        shown: row.opt_at(7)?,
    })
}

//! How long work takes against what the catalogue plans for it: what an operator improves the packages by.
//!
//! A few visits say little: a plan is only suggested from a hundred on.

use std::sync::Arc;

use anyhow::Result;

use crate::App;
use crate::market::ServiceEntry;

/// The newest visits that are looked at, for each service.
const VISITS_MAX: i64 = 1000;
/// From how many visits on a plan is suggested.
pub const VISITS_ENOUGH: usize = 100;
/// Plans are made in quarters of an hour.
const QUARTER: i64 = 15;

/// How long the visits of a service took, in minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duration {
    /// The service's key in the catalogue.
    pub service: String,
    pub visits: usize,
    pub planned: i64,
    /// Half of the visits took no longer.
    pub p50: Option<i64>,
    /// Nine of ten took no longer.
    pub p90: Option<i64>,
    /// A plan that nine of ten visits fit into, where it is another than today's and enough visits speak for it.
    pub suggested: Option<i64>,
}

impl App {
    /// Each service of the catalogue with how long its visits took.
    ///
    /// # Errors
    /// The world broke.
    pub fn durations(&self) -> Result<Vec<Duration>> {
        let of = |service: &Arc<ServiceEntry>| {
            let taken = self.store.durations(&self.market.key, &service.key, VISITS_MAX)?;
            Ok(duration(&service.key, i64::from(service.minutes), taken))
        };
        self.market.services.all().iter().map(of).collect()
    }
}

fn duration(service: &str, planned: i64, mut taken: Vec<i64>) -> Duration {
    taken.sort_unstable();
    // The nearest rank: the smallest that so many in a hundred do not exceed.
    let rank = |percent: usize| {
        let at = (taken.len() * percent).div_ceil(100).checked_sub(1)?;
        taken.get(at).copied()
    };
    let (p50, p90) = (rank(50), rank(90));
    let fits = p90.map(|p90| (p90.max(1) + QUARTER - 1) / QUARTER * QUARTER);
    let suggested = fits.filter(|fits| taken.len() >= VISITS_ENOUGH && *fits != planned);
    Duration { service: service.to_owned(), visits: taken.len(), planned, p50, p90, suggested }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_suggested_from_enough_visits_alone() {
        let taken: Vec<i64> = (1..=100).collect();
        let found = duration("tap", 120, taken.clone());
        assert_eq!((found.p50, found.p90, found.suggested), (Some(50), Some(90), None.or(Some(90))));
        assert_eq!(duration("tap", 90, taken.clone()).suggested, None, "it is planned so already");
        assert_eq!(duration("tap", 120, taken[..99].to_vec()).suggested, None, "too few");
        assert_eq!(duration("tap", 120, Vec::new()).p50, None);
        assert_eq!(duration("tap", 120, vec![40]).p90, Some(40));
    }
}

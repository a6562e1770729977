//! What a simulated town is made of: its market, its playbooks, how many ask for something, and its seed.
//!
//! Nothing happens here.

use app::market::Market;
use domain::playbook::{Hears, Playbook};
use store::Store;

/// What to simulate.
pub struct Settings {
    pub market: Market,
    /// One for everything, or several side by side, each for the services that name it.
    pub playbooks: Vec<Playbook>,
    pub jobs: u32,
    /// Over how many days they come in, about; one after the other in a busy town's rhythm if it is not said.
    pub days: Option<u32>,
    pub seed: u64,
    pub faults: bool,
    /// The empty store that the town lives on.
    pub store: Store,
}

impl Settings {
    /// The name of what is rehearsed.
    pub(crate) fn name(&self) -> String {
        match self.playbooks.as_slice() {
            [one] => one.name.clone(),
            _ => "all".to_owned(),
        }
    }

    /// The market as it is rehearsed: under the one playbook, or as its file says.
    pub(crate) fn rehearsed(&self) -> Market {
        match self.playbooks.as_slice() {
            [one] => self.market.clone().all_under(&one.name),
            _ => self.market.clone(),
        }
    }

    /// Whether some jobs are found by those who look for them.
    pub(crate) fn lists_jobs(&self) -> bool {
        self.playbooks.iter().any(|one| one.for_visit(one.usual_visit()).hears.contains(&Hears::Listed))
    }
}

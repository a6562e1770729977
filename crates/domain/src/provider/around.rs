//! Around: workers by what they can do, where they start from and how far they go, so that a job looks only at
//! those whose way may reach it.
//!
//! It knows ways, not weeks: it names everybody whose way reaches the spot, and whether they fit is for `fit`.

use std::collections::{BTreeMap, HashMap};

use super::{Card, Spot, goes_as_far};
use crate::ids::WorkerId;

/// Radii by which workers are kept apart, in kilometres: whoever goes further is looked for further away.
const RINGS_KM: [u32; 7] = [5, 10, 20, 40, 80, 160, u32::MAX];
/// A cell's side is a ring's radius divided by this.
const CELLS_A_RADIUS: i64 = 2;
/// Thousandths of a degree of latitude in a hundred kilometres.
const THOUSANDTHS_PER_100_KM: i64 = 900;
/// The ring without a bound has cells of a few hundred kilometres.
const WIDEST_CELL: i64 = 3000;
/// Per cent by which a search goes further than the estimate: distances are rounded.
const MARGIN: i64 = 105;

/// The index.
#[derive(Clone, Debug, Default)]
pub struct Around {
    skills: BTreeMap<String, [Ring; RINGS_KM.len()]>,
}

/// Workers of one skill who go about as far as each other, by cells of the map.
#[derive(Clone, Debug, Default)]
struct Ring {
    /// The longest way among those who are or were in it, in kilometres.
    furthest_km: u32,
    cells: HashMap<(i64, i64), Vec<Start>>,
}

/// Where somebody starts from, and how far they go.
#[derive(Clone, Copy, Debug)]
struct Start {
    worker: WorkerId,
    base: Spot,
    radius_km: u32,
}

impl Around {
    /// Takes somebody in. Whoever may not be given work is not in it.
    pub fn put(&mut self, card: &Card) {
        if !card.working() {
            return;
        }
        let n = ring_of(card.radius_km);
        for skill in &card.skills {
            let ring = &mut self.skills.entry(skill.clone()).or_default()[n];
            ring.furthest_km = ring.furthest_km.max(card.radius_km);
            let cell = ring.cells.entry(cell(n, card.base)).or_default();
            if !cell.iter().any(|start| start.worker == card.worker) {
                cell.push(Start { worker: card.worker, base: card.base, radius_km: card.radius_km });
            }
        }
    }

    /// Takes somebody out, with the card that they were taken in by.
    pub fn remove(&mut self, card: &Card) {
        let n = ring_of(card.radius_km);
        for skill in &card.skills {
            let Some(ring) = self.skills.get_mut(skill).map(|rings| &mut rings[n]) else { continue };
            let key = cell(n, card.base);
            if let Some(cell) = ring.cells.get_mut(&key) {
                cell.retain(|start| start.worker != card.worker);
                if cell.is_empty() {
                    ring.cells.remove(&key);
                }
            }
        }
    }

    /// Everyone with the skill whose way reaches the spot at `reach` per cent of it, by id.
    pub fn near(&self, skill: &str, spot: Spot, reach: u16) -> Vec<WorkerId> {
        let mut found = Vec::new();
        for (n, ring) in self.skills.get(skill).into_iter().flatten().enumerate() {
            ring.near(n, spot, reach, &mut found);
        }
        found.sort_unstable();
        found
    }
}

impl Start {
    fn reaches(&self, spot: Spot, reach: u16) -> bool {
        goes_as_far(self.base.tenths_km_to(spot), self.radius_km, reach)
    }
}

impl Ring {
    fn near(&self, n: usize, spot: Spot, reach: u16, found: &mut Vec<WorkerId>) {
        if self.cells.is_empty() {
            return;
        }
        let km = i64::from(self.furthest_km) * i64::from(reach) / 100 + 1;
        let north = km * THOUSANDTHS_PER_100_KM * MARGIN / 10_000 + 1;
        let east = wider(north, spot, north);
        let side = side(n);
        let (lat, lon) = (i64::from(spot.lat), i64::from(spot.lon));
        let lats = (lat - north).div_euclid(side)..=(lat + north).div_euclid(side);
        let lons = (lon - east).div_euclid(side)..=(lon + east).div_euclid(side);
        let asked = (lats.end() - lats.start() + 1).saturating_mul(lons.end() - lons.start() + 1);
        if usize::try_from(asked).map_or(true, |asked| asked > self.cells.len()) {
            let within = |cell: &(i64, i64)| lats.contains(&cell.0) && lons.contains(&cell.1);
            let cells = self.cells.iter().filter(|(cell, _)| within(cell)).map(|(_, starts)| starts);
            found
                .extend(cells.flatten().filter(|start| start.reaches(spot, reach)).map(|start| start.worker));
            return;
        }
        for lat in lats {
            for lon in lons.clone() {
                let starts = self.cells.get(&(lat, lon)).into_iter().flatten();
                found.extend(starts.filter(|start| start.reaches(spot, reach)).map(|start| start.worker));
            }
        }
    }
}

/// As many thousandths of a degree of longitude as cover the same way at the latitude where they are shortest.
fn wider(thousandths: i64, spot: Spot, north: i64) -> i64 {
    let furthest = (i64::from(spot.lat).abs() + north).min(89_000);
    let shrunk = (furthest as f64 / 1000.0).to_radians().cos();
    (thousandths as f64 / shrunk).ceil() as i64
}

fn ring_of(radius_km: u32) -> usize {
    RINGS_KM.iter().position(|ring| radius_km <= *ring).unwrap_or(RINGS_KM.len() - 1)
}

fn side(n: usize) -> i64 {
    let km = RINGS_KM.get(n).copied().unwrap_or(u32::MAX);
    (i64::from(km) * THOUSANDTHS_PER_100_KM / 100 / CELLS_A_RADIUS).clamp(1, WIDEST_CELL)
}

fn cell(n: usize, base: Spot) -> (i64, i64) {
    let side = side(n);
    (i64::from(base.lat).div_euclid(side), i64::from(base.lon).div_euclid(side))
}

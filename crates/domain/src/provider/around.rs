//! Around: workers by what they can do, where they start from and how far they go, so that a job looks only at
//! those whose way may reach it.
//!
//! It knows ways, not weeks: it names everybody whose way reaches the spot, and whether they fit is for `fit`.
//! A market may have very many workers, so each card is kept once, and what is alike in many is shared.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;
use std::sync::Arc;

use super::{Card, Hours, Spot, goes_as_far};
use crate::ids::{PersonId, WorkerId};

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

/// The index, and everybody in it.
#[derive(Debug, Default)]
pub struct Around {
    /// Whoever is in it, each at a place of their own; places that fell free are taken again.
    members: Vec<Option<Member>>,
    free: Vec<Place>,
    places: BTreeMap<WorkerId, Place>,
    by_skill: BTreeMap<String, [Ring; RINGS_KM.len()]>,
    skills: HashSet<Arc<[String]>>,
    weeks: HashSet<Arc<[Hours]>>,
}

/// A worker who may be given work, and the person they are.
#[derive(Debug)]
pub struct Member {
    pub person: PersonId,
    pub card: Card,
}

/// A place among the members.
type Place = u32;
/// A cell of the map: how many sides north and east.
type Cell = (i32, i32);

/// Workers of one skill who go about as far as each other, by cells of the map.
#[derive(Debug, Default)]
struct Ring {
    /// The longest way among those who are or were in it, in kilometres.
    furthest_km: u32,
    cells: HashMap<Cell, Vec<Start>>,
}

/// Where somebody starts from, and how far they go.
#[derive(Clone, Copy, Debug)]
struct Start {
    place: Place,
    base: Spot,
    radius_km: u32,
}

impl Around {
    /// Takes somebody in, in place of what was known of them. Whoever may not be given work is not in it.
    pub fn put(&mut self, person: PersonId, mut card: Card) {
        self.remove(card.worker);
        if !card.working() {
            return;
        }
        card.skills = shared(&mut self.skills, card.skills);
        card.week = shared(&mut self.weeks, card.week);
        // Four thousand million workers are more than any market has.
        let Ok(new) = Place::try_from(self.members.len()) else { return };
        let place = self.free.pop().unwrap_or(new);
        let n = ring_of(card.radius_km);
        for skill in &*card.skills {
            let ring = &mut self.by_skill.entry(skill.clone()).or_default()[n];
            ring.furthest_km = ring.furthest_km.max(card.radius_km);
            // Out in the country nearly everybody is alone in their cell.
            let cell = ring.cells.entry(cell(n, card.base)).or_insert_with(|| Vec::with_capacity(1));
            if !cell.iter().any(|start| start.place == place) {
                cell.push(Start { place, base: card.base, radius_km: card.radius_km });
            }
        }
        self.places.insert(card.worker, place);
        let member = Some(Member { person, card });
        match self.members.get_mut(place as usize) {
            Some(there) => *there = member,
            None => self.members.push(member),
        }
    }

    /// Takes somebody out.
    fn remove(&mut self, worker: WorkerId) {
        let Some(place) = self.places.remove(&worker) else { return };
        let Some(Member { card, .. }) = self.members.get_mut(place as usize).and_then(Option::take) else {
            return;
        };
        self.free.push(place);
        let n = ring_of(card.radius_km);
        for skill in &*card.skills {
            let Some(ring) = self.by_skill.get_mut(skill).map(|rings| &mut rings[n]) else { continue };
            let key = cell(n, card.base);
            if let Some(cell) = ring.cells.get_mut(&key) {
                cell.retain(|start| start.place != place);
                if cell.is_empty() {
                    ring.cells.remove(&key);
                }
            }
        }
    }

    /// Somebody who is in it.
    pub fn member(&self, worker: WorkerId) -> Option<&Member> {
        self.at(*self.places.get(&worker)?)
    }

    fn at(&self, place: Place) -> Option<&Member> {
        self.members.get(place as usize)?.as_ref()
    }

    /// Everyone with the skill whose way reaches the spot at `reach` per cent of it, each once, in no order
    /// that means anything.
    pub fn near(&self, skill: &str, spot: Spot, reach: u16) -> impl Iterator<Item = &Member> {
        let mut found = Vec::new();
        for (n, ring) in self.by_skill.get(skill).into_iter().flatten().enumerate() {
            ring.near(n, spot, reach, &mut found);
        }
        found.into_iter().filter_map(|place| self.at(place))
    }
}

/// The one that is kept of all that are alike.
fn shared<T>(kept: &mut HashSet<Arc<[T]>>, value: Arc<[T]>) -> Arc<[T]>
where
    [T]: Hash + Eq,
{
    if let Some(same) = kept.get(&value) {
        return Arc::clone(same);
    }
    kept.insert(Arc::clone(&value));
    value
}

impl Start {
    fn reaches(&self, spot: Spot, reach: u16) -> bool {
        goes_as_far(self.base.tenths_km_to(spot), self.radius_km, reach)
    }
}

impl Ring {
    fn near(&self, n: usize, spot: Spot, reach: u16, found: &mut Vec<Place>) {
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
            let within = |cell: &Cell| lats.contains(&cell.0.into()) && lons.contains(&cell.1.into());
            let cells = self.cells.iter().filter(|(cell, _)| within(cell)).map(|(_, starts)| starts);
            found.extend(cells.flatten().filter(|start| start.reaches(spot, reach)).map(|start| start.place));
            return;
        }
        for lat in lats {
            for lon in lons.clone() {
                let starts = self.cells.get(&numbered(lat, lon)).into_iter().flatten();
                found.extend(starts.filter(|start| start.reaches(spot, reach)).map(|start| start.place));
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

fn cell(n: usize, base: Spot) -> Cell {
    let side = side(n);
    numbered(i64::from(base.lat).div_euclid(side), i64::from(base.lon).div_euclid(side))
}

/// No spot is so far off the map that its cell's number would not fit.
fn numbered(lat: i64, lon: i64) -> Cell {
    let number = |side: i64| i32::try_from(side).unwrap_or(i32::MAX);
    (number(lat), number(lon))
}

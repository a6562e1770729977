//! An address to a place, through Nominatim: the request, and the answer read.
//! A place found is a suggestion with coordinates; choosing one, caching, and
//! keeping to the public server's one call a second are the caller's. The
//! answer's full address is not kept, and a place prints nothing of itself.

use std::fmt;

use serde::Deserialize;

use crate::transport::{self, Broken, Request, Response, Unbuildable};

const ADDRESS_MAX: usize = 300;
const PLACES: usize = 5;

/// Somewhere an address may lie.
#[derive(Clone, PartialEq)]
pub struct Place {
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// The postcode, where the map knows it.
    pub postcode: Option<String>,
    /// The part of town, or the town: never the street.
    pub area: Option<String>,
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Place").finish_non_exhaustive()
    }
}

/// Why no places came, not even an empty list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unplaced {
    /// Ask again later.
    #[error("the map server is busy or out of reach")]
    Later,
    /// The question or our access to the server is at fault.
    #[error("the map server refuses the question")]
    Refused,
    /// It answered something else.
    #[error("the map server's answer could not be read")]
    Unreadable,
}

/// Asks where an address is, with names in a language (`en`, `es`, …).
pub fn search(base: &str, address: &str, language: &str) -> Result<Request, Unbuildable> {
    let address = address.trim();
    if address.is_empty() || address.chars().count() > ADDRESS_MAX {
        return Err(Unbuildable("the address is empty or too long"));
    }
    let limit = PLACES.to_string();
    let query = [
        ("q", address),
        ("format", "jsonv2"),
        ("addressdetails", "1"),
        ("limit", &limit),
        ("accept-language", language),
    ];
    transport::get(&transport::under(base, "/search")?, &query, None)
}

/// The places found, best first; an address nobody knows gives none.
pub fn places(answer: &Result<Response, Broken>) -> Result<Vec<Place>, Unplaced> {
    let response = match answer {
        Ok(response) => response,
        Err(Broken::NotSent(_) | Broken::Unknown(_)) => return Err(Unplaced::Later),
    };
    match response.status().as_u16() {
        200 => {}
        408 | 429 | 500.. => return Err(Unplaced::Later),
        _ => return Err(Unplaced::Refused),
    }
    let hits: Vec<Hit> = transport::json(response).ok_or(Unplaced::Unreadable)?;
    hits.into_iter().take(PLACES).map(|hit| hit.place().ok_or(Unplaced::Unreadable)).collect()
}

/// Nominatim writes coordinates as strings.
#[derive(Deserialize)]
struct Hit {
    lat: String,
    lon: String,
    #[serde(default)]
    address: Parts,
}

#[derive(Deserialize, Default)]
struct Parts {
    postcode: Option<String>,
    suburb: Option<String>,
    city_district: Option<String>,
    borough: Option<String>,
    village: Option<String>,
    town: Option<String>,
    city: Option<String>,
    municipality: Option<String>,
    county: Option<String>,
}

impl Hit {
    fn place(self) -> Option<Place> {
        let lat = degrees(&self.lat, 90.0)?;
        let lon = degrees(&self.lon, 180.0)?;
        let parts = self.address;
        let area = parts
            .suburb
            .or(parts.city_district)
            .or(parts.borough)
            .or(parts.village)
            .or(parts.town)
            .or(parts.city)
            .or(parts.municipality)
            .or(parts.county);
        Some(Place { lat, lon, postcode: parts.postcode, area })
    }
}

fn degrees(text: &str, most: f64) -> Option<f64> {
    // `contains` is false for what is not a number.
    let degrees: f64 = text.parse().ok()?;
    (-most..=most).contains(&degrees).then_some(degrees)
}

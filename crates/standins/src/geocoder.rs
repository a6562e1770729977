//! A geocoder in the shape of Nominatim, over a gazetteer of Austin's ZIP codes. A street lies at a fixed
//! place within 800 m of its ZIP code's point, so that addresses differ and stay where they are.
//! Never here: real house numbers; the map is good enough for a demo and nothing else.

use http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::wire::{self, first};
use crate::{Request, Response, seal};

const AUSTIN: &str = include_str!("../data/austin.tsv");
const FARTHEST_METRES: f64 = 800.0;
const METRES_A_DEGREE: f64 = 111_320.0;

#[derive(Clone, Debug, PartialEq)]
struct Place {
    zip: String,
    lat: f64,
    lon: f64,
    /// A neighbourhood, where one name is well known.
    name: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Geocoder {
    places: Vec<Place>,
}

impl Geocoder {
    pub fn austin() -> Self {
        Geocoder::read(AUSTIN)
    }

    /// A gazetteer: a heading, then `zip`, `lat`, `lon`, `place` by tabs. Lines that are not so are left out.
    pub fn read(gazetteer: &str) -> Self {
        let place = |line: &str| {
            let mut fields = line.split('\t');
            let mut next = || fields.next().map(str::trim);
            Some(Place {
                zip: next()?.to_owned(),
                lat: next()?.parse().ok()?,
                lon: next()?.parse().ok()?,
                name: next().filter(|name| !name.is_empty()).map(str::to_owned),
            })
        };
        Geocoder { places: gazetteer.lines().skip(1).filter_map(place).collect() }
    }

    /// Answers as the vendor would, whatever prefix the path carries.
    pub fn answer(&self, request: &Request) -> Response {
        if request.method() != Method::GET {
            return refused(StatusCode::METHOD_NOT_ALLOWED, "Only GET is allowed");
        }
        let path = request.uri().path();
        if path.ends_with("/status") {
            return wire::json(StatusCode::OK, &json!({ "status": 0, "message": "OK" }));
        }
        if !path.ends_with("/search") {
            return refused(StatusCode::NOT_FOUND, "Not found");
        }
        let query = wire::query(request);
        let asked = match first(&query, "q") {
            Some(text) => text.to_owned(),
            None => ["street", "city", "state", "postalcode"]
                .iter()
                .filter_map(|name| first(&query, name))
                .collect::<Vec<_>>()
                .join(", "),
        };
        if asked.is_empty() {
            let message = "Parameter 'q' or one of 'street', 'city', 'postalcode' missing";
            return refused(StatusCode::BAD_REQUEST, message);
        }
        let elsewhere = first(&query, "countrycodes")
            .is_some_and(|codes| !codes.split(',').any(|code| code.eq_ignore_ascii_case("us")));
        let with_address = first(&query, "addressdetails") == Some("1");
        let found = if elsewhere { None } else { self.find(&asked) };
        let rows: Vec<Value> = found.map(|found| found.json(with_address)).into_iter().collect();
        wire::json(StatusCode::OK, &Value::Array(rows))
    }

    fn find(&self, asked: &str) -> Option<Found<'_>> {
        // The last five digits that stand alone: a house number may have five as well.
        let zip = asked
            .split(|letter: char| !letter.is_ascii_alphanumeric())
            .rfind(|word| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit()))?;
        let place = self.places.iter().find(|place| place.zip == zip)?;
        let street = asked.split(',').next().unwrap_or_default().trim();
        let street = (!street.contains(zip) && street.bytes().any(|byte| byte.is_ascii_alphabetic()))
            .then(|| street.split_whitespace().collect::<Vec<_>>().join(" "));
        Some(Found { place, street })
    }
}

struct Found<'a> {
    place: &'a Place,
    street: Option<String>,
}

impl Found<'_> {
    /// The ZIP code's point, or a fixed point near it for each street text.
    fn point(&self) -> (f64, f64) {
        let Some(street) = &self.street else {
            return (self.place.lat, self.place.lon);
        };
        let text = format!("{}/{}", self.place.zip, street.to_lowercase());
        let hash = seal::sha256(&text);
        let share = |high: u8, low: u8| f64::from(u16::from_be_bytes([high, low])) / 65_536.0;
        let angle = share(hash[0], hash[1]) * std::f64::consts::TAU;
        // The root spreads points evenly over the disc.
        let metres = FARTHEST_METRES * share(hash[2], hash[3]).sqrt();
        let north = metres * angle.sin() / METRES_A_DEGREE;
        let east = metres * angle.cos() / (METRES_A_DEGREE * self.place.lat.to_radians().cos());
        (self.place.lat + north, self.place.lon + east)
    }

    fn json(&self, with_address: bool) -> Value {
        let (lat, lon) = self.point();
        let zip = &self.place.zip;
        let number: u64 = zip.parse().unwrap_or_default();
        let (house, road) = self.street.as_deref().map_or((None, None), house_and_road);
        let (kind, rank) = match (house, road) {
            (Some(_), _) => ("house", 30),
            (None, Some(_)) => ("road", 26),
            (None, None) => ("postcode", 21),
        };
        let parts = [
            house,
            road,
            self.place.name.as_deref(),
            Some("Austin"),
            Some("Travis County"),
            Some("Texas"),
            Some(zip),
            Some("United States"),
        ];
        let display: Vec<&str> = parts.into_iter().flatten().collect();
        let degree = |value: f64| format!("{value:.7}");
        let reach = 0.005;
        let mut row = json!({
            "place_id": number * 1000,
            "licence": "Points: US Census Bureau 2021 Gazetteer, public domain",
            "lat": degree(lat),
            "lon": degree(lon),
            "category": "place",
            "type": kind,
            "place_rank": rank,
            "importance": 0.1,
            "addresstype": kind,
            "name": road.unwrap_or(zip),
            "display_name": display.join(", "),
            "boundingbox": [degree(lat - reach), degree(lat + reach), degree(lon - reach), degree(lon + reach)],
        });
        if with_address {
            let details = [
                ("house_number", house),
                ("road", road),
                ("suburb", self.place.name.as_deref()),
                ("city", Some("Austin")),
                ("county", Some("Travis County")),
                ("state", Some("Texas")),
                ("ISO3166-2-lvl4", Some("US-TX")),
                ("postcode", Some(zip)),
                ("country", Some("United States")),
                ("country_code", Some("us")),
            ];
            row["address"] = details
                .into_iter()
                .filter_map(|(name, value)| Some((name.to_owned(), json!(value?))))
                .collect::<serde_json::Map<_, _>>()
                .into();
        }
        row
    }
}

fn house_and_road(street: &str) -> (Option<&str>, Option<&str>) {
    match street.split_once(' ') {
        Some((house, road)) if house.starts_with(|letter: char| letter.is_ascii_digit()) => {
            (Some(house), Some(road))
        }
        Some(_) | None => (None, Some(street)),
    }
}

fn refused(status: StatusCode, message: &str) -> Response {
    let code = status.as_u16();
    wire::json(status, &json!({ "error": { "code": code, "message": message } }))
}

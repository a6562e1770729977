//! The geocoder's answers: the right part of town, the same place every time, nothing for elsewhere.
//! Never here: the gazetteer's figures.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops here")]

use bytes::Bytes;
use serde_json::Value;
use standins::Geocoder;

fn ask(query: &str) -> Value {
    let uri = format!("/demo/geocoder/search?{query}");
    let request = http::Request::get(uri).body(Bytes::new()).unwrap();
    serde_json::from_slice(Geocoder::austin().answer(&request).body()).unwrap()
}

fn point(row: &Value) -> (f64, f64) {
    let degree = |name: &str| row[name].as_str().unwrap().parse::<f64>().unwrap();
    (degree("lat"), degree("lon"))
}

#[test]
fn an_address_lies_near_its_zip_code_and_stays_there() {
    let zip = ask("q=78704&format=jsonv2");
    let (lat, lon) = point(&zip[0]);
    assert!((30.2..30.3).contains(&lat) && (-97.8..-97.7).contains(&lon));
    let mut points = Vec::new();
    for house in 2200..2300 {
        let query = format!("q={house}+Bluebonnet+Ln,+Austin,+TX+78704&addressdetails=1");
        let found = ask(&query);
        assert_eq!(found, ask(&query));
        assert_eq!(found[0]["address"]["postcode"], "78704");
        assert_eq!(found[0]["address"]["road"], "Bluebonnet Ln");
        let (north, east) = point(&found[0]);
        let metres = ((north - lat) * 111_320.0).hypot((east - lon) * 111_320.0 * lat.to_radians().cos());
        assert!(metres <= 801.0, "{house}: {metres} m");
        points.push(format!("{north},{east}"));
    }
    points.sort();
    points.dedup();
    assert!(points.len() > 95, "addresses differ");
}

#[test]
fn a_structured_question_finds_the_same_place() {
    let free = ask("q=12345+Elm+St,+Austin,+78745");
    let structured = ask("street=12345+Elm+St&city=Austin&postalcode=78745");
    assert_eq!(point(&free[0]), point(&structured[0]));
}

#[test]
fn elsewhere_is_an_empty_list() {
    for query in ["q=10+Downing+Street,+London", "q=90210", "q=78704&countrycodes=gb", "q=Austin"] {
        assert_eq!(ask(query), serde_json::json!([]), "{query}");
    }
    assert_eq!(ask("format=jsonv2")["error"]["code"], 400);
}

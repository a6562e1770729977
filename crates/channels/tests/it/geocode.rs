//! Addresses to places, in the shapes a real Nominatim 5.3.3 answers with: hits,
//! no hits, errors that come with a 200, and coordinates that are none. No map
//! server is called.

use channels::geocode::{Place, Unplaced, places, search};
use channels::transport::Broken;
use serde_json::json;

use crate::contracts::answer;

#[test]
fn the_question_is_nominatims() {
    let request = search("http://127.0.0.1:9/geo/", " 12 Oak St, Ajo ", "es").unwrap();
    assert_eq!(
        request.uri(),
        "http://127.0.0.1:9/geo/search?q=12+Oak+St%2C+Ajo&format=jsonv2\
         &addressdetails=1&limit=5&accept-language=es"
    );
    assert!(search("http://127.0.0.1", "", "en").is_err());
    assert!(search("http://127.0.0.1", &"a".repeat(301), "en").is_err());
    assert!(search("127.0.0.1", "Oak St", "en").is_err());
}

#[test]
fn places_keep_their_area_and_never_the_street() {
    let hit = json!({
        "place_id": 1, "lat": "32.3717", "lon": "-112.8607", "display_name": "12, Oak St, Ajo",
        "address": {"house_number": "12", "road": "Oak St", "suburb": "Old Town",
                    "city": "Ajo", "postcode": "85321", "country_code": "us"},
    });
    let town = json!({"lat": "0", "lon": "180", "address": {"town": "Ajo"}});
    let bare = json!({"lat": "0", "lon": "0"});
    let found = places(&Ok(answer(200, json!([hit, town, bare])))).unwrap();
    let expected = [
        place(32.3717, -112.8607, Some("85321"), Some("Old Town")),
        place(0.0, 180.0, None, Some("Ajo")),
        place(0.0, 0.0, None, None),
    ];
    assert_eq!(found, expected);
    assert!(!format!("{found:?}").contains("85321"));
    assert_eq!(places(&Ok(answer(200, "[]"))), Ok(vec![]));
}

#[test]
fn what_is_no_list_of_places_is_said_to_be_none() {
    let cases = [
        (200, json!({"error": "Unable to geocode"}), Unplaced::Unreadable),
        (200, json!([{"lat": "91", "lon": "0"}]), Unplaced::Unreadable),
        (200, json!([{"lat": "NaN", "lon": "0"}]), Unplaced::Unreadable),
        (400, json!({"error": {"code": 400}}), Unplaced::Refused),
        (403, json!(null), Unplaced::Refused),
        (429, json!(null), Unplaced::Later),
        (503, json!(null), Unplaced::Later),
    ];
    for (status, body, expected) in cases {
        assert_eq!(places(&Ok(answer(status, body))), Err(expected), "{status}");
    }
    let broken = Err(Broken::NotSent("refused".into()));
    assert_eq!(places(&broken), Err(Unplaced::Later));
}

fn place(lat: f64, lon: f64, postcode: Option<&str>, area: Option<&str>) -> Place {
    Place { lat, lon, postcode: postcode.map(str::to_owned), area: area.map(str::to_owned) }
}

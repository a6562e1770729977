//! Phone numbers: from what a person typed to E.164, and from E.164 to what a
//! person reads. *Possible* is enough: a list of valid ranges ages, and only a
//! code sent to the phone proves that it is theirs. Errors never repeat the
//! number.

use phonenumber::country;
use phonenumber::metadata::DATABASE;
use phonenumber::{Mode, PhoneNumber};

/// More than anybody types for one number.
const TYPED_MAX: usize = 40;

/// Why what was typed is no number that can be texted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadNumber {
    /// Nothing was typed.
    #[error("there is no phone number")]
    Empty,
    /// No country has numbers like this, or it is no number at all.
    #[error("this is not a phone number")]
    NotANumber,
    /// Too few or too many digits for its country.
    #[error("this phone number has too few or too many digits for its country")]
    WrongLength,
    /// An extension cannot be texted.
    #[error("a phone number with an extension cannot be texted")]
    Extension,
    /// The setting for the default country is not an ISO 3166 code.
    #[error("the default country is not a country code")]
    UnknownCountry,
}

/// What was typed, as E.164. Without a `+` it is read as a number of the
/// default country, given by its two letters (`US`, `GB`).
pub fn normalise(raw: &str, default_country: &str) -> Result<String, BadNumber> {
    let raw = raw.trim();
    if raw.is_empty() {
        return Err(BadNumber::Empty);
    }
    if raw.chars().count() > TYPED_MAX {
        return Err(BadNumber::NotANumber);
    }
    let country: country::Id =
        default_country.to_ascii_uppercase().parse().map_err(|_| BadNumber::UnknownCountry)?;
    let number = phonenumber::parse(Some(country), raw).map_err(|_| BadNumber::NotANumber)?;
    if number.extension().is_some() {
        return Err(BadNumber::Extension);
    }
    if has_possible_length(&number) {
        return Ok(e164(&number));
    }
    // "1 212 555 0143" in the US, "44 7700 900123" in Britain: the plus was left out.
    phonenumber::parse(Some(country), format!("+{raw}"))
        .ok()
        .filter(|whole| whole.code() == number.code() && has_possible_length(whole))
        .map(|whole| e164(&whole))
        .ok_or(BadNumber::WrongLength)
}

/// A number as people read it, with its country's spacing. What is no number
/// (a short code, a channel address) is shown as it is.
pub fn shown(e164: &str) -> String {
    match phonenumber::parse(None, e164) {
        Ok(number) => number.format().mode(Mode::International).to_string(),
        Err(_) => e164.to_owned(),
    }
}

fn e164(number: &PhoneNumber) -> String {
    number.format().mode(Mode::E164).to_string()
}

/// As long as some landline or mobile number under that country code.
fn has_possible_length(number: &PhoneNumber) -> bool {
    let Ok(length) = u16::try_from(number.national().to_string().len()) else {
        return false;
    };
    let countries = DATABASE.by_code(&number.country().code());
    countries.into_iter().flatten().any(|country| {
        let kinds = country.descriptors();
        [kinds.fixed_line(), kinds.mobile()]
            .into_iter()
            .flatten()
            .any(|kind| kind.possible_length().contains(&length))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_becomes_e164() {
        let cases = [
            ("(212) 555-0143", "US", "+12125550143"),
            ("1 212 555 0143", "us", "+12125550143"),
            ("+44 7700 900123", "US", "+447700900123"),
            ("07700 900123", "GB", "+447700900123"),
            ("44 7700 900123", "GB", "+447700900123"),
            ("030 901820", "DE", "+4930901820"),
            ("06 12 34 56 78", "FR", "+33612345678"),
            ("+39 06 6982 0000", "IT", "+390669820000"),
            ("+1 555 867 5310", "GB", "+15558675310"),
        ];
        for (typed, country, expected) in cases {
            assert_eq!(normalise(typed, country).as_deref(), Ok(expected), "{typed}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused_without_being_repeated() {
        let cases = [
            ("  ", "US", BadNumber::Empty),
            ("call me", "US", BadNumber::NotANumber),
            ("555", "US", BadNumber::WrongLength),
            ("+1 212 555 01434", "US", BadNumber::WrongLength),
            ("+1 212 555 0143 ext. 5", "US", BadNumber::Extension),
            ("212 555 0143", "America", BadNumber::UnknownCountry),
        ];
        for (typed, country, expected) in cases {
            assert_eq!(normalise(typed, country), Err(expected), "{expected}");
        }
        let long = "5".repeat(4000);
        assert_eq!(normalise(&long, "US"), Err(BadNumber::NotANumber));
    }

    #[test]
    fn a_number_is_shown_as_people_read_it() {
        assert_eq!(shown("+12125550143"), "+1 212-555-0143");
        assert_eq!(shown("+447700900123"), "+44 7700 900123");
        assert_eq!(shown("+15558675310"), "+1 555-867-5310");
        assert_eq!(shown("33555"), "33555");
        assert_eq!(shown(""), "");
    }
}

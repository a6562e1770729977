//! Money in minor units, and the three sums of the trade: a percentage, a tax, a fair split.
//!
//! Everything is integer arithmetic with a stated rounding. No floating point is ever used here,
//! and no exchange rate: a market has one currency.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A currency by its three-letter ISO 4217 code, upper case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

/// The text was not three capital letters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a currency is three capital letters such as USD, not {0:?}")]
pub struct UnknownCurrency(String);

impl Currency {
    /// How many decimal places the currency's minor unit has: 2 for most, 0 for yen and its like.
    /// From ISO 4217's list; three-decimal currencies are there too.
    pub fn decimals(self) -> u32 {
        match &self.0 {
            b"JPY" | b"KRW" | b"VND" | b"CLP" | b"ISK" | b"UGX" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"OMR" | b"TND" => 3,
            _ => 2,
        }
    }

    /// The three letters.
    pub fn code(&self) -> &str {
        // Only ASCII letters pass `from_str`, so this never falls back.
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }
}

impl FromStr for Currency {
    type Err = UnknownCurrency;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.as_bytes() {
            &[a, b, c] if [a, b, c].iter().all(u8::is_ascii_uppercase) => Ok(Self([a, b, c])),
            _ => Err(UnknownCurrency(text.to_owned())),
        }
    }
}

impl TryFrom<String> for Currency {
    type Error = UnknownCurrency;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// An amount in minor units (cents, pence, rappen) of a currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// Minor units; negative means owed the other way.
    pub minor: i64,
    /// Which currency's minor units.
    pub currency: Currency,
}

/// `percent` per cent of `amount`, rounded half away from zero.
/// Widened to 128 bits inside, so no amount of `i64` overflows on the way.
pub fn percent(amount: i64, percent: u8) -> i64 {
    rounded(i128::from(amount) * i128::from(percent), 100)
}

/// The tax on a net amount at a rate in basis points (2000 = 20 %), rounded half up per line,
/// as DESIGN's money rule says: tax is never computed on a total.
pub fn tax_on(net: i64, basis_points: u32) -> i64 {
    rounded(i128::from(net) * i128::from(basis_points), 10_000)
}

/// The tax that is within a gross amount at a rate in basis points, rounded half up.
pub fn tax_within(gross: i64, basis_points: u32) -> i64 {
    rounded(i128::from(gross) * i128::from(basis_points), 10_000 + i128::from(basis_points))
}

fn rounded(numerator: i128, denominator: i128) -> i64 {
    let half = if numerator < 0 { -denominator / 2 } else { denominator / 2 };
    let quotient = (numerator + half) / denominator;
    i64::try_from(quotient).unwrap_or(if quotient < 0 { i64::MIN } else { i64::MAX })
}

/// Splits `total` in proportion to `weights`; the shares add up to `total` exactly.
/// What rounding leaves over goes to the largest remainders first, earlier ones winning ties.
/// With no weights, or only zeros, the whole goes to the first share (or nowhere, if there is none).
pub fn shares(total: i64, weights: &[u32]) -> Vec<i64> {
    let sum: i128 = weights.iter().map(|w| i128::from(*w)).sum();
    if sum == 0 {
        let mut all = vec![0; weights.len()];
        if let Some(first) = all.first_mut() {
            *first = total;
        }
        return all;
    }
    let exact: Vec<i128> = weights.iter().map(|w| i128::from(total) * i128::from(*w)).collect();
    let mut given: Vec<i64> = exact.iter().map(|e| i64::try_from(e.div_euclid(sum)).unwrap_or(0)).collect();
    let mut left = total - given.iter().sum::<i64>();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|i| std::cmp::Reverse(exact[*i].rem_euclid(sum)));
    for i in order {
        if left == 0 {
            break;
        }
        given[i] += 1;
        left -= 1;
    }
    given
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_rounds_half_away_from_zero() {
        assert_eq!(percent(8500, 40), 3400);
        assert_eq!(percent(125, 50), 63);
        assert_eq!(percent(-125, 50), -63);
        assert_eq!(percent(i64::MAX, 100), i64::MAX);
    }

    #[test]
    fn tax_is_rounded_half_up() {
        // 8.1 % of 120.00, 35.00 and 18.00 francs, from the storyboard of guided visits.
        assert_eq!([tax_on(12_000, 810), tax_on(3_500, 810), tax_on(1_800, 810)], [972, 284, 146]);
    }

    #[test]
    fn tax_within_a_sum_is_what_was_added_to_it() {
        // 50.00 with 15 % within it, from the storyboard of open offers.
        assert_eq!([tax_within(5000, 1500), tax_within(5000, 0), tax_within(12_972, 810)], [652, 0, 972]);
    }

    #[test]
    fn shares_always_add_up() {
        assert_eq!(shares(100, &[1, 1, 1]), [34, 33, 33]);
        assert_eq!(shares(0, &[3, 4]), [0, 0]);
        assert_eq!(shares(-10, &[1, 1, 1]).iter().sum::<i64>(), -10);
        assert_eq!(shares(7, &[0, 0]), [7, 0]);
        assert_eq!(shares(7, &[]), Vec::<i64>::new());
    }

    #[test]
    fn a_currency_is_three_capitals() {
        assert!("USD".parse::<Currency>().is_ok());
        assert!("usd".parse::<Currency>().is_err());
        assert!("US".parse::<Currency>().is_err());
    }
}

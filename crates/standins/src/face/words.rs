//! How numbers, sums, days and links are written on the stand-ins' pages, and how a typed number is read.
//! Never here: HTML.

use jiff::Zoned;

/// A stretch of a text: words, or a link that can be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Words(String),
    Link(String),
}

/// A longer link is cut: a phone shows where it leads, not its token.
const LONGEST_LINK: usize = 40;

impl Piece {
    /// The link without its scheme, as phones show it.
    pub(super) fn short(&self) -> String {
        match self {
            Piece::Words(words) => words.clone(),
            Piece::Link(url) => {
                let shown = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
                match shown.char_indices().nth(LONGEST_LINK) {
                    Some((end, _)) => format!("{}…", &shown[..end]),
                    None => shown.to_owned(),
                }
            }
        }
    }
}

/// Cuts a text into words and links.
pub(super) fn pieces(body: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = body;
    while let Some(start) = ["https://", "http://"].iter().filter_map(|scheme| rest.find(scheme)).min() {
        let tail = &rest[start..];
        let end =
            tail.find(|letter: char| letter.is_whitespace() || "<>\"".contains(letter)).unwrap_or(tail.len());
        let link = tail[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'']);
        if start > 0 {
            pieces.push(Piece::Words(rest[..start].to_owned()));
        }
        let end = link.len().max("http://".len());
        pieces.push(Piece::Link(tail[..end].to_owned()));
        rest = &tail[end..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest.to_owned()));
    }
    pieces
}

/// A number as its own country writes it, where that is simple; otherwise as it is.
pub(super) fn number(e164: &str) -> String {
    match e164.strip_prefix("+1") {
        Some(national) if national.len() == 10 && national.is_ascii() => {
            let (area, rest) = national.split_at(3);
            let (exchange, line) = rest.split_at(3);
            format!("+1 {area} {exchange} {line}")
        }
        Some(_) | None => e164.to_owned(),
    }
}

/// A number as people type it. Ten digits are taken for one of North America.
pub(super) fn read_number(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(|letter| !" -.()/\u{a0}".contains(*letter)).collect();
    let number = if digits.starts_with('+') {
        digits
    } else if let Some(rest) = digits.strip_prefix("00") {
        format!("+{rest}")
    } else if digits.len() == 10 {
        format!("+1{digits}")
    } else {
        format!("+{digits}")
    };
    crate::carrier::is_e164(&number).then_some(number)
}

/// A sum in minor units with its sign.
pub(super) fn money(amount: i64, currency: &str) -> String {
    const WHOLE: [&str; 6] = ["clp", "jpy", "krw", "pyg", "vnd", "xof"];
    let sign = match currency {
        "usd" => "$",
        "nzd" => "NZ$",
        "gbp" => "£",
        "eur" => "€",
        _ => "",
    };
    let magnitude = amount.unsigned_abs();
    let (whole, cents) = if WHOLE.contains(&currency) {
        (magnitude, String::new())
    } else {
        (magnitude / 100, format!(".{:02}", magnitude % 100))
    };
    let minus = if amount < 0 { "−" } else { "" };
    let code = if sign.is_empty() { format!(" {}", currency.to_uppercase()) } else { String::new() };
    format!("{minus}{sign}{}{cents}{code}", grouped(whole))
}

fn grouped(whole: u64) -> String {
    let digits = whole.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// "Today", "Yesterday", or the day by name.
pub(super) fn day(at: &Zoned, now: &Zoned) -> String {
    if at.date() == now.date() {
        return "Today".to_owned();
    }
    if now.date().yesterday().is_ok_and(|yesterday| yesterday == at.date()) {
        return "Yesterday".to_owned();
    }
    at.strftime("%a %-d %b %Y").to_string()
}

/// One or two letters that stand for a name.
pub(super) fn initials(name: &str) -> String {
    name.split_whitespace()
        .filter_map(|word| word.chars().find(|letter| letter.is_alphabetic()))
        .take(2)
        .flat_map(char::to_uppercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Piece, money, number, pieces, read_number};

    #[test]
    fn a_link_ends_before_the_full_stop() {
        let words = |text: &str| Piece::Words(text.to_owned());
        let link = |text: &str| Piece::Link(text.to_owned());
        assert_eq!(
            pieces("Pay here: http://x.test/p/1. Thanks"),
            [words("Pay here: "), link("http://x.test/p/1"), words(". Thanks")]
        );
        assert_eq!(pieces("https://x.test"), [link("https://x.test")]);
        assert_eq!(pieces("no link"), [words("no link")]);
        assert_eq!(pieces("http://."), [link("http://"), words(".")]);
        assert!(pieces("").is_empty());
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        let ours = Some("+15125550142".to_owned());
        for typed in ["512-555-0142", "(512) 555.0142", "+1 512 555 0142", "15125550142", "0015125550142"] {
            assert_eq!(read_number(typed), ours, "{typed}");
        }
        assert_eq!(read_number("+44 20 7946 0018"), Some("+442079460018".to_owned()));
        for typed in ["", "call me", "+1 012 555 0142", "+1512", "+1512555014x"] {
            assert_eq!(read_number(typed), None, "{typed}");
        }
        assert_eq!(number("+15125550142"), "+1 512 555 0142");
    }

    #[test]
    fn sums_carry_their_sign() {
        assert_eq!(money(14_000, "usd"), "$140.00");
        assert_eq!(money(123_456_789, "gbp"), "£1,234,567.89");
        assert_eq!(money(1500, "jpy"), "1,500 JPY");
        assert_eq!(money(12_005, "chf"), "120.05 CHF");
    }
}

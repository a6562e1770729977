//! Digits that are no telephone number: dates, times, prices and article numbers
//! are marked here before anybody counts digits.
//! A shape that merely begins like one ("06.12.34.56.78") is not spared.

use crate::talk::patterns::any_of;
use crate::talk::words::{Kind, Token};

const CURRENCIES: &str = "
    $ € £ % ¥ usd eur gbp chf euros euro dollars dollar bucks pounds quid cents percent prozent
    francs
";

/// Marks tokens that belong to everyday numbers.
pub(super) fn mark(tokens: &[Token]) -> Vec<bool> {
    let mut marked = vec![false; tokens.len()];
    let mut at = 0;
    while at < tokens.len() {
        let length = date(tokens, at)
            .or_else(|| time(tokens, at))
            .or_else(|| article(tokens, at))
            .or_else(|| price(tokens, at))
            .unwrap_or(0);
        marked.iter_mut().skip(at).take(length).for_each(|flag| *flag = true);
        at += length.max(1);
    }
    marked
}

fn number(tokens: &[Token], at: usize) -> Option<&Token> {
    tokens.get(at).filter(|token| token.kind == Kind::Number)
}

fn glued_mark<'a>(tokens: &'a [Token], at: usize, marks: &str) -> Option<&'a str> {
    let token = tokens.get(at).filter(|token| token.glued && token.kind == Kind::Mark)?;
    marks.contains(token.text.as_str()).then_some(token.text.as_str())
}

fn glued_number(tokens: &[Token], at: usize) -> Option<&Token> {
    number(tokens, at).filter(|token| token.glued)
}

/// Another group hangs on the end, or on the beginning: the shape is part of more.
fn hangs_on(tokens: &[Token], from: usize, to: usize, marks: &str) -> bool {
    let behind = glued_mark(tokens, to, marks).is_some() && glued_number(tokens, to + 1).is_some();
    let glued = tokens.get(from).is_some_and(|token| token.glued);
    let before = from.checked_sub(2).is_some_and(|first| {
        glued && glued_mark(tokens, first + 1, marks).is_some() && number(tokens, first).is_some()
    });
    behind || before
}

/// `16/03/2027`, `2027-03-16`, `16.3.27`.
fn date(tokens: &[Token], at: usize) -> Option<usize> {
    let first = number(tokens, at)?;
    let mark = glued_mark(tokens, at + 1, "/.-")?;
    let second = glued_number(tokens, at + 2)?;
    glued_mark(tokens, at + 3, mark)?;
    let third = glued_number(tokens, at + 4)?;
    let (a, b, c) = (first.number()?, second.number()?, third.number()?);
    let pair = |a: u16, b: u16| (1..=31).contains(&a) && (1..=31).contains(&b) && a.min(b) <= 12;
    let is_year = |token: &Token, value: u16| token.text.len() == 4 && (1900..=2100).contains(&value);
    let iso = is_year(first, a) && pair(b, c);
    let long = is_year(third, c) && pair(a, b) && first.text.len() <= 2 && second.text.len() <= 2;
    // "06.12.34 56 78" is a French number, so a short year must stand at the end.
    let more = number(tokens, at + 5).is_some_and(|_| {
        glued_mark(tokens, at + 6, ":h").is_none() && !tokens.get(at + 6).is_some_and(|next| next.is("h"))
    });
    let short = third.text.len() == 2
        && (20..=39).contains(&c)
        && pair(a, b)
        && first.text.len() <= 2
        && second.text.len() <= 2
        && !more;
    let fits = (iso || long || short) && !hangs_on(tokens, at, at + 5, if short { "/.-_" } else { mark });
    fits.then_some(5)
}

/// `9:30`, `10:00:00`.
fn time(tokens: &[Token], at: usize) -> Option<usize> {
    let hours = number(tokens, at)?.number().filter(|hours| *hours <= 24)?;
    glued_mark(tokens, at + 1, ":")?;
    let minutes = glued_number(tokens, at + 2).filter(|token| token.text.len() == 2)?.number()?;
    let seconds = glued_mark(tokens, at + 3, ":").and_then(|_| glued_number(tokens, at + 4)).is_some();
    let to = if seconds { at + 5 } else { at + 3 };
    (hours <= 24 && minutes < 60 && !hangs_on(tokens, at, to, ":")).then_some(to - at)
}

/// `404.141.58`: how a furniture house numbers its articles.
fn article(tokens: &[Token], at: usize) -> Option<usize> {
    let lengths = [number(tokens, at)?, glued_number(tokens, at + 2)?, glued_number(tokens, at + 4)?]
        .map(|token| token.text.len());
    let dots = glued_mark(tokens, at + 1, ".").and(glued_mark(tokens, at + 3, ".")).is_some();
    let alone = number(tokens, at + 5).is_none()
        && at.checked_sub(1).is_none_or(|before| number(tokens, before).is_none());
    (dots && lengths == [3, 3, 2] && alone && !hangs_on(tokens, at, at + 5, ".-/_")).then_some(5)
}

/// `$1,250.00`, `1 250,00 €`, `85 euros`.
fn price(tokens: &[Token], at: usize) -> Option<usize> {
    let currency = |at: usize| tokens.get(at).is_some_and(|token| any_of(CURRENCIES, &token.text));
    let lead = usize::from(currency(at));
    number(tokens, at + lead)?;
    let mut end = at + lead + 1;
    let mut digits = tokens.get(at + lead)?.text.len();
    loop {
        let marked = glued_mark(tokens, end, ".,'").is_some() && glued_number(tokens, end + 1).is_some();
        // A space parts thousands: three digits, no fewer.
        let spaced =
            number(tokens, end).is_some_and(|token| token.text.len() == 3 && !token.glued) && lead == 0;
        let step = if marked {
            2
        } else if spaced {
            1
        } else {
            break;
        };
        digits += tokens.get(end + step - 1).map_or(0, |token| token.text.len());
        end += step;
    }
    let trailing = currency(end);
    ((lead == 1 || trailing) && digits <= 9).then_some(end - at + usize::from(trailing))
}

//! Job codes in a message: four letters and digits without look-alikes, such as `Q4TN`.
//! A code is a token of its own with at least one letter and one digit, and is
//! never a time, an ordinal, a measure or half a postcode that happens to fit.
//! Whether such a job exists is for others to know.

use super::patterns::any_of;
use super::words::{Kind, Token};

const ALPHABET: &str = "abcdefghjkmnpqrtuvwxyz2346789";

/// What may follow digits in everyday writing: `10am`, `24th`, `9uhr`, `2eme`, `22kg`.
const UNITS: &str = "
    am pm th nd rd er eme ere nde h hr hrs uhr mn kg km cm mm ft yd gb mb kw day men ppl pax nyt
    get ever qm
";

/// The codes of a message and the tokens they are made of.
pub(super) struct Codes {
    /// One flag per token: part of a code.
    pub mask: Vec<bool>,
    found: Vec<String>,
}

impl Codes {
    /// The code, when the message names exactly one.
    pub fn only(&self) -> Option<String> {
        match self.found.as_slice() {
            [code] => Some(code.clone()),
            _ => None,
        }
    }

    /// The text with blanks where its codes stand; everything else stays where it is.
    pub fn blanked(&self, text: &str, tokens: &[Token]) -> String {
        let mut blanked = text.to_owned();
        for (token, _) in tokens.iter().zip(&self.mask).filter(|(_, code)| **code) {
            blanked.replace_range(token.from..token.to, &" ".repeat(token.to - token.from));
        }
        blanked
    }

    /// Several different codes: whatever is said, it is unclear of which.
    pub fn are_many(&self) -> bool {
        self.found.len() > 1
    }
}

/// Finds job codes. Tokens break between letters and digits, so a code is a
/// chain of glued ones.
pub(super) fn find(tokens: &[Token]) -> Codes {
    let mut codes = Codes { mask: vec![false; tokens.len()], found: Vec::new() };
    let mut from = 0;
    while from < tokens.len() {
        let to = end_of_chain(tokens, from);
        let chain = tokens.get(from..to).unwrap_or_default();
        let text: String = chain.iter().map(|token| token.text.as_str()).collect();
        if is_code(chain, &text) && !is_postcode(&text, tokens.get(to..).unwrap_or_default()) {
            codes.mask.iter_mut().take(to).skip(from).for_each(|flag| *flag = true);
            let code = text.to_uppercase();
            if !codes.found.contains(&code) {
                codes.found.push(code);
            }
        }
        from = to;
    }
    codes
}

fn end_of_chain(tokens: &[Token], from: usize) -> usize {
    let first_is_mark = tokens.get(from).is_some_and(|token| token.kind == Kind::Mark);
    if first_is_mark {
        return from + 1;
    }
    let more =
        tokens.iter().skip(from + 1).take_while(|token| token.glued && token.kind != Kind::Mark).count();
    from + 1 + more
}

fn is_code(chain: &[Token], text: &str) -> bool {
    let fits = text.len() == 4 && text.chars().all(|ch| ALPHABET.contains(ch));
    let made_of = |kind: Kind| chain.iter().any(|token| token.kind == kind);
    let mixed = made_of(Kind::Number) && made_of(Kind::Word);
    let everyday = match chain {
        [number, unit] => number.kind == Kind::Number && any_of(UNITS, &unit.text),
        // 9h24, 2x4m: digits around a unit are a time or a measure.
        [first, middle, last] => {
            first.kind == Kind::Number
                && last.kind == Kind::Number
                && matches!(middle.text.as_str(), "h" | "x" | "am" | "pm")
        }
        _ => false,
    };
    fits && mixed && !everyday
}

/// `EC2A 4NE`: the first half of a British postcode can look like a code.
fn is_postcode(text: &str, next: &[Token]) -> bool {
    let mut shape = text.chars().map(|ch| ch.is_ascii_digit());
    let outward = [shape.next(), shape.next(), shape.next()] == [Some(false), Some(false), Some(true)];
    let inward = match next {
        [digit, letters, ..] => {
            digit.text.len() == 1
                && digit.kind == Kind::Number
                && letters.glued
                && letters.kind == Kind::Word
                && letters.text.len() == 2
                && !matches!(letters.text.as_str(), "am" | "pm")
        }
        _ => false,
    };
    outward && inward
}

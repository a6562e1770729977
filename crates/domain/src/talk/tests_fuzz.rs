//! Noise of every kind, from a small generator with a fixed seed: nothing panics,
//! and every finding lies within the text, on character boundaries.

use jiff::civil::date;

use super::{Asked, Heard, Language, Span, leaks, understand};

/// A linear congruential generator; the same noise on every machine.
struct Noise(u64);

impl Noise {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn text(&mut self) -> String {
        const PIECES: &str = "
            yes no stop late next tuesday mardi morgen 16 3 / . : - @ at dot com one five vingt quatre
            und 9 am pm h uhr after not or é ß İ ﬁ 👍 \u{200b} \u{301} ５ ① ' ’ ( ) $
            99999999999999999999 00 2027 31 29 feb in hours 65535 q4tn insta : www https + \0
            \u{10ffff} क १ half halb to between ? ! , 24 60 12";
        let pieces: Vec<&str> = PIECES.split_ascii_whitespace().collect();
        let length = self.below(24);
        let mut text = String::new();
        for _ in 0..length {
            match self.below(8) {
                0 => text.push(char::from_u32(u32::try_from(self.below(0x11_0000)).unwrap()).unwrap_or('x')),
                _ => text.push_str(pieces[self.below(pieces.len())]),
            }
            if self.below(3) > 0 {
                text.push(' ');
            }
        }
        text
    }
}

#[test]
fn nothing_panics_and_findings_are_in_bounds() {
    let mut noise = Noise(20_270_311);
    let moments = [
        date(2027, 3, 11).at(8, 0, 0, 0),
        date(2026, 12, 31).at(23, 59, 59, 999_999_999),
        date(2028, 2, 29).at(12, 30, 0, 0),
        date(9999, 12, 31).at(23, 59, 59, 0),
        date(-9999, 1, 1).at(0, 0, 0, 0),
    ];
    let asked = [Asked::Claim, Asked::PickTime, Asked::ConfirmVisit, Asked::ApproveWork, Asked::Nothing];
    let languages = [None, Some(Language::En), Some(Language::Fr), Some(Language::De)];
    for _ in 0..1_500 {
        let text = noise.text();
        let now = moments[noise.below(moments.len())];
        let slot = Span { from: now, to: now };
        let offered = [slot; 3];
        let heard = Heard {
            text: &text,
            now,
            asked: asked[noise.below(5)],
            offered: &offered[..noise.below(4)],
            language: languages[noise.below(4)],
        };
        let understood = understand(&heard);
        let spans = understood.times.unwrap_or_default();
        assert!(spans.len() <= 3, "{text:?}");
        assert!(spans.iter().all(|span| span.from >= now && span.from <= span.to), "{text:?} {spans:?}");
        let mut end = 0;
        for leak in leaks(&text) {
            assert!(leak.from >= end && leak.from < leak.to && leak.to <= text.len(), "{text:?} {leak:?}");
            assert!(text.is_char_boundary(leak.from) && text.is_char_boundary(leak.to), "{text:?} {leak:?}");
            end = leak.to;
        }
    }
}

#[test]
fn long_texts_end_in_time() {
    for piece in [
        "5 ",
        "one ",
        "9am friday or ",
        "a.b@",
        "stop ",
        "yes no ",
        "insta: ",
        "1/2/",
        "quatre vingt ",
        "at dot com ",
    ] {
        let text = piece.repeat(2_000 / piece.len());
        let heard = Heard {
            text: &text,
            now: date(2027, 3, 11).at(8, 0, 0, 0),
            asked: Asked::Claim,
            offered: &[],
            language: None,
        };
        understand(&heard);
        leaks(&text);
    }
}

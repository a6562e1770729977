//! How many segments a text takes on the air: GSM 03.38 with its extension
//! table, or UCS-2 when one character is in neither. Exact, because a segment
//! is what costs money. Shortening or rewording a text is not done here.

/// The default alphabet of GSM 03.38 but for the letters, digits and marks it
/// shares with ASCII at the same meaning.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà";
/// The extension table: each of these is sent as an escape and one more unit.
const EXTENDED: &str = "\u{c}^{}\\[~]|€";

/// How a text is encoded on the air.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// Seven-bit units, 160 to a single segment.
    Gsm7,
    /// Sixteen-bit units, 70 to a single segment.
    Ucs2,
}

/// What a text takes on the air.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segments {
    /// One character outside GSM 03.38 makes the whole text UCS-2.
    pub encoding: Encoding,
    /// Septets, escapes counted; or UTF-16 code units.
    pub units: usize,
    /// Segments, which is what is paid for; none for an empty text.
    pub count: usize,
}

/// Counts the segments of a text as carriers do.
pub fn segments(text: &str) -> Segments {
    let gsm: Option<Vec<usize>> = text.chars().map(septets).collect();
    match gsm {
        Some(widths) => counted(Encoding::Gsm7, &widths, 160, 153),
        None => {
            let widths: Vec<usize> = text.chars().map(char::len_utf16).collect();
            counted(Encoding::Ucs2, &widths, 70, 67)
        }
    }
}

fn septets(character: char) -> Option<usize> {
    if character.is_ascii_alphanumeric() || BASIC.contains(character) {
        Some(1)
    } else if EXTENDED.contains(character) {
        Some(2)
    } else {
        None
    }
}

/// A split text loses the room of its header in each part, and a character of
/// two units moves whole to the next part rather than being torn.
fn counted(encoding: Encoding, widths: &[usize], single: usize, part: usize) -> Segments {
    let units = widths.iter().sum();
    let count = if units == 0 {
        0
    } else if units <= single {
        1
    } else {
        let (mut parts, mut filled) = (1, 0);
        for width in widths {
            if filled + width > part {
                parts += 1;
                filled = 0;
            }
            filled += width;
        }
        parts
    };
    Segments { encoding, units, count }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(text: &str, encoding: Encoding, units: usize, count: usize) {
        let expected = Segments { encoding, units, count };
        assert_eq!(segments(text), expected, "{} characters", text.len());
    }

    #[test]
    fn the_alphabet_is_the_whole_of_gsm_03_38() {
        let letters = 62;
        assert_eq!(BASIC.chars().count() + letters, 127); // and the escape makes 128
        assert_eq!(EXTENDED.chars().count(), 10);
    }

    #[test]
    fn a_plain_text_splits_after_160() {
        is("", Encoding::Gsm7, 0, 0);
        is(&"a".repeat(160), Encoding::Gsm7, 160, 1);
        is(&"a".repeat(161), Encoding::Gsm7, 161, 2);
        is(&"a".repeat(306), Encoding::Gsm7, 306, 2);
        is(&"a".repeat(307), Encoding::Gsm7, 307, 3);
    }

    #[test]
    fn an_extended_character_counts_twice() {
        is("€", Encoding::Gsm7, 2, 1);
        is(&"€".repeat(80), Encoding::Gsm7, 160, 1);
        is(&"€".repeat(81), Encoding::Gsm7, 162, 2);
    }

    #[test]
    fn an_escape_pair_is_never_torn() {
        // 306 septets would fit two parts, but the pair at 152..154 moves over whole.
        let text = format!("{}€{}", "a".repeat(152), "a".repeat(152));
        is(&text, Encoding::Gsm7, 306, 3);
        let whole = format!("{}€{}", "a".repeat(151), "a".repeat(153));
        is(&whole, Encoding::Gsm7, 306, 2);
    }

    #[test]
    fn one_foreign_character_makes_it_ucs2() {
        is("Sí", Encoding::Ucs2, 2, 1);
        is("mañana à São", Encoding::Ucs2, 12, 1);
        is("mañana à É ß", Encoding::Gsm7, 12, 1);
        is(&"í".repeat(70), Encoding::Ucs2, 70, 1);
        is(&"í".repeat(71), Encoding::Ucs2, 71, 2);
        is(&"í".repeat(134), Encoding::Ucs2, 134, 2);
        is(&"í".repeat(135), Encoding::Ucs2, 135, 3);
    }

    #[test]
    fn a_surrogate_pair_is_never_torn() {
        is(&"👍".repeat(35), Encoding::Ucs2, 70, 1);
        // 33 pairs fill 66 of 67 units; the next moves over whole.
        is(&"👍".repeat(67), Encoding::Ucs2, 134, 3);
    }
}

//! How many segments a text takes: 160 characters of the GSM alphabet or 70 of UCS-2, fewer when split.
//! Never here: what a segment costs.

const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?\
¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const EXTENDED: &str = "^{}\\[~]|€\u{c}";

pub(super) fn count(body: &str) -> usize {
    let mut septets = 0;
    for letter in body.chars() {
        if BASIC.contains(letter) {
            septets += 1;
        } else if EXTENDED.contains(letter) {
            septets += 2;
        } else {
            return split(body.encode_utf16().count(), 70, 67);
        }
    }
    split(septets, 160, 153)
}

fn split(length: usize, alone: usize, joined: usize) -> usize {
    if length <= alone { 1 } else { length.div_ceil(joined) }
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn an_accent_outside_the_gsm_alphabet_makes_a_text_shorter() {
        assert_eq!(count(&"a".repeat(160)), 1);
        assert_eq!(count(&"a".repeat(161)), 2);
        assert_eq!(count(&"é".repeat(160)), 1);
        assert_eq!(count(&"á".repeat(70)), 1);
        assert_eq!(count(&"á".repeat(71)), 2);
        assert_eq!(count(&"€".repeat(81)), 2);
    }
}

//! What people keep to, however often they are asked: drawn from a job's code, so that nobody has to remember it.

use crate::mood::Mood;

/// Whether a customer to whom somebody came in vain says nothing more, whatever is asked of them. Nobody orderly does.
pub fn has_had_enough(code: &str, mood: &mut Mood) -> bool {
    one_in(3, code, 1) && mood.slips(100)
}

/// Whether there is nobody who fancies a job that is listed.
pub fn is_fancied(code: &str, mood: &mut Mood) -> bool {
    !(one_in(8, code, 2) && mood.slips(100))
}

/// One code in so many; another one by another salt.
fn one_in(n: u32, code: &str, salt: u32) -> bool {
    let mix = |sum: u32, byte: u8| sum.wrapping_mul(31).wrapping_add(u32::from(byte));
    code.bytes().fold(salt, mix).is_multiple_of(n)
}

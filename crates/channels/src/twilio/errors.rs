//! Twilio's error numbers and what each means for us: try later, or never and
//! why. The same numbers come at once with a refusal and later with a report of
//! failure. No texts for people here; an unknown number is `Other`, not a guess.

use crate::sms::{RefusedWhy, Verdict};

/// What one of Twilio's error numbers means for the text it came with.
pub fn verdict(code: u32) -> Verdict {
    let why = match code {
        // Too many at once (account, sender queue, validity run out, pair on WhatsApp), or
        // a handset that is switched off.
        20429 | 21611 | 30001 | 30003 | 63017 | 63018 => return Verdict::Later,
        // They replied STOP, or blocked us on WhatsApp.
        21610 | 63014 => RefusedWhy::OptedOut,
        // Not a number, not reachable by text, a landline, not on WhatsApp.
        21211 | 21214 | 21217 | 21614 | 30005 | 30006 | 63024 => RefusedWhy::BadNumber,
        // The region is switched off, no route leads there, or WhatsApp's window has closed.
        21408 | 21612 | 63016 => RefusedWhy::NotAllowed,
        21617 => RefusedWhy::TooLong,
        30004 | 30007 => RefusedWhy::Blocked,
        // Credentials, a sender that is not ours or cannot text, a trial, a suspension,
        // a campaign that is not registered.
        20003 | 20005 | 20404 | 21212 | 21603 | 21606 | 21608 | 30002 | 30034 => RefusedWhy::Account,
        _ => RefusedWhy::Other,
    };
    Verdict::Never(why)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stop_is_for_ever_and_a_full_queue_is_not() {
        assert_eq!(verdict(21610), Verdict::Never(RefusedWhy::OptedOut));
        assert_eq!(verdict(21611), Verdict::Later);
    }

    #[test]
    fn an_unknown_number_is_not_guessed_at() {
        assert_eq!(verdict(39999), Verdict::Never(RefusedWhy::Other));
    }
}

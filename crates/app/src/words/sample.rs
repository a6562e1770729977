//! Every text that the program sends, with made-up values: what the desk looks through, in each language,
//! with what a carrier would count.
//!
//! Nothing here is sent. The values are a story's, never a person's.

use channels::sms::{Encoding, segments};
use domain::talk::Language;
use domain::time::Slot;

use super::{Args, for_text_message, pay, plain, say, slot};
use crate::market::Market;

/// A text with made-up values.
pub struct Sample {
    /// Its key in the locales.
    pub key: &'static str,
    pub words: String,
    /// Segments that a carrier bills.
    pub segments: usize,
    /// Whether it needs the wide encoding, in which a segment holds less than half.
    pub wide: bool,
}

/// Every text's key, in the order of a job's life.
pub const TEXTS: [&str; 238] = [
    "text-confirm-request",
    "text-request-received",
    "text-job-offered",
    "text-job-offered-again",
    "text-which-job",
    "text-noted-already",
    "text-noted-already-all",
    "text-claim-noted",
    "text-claim-noted-told",
    "text-claim-noted-late",
    "text-proposal-noted",
    "text-decline-noted",
    "text-callback-promised",
    "text-no-call-needed",
    "text-person-will-reply",
    "text-job-assigned",
    "text-noted-time-worker",
    "text-noted-late",
    "text-job-assigned-call",
    "text-noted-called",
    "text-noted-called-missed",
    "text-reminder-call",
    "text-reminder-confirm",
    "text-noted-confirm-how",
    "text-noted-confirmed",
    "text-noted-set-out",
    "text-noted-way-first",
    "text-noted-here",
    "text-noted-here-guided",
    "text-noted-add-how",
    "text-noted-added",
    "text-terms-agreed",
    "text-terms-stand",
    "text-terms-stand-unanswered",
    "text-noted-sign-there",
    "text-noted-which",
    "text-check-out-noted",
    "text-noted-here-first",
    "text-noted-ok",
    "text-noted-over",
    "text-noted-none-suits",
    "text-noted-stands",
    "text-job-went-elsewhere",
    "text-worker-coming",
    "text-worker-coming-call",
    "text-tried-to-call",
    "text-visit-confirmed",
    "text-terms-proposed",
    "text-noted-agree-more-how",
    "text-noted-agreed-more",
    "text-noted-refused-more",
    "text-invited",
    "text-invite-declined",
    "text-counter-offered",
    "text-price-proposed",
    "text-price-proposed-worker",
    "text-price-agreed",
    "text-price-agreed-worker",
    "text-price-stands",
    "text-price-stands-unanswered",
    "text-noted-priced",
    "text-noted-price-waits",
    "text-noted-nothing-to-take",
    "text-paid-in-vain-fee",
    "text-noted-countered",
    "text-noted-counter-how",
    "text-noted-price-how",
    "text-noted-price-how-worker",
    "text-noted-agree-price-how",
    "text-noted-refused-price",
    "text-sign-off",
    "text-noted-sign-how",
    "text-signed-off",
    "text-signed-off-glass",
    "text-checked-out",
    "text-checked-out-billed",
    "text-when-again",
    "text-not-done",
    "text-terms-over",
    "text-noted-more-over",
    "text-noted-again-how",
    "text-noted-time-customer",
    "text-other-time",
    "text-worker-coming-later",
    "text-please-sign",
    "text-complaint-noted-estimate",
    "text-noted-agree-how",
    "text-noted-go-ahead",
    "text-noted-yes-or-no",
    "text-noted-time-unsigned",
    "text-noted-signed",
    "text-when-suits",
    "text-noted-then-when",
    "text-noted-which-day",
    "text-times-offered-held",
    "text-lives-again-over",
    "text-times-passed-on-held",
    "text-times-not-taken",
    "text-times-offered-first",
    "text-times-offered-first-worker",
    "text-times-passed-on-first",
    "text-time-agreed",
    "text-accept-first",
    "text-job-assigned-later",
    "text-job-assigned-soon",
    "text-noted-time-worker-estimate",
    "text-noted-here-estimate",
    "text-reminder-finish-estimate",
    "text-estimate-noted",
    "text-estimate-made",
    "text-estimate-agreed",
    "text-estimate-declined",
    "text-nothing-owed",
    "text-please-mend-estimate",
    "text-looking-again-later",
    "text-on-the-way",
    "text-running-late",
    "text-not-heard-of",
    "text-job-offered-next",
    "text-noted-added-instead",
    "text-noted-done-first",
    "text-photos-added",
    "text-photos-added-worker",
    "text-finish-noted",
    "text-finish-noted-direct",
    "text-is-it-right",
    "text-complaint-noted",
    "text-please-mend",
    "text-please-pay",
    "text-receipt",
    "text-credited",
    "text-case-noted",
    "text-case-opened",
    "text-case-opened-both",
    "text-story-noted",
    "text-case-dropped",
    "text-case-decided-stands",
    "text-case-decided-back",
    "text-case-decided-less",
    "text-case-decided-not-yours",
    "text-case-decided-off-your-pay",
    "text-case-decided-redo",
    "text-case-decided-redo-other",
    "text-case-decided-redo-yours",
    "text-case-decided-redo-other-yours",
    "text-case-decided-owed-less",
    "text-story-noted-late",
    "text-come-again",
    "text-how-was-it",
    "text-how-was-it-worker",
    "text-noted-review",
    "text-review-shown",
    "text-noted-tip-how",
    "text-tip-link",
    "text-tip-noted",
    "text-tipped",
    "text-paid-out",
    "text-called-off-worker",
    "text-call-off-costs",
    "text-called-off-late",
    "text-called-off-late-booked",
    "text-called-off-free",
    "text-called-off-free-back",
    "text-called-off-unsent",
    "text-request-lapsed",
    "text-called-off-desk",
    "text-withdrawal-noted",
    "text-looking-again",
    "text-still-sought",
    "text-still-sought-later",
    "text-meeting-near",
    "text-meeting-near-worker",
    "text-nobody-yet",
    "text-nobody-found",
    "text-nobody-found-billed",
    "text-reminder-describe",
    "text-reminder-acknowledge",
    "text-reminder-arrive",
    "text-reminder-finish",
    "text-sign-in-code",
    "text-signup-which",
    "text-signup-name",
    "text-signup-address-worker",
    "text-signup-address-member",
    "text-signup-skills",
    "text-signup-email",
    "text-signup-born",
    "text-signup-check",
    "text-signup-again",
    "text-join-code",
    "text-join-wrong-code",
    "text-join-want-code",
    "text-join-had-code",
    "text-join-reminder",
    "text-join-known",
    "text-join-proved",
    "text-join-approved",
    "text-join-refused-area",
    "text-join-refused-skills",
    "text-join-refused-papers",
    "text-join-refused-other",
    "text-check-ask",
    "text-check-ask-again",
    "text-check-form",
    "text-check-missing",
    "text-check-noticed",
    "text-check-failed",
    "text-barred",
    "text-member-code",
    "text-member-known",
    "text-member-proved",
    "text-member-approved",
    "text-member-refused-area",
    "text-member-refused-other",
    "text-member-reminder",
    "text-plans",
    "text-plans-again",
    "text-plans-mine",
    "text-plans-nobody",
    "text-dues-asked",
    "text-dues-reminder",
    "text-renewal-asked",
    "text-dues-grace",
    "text-plan-begun",
    "text-plan-changes",
    "text-dues-paid",
    "text-plan-ended",
    "text-plan-ended-none",
    "text-dues-in-vain",
    "text-dues-given-back",
    "text-suspended",
    "text-licence-ends",
    "text-licence-ran",
    "text-reinstated",
    "text-stopped",
    "text-started",
    "text-help",
    "text-no-details",
];

/// The texts in a language.
pub fn samples(language: Language, market: &Market) -> Vec<Sample> {
    let args = made_up(language, market);
    let sample = |key: &'static str| {
        let words = for_text_message(&say(language, key, &args));
        let counted = segments(&words);
        Sample { key, words, segments: counted.count, wide: counted.encoding == Encoding::Ucs2 }
    };
    TEXTS.into_iter().map(sample).collect()
}

fn made_up(language: Language, market: &Market) -> Args {
    let from = jiff::civil::date(2027, 3, 15).at(10, 0, 0, 0);
    let monday = Slot { from, to: from.saturating_add(jiff::Span::new().hours(2)) };
    let time = |hour| super::time_of(language, jiff::civil::time(hour, 3, 0, 0));
    let amount = |minor| super::money(language, ledger::Money { minor, currency: market.currency });
    let args = Args::new()
        .with("operator", market.operator.clone())
        .with("code", "Q4TN")
        .with("digits", "483920")
        .with("slot", slot(language, monday))
        .with("times", slot(language, monday))
        .with("area", "78704")
        .with("by", time(12))
        .with("until", time(12))
        .with("question", plain(language, "text-signup-name"))
        .with("finding", plain(language, "finding-record"))
        .with("day", super::day_and_year(language, from))
        .with("about", plain(language, "about-work"))
        .with("eta", time(9))
        .with("name", "Rosa L.")
        .with("phone", "+1 512-555-0111")
        .with("address", "2809 Bluebonnet Lane, Austin, TX 78704")
        .with("amount", amount(14_000))
        .with("link", "https://jobs.example.com/l/mfrggzdfmztwq2lk")
        .with(
            "choices",
            format!("1 Q4TN 78704, {}\n2 H8DW 78745, {}", slot(language, monday), slot(language, monday)),
        )
        .with("said", plain(language, "text-no-details"))
        .with("lines", format!("{} {}", plain(language, "line-labour"), amount(14_000)))
        .with("customer", "Dale W.")
        .with("ok", format!(" {}", plain(language, "text-ok-please")))
        .with("plan", "Premium")
        .with("has", "Premium")
        .with("now", "Pay-As-Go")
        .with("tax", amount(157))
        .with("from", super::day_and_year(language, from))
        .with("plans", format!("1 Pay-As-Go\n2 Premium: {}\n3 Elite: {}", amount(2_057), amount(4_222)))
        .with("before", amount(12_000))
        .with("rest", amount(12_600))
        .with("sum", "140")
        .with("back", amount(1_400))
        .with("fee", amount(1_400))
        .with("limits", format!(", {}", amount(15_000)))
        .with("why", plain(language, "obstacle-not-possible"))
        .with("how", plain(language, "text-answer-how"))
        .number("stars", 5)
        .number("minutes", 20);
    match market.offered().first() {
        Some(service) => args
            .with("service", service.name(language))
            .with("prepare", service.prepare.get(&language).cloned().unwrap_or_default())
            .with("details", service.prepare.get(&language).cloned().unwrap_or_default())
            .with("pay", pay(language, market.currency, service.pay)),
        None => args,
    }
}

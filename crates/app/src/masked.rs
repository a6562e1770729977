//! What the thread keeps of a text that went out: its words, without what opens somebody's door.
//!
//! Codes, links of one's own and forms about oneself are masked. Nothing is sent or stored from here.

/// Digits of a code that opens something.
const CODE_DIGITS: usize = 6;
/// What stands where something was.
const MASK: &str = "▪▪▪";

/// The words of a text as the thread keeps them; `key` is the notice's, and says what it brings.
pub(crate) fn without_keys(key: &str, body: &str) -> String {
    let body = without_links(key, body);
    if crate::sign_in::CODE_PURPOSES.iter().any(|purpose| key.starts_with(purpose)) {
        return without_codes(&body);
    }
    body
}

/// The six digits alone: dates and job codes beside them stay.
fn without_codes(body: &str) -> String {
    let mut masked = String::with_capacity(body.len());
    for run in body.split_inclusive(|c: char| !c.is_ascii_digit()) {
        let digits = run.trim_end_matches(|c: char| !c.is_ascii_digit());
        masked.push_str(if digits.len() == CODE_DIGITS { "▪▪▪▪▪▪" } else { digits });
        masked.push_str(&run[digits.len()..]);
    }
    masked
}

/// Each link without the token that makes it somebody's. Of the form with which the company that checks people asks them
/// who they are, nothing stays: whoever opens it reads and writes as they.
fn without_links(key: &str, body: &str) -> String {
    let token = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let masked = behind(body, "/l/", token);
    let masked = behind(&masked, "/dues/", |c| token(c) || c == '.');
    if key.starts_with("check:") { behind(&masked, "://", |c| !c.is_whitespace()) } else { masked }
}

/// What follows each `begin`, as far as it belongs to it, is masked.
fn behind(body: &str, begin: &str, belongs: impl Fn(char) -> bool) -> String {
    let mut parts = body.split(begin);
    let mut masked = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        masked.push_str(begin);
        masked.push_str(MASK);
        masked.push_str(part.trim_start_matches(&belongs));
    }
    masked
}

#[cfg(test)]
mod tests {
    use super::without_keys;

    #[test]
    fn the_thread_keeps_no_link_that_opens_a_door() {
        let body =
            "Please pay: https://jobs.example.com/l/mfrg-gzdf_mzt (2 min). See http://a.test/l/abc\nBye";
        let kept = without_keys("e1", body);
        assert_eq!(kept, "Please pay: https://jobs.example.com/l/▪▪▪ (2 min). See http://a.test/l/▪▪▪\nBye");
        assert_eq!(without_keys("e1", "12/11 at 9"), "12/11 at 9", "and nothing else");
        let dues = without_keys("e1", "Pay here: https://a.test/dues/person_06f4.1.mfrg_x thank you");
        assert_eq!(dues, "Pay here: https://a.test/dues/▪▪▪ thank you");
    }

    #[test]
    fn nor_the_form_in_which_somebody_says_who_they_are() {
        let form = "Please fill in this form: https://apply.checks.example/apply/abc/1f2e?x=3";
        assert_eq!(without_keys("check:00ff", form), "Please fill in this form: https://▪▪▪");
        assert_eq!(without_keys("e1", form), form, "what is no such form stays");
    }
}

//! What people say and give once a job is over: stars by text, with or without the code and a few words, and tips.

use anyhow::Result;
use domain::talk::Language;
use jiff::Timestamp;

use crate::client::Client;
use crate::mood::Mood;

/// How somebody answers the question how it was; `None` if they keep silent or take the page.
pub fn says_how_it_was(mood: &mut Mood, code: &str) -> Option<String> {
    let stars = mood.choose(&[(60, "5"), (20, "4"), (8, "3"), (5, "2"), (5, "1"), (2, "9")])?;
    Some(match mood.choose(&[(30, 1), (20, 2), (15, 3), (5, 4), (30, 5)])? {
        1 => format!("{stars} {code}"),
        2 => format!("{code} {stars}/5 tidy work"),
        3 => stars.to_owned(),
        4 => format!("{stars} {code} call me on 512 555 0199"),
        _ => return None,
    })
}

/// A tip, as somebody writes of it.
pub fn tips(mood: &mut Mood, language: Language, code: &str) -> Option<String> {
    if !mood.feels(20) {
        return None;
    }
    let (tip, cash) = match language {
        Language::En => ("TIP", "cash"),
        Language::Fr => ("POURBOIRE", "espèces"),
        Language::De => ("TRINKGELD", "bar"),
    };
    Some(match mood.choose(&[(45, 1), (25, 2), (20, 3), (10, 4)])? {
        1 => format!("{tip} 10 {code}"),
        2 => format!("{tip} 5 {cash} {code}"),
        3 => format!("{tip} 7.50"),
        _ => format!("{tip} {code}"),
    })
}

/// When somebody gets round to it: the same evening, or some days later.
pub fn when(mood: &mut Mood, now: Timestamp) -> Timestamp {
    let most = mood.choose(&[(70, 600), (20, 60 * 24 * 4), (10, 60 * 24 * 13)]).unwrap_or(600);
    mood.minutes_after(now, 2, most)
}

/// Presses one of the stars on the page that a link opens, twice now and then.
///
/// # Errors
/// Nobody answered.
pub async fn rate_on_the_page(browser: &mut Client, link: &str, mood: &mut Mood) -> Result<()> {
    let (_, page) = browser.open(link).await?;
    let Some(form) = page.forms().into_iter().find(|form| form.action.ends_with("/review")) else {
        return Ok(());
    };
    let mut fields: Vec<(&str, &str)> = form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    fields.retain(|(name, _)| *name != "stars" && *name != "words");
    fields.extend([("stars", if mood.feels(80) { "5" } else { "2" }), ("words", "thank you")]);
    for _ in 0..=u8::from(mood.feels(10)) {
        let done = browser.submit(&form.action, &fields).await?;
        anyhow::ensure!(done.status < 500, "the page broke: {}", done.status);
    }
    Ok(())
}

//! What people do where each names a price: offer by text or on the page, haggle, take an offer, and say when the money
//! went from hand to hand.
//!
//! Like everybody here they know only what their phones and pages show.

use anyhow::Result;
use domain::talk::Language;
use jiff::Timestamp;

use crate::client::{Client, Form, Page};
use crate::guided::Later;
use crate::mood::Mood;
use crate::partner::says_when;
use crate::people::Town;
use crate::sayings::{Says, says};
use crate::whims::is_fancied;

/// What somebody would do it for.
const PRICES: [(u32, &str); 4] = [(4, "460"), (3, "500"), (2, "1,250.50"), (1, "0")];

/// An offer by text, with times or without.
pub fn offers_by_text(mood: &mut Mood, code: &str, when: &str) -> String {
    let price = mood.choose(&PRICES).unwrap_or("500");
    match mood.choose(&[(50, 1), (30, 2), (20, 3)]).unwrap_or(1) {
        1 => format!("OFFER {code} {price}, {when}"),
        2 => format!("OFFER {price} {code}"),
        _ => format!("OFFER {price} labour, 40 sanding {code}, {when}"),
    }
}

/// The form of an offer on a job's page, filled in; `None` if there is none.
pub fn offer_on(page: &Page, mood: &mut Mood) -> Option<Form> {
    let mut form = page.forms().into_iter().find(|form| form.action.ends_with("/offer"))?;
    form.fields.retain(|(name, _)| !["price", "words", "days"].contains(&name.as_str()));
    let price = mood.choose(&PRICES).unwrap_or("500");
    form.fields.push(("price".to_owned(), price.to_owned()));
    if mood.feels(40) {
        form.fields.push(("words".to_owned(), "Two coats, sanding included.".to_owned()));
    }
    if mood.feels(20) {
        form.fields.push(("days".to_owned(), "3".to_owned()));
    }
    Some(form)
}

/// The forms of a list of jobs that have no plain yes: those where a price is to be named, and those that were claimed.
pub fn without_a_yes(page: &Page) -> Vec<String> {
    let answers: Vec<Form> =
        page.forms().into_iter().filter(|form| form.action.ends_with("/answer")).collect();
    let says_yes = |action: &str| {
        answers
            .iter()
            .any(|form| form.action == action && form.fields.iter().any(|(_, value)| value == "yes"))
    };
    let mut paths: Vec<String> = answers
        .iter()
        .filter(|form| !says_yes(&form.action))
        .filter_map(|form| form.action.strip_suffix("/answer").map(str::to_owned))
        .collect();
    paths.dedup();
    paths
}

/// Looks at each of these jobs and offers for some, on the page or with a text to be sent.
///
/// # Errors
/// Nobody answered; they look again later.
pub async fn offer_for(
    browser: &mut Client,
    paths: &[String],
    mood: &mut Mood,
    (town, now): (&Town, Timestamp),
    texts: &mut Vec<String>,
) -> Result<()> {
    for path in paths {
        if !mood.feels(60) {
            continue;
        }
        let (_, page) = browser.open(path).await?;
        let Some(form) = offer_on(&page, mood) else { continue };
        let code = page.body.split_once("code-big\">").and_then(|(_, rest)| rest.split('<').next());
        if code.is_some_and(|code| !is_fancied(code, mood)) {
            continue;
        }
        if let Some(code) = code.filter(|_| mood.feels(15)) {
            let leaks = mood.slips(30);
            let asks = if leaks { "call me on 512 555 0199" } else { "is sanding included?" };
            texts.push(format!("ASK {code} {asks}"));
        }
        if let Some(code) = code.filter(|_| mood.feels(45)) {
            let when = says_when(town, mood, now);
            texts.push(offers_by_text(mood, code, &when));
        } else {
            let fields: Vec<(&str, &str)> =
                form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            let done = browser.submit(&form.action, &fields).await?;
            anyhow::ensure!(done.status < 500, "the page broke: {}", done.status);
        }
    }
    Ok(())
}

/// Asks somebody for an offer: from the page behind a link to the list of who works here, and the first whom nobody asked
/// there.
///
/// # Errors
/// Nobody answered.
pub async fn invite(browser: &mut Client, link: &str) -> Result<()> {
    let (_, page) = browser.open(link).await?;
    let Some(list) = page.links().into_iter().find(|link| link.starts_with("/technicians?job=")) else {
        return Ok(());
    };
    let (_, page) = browser.open(&list).await?;
    let Some(form) = page.forms().into_iter().find(|form| form.action.ends_with("/invite")) else {
        return Ok(());
    };
    let fields: Vec<(&str, &str)> = form.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let done = browser.submit(&form.action, &fields).await?;
    anyhow::ensure!(done.status < 500, "the page broke: {}", done.status);
    Ok(())
}

/// What somebody says of their work, on a page of their own.
pub async fn show_themselves(browser: &mut Client, mood: &mut Mood) -> Result<()> {
    let words =
        mood.as_asked(&[(3, "Decks and fences, tidy and on time."), (1, ""), (1, "Ring 512 555 0142")]);
    let done = browser.submit("/work/hours/listing", &[("about", words.unwrap_or_default())]).await?;
    anyhow::ensure!(done.status < 500, "the page broke: {}", done.status);
    Ok(())
}

/// The number of the offer in a text that says how to take one.
pub fn number_in(text: &str) -> Option<&str> {
    let verbs =
        ["TAKE ", "JE PRENDS ", "NEHME ", "reply TO ", "répondre : À ", "repondre : A ", "Antworten: AN "];
    let after = verbs.iter().find_map(|verb| text.split_once(verb))?.1;
    after.split(' ').next().filter(|number| number.chars().all(|c| c.is_ascii_digit()) && !number.is_empty())
}

/// How a customer answers a private message.
pub fn answers(language: Language, mood: &mut Mood, number: &str, code: &str) -> Option<String> {
    let (to, all) = match language {
        Language::En => ("TO", "ALL"),
        Language::Fr => ("À", "TOUS"),
        Language::De => ("AN", "ALLE"),
    };
    Some(match mood.as_asked(&[(50, 1), (20, 2), (10, 3), (20, 4)])? {
        1 => format!("{to} {number} {code} yes, both sides"),
        2 => format!("{to} {all} {code} the rail needs sanding too"),
        3 => format!("{to} {number} {code} my number is 512-555-0118"),
        _ => return None,
    })
}

/// What a customer makes of prices: some ask for another one, before they take an offer and after.
pub fn customer(key: &str, text: &str, code: &str, mood: &mut Mood, language: Language) -> Vec<Later> {
    let counter = match language {
        Language::En => "COUNTER",
        Language::Fr => "Contre-offre",
        Language::De => "Gegenangebot",
    };
    match key {
        "text-offer-made" if mood.feels(12) => number_in(text)
            .map(|number| (2, 200, format!("{counter} {number} 410 {code}")))
            .into_iter()
            .collect(),
        "text-receipt-fee" if mood.feels(8) => vec![(5, 600, format!("{counter} {code} 445"))],
        "text-price-proposed" => answer_to_a_price(mood, code, language),
        _ => Vec::new(),
    }
}

/// What whoever does the work makes of prices.
pub fn technician(key: &str, text: &str, code: &str, mood: &mut Mood) -> Vec<Later> {
    match key {
        "text-invited" => match mood.choose(&[(60, "480"), (20, "")]) {
            Some("") => vec![(2, 600, format!("NO {code}"))],
            Some(price) if mood.heeds(80) => vec![(2, 900, format!("OFFER {code} {price}"))],
            Some(_) | None => Vec::new(),
        },
        "text-counter-offered" if mood.feels(55) => {
            let sum = text
                .split_once(&format!("OFFER {code} "))
                .and_then(|(_, rest)| rest.split(['.', ' ']).next());
            sum.map(|sum| (2, 300, format!("OFFER {code} {sum}"))).into_iter().collect()
        }
        "text-offer-taken" if mood.feels(12) => {
            vec![(5, 900, format!("OFFER {code} 600 two coats, 45.50 the rail"))]
        }
        "text-price-proposed-worker" => answer_to_a_price(mood, code, Language::En),
        _ => Vec::new(),
    }
}

fn answer_to_a_price(mood: &mut Mood, code: &str, language: Language) -> Vec<Later> {
    let word = match mood.as_asked(&[(60, Some(Says::Agree)), (20, Some(Says::No)), (20, None)]).flatten() {
        Some(said) => says(said, language),
        None => return Vec::new(),
    };
    vec![(2, 900, format!("{word} {code}"))]
}

/// Where the payment page behind a link takes the money, if there is one.
pub async fn payment_page(browser: &mut Client, link: &str) -> Option<String> {
    let (_, page) = browser.open(link).await.ok()?;
    page.forms().into_iter().map(|form| form.action).find(|action| action.ends_with("/payment"))
}

/// How somebody takes an offer.
pub fn takes(language: Language, number: &str, code: &str) -> String {
    match language {
        Language::En => format!("TAKE {number} {code}"),
        Language::Fr => format!("je prends {number} {code}"),
        Language::De => format!("Nehme {number} {code}"),
    }
}

/// How somebody says that they have paid, or have the money.
pub fn handed_over(language: Language, code: &str, got_it: bool) -> String {
    let word = match (language, got_it) {
        (Language::En, false) => "PAID",
        (Language::Fr, false) => "payé",
        (Language::De, false) => "bezahlt",
        (Language::En, true) => "RECEIVED",
        (Language::Fr, true) => "reçu",
        (Language::De, true) => "erhalten",
    };
    format!("{word} {code}")
}

//! What members do in a town beside asking: they sign in where only members can ask, choose a plan by text, pay for it or
//! forget to, and some stop.

use domain::talk::Language;

use crate::client::Client;
use crate::mood::Mood;
use crate::people::Town;
use crate::phrases::{digits_in, link_in};

/// What somebody does about a text.
pub enum Said {
    /// The code to sign in with has come.
    Code(String),
    Text(String),
    /// They pay what the link asks for.
    Pay(String),
    /// They open it, choose otherwise, and pay there all the same.
    Linger(String),
}

/// What somebody does about a text, if it concerns members.
pub fn hears(town: &Town, mood: &mut Mood, text: &str) -> Option<Said> {
    let key = town.phrases.recognise(text)?;
    match key {
        "text-sign-in-code" => digits_in(text).map(Said::Code),
        "text-plans" | "text-plans-again" | "text-plans-mine" => {
            let number = mood.as_asked(&[(45, "2"), (25, "1"), (20, "3"), (10, "plan 2")])?;
            mood.heeds(85).then(|| Said::Text(number.to_owned()))
        }
        "text-dues-asked" | "text-dues-reminder" | "text-renewal-asked" | "text-dues-grace" => {
            if mood.slips(5) {
                return link_in(text).map(Said::Linger);
            }
            // Some would rather stop.
            if mood.slips(12) {
                return Some(Said::Text("plan 1".to_owned()));
            }
            link_in(text).filter(|_| mood.heeds(70)).map(Said::Pay)
        }
        "text-dues-paid" if mood.slips(15) => Some(Said::Text("Plan".to_owned())),
        // A member who has asked for something looks at what else there is.
        "text-receipt" if mood.slips(6) => Some(Said::Text("PLAN".to_owned())),
        _ => None,
    }
}

/// Whether a form came back because what was chosen is for members.
pub fn is_for_members(page: &str) -> bool {
    page.contains("href=\"/sign-in?next=/\"")
}

/// Chooses a language on the page that a link opens; gives whether it was taken.
pub async fn reads_in(browser: &mut Client, link: &str, language: Language) -> bool {
    if browser.open(link).await.is_err() {
        return false;
    }
    let fields = [("lang", language.code()), ("back", "/")];
    browser.submit("/language", &fields).await.is_ok_and(|page| page.status == 303)
}

/// Types the code in.
pub async fn sign_in(browser: &mut Client, number: &str, digits: &str) -> bool {
    let fields = [("phone", number), ("code", digits)];
    browser.submit("/sign-in/code", &fields).await.is_ok_and(|page| page.status == 303)
}

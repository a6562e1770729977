//! Signing up to work: the form on the web, filled in by somebody who would like to.

use crate::client::Client;
use crate::people::Town;

/// A sign-up form, filled in.
#[derive(Clone, Debug)]
pub struct JoinForm {
    pub name: String,
    pub language: &'static str,
    pub skills: &'static [&'static str],
    pub address: String,
}

/// The days that whoever signs up works, as the form names them.
const OPEN_DAYS: [(&str, &str, &str); 6] = [
    ("open-mon", "from-mon", "to-mon"),
    ("open-tue", "from-tue", "to-tue"),
    ("open-wed", "from-wed", "to-wed"),
    ("open-thu", "from-thu", "to-thu"),
    ("open-fri", "from-fri", "to-fri"),
    ("open-sat", "from-sat", "to-sat"),
];

/// Fills in the form on the web; false if the page did not come.
pub async fn sign_up(town: &Town, form: Option<&JoinForm>, number: &str) -> bool {
    let Some(form) = form else { return true };
    let mut browser = Client::new(town.transport.clone(), &town.base).in_language(form.language);
    let skills: Vec<String> = form.skills.iter().map(|skill| format!("skill-{skill}")).collect();
    let mut fields = vec![
        ("name", form.name.as_str()),
        ("phone", number),
        ("address", form.address.as_str()),
        ("radius", "25"),
        ("about", "Eleven years, own tools."),
        ("consent", "yes"),
    ];
    // Some are companies.
    if number.ends_with(['0', '5']) {
        fields.push(("kind", "company"));
    }
    fields.extend(skills.iter().map(|skill| (skill.as_str(), "yes")));
    for (open, from, to) in OPEN_DAYS {
        fields.extend([(open, "yes"), (from, "07:00"), (to, "20:00")]);
    }
    browser.submit("/join", &fields).await.is_ok_and(|page| page.status == 303)
}

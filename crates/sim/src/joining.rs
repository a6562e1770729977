//! Signing up to work: the form on the web, filled in by somebody who would like to, and the one of the company that
//! checks backgrounds.

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
    let email = mail_of_applicant(number);
    let mut fields = vec![
        ("name", form.name.as_str()),
        ("phone", number),
        ("address", form.address.as_str()),
        ("radius", "25"),
        ("about", "Eleven years, own tools."),
        ("consent", "yes"),
        ("email", email.as_str()),
        ("born", "1984-05-17"),
    ];
    // Some say yes to being checked only when they are asked again.
    if !number.ends_with('3') {
        fields.push(("check", "yes"));
    }
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

/// The numbers of technicians who come with the town, beside the cast.
const TECHNICIANS: &str = "+1512556";
/// One in so many of them signs up while the town runs.
const SIGNING_UP: usize = 3;

/// The number of the town's nth technician.
pub fn number_of(n: usize) -> String {
    format!("{TECHNICIANS}{n:04}")
}

/// The numbers of those who want to be members.
const MEMBERS: &str = "+1512558";

/// The number of the nth of them.
pub fn member_number(n: usize) -> String {
    format!("{MEMBERS}{n:04}")
}

/// Whether whoever has this number signs up while the town runs, and gives an address for mail.
pub fn signs_up(number: &str) -> bool {
    if number.starts_with(MEMBERS) {
        return true;
    }
    let nth = number.strip_prefix(TECHNICIANS).and_then(|n| n.parse::<usize>().ok());
    nth.is_some_and(|n| n.is_multiple_of(SIGNING_UP))
}

/// Where whoever signs up under this number gets mail.
pub fn mail_of_applicant(number: &str) -> String {
    format!("w{}@mail.example", number.trim_start_matches('+'))
}

/// Fills in the form of the company that checks, behind the link that came by text; false if the page did not come.
pub async fn let_check(town: &Town, link: &str) -> bool {
    let Some(path) = link.strip_prefix(&town.base) else { return false };
    let mut browser = Client::new(town.transport.clone(), &town.base);
    browser.submit(path, &[("agree", "yes")]).await.is_ok_and(|page| page.status == 303 || page.status == 200)
}

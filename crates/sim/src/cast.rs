//! The cast: named people of the demo's city, with phones, skills and places.
//!
//! Every name and number is made up; numbers lie in the range that is kept free for fiction.

use anyhow::Result;
use app::{App, Newcomer};
use domain::provider::{Card, Hours, Spot, Weekdays};
use domain::talk::Language;
use domain::{ProviderId, WorkerId};
use standins::Handset;

/// Somebody of the staff.
pub struct Staff {
    pub name: &'static str,
    pub phone: &'static str,
    pub role: &'static str,
}

/// The operator's people.
pub const STAFF: [Staff; 2] = [
    Staff { name: "Priya Raman", phone: "+15125550101", role: "dispatcher" },
    Staff { name: "Owen Castillo", phone: "+15125550102", role: "owner" },
];

/// Somebody who signs up while one watches: name and phone.
pub const APPLICANT: (&str, &str) = ("Otis Bell", "+15125550141");

/// A technician: name, phone, language, skills, place in degrees, radius in kilometres.
pub struct Tradesperson {
    pub name: &'static str,
    pub phone: &'static str,
    pub language: Language,
    pub skills: &'static [&'static str],
    pub at: (f64, f64),
    pub radius_km: u32,
}

const ALL: &[&str] =
    &["assembly", "mounting", "plumbing", "windows", "painting", "network", "garden", "locks"];
const WOOD: &[&str] = &["assembly", "mounting", "painting"];
const WATER: &[&str] = &["plumbing"];

/// The technicians.
pub const TECHNICIANS: [Tradesperson; 12] = [
    tradesperson("Rosa Leal", "+15125550121", Language::En, ALL, (30.205, -97.800), 18),
    tradesperson("Kyle Brandt", "+15125550122", Language::En, WOOD, (30.240, -97.770), 15),
    tradesperson("Tess Okoro", "+15125550123", Language::En, ALL, (30.300, -97.740), 20),
    tradesperson("Vern Maddox", "+15125550124", Language::En, WOOD, (30.215, -97.845), 22),
    tradesperson("June Pratt", "+15125550125", Language::En, ALL, (30.265, -97.720), 16),
    tradesperson("Anselm Weber", "+15125550126", Language::De, WOOD, (30.330, -97.700), 25),
    tradesperson("Claire Dubois", "+15125550127", Language::Fr, ALL, (30.285, -97.760), 20),
    tradesperson("Hector Ruiz", "+15125550128", Language::En, WATER, (30.190, -97.770), 25),
    tradesperson("Nadia Farouk", "+15125550129", Language::En, WATER, (30.345, -97.760), 25),
    tradesperson("Bo Lindqvist", "+15125550130", Language::En, ALL, (30.400, -97.720), 28),
    tradesperson("Gus Tanaka", "+15125550131", Language::En, WOOD, (30.180, -97.830), 20),
    tradesperson("Ivy Monroe", "+15125550132", Language::En, ALL, (30.310, -97.680), 24),
];

const fn tradesperson(
    name: &'static str,
    phone: &'static str,
    language: Language,
    skills: &'static [&'static str],
    at: (f64, f64),
    radius_km: u32,
) -> Tradesperson {
    Tradesperson { name, phone, language, skills, at, radius_km }
}

/// A customer: name, phone, language, address, what they say of the job, and where they get mail.
pub struct Household {
    pub name: &'static str,
    pub phone: &'static str,
    pub language: Language,
    pub address: &'static str,
    pub service: &'static str,
    pub details: &'static str,
    pub email: Option<&'static str>,
}

/// The customers of the demo.
pub const HOUSEHOLDS: [Household; 9] = [
    household(
        "Dale Whitcomb",
        "+15125550111",
        Language::En,
        "2809 Bluebonnet Lane, Austin, TX 78704",
        "wardrobe-assembly",
        "Two boxes, third floor, there is a lift.",
    )
    .mailed("dale@whitcomb.example"),
    household(
        "Maud Ellery",
        "+15125550112",
        Language::En,
        "4410 Avenue G, Austin, TX 78751",
        "tap-repair",
        "The kitchen tap drips all night.",
    ),
    household(
        "Jonas Keller",
        "+15125550113",
        Language::De,
        "1200 Barton Hills Drive, Austin, TX 78704",
        "tv-mounting",
        "55 Zoll, Ziegelwand, Halterung ist da.",
    ),
    household(
        "Camille Rochat",
        "+15125550114",
        Language::Fr,
        "7301 Burnet Road, Austin, TX 78757",
        "wardrobe-assembly",
        "Une armoire à trois portes, deux cartons.",
    )
    .mailed("camille@rochat.example"),
    household(
        "Sam Whitaker",
        "+15125550115",
        Language::En,
        "3500 Speedway, Austin, TX 78705",
        "tv-mounting",
        "Over the fireplace, please bring a long drill.",
    ),
    household(
        "Lena Ortiz",
        "+15125550116",
        Language::En,
        "910 West Mary Street, Austin, TX 78704",
        "tap-repair",
        "Bathroom tap won't shut off, I turned the water off.",
    ),
    household(
        "Moira Aldous",
        "+15125550117",
        Language::En,
        "2202 Kinney Avenue, Austin, TX 78704",
        "window-repair",
        "The bay window leaks when it rains from the west.",
    ),
    household(
        "Ana Tuala",
        "+15125550118",
        Language::En,
        "1811 Rabb Road, Austin, TX 78704",
        "deck-painting",
        "A deck of twelve square metres, to be repainted before the summer.",
    ),
    household(
        "Luc Monnier",
        "+15125550119",
        Language::Fr,
        "2108 Goodrich Avenue, Austin, TX 78704",
        "home-wifi",
        "Pas de Wi-Fi à l’étage, le routeur est au salon.",
    )
    .mailed("luc.monnier@courrier.example"),
];

const fn household(
    name: &'static str,
    phone: &'static str,
    language: Language,
    address: &'static str,
    service: &'static str,
    details: &'static str,
) -> Household {
    Household { name, phone, language, address, service, details, email: None }
}

impl Household {
    /// The same, with an e-mail address; the domain is one that is kept free for fiction.
    const fn mailed(self, email: &'static str) -> Self {
        Self { email: Some(email), ..self }
    }
}

/// The handsets of the cast, as the phones' page shows them.
pub fn handsets() -> Vec<Handset> {
    let handset = |name: &str, role: &str, number: &str, language: Language| Handset {
        name: name.to_owned(),
        role: role.to_owned(),
        number: number.to_owned(),
        lang: language.code().to_owned(),
    };
    let staff = STAFF.iter().map(|one| handset(one.name, one.role, one.phone, Language::En));
    let customers = HOUSEHOLDS.iter().map(|one| handset(one.name, "customer", one.phone, one.language));
    let technicians = TECHNICIANS.iter().map(|one| handset(one.name, "technician", one.phone, one.language));
    let applicant = handset(APPLICANT.0, "applicant", APPLICANT.1, Language::En);
    // Those with whom a newcomer begins come first: the owner, a customer, the technicians of the story.
    let mut all: Vec<Handset> = customers.chain(technicians).chain(staff).chain([applicant]).collect();
    let first = ["Owen", "Dale", "Rosa", "Kyle", "Tess", "Vern", "June"];
    let place = |handset: &Handset| {
        let name = handset.name.split(' ').next().unwrap_or_default();
        first.iter().position(|one| *one == name).unwrap_or(first.len())
    };
    all.sort_by_key(place);
    all
}

/// Brings the staff and the technicians into an empty store. Customers bring themselves.
///
/// # Errors
/// The world broke.
pub fn settle_in(app: &App) -> Result<()> {
    for one in &STAFF {
        let newcomer = Newcomer { name: one.name, phone: one.phone, language: Language::En };
        let person = app.person_with_phone(&newcomer)?;
        app.store.write(|tx| tx.put_staff(person, one.role))?;
    }
    for one in &TECHNICIANS {
        add_technician(app, one.name, one.phone, one.language, one.skills, one.at, one.radius_km)?;
    }
    Ok(())
}

/// The households that were let in as members, by their first names: they may ask for a garden.
const MEMBERS: [&str; 3] = ["Dale", "Maud", "Camille"];

/// Brings the members among the customers into a demo's store.
///
/// # Errors
/// The world broke.
pub fn let_members_in(app: &App) -> Result<()> {
    for one in HOUSEHOLDS.iter().filter(|one| MEMBERS.iter().any(|name| one.name.starts_with(name))) {
        let newcomer = Newcomer { name: one.name, phone: one.phone, language: one.language };
        app.add_member(app.person_with_phone(&newcomer)?)?;
    }
    Ok(())
}

/// Adds a vetted technician who works the usual hours.
///
/// # Errors
/// The world broke.
pub fn add_technician(
    app: &App,
    name: &str,
    phone: &str,
    language: Language,
    skills: &[&str],
    at: (f64, f64),
    radius_km: u32,
) -> Result<WorkerId> {
    let person = app.person_with_phone(&Newcomer { name, phone, language })?;
    if let Some(row) = app.store.worker_of(person)? {
        return Ok(row.card.worker);
    }
    let worker: WorkerId = app.new_id();
    let provider: ProviderId = app.new_id();
    let card = Card {
        skills: skills.iter().map(|skill| (*skill).to_owned()).collect(),
        base: Spot::from_degrees(at.0, at.1),
        radius_km,
        week: usual_hours()?.into(),
        vetted: true,
        ..Card::blank(worker, provider)
    };
    app.add_worker(person, card, person)?;
    Ok(worker)
}

fn usual_hours() -> Result<Vec<Hours>> {
    use Weekdays::{Fri, Mon, Sat, Thu, Tue, Wed};
    let (from, to) = ("07:00".parse()?, "20:00".parse()?);
    Ok([Mon, Tue, Wed, Thu, Fri, Sat].into_iter().map(|day| Hours { day, from, to }).collect())
}

//! The shipped form loads, and each way to spoil it is refused in words.

use super::*;

const FORM: &str = include_str!("../../../../playbooks/claim-by-text/playbook.toml");

fn spoilt(from: &str, to: &str) -> Vec<Fault> {
    assert!(FORM.contains(from), "{from}");
    read("spoilt", &FORM.replace(from, to)).expect_err("a spoilt form must not load")
}

#[test]
fn the_shipped_form_loads() {
    let playbook = read("claim-by-text", FORM).unwrap();
    assert_eq!(playbook.choices.picks, Picks::Operator);
    assert_eq!(playbook.choices.by[&What::Answer][0].then, Then::Ring);
    assert!(playbook.tells(News::Assigned, Audience::Customer));
    assert!(!playbook.tells(News::SourcingClosed, Audience::Candidates), "those not chosen hear nothing");
}

#[test]
fn an_unknown_key_or_word_is_refused_with_its_place() {
    let unknown_key = spoilt("picks =", "picker =");
    assert!(unknown_key[0].to_string().contains("picker"), "{}", unknown_key[0]);
    let unknown_word = spoilt("\"operator\"\nprice", "\"oracle\"\nprice");
    assert!(unknown_word[0].to_string().contains("oracle"), "{}", unknown_word[0]);
}

#[test]
fn a_dead_end_is_refused() {
    assert!(
        spoilt("approval = [\"P2D\", \"yes\"]", "approval = [\"P2D\", \"remind\"]")
            .iter()
            .any(|fault| matches!(fault, Fault::Consequence { .. }))
    );
    assert!(
        spoilt("approval = [\"P2D\", \"yes\"]", "")
            .iter()
            .any(|fault| matches!(fault, Fault::Missing { .. }))
    );
    assert!(
        spoilt("[\"PT3H\", \"ring\"]", "[\"PT3H\", \"yes\"]")
            .iter()
            .any(|fault| matches!(fault, Fault::Consequence { .. }))
    );
}

#[test]
fn a_ladder_is_pairs_of_period_and_consequence() {
    assert!(
        spoilt("[\"PT3H\", \"ring\"]", "[\"PT3H\"]")
            .iter()
            .any(|fault| matches!(fault, Fault::Ladder { .. }))
    );
    assert!(
        spoilt("[\"PT3H\", \"ring\"]", "[\"3h\", \"ring\"]")
            .iter()
            .any(|fault| matches!(fault, Fault::Ladder { .. }))
    );
}

#[test]
fn what_this_version_cannot_run_is_refused_rather_than_half_run() {
    for (from, to) in [
        ("picks = \"operator\"", "picks = \"customer\""),
        ("price = \"catalogue\"", "price = \"offer\""),
        ("time = \"fixed\"", "time = \"offer\""),
        ("settle = [\"approval\"]", "fee = 20\nsettle = [\"approval\"]"),
        ("TimeAgreed =", "SetOut = [\"candidates\"]\nTimeAgreed ="),
    ] {
        assert!(spoilt(from, to).iter().any(|fault| matches!(fault, Fault::NotYet { .. })), "{to}");
    }
}

#[test]
fn an_estimate_is_priced_at_a_visit_of_its_own_and_never_by_silence() {
    let form = include_str!("../../../../playbooks/assigned-partner/playbook.toml");
    let told = |from: &str, to: &str| -> Vec<String> {
        assert!(form.contains(from), "{from} is not in the form");
        let faults = read("spoilt", &form.replacen(from, to, 1)).expect_err("a spoilt form must not load");
        faults.iter().map(ToString::to_string).collect()
    };
    let says = |from, to, word: &str| {
        let faults = told(from, to);
        assert!(faults.iter().any(|fault| fault.contains(word)), "{to:?}: {faults:?}");
    };
    read("assigned-partner", form).expect("the shipped form holds together");
    says("[\"P7D\", \"remind\", \"P7D\", \"close\"]", "[\"P7D\", \"yes\"]", "silence agrees to no price");
    says("fee = 20", "", "nothing says what the worker gets");
    says("follow_up = \"same\"", "", "who does the work");
    says("fee = 20", "fee = 101", "at most 100 per cent");
    says("time = \"later\"", "time = \"fixed\"", "when the work that was estimated suits");
    says("price = \"estimate\"", "price = \"catalogue\"", "would price nothing");
    says("\nagreement = [\"P1D\"", "\n#agreement = [\"P1D\"", "`by.agreement` is missing");
    says("contact = [\"confidentiality\"]", "", "`by` cannot hold `confidentiality`");
}

#[test]
fn a_consultation_has_a_room_and_what_it_costs_by_the_minute() {
    let form = include_str!("../../../../playbooks/home-membership/playbook.toml");
    let playbook = read("home-membership", form).expect("the shipped form holds together");
    let online = playbook.for_visit(Purpose::Consultation);
    assert_eq!(online.minimum.map(|minimum| minimum.seconds()), Some(300));
    let home = playbook.for_visit(Purpose::Service);
    assert_eq!((home.minimum, home.by.get(&What::Presence)), (None, None), "a visit at home has no room");
    let says = |from: &str, to: &str, word: &str| {
        assert!(form.contains(from), "{from}");
        let faults = read("spoilt", &form.replacen(from, to, 1)).expect_err("a spoilt form must not load");
        assert!(faults.iter().any(|fault| fault.to_string().contains(word)), "{to:?}: {faults:?}");
    };
    says("members = true", "", "members = true");
    says("price = \"plan\"", "price = \"catalogue\"", "price = \"plan\"");
    says("collects = \"platform\"", "collects = \"worker\"", "collects = \"platform\"");
    says("follow_up = \"customer\"", "follow_up = \"asked\"", "follow_up = \"customer\"");
    says("settle = [\"presence\"]", "settle = [\"approval\"]", "settle = [\"presence\"]");
    says("minimum = \"PT5M\"", "", "how long both must meet");
    says("fee = 20", "", "what the platform keeps of a consultation");
    says("presence = [\"P1D\", \"yes\"]", "", "`by.presence` is missing");
    says(
        "presence = [\"P1D\", \"yes\"]",
        "presence = [\"P1D\", \"case\"]",
        "believed unless somebody objects",
    );
    says("steps = [\"review\"]", "steps = [\"call\"]", "with another step");
    says("[service]\nprice = \"catalogue\"", "[service]\nprice = \"plan\"", "a price by the minute");
    says("visits = [\"consultation\", \"service\"]", "visits = [\"consultation\"]", "visits");
}

#[test]
fn a_purpose_may_have_choices_of_its_own() {
    let own = "\n[service]\npicks = \"first\"\nwave = 3\nby = { answer = [\"PT1H\", \"next\"] }\n";
    let playbook = read("own", &format!("{FORM}{own}")).unwrap();
    let service = playbook.for_visit(Purpose::Service);
    assert_eq!((service.picks, service.wave), (Picks::First, Some(3)));
    assert_eq!(service.by[&What::Answer][0].then, Then::Next);
    assert_eq!(service.by[&What::Approval][0].then, Then::Yes, "a ladder that is not named stays");
    assert_eq!(playbook.choices.picks, Picks::Operator);
    assert_eq!(playbook.for_visit(Purpose::Estimate).picks, Picks::Operator, "no choices of its own");
}

#[test]
fn what_is_wrong_with_a_purpose_says_where() {
    let told = |table: &str| -> Vec<String> {
        let faults = read("own", &format!("{FORM}\n{table}\n")).expect_err("a spoilt form must not load");
        faults.iter().map(ToString::to_string).collect()
    };
    assert!(
        told("[service]\nsettle = []")[0].starts_with("in [service]: `settle = [\"approval\"]` is missing")
    );
    assert!(told("[service]\nby = { pay = [\"P3D\", \"yes\"] }")[0].starts_with("in [service]: `pay`"));
    assert!(told("[service]\nvisits = [\"service\"]")[0].contains("`visits` holds for the whole playbook"));
    assert!(told("[service]\npicker = \"first\"")[0].contains("picker"));
    assert!(told("[estimate]\nwave = 3")[0].contains("no visit of this playbook has that purpose"));
    assert!(told("[services]\nwave = 3")[0].contains("services"));
}

#[test]
fn the_vocabulary_fits_on_a_page() {
    assert!(words().len() <= 60, "{} words", words().len());
}

/// Told by their operators before anybody had looked at the words, and filled in afterwards.
#[test]
fn models_that_were_told_in_prose_first_are_read() {
    for name in ["lease-end-cleaning", "repair-at-home"] {
        let path = format!("{}/../../docs/models/{name}/playbook.toml", env!("CARGO_MANIFEST_DIR"));
        let form = std::fs::read_to_string(path).unwrap();
        assert!(read(name, &form).is_ok(), "{name}: {:?}", read(name, &form));
    }
}

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

/// What is said of the shipped form with one place spoilt, whole.
fn told(from: &str, to: &str) -> Vec<String> {
    spoilt(from, to).iter().map(ToString::to_string).collect()
}

#[test]
fn a_dead_end_is_refused() {
    assert_eq!(
        told("approval = [\"P2D\", \"yes\"]", "approval = [\"P2D\", \"remind\"]"),
        ["`approval` cannot end in `remind`: a reminder is no end; \
          write after it a period and one of yes, operator"]
    );
    assert_eq!(
        told("approval = [\"P2D\", \"yes\"]", ""),
        ["`by.approval` is missing: a step without a time is owed for ever"]
    );
    assert_eq!(
        told("[\"PT3H\", \"ring\"]", "[\"PT3H\", \"yes\"]"),
        ["`answer` cannot have `yes`: everyone was asked already: ring them, or the desk decides; \
          write one of ring, operator"]
    );
}

/// One sentence for each mistake: which entry of which duty, and what to write instead. Nothing else is said to be missing.
#[test]
fn every_mistake_in_a_ladder_is_named_once() {
    for (ladder, said) in [
        ("[\"24h\", \"ring\"]", "`24h` of `answer` is no period: write `PT24H`"),
        (
            "[\"soon\", \"ring\"]",
            "`soon` of `answer` is no period: minutes are written `PT20M`, hours `PT2H`, days `P2D`",
        ),
        (
            "[\"P20M\", \"ring\"]",
            "`P20M` of `answer`: minutes are written `PT20M`, hours `PT2H`, days `P2D`; a month has no \
             fixed length",
        ),
        ("[\"PT0M\", \"ring\"]", "`PT0M` of `answer` is no time at all: write how long, such as `PT20M`"),
        (
            "[\"-PT1H\", \"ring\"]",
            "`-PT1H` of `answer` goes back in time: a period has no minus, such as `PT2H`",
        ),
        ("[\"P1Y\", \"ring\"]", "`P1Y` of `answer`: a year has no fixed length, write days, such as `P365D`"),
        ("[\"P2W\", \"ring\"]", "`P2W` of `answer`: weeks are written in days, `P14D`"),
        (
            "[\"PT30S\", \"ring\"]",
            "`PT30S` of `answer`: seconds are too short for people, write minutes, such as `PT1M`",
        ),
        ("[\"PT3H\", \"desk\"]", "`desk` of `answer` is no consequence: write one of ring, operator"),
        (
            "[\"PT3H\"]",
            "`PT3H` of `answer` is the last entry: write what happens then, one of ring, operator",
        ),
        (
            "[\"PT3H\", \"P1D\", \"ring\"]",
            "`PT3H` of `answer` is followed by `P1D`: write in between what happens then, one of ring, \
             operator",
        ),
        (
            "[\"PT3H\", \"ring\", \"operator\"]",
            "`operator` of `answer` has no period before it: write after how long it happens",
        ),
        (
            "[\"PT3H\", \"ring\", \"desk\"]",
            "`desk` of `answer` is no period and no consequence: write a period and one of ring, operator",
        ),
        ("[\"ring\", \"PT3H\"]", "`ring` of `answer` stands before its period: write \"PT3H\", \"ring\""),
        ("[]", "`[]` of `answer` says nothing: write a period and one of ring, operator"),
        (
            "[\"24h\", \"desk\"]",
            "`24h` of `answer` is no period: write `PT24H`\n\
             `desk` of `answer` is no consequence: write one of ring, operator",
        ),
    ] {
        assert_eq!(told("[\"PT3H\", \"ring\"]", ladder).join("\n"), said, "{ladder}");
    }
}

#[test]
fn contact_details_are_shut_after_one_period() {
    let contact = |ladder: &str| told("contact = [\"P7D\", \"lapse\"]", &format!("contact = {ladder}"));
    let why = "contact details are shut after one period: write that and `lapse`";
    assert_eq!(contact("[\"P7D\", \"close\"]"), [format!("`close` of `contact` cannot stand there: {why}")]);
    assert_eq!(
        contact("[\"P7D\", \"lapse\", \"P1D\", \"lapse\"]"),
        [format!("`P1D` of `contact` is too much: {why}")]
    );
    assert_eq!(contact("[\"P7D\", \"shut\"]"), ["`shut` of `contact` is no consequence: write `lapse`"]);
    assert_eq!(
        told("contact = [\"P7D\", \"lapse\"]", ""),
        ["`by.contact` is missing: contact details would stay open for ever"]
    );
}

#[test]
fn choices_that_need_others_or_can_never_be_are_refused() {
    for (from, to, said) in [
        ("picks = \"operator\"", "picks = \"customer\"", "`picks = \"customer\"` needs `price = \"offer\"`"),
        ("price = \"catalogue\"", "price = \"offer\"", "`price = \"offer\"` needs `time = \"offer\"`"),
        (
            "time = \"fixed\"",
            "time = \"offer\"",
            "`time = \"offer\"` without `price = \"offer\"` needs `picks = \"first\"`",
        ),
        (
            "settle = [\"approval\"]",
            "fee = 20\nsettle = [\"approval\"]",
            "`fee` cannot stand here: with `price = \"catalogue\"` and `collects = \"platform\"`",
        ),
        (
            "TimeAgreed =",
            "SetOut = [\"candidates\"]\nTimeAgreed =",
            "`tell.SetOut = [\"candidates\"]` cannot stand here: the customer is told of it in any case",
        ),
        (
            "hears = [\"asked\"]",
            "hears = [\"invited\"]",
            "`hears = [\"invited\"]` cannot stand here: it is [\"asked\"]",
        ),
        (
            "steps = [\"acknowledge\"]",
            "steps = [\"acknowledge\", \"pay\"]",
            "`steps = [\"pay\"]` cannot stand here: `steps` can hold acknowledge, call, confirm, review",
        ),
    ] {
        let faults = told(from, to);
        assert!(faults.iter().any(|fault| fault.starts_with(said)), "{to}: {faults:?}");
    }
}

#[test]
fn an_offer_is_booked_by_a_fee_and_followed_by_nothing() {
    let form = include_str!("../../../../playbooks/open-offers/playbook.toml");
    let told = |to: &str| -> Vec<String> {
        let faults = read("spoilt", &form.replacen("fee = 10 ", to, 1)).expect_err("it must not load");
        faults.iter().map(ToString::to_string).collect()
    };
    assert_eq!(
        told("fee = 0 "),
        ["`fee` must be at least 1 with `price = \"offer\"`, where it books the visit"]
    );
    assert_eq!(
        told("follow_up = \"asked\"\nfee = 10 "),
        ["`follow_up` cannot stand here: nothing follows from work at an offered price: leave it out"]
    );
}

#[test]
fn nobody_is_asked_in_waves_who_finds_the_job_themselves() {
    let faults = told("hears = [\"asked\"]", "hears = [\"listed\"]\nwave = 2");
    let said = "`wave = 2` cannot stand here: nobody is asked in waves where workers find the job themselves: \
                leave it out, or write `hears = [\"asked\"]`";
    assert_eq!(faults, [said]);
    // A wave that stands above is none for visits that are listed.
    let waves = FORM.replace("picks = \"operator\"", "picks = \"operator\"\nwave = 2");
    let playbook = read("own", &format!("{waves}\n[service]\nhears = [\"listed\"]\n")).unwrap();
    assert_eq!((playbook.choices.wave, playbook.for_visit(Purpose::Service).wave), (Some(2), None));
    let own = read("own", &format!("{FORM}\n[service]\nhears = [\"listed\"]\nwave = 3\n"));
    assert!(own.unwrap_err()[0].to_string().starts_with("in [service]: `wave = 3` cannot stand here"));
}

#[test]
fn what_is_wrong_above_is_not_said_again_of_a_purpose() {
    let spoilt = FORM.replace("[\"PT3H\", \"ring\"]", "[\"24h\", \"ring\"]");
    let faults = read("own", &format!("{spoilt}\n[service]\nwave = 3\n")).unwrap_err();
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(told, ["`24h` of `answer` is no period: write `PT24H`"]);
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
    says("steps = [\"review\"]", "steps = [\"call\"]", "no other step than `review`");
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

const REFERENCE: &str = include_str!("../../../../docs/playbooks.md");

#[test]
fn the_reference_has_every_word_and_its_example_is_read() {
    for word in words() {
        let spelt = [format!("`{word}`"), format!("\"{word}\""), format!("`[{word}]`")];
        assert!(spelt.iter().any(|spelt| REFERENCE.contains(spelt)), "docs/playbooks.md does not say {word}");
    }
    for duty in What::IN_PLAYBOOKS {
        let duty = form::word(&duty);
        assert!(REFERENCE.contains(&format!("`{duty}`")), "docs/playbooks.md does not say {duty}");
    }
    let example = REFERENCE.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let playbook = read("garden-care", example).unwrap();
    assert_eq!(playbook.for_visit(Purpose::Estimate).by[&What::Approval].last().unwrap().then, Then::Close);
}

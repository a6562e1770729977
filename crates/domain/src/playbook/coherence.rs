//! Whether the choices of a form go together: which of them need each other, which duties stand where, and which
//! consequences each can have. A word that would never come true is refused here, and nothing is read or mended.

use std::collections::BTreeMap;

use super::form::{ByKey, Fault, Form, word};
use super::ladder::one_of;
use super::{Audience, Collects, FollowUp, Hears, Ladder, News, Picks, PriceBy, Purpose, Then, TimeBy, What};

/// Every fault of the choices that a form makes for visits of these purposes.
pub(super) fn check(form: &Form, purposes: &[Purpose], by: &BTreeMap<What, Ladder>, faults: &mut Vec<Fault>) {
    barred(form, faults);
    untold(form, faults);
    misplaced(form, faults);
    consequences(form, purposes, by, faults);
    estimates(form, faults);
    offers(form, faults);
    if purposes.contains(&Purpose::Consultation) {
        consultations(form, purposes, faults);
    } else {
        no_consultation(form, faults);
    }
}

/// Choices that no playbook can make, though the vocabulary has the words: refused here, so that none half works.
fn barred(form: &Form, faults: &mut Vec<Fault>) {
    let mut refuse = |yes: bool, choice: String, rule: String| {
        if yes {
            faults.push(Fault::Barred { choice, rule });
        }
    };
    let known: [&[Purpose]; 4] = [
        &[Purpose::Service],
        &[Purpose::Estimate, Purpose::Service],
        &[Purpose::Consultation, Purpose::Service],
        &[Purpose::Service, Purpose::Consultation],
    ];
    let lists = known.map(|list| format!("{:?}", all_of(list)));
    refuse(
        !known.contains(&form.visits.as_slice()),
        format!("visits = {:?}", all_of(&form.visits)),
        format!("it is one of {}", lists.join(", ")),
    );
    refuse(
        form.hears.is_empty() || form.hears.contains(&Hears::Invited),
        format!("hears = {:?}", all_of(&form.hears)),
        "it is [\"asked\"], or [\"listed\"] where workers find the job themselves".to_owned(),
    );
    let alone = !form.hears.is_empty() && !form.hears.contains(&Hears::Asked);
    if let Some(wave) = form.wave.filter(|_| alone) {
        let rule = "nobody is asked in waves where workers find the job themselves: leave it out, or write \
                    `hears = [\"asked\"]`";
        refuse(true, format!("wave = {wave}"), rule.to_owned());
    }
    for (place, duties, known) in [
        ("steps", &form.steps, &[What::Acknowledge, What::Call, What::Confirm, What::Review][..]),
        ("contact", &form.contact, &[What::Confidentiality, What::Fee][..]),
        ("arrive", &form.arrive, &[What::Agreement][..]),
        ("start", &form.start, &[What::Agreement, What::Fee][..]),
        ("settle", &form.settle, &[What::Approval, What::Signature, What::Pay, What::Presence][..]),
    ] {
        for duty in duties.iter().filter(|duty| !known.contains(duty)) {
            let choice = format!("{place} = [{:?}]", word(duty));
            let rule = format!("`{place}` can hold {}", all_of(known).join(", "));
            refuse(What::IN_PLAYBOOKS.contains(duty), choice, rule);
        }
    }
}

/// Words as a form spells them.
fn all_of<T: std::fmt::Debug>(some: &[T]) -> Vec<String> {
    some.iter().map(word).collect()
}

/// An estimate is made at a visit of its own, and prices the visit that follows: the choices that go with it.
fn estimates(form: &Form, faults: &mut Vec<Fault>) {
    let visits = form.visits.contains(&Purpose::Estimate);
    let mut missing = |yes: bool, key, why| {
        if yes {
            faults.push(Fault::Missing { key, why });
        }
    };
    match form.price {
        PriceBy::Estimate => {
            missing(!visits, "visits = [\"estimate\", \"service\"]", "no visit would make the estimate");
            missing(form.fee.is_none(), "fee", "nothing says what the worker gets of an estimated price");
            missing(
                form.follow_up.is_none(),
                "follow_up",
                "nothing says who does the work that was estimated",
            );
            missing(
                form.time != TimeBy::Later,
                "time = \"later\"",
                "nobody knows beforehand when the work that was estimated suits",
            );
        }
        PriceBy::Offer => {
            missing(form.fee.is_none(), "fee", "nothing says what the platform keeps of an offered price");
            missing(visits, "price = \"estimate\"", "the visit for an estimate would price nothing");
            if form.fee == Some(0) {
                let range = "at least 1 with `price = \"offer\"`, where it books the visit";
                faults.push(Fault::Range { key: "fee", range });
            }
            if form.follow_up.is_some() {
                let rule = "nothing follows from work at an offered price: leave it out";
                faults.push(Fault::Barred { choice: "follow_up".to_owned(), rule: rule.to_owned() });
            }
        }
        PriceBy::Catalogue | PriceBy::Plan => {
            missing(visits, "price = \"estimate\"", "the visit for an estimate would price nothing");
            if form.fee.is_some() && form.collects == Collects::Platform && form.price == PriceBy::Catalogue {
                let rule = "with `price = \"catalogue\"` and `collects = \"platform\"` the catalogue says what \
                            the worker gets: leave it out";
                faults.push(Fault::Barred { choice: "fee".to_owned(), rule: rule.to_owned() });
            }
            if form.follow_up == Some(FollowUp::Same) {
                let (choice, other) = ("`follow_up = \"same\"`", "`price = \"estimate\"`");
                faults.push(Fault::Needs { choice, other });
            }
        }
    }
}

/// Both meet in a room, at a price by the minute that a member's plan names, and the server sees how long: choices that
/// go together, and with no others.
fn consultations(form: &Form, purposes: &[Purpose], faults: &mut Vec<Fault>) {
    for (holds, other) in [
        (purposes.len() == 1, "a table of its own, apart from visits at a place, such as `[service]`"),
        (form.members, "`members = true`"),
        (form.price == PriceBy::Plan, "`price = \"plan\"`"),
        (form.hears == [Hears::Asked], "`hears = [\"asked\"]`"),
        (form.picks == Picks::First, "`picks = \"first\"`"),
        (form.time == TimeBy::Offer, "`time = \"offer\"`"),
        (form.collects == Collects::Platform, "`collects = \"platform\"`"),
        (form.follow_up == Some(FollowUp::Customer), "`follow_up = \"customer\"`"),
        (form.settle == [What::Presence], "`settle = [\"presence\"]`"),
    ] {
        if !holds {
            faults.push(Fault::Needs { choice: "a consultation", other });
        }
    }
    let mut refuse = |place: &str, duties: &[What], rule: &str| {
        if !duties.is_empty() {
            let choice = format!("{place} = {:?}", all_of(duties));
            faults.push(Fault::Barred { choice, rule: rule.to_owned() });
        }
    };
    let others: Vec<What> = form.steps.iter().copied().filter(|step| *step != What::Review).collect();
    refuse("steps", &others, "a consultation has no other step than `review`");
    for (place, duties) in [("contact", &form.contact), ("arrive", &form.arrive), ("start", &form.start)] {
        refuse(place, duties, "nothing stands before a consultation but its time");
    }
    let mut missing = |yes: bool, key, why| {
        if yes {
            faults.push(Fault::Missing { key, why });
        }
    };
    missing(form.fee.is_none(), "fee", "nothing says what the platform keeps of a consultation");
    missing(form.minimum.is_none(), "minimum", "nothing says how long both must meet");
}

/// Words that are about rooms alone.
fn no_consultation(form: &Form, faults: &mut Vec<Fault>) {
    let rule = "only a consultation has a room, a price by the minute and somebody who is seen there";
    for (said, choice) in [
        (form.settle.contains(&What::Presence), "settle = [\"presence\"]"),
        (form.minimum.is_some(), "minimum"),
        (form.price == PriceBy::Plan, "price = \"plan\""),
        (form.follow_up == Some(FollowUp::Customer), "follow_up = \"customer\""),
    ] {
        if said {
            faults.push(Fault::Barred { choice: choice.to_owned(), rule: rule.to_owned() });
        }
    }
}

/// Where each worker names a price, the customer picks, a fee books it and the rest goes from hand to hand: choices that
/// go together. Times with each Yes and money from hand to hand may stand without the others; then whoever is asked takes
/// the time that was asked for or names three.
fn offers(form: &Form, faults: &mut Vec<Fault>) {
    let fee_first = form.contact.contains(&What::Fee) || form.start.contains(&What::Fee);
    let mut needs = |chosen: bool, choice: &'static str, others: &[(bool, &'static str)]| {
        for (_, other) in others.iter().filter(|(holds, _)| chosen && !holds) {
            faults.push(Fault::Needs { choice, other });
        }
    };
    let offer = (form.price == PriceBy::Offer, "`price = \"offer\"`");
    let times = (form.time == TimeBy::Offer, "`time = \"offer\"`");
    let direct = (form.collects == Collects::Worker, "`collects = \"worker\"`");
    let customer = (form.picks == Picks::Customer, "`picks = \"customer\"`");
    let booked = (fee_first, "`fee` in `contact` or `start`");
    let listed = (!form.hears.contains(&Hears::Asked), "`hears = [\"listed\"]`");
    needs(offer.0, offer.1, &[times, direct, customer, booked, listed]);
    needs(customer.0, customer.1, &[offer]);
    needs(booked.0, booked.1, &[offer]);
    let asked = (form.hears == [Hears::Asked], "`hears = [\"asked\"]`");
    let first = (form.picks == Picks::First, "`picks = \"first\"`");
    needs(times.0 && !offer.0, "`time = \"offer\"` without `price = \"offer\"`", &[asked, first]);
    let priced = (form.price != PriceBy::Estimate, "`price = \"catalogue\"` or `price = \"offer\"`");
    let later = (!form.settle.contains(&What::Pay), "a `settle` without `pay`");
    needs(direct.0, direct.1, &[priced, later]);
}

/// News that the core would not spread to these people: a word that changed nothing would be a lie.
fn untold(form: &Form, faults: &mut Vec<Fault>) {
    for (news, audiences) in &form.tell {
        let heard: &[Audience] = match news {
            // Whoever gets it is told in any case.
            News::Assigned | News::TimeAgreed => &[Audience::Customer],
            News::Settled => &[Audience::Worker],
            News::SourcingClosed => &[Audience::Candidates],
            News::VisitConfirmed if form.steps.contains(&What::Confirm) => &[Audience::Customer],
            News::VisitConfirmed | News::SetOut => &[],
        };
        let rule = match news {
            News::SetOut => "the customer is told of it in any case, and nobody else".to_owned(),
            News::VisitConfirmed if heard.is_empty() => {
                "nobody confirms a visit without `steps = [\"confirm\"]`".to_owned()
            }
            _ => format!(
                "it can name {}, and whoever must know of it is told in any case",
                all_of(heard).join(", ")
            ),
        };
        for audience in audiences.iter().filter(|audience| !heard.contains(audience)) {
            let choice = format!("tell.{news:?} = [{:?}]", word(audience));
            faults.push(Fault::Barred { choice, rule: rule.clone() });
        }
    }
}

fn misplaced(form: &Form, faults: &mut Vec<Fault>) {
    for (place, duties) in [
        ("steps", &form.steps),
        ("contact", &form.contact),
        ("arrive", &form.arrive),
        ("start", &form.start),
        ("settle", &form.settle),
    ] {
        for duty in duties.iter().filter(|duty| !What::IN_PLAYBOOKS.contains(duty)) {
            faults.push(Fault::Misplaced { place, duty: word(duty), why: "it is not a word of playbooks" });
        }
    }
    let (approval, signature) =
        (form.settle.contains(&What::Approval), form.settle.contains(&What::Signature));
    if !approval && !signature && !form.settle.contains(&What::Presence) {
        let why = "without it nothing says that the work is finished";
        faults.push(Fault::Missing { key: "settle = [\"approval\"]", why });
    }
    if approval && signature {
        let why = "what is signed is approved by that: it holds one of the two";
        faults.push(Fault::Misplaced { place: "settle", duty: "approval".to_owned(), why });
    }
    if signature && form.price != PriceBy::Catalogue {
        let (choice, other) = ("`settle = [\"signature\"]`", "`price = \"catalogue\"`");
        faults.push(Fault::Needs { choice, other });
    }
}

/// Whether a duty is owed only where a step or a gate has it.
pub(super) fn is_of_a_place(what: What) -> bool {
    matches!(
        what,
        What::Acknowledge
            | What::Confidentiality
            | What::Agreement
            | What::Call
            | What::Confirm
            | What::Approval
            | What::Signature
            | What::Presence
            | What::Review
            | What::Fee
    )
}

/// Which consequences a duty can have; anything else would be a sentence that never comes true.
fn consequences(form: &Form, purposes: &[Purpose], by: &BTreeMap<What, Ladder>, faults: &mut Vec<Fault>) {
    let places = [&form.steps, &form.contact, &form.arrive, &form.start, &form.settle];
    let used = |what: What| places.iter().any(|place| place.contains(&what));
    let estimate = purposes.contains(&Purpose::Estimate);
    for (key, entries) in &form.by {
        let Some((what, ladder)) = key.what().and_then(|what| Some((what, by.get(&what)?))) else { continue };
        let (fits, why) = fits(what, form, estimate);
        let duty = word(&what);
        if fits.is_empty() || (is_of_a_place(what) && !used(what)) {
            let why = "no step or gate of this playbook has that duty";
            faults.push(Fault::Misplaced { place: "by", duty, why });
            continue;
        }
        for rung in ladder.iter().filter(|rung| !fits.contains(&rung.then)) {
            let why = format!("{why}; write {}", one_of(fits));
            faults.push(Fault::Consequence { duty: duty.clone(), then: word(&rung.then), why });
        }
        // The desk's own duty has no other end.
        let ends: Vec<Then> = fits.iter().copied().filter(|then| *then != Then::Remind).collect();
        let reminds = fits.contains(&Then::Remind) && !ends.is_empty();
        if reminds && entries.last().is_some_and(|last| *last == word(&Then::Remind)) {
            faults.push(Fault::Endless { duty, ends: one_of(&ends) });
        }
    }
    let is_there = |what: What| form.by.keys().copied().filter_map(ByKey::what).any(|there| there == what);
    for (key, what) in [
        ("by.answer", What::Answer),
        ("by.picks", What::Picks),
        ("by.arrive", What::Arrive),
        ("by.pay", What::Pay),
    ] {
        if !is_there(what) {
            faults.push(Fault::Missing { key, why: "nobody would be on the hook" });
        }
    }
    for (key, what) in [
        ("by.acknowledge", What::Acknowledge),
        ("by.call", What::Call),
        ("by.confirm", What::Confirm),
        ("by.approval", What::Approval),
        ("by.signature", What::Signature),
        ("by.presence", What::Presence),
        ("by.review", What::Review),
        ("by.fee", What::Fee),
        ("by.confidentiality", What::Confidentiality),
        ("by.agreement", What::Agreement),
    ] {
        if used(what) && !is_there(what) {
            faults.push(Fault::Missing { key, why: "a step without a time is owed for ever" });
        }
    }
}

/// What may happen when a duty is not done in time, and why nothing else; nothing for a duty that no ladder has.
pub(super) fn fits(what: What, form: &Form, estimate: bool) -> (&'static [Then], &'static str) {
    match what {
        What::Answer if form.price == PriceBy::Offer => {
            (&[Then::Close], "whoever would offer finds the job; after that time nobody is waited for")
        }
        What::Answer if form.wave.is_some() => (
            &[Then::Next, Then::Ring, Then::Operator],
            "candidates are asked again, rung up, or the desk decides",
        ),
        What::Answer => {
            (&[Then::Ring, Then::Operator], "everyone was asked already: ring them, or the desk decides")
        }
        What::Picks if form.picks == Picks::Customer => {
            (&[Then::Remind, Then::Close], "the customer is reminded that offers wait, then the job ends")
        }
        What::Picks if form.time == TimeBy::Offer => (
            &[Then::Remind, Then::Next],
            "the customer is reminded that times wait, then those fall free and somebody else is sought",
        ),
        What::Fee => (
            &[Then::Remind, Then::Next],
            "it is asked for again, then nothing is booked and the offers stand as before",
        ),
        What::Picks => (&[Then::Remind], "the desk's own duty can only be repeated"),
        What::Acknowledge => {
            (&[Then::Remind, Then::Operator], "a missing word is asked for again, then the desk acts")
        }
        What::Call | What::Confirm => (
            &[Then::Remind, Then::Operator, Then::Next],
            "the worker is asked again, then the desk acts, or somebody else is sought",
        ),
        What::Signature => (
            &[Then::Remind, Then::Operator],
            "silence signs nothing: it is asked for again, then the desk acts",
        ),
        What::Arrive => (&[Then::Operator, Then::Next], "the desk looks for the worker, or for another one"),
        What::Confidentiality | What::Agreement => {
            (&[Then::Remind, Then::Operator], "it is asked for again, then the desk acts")
        }
        What::Approval if estimate => (
            &[Then::Remind, Then::Close, Then::Operator],
            "silence agrees to no price: the job ends free of charge, or the desk asks",
        ),
        What::Presence => (
            &[Then::Remind, Then::Yes, Then::Operator],
            "whoever was too short in the room is believed unless somebody objects, or the desk asks",
        ),
        What::Approval => (&[Then::Remind, Then::Yes, Then::Operator], "silence agrees, or the desk asks"),
        What::Pay if form.collects == Collects::Worker => (
            &[Then::Remind, Then::Operator, Then::Case],
            "it is asked for again, then the desk decides, or hears both sides first",
        ),
        What::Pay => {
            (&[Then::Remind, Then::Operator], "an unpaid bill is asked for again, then the desk decides")
        }
        What::Review => (
            &[Then::Remind, Then::Lapse],
            "whoever has not said how it was is asked again, then the time for it is over",
        ),
        _ => (&[], "no step or gate of this playbook has that duty"),
    }
}

//! Every door that there is, in the order of the reference: the routes and the document are both made of this list.

use std::sync::LazyLock;

use axum::routing::{get, post};
use domain::job::Action;
use serde_json::{Value, json};

use app::api_keys::Scope;

use crate::caller::Needs;
use crate::catalogue::{self, Documents, Services};
use crate::events::{self, EventPage};
use crate::jobs::{self, PayThere, ToPay};
use crate::operation::{Operation, Parameter, Shape};
use crate::order_doors::{self, Door};
use crate::payouts::{self, Booked, Payouts, ToPayOut};
use crate::people::{self, ContactShape, Note, Workers};
use crate::requests::{self, Requested};
use crate::shape::{Candidates, JobPage, JobShape, Me};
use crate::{
    applications, feeds, inbox, orders, photos, plans, sheets, vetting, visits, webhook_doors, workers,
};

const JOB: &str = "job_06f4hmyh7s4m8qk2m5b9c0d1e2";
const WORKER: &str = "worker_06f4hmyh7s4m8qk2m5b9c0d1e2";

/// Every door. They are the same for every program that is wired up.
pub static ALL: LazyLock<Vec<Operation>> = LazyLock::new(all);

fn all() -> Vec<Operation> {
    let mut all = reading();
    all.push(Operation {
        id: "postJob".to_owned(),
        method: "post",
        path: "/jobs".to_owned(),
        chapter: "Jobs",
        summary: "Post a request".to_owned(),
        about: "It becomes a job. Sent again with its `Idempotency-Key` it is the same one.".to_owned(),
        needs: Needs::AsSaid,
        query: Vec::new(),
        body: Some(Shape::of::<Requested>(requests::example())),
        answer: (201, Shape::of::<JobShape>(job_example())),
        once: true,
        door: post(requests::post),
    });
    all.push(Operation {
        id: "postCheckout".to_owned(),
        method: "post",
        path: "/jobs/{id}/checkouts".to_owned(),
        chapter: "Jobs",
        summary: "Open the page where the customer pays".to_owned(),
        about: "The payment provider's own; what was paid comes back as an event.".to_owned(),
        needs: Needs::Scope(Scope::Customers),
        query: Vec::new(),
        body: Some(Shape::of::<ToPay>(json!({}))),
        answer: (201, Shape::of::<PayThere>(json!({"url": "https://checkout.example/c/pay/1"}))),
        once: false,
        door: post(jobs::checkout),
    });
    all.push(Operation {
        id: "postPayout".to_owned(),
        method: "post",
        path: "/payouts".to_owned(),
        chapter: "Money",
        summary: "Book what is due to a provider".to_owned(),
        about: "Nothing is sent to a bank: whoever transfers it goes by what was booked.".to_owned(),
        needs: Needs::Scope(Scope::Money),
        query: Vec::new(),
        body: Some(Shape::of::<ToPayOut>(payouts::example())),
        answer: (
            201,
            Shape::of::<Booked>(json!({"amount": {"amount": 24000, "currency": "USD"}, "jobs": 1})),
        ),
        once: true,
        door: post(payouts::book),
    });
    all.extend(photos::all(&job_example()));
    all.extend(visits::all(&job_example()));
    all.extend(applications::all());
    all.extend(vetting::all());
    all.extend(inbox::all());
    all.extend(plans::all());
    all.extend(workers::all());
    all.extend(feeds::all());
    all.extend(sheets::all());
    all.extend(webhook_doors::all());
    all.extend(Action::ALL.into_iter().filter_map(order_doors::door).map(order));
    all
}

/// The door of an order.
fn order(door: Door) -> Operation {
    let name: String = door.noun.split('-').map(capital).collect();
    Operation {
        id: format!("post{name}"),
        method: "post",
        path: format!("/jobs/{{id}}/{}", door.noun),
        chapter: "Orders",
        summary: door.summary.to_owned(),
        about: "Who gives it stands under `as`: `desk` (as if nothing is said), `customer`, `worker` (who has the job), or \
                a worker’s id; the key needs the scope that goes with it. Whether it may be given now says `open` of the job."
            .to_owned(),
        needs: Needs::AsSaid,
        query: Vec::new(),
        body: Some((door.shape)()),
        answer: (200, Shape::of::<JobShape>(job_example())),
        once: true,
        door: post(move |house, caller, path, headers, body| orders::give(door, house, caller, path, headers, body)),
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What is only read.
fn reading() -> Vec<Operation> {
    let read = |id: &str, path: &str, chapter, summary: &str, needs, answer, door| Operation {
        id: id.to_owned(),
        method: "get",
        path: path.to_owned(),
        chapter,
        summary: summary.to_owned(),
        about: String::new(),
        needs,
        query: Vec::new(),
        body: None,
        answer: (200, answer),
        once: false,
        door,
    };
    let (scope, people) = (Needs::Scope(Scope::Read), Needs::Scope(Scope::People));
    vec![
        read("getMe", "/me", "Key", "What this key is", Needs::Key, Shape::of::<Me>(me_example()), get(catalogue::me)),
        read("listServices", "/services", "Catalogue", "Every package", scope, Shape::of::<Services>(services_example()), get(catalogue::services)),
        read(
            "listDocuments",
            "/documents",
            "Catalogue",
            "What is accepted before a gate opens, in the words and the version that hold now",
            scope,
            Shape::of::<Documents>(json!({"documents": [{"document": "agreement", "version": "1", "words": "…"}]})),
            get(catalogue::documents),
        ),
        read(
            "listPayouts",
            "/payouts",
            "Money",
            "What is due to providers, and what was booked",
            Needs::Scope(Scope::Money),
            Shape::of::<Payouts>(payouts_example()),
            get(payouts::list),
        )
        .asks(vec![Parameter {
            name: "since",
            about: "Everything that was booked from then on; without it the newest fifty.",
            schema: json!({"type": "string", "format": "date-time"}),
        }]),
        Operation {
            query: job_query(),
            ..read("listJobs", "/jobs", "Jobs", "Jobs, the newest first", scope, Shape::of::<JobPage>(json!({"jobs": [job_example()], "next": null})), get(jobs::list))
        },
        Operation {
            about: "Its `ETag` is what `If-Match` of an order may carry: then the order holds for this version alone.".to_owned(),
            ..read("getJob", "/jobs/{id}", "Jobs", "A job as it stands", scope, Shape::of::<JobShape>(job_example()), get(jobs::one))
        },
        read("listCandidates", "/jobs/{id}/candidates", "Jobs", "Who could do the running visit, best first", scope, Shape::of::<Candidates>(candidates_example()), get(jobs::candidates)),
        Operation {
            about: "Each look is logged under the key’s name.".to_owned(),
            ..read("getContact", "/jobs/{id}/contact", "People", "How the customer is reached", people, Shape::of::<ContactShape>(contact_example()), get(people::contact))
        },
        read("getNote", "/jobs/{id}/notes/{note}", "People", "What somebody wrote", people, Shape::of::<Note>(json!({"words": "The cistern keeps filling."})), get(people::note)),
        read("listWorkers", "/workers", "People", "Who works, or applied to", people, Shape::of::<Workers>(workers_example()), get(people::workers)),
        Operation {
            query: vec![
                Parameter { name: "after", about: "The last event that you have.", schema: json!({"type": "integer", "format": "int64", "minimum": 0, "default": 0}) },
                Parameter { name: "limit", about: "How many at most.", schema: json!({"type": "integer", "minimum": 1, "maximum": events::PAGE_MAX, "default": events::PAGE}) },
            ],
            about: "With `Accept: text/event-stream` each comes as it is committed, as `data` of a server-sent event whose `id` is \
                    its `seq`: whoever comes again with `Last-Event-ID` misses none.".to_owned(),
            ..read("listEvents", "/events", "Events", "What happened, in order and without a gap", scope, Shape::of::<EventPage>(events_example()), get(events::read))
        },
    ]
}

fn job_query() -> Vec<Parameter> {
    let text = || json!({"type": "string"});
    vec![
        Parameter {
            name: "state",
            about: "Open ones, closed ones, or all.",
            schema: json!({"type": "string", "enum": ["open", "closed", "all"], "default": "all"}),
        },
        Parameter { name: "customer", about: "Of this customer alone.", schema: text() },
        Parameter { name: "worker", about: "Of this worker alone.", schema: text() },
        Parameter { name: "cursor", about: "`next` of the page before.", schema: text() },
        Parameter {
            name: "limit",
            about: "How many at most.",
            schema: json!({"type": "integer", "minimum": 1, "maximum": jobs::PAGE_MAX, "default": jobs::PAGE}),
        },
    ]
}

fn me_example() -> Value {
    json!({"key": "key_06f4hmyh7s4m8qk2m5b9c0d1e2", "scopes": ["read", "desk"], "market": "austin", "currency": "USD", "zone": "America/Chicago"})
}

fn services_example() -> Value {
    json!({"services": [{"key": "tap-repair", "name": "Tap repair", "playbook": "claim-by-text", "price": {"amount": 12990, "currency": "USD"}, "minutes": 60, "asks_for_a_time": true, "online": false, "members": false}]})
}

fn candidates_example() -> Value {
    json!({"candidates": [{"worker": WORKER, "rank": 1, "asked_at": "2027-03-12T14:01:00Z", "answer": "yes", "answered_at": "2027-03-12T14:09:30Z", "slots": [], "price": null}]})
}

fn contact_example() -> Value {
    json!({"name": "Dale Whitcomb", "phone": "+15125550199", "address": "2809 Bluebonnet Lane, Austin, TX 78704", "email": null})
}

fn workers_example() -> Value {
    json!({"workers": [{"id": WORKER, "provider": "provider_06f4hmyh7s4m8qk2m5b9c0d1e2", "name": "Rosa Delgado", "skills": ["plumbing"], "working": true, "suspended": false, "jobs_done": 31, "given_back": 0}]})
}

fn events_example() -> Value {
    json!({"events": [{"seq": 41, "type": "job.assigned", "job": JOB, "timestamp": "2027-03-12T14:20:00Z", "by": "staff:person_06f4hmyh7s4m8qk2m5b9c0d1e2", "data": {"who": {"worker": WORKER, "provider": "provider_06f4hmyh7s4m8qk2m5b9c0d1e2"}}}], "next": 41})
}

fn job_example() -> Value {
    json!({
        "id": JOB,
        "code": "Q4TN",
        "version": 41,
        "service": "tap-repair",
        "playbook": "claim-by-text",
        "playbook_version": "4899cad5",
        "area": "78704",
        "zone": "America/Chicago",
        "customer": "person_06f4hmyh7s4m8qk2m5b9c0d1e2",
        "worker": null,
        "provider": null,
        "stage": "sourcing",
        "ending": null,
        "opened_at": "2027-03-12T14:00:00Z",
        "since": "2027-03-12T14:00:05Z",
        "visit": 1,
        "purpose": "service",
        "slot": {"starts_at": "2027-03-15T15:00:00Z", "ends_at": "2027-03-15T17:00:00Z"},
        "details": null,
        "terms": null,
        "proposed_terms": null,
        "bills": [],
        "duties": [{"who": "candidates", "worker": null, "what": "answer", "by": "2027-03-12T16:00:00Z", "next": "2027-03-12T16:00:00Z", "then": "widen", "late": false}],
        "case": null,
        "photos": [],
        "open": [{"as": "desk", "orders": ["calls", "assessments", "widenings", "give-ups", "cancellations"]}],
    })
}

fn payouts_example() -> Value {
    let sum = json!({"amount": 24000, "currency": "USD"});
    let provider = "provider_06f4hmyh7s4m8qk2m5b9c0d1e2";
    json!({
        "due": [{"provider": provider, "amount": sum, "jobs": [JOB], "day": "2027-04-02", "asked_at": null, "rules": ["individuals"]}],
        "made": [{"payout": "payout_06f4hmyh7s4m8qk2m5b9c0d1e2", "provider": provider, "amount": sum, "jobs": 1, "at": "2027-03-26T15:00:00Z"}],
    })
}

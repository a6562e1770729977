//! The stand-ins alone, on 127.0.0.1: phones with a story on them, a payment page, and a small program
//! that takes every webhook. Ends by itself after 30 seconds, or after as many as the second argument says.
//! Never here: Callout. `cargo run -p standins --example phones [PORT] [SECONDS]`

use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use channels::transport::Wire;
use http::Method;
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use standins::{
    Carrier, CarrierSettings, Handset, Payments, PaymentsSettings, Request, Standins, deliver, router,
};

const NUMBER: &str = "+15125550100";
const SID: &str = "ACd0000000000000000000000000000001";

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let port: u16 = arguments.next().map_or(Ok(8085), |text| text.parse())?;
    let seconds: u64 = arguments.next().map_or(Ok(30), |text| text.parse())?;
    let base = format!("http://127.0.0.1:{port}");
    let standins = Arc::new(town(&base)?);
    let hooks = axum::Router::new().route("/hooks/{vendor}", axum::routing::post(async || "taken"));
    let app = router(standins.clone()).merge(hooks);
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    println!("{base}/demo/phones");
    for session in standins.with_payments(|payments, _| {
        let ids = payments.sessions().map(|session| session.id.clone());
        ids.collect::<Vec<_>>()
    }) {
        println!("{base}/demo/pay/{session}");
    }
    let courier = tokio::spawn(deliver(standins, Arc::new(Wire::new()?)));
    // Cut off rather than shut down: a page that listens to the bell would never let go.
    tokio::select! {
        served = axum::serve(listener, app.into_make_service()) => served?,
        () = tokio::time::sleep(Duration::from_secs(seconds)) => {}
    }
    courier.abort();
    Ok(())
}

fn town(base: &str) -> anyhow::Result<Standins> {
    let mut carrier = Carrier::new(CarrierSettings {
        sid: SID.to_owned(),
        auth_token: "example".to_owned(),
        number: NUMBER.to_owned(),
        inbound_url: format!("{base}/hooks/sms"),
        delivery_delay_ms: 400,
    });
    let mut payments = Payments::new(PaymentsSettings {
        secret_key: "sk_test_example".to_owned(),
        webhook_secret: "whsec_example".to_owned(),
        webhook_url: format!("{base}/hooks/pay"),
        page_url: format!("{base}/demo/pay"),
        merchant: "Lone Star Handy".to_owned(),
        event_delay_ms: 300,
    });
    tell_story(&mut carrier)?;
    for key in ["one", "two"] {
        let body = format!(
            "mode=payment&client_reference_id={key}&success_url={base}/demo/phones\
             &cancel_url={base}/demo/phones&line_items[0][quantity]=1\
             &line_items[0][price_data][currency]=usd&line_items[0][price_data][unit_amount]=14000\
             &line_items[0][price_data][product_data][name]=Wardrobe+assembly,+Mon+15+Mar"
        );
        let request = post("/v1/checkout/sessions", "Bearer sk_test_example", body)?;
        payments.answer(&request, Timestamp::now());
    }
    let paid = payments.sessions().next().map(|session| session.id.clone());
    if let Some(paid) = paid {
        payments.pay(&paid, Timestamp::now()).ok();
    }
    let zone = TimeZone::get("America/Chicago")?;
    let clock = Arc::new(Timestamp::now);
    Ok(Standins::new(carrier, payments, clock, zone, cast()))
}

fn cast() -> Vec<Handset> {
    [
        ("Dale Whitcomb", "customer", "+15125550111", "en"),
        ("Rosa Leal", "technician", "+15125550121", "en"),
        ("Kyle Brandt", "technician", "+15125550122", "en"),
        ("Tess Okoro", "technician", "+15125550123", "en"),
        ("Vern Maddox", "technician", "+15125550124", "en"),
        ("June Pratt", "technician", "+15125550125", "en"),
        ("Amélie Rochat", "customer", "+41215550144", "fr"),
    ]
    .map(|(name, role, number, lang)| Handset {
        name: name.to_owned(),
        role: role.to_owned(),
        number: number.to_owned(),
        lang: lang.to_owned(),
    })
    .into()
}

fn tell_story(carrier: &mut Carrier) -> anyhow::Result<()> {
    let ask = "Q4TN Mon 3/15 10am, 78745 area, wardrobe assembly, 2 boxes, flat $85. \
               Reply YES, NO or CALL ME. Details: http://127.0.0.1/j/Q4TN";
    let story = [
        (-1500, "+15125550111", true, "hello, do you build wardrobes?"),
        (
            -1498,
            "+15125550111",
            false,
            "We do. Tell us where and when: http://127.0.0.1/ask. Reply STOP to end.",
        ),
        (
            -60,
            "+15125550111",
            false,
            "Thanks Dale. We are asking our technicians now and will text you by 12:03.",
        ),
        (-60, "+15125550121", false, ask),
        (-60, "+15125550122", false, ask),
        (-60, "+15125550123", false, ask),
        (-60, "+15125550124", false, ask),
        (-57, "+15125550121", true, "Yes"),
        (-57, "+15125550121", false, "Recorded. Not assigned yet. We decide by 12:03."),
        (-55, "+15125550122", true, "No"),
        (-55, "+15125550122", false, "Thanks, we won't ask or call about this one."),
        (-51, "+15125550123", true, "Interested but soonest availability is next Tuesday"),
        (-50, "+15125550123", false, "Noted: Tue 16 Mar. Today's job is Mon. A person decides."),
        (-40, "+15125550124", true, "ok what about the parking??"),
        (-40, "+15125550124", false, "A person will reply."),
        (-35, "+15125550124", true, "STOP"),
        (
            -10,
            "+15125550121",
            false,
            "ASSIGNED Q4TN: Dale Whitcomb, 2204 Bluebonnet Ln, 78704. Reply OK. When there: HERE Q4TN",
        ),
        (-9, "+15125550121", true, "ok"),
        (-9, "+15125550111", false, "Rosa L. comes Mon 15 Mar at 10:00. Reply OK if that suits you."),
        (
            -3,
            "+41215550144",
            false,
            "Bonjour Amélie, votre technicien propose mardi à 14 h 30. Répondez OUI ou NON.",
        ),
    ];
    for (minutes, number, typed, body) in story {
        let at = Timestamp::now().checked_add(SignedDuration::from_mins(minutes))?;
        if typed {
            carrier.type_text(number, body, at);
        } else {
            let form = form_urlencoded::Serializer::new(String::new())
                .extend_pairs([("To", number), ("From", NUMBER), ("Body", body)])
                .finish();
            let path = format!("/2010-04-01/Accounts/{SID}/Messages.json");
            let basic = format!("Basic {}", STANDARD.encode(format!("{SID}:example")));
            carrier.answer(&post(&path, &basic, form)?, at);
        }
    }
    Ok(())
}

fn post(path: &str, authorization: &str, body: String) -> anyhow::Result<Request> {
    let request =
        http::Request::builder().method(Method::POST).uri(path).header("authorization", authorization);
    Ok(request.body(Bytes::from(body))?)
}

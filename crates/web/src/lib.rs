//! Pages and doors: forms that end in the same orders as a text would, live pages, and the hooks that vendors
//! call. Every page is rendered here and works without script.
//!
//! Never here: SQL, a rule of the trade, or anything that sends. What may be pressed comes from `open_to`.

mod act;
mod afterwards;
mod assets;
mod calendar;
mod cases;
mod confirm;
mod customer;
mod demo_clock;
mod desk;
mod documents;
mod duty;
mod errors;
mod estimate;
mod face;
mod form;
mod guard;
mod guided;
mod help;
mod hooks;
mod job_page;
mod join;
mod link;
mod live;
mod members;
mod membership;
mod messages;
mod offers;
mod other_time;
mod page;
mod photos;
mod prefs;
mod privacy;
mod reference;
mod room;
mod sign_in;
mod signed;
mod signed_pdf;
mod strangers;
mod technicians;
mod timeline;
mod times;
mod upload;
mod way;
mod week;
mod when_suits;
mod worker;

#[cfg(test)]
mod tests;

pub use demo_clock::demo_clock;
pub use strangers::CameFrom;

use std::sync::Arc;

use app::App;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn_with_state, map_response_with_state};
use axum::routing::{get, post};
use axum::{Router, response::Response};
use strangers::Strangers;

/// No form and no vendor's call is longer; forms that bring pictures have a limit of their own.
const BODY_BYTES_MAX: usize = 64 * 1024;

/// Every page and door of the program.
pub fn router(app: Arc<App>) -> Router {
    // Programs are no browsers: what guards forms and dresses errors in pages is not for them.
    let doors = api::router(Arc::clone(&app));
    pages(&app).merge(doors).layer(map_response_with_state(app, with_headers))
}

fn pages(app: &Arc<App>) -> Router {
    Router::new()
        .route("/", get(customer::request::page))
        .route("/jobs/{id}", get(job_page::page))
        .route("/jobs/{id}/pay", post(job_page::pay))
        .route("/jobs/{id}/tip", post(afterwards::tip_by_card))
        .route("/jobs/{id}/statement", get(worker::statement::page))
        .route("/jobs/{id}/visit.ics", get(calendar::visit))
        .route("/calendar/{name}", get(calendar::feed))
        .route("/jobs/{id}/signed", get(signed::page))
        .route("/jobs/{id}/signed.pdf", get(signed::file))
        .route("/verify", get(signed::verify))
        .route("/jobs/{id}/documents/{document}", get(documents::page))
        .route("/jobs/{id}/photos", post(photos::add))
        .route("/jobs/{id}/photos/{photo}", get(photos::picture))
        .route("/jobs/{id}/photos/{photo}/remove", post(photos::remove))
        .route("/jobs/{id}/check-out", post(job_page::check_out))
        .route("/jobs/{id}/room", get(room::page))
        .route("/jobs/{id}/beat", post(room::beat))
        .route("/jobs/{id}/portrait", get(face::on_job))
        .route("/jobs/{id}/{action}", post(job_page::act))
        .route("/technicians", get(technicians::list))
        .route("/technicians/{worker}", get(technicians::page))
        .route("/technicians/{worker}/portrait", get(face::listed))
        .route("/membership", get(membership::page))
        .route("/membership/choose", post(membership::choose))
        .route("/membership/pay", post(membership::pay))
        .route("/membership/back", get(membership::back))
        .route("/dues/{handle}", get(membership::link))
        .route("/work", get(worker::jobs::page))
        .route("/work/wallet", get(worker::wallet::page))
        .route("/work/wallet/ask", post(worker::wallet::ask))
        .route("/work/hours", get(worker::hours::page))
        .route("/work/hours/{action}", post(worker::hours::act))
        .route("/work/portrait", get(face::own).post(face::put))
        .merge(desk_routes())
        .merge(strangers_doors(app))
        .route("/sign-out", post(sign_in::sign_out))
        .route("/privacy", get(privacy::page))
        .route("/privacy/export", get(privacy::export))
        .route("/privacy/erase", post(privacy::erase))
        .route("/language", post(prefs::language))
        .route("/theme", post(prefs::theme))
        .route("/l/{token}", get(link::open))
        .route("/l/{token}/portrait", get(face::on_the_way))
        .route("/live", get(live::changes))
        .route("/hooks/twilio/sms", post(hooks::text))
        .route("/hooks/twilio/status", post(hooks::status))
        .route("/hooks/stripe", post(hooks::payment))
        .route("/hooks/checkr", post(hooks::screening))
        .route("/assets/{name}", get(assets::asset))
        .route("/sw.js", get(assets::service_worker))
        .route("/developers", get(reference::page))
        .route("/healthz", get(healthz))
        .fallback(errors::no_such_page)
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
        .layer(from_fn_with_state(Arc::clone(app), guard::same_site))
        .layer(from_fn_with_state(Arc::clone(app), errors::dress))
        .with_state(Arc::clone(app))
}

/// Where forms come from people whom nobody knows yet.
fn strangers_doors(app: &Arc<App>) -> Router<Arc<App>> {
    let strangers = Arc::new(Strangers::new(Arc::clone(app)));
    Router::new()
        .route("/requests", post(customer::request::send))
        .route("/confirm/{id}", get(confirm::page).post(confirm::check))
        .route("/confirm/{id}/again", post(confirm::again))
        .route("/join", get(join::page).post(join::send))
        .route("/join/{handle}", get(join::status))
        .route("/join/{handle}/again", post(join::again))
        .route("/join/{handle}/consent", post(join::consent))
        .route("/members", get(members::page).post(members::send))
        .route("/sign-in", get(sign_in::page).post(sign_in::send_code))
        .route("/sign-in/code", post(sign_in::check_code))
        .route("/help/claiming", get(help::claiming).post(help::vote))
        .route_layer(from_fn_with_state(strangers, strangers::paced))
}

fn desk_routes() -> Router<Arc<App>> {
    Router::new()
        .route("/desk", get(desk::board::page))
        .route("/desk/jobs/{id}", get(desk::job::page))
        .route("/desk/jobs/{id}/contact", post(desk::job::contact))
        .route("/desk/jobs/{id}/{action}", post(desk::act::act))
        .route("/desk/find", get(desk::find::page).post(desk::find::find))
        .route("/desk/calls", get(desk::calls::page))
        .route("/desk/inbox", get(desk::inbox::list))
        .route("/desk/inbox/{handle}", get(desk::inbox::page))
        .route("/desk/inbox/{handle}/data", get(privacy::desk_page))
        .route("/desk/inbox/{handle}/data/export", get(privacy::desk_export))
        .route("/desk/inbox/{handle}/data/erase", post(privacy::desk_erase))
        .route("/desk/inbox/{handle}/reply", post(desk::inbox::reply))
        .route("/desk/inbox/{handle}/hand-back", post(desk::inbox::hand_back))
        .route("/desk/people", get(desk::people::page))
        .route("/desk/people/{id}", get(desk::person::page))
        .route("/desk/people/{id}/portrait", get(face::at_desk))
        .route("/desk/people/{id}/portrait/drop", post(face::drop_at_desk))
        .route("/desk/people/{id}/{action}", post(desk::person::act))
        .route("/desk/people/{id}/decide/{action}", post(desk::person::decide))
        .route("/desk/members/{id}", get(desk::member::page))
        .route("/desk/members/{id}/decide/{action}", post(desk::member::decide))
        .route("/desk/members/{id}/plan/choose", post(desk::plan::choose))
        .route("/desk/members/{id}/plan/give-back", post(desk::plan::give_back))
        .route("/desk/payouts", get(desk::payouts::page).post(desk::payouts::run))
        .route("/desk/payouts.csv", get(desk::payouts::file))
        .route("/desk/services", get(desk::services::page))
        .route("/desk/sheets", get(desk::sheets::page))
        .route("/desk/sheets/everything", post(desk::sheets::everything))
        .route("/desk/sheets/{sheet}", get(desk::sheets::file).post(desk::sheets::bring_in))
        .route("/desk/texts", get(desk::texts::page))
        .route("/desk/undelivered", get(desk::undelivered::page))
        .route("/desk/api-keys", get(desk::api_keys::page).post(desk::api_keys::make))
        .route("/desk/api-keys/{id}/{action}", post(desk::api_keys::act))
        .route("/desk/webhooks", get(desk::webhooks::page).post(desk::webhooks::make))
        .route("/desk/webhooks/{id}/{action}", post(desk::webhooks::act))
}

async fn healthz() -> &'static str {
    "ok"
}

/// What every answer carries: nothing from elsewhere runs, nothing personal is kept by a browser or a proxy.
async fn with_headers(
    axum::extract::State(app): axum::extract::State<Arc<App>>,
    mut response: Response,
) -> Response {
    use http::header::{
        CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderValue, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
    };
    // A form that asks for payment is answered with a redirect, which browsers hold to the same rule.
    let policy = format!(
        "default-src 'self'; form-action 'self' {} https://checkout.stripe.com; frame-ancestors 'none'; base-uri 'none'",
        page::origin(&app.public_base)
    );
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

//! Whole jobs over HTTP: every order that a person gives is a form, posted by their own signed-in browser to a
//! real server on a loopback socket. Callers and server share this machine's cores.
//!
//! What matching and the payment provider order they order here as in a running program, without a form.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use app::people::Newcomer;
use app::{App, Key, Request};
use channels::transport::{Transport, Wire};
use domain::job::{Actor, Command, Order};
use domain::talk::Language;
use domain::{JobId, PersonId, WorkerId};
use sim::Client;

use super::Row;
use super::durable::{Ground, Seen};
use super::town::{CANDIDATES, NO, SERVICE, Town, YES, asking, done};
use crate::came_from::Proxies;
use crate::wiring;

/// As many callers as the goals speak of.
const MANY: usize = 16;

/// One caller's people, each with a browser.
struct Caller {
    customer: Client,
    staff: Client,
    workers: Vec<(WorkerId, Client)>,
    asked: Vec<Duration>,
}

/// Whole jobs over HTTP, from one caller and from many.
///
/// # Errors
/// The world broke, or a form was refused.
pub fn rows(ground: &Ground, folder: &Path, time: Duration) -> Result<Vec<Row>> {
    eprintln!("whole jobs over HTTP");
    let (alone, one) = jobs(ground, &folder.join("http-1"), 1, time)?;
    let (together, many) = jobs(ground, &folder.join("http-16"), MANY, time)?;
    Ok(vec![
        Row::figure("whole jobs over HTTP, one caller", "jobs/s", alone, None),
        Row::figure("their requests: median", "ms", one.percentile(50), None),
        Row::figure("their requests: 99th of a hundred", "ms", one.percentile(99), None),
        Row::figure("whole jobs over HTTP, 16 callers", "jobs/s", together, Some((true, 300.0))),
        Row::figure("their requests, of 16 callers: median", "ms", many.percentile(50), None),
        Row::figure("their requests, of 16 callers: 99th of a hundred", "ms", many.percentile(99), None),
    ])
}

/// Jobs a second, and how long each form took.
fn jobs(ground: &Ground, folder: &Path, callers: usize, time: Duration) -> Result<(f64, Seen)> {
    std::fs::create_dir_all(folder)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let base = format!("http://{}", listener.local_addr()?);
        let town = Arc::new(Town::reached_at(ground.store()?, &base)?);
        let clock: Arc<dyn app::clock::Clock> = Arc::new(sim::node::VirtualClock::new(town.app.now()));
        let standins = Arc::new(wiring::stand_ins(folder, &base, &town.app.market, clock)?);
        let pages = web::router(Arc::clone(&town.app)).merge(standins::router(standins));
        app::running::start_batcher(&town.app);
        let server = tokio::spawn(wiring::served(listener, pages, Proxies::default()));
        let people = (0..callers).map(|n| caller(&town.app, &base, n)).collect::<Result<Vec<_>>>()?;
        let begun = Instant::now();
        let working: Vec<_> = people
            .into_iter()
            .enumerate()
            .map(|(n, caller)| tokio::spawn(work(Arc::clone(&town), caller, n, begun + time)))
            .collect();
        let (mut count, mut seen) = (0, Seen::default());
        for one in working {
            let (jobs, latencies) = one.await??;
            count += jobs;
            seen.latencies.extend(latencies);
        }
        seen.took = begun.elapsed();
        server.abort();
        Ok((count as f64 / seen.took.as_secs_f64(), seen))
    })
}

/// A customer, a dispatcher and as many technicians as are asked, all signed in.
fn caller(app: &Arc<App>, base: &str, n: usize) -> Result<Caller> {
    let wire: Arc<dyn Transport> = Arc::new(Wire::new().map_err(|broken| anyhow::anyhow!("{broken}"))?);
    let browser = |person: PersonId| -> Result<Client> {
        let session = app.open_session(person, None)?;
        Ok(Client::new(Arc::clone(&wire), base).with_cookie("callout", &session))
    };
    let somebody = |name: &str, number: usize| {
        let phone = format!("+1512{}", 5_550_000 + n * 100 + number);
        app.person_with_phone(&Newcomer { name, phone: &phone, language: Language::En })
    };
    let staff = somebody("Dana Dispatcher", 98)?;
    app.store.write(|tx| tx.put_staff(staff, "dispatcher"))?;
    let technician = |i: usize| -> Result<(WorkerId, Client)> {
        let phone = format!("+1512{}", 5_550_000 + n * 100 + i);
        let at = (30.27, -97.74);
        let worker =
            sim::cast::add_technician(app, "Tom Technician", &phone, Language::En, &["assembly"], at, 40)?;
        let row = app.store.worker(worker)?.context("a technician was not kept")?;
        Ok((worker, browser(row.person)?))
    };
    Ok(Caller {
        customer: browser(somebody("Carla Customer", 99)?)?,
        staff: browser(staff)?,
        workers: (0..CANDIDATES).map(technician).collect::<Result<_>>()?,
        asked: Vec::new(),
    })
}

/// One job after the other until the time is over. Gives how many, and how long each form took.
async fn work(
    town: Arc<Town>,
    mut caller: Caller,
    n: usize,
    until: Instant,
) -> Result<(usize, Vec<Duration>)> {
    let mut jobs = 0;
    while Instant::now() < until {
        caller.one_job(&town, &format!("{n}-{jobs}")).await?;
        jobs += 1;
    }
    Ok((jobs, caller.asked))
}

impl Caller {
    async fn one_job(&mut self, town: &Town, name: &str) -> Result<()> {
        let slot = town.slot();
        let wish = [
            ("key", name),
            ("service", SERVICE),
            ("address", "2809 Bluebonnet Lane, Austin, TX 78704"),
            ("details", "Two boxes."),
            ("slot", &format!("{}/{}", slot.from, slot.to)),
        ];
        let begun = Instant::now();
        let page = self.customer.submit("/requests", &wish).await?;
        self.asked.push(begun.elapsed());
        let to = page.location.with_context(|| format!("a request was not taken: {}", page.status))?;
        let id = to.strip_prefix("/jobs/").and_then(|rest| rest.split('?').next()).context("no job")?;
        let (job, page): (JobId, String) = (id.parse()?, format!("/jobs/{id}"));
        let workers: Vec<WorkerId> = self.workers.iter().map(|(worker, _)| *worker).collect();
        order(&town.app, job, asking(&workers), "asking").await?;
        for (i, (_, browser)) in self.workers.iter_mut().take(YES + NO).enumerate() {
            let answer = ("answer", if i < YES { "yes" } else { "no" });
            press(browser, &format!("{page}/answer"), &[answer], &mut self.asked).await?;
        }
        let picked = workers.first().context("nobody is asked")?.to_string();
        press(&mut self.staff, &format!("/desk/jobs/{id}/pick"), &[("worker", &picked)], &mut self.asked)
            .await?;
        let (_, technician) = self.workers.first_mut().context("nobody is asked")?;
        press(technician, &format!("{page}/acknowledge"), &[], &mut self.asked).await?;
        press(&mut self.customer, &format!("{page}/acknowledge"), &[], &mut self.asked).await?;
        press(technician, &format!("{page}/start"), &[], &mut self.asked).await?;
        press(technician, &format!("{page}/finish"), &[], &mut self.asked).await?;
        press(&mut self.customer, &format!("{page}/approve"), &[], &mut self.asked).await?;
        order(&town.app, job, Order::RecordPayment { bill: 1, amount: town.price() }, "paid").await
    }
}

/// Presses a button, which must lead to an order that is carried out.
async fn press(
    browser: &mut Client,
    path: &str,
    fields: &[(&str, &str)],
    asked: &mut Vec<Duration>,
) -> Result<()> {
    let form: Vec<(&str, &str)> = [("key", path)].into_iter().chain(fields.iter().copied()).collect();
    let begun = Instant::now();
    let page = browser.submit(path, &form).await?;
    asked.push(begun.elapsed());
    ensure!(page.status == 303, "{path} was answered with {}", page.status);
    Ok(())
}

/// What no person orders.
async fn order(app: &App, job: JobId, order: Order, key: &str) -> Result<()> {
    let command = Command { by: Actor::Machine, order };
    done(app.execute(Request { job, command, key: Some(Key::of("bench", format!("{job}/{key}"))) }).await)
}

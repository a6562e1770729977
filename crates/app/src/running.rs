//! The loops of a running server: the batcher's thread, and the errands that go round.
//!
//! Each loop only calls a step and waits; what a step does stands in its own file. A step that the world
//! breaks is logged once and tried again.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, anyhow};
use domain::job::{Actor, Command, Order};
use domain::{JobId, WebhookId};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::{mpsc, oneshot};
use tokio::task::{AbortHandle, JoinSet};

use crate::workers::OFFICE;
use crate::{App, Outcome, Request};

/// Orders that one commit takes at most.
const BATCH_MAX: usize = 256;
/// Orders about one job that one commit takes at most: when thousands answer at once, a neighbour's order waits for a
/// short commit and not for a long one.
const OF_ONE_JOB: usize = 4;
/// More of them where very many wait, so that the last of them is heard soon: one in so many of all that wait.
const SHARE: usize = 64;
/// Orders that may wait; more callers wait their turn.
const QUEUE_MAX: usize = 4096;
/// How long an idle loop sleeps. Commits wake followers at once.
const IDLE: Duration = Duration::from_millis(100);
/// After the world broke.
const AFTER_A_FAULT: Duration = Duration::from_secs(1);
/// How long an idempotency key is remembered: longer than anybody tries again.
const KEYS_KEPT_DAYS: i64 = 60;
/// Keys that one commit forgets, so that nobody waits for it.
const FORGET_AT_ONCE: i64 = 500;
/// Between two looks for what can be forgotten.
const FORGET_EVERY: Duration = Duration::from_secs(3600);
/// Events that are sent to an endpoint before it is looked for newer ones.
const EVENTS_AT_ONCE: i64 = 16;
/// Jobs that one look at the clock moves.
const DUE_AT_ONCE: i64 = 100;

/// Where orders wait for the batcher.
pub(crate) type Queue = mpsc::Sender<(Request, oneshot::Sender<Result<Outcome>>)>;

/// Gives others a turn in the middle of a long errand, where a server runs; a rehearsal has one thread and no others.
pub(crate) async fn give_way() {
    if tokio::runtime::Handle::try_current().is_ok() {
        tokio::task::yield_now().await;
    }
}

impl App {
    /// Gives an order to the batcher and waits for its commit.
    ///
    /// # Errors
    /// The world broke, or the server is stopping; the same order may be sent again with its key.
    pub async fn execute(&self, request: Request) -> Result<Outcome> {
        let queue = self.queue.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone();
        // Without a running batcher, under the simulator, an order is its own batch.
        let Some(queue) = queue else { return self.commit_alone(&request) };
        let (answer, answered) = oneshot::channel();
        queue.send((request, answer)).await.map_err(|_| anyhow!("the server is stopping"))?;
        answered.await.map_err(|_| anyhow!("the server is stopping"))?
    }

    /// Lets what is due happen: gives how many jobs moved.
    ///
    /// # Errors
    /// The world broke; what was due is due again.
    pub fn clock_step(&self) -> Result<usize> {
        let due = self.store.due(&self.market.key, self.now(), DUE_AT_ONCE)?;
        let command = Command { by: Actor::Machine, order: Order::Tick };
        let batch: Vec<Request> =
            due.iter().map(|job| Request { job: *job, command: command.clone(), key: None }).collect();
        for outcome in self.commit(&batch) {
            outcome?;
        }
        Ok(due.len() + self.applications_step()? + self.rooms_step()?)
    }

    /// Forgets what is kept for a time only; gives how much.
    ///
    /// # Errors
    /// The world broke; it is forgotten next time.
    pub fn forget_step(&self) -> Result<usize> {
        let (now, market) = (self.now(), self.market_key());
        let before = now.checked_sub(SignedDuration::from_hours(24 * KEYS_KEPT_DAYS))?;
        let today = domain::time::wall(now, &self.market.time_zone()).date();
        let quiet_since = now.checked_sub(crate::signing_up::LASTS)?;
        self.store.write(|tx| {
            let mut gone =
                tx.forget_expired(now)? + tx.forget_bars(today)? + tx.forget_signups(quiet_since)?;
            for journal in [market, OFFICE] {
                gone += tx.forget_keys(journal, before, FORGET_AT_ONCE)?;
            }
            Ok(gone)
        })
    }

    /// When the next thing is due: a duty, or a message that waits for the morning.
    ///
    /// # Errors
    /// The world broke.
    pub fn next_due(&self) -> Result<Option<Timestamp>> {
        let member = self.store.next_member_due(&self.market.key)?;
        Ok([member, self.next_due_beside_plans()?].into_iter().flatten().min())
    }

    /// The same, but for what follows by itself from the plans of members: that never ends.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn next_due_beside_plans(&self) -> Result<Option<Timestamp>> {
        let duty = self.store.next_due(&self.market.key)?;
        let notice = self.store.next_notice(&self.market.key)?;
        let application = self.store.next_worker_due(&self.market.key)?;
        let member = match self.members_pending()?.is_empty() {
            true => None,
            false => self.store.next_member_due(&self.market.key)?,
        };
        let check = self.store.next_check_due(&self.market.key)?;
        let signup = self.store.next_signup_due()?;
        let (silence, webhook) = (self.next_silence()?, self.next_webhook()?);
        let all = [duty, notice, application, member, check, signup, silence, webhook];
        Ok(all.into_iter().flatten().min())
    }
}

/// Starts the batcher alone: orders that wait for the same commit share it.
pub fn start_batcher(app: &Arc<App>) {
    let (queue, orders) = mpsc::channel(QUEUE_MAX);
    *app.queue.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(queue);
    let batcher = Arc::clone(app);
    let named = std::thread::Builder::new().name("batcher".to_owned());
    let whole = move || {
        let batches = std::panic::AssertUnwindSafe(|| batch(&batcher, orders));
        if std::panic::catch_unwind(batches).is_err() {
            broke("batcher");
        }
    };
    named.spawn(whole).expect("the operating system gives a thread");
}

/// Ends the process: with one errand gone for good it would look alive and keep no promise. Whoever watches it starts it
/// anew, and it goes on from what is stored.
fn broke(errand: &str) -> ! {
    tracing::error!(errand, "an errand broke: the process ends, to be started anew");
    std::process::abort()
}

/// Starts an errand that goes on for ever.
fn errand(name: &'static str, goes_on: impl Future<Output = ()> + Send + 'static) -> AbortHandle {
    let task = tokio::spawn(goes_on);
    let handle = task.abort_handle();
    tokio::spawn(async move {
        if task.await.is_err_and(|ended| ended.is_panic()) {
            broke(name);
        }
    });
    handle
}

/// Starts the batcher and the loops. They end when the returned handle is dropped.
pub fn start(app: &Arc<App>) -> Loops {
    start_batcher(app);
    let clock = turn(app, "clock", |app| async move { app.clock_step() });
    let inbox = turn(app, "inbox", |app| async move { app.inbox_step(64) });
    let matching = turn(app, "matching", |app| async move { app.seek_step() });
    let notices = turn(app, "notices", |app| async move {
        let sent = app.notices_step(1).await?;
        // The carrier's pace: what it does not take now it would queue, and lose after some hours.
        let pace = Duration::from_secs(1) / app.market.segments_per_second.max(1);
        tokio::time::sleep(if sent > 0 { pace } else { Duration::ZERO }).await;
        Ok(sent)
    });
    // A loop of its own: a mail server that takes its time holds no text up.
    let mail = turn(app, "mail", |app| async move { app.mail_step(1).await });
    let screening =
        turn(
            app,
            "screening",
            |app| async move { Ok(app.screening_step(1).await? + app.signups_step(1).await?) },
        );
    let webhooks = errand("webhooks", send_webhooks(Arc::clone(app)));
    let forgetting = errand("forgetting", forget(Arc::clone(app)));
    let mut tasks = vec![clock, inbox, matching, notices, mail, screening, webhooks, forgetting];
    if app.store.is_shared() {
        tasks.push(errand("listening", listen(Arc::clone(app))));
    }
    Loops { tasks }
}

/// Sends events to each endpoint in an errand of its own: one that takes its time holds no other up. Goes on for ever.
async fn send_webhooks(app: Arc<App>) {
    let mut live = app.live();
    // They end with this set.
    let mut errands = JoinSet::new();
    let mut under_way: HashMap<WebhookId, AbortHandle> = HashMap::new();
    loop {
        while errands.try_join_next().is_some() {}
        under_way.retain(|_, errand| !errand.is_finished());
        match app.webhooks_at_work() {
            Ok(endpoints) => {
                for id in endpoints.into_iter().filter(|id| !under_way.contains_key(id)).collect::<Vec<_>>() {
                    under_way.insert(id, errands.spawn(send_to(Arc::clone(&app), id)));
                }
            }
            Err(error) => tracing::error!(errand = "webhooks", error = format!("{error:#}"), "tried again"),
        }
        let _ = tokio::time::timeout(IDLE, live.recv()).await;
    }
}

/// Sends to one endpoint until nothing is due there.
async fn send_to(app: Arc<App>, id: WebhookId) {
    loop {
        match app.webhook_step(id, EVENTS_AT_ONCE).await {
            Ok(0) => return,
            Ok(_) => tokio::task::yield_now().await,
            Err(error) => {
                tracing::error!(errand = "webhooks", error = format!("{error:#}"), "tried again");
                tokio::time::sleep(AFTER_A_FAULT).await;
                return;
            }
        }
    }
}

/// Other processes write to the same store: whoever waits here for a change is told of theirs too. Goes on for ever.
pub async fn listen(app: Arc<App>) {
    let mut seen = None;
    loop {
        match app.store.heads() {
            Ok(heads) => {
                if seen.as_ref().is_some_and(|seen| *seen != heads) {
                    let _ = app.live.send(-1);
                }
                seen = Some(heads);
            }
            Err(error) => {
                tracing::error!(errand = "listening", error = format!("{error:#}"), "tried again");
            }
        }
        tokio::time::sleep(IDLE).await;
    }
}

/// Forgets a bit at a time while there is something to forget, and looks again every hour.
async fn forget(app: Arc<App>) {
    loop {
        let pause = match app.forget_step() {
            Ok(0) => FORGET_EVERY,
            Ok(_) => AFTER_A_FAULT,
            Err(error) => {
                tracing::error!(errand = "forgetting", error = format!("{error:#}"), "tried again later");
                FORGET_EVERY
            }
        };
        tokio::time::sleep(pause).await;
    }
}

/// The running loops.
pub struct Loops {
    tasks: Vec<AbortHandle>,
}

impl Drop for Loops {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

/// Collects orders and commits them together: what waited while the last commit ran goes into the next.
fn batch(app: &App, mut orders: mpsc::Receiver<(Request, oneshot::Sender<Result<Outcome>>)>) {
    let mut waiting = VecDeque::new();
    loop {
        if waiting.is_empty() {
            let Some(first) = orders.blocking_recv() else { return };
            waiting.push_back(first);
        }
        while waiting.len() < QUEUE_MAX
            && let Ok(next) = orders.try_recv()
        {
            waiting.push_back(next);
        }
        let turn = next_turn(&mut waiting, |(request, _)| request.job);
        let (requests, answers): (Vec<_>, Vec<_>) = turn.into_iter().unzip();
        for (answer, outcome) in answers.into_iter().zip(app.commit(&requests)) {
            // Whoever no longer waits can ask again with the same key.
            let _ = answer.send(outcome);
        }
    }
}

/// Whose turn it is, in the order in which they came, and of one job no more than its share. The others stay in theirs: no
/// order overtakes an earlier one about the same job.
fn next_turn<T>(waiting: &mut VecDeque<T>, job: impl Fn(&T) -> JobId) -> Vec<T> {
    let mut shares: HashMap<JobId, usize> = HashMap::new();
    let most = OF_ONE_JOB.max(waiting.len() / SHARE);
    let (mut turn, mut later) = (Vec::new(), VecDeque::new());
    for one in waiting.drain(..) {
        let share = shares.entry(job(&one)).or_default();
        if turn.len() < BATCH_MAX && *share < most {
            *share += 1;
            turn.push(one);
        } else {
            later.push_back(one);
        }
    }
    *waiting = later;
    turn
}

fn turn<F, Fut>(app: &Arc<App>, name: &'static str, step: F) -> AbortHandle
where
    F: Fn(Arc<App>) -> Fut + Send + 'static,
    Fut: Future<Output = Result<usize>> + Send,
{
    let app = Arc::clone(app);
    errand(name, async move {
        let mut live = app.live();
        loop {
            match step(Arc::clone(&app)).await {
                Ok(0) => {
                    // Woken by the next commit, or by the clock.
                    let _ = tokio::time::timeout(IDLE, live.recv()).await;
                }
                Ok(_) => tokio::task::yield_now().await,
                Err(error) => {
                    tracing::error!(
                        errand = name,
                        error = format!("{error:#}"),
                        "an errand failed and is tried again"
                    );
                    tokio::time::sleep(AFTER_A_FAULT).await;
                }
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job(n: u8) -> JobId {
        JobId::from_bytes(&[n; 16]).unwrap()
    }

    #[test]
    fn a_neighbour_is_not_kept_waiting_and_nobody_overtakes() {
        // Twenty about one job, then one about another, then one more about the first.
        let mut waiting: VecDeque<(u8, usize)> = (0..20).map(|n| (1, n)).collect();
        waiting.extend([(2, 20), (1, 21)]);
        let mut turns = Vec::new();
        while !waiting.is_empty() {
            turns.push(next_turn(&mut waiting, |(of, _)| job(*of)));
        }
        assert!(turns[0].contains(&(2, 20)), "{turns:?}");
        assert_eq!(turns[0].len(), OF_ONE_JOB + 1);
        let crowd: Vec<usize> =
            turns.concat().into_iter().filter(|(of, _)| *of == 1).map(|(_, n)| n).collect();
        assert!(crowd.is_sorted() && crowd.len() == 21, "{crowd:?}");
    }

    #[test]
    fn a_commit_takes_no_more_than_it_can() {
        let mut waiting: VecDeque<usize> = (0..BATCH_MAX + 3).collect();
        let some = |n: &usize| JobId::from_bytes(&u128::try_from(*n).unwrap().to_be_bytes()).unwrap();
        assert_eq!(next_turn(&mut waiting, some).len(), BATCH_MAX);
        assert_eq!(waiting, [BATCH_MAX, BATCH_MAX + 1, BATCH_MAX + 2]);
    }
}

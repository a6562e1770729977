//! Events out: each endpoint is sent what it asked for, a job's events in their order, until it has them.
//!
//! What is sent is the journal's own and holds nothing personal. An endpoint that is gone, or takes nothing for days, is
//! paused: what waits for it is kept, and goes on when somebody says so. Nothing here decides who may make one.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use channels::standard_webhooks;
use domain::job::Event;
use domain::{JobId, WebhookId};
use http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use serde_json::{Map, Value};
use store::{EventRow, PersonRow, QueuedRow, TryRow, WebhookRow};

use crate::App;
use crate::api_keys::{ROTATION_HOURS, TWICE_SECONDS};
use crate::vault::Vault;

/// Events queued for an endpoint at a time.
const QUEUED_AT_ONCE: i64 = 200;
/// How long a try may take before somebody else makes it again, in seconds: longer than the wire waits.
const LEASE_SECONDS: i64 = 60;
/// When it is tried again, in seconds after each try: what the specification recommends. After the last it goes on at that
/// pace.
const AGAIN_SECONDS: [i64; 9] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
/// An endpoint that has taken nothing for so many days is paused.
const PATIENCE_DAYS: i64 = 5;
/// As long as a secret is, in bytes.
const SECRET_BYTES: usize = 32;
/// Endpoints that a market can have, and tries that are shown.
pub const WEBHOOKS_MAX: usize = 20;
pub const TRIES_SHOWN: i64 = 50;

/// Something that happened to a job, as it is told to programs.
#[derive(Clone, Debug, Serialize)]
pub struct Told {
    /// Its place in the market's journal, counted from 1 without a gap.
    pub seq: i64,
    /// Such as `job.assigned`.
    #[serde(rename = "type")]
    pub kind: String,
    pub job: JobId,
    /// When.
    pub timestamp: Timestamp,
    /// Who did it: `customer:…`, `worker:…`, `staff:…` with an id, or `machine`.
    pub by: String,
    pub data: Value,
}

/// An event as programs are told it.
///
/// # Errors
/// It cannot be written down, which cannot be.
pub fn told(row: &EventRow) -> Result<Told> {
    let mut written = serde_json::to_value(&row.event)?;
    let mut data = match written["data"].take() {
        Value::Null => Value::Object(Map::new()),
        data => data,
    };
    if let Value::Object(fields) = &mut data {
        fields.retain(|name, _| !kept_back(&row.event, name));
        if let Some(Value::Array(asked)) = fields.get_mut("asked") {
            let said = asked.iter_mut().filter_map(Value::as_object_mut);
            said.for_each(|one| drop(one.remove("reasons")));
        }
    }
    Ok(Told {
        seq: row.seq,
        kind: kind(row.event.name()),
        job: row.job,
        timestamp: row.at,
        by: row.actor.clone(),
        data,
    })
}

/// What leaves no program: how it was, before both sides have said so; and how far away anybody lives, from which several
/// jobs would tell where.
fn kept_back(event: &Event, field: &str) -> bool {
    match event {
        Event::Reviewed { .. } => matches!(field, "stars" | "note"),
        Event::Described(_) => field == "spot",
        _ => field == "reasons",
    }
}

/// What an event is called: `TimesProposed` is `job.times_proposed`.
fn kind(name: &str) -> String {
    let snake = name.chars().flat_map(|c| {
        let apart = c.is_ascii_uppercase().then_some('_');
        apart.into_iter().chain([c.to_ascii_lowercase()])
    });
    format!("job.{}", snake.skip(1).collect::<String>())
}

/// Why an address is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadEndpoint {
    /// It is no address that can be called, or not over TLS.
    Url,
    /// A type is none of an event's.
    Types,
    /// There are as many as there can be.
    Many,
}

impl App {
    /// Makes an endpoint, which is sent what happens from now on, and gives its secret. Asked for twice within a minute it is
    /// one, with another secret: nobody has read the first.
    ///
    /// # Errors
    /// Inside: why it is not taken. Outside: the world broke.
    pub fn make_webhook(
        &self,
        name: &str,
        url: &str,
        types: &[String],
    ) -> Result<Result<(WebhookId, String), BadEndpoint>> {
        if !self.can_be_called(url) {
            return Ok(Err(BadEndpoint::Url));
        }
        let is_type = |one: &String| Event::NAMES.iter().any(|name| kind(name) == *one);
        if !types.iter().all(is_type) {
            return Ok(Err(BadEndpoint::Types));
        }
        if let Some(twin) = self.twin(name, url, &types.join(" "))? {
            return Ok(Ok((twin, self.rotate_webhook(twin)?)));
        }
        if self.store.webhooks(self.market_key())?.len() >= WEBHOOKS_MAX {
            return Ok(Err(BadEndpoint::Many));
        }
        let (id, person) = (self.new_id(), self.new_id());
        let salt = Vault::new_salt(&*self.chance);
        let secret = self.new_webhook_secret();
        let stands_as = PersonRow {
            id: person,
            salt: Some(salt.clone()),
            language: self.market.language.code().to_owned(),
            name: Some(self.seal_with(person, &salt, name)?),
        };
        let row = WebhookRow {
            id,
            person,
            url: url.to_owned(),
            secret: self.seal_with(person, &salt, &secret)?,
            old: None,
            types: types.join(" "),
            cursor: self.store.head(self.market_key())?,
            made_at: self.now(),
            paused_at: None,
            fault: None,
            failing_since: None,
        };
        self.store.write(|tx| {
            tx.put_person(&stands_as)?;
            tx.put_webhook(self.market_key(), &row)
        })?;
        Ok(Ok((id, secret)))
    }

    /// Whether an address can be called: over TLS, or plainly where the config lets private addresses be called.
    fn can_be_called(&self, url: &str) -> bool {
        let Ok(uri) = url.parse::<http::Uri>() else { return false };
        let plainly = self.private_webhooks && uri.scheme_str() == Some("http");
        let named = uri.authority().is_some_and(|authority| !authority.as_str().contains('@'));
        named && url.len() <= 2000 && (uri.scheme_str() == Some("https") || plainly)
    }

    /// Pauses an endpoint, or lets it go on: then everything that waits for it is due.
    ///
    /// # Errors
    /// The world broke, or there is no such endpoint.
    pub fn pause_webhook(&self, id: WebhookId, paused: bool) -> Result<()> {
        let now = self.now();
        self.store.write(|tx| {
            let found = tx.webhook(self.market_key(), id)?;
            let mut row = found.context("there is no such endpoint")?;
            row.paused_at = if paused { row.paused_at.or(Some(now)) } else { None };
            (row.fault, row.failing_since) = (None, None);
            tx.put_webhook(self.market_key(), &row)?;
            if paused { Ok(()) } else { tx.all_due(id, now) }
        })
    }

    /// Sends everything once more that happened after an event.
    ///
    /// # Errors
    /// The world broke.
    pub fn replay_webhook(&self, id: WebhookId, after: i64) -> Result<()> {
        self.store.write(|tx| tx.rewind(id, after.max(0)))
    }

    /// Takes an endpoint away, with what waits for it.
    ///
    /// # Errors
    /// The world broke.
    pub fn drop_webhook(&self, id: WebhookId) -> Result<()> {
        self.store.write(|tx| tx.drop_webhook(id))
    }

    /// The secrets that a message is signed by: the one that holds, and for a while the one before.
    fn secrets_at(&self, row: &WebhookRow, at: Timestamp) -> Result<Vec<String>> {
        let old = row.old.as_ref().filter(|(_, until)| *until > at);
        let all = [Some(&row.secret), old.map(|(secret, _)| secret)].into_iter().flatten();
        all.map(|sealed| Ok(self.open(row.person, sealed)?.open().clone())).collect()
    }

    /// Gives an endpoint another secret. For a day what is sent there is signed by the one before as well.
    ///
    /// # Errors
    /// The world broke, or there is no such endpoint.
    pub fn rotate_webhook(&self, id: WebhookId) -> Result<String> {
        let secret = self.new_webhook_secret();
        let now = self.now();
        let until = now.checked_add(SignedDuration::from_hours(ROTATION_HOURS))?;
        let found = self.store.webhook(self.market_key(), id)?.context("there is no such endpoint")?;
        let sealed = self.seal(found.person, &secret)?;
        self.store.write(|tx| {
            let mut row = tx.webhook(self.market_key(), id)?.context("there is no such endpoint")?;
            let before = std::mem::replace(&mut row.secret, sealed.clone());
            // Rotated twice within a day, it is the one in use that works on, and not the one that nobody has taken up.
            if row.old.as_ref().is_none_or(|(_, over)| *over <= now) {
                row.old = Some((before, until));
            }
            tx.put_webhook(self.market_key(), &row)
        })?;
        Ok(secret)
    }

    fn new_webhook_secret(&self) -> String {
        let mut bytes = [0_u8; SECRET_BYTES];
        self.chance.fill(&mut bytes);
        standard_webhooks::secret(&bytes)
    }

    /// One that was made a moment ago just like this: a form or a call that came twice.
    fn twin(&self, name: &str, url: &str, types: &str) -> Result<Option<WebhookId>> {
        let (now, just) = (self.now(), SignedDuration::from_secs(TWICE_SECONDS));
        for row in self.store.webhooks(self.market_key())? {
            let same = row.url == url && row.types == types && now.duration_since(row.made_at) < just;
            if same && self.name_of(row.person)?.open() == name {
                return Ok(Some(row.id));
            }
        }
        Ok(None)
    }

    /// Queues what has happened and sends what is due; gives how much it did.
    ///
    /// # Errors
    /// The world broke; it goes on where it was.
    pub async fn webhooks_step(&self, most: i64) -> Result<usize> {
        let mut done = 0;
        for id in self.webhooks_at_work()? {
            done += self.webhook_step(id, most).await?;
        }
        Ok(done)
    }

    /// The endpoints that are sent things.
    pub(crate) fn webhooks_at_work(&self) -> Result<Vec<WebhookId>> {
        let rows = self.store.webhooks(self.market_key())?;
        Ok(rows.into_iter().filter(|row| row.paused_at.is_none()).map(|row| row.id).collect())
    }

    /// Sends what is due to one endpoint, the oldest first and at most so much; gives how much was done.
    pub(crate) async fn webhook_step(&self, id: WebhookId, most: i64) -> Result<usize> {
        let Some(row) = self.store.webhook(self.market_key(), id)? else { return Ok(0) };
        let mut done = self.queue_events(&row)?;
        for queued in self.store.queued_due(id, self.now(), most)? {
            done += usize::from(self.send_event(&row, queued).await?);
        }
        Ok(done)
    }

    /// When the next try is due.
    pub(crate) fn next_webhook(&self) -> Result<Option<Timestamp>> {
        let rows = self.store.webhooks(self.market_key())?;
        if rows.is_empty() {
            return Ok(None);
        }
        let waiting = self.store.next_queued(self.market_key())?;
        let behind = self.store.head(self.market_key())?;
        let unread = rows.iter().any(|row| row.paused_at.is_none() && row.cursor < behind);
        Ok(if unread { Some(self.now()) } else { waiting })
    }

    fn queue_events(&self, row: &WebhookRow) -> Result<usize> {
        let events = self.store.events_after(self.market_key(), row.cursor, QUEUED_AT_ONCE)?;
        let Some(last) = events.last().map(|event| event.seq) else { return Ok(0) };
        let types: BTreeSet<&str> = row.types.split(' ').filter(|one| !one.is_empty()).collect();
        let wanted =
            |event: &&EventRow| types.is_empty() || types.contains(kind(event.event.name()).as_str());
        let queued: Vec<(i64, JobId)> =
            events.iter().filter(wanted).map(|event| (event.seq, event.job)).collect();
        let now = self.now();
        self.store.write(|tx| tx.queue_for(self.market_key(), (row.id, row.cursor, last), &queued, now))?;
        Ok(events.len())
    }

    /// Sends one event; false if somebody else has it in hand.
    async fn send_event(&self, row: &WebhookRow, queued: QueuedRow) -> Result<bool> {
        let began = self.now();
        let until = began.checked_add(SignedDuration::from_secs(LEASE_SECONDS))?;
        if !self.store.write(|tx| tx.claim_queued(&queued, until))? {
            return Ok(false);
        }
        let events = self.store.events_after(self.market_key(), queued.seq - 1, 1)?;
        let event = events.first().filter(|event| event.seq == queued.seq).context("an event is gone")?;
        let body = serde_json::to_string(&told(event)?)?;
        // The same event is the same message, however often it is sent.
        let id = format!("{}.{}", self.market.key, queued.seq);
        let secrets = self.secrets_at(row, began)?;
        let answer = match standard_webhooks::message(&row.url, &secrets, (&id, began), body) {
            Ok(message) => self.outward.call(message).await.map_err(|broken| broken.to_string()),
            Err(unbuildable) => Err(unbuildable.to_string()),
        };
        let tried = TryRow {
            seq: queued.seq,
            attempt: queued.attempts + 1,
            at: began,
            status: answer.as_ref().ok().map(|answer| i64::from(answer.status().as_u16())),
            fault: answer.as_ref().err().cloned(),
        };
        let through = answer.as_ref().is_ok_and(|answer| answer.status().is_success());
        let gone = answer.is_ok_and(|answer| answer.status() == StatusCode::GONE);
        self.note_try(row, &queued, (&tried, through, gone))?;
        Ok(true)
    }

    fn note_try(
        &self,
        row: &WebhookRow,
        queued: &QueuedRow,
        (tried, through, gone): (&TryRow, bool, bool),
    ) -> Result<()> {
        let now = self.now();
        let step = usize::try_from(queued.attempts)?.min(AGAIN_SECONDS.len() - 1);
        let again = now.checked_add(SignedDuration::from_secs(AGAIN_SECONDS[step]))?;
        let patience = SignedDuration::from_hours(24 * PATIENCE_DAYS);
        self.store.write(|tx| {
            // As it stands now, and held: somebody may have paused it meanwhile, or taken it away.
            let Some(mut row) = tx.webhook(self.market_key(), row.id)? else { return Ok(()) };
            let before = row.clone();
            row.failing_since = if through { None } else { row.failing_since.or(Some(tried.at)) };
            let tired = row.failing_since.is_some_and(|since| now.duration_since(since) >= patience);
            if (gone || tired) && row.paused_at.is_none() {
                row.paused_at = Some(now);
                row.fault = Some(if gone { "gone" } else { "silent" }.to_owned());
            }
            tx.put_try(row.id, tried)?;
            if through {
                tx.sent(queued)?;
            } else {
                tx.send_again(queued, again)?;
            }
            if row == before { Ok(()) } else { tx.put_webhook(self.market_key(), &row) }
        })
    }
}

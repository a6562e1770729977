-- A market is a journal: one gapless, ordered sequence of events, and the rows it leaves behind.
-- Every primary key begins with the market, so that a market's data stays together wherever it is kept.
-- Ids are sixteen bytes, instants are milliseconds since 1970 (UTC), everything else is text or JSON text.

-- The head row is the market's lock and its sequence: whoever writes takes it first.
create table heads (
    market text not null,
    seq bigint not null,
    primary key (market)
);

-- The row is the truth for queries. Columns beside `state` exist because a list needs them.
create table jobs (
    market text not null,
    id blob not null,
    code text not null,
    customer blob not null,
    worker blob,
    stage text not null,
    ending text,
    opened bigint not null,
    due_at bigint,
    version bigint not null,
    state text not null,
    primary key (market, id)
);

-- The clock's question (what is due?) and the desk's list (open jobs by who is on the hook).
create index jobs_due on jobs (market, due_at) where due_at is not null;
-- A code names one open job; a closed job's code is free again.
create index jobs_code on jobs (market, code) where due_at is not null;
-- A customer's jobs, and a worker's.
create index jobs_customer on jobs (market, customer, opened);
create index jobs_worker on jobs (market, worker, opened) where worker is not null;

-- History, timeline and audit; what followers read. Append only.
create table events (
    market text not null,
    seq bigint not null,
    job blob not null,
    at bigint not null,
    actor text not null,
    type text not null,
    data text not null,
    primary key (market, seq)
);

-- A job's timeline, and folding its log.
create index events_job on events (market, job, seq);

-- Candidates are rows of their own: a job may ask thousands.
create table candidates (
    market text not null,
    job blob not null,
    visit bigint not null,
    worker blob not null,
    asked_at bigint not null,
    answer text,
    rank bigint not null,
    state text not null,
    primary key (market, job, visit, worker)
);

-- What a worker has been asked: "which job does this Yes mean?"
create index candidates_worker on candidates (market, worker, asked_at);

-- A worker's time that is spoken for.
create table promises (
    market text not null,
    worker blob not null,
    job blob not null,
    visit bigint not null,
    from_at bigint not null,
    to_at bigint not null,
    travel_minutes bigint not null,
    primary key (market, worker, job, visit)
);

-- Double entry, append only; every line names its event by (market, seq).
create table postings (
    market text not null,
    seq bigint not null,
    line bigint not null,
    job blob not null,
    at bigint not null,
    account text not null,
    amount bigint not null,
    currency text not null,
    primary key (market, seq, line)
);

-- A wallet's statement and any account's balance.
create index postings_account on postings (market, account, seq);

-- What goes out. `key` says what caused it, so that the same cause never writes twice.
create table notices (
    market text not null,
    key text not null,
    person blob not null,
    job blob,
    message text not null,
    state text not null,
    due_at bigint not null,
    written_at bigint not null,
    attempts bigint not null,
    body blob,
    vendor_id text,
    fault text,
    primary key (market, key)
);

-- What leaves next.
create index notices_due on notices (market, due_at) where state in ('queued', 'sending', 'unsure');
-- A vendor's later word about a message.
create index notices_vendor on notices (market, vendor_id) where vendor_id is not null;
-- What a person was told about a job, and the desk's list of what never arrived.
create index notices_person on notices (market, person, written_at);
create index notices_failed on notices (market, written_at) where state = 'failed';

-- Idempotency: the same key of the same person takes effect once, refusals included.
create table keys (
    market text not null,
    who text not null,
    key text not null,
    hash blob not null,
    outcome text not null,
    at bigint not null,
    primary key (market, who, key)
);

-- How far each follower has read.
create table cursors (
    market text not null,
    follower text not null,
    seq bigint not null,
    primary key (market, follower)
);

-- How workers come to be: an application beside the card, as JSON. Workers of before this step have none and
-- count as approved. `due_at` is when the next step of an application is overdue.
alter table workers add column application text;
alter table workers add column due_at bigint;

-- The clock's question: which applications are overdue?
create index workers_due on workers (market, due_at) where due_at is not null;

-- The office's journal: what happened to whom, as one gapless sequence under the head row `office`. What
-- matching reads to learn of changed cards, and a worker's history. Append only.
create table office_events (
    seq bigint not null,
    worker blob not null,
    at bigint not null,
    actor text not null,
    type text not null,
    data text not null,
    primary key (seq)
);

-- A worker's history.
create index office_events_worker on office_events (worker, seq);

-- When a text last came from this address: the proof that it is theirs and that texts go both ways.
alter table contact_points add column proved_at bigint;

-- How many segments a carrier bills for the text that left.
alter table notices add column segments bigint;

-- Idempotency keys are kept for sixty days: which are older?
create index keys_at on keys (market, at);

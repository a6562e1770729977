-- Where events are sent to. Each endpoint has its own name, which is a person's row without a phone: its secret is sealed with
-- that person's key. The journal up to `cursor` has been queued for it.
create table webhooks (
    id blob primary key,
    market text not null,
    person blob not null,
    url text not null,
    secret blob not null,
    -- types of events with spaces between them; nothing for all
    types text not null,
    cursor bigint not null,
    made_at bigint not null,
    paused_at bigint,
    -- why it was paused by itself
    fault text,
    -- since when nothing has got through
    failing_since bigint
);
create index webhooks_by_market on webhooks (market, made_at);

-- What is still to be sent, oldest first; what got through is gone from here.
create table webhook_queue (
    webhook blob not null,
    seq bigint not null,
    market text not null,
    job blob not null,
    attempts bigint not null,
    due_at bigint not null,
    primary key (webhook, seq)
);
create index webhook_queue_due on webhook_queue (market, due_at);
create index webhook_queue_job on webhook_queue (webhook, job, seq);

-- Each try, for whoever looks why something did not arrive.
create table webhook_tries (
    webhook blob not null,
    seq bigint not null,
    attempt bigint not null,
    at bigint not null,
    status bigint,
    fault text,
    primary key (webhook, seq, attempt)
);
create index webhook_tries_by_time on webhook_tries (webhook, at);

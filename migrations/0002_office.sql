-- The office: people apart from jobs. Everything about a person is sealed with their own key; to erase a
-- person is to forget the salt that their key is made from.

create table people (
    id blob not null,
    salt blob,
    language text not null,
    name blob,
    primary key (id)
);

-- A channel and an address, one person's at a time; found by a keyed hash of the normalised address.
create table contact_points (
    lookup blob not null,
    channel text not null,
    person blob not null,
    address blob not null,
    opted_out_at bigint,
    -- Since when a person handles this conversation and the machine is silent; who, if somebody took it.
    waiting_since bigint,
    taken_by blob,
    taken_at bigint,
    -- What we last asked them, and of which jobs, as JSON: a bare "1" means something only after a question.
    question text,
    primary key (lookup)
);

create index contact_points_person on contact_points (person);
create index contact_points_waiting on contact_points (waiting_since) where waiting_since is not null;

-- Addresses where work happens.
create table places (
    id blob not null,
    person blob not null,
    address blob not null,
    primary key (id)
);

-- Words that people wrote, sealed with their author's key and referred to by id.
create table notes (
    id blob not null,
    author blob not null,
    at bigint not null,
    words blob not null,
    primary key (id)
);

-- Workers: what matching needs stands in the card, which holds no personal data.
create table workers (
    id blob not null,
    person blob not null,
    market text not null,
    provider blob not null,
    card text not null,
    primary key (id)
);

create index workers_person on workers (person);
create index workers_market on workers (market);

create table staff (
    person blob not null,
    role text not null,
    primary key (person)
);

-- Server-side sessions, by the hash of their token.
create table sessions (
    hash blob not null,
    person blob not null,
    -- A session that came from a link in a text opens that one job.
    job blob,
    expires bigint not null,
    primary key (hash)
);

-- One-time codes for signing in, by the keyed hash of the contact point.
create table sign_in_codes (
    lookup blob not null,
    hash blob not null,
    tries bigint not null,
    expires bigint not null,
    primary key (lookup)
);

-- Links that open one job's page for one person, by the hash of their token.
create table links (
    hash blob not null,
    market text not null,
    job blob not null,
    person blob not null,
    purpose text not null,
    expires bigint not null,
    revoked_at bigint,
    primary key (hash)
);

create index links_job on links (market, job);

-- What came in, stored before it is understood. The same vendor id takes effect once.
create table inbound (
    account text not null,
    vendor_id text not null,
    received_at bigint not null,
    lookup blob not null,
    words blob not null,
    extra text not null,
    done_at bigint,
    primary key (account, vendor_id)
);

create index inbound_todo on inbound (received_at) where done_at is null;

-- Every conversation as both sides see it.
create table texts (
    lookup blob not null,
    at bigint not null,
    ref text not null,
    direction text not null,
    words blob not null,
    job blob,
    primary key (lookup, at, ref)
);

-- Who looked at whose contact details, when, and what for.
create table access_log (
    at bigint not null,
    ref blob not null,
    viewer text not null,
    person blob not null,
    fields text not null,
    purpose text not null,
    job blob,
    primary key (at, ref)
);

create index access_log_person on access_log (person, at);

-- Settings that must outlive a restart: the key check, the demo's clock.
create table settings (
    name text not null,
    value text not null,
    primary key (name)
);

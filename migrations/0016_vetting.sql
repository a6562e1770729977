-- Members: customers who were let in, or asked to be. The application as JSON, like a worker's; where they live as
-- workers' bases are kept, to about a hundred metres; `due_at` is when its next step is overdue.
create table members (
    person blob not null,
    market text not null,
    application text not null,
    home text,
    -- 1 while it is not decided.
    pending bigint,
    due_at bigint,
    primary key (person)
);

-- The desk's question: whose is not decided?
create index members_pending on members (market) where pending = 1;

-- The clock's question, as for workers: which are overdue?
create index members_due on members (market, due_at) where due_at is not null;

-- The office's journal tells of both: `member`, or a worker where nothing stands here. The column `worker` then holds
-- the member's person.
alter table office_events add column subject text;

-- When somebody was born, sealed like the rest: beside a name it tells people apart.
alter table people add column born blob;

-- Whoever failed a check may come back on a day. By keyed hashes of what they go by, so that another number does not
-- escape; nothing else of them is kept here, and a bar that is over is deleted.
create table bars (
    lookup blob not null,
    until_day text not null,
    primary key (lookup)
);

-- What somebody's newest form says that they go by, in the same hashes: whoever fails is barred by them too.
create table marks (
    person blob not null,
    lookup blob not null,
    primary key (person, lookup)
);

-- Checks of backgrounds: how far each has come at the company that checks, by its own ids. The company's word on
-- somebody is an event; what it found is never kept here.
create table checks (
    id blob not null,
    market text not null,
    subject text not null,
    whose blob not null,
    person blob not null,
    n bigint not null,
    state text not null,
    candidate text,
    invitation text,
    report text,
    tries bigint not null,
    due_at bigint,
    primary key (id)
);

create index checks_due on checks (market, due_at) where due_at is not null;
create index checks_person on checks (person);
-- What the company calls about.
create index checks_invitation on checks (invitation) where invitation is not null;
create index checks_report on checks (report) where report is not null;

-- Signing up by text: what somebody has said so far, sealed, and what they were asked last. Gone once it is a form that
-- was taken in, or after a day without a word. `due_at` is when a finished one is taken in.
create table signups (
    lookup blob not null,
    person blob not null,
    draft blob not null,
    asked text not null,
    -- The text that was answered last: read twice, it is one answer.
    cause text not null,
    at bigint not null,
    due_at bigint,
    primary key (lookup)
);

create index signups_due on signups (due_at) where due_at is not null;

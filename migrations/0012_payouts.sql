-- What went to providers, a line for each job of a payout: written with the event that says so, and read as a list of
-- what was paid out when. What is still due follows from the postings.
create table payouts (
    market text not null,
    payout blob not null,
    job blob not null,
    provider blob not null,
    at bigint not null,
    amount bigint not null,
    primary key (market, payout, job)
);

-- The list, newest first.
create index payouts_at on payouts (market, at);

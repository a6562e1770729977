-- What both sides of a job say of each other, one word each: kept beside the job because profiles ask for them by
-- whom they are about. Derived from the journal, as promises are. `shown_at` is null until both have spoken or the
-- time for it is over: whoever reads a profile reads only what is shown.
create table reviews (
    market text not null,
    job blob not null,
    by_side text not null,
    customer blob not null,
    worker blob not null,
    stars bigint not null,
    note blob,
    given_at bigint not null,
    shown_at bigint,
    primary key (market, job, by_side)
);
create index reviews_of_workers on reviews (worker, shown_at) where by_side = 'customer';
create index reviews_of_customers on reviews (customer, shown_at) where by_side = 'worker';

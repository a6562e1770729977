-- The services that the desk has set since the market's file was written: each stands before the file's of the same key.
-- Who set it and when stand beside it; what a job costs stands in its terms and moves with nothing here.
create table services (
    market text not null,
    key text not null,
    -- The whole service, as JSON.
    entry text not null,
    set_by blob not null,
    set_at bigint not null,
    primary key (market, key)
);

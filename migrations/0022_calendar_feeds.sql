-- Addresses at which a worker's calendar reads their visits. One for each at most: another one ends the one before. Only a
-- print of what makes it theirs is kept.
create table calendar_feeds (
    worker blob primary key,
    market text not null,
    print blob not null unique,
    made_at bigint not null,
    read_at bigint
);

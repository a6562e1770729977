-- Who shows themselves to everybody: a page of their own, with what they say of themselves, which is a sealed note of
-- theirs. Theirs to put up and to take down; what others made of them stands with the reviews.
create table listings (
    market text not null,
    worker blob not null,
    about blob,
    at bigint not null,
    primary key (market, worker)
);

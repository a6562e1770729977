-- Who is in the room of a consultation, and when they were heard of last: a row a side, written anew every few seconds while
-- a page is open. Nothing is decided from it but that somebody's line broke; who was in, and for how long, stands in the
-- job's events.
create table room_beats (
    market text not null,
    job blob not null,
    side text not null,
    at bigint not null,
    primary key (market, job, side)
);
-- whose line broke
create index room_beats_by_time on room_beats (market, at);

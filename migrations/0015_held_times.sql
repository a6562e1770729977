-- Whoever is asked may hold several times free for one visit, until one of them is picked.
create table promises_of_visits (
    market text not null,
    worker blob not null,
    job blob not null,
    visit bigint not null,
    from_at bigint not null,
    to_at bigint not null,
    travel_minutes bigint not null,
    primary key (market, worker, job, visit, from_at)
);
insert into promises_of_visits (market, worker, job, visit, from_at, to_at, travel_minutes)
    select market, worker, job, visit, from_at, to_at, travel_minutes from promises;
drop table promises;
alter table promises_of_visits rename to promises;

-- How long finished work took, by service: derived from the journal, read for the report on the catalogue's plans.
-- Work that was mended counts once.
create table durations (
    market text not null,
    service text not null,
    finished_at bigint not null,
    job blob not null,
    visit bigint not null,
    minutes bigint not null,
    primary key (market, service, finished_at, job)
);

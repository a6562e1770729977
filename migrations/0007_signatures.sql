-- Which statement was signed for which job and when, by the statement's fingerprint: whoever holds a copy asks by that.
-- Derived from the journal. Nobody is named here.
create table signatures (
    market text not null,
    fingerprint text not null,
    job blob not null,
    signed_at bigint not null,
    primary key (market, fingerprint)
);

-- Keys that programs call with. A key acts under a name of its own, which is a person's row without a phone; what it may do
-- are its scopes. Only prints of a secret are kept; the one before the last rotation works on for a day.
create table api_keys (
    id blob primary key,
    market text not null,
    person blob not null,
    scopes text not null,
    print blob not null unique,
    -- the last characters of the secret, by which whoever has it finds its row
    tail text not null,
    old_print blob unique,
    old_until bigint,
    made_by blob not null,
    made_at bigint not null,
    used_at bigint,
    revoked_at bigint
);
create index api_keys_by_market on api_keys (market, made_at);
-- jobs page by page, the newest first
create index jobs_opened on jobs (market, opened, id);

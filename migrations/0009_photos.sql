-- Where the picture of a photo lies: the job's row and its journal know which photos there are, whose side added them and
-- what for; here stands who took each, for it is sealed with their key, and the name of the object that holds it.
-- The pictures themselves lie in a folder beside the database: they are large, never searched, and written once.
-- A row is deleted with its picture when the photo is taken away. Nobody is named here.
create table photos (
    market text not null,
    job blob not null,
    id blob not null,
    person blob not null,
    taken_at bigint not null,
    bytes bigint not null,
    object text not null,
    primary key (market, job, id)
);

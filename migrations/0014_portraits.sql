-- Where the picture lies that a worker shows of themselves: one of each person, sealed with their key like every other.
-- A new one has another object's name. A row is deleted with its picture.
create table portraits (
    person blob not null primary key,
    taken_at bigint not null,
    object text not null
);

-- What is kept of one person is looked up when they ask for it, or to be erased.
create index notes_author on notes (author);
create index places_person on places (person);
create index photos_person on photos (person);

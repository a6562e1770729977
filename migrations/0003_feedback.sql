-- What readers say of help articles: whether it helped, and in their own words if they like. Anonymous: no
-- person stands beside a vote, and words are sealed with the office's key like everything that people write.
-- `ref` follows from the form, so that the same form twice is one vote.
create table article_votes (
    article text not null,
    ref blob not null,
    at bigint not null,
    helped bigint not null,
    words blob,
    primary key (article, ref)
);

-- The secret of an endpoint before its last rotation: what is sent is signed by both until the time is over, so that a
-- receiver has a day to take the new one up.
alter table webhooks add column old_secret blob;
alter table webhooks add column old_until bigint;

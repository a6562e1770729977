-- Conversations that somebody of the staff holds: they stay in the inbox after an answer.
create index contact_points_taken on contact_points (taken_at) where taken_by is not null;

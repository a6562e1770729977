-- E-mail beside texts. An address is a contact point of the channel `email`. It is nobody's to be found by: two people
-- may give the same one, so its lookup is made from person and address together.
-- Whoever types an address may not be whose phone stands beside it. `given_with` is the request or the application it
-- came with; the phone's answer for that very one sets `proved_at`, and nothing leaves for an address before.
alter table contact_points add column given_with blob;

-- A request that is sent, an application whose number is proved: which addresses came with it?
create index contact_points_given on contact_points (given_with) where given_with is not null;

-- Which way a notice leaves: `email`, or by text if nothing stands here. The same message may leave both ways, as two
-- notices with a key and a fate of their own.
alter table notices add column channel text;

-- What leaves next by e-mail; a night's texts that wait for the morning are not looked through for it.
create index notices_mail_due on notices (market, due_at)
    where channel = 'email' and state in ('queued', 'sending', 'unsure');

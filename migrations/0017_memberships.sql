-- The plan that a member has, what they paid for it and what is asked for the next month, as JSON. What moved stands in
-- `postings` under the office's journal, each line with the member's person where a job's stands otherwise.
alter table members add column membership text;

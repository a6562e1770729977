-- A code names one open job, and every job that ever had it: whoever rings says only the code.
drop index jobs_code;
create index jobs_code on jobs (market, code, opened);

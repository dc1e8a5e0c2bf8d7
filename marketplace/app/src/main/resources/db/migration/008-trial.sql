-- What was counted while a rule was checked: requests, failures, what stayed behind.
alter table submission_check add column numbers jsonb;

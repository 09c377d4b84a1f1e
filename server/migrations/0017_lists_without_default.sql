-- The default was for the rows there were: whoever writes a row says what was done, and what was missing.
alter table contact_part alter column acts drop default;
alter table frozen_finding alter column missing_facts drop default;

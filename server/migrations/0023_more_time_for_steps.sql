-- More time given to a step of a matter, request or report: its new last day, and why, from a list.
alter table kept_record
  add column until_on date,
  add column ground text,
  add constraint more_time_is_given_to_a_step check (until_on is null or kind = 'step'),
  add constraint more_time_says_why check ((until_on is null) = (ground is null)),
  add constraint ground_of_more_time_is_known check (ground in ('materials', 'others', 'study', 'superior'));

-- The event one person's part of a contact answers, by the id duties know it by, with its kind and day as they were then: an
-- event may be a record, the beginning of a pairing or a step, and one that is taken back stays named in the books.
alter table contact_part add column event_id text;
alter table contact_part add column event_kind text;
alter table contact_part add column event_on date;
alter table contact_part add constraint an_event_answered_has_kind_and_day
  check (num_nulls(event_id, event_kind, event_on) in (0, 3));
alter table contact_part add constraint an_event_is_answered_after_it check (event_on <= held_on);

-- Sides of a pairing that are units, where the document's tier says so; `cadre_id` and `person_id` then name who stands for them.
-- A side never changes while the pairing stands: another unit is another pairing.
alter table pairing
  add column from_unit_id uuid,
  add column to_unit_id uuid,
  add foreign key (school_id, from_unit_id) references unit (school_id, id),
  add foreign key (school_id, to_unit_id) references unit (school_id, id);
create index pairing_of_units on pairing (school_id, from_unit_id, to_unit_id)
  where from_unit_id is not null or to_unit_id is not null;

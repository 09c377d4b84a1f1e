-- The rest of 0043: of what an import of ten thousand people took in the database, two fifths were still references looked up row by row.
-- Whom and which unit a row of the roster names is looked up once for all rows of a statement, as its event is. The promise is the same:
-- the app role deletes nobody and no unit, gives neither another id, and may move a row to another human (a merge), which is looked up too.
--
-- The lookups go by the primary key, whatever the planner knows of a table that was filled in this same transaction.
create function names_somebody_of_the_roster() returns trigger language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  if exists (select from (select distinct school_id, human_id from written) named
    where not exists (select from human where human.school_id = named.school_id and human.id = named.human_id))
  then
    raise foreign_key_violation using
      message = format('a row of %I names nobody of the roster', tg_table_name),
      table = tg_table_name, constraint = tg_name;
  end if;
  return null;
end $$;

create function names_a_unit_of_the_roster() returns trigger language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  if exists (select from (select distinct school_id, unit_id from written where unit_id is not null) named
    where not exists (select from unit where unit.school_id = named.school_id and unit.id = named.unit_id))
  then
    raise foreign_key_violation using
      message = format('a row of %I names a unit that is not on the roster', tg_table_name),
      table = tg_table_name, constraint = tg_name;
  end if;
  return null;
end $$;

do $$ declare roster text;
begin
  foreach roster in array array['human_detail', 'human_role', 'party_membership', 'post', 'employment', 'qualification', 'identity',
    'register_entry', 'portfolio']
  loop
    execute format('alter table %I drop constraint %I', roster, roster || '_school_id_human_id_fkey');
    execute format('create trigger a_row_names_somebody_of_the_roster after insert on %I referencing new table as written
      for each statement execute function names_somebody_of_the_roster()', roster);
    execute format('create trigger a_moved_row_names_somebody_of_the_roster after update on %I referencing new table as written
      for each statement execute function names_somebody_of_the_roster()', roster);
  end loop;
  foreach roster in array array['human_role', 'post', 'employment', 'portfolio']
  loop
    execute format('alter table %I drop constraint %I', roster, roster || '_school_id_unit_id_fkey');
    execute format('create trigger a_row_names_a_unit_of_the_roster after insert on %I referencing new table as written
      for each statement execute function names_a_unit_of_the_roster()', roster);
  end loop;
end $$;

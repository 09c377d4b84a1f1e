-- A roster of ten thousand is ninety thousand rows, and PostgreSQL looks each reference of each row up by itself: most of the time an
-- import took. Two of them are held another way, with the same promise.
--
-- 1. The school: every row names an event, a human or a unit of its school, and those name the school.
-- 2. The event: looked up once for all rows of a statement. The app role may change no row's event and delete no event, and the seals
--    refer to events for whoever may.
create function names_a_written_event() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct school_id, recorded_in from written) named
    where not exists (select from audit_event event where event.school_id = named.school_id and event.id = named.recorded_in))
  then
    raise foreign_key_violation using
      message = format('a row of %I names an event that is not written', tg_table_name),
      table = tg_table_name, constraint = tg_name;
  end if;
  return null;
end $$;

do $$ declare roster text;
begin
  foreach roster in array array['human', 'human_detail', 'human_role', 'party_membership', 'post', 'employment', 'qualification',
    'identity', 'register_entry', 'portfolio']
  loop
    execute format('alter table %I drop constraint %I', roster, roster || '_school_id_fkey');
    execute format('alter table %I drop constraint %I', roster, roster || '_school_id_recorded_in_fkey');
    execute format('create trigger a_row_names_a_written_event after insert on %I referencing new table as written
      for each statement execute function names_a_written_event()', roster);
  end loop;
end $$;

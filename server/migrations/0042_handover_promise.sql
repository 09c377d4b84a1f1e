-- What was promised as it was when it passed to the successor: who gave it over keeps knowing that, and no more. The paper both
-- have confirmed does not change either with what becomes of it.
create table handover_promise (
  school_id   uuid not null references school,
  handover_id uuid not null,
  promise_id  uuid not null,
  version     integer not null,
  text        text not null,
  due_on      date,
  recorded_at timestamptz not null,
  recorded_in uuid not null,
  primary key (school_id, handover_id, promise_id),
  foreign key (school_id, handover_id) references handover (school_id, id),
  foreign key (school_id, promise_id) references promise (school_id, id),
  foreign key (school_id, recorded_in) references audit_event (school_id, id)
);
create index handover_promise_of_promise on handover_promise (school_id, promise_id);
select keep_within_school('handover_promise');
grant select, insert on handover_promise to :app;

-- Those that have passed before: as they were with the second word, by the first step that was taken later.
insert into handover_promise (school_id, handover_id, promise_id, version, text, due_on, recorded_at, recorded_in)
select h.school_id, h.id, o.id, coalesce(step.version - 1, o.version),
  case when step.version is null then o.text else step.text_before end,
  case when step.version is null then o.due_on else step.due_before end, word.recorded_at, word.recorded_in
from handover h
join pairing p on p.school_id = h.school_id and p.id = h.pairing_id
join lateral (select w.recorded_at, w.recorded_in from handover_word w where w.school_id = h.school_id
  and w.handover_id = h.id order by w.recorded_at desc, w.side limit 1) word on true
join promise o on o.school_id = h.school_id and o.person_id = p.person_id and o.cadre_id = p.cadre_id
  and o.holder_id = h.successor_id and o.recorded_at <= word.recorded_at
left join lateral (select s.version, s.text_before, s.due_before from promise_step s where s.school_id = o.school_id
  and s.promise_id = o.id and s.recorded_at > word.recorded_at order by s.version limit 1) step on true
where h.superseded_at is null and (select count(*) from handover_word w where w.school_id = h.school_id
  and w.handover_id = h.id) = 2;

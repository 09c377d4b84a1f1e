-- When somebody died, as exactly as it is known (2026, 2026-10, 2026-10-08): nothing is asked of them or about them from its first
-- possible day on. Nothing else of a death is kept.
alter table human_detail add column died text;
create index human_detail_died on human_detail (school_id, human_id) where died is not null and superseded_at is null;

-- A predecessor who has died or left is spoken for by the office or the unit: why, beside who entered it and when.
alter table handover_word add column stated_for text,
  add constraint a_stated_word_is_no_signature check (stated_for is null or signed_by is null),
  add constraint stated_reason_is_known check (stated_for in ('died', 'left'));

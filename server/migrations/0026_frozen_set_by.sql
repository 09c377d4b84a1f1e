-- The document that set what the judging one leaves open, as a unit's own, with its clauses: it may be replaced after the closing.
alter table frozen_finding add column set_by jsonb;

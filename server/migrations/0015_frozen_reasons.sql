-- What a frozen finding says of itself as an open one does: which facts nobody had recorded, and of a rule that lets periods
-- of a longer one stay empty, how many did and how many might. Rows frozen before do not know it.
alter table frozen_finding
  add column missing_facts text[] not null default '{}',
  add column skip_empty integer,
  add column skip_at_most integer,
  add constraint empty_periods_go_with_how_many_may_be check ((skip_empty is null) = (skip_at_most is null));

-- 登记核实 compares texts of one recorder for equality. The mark says which may be equal, so that no other is read for it: it is
-- of the Han characters alone, so that texts core calls equal have the same, and of no text too short to be compared. Which are
-- equal is core's to say (core/src/inquiries/bare-text.ts).
alter table contact_part add column brief_mark bigint generated always as (
  case when char_length(normalize(brief, nfkc)) >= 12
    then hashtextextended(regexp_replace(normalize(brief, nfkc), '[^\u4e00-\u9fff]', '', 'g'), 0) end
) stored;

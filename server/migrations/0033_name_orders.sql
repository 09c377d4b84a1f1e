-- How names are found and put in order. What is computed from a name is filled in for names of before by `migrate` itself.

-- The pinyin as somebody corrected it (shan4 zhi1 xing2); null: as computed.
alter table human_detail add column pinyin_typed text;

-- Sort keys made by core (roster/names/name-order), compared byte by byte: 姓氏笔画, and by sound.
alter table human_detail add column stroke_order text collate "C" not null default '';
alter table human_detail add column sound_order text collate "C" not null default '';

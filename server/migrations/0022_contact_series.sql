-- The series a contact belongs to, as a study tour, in the document's words; of the occasion, so the same for every part.
alter table contact add column series text;

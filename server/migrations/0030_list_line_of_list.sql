-- Each step of the editor counts the changes of its list and tells the latest, lines taken out among them: with the lines
-- of ten years that was a walk over all of them.
create index pairing_list_line_of_list on pairing_list_line (school_id, list_id);

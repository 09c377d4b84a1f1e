-- The office may have arranged a contact: what a document asks of the cadre's own asking, it does not count.
alter table contact_part drop constraint initiator_is_known;
alter table contact_part add constraint initiator_is_known check (initiated_by in ('cadre', 'person', 'office'));

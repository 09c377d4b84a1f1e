-- A cadre refuses what somebody else entered on their behalf: the last revision, as a withdrawal is one, that says so.
alter table contact add column refused boolean not null default false;

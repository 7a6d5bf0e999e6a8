set search_path = dangke;

-- No code counts by itself any more: an organiser says who is there, of those who scanned as of those who show a pass.
alter table activity drop column only_passes;

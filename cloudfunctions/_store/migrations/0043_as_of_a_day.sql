set search_path = dangke;

-- What was written down of stations after a day, of all of them at once: for how they were by the end of it.
create index station_change_later on station_change (changed_at);

set search_path = dangke;

-- A room is one station's and no other's: bookings, and whoever waits, know it by its own id.
create unique index station_room_once on station_room (room_id);

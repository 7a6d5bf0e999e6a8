set search_path = dangke;

-- A station serves from a day on and until, but not on, another; a directory of what was there on a date needs both.
alter table station
  add opened_on date not null default '2020-01-01',
  add closed_on date check (closed_on >= opened_on);
alter table station alter opened_on drop default;

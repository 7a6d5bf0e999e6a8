set search_path = dangke;

-- What is repeated becomes the first of a series.
grant update (series_id) on activity to dangke_app;

-- A document is a PDF that an activity hands out; a sheet is what somebody filled in to be read.
alter table file
  drop constraint file_purpose_check,
  add constraint file_purpose_check check (purpose in ('clip', 'voice', 'slide', 'sheet', 'document'));

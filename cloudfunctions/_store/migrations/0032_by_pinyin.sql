set search_path = dangke;

-- Lists of stations by name are in the order of pinyin, and so are the indexes that yield them and the pages’ cursors.
alter table station alter column name type text collate "zh-Hans-x-icu";

set search_path = dangke;

-- Since when its author does not want to see a lecture that was taken down among their own. It stays otherwise: lists and
-- points of others were counted from it, and its steps say why it went.
alter table lecture add column put_away_at timestamptz check (put_away_at is null or state = 'taken_down');

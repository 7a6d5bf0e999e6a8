set search_path = dangke;

-- Notices tell where somebody was to be and what became of it, and are no history: each goes once it has served. Every
-- one stands in one of these, by when it was told.
create index notice_read_oldest on notice (at) where read_at is not null;
create index notice_unread_oldest on notice (at) where read_at is null;
grant delete on notice to dangke_app;

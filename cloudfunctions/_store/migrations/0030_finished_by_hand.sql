set search_path = dangke;

-- Whether its leader finished it, and not the timer: only a leader’s word says that it took place where nobody’s
-- attendance was recorded. The timer never came before a day was over, so that is how those before this are told apart.
alter table activity add finished_by_hand boolean not null default false;
update activity set finished_by_hand = true
where state = 'finished' and ended_at < until_at + interval '1 day';
grant update (finished_by_hand) on activity to dangke_app;

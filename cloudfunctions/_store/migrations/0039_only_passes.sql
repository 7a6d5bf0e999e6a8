set search_path = dangke;

-- Whether its organisers take members’ own passes alone at an activity’s door: nobody tells who reads a code off a screen.
-- Owner: activity.
alter table activity add only_passes boolean not null default false;
grant update (only_passes) on activity to dangke_app;

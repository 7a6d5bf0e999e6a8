set search_path = dangke;

-- An activity knows the turn it was posted for by that alone, as it knows a claim.
create index on turn (turn_id);

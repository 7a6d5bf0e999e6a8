set search_path = dangke;

-- What was taken back is not void: neither of its turns changed. Those of before are void still.
alter table swap drop constraint swap_state_check;
alter table swap add constraint swap_state_check
  check (state in ('asked', 'accepted', 'declined', 'taken_back', 'void'));

set search_path = dangke;

-- Members tell decks apart by their titles, and a deck that is brought in twice is one deck.
create unique index deck_title on deck (title);

create table run_entry (
  run text not null, -- id of the incident
  number integer not null,
  at text not null,
  written_by text not null,
  body blob not null, -- the entry's JSON
  hash text not null, -- of this entry and of the one before
  primary key (run, number)
) strict;

create index run_entry_by_time on run_entry (at);

create table run_lease (
  run text primary key,
  token integer not null,
  holder text, -- null once it was given back
  until text not null
) strict;

pragma user_version = 3;

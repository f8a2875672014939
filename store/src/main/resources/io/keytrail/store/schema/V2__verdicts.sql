create table verdict (
  number integer primary key autoincrement,
  incident_id text not null,
  verdict text not null,
  at text not null,
  until text not null,
  note text not null,
  incident blob not null -- its canonical JSON as it was judged, so that no hunt need be kept for it
) strict;

create index verdict_by_incident on verdict (incident_id);

pragma user_version = 2;

create table hunt (
  number integer primary key autoincrement,
  ended_at text not null,
  tool_version text not null,
  body blob not null -- JSON: paths, coverage, findings, attributions
) strict;

create table incident (
  hunt integer not null references hunt (number) on delete cascade,
  position integer not null,
  id text not null,
  severity text not null,
  score real not null,
  last_event text not null,
  body blob not null, -- the incident's canonical JSON
  primary key (hunt, position)
) strict;

create unique index incident_by_id on incident (id, hunt);

create table incident_event (
  hunt integer not null,
  incident_position integer not null,
  position integer not null,
  event_id text not null,
  at text not null,
  action text not null,
  file text not null,
  record integer not null,
  role text not null,
  primary key (hunt, incident_position, position),
  foreign key (hunt, incident_position) references incident (hunt, position) on delete cascade
) strict, without rowid;

create index incident_event_by_event on incident_event (event_id);

pragma user_version = 1;

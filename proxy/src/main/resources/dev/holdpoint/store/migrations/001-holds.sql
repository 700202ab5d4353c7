-- A view of the hold events in the ledger; it can be built again from there.
create table hold (
  seq integer primary key autoincrement,
  id text not null unique,
  version integer not null,
  state text not null,
  fingerprint text not null,
  agent text not null,
  principal text not null,
  ended_at integer,
  body text not null,
  digest text not null
) strict;

create unique index hold_one_open on hold (fingerprint, agent, principal)
  where state in ('waiting', 'approved', 'executing');

create index hold_by_state on hold (state, seq);

-- How far the ledger is applied.
create table mark (
  one integer primary key check (one = 1),
  entry integer not null,
  stamp text not null
) strict;

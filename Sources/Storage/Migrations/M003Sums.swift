import Accounting
import GRDB

/// What the overview, the health page and the hooks page read: sums of documents kept up to date by
/// triggers, in the transaction of each change, and records of what happens around them.
///
/// Documents that are queued are not in the sums: the intake writes nothing for them but an entry of
/// a partial index, which is counted when somebody looks.
let m003Sums = Migration(name: "003-sums") { database in
  try database.execute(sql: sumTables)
  for state in DocumentState.allCases {
    try database.execute(
      sql: "insert into state_groups (state, name) values (?, ?)",
      arguments: [state.rawValue, state.group.rawValue])
  }
  for doubled in 0..<23 {
    for upto in [1_000 << doubled, 1_414 << doubled] {
      try database.execute(sql: "insert into time_slots (upto) values (?)", arguments: [upto])
    }
  }
  try database.execute(sql: "insert into time_slots (upto) values (?)", arguments: [Int64.max])
  try database.execute(sql: triggers)
  try database.execute(sql: firstSums)
  try database.execute(sql: upkeepTables)
  try database.execute(sql: hookTables)
}

/// `dossier_id` 0 stands for all dossiers together, `month` '' for all months together.
private let sumTables = """
  create table state_groups (
    state text primary key,
    name text not null
  ) strict, without rowid;

  -- Documents by the month of their date (of their receipt while that is unknown).
  create table document_sums (
    month text not null,
    dossier_id integer not null,
    state text not null,
    owner text not null,
    documents integer not null,
    primary key (month, dossier_id, state, owner)
  ) strict, without rowid;

  -- Documents by the hour they were received in (hours since 1970, UTC).
  create table document_hours (
    dossier_id integer not null,
    hour integer not null,
    state text not null,
    documents integer not null,
    primary key (dossier_id, hour, state)
  ) strict, without rowid;

  -- What stops documents, per dossier; `since` is when the first of them came to stand still.
  create table document_causes (
    dossier_id integer not null,
    cause_key text not null,
    cause_code text not null,
    owner text not null,
    documents integer not null,
    since integer not null,
    primary key (dossier_id, cause_key)
  ) strict, without rowid;

  -- Documents that came into a group of states, by the hour they did.
  create table document_flow (
    dossier_id integer not null,
    hour integer not null,
    name text not null,
    documents integer not null,
    primary key (dossier_id, hour, name)
  ) strict, without rowid;

  create table time_slots (
    upto integer primary key
  ) strict;

  -- How long documents took from their webhook to their entry, by the hour they were booked in: `upto`
  -- is the first of the slots, in milliseconds, that the time does not exceed.
  create table entry_times (
    dossier_id integer not null,
    hour integer not null,
    upto integer not null,
    documents integer not null,
    primary key (dossier_id, hour, upto)
  ) strict, without rowid;

  -- The entry booked last.
  create table dossier_entries (
    dossier_id integer primary key,
    document_id integer not null,
    booked_at integer not null
  ) strict;

  create index documents_queued
    on documents (dossier_id, received_at, issue_date, cause_owner) where state = 'queued';
  create index documents_stopped
    on documents (dossier_id, cause_key, state_since) where cause_key is not null;
  create index documents_due_stopped
    on documents (due_at, dossier_id, cause_key)
    where due_at is not null and cause_key is not null;
  create index documents_waiting on documents (received_at)
    where state not in ('queued', 'booked', 'changed_after_booking', 'delivered_dms', 'set_aside');
  """

private func month(_ row: String) -> String {
  "substr(coalesce(\(row).issue_date, date(\(row).received_at / 1000, 'unixepoch')), 1, 7)"
}

/// Adds one document, as it is in `row`, to a sum.
private func add(_ row: String, month: String, dossier: String) -> String {
  """
  insert into document_sums
  select \(month), \(dossier), \(row).state, coalesce(\(row).cause_owner, ''), 1
  where \(row).state <> 'queued'
  on conflict do update set documents = documents + 1;
  """
}

private func take(_ row: String, month: String, dossier: String) -> String {
  """
  update document_sums set documents = documents - 1
  where month = \(month) and dossier_id = \(dossier) and state = \(row).state
    and owner = coalesce(\(row).cause_owner, '') and \(row).state <> 'queued';
  """
}

private func addHour(_ row: String, dossier: String) -> String {
  """
  insert into document_hours
  select \(dossier), \(row).received_at / 3600000, \(row).state, 1 where \(row).state <> 'queued'
  on conflict do update set documents = documents + 1;
  """
}

private func takeHour(_ row: String, dossier: String) -> String {
  """
  update document_hours set documents = documents - 1
  where dossier_id = \(dossier) and hour = \(row).received_at / 3600000 and state = \(row).state
    and \(row).state <> 'queued';
  """
}

private func addAll(_ row: String) -> String {
  [
    add(row, month: "''", dossier: "0"), add(row, month: "''", dossier: "\(row).dossier_id"),
    add(row, month: month(row), dossier: "\(row).dossier_id"),
    add(row, month: month(row), dossier: "0"),
    addHour(row, dossier: "\(row).dossier_id"), addHour(row, dossier: "0"),
  ].joined(separator: "\n")
}

private func takeAll(_ row: String) -> String {
  [
    take(row, month: "''", dossier: "0"), take(row, month: "''", dossier: "\(row).dossier_id"),
    take(row, month: month(row), dossier: "\(row).dossier_id"),
    take(row, month: month(row), dossier: "0"),
    takeHour(row, dossier: "\(row).dossier_id"), takeHour(row, dossier: "0"),
  ].joined(separator: "\n")
}

private func enterCause(_ row: String) -> String {
  """
  insert into document_causes
  select \(row).dossier_id, \(row).cause_key, \(row).cause_code, \(row).cause_owner, 1,
    \(row).state_since
  where \(row).cause_key is not null and \(row).state <> 'set_aside'
  on conflict do update set documents = documents + 1, since = min(since, excluded.since);
  """
}

private func leaveCause(_ row: String) -> String {
  """
  update document_causes set documents = documents - 1,
    since = case when \(row).state_since <= since and documents > 1 then coalesce((
      select min(state_since) from documents where documents.dossier_id = \(row).dossier_id
        and documents.cause_key = \(row).cause_key and documents.state <> 'set_aside'), since)
      else since end
  where dossier_id = \(row).dossier_id and cause_key = \(row).cause_key
    and \(row).state <> 'set_aside';
  delete from document_causes where dossier_id = \(row).dossier_id
    and cause_key = \(row).cause_key and documents = 0;
  """
}

private func flow(dossier: String) -> String {
  """
  insert into document_flow
  select \(dossier), new.state_since / 3600000, name, 1 from state_groups where state = new.state
  on conflict do update set documents = documents + 1;
  """
}

private func entryTime(dossier: String) -> String {
  """
  insert into entry_times
  select \(dossier), new.booked_at / 3600000, min(upto), 1 from time_slots
  where upto >= new.booked_at - new.received_at
  on conflict do update set documents = documents + 1;
  """
}

private let lastEntry = """
  insert into dossier_entries select new.dossier_id, new.id, new.booked_at
  where new.booked_at is not null
  on conflict do update set document_id = excluded.document_id, booked_at = excluded.booked_at
  where excluded.booked_at >= booked_at;
  """

private let triggers = """
  create trigger document_sums_come after insert on documents when new.state <> 'queued' begin
  \(addAll("new"))
  \(enterCause("new"))
  \(flow(dossier: "new.dossier_id"))
  \(flow(dossier: "0"))
  end;

  create trigger document_entry_comes after insert on documents
  when new.booked_at is not null begin
  \(entryTime(dossier: "new.dossier_id"))
  \(entryTime(dossier: "0"))
  \(lastEntry)
  end;

  create trigger document_sums_change after update of state, cause_owner, issue_date on documents
  when new.state <> old.state or new.cause_owner is not old.cause_owner
    or new.issue_date is not old.issue_date
  begin
  \(takeAll("old"))
  \(addAll("new"))
  end;

  create trigger document_causes_change
  after update of state, cause_key, state_since on documents
  when new.cause_key is not old.cause_key or new.state_since <> old.state_since
    or new.state <> old.state
  begin
  \(enterCause("new"))
  \(leaveCause("old"))
  end;

  create trigger document_flow_change after update of state on documents
  when (select name from state_groups where state = new.state)
    <> (select name from state_groups where state = old.state)
  begin
  \(flow(dossier: "new.dossier_id"))
  \(flow(dossier: "0"))
  end;

  create trigger document_entry_change after update of booked_at on documents
  when new.booked_at is not null and old.booked_at is null begin
  \(entryTime(dossier: "new.dossier_id"))
  \(entryTime(dossier: "0"))
  \(lastEntry)
  end;

  create trigger document_sums_go after delete on documents begin
  \(takeAll("old"))
  \(leaveCause("old"))
  end;
  """

/// The sums of what is there already.
private let firstSums = """
  insert into document_sums
  select '', 0, state, coalesce(cause_owner, ''), count(*) from documents
  where state <> 'queued' group by 3, 4;
  insert into document_sums
  select '', dossier_id, state, coalesce(cause_owner, ''), count(*) from documents
  where state <> 'queued' group by 2, 3, 4;
  insert into document_sums
  select \(month("documents")), dossier_id, state, coalesce(cause_owner, ''), count(*)
  from documents where state <> 'queued' group by 1, 2, 3, 4;
  insert into document_sums
  select \(month("documents")), 0, state, coalesce(cause_owner, ''), count(*)
  from documents where state <> 'queued' group by 1, 3, 4;
  insert into document_hours
  select dossier_id, received_at / 3600000, state, count(*) from documents
  where state <> 'queued' group by 1, 2, 3;
  insert into document_hours
  select 0, hour, state, sum(documents) from document_hours group by hour, state;
  insert into document_causes
  select dossier_id, cause_key, max(cause_code), max(cause_owner), count(*), min(state_since)
  from documents where cause_key is not null and state <> 'set_aside' group by 1, 2;
  insert into entry_times
  select dossier_id, booked_at / 3600000,
    (select min(upto) from time_slots where upto >= booked_at - received_at), count(*)
  from documents where booked_at is not null group by 1, 2, 3;
  insert into entry_times
  select 0, hour, upto, sum(documents) from entry_times group by hour, upto;
  insert into dossier_entries
  select dossier_id, id, max(booked_at) from documents where booked_at is not null
  group by dossier_id;
  """

private let upkeepTables = """
  -- How the installation stood, hour by hour. The highest of the hour, but for the sizes at its end.
  create table health_samples (
    hour integer primary key,
    deliveries integer not null,
    last_delivery_id integer not null,
    booked integer not null,
    queue_age integer not null,
    inbox integer not null,
    wal_bytes integer not null,
    database_bytes integer not null,
    free_bytes integer
  ) strict;

  -- Backups, restores and checks, however they ended.
  create table upkeep (
    id integer primary key,
    kind text not null check (kind in ('backup', 'restore_test', 'restore', 'check')),
    at integer not null,
    outcome text not null check (outcome in ('done', 'failed')),
    facts text not null default '{}'
  ) strict;
  create index upkeep_by_kind on upkeep (kind, at);
  """

private let hookTables = """
  -- Dossiers whose webhooks are silent though calls were to be expected.
  create table hook_silences (
    dossier_id integer primary key references dossiers,
    code text not null,
    facts text not null,
    since integer not null,
    noted_at integer not null
  ) strict;

  -- Renewals of many webhook secrets, each a piece of work that outlives the process.
  create table hook_rotations (
    id integer primary key,
    created_by text not null,
    created_at integer not null,
    overlap_ends integer not null,
    finished_at integer
  ) strict;

  create table hook_rotation_items (
    rotation_id integer not null references hook_rotations,
    hook_id integer not null references hooks,
    state text not null default 'pending' check (state in ('pending', 'done', 'failed')),
    reason text,
    settled_at integer,
    primary key (rotation_id, hook_id)
  ) strict, without rowid;
  create index hook_rotation_items_pending on hook_rotation_items (rotation_id, hook_id)
    where state = 'pending';
  """

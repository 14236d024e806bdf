import GRDB

/// What keeps both sides in step: entries may be deleted in Octopus, what Octopus says of its entries is
/// kept, and so are the alarms of links, open amounts and payments written back.
let m010KeptInStep = Migration(name: "010-kept-in-step") { database in
  try database.execute(sql: entriesAnew)
  try database.execute(sql: followingTables)
  try database.execute(sql: healthTables)
  try database.execute(sql: paymentTables)
}

/// SQLite cannot change a check: the table is made anew, with the same ids. Nothing refers to it.
private let entriesAnew = """
  create table entries_anew (
    id integer primary key,
    document_id integer not null references documents,
    dossier_id integer not null,
    billit_order_id integer not null,
    booking_revision integer not null default 1,
    bookyear_id integer not null,
    bookyear text not null,
    journal text not null,
    number integer not null check (number > 0),
    period integer not null,
    reference text not null,
    payload_sha256 blob not null,
    state text not null check (state in ('sending', 'booked', 'unknown', 'freed', 'deleted')),
    created_at integer not null,
    settled_at integer,
    content text
  ) strict;
  insert into entries_anew
    select id, document_id, dossier_id, billit_order_id, booking_revision, bookyear_id, bookyear,
      journal, number, period, reference, payload_sha256, state, created_at, settled_at, null
    from entries;
  drop table entries;
  alter table entries_anew rename to entries;
  create unique index entries_by_number on entries (dossier_id, bookyear_id, journal, number)
    where state not in ('freed', 'deleted');
  create unique index entries_by_document
    on entries (dossier_id, billit_order_id, booking_revision)
    where state not in ('freed', 'deleted');
  create index entries_unsettled on entries (dossier_id, bookyear_id, journal)
    where state in ('sending', 'unknown');
  create index entries_of_document on entries (document_id);
  create index entries_by_reference on entries (dossier_id, reference) where state = 'booked';
  """

private let followingTables = """
  create table octopus_entries (
    dossier_id integer not null references dossiers,
    bookyear_id integer not null,
    journal text not null,
    number integer not null,
    mark text,
    document_date text,
    content text not null,
    read_at integer not null,
    primary key (dossier_id, bookyear_id, journal, number)
  ) strict, without rowid;
  create index octopus_entries_by_mark on octopus_entries (dossier_id, mark)
    where mark is not null;
  create index octopus_entries_by_date on octopus_entries (dossier_id, document_date);

  create table entry_findings (
    document_id integer primary key references documents,
    kind text not null check (kind in ('changed', 'renumbered', 'deleted')),
    facts text not null,
    noticed_at integer not null
  ) strict;

  alter table viewer_deliveries add column evidence text;
  alter table viewer_deliveries add column candidates text;
  create index viewer_deliveries_delivered on viewer_deliveries (state, document_id);

  alter table documents add column goes_before_live integer not null default 0
    check (goes_before_live in (0, 1));
  """

private let healthTables = """
  create table link_alarms (
    id integer primary key,
    dossier_id integer not null references dossiers,
    cause_key text not null,
    cause_code text not null,
    cause_facts text not null default '{}',
    since integer not null,
    seen_at integer not null,
    ended_at integer
  ) strict;
  create unique index link_alarms_open on link_alarms (dossier_id, cause_key)
    where ended_at is null;
  """

private let paymentTables = """
  create table open_amounts (
    document_id integer primary key references documents,
    open integer not null,
    was_open integer not null check (was_open in (0, 1)),
    written_open integer,
    read_at integer not null
  ) strict;

  create table payments (
    id integer primary key,
    document_id integer not null references documents,
    amount integer not null check (amount > 0),
    paid_on text not null,
    to_pay_before integer not null,
    state text not null check (state in ('sending', 'done', 'freed')),
    created_at integer not null,
    settled_at integer
  ) strict;
  create index payments_of_document on payments (document_id, id);
  create unique index payments_under_way on payments (document_id) where state = 'sending';
  """

import GRDB

/// Bank accounts of the dossiers: how their links stand, whose statements they are, what consents last,
/// and who was reminded of them. Days are `YYYY-MM-DD`.
let m006BankAccounts = Migration(name: "006-bank-accounts") { database in
  try database.execute(sql: accountTables)
  try database.execute(sql: reminderTables)
}

private let accountTables = """
  create table bank_accounts (
    id integer primary key,
    dossier_id integer not null references dossiers,
    iban text not null check (iban <> ''),
    currency text not null check (length(currency) = 3),
    bic text,
    holder text,
    bank text,
    channel text not null default 'unknown' check (channel in ('unknown', 'coda_mandate', 'psd2',
      'kbc', 'ing', 'codabox', 'ponto', 'upload')),
    channel_by text,
    status text not null
      check (status in ('pending', 'active', 'lapsed', 'inactive', 'gone')),
    status_since integer not null,
    status_word text,
    listed integer not null default 0 check (listed in (0, 1)),
    owner text not null default 'unasked' check (owner in ('unasked', 'us', 'octopus')),
    owner_by text,
    owner_at integer,
    owner_reason text,
    consent_granted text,
    consent_lapses text,
    consent_basis text check (consent_basis in ('seen', 'assumed', 'told')),
    renewer_name text,
    renewer_email text,
    renewer_language text check (renewer_language in ('nl', 'fr', 'en', 'de')),
    last_movement_on text,
    created_at integer not null,
    check ((consent_lapses is null) = (consent_granted is null)),
    check ((consent_lapses is null) = (consent_basis is null)),
    check ((owner = 'unasked') = (owner_by is null))
  ) strict;
  create unique index bank_accounts_once on bank_accounts (dossier_id, iban, currency);
  create index bank_accounts_by_iban on bank_accounts (iban, currency);
  create index bank_accounts_lapsing on bank_accounts (consent_lapses)
    where consent_lapses is not null;
  create index bank_accounts_unasked on bank_accounts (dossier_id) where owner = 'unasked';

  create table bank_account_events (
    id integer primary key,
    account_id integer not null references bank_accounts,
    at integer not null,
    actor text not null,
    kind text not null,
    facts text not null default '{}'
  ) strict;
  create index bank_account_events_by_account on bank_account_events (account_id, id);

  create table bank_readings (
    dossier_id integer primary key references dossiers,
    revision integer not null default 0,
    read_revision integer not null default 0,
    dirty_at integer,
    read_at integer,
    tried_at integer,
    unreadable text not null default '[]',
    cause_code text,
    cause_facts text
  ) strict;
  create index bank_readings_dirty on bank_readings (dossier_id) where revision > read_revision;
  """

private let reminderTables = """
  create table consent_reminders (
    id integer primary key,
    account_id integer not null references bank_accounts,
    lapses text not null,
    step text not null check (step in ('30', '10', '1', '0', 'lapsed', 'asked')),
    recipient text not null,
    audience text not null check (audience in ('client', 'office')),
    language text not null check (language in ('nl', 'fr', 'en', 'de')),
    letter_id integer,
    actor text not null,
    created_at integer not null
  ) strict;
  create unique index consent_reminders_once on consent_reminders (account_id, lapses, step, recipient)
    where step <> 'asked';
  create index consent_reminders_by_account on consent_reminders (account_id, id);

  create table consent_feeds (
    user_id integer primary key references users,
    token_sha256 blob not null unique check (length(token_sha256) = 32),
    created_at integer not null,
    last_read_at integer
  ) strict;
  """

import GRDB

/// Bank statements: the files as they came, what was read of them, and every call that books one. Amounts
/// are thousandths of the account's currency, days are `YYYY-MM-DD`.
let m007Statements = Migration(name: "007-statements") { database in
  try database.execute(sql: fileTables)
  try database.execute(sql: statementTables)
  try database.execute(sql: sendingTables)
}

private let fileTables = """
  create table coda_files (
    id integer primary key,
    sha256 blob not null unique check (length(sha256) = 32),
    name text not null,
    bytes blob not null,
    dossier_id integer references dossiers,
    state text not null check (state in ('read', 'refused')),
    refusal_code text,
    refusal_record integer,
    refusal_facts text,
    received_at integer not null,
    check ((state = 'refused') = (refusal_code is not null))
  ) strict;
  create index coda_files_refused on coda_files (id) where state = 'refused';

  create table coda_arrivals (
    id integer primary key,
    file_id integer not null references coda_files,
    source text not null check (source in ('feed', 'transactions', 'upload', 'folder')),
    origin text not null,
    actor text not null,
    at integer not null,
    confirmed_at integer
  ) strict;
  create unique index coda_arrivals_once on coda_arrivals (source, origin);
  create index coda_arrivals_by_file on coda_arrivals (file_id);
  create index coda_arrivals_unconfirmed on coda_arrivals (origin)
    where source = 'feed' and confirmed_at is null;

  create table coda_unplaced (
    file_id integer not null references coda_files,
    position integer not null,
    iban text not null,
    currency text not null,
    primary key (file_id, position)
  ) strict, without rowid;
  create index coda_unplaced_by_iban on coda_unplaced (iban, currency);
  """

private let statementTables = """
  create table statements (
    id integer primary key,
    file_id integer not null references coda_files,
    position integer not null,
    first_record integer not null,
    last_record integer not null,
    dossier_id integer not null references dossiers,
    account_id integer not null references bank_accounts,
    iban text not null,
    currency text not null,
    number integer not null,
    coda_number integer not null,
    created_on text not null,
    bank_bic text not null,
    holder text not null,
    account_description text not null,
    opening_date text,
    closing_date text not null,
    opening integer not null,
    closing integer not null,
    debit integer not null,
    credit integer not null,
    movement_count integer not null,
    content_sha256 text not null,
    text text not null,
    messages text not null default '[]',
    skipped text,
    state text not null check (state in ('waiting', 'sending', 'outcome_unknown', 'booked',
      'nothing_to_book', 'booked_elsewhere', 'not_ours', 'stopped')),
    state_since integer not null,
    cause_code text,
    cause_key text,
    cause_owner text check (cause_owner in ('office', 'client', 'administrator', 'service', 'us')),
    cause_facts text,
    due_at integer,
    attempts integer not null default 0,
    received_at integer not null,
    updated_at integer not null,
    check ((cause_code is null) = (cause_owner is null)),
    check (state <> 'stopped' or cause_code is not null)
  ) strict;
  create unique index statements_by_file on statements (file_id, position);
  create index statements_by_account
    on statements (account_id, closing_date, number, coda_number, id);
  create index statements_unbooked
    on statements (account_id, closing_date, number, coda_number, id)
    where state in ('waiting', 'sending', 'outcome_unknown');
  create index statements_by_content on statements (account_id, content_sha256);
  create index statements_by_number on statements (account_id, number, coda_number);
  create index statements_due on statements (due_at) where due_at is not null;
  create index statements_by_dossier on statements (dossier_id, closing_date, id);
  create index statements_by_date on statements (closing_date, id);
  create index statements_by_cause on statements (cause_key) where cause_key is not null;

  create table movements (
    statement_id integer not null references statements,
    position integer not null,
    number integer not null,
    detail integer not null,
    kind text not null check (kind in ('booked', 'detail')),
    amount integer not null,
    value_date text,
    entry_date text not null,
    code text not null,
    globalisation integer not null,
    communication_type text,
    communication text not null,
    counterparty_account text,
    counterparty_currency text,
    counterparty_name text,
    counterparty_bic text,
    bank_reference text not null,
    customer_reference text not null,
    sepa text not null default '{}',
    information text not null default '[]',
    document_id integer references documents,
    match_rule text check (match_rule in ('structured_communication', 'reference',
      'iban_and_amount')),
    match_facts text,
    primary key (statement_id, position),
    check ((document_id is null) = (match_rule is null))
  ) strict, without rowid;
  create index movements_by_document on movements (document_id) where document_id is not null;
  create index documents_by_payment on documents (dossier_id, payment_reference)
    where payment_reference is not null;
  create index documents_by_relation on documents (dossier_id, relation_id, gross)
    where relation_id is not null;

  create table statement_events (
    id integer primary key,
    statement_id integer not null references statements,
    at integer not null,
    actor text not null,
    kind text not null,
    facts text not null default '{}'
  ) strict;
  create index statement_events_by_statement on statement_events (statement_id, id);
  """

private let sendingTables = """
  create table statement_sendings (
    id integer primary key,
    statement_id integer not null references statements,
    account_id integer not null,
    dossier_id integer not null,
    route text not null check (route in ('coda', 'bookings')),
    bookyear_id integer not null,
    bookyear text not null,
    journal text not null,
    number integer not null check (number > 0),
    period integer not null,
    payload_sha256 blob not null,
    state text not null check (state in ('sending', 'booked', 'unknown', 'freed')),
    created_at integer not null,
    settled_at integer
  ) strict;
  create unique index statement_sendings_once on statement_sendings (statement_id)
    where state <> 'freed';
  create unique index statement_sendings_lane on statement_sendings (account_id)
    where state in ('sending', 'unknown');
  create index statement_sendings_journal on statement_sendings (dossier_id, bookyear_id, journal)
    where state in ('sending', 'unknown');

  create table statement_entries (
    statement_id integer not null references statements,
    dossier_id integer not null,
    bookyear_id integer not null,
    bookyear text not null,
    journal text not null,
    number integer not null check (number > 0),
    period integer not null,
    primary key (statement_id, bookyear_id, journal, number)
  ) strict, without rowid;
  create unique index statement_entries_by_number
    on statement_entries (dossier_id, bookyear_id, journal, number);

  create table financial_journals (
    dossier_id integer not null references dossiers,
    bookyear_id integer not null,
    journal text not null,
    iban text,
    bic text,
    currency text not null,
    ledger_account integer not null,
    fetched_at integer not null,
    balance integer,
    balance_at integer,
    primary key (dossier_id, bookyear_id, journal)
  ) strict, without rowid;

  create table coda_feeds (
    connection_id integer primary key references connections,
    name text not null,
    registered_at integer,
    read_at integer,
    cause_code text,
    cause_facts text
  ) strict;
  """

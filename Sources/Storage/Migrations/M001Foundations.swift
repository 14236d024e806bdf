import GRDB

/// The first schema. A migration is never edited once it has been released: the next change is the
/// next file.
///
/// Times are UTC milliseconds since 1970 unless the name says otherwise; amounts are cents.
let m001Foundations = Migration(name: "001-foundations") { database in
  try database.execute(sql: installationTables)
  try database.execute(sql: linkTables)
  try database.execute(sql: deliveryTables)
  try database.execute(sql: documentTables)
  try database.execute(sql: bookingTables)
  try database.execute(sql: masterDataTables)
  try database.execute(sql: peopleTables)
}

private let installationTables = """
  create table installation (
    id integer primary key check (id = 1),
    created_at integer not null,
    key_check blob not null
  ) strict;

  create table audit (
    id integer primary key,
    at integer not null,
    actor text not null,
    action text not null,
    subject text not null,
    dossier_id integer,
    facts text not null default '{}'
  ) strict;
  create index audit_by_subject on audit (subject, id);
  """

private let linkTables = """
  create table connections (
    id integer primary key,
    service text not null check (service in ('billit', 'octopus')),
    name text not null,
    base_url text not null,
    settings text not null default '{}',
    credentials blob,
    state text not null default 'unproven'
      check (state in ('unproven', 'working', 'waiting', 'refused')),
    state_since integer not null,
    cause_code text,
    cause_facts text,
    created_at integer not null
  ) strict;

  create table dossiers (
    id integer primary key,
    name text not null,
    language text not null default 'nl' check (language in ('nl', 'fr', 'en', 'de')),
    vat_number text,
    enterprise_number text,
    octopus_connection_id integer references connections,
    octopus_dossier_id integer,
    octopus_state text not null default 'unproven'
      check (octopus_state in ('unproven', 'linked', 'broken')),
    octopus_since integer not null,
    octopus_cause_code text,
    octopus_cause_facts text,
    billit_connection_id integer references connections,
    billit_party_id integer,
    billit_state text not null default 'unproven'
      check (billit_state in ('unproven', 'linked', 'broken')),
    billit_since integer not null,
    billit_cause_code text,
    billit_cause_facts text,
    settings text not null default '{}',
    paused integer not null default 0 check (paused in (0, 1)),
    master_data_at integer,
    created_at integer not null
  ) strict;
  create unique index dossiers_by_octopus
    on dossiers (octopus_connection_id, octopus_dossier_id);
  create unique index dossiers_by_billit on dossiers (billit_connection_id, billit_party_id);

  create table hooks (
    id integer primary key,
    dossier_id integer not null references dossiers,
    path_token text not null unique,
    entity_type text not null,
    update_type text not null,
    billit_webhook_id integer,
    state text not null check (state in ('registering', 'active', 'missing', 'retired')),
    state_since integer not null,
    created_at integer not null
  ) strict;
  create index hooks_by_dossier on hooks (dossier_id);

  create table hook_secrets (
    id integer primary key,
    hook_id integer not null references hooks,
    sealed blob not null,
    valid_from integer not null,
    valid_until integer,
    created_by text not null,
    created_at integer not null,
    first_used_at integer,
    last_used_at integer,
    retired_by text
  ) strict;
  create index hook_secrets_by_hook on hook_secrets (hook_id);

  create table sync_marks (
    dossier_id integer not null,
    kind text not null,
    value text not null,
    at integer not null,
    primary key (dossier_id, kind)
  ) strict, without rowid;
  """

private let deliveryTables = """
  create table deliveries (
    id integer primary key,
    hook_id integer not null,
    signed_at_seconds integer not null,
    signature blob not null check (length(signature) = 32),
    received_at integer not null,
    outcome text not null
      check (outcome in ('accepted', 'quarantined', 'not_acted_on', 'replayed', 'discarded')),
    entity_type text,
    entity_id integer,
    update_type text,
    secret_id integer not null,
    body blob not null
  ) strict;
  create unique index deliveries_once on deliveries (hook_id, signed_at_seconds, signature);
  create index deliveries_aside on deliveries (outcome, id)
    where outcome in ('quarantined', 'not_acted_on');
  """

private let documentTables = """
  create table documents (
    id integer primary key,
    dossier_id integer not null references dossiers,
    billit_order_id integer not null,
    state text not null check (state in ('queued', 'with_client', 'to_check',
      'awaiting_approval', 'needs_mapping', 'held', 'sending', 'outcome_unknown',
      'delivered_dms', 'booked', 'refused', 'will_retry', 'failed', 'duplicate',
      'changed_after_booking', 'set_aside')),
    state_since integer not null,
    cause_code text,
    cause_key text,
    cause_owner text check (cause_owner in ('office', 'client', 'administrator', 'service', 'us')),
    cause_facts text,
    due_at integer,
    attempts integer not null default 0,
    revision integer not null default 1,
    fetched_revision integer not null default 0,
    last_delivery_id integer,
    lease_token text,
    lease_until integer,
    lease_boot text,
    direction text check (direction in ('purchase', 'sale')),
    kind text check (kind in ('invoice', 'credit_note')),
    number text,
    issue_date text,
    due_date text,
    counterparty_name text,
    counterparty_vat text,
    counterparty_key text,
    currency text,
    net integer,
    vat integer,
    gross integer,
    payment_reference text,
    billit_modified text,
    content_sha256 blob,
    relation_id integer,
    decision text,
    not_a_duplicate integer not null default 0 check (not_a_duplicate in (0, 1)),
    proposal text,
    booked_invoice text,
    bookyear_id integer,
    bookyear text,
    journal text,
    entry_number integer,
    period integer,
    booked_at integer,
    write_back text not null default 'none'
      check (write_back in ('none', 'pending', 'done', 'failed')),
    received_at integer not null,
    updated_at integer not null,
    check ((cause_code is null) = (cause_owner is null)),
    check (cause_code is not null or state in ('queued', 'sending', 'delivered_dms', 'booked',
      'set_aside')),
    check (state not in ('booked', 'changed_after_booking')
      or (bookyear_id is not null and journal is not null and entry_number is not null)),
    check ((lease_token is null) = (lease_until is null))
  ) strict;
  create unique index documents_by_order on documents (dossier_id, billit_order_id);
  create index documents_due on documents (due_at) where due_at is not null;
  create index documents_due_by_dossier on documents (dossier_id, due_at)
    where due_at is not null;
  create index documents_leased on documents (dossier_id) where lease_token is not null;
  create index documents_by_state on documents (state, dossier_id);
  create index documents_by_cause on documents (cause_key) where cause_key is not null;
  create index documents_by_entry on documents (dossier_id, journal, entry_number)
    where entry_number is not null;
  create index documents_by_number
    on documents (dossier_id, direction, number collate nocase) where number is not null;
  create index documents_by_date on documents (dossier_id, issue_date, gross)
    where issue_date is not null;

  create table document_files (
    document_id integer not null references documents,
    kind text not null check (kind in ('order', 'ubl', 'pdf')),
    file_name text not null,
    media_type text not null,
    bytes blob not null,
    sha256 blob not null,
    fetched_at integer not null,
    primary key (document_id, kind)
  ) strict;

  create table document_events (
    id integer primary key,
    document_id integer not null references documents,
    at integer not null,
    actor text not null,
    kind text not null,
    facts text not null default '{}'
  ) strict;
  create index document_events_by_document on document_events (document_id, id);
  """

private let bookingTables = """
  create table entries (
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
    state text not null check (state in ('sending', 'booked', 'unknown', 'freed')),
    created_at integer not null,
    settled_at integer
  ) strict;
  create unique index entries_by_number on entries (dossier_id, bookyear_id, journal, number)
    where state <> 'freed';
  create unique index entries_by_document
    on entries (dossier_id, billit_order_id, booking_revision) where state <> 'freed';
  create index entries_unsettled on entries (dossier_id, bookyear_id, journal)
    where state in ('sending', 'unknown');
  create index entries_of_document on entries (document_id);

  create table viewer_deliveries (
    id integer primary key,
    document_id integer not null unique references documents,
    file_name text not null unique,
    state text not null check (state in ('sending', 'delivered', 'unknown')),
    created_at integer not null,
    settled_at integer
  ) strict;

  create table calls (
    octopus_dossier_id integer not null,
    operation text not null,
    day text not null,
    used integer not null,
    primary key (octopus_dossier_id, operation, day)
  ) strict, without rowid;
  """

private let masterDataTables = """
  create table master_data (
    dossier_id integer not null references dossiers,
    kind text not null check (kind in ('bookyears', 'journals', 'accounts', 'vat_codes',
      'relations', 'cost_centres', 'currencies')),
    bookyear_id integer not null default 0,
    items text not null,
    fetched_at integer not null,
    primary key (dossier_id, kind, bookyear_id)
  ) strict, without rowid;

  create table vat_mappings (
    dossier_id integer not null references dossiers,
    direction text not null,
    kind text not null,
    category text not null,
    rate integer not null,
    region text not null,
    nature text not null default '',
    code text not null,
    recipe text not null default 'zero' check (recipe in ('zero', 'computed')),
    chosen_by text not null,
    chosen_at integer not null,
    primary key (dossier_id, direction, kind, category, rate, region, nature)
  ) strict, without rowid;

  create table relation_links (
    dossier_id integer not null references dossiers,
    counterparty text not null,
    relation_id integer not null,
    rule text not null,
    chosen_by text not null,
    chosen_at integer not null,
    primary key (dossier_id, counterparty)
  ) strict, without rowid;

  create table relation_choices (
    dossier_id integer not null references dossiers,
    relation_id integer not null,
    direction text not null,
    account integer,
    nature text,
    chosen_by text not null,
    chosen_at integer not null,
    primary key (dossier_id, relation_id, direction)
  ) strict, without rowid;
  """

private let peopleTables = """
  create table users (
    id integer primary key,
    email text not null unique collate nocase,
    name text not null,
    role text not null check (role in ('administrator', 'accountant', 'reader')),
    language text not null default 'fr' check (language in ('nl', 'fr', 'en', 'de')),
    password_hash text not null,
    all_dossiers integer not null default 1 check (all_dossiers in (0, 1)),
    disabled_at integer,
    created_at integer not null,
    last_seen_at integer
  ) strict;

  create table user_dossiers (
    user_id integer not null references users,
    dossier_id integer not null references dossiers,
    primary key (user_id, dossier_id)
  ) strict, without rowid;

  create table sessions (
    token_sha256 blob primary key,
    user_id integer not null references users,
    csrf text not null,
    created_at integer not null,
    last_seen_at integer not null,
    expires_at integer not null
  ) strict, without rowid;

  create table api_tokens (
    id integer primary key,
    name text not null,
    token_sha256 blob not null unique,
    role text not null check (role in ('administrator', 'accountant', 'reader')),
    created_by text not null,
    created_at integer not null,
    last_used_at integer,
    revoked_at integer
  ) strict;

  create table sign_in_attempts (
    id integer primary key,
    subject text not null,
    at integer not null
  ) strict;
  create index sign_in_attempts_by_subject on sign_in_attempts (subject, at);
  """

import GRDB

/// Finding documents in large numbers: who is in charge of a dossier, an index for each order that lists
/// come in, the words that are searched, and the filters that people keep.
///
/// The indexes hold only documents whose content is known, so that taking a webhook in writes none of
/// them but the short list of what was not read yet. Those of a dossier, and those that are not booked,
/// stand in theirs with everything that lists filter and sort by: a row is some 2,000 bytes, and
/// reading thousands of rows for one page would take too long.
let m004Documents = Migration(name: "004-documents") { database in
  try database.execute(
    sql: """
      alter table dossiers add column manager_id integer references users;
      create index dossiers_by_manager on dossiers (manager_id) where manager_id is not null;

      create index documents_by_day on documents (coalesce(issue_date, ''))
        where direction is not null;
      create index documents_by_amount on documents (coalesce(gross, 0))
        where direction is not null;
      create index documents_by_party on documents (coalesce(counterparty_name, '') collate nocase)
        where direction is not null;
      create index documents_by_reference on documents (coalesce(number, '') collate nocase)
        where direction is not null;
      create index documents_unread on documents (id, dossier_id, state, received_at)
        where direction is null;
      create index documents_in_dossier on documents (dossier_id, state, cause_owner, cause_key,
        direction, kind, issue_date, gross, counterparty_name, number, received_at)
        where direction is not null;
      create index documents_open on documents (state, dossier_id, cause_owner, cause_key,
        direction, kind, issue_date, gross, counterparty_name, number, received_at)
        where direction is not null and state not in ('booked', 'queued');
      create index documents_by_owner on documents (cause_owner, dossier_id)
        where cause_owner is not null;

      create table saved_views (
        id integer primary key,
        user_id integer not null references users,
        name text not null,
        query text not null,
        is_shared integer not null default 0 check (is_shared in (0, 1)),
        is_default integer not null default 0 check (is_default in (0, 1)),
        created_at integer not null
      ) strict;
      create unique index saved_views_by_user on saved_views (user_id, name collate nocase);
      create unique index saved_views_default on saved_views (user_id) where is_default = 1;
      create index saved_views_shared on saved_views (name collate nocase) where is_shared = 1;
      """)
  try database.execute(sql: searchTables)
}

/// The words and the documents whose words are to be read again.
///
/// Triggers only note the document; its words are written by `DocumentSearch`: with
/// `trusted_schema = off` SQLite up to 3.40 lets no trigger write into a virtual table.
private let searchTables = """
  create virtual table document_search using fts5 (
    number, party, vat, payment, entry, amount, dossier,
    columnsize = 0, prefix = '2 3 4 5', tokenize = 'unicode61 remove_diacritics 2');

  create table search_backlog (document_id integer primary key) strict;

  create trigger documents_search_new after insert on documents when new.direction is not null
  begin
    insert or ignore into search_backlog (document_id) values (new.id);
  end;
  create trigger documents_search_changed
    after update of direction, number, counterparty_name, counterparty_vat, net, gross,
      payment_reference, bookyear, journal, entry_number on documents
    when new.direction is not null
  begin
    insert or ignore into search_backlog (document_id) values (new.id);
  end;
  create trigger documents_search_gone after delete on documents when old.direction is not null
  begin
    insert or ignore into search_backlog (document_id) values (old.id);
  end;

  insert into search_backlog (document_id)
    select id from documents where direction is not null;
  """

import GRDB

/// What was sent to Octopus and what came of it, pairs of documents that look alike with what was decided
/// about them, and cost centres remembered for relations.
let m005Documents = Migration(name: "005-documents") { database in
  try database.execute(
    sql: """
      create table booking_calls (
        id integer primary key,
        document_id integer not null references documents,
        entry_id integer not null unique references entries,
        entry text not null,
        sent blob not null,
        attachments text not null default '[]',
        outcome text not null
          check (outcome in ('sending', 'booked', 'unknown', 'freed')),
        status integer,
        code integer,
        message text,
        at integer not null,
        answered_at integer
      ) strict;
      create index booking_calls_by_document on booking_calls (document_id, id);

      create table duplicate_pairs (
        id integer primary key,
        dossier_id integer not null references dossiers,
        document_id integer not null references documents,
        other_id integer not null references documents,
        features text not null,
        score integer not null,
        found_at integer not null,
        decision text check (decision in ('kept', 'set_aside', 'not_duplicate')),
        decided_by text,
        decided_at integer,
        check (document_id > other_id),
        check ((decision is null) = (decided_by is null)),
        check ((decision is null) = (decided_at is null))
      ) strict;
      create unique index duplicate_pairs_once on duplicate_pairs (document_id, other_id);
      create index duplicate_pairs_by_other on duplicate_pairs (other_id);
      create index duplicate_pairs_open on duplicate_pairs (id) where decision is null;
      create index duplicate_pairs_by_dossier on duplicate_pairs (dossier_id, id);

      create index documents_booked_lately on documents (dossier_id, booked_at)
        where booked_at is not null;

      alter table relation_choices add column cost_centre integer;
      """)
  // Documents that stand still as duplicates are pairs to decide about.
  try database.execute(
    sql: """
      insert or ignore into duplicate_pairs (dossier_id, document_id, other_id, features, score,
        found_at)
      select own.dossier_id, max(own.id, other.id), min(own.id, other.id), trim(
          case when own.counterparty_key = other.counterparty_key then 'relation,' else '' end
          || case when own.number = other.number collate nocase then 'number,' else '' end
          || case when own.issue_date = other.issue_date then 'date,' else '' end
          || case when own.gross = other.gross then 'amount,' else '' end, ','),
        coalesce(json_extract(own.cause_facts, '$.score'), 3), own.state_since
      from documents as own
      join documents as other on other.id = cast(json_extract(own.cause_facts, '$.document')
        as integer) and other.dossier_id = own.dossier_id and other.id <> own.id
      where own.state = 'duplicate'
      """)
}

import GRDB

/// Imports of dossiers from Octopus into Billit: what Octopus' list names, the imports with their plans,
/// and our own map of which of Billit's parties each relation is.
let m008Imports = Migration(name: "008-imports") { database in
  try database.execute(
    sql: """
      create table octopus_listings (
        connection_id integer primary key references connections,
        read_at integer,
        tried_at integer not null,
        count integer not null default 0,
        user_kind text not null default 'unknown',
        companies text not null default '[]',
        cause_code text,
        cause_facts text
      ) strict;

      create table octopus_dossiers (
        connection_id integer not null references connections,
        octopus_dossier_id integer not null,
        name text not null,
        number_key text,
        fields text not null,
        taken text,
        email_given text,
        listed integer not null default 1 check (listed in (0, 1)),
        first_seen_at integer not null,
        seen_at integer not null,
        primary key (connection_id, octopus_dossier_id)
      ) strict, without rowid;

      create table imports (
        id integer primary key,
        dossier_id integer not null references dossiers,
        origin text not null check (origin in ('person', 'schedule')),
        state text not null check (state in ('waiting', 'preview', 'writing', 'differs', 'failed',
          'done', 'withdrawn')),
        state_since integer not null,
        paused integer not null default 0 check (paused in (0, 1)),
        due_at integer,
        due_day text,
        asked_by text not null,
        asked_at integer not null,
        read_at integer,
        plan_sha256 blob,
        counts text not null default '{}',
        total integer not null default 0,
        confirmed_by text,
        confirmed_at integer,
        ended_at integer,
        cause_code text,
        cause_facts text,
        check (state not in ('preview', 'writing', 'differs') or plan_sha256 is not null),
        check (state <> 'writing' or confirmed_by is not null)
      ) strict;
      create unique index imports_open on imports (dossier_id)
        where state not in ('done', 'withdrawn');
      create index imports_of_dossier on imports (dossier_id, id);
      create index imports_by_state on imports (state, id);

      create table import_items (
        import_id integer not null references imports,
        position integer not null,
        kind text not null,
        key text not null,
        state text not null,
        status text not null check (status in ('shown', 'planned', 'sending', 'written',
          'differs', 'refused')),
        item text not null,
        difference text,
        settled_at integer,
        primary key (import_id, position)
      ) strict, without rowid;
      create index import_items_open on import_items (import_id, position)
        where status in ('planned', 'sending');
      create index import_items_by_kind on import_items (import_id, kind, state, position);

      create table party_links (
        dossier_id integer not null references dossiers,
        relation_id integer not null,
        side text not null check (side in ('customer', 'supplier')),
        billit_party_id integer not null,
        name text not null,
        fields text,
        evidence text not null,
        linked_by text not null,
        linked_at integer not null,
        written_at integer,
        gone_at integer,
        primary key (dossier_id, relation_id, side)
      ) strict, without rowid;
      create unique index party_links_by_party on party_links (dossier_id, billit_party_id);

      create table party_decisions (
        dossier_id integer not null references dossiers,
        relation_id integer not null,
        side text not null check (side in ('customer', 'supplier')),
        choice text not null,
        decided_by text not null,
        decided_at integer not null,
        primary key (dossier_id, relation_id, side)
      ) strict, without rowid;

      create table import_codes (
        dossier_id integer not null references dossiers,
        kind text not null check (kind in ('account', 'journal')),
        code text not null,
        fields text not null,
        written_at integer not null,
        gone_at integer,
        primary key (dossier_id, kind, code)
      ) strict, without rowid;
      """)
}

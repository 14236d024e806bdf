import GRDB

/// Letters to people outside the office. The row is there before the mail program is asked: what was
/// being handed over when the program stopped has an unknown outcome and is never sent again by itself.
let m009Letters = Migration(name: "009-letters") { database in
  try database.execute(
    sql: """
      create table letters (
        id integer primary key,
        key text not null unique,
        kind text not null,
        dossier_id integer references dossiers,
        recipient text not null,
        language text not null check (language in ('nl', 'fr', 'en', 'de')),
        sealed blob not null,
        subject text,
        state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent',
          'sent_by_hand', 'failed', 'unknown', 'cancelled', 'expired')),
        state_since integer not null,
        reason text,
        attempts integer not null default 0,
        due_at integer,
        expires_at integer,
        created_by text not null,
        created_at integer not null,
        check ((due_at is null) = (state <> 'waiting'))
      ) strict;
      create index letters_due on letters (due_at) where due_at is not null;
      create index letters_sending on letters (state) where state = 'sending';
      create index letters_by_dossier on letters (dossier_id, id);
      """)
}

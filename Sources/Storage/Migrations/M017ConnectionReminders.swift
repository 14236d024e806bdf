import GRDB

/// Who was told by letter that a connection broke, or that its permission lapses: each step once per
/// occasion and recipient.
let m017ConnectionReminders = Migration(name: "017-connection-reminders") { database in
  try database.execute(
    sql: """
      create table connection_reminders (
        id integer primary key,
        connection_id integer not null references connections,
        -- What it is about, so that the next break or permission is told of anew.
        occasion text not null,
        step text not null check (step in ('30', '7', '1', '0', 'refused', 'silent')),
        recipient text not null,
        letter_id integer references letters,
        created_at integer not null
      ) strict;
      create unique index connection_reminders_once
        on connection_reminders (connection_id, occasion, step, recipient);
      create index connection_reminders_by_letter on connection_reminders (letter_id);
      """)
}

import GRDB

/// Second factors, invitations by one-time link, sessions that can be told apart, tokens that expire.
let m011People = Migration(name: "011-people") { database in
  try database.execute(
    sql: """
      create table second_factors (
        user_id integer primary key references users,
        sealed blob not null,
        begun_at integer not null,
        confirmed_at integer,
        last_step integer
      ) strict;

      create table recovery_codes (
        user_id integer not null references users,
        code_sha256 blob not null,
        used_at integer,
        primary key (user_id, code_sha256)
      ) strict, without rowid;

      create table half_sign_ins (
        token_sha256 blob primary key,
        user_id integer not null references users,
        expires_at integer not null
      ) strict, without rowid;

      create table invitations (
        id integer primary key,
        user_id integer not null references users,
        token_sha256 blob not null unique,
        created_by text not null,
        created_at integer not null,
        expires_at integer not null,
        used_at integer
      ) strict;
      create index invitations_by_user on invitations (user_id);

      alter table sessions add column agent text not null default '';
      alter table sessions add column address text not null default '';
      create index sessions_by_user on sessions (user_id);

      alter table api_tokens add column expires_at integer;
      """)
}

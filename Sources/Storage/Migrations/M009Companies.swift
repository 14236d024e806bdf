import GRDB

/// When a person last changed a connection's credentials; the way of each dossier to its client's Billit company, and the links that are good once: consent,
/// invitation, and the `state` of a sign-in at Billit or Octopus. Of a link only its hash is kept.
let m009Companies = Migration(name: "009-companies") { database in
  try database.execute(
    sql: """
      alter table connections add column credentials_changed_at integer;

      create table company_links (
        dossier_id integer primary key references dossiers,
        stage text not null check (stage in ('searching', 'choosing', 'unreached', 'beyond_reach',
          'asked', 'refused', 'lapsed', 'registering', 'linked', 'unlinked')),
        since integer not null,
        link text not null,
        connection_id integer references connections,
        candidates text not null default '[]'
      ) strict;
      create index company_links_by_stage on company_links (stage);

      create table one_time_links (
        id integer primary key,
        token_sha256 blob not null unique check (length(token_sha256) = 32),
        purpose text not null check (purpose in ('consent', 'login', 'consent_state',
          'connection_state')),
        dossier_id integer references dossiers,
        connection_id integer references connections,
        actor text,
        created_at integer not null,
        expires_at integer not null,
        opened_at integer,
        closed_at integer
      ) strict;
      create index one_time_links_by_dossier on one_time_links (dossier_id);
      """)
}

import GRDB

/// What the health page draws and what looks after the installation write down, and indexes by which the
/// audit is filtered.
///
/// Nothing ever wrote the tables of the same names of `003-sums`; whatever is in them is taken along.
let m013Health = Migration(name: "013-health") { database in
  try database.execute(
    sql: """
      drop table health_samples;
      -- How the installation stood, in slots of five minutes since 1970: how many deliveries came in
      -- and documents were booked, the longest wait and the fullest inbox that were seen, and the
      -- sizes at the end. A slot that is missing was watched by nobody.
      create table health_samples (
        slot integer primary key,
        deliveries integer not null,
        booked integer not null,
        queue_age integer not null,
        inbox integer not null,
        wal_bytes integer not null,
        database_bytes integer not null,
        free_bytes integer
      ) strict;

      alter table upkeep rename to upkeep_before;
      drop index upkeep_by_kind;
      -- Backups, restores, checks and sweeps, however they ended; `took` in milliseconds.
      create table upkeep (
        id integer primary key,
        kind text not null
          check (kind in ('backup', 'restore_test', 'restore', 'integrity', 'audit', 'sweep')),
        at integer not null,
        took integer not null default 0,
        outcome text not null check (outcome in ('done', 'failed')),
        facts text not null default '{}'
      ) strict;
      create index upkeep_by_kind on upkeep (kind, at);
      insert into upkeep (kind, at, outcome, facts)
        select case kind when 'check' then 'integrity' else kind end, at, outcome, facts
        from upkeep_before order by id;
      drop table upkeep_before;

      -- How letters stand, for the page of the health.
      create index letters_by_state on letters (state, state_since);

      -- The audit is read by time; each filter finds its lines in that order.
      create index audit_by_time on audit (at);
      create index audit_by_actor on audit (actor, at);
      create index audit_by_action on audit (action, at);
      create index audit_by_dossier on audit (dossier_id, at) where dossier_id is not null;
      drop index audit_by_subject;
      create index audit_by_subject on audit (subject, at);
      """)
}

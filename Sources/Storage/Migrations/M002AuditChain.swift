import GRDB

/// The audit becomes a chain: every line carries the hash of the one before it and its own, and the
/// head says where the chain ends. Lines from before have neither.
let m002AuditChain = Migration(name: "002-audit-chain") { database in
  try database.execute(
    sql: """
      alter table audit add column previous blob;
      alter table audit add column hash blob;

      create table audit_head (
        id integer primary key check (id = 1),
        line integer not null,
        lines integer not null,
        hash blob not null check (length(hash) = 32)
      ) strict;
      """)
}

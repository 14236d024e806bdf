import GRDB

/// Refused files, and files for accounts nobody has, can be put aside by a person.
let m012StatementFiles = Migration(name: "012-statement-files") { database in
  try database.execute(
    sql: """
      alter table coda_files add column dismissed_at integer;
      alter table coda_files add column dismissed_by text;
      drop index coda_files_refused;
      create index coda_files_refused on coda_files (id)
        where state = 'refused' and dismissed_at is null;
      create index statements_stopped on statements (dossier_id, cause_key)
        where cause_key is not null;
      """)
}

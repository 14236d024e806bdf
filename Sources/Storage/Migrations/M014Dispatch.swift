import GRDB

/// Which gates somebody let a document pass, what went to Octopus of each counterparty, and what the list
/// of causes adds up, from indexes of the few documents each question is about.
let m014Dispatch = Migration(name: "014-dispatch") { database in
  try database.execute(
    sql: """
      alter table documents add column gates_passed text not null default '';

      create index documents_sent_of_counterparty on documents (dossier_id, counterparty_key)
        where counterparty_key is not null
          and state in ('booked', 'delivered_dms', 'changed_after_booking');

      create index documents_stopped_sums
        on documents (dossier_id, cause_key, state, kind, currency, gross)
        where cause_key is not null;
      """)
}

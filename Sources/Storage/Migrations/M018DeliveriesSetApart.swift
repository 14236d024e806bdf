import GRDB

/// Webhook calls that were not simply accepted, by outcome: few among millions. The index before left out
/// those that were decided about, and named its outcomes in a way that no query for one of them matched.
let m018DeliveriesSetApart = Migration(name: "018-deliveries-set-apart") { database in
  try database.execute(
    sql: """
      create index deliveries_set_apart on deliveries (outcome, id) where outcome <> 'accepted';
      drop index deliveries_aside;
      """)
}

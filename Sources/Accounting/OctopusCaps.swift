/// Octopus' printed maximum of calls a day, by its own names of the operations (Octopus API §2).
package enum OctopusCaps {
  /// None where none is printed.
  package static let daily: [String: Int] = [
    "getDossiers": 150, "connectDossier": 150,
    "getBookyears": 24, "getJournals": 24, "getFinancialJournal": 24,
    "getFinancialJournalBalance": 24, "getReportOpenClient": 24, "getReportOpenSupplier": 24,
    "getAccounts": 2, "getVatCodes": 2, "getRelations": 2, "getCostCentres": 2,
    "getCurrencyCodes": 2,
    "getModifiedJournals": 48, "getModifiedAccounts": 48, "getModifiedRelations": 48,
    "getModifiedBuySellBookings": 48, "getReportModifiedBooking": 48,
    "getModifiedFinancialDiversBookings": 48,
    "getRelationsFiltered": 400, "insertUpdateRelation": 400, "insertBuySellBooking": 400,
    "addAttachementToBooking": 400, "importCoda": 400, "insertFinancialDiversBooking": 400,
    "getBuySellBooking": 10, "getFinancialDiversBooking": 10,
  ]

  /// The calls made of one kind today, beside its maximum.
  package struct Line: Hashable, Sendable {
    package var operation: String
    package var used: Int
    package var cap: Int

    package var left: Int { max(0, cap - used) }
  }

  /// Those that were made, and the one that books; the nearest to its maximum first.
  package static func lines(used: [String: Int]) -> [Line] {
    var counted = used
    counted["insertBuySellBooking", default: 0] += 0
    return counted.compactMap { operation, used in
      daily[operation].map { Line(operation: operation, used: used, cap: $0) }
    }.sorted {
      let (one, other) = ($0.used * $1.cap, $1.used * $0.cap)
      return one == other ? $0.operation < $1.operation : one > other
    }
  }
}

/// How old what Octopus says of a dossier may become before it is read anew.
package enum MasterDataAge {
  /// Whole lists have a cap of two calls a day. Milliseconds; they are read when a document needs them.
  package static let whole: Int64 = 20 * 3_600_000
}

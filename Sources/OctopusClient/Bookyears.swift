package import Accounting

extension OctopusClient {
  /// All book years of the dossier with their periods.
  package func bookyears(of dossierID: Int) async throws(OctopusFault) -> [Bookyear] {
    let data = try await read(.getBookyears, of: dossierID, "/bookyears", as: [BookyearData].self)
    return (data ?? []).map(\.bookyear)
  }

  /// The journals of one book year.
  package func journals(
    of dossierID: Int, bookyearID: Int
  ) async throws(OctopusFault) -> [Journal] {
    let data = try await read(
      .getJournals, of: dossierID, "/bookyears/\(bookyearID)/journals", as: [JournalData].self)
    return (data ?? []).map(\.journal)
  }
}

private struct BookyearData: Decodable {
  var bookyearKey: NumberKey
  var bookyearDescription: String?
  var startDate: CalendarDate
  var endDate: CalendarDate
  var closed: Bool
  var periods: [PeriodData]?

  struct PeriodData: Decodable {
    var bookyearPeriod: Int
    var startDate: CalendarDate
    var endDate: CalendarDate
  }

  var bookyear: Bookyear {
    Bookyear(
      id: bookyearKey.id, description: bookyearDescription ?? "\(bookyearKey.id)",
      start: startDate, end: endDate, closed: closed,
      periods: (periods ?? []).map {
        BookPeriod(number: $0.bookyearPeriod, start: $0.startDate, end: $0.endDate)
      })
  }
}

private struct JournalData: Decodable {
  var bookyearKey: NumberKey
  var journalKey: String
  var name: String
  var closed: Bool
  var lastBookedDocumentNr: Int?
  var protectedPeriod: Int?
  var closedPeriod: Int?
  var insertionType: Int?
  var currencyCode: String?

  var journal: Journal {
    Journal(
      bookyearID: bookyearKey.id, key: journalKey, name: name, closed: closed,
      lastNumber: lastBookedDocumentNr ?? 0, protectedPeriod: protectedPeriod ?? 0,
      closedPeriod: closedPeriod ?? 0, insertionType: insertionType, currency: currencyCode)
  }
}

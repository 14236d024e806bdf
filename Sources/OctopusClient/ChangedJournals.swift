extension OctopusClient {
  /// The journals changed or deleted since a moment, in all book years. What a journal is used for is not
  /// told here: of a journal that was not known, the whole list must be read (Octopus API §2.4).
  package func changedJournals(
    of dossierID: Int, since: OctopusTimestamp
  ) async throws(OctopusFault) -> Changes<ChangedJournal> {
    let data = try await read(
      .getModifiedJournals, of: dossierID, "/journals/modified",
      [("modifiedTimeStamp", since.text)], as: JournalChanges.self)
    return Changes(
      changed: (data?.modifiedJournalServiceDataList ?? []).map(\.journal),
      deleted: (data?.deletedJournalList ?? []).map { ChangedJournal(place: $0.place) })
  }
}

/// What the list of changes says of a journal; all but its place is nil for a deleted one.
package struct ChangedJournal: Hashable, Sendable {
  package var place: Place
  /// By language code.
  package var names: [String: String]
  package var closed: Bool?
  package var lastNumber: Int?
  package var protectedPeriod: Int?
  package var closedPeriod: Int?

  package init(
    place: Place, names: [String: String] = [:], closed: Bool? = nil, lastNumber: Int? = nil,
    protectedPeriod: Int? = nil, closedPeriod: Int? = nil
  ) {
    self.place = place
    self.names = names
    self.closed = closed
    self.lastNumber = lastNumber
    self.protectedPeriod = protectedPeriod
    self.closedPeriod = closedPeriod
  }

  /// What names a journal in a dossier.
  package struct Place: Hashable, Sendable {
    package var bookyearID: Int
    /// `A1`, `V1` and so on.
    package var key: String

    package init(bookyearID: Int, key: String) {
      self.bookyearID = bookyearID
      self.key = key
    }
  }
}

private struct JournalChanges: Decodable {
  var modifiedJournalServiceDataList: [Data]?
  var deletedJournalList: [Key]?

  struct Key: Decodable {
    var bookyearKey: NumberKey
    var journalTypeCode: String
    var sequenceNumber: Int

    var place: ChangedJournal.Place {
      .init(bookyearID: bookyearKey.id, key: "\(journalTypeCode)\(sequenceNumber)")
    }
  }

  struct Name: Decodable {
    var language: String
    var value: String?
  }

  struct Data: Decodable {
    var journalKeyServiceData: Key
    var names: [Name]?
    var nextDocumentNumber: Int?
    var protectedPeriod: Int?
    var closed: Bool?
    var closedPeriod: Int?

    var journal: ChangedJournal {
      ChangedJournal(
        place: journalKeyServiceData.place,
        names: Dictionary(
          (names ?? []).compactMap { name in
            name.value?.ifNotBlank.map { (name.language.lowercased(), $0) }
          }, uniquingKeysWith: { first, _ in first }),
        closed: closed, lastNumber: nextDocumentNumber.map { $0 - 1 },
        protectedPeriod: protectedPeriod, closedPeriod: closedPeriod)
    }
  }
}

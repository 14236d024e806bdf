/// What is wrong with a dossier's link although both sides answer: things that would stop the next
/// document. Pure, on what was read last.
package enum LinkHealth {
  /// One cause for each thing, in a fixed order.
  ///
  /// - Parameter refusedFiles: an answer of Octopus showed that the dossier has no DMS.
  package static func faults(
    _ data: MasterData, settings: DossierSettings, today: CalendarDate, refusedFiles: Bool
  ) -> [Cause] {
    var faults: [Cause] = []
    if let cause = bookyear(data, today) { faults.append(cause) }
    for direction in Direction.allCases
    where settings.destination(of: direction) == .journal && !data.journals.isEmpty {
      faults += journals(data, settings, direction)
    }
    let needsFiles =
      settings.attachesFiles
      || Direction.allCases.contains { settings.destination(of: $0) == .importViewer }
    if refusedFiles, needsFiles { faults.append(Cause(.dmsMissing)) }
    var seen: Set<String> = []
    return faults.filter { seen.insert($0.key).inserted }
  }

  private static func bookyear(_ data: MasterData, _ today: CalendarDate) -> Cause? {
    guard !data.bookyears.isEmpty else { return nil }
    let ofToday = data.bookyears.filter { $0.start <= today && today <= $0.end }
    if ofToday.isEmpty { return Cause(.bookyearMissing, ["date": today.description]) }
    guard ofToday.allSatisfy(\.closed), let year = ofToday.first else { return nil }
    return Cause(
      .bookyearClosed, ["date": today.description, "bookyear": year.description])
  }

  private static func journals(
    _ data: MasterData, _ settings: DossierSettings, _ direction: Direction
  ) -> [Cause] {
    let named = Set(DocumentKind.allCases.compactMap { settings.journal(for: direction, $0) })
    guard !named.isEmpty else {
      guard JournalOffer.journals(direction, data).isEmpty else { return [] }
      let fitting = data.journals.first { JournalChoice.fits($0, direction) }
      return [
        fitting.map { Cause(.journalClosed, ["journal": $0.key]) }
          ?? Cause(.journalMissing, ["direction": direction.rawValue])
      ]
    }
    return named.sorted().compactMap { key in
      switch JournalOffer.flaw(of: key, direction, data) {
      case .missing: Cause(.journalMissing, ["journal": key])
      case .wrongType: Cause(.journalWrongType, ["journal": key])
      case .closed: Cause(.journalClosed, ["journal": key])
      case nil: nil
      }
    }
  }
}

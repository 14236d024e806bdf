/// Which calls to Octopus an import makes, beside their daily caps: what a preview says before anything
/// happens. Pure.
package struct ImportCalls: Hashable, Sendable {
  /// One kind of call.
  package struct Line: Hashable, Sendable {
    /// Octopus' own name of the operation.
    package var operation: String
    /// What the import makes of it, at most.
    package var calls: Int
    /// Made today already, by anybody.
    package var used: Int
    /// Octopus' printed maximum a day (Octopus API §2).
    package var cap: Int

    package init(operation: String, calls: Int, used: Int, cap: Int) {
      self.operation = operation
      self.calls = calls
      self.used = used
      self.cap = cap
    }

    /// Whether today's cap allows it.
    package var fits: Bool { used + calls <= cap }
  }

  package var lines: [Line]

  /// What is read: everything when nothing fresh is known, otherwise only what changed.
  ///
  /// - Parameters:
  ///   - openBookyears: how many there are; 2 where it is not known yet.
  ///   - used: the calls of the dossier today, by operation; connects of the whole login.
  package init(whole: Bool, openBookyears: Int, used: [String: Int]) {
    let wanted: [(String, Int, Int)] =
      whole
      ? [
        ("connectDossier", 1, 150), ("getBookyears", 1, 24), ("getJournals", openBookyears, 24),
        ("getAccounts", min(openBookyears, 2), 2), ("getVatCodes", 1, 2), ("getRelations", 1, 2),
        ("getCostCentres", 1, 2), ("getCurrencyCodes", 1, 2),
      ]
      : [
        ("connectDossier", 1, 150), ("getModifiedRelations", 1, 48),
        ("getModifiedAccounts", 1, 48), ("getModifiedJournals", 1, 48),
      ]
    lines = wanted.map {
      Line(operation: $0.0, calls: $0.1, used: used[$0.0] ?? 0, cap: $0.2)
    }
  }

  /// Whether the lists of the dossier that may be read only twice a day are used up.
  package var isSpent: Bool { lines.contains { $0.operation != "connectDossier" && !$0.fits } }
}

/// How many of the dossiers a login of Octopus may open a day are opened to look after links and books,
/// so that documents and imports are left theirs. Pure.
///
/// The cap of 150 openings may count per user (Octopus API §5, not stated).
package struct OpeningBudget: Hashable, Sendable {
  /// Openings a day of the login, for everything.
  package var cap: Int

  /// - Parameter cap: at least 1 is taken.
  package init(cap: Int) {
    self.cap = max(1, cap)
  }

  /// A third of the day's openings, at least one.
  package var share: Int { max(1, cap / 3) }

  /// A fifth is documents' alone: nothing is looked after with the last of them.
  package var reserve: Int { cap / 5 }

  /// How many may have been used by an instant: the share comes in over the day in Brussels, evenly, so
  /// that the evening is watched as the morning is.
  package func allowed(at instant: Int64) -> Int {
    let start = BrusselsDay.start(of: BrusselsDay.of(instant))
    let length = BrusselsDay.nextStart(after: instant) - start
    return Int(Int64(share) * (instant - start) / length) + 1
  }

  /// Whether so many openings of the day, for whatever purpose, leave documents their part.
  package func isOpen(used: Int) -> Bool { used < cap - reserve }
}

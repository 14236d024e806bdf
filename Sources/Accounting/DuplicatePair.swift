/// What the office decided about two documents that look like one and the same; the pair is not asked
/// about again.
package enum DuplicateDecision: String, Hashable, Sendable, Codable, CaseIterable {
  /// They are the same, and both stay as they are.
  case kept
  /// They are the same, and one of them is not booked.
  case setAside = "set_aside"
  /// They are two different documents.
  case notADuplicate = "not_duplicate"

  /// Whether a document may be booked although it looks like the other.
  package var letsGo: Bool { self != .setAside }
}

extension DuplicateTest.Match {
  /// The four things that are compared.
  package enum Feature: String, Hashable, Sendable, Codable, CaseIterable {
    case relation, number, date, amount
  }

  /// What agrees, in a fixed order.
  package var features: [Feature] {
    let agreeing: [(Feature, Bool)] = [
      (.relation, isSameRelation), (.number, isSameNumber), (.date, isSameDate),
      (.amount, isSameAmount),
    ]
    return agreeing.filter(\.1).map(\.0)
  }

  /// The match of which these agree.
  package init(_ features: some Sequence<Feature>) {
    let agreeing = Set(features)
    self.init(
      isSameRelation: agreeing.contains(.relation), isSameNumber: agreeing.contains(.number),
      isSameDate: agreeing.contains(.date), isSameAmount: agreeing.contains(.amount))
  }
}

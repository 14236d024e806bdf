/// When the documents of a dossier go, and what must be said of them before they do.
package struct DispatchRule: Hashable, Sendable, Codable {
  package var time = Time.atOnce
  package var checks = Checks.marked
  /// With `Checks.some`: so many documents of each customer or supplier are looked at; 0 for none.
  package var checksFirst = 0
  /// With `Checks.some`: documents from this total including VAT on are looked at; nil for none.
  package var checksFrom: Money?
  /// Whether only documents go that the client let go, up to a day that the office notes. Billit tells
  /// the accountant of that day by mail alone: it has no call for it.
  package var needsClientApproval = false
  /// The last day the client let go; nil when none yet.
  package var clientApprovedUpTo: CalendarDate?
  package var clientApprovalOf = ApprovalBasis.receipt
  package var withoutApproval = WithoutApproval.goes

  package init() {}

  /// Reads rules of any version: what is not there keeps its default.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    func read<Value: Decodable>(_ key: CodingKeys, _ value: inout Value) throws {
      value = try fields.decodeIfPresent(Value.self, forKey: key) ?? value
    }
    try read(.time, &time)
    try read(.checks, &checks)
    try read(.checksFirst, &checksFirst)
    checksFrom = try fields.decodeIfPresent(Money.self, forKey: .checksFrom)
    try read(.needsClientApproval, &needsClientApproval)
    clientApprovedUpTo = try fields.decodeIfPresent(
      CalendarDate.self, forKey: .clientApprovedUpTo)
    try read(.clientApprovalOf, &clientApprovalOf)
    try read(.withoutApproval, &withoutApproval)
  }

  /// When a document goes by itself.
  package enum Time: String, Hashable, Sendable, Codable, CaseIterable {
    case atOnce = "at_once"
    /// Ten minutes after we heard of it first (Billit counts from when it was processed there, which its
    /// interface does not tell).
    case afterTenMinutes = "after_ten_minutes"
    /// A day after its date, as Billit does; in Belgium's time.
    case afterDay = "after_day"
    /// A week after its date.
    case afterWeek = "after_week"
    /// When the month of its date is over.
    case upToLastMonth = "up_to_last_month"
    /// Only when somebody sends it.
    case never
  }

  /// Which documents the office looks at first. Those that Billit marks always are.
  package enum Checks: String, Hashable, Sendable, Codable, CaseIterable {
    case marked, some, all
  }

  /// What of a document the day counts for up to which the client let documents go. Billit speaks of
  /// documents "processed before" the approval, which its interface does not tell: the receipt here comes
  /// nearest (inferred).
  package enum ApprovalBasis: String, Hashable, Sendable, Codable, CaseIterable {
    case receipt
    case documentDate = "document_date"
  }

  /// What becomes of a document of which Billit gives no state of approval, where only approved ones go:
  /// its interface does not say whether that means "none needed" (inferred).
  package enum WithoutApproval: String, Hashable, Sendable, Codable, CaseIterable {
    case goes, waits
  }
}

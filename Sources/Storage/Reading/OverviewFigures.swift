package import Accounting

/// The figures of the overview, all read at one moment so that they add up.
package struct OverviewFigures: Sendable, Hashable {
  /// Everything received, by state and whose move it is.
  package var sums: [DocumentSum] = []
  /// What stops documents by whose move it is and code, the commonest first: all of it.
  package var codes: [StopCode] = []
  /// What stops documents, the commonest first; at most 50.
  package var causes: [Stop] = []
  package var connections: [Line] = []
  /// Documents per month of their date, and per group.
  package var months: [Month: [DocumentState.Group: Int]] = [:]
  /// Documents of later months than those, per group.
  package var later: [DocumentState.Group: Int] = [:]
  /// Documents per day they were received on, in Belgium, and per group.
  package var days: [CalendarDate: [DocumentState.Group: Int]] = [:]
  /// How long documents took to their entry, by the day they were booked on, in Belgium.
  package var entryTimes: [CalendarDate: TimeHistogram] = [:]
  package var news = News()
  /// What the newest checks of audit and file found, where they found something wrong.
  package var unsound: [UpkeepLog.Standing] = []
  package var lastDeliveryAt: Instant?
  /// When the gateway was first started on this database.
  package var installedAt: Instant?

  package init() {}

  package var states: [DocumentState: Int] {
    sums.reduce(into: [:]) { $0[$1.state, default: 0] += $1.documents }
  }

  /// Documents that stand still, by whose move it is.
  package var owners: [Cause.Owner: Int] {
    sums.reduce(into: [:]) { counts, sum in
      if let owner = sum.owner { counts[owner, default: 0] += sum.documents }
    }
  }

  package var received: Int { sums.reduce(0) { $0 + $1.documents } }

  /// All documents that stop for one code.
  package struct StopCode: Sendable, Hashable {
    package var owner: Cause.Owner
    package var code: Cause.Code
    package var documents: Int

    package init(owner: Cause.Owner, code: Cause.Code, documents: Int) {
      self.owner = owner
      self.code = code
      self.documents = documents
    }
  }

  /// One cause and the documents it stops.
  package struct Stop: Sendable, Hashable {
    package var key: String
    package var cause: Cause
    package var documents: Int
    /// The only dossier it stops, when there is but one.
    package var dossier: String?
    package var dossierID: Int64?
    /// The dossier in which it stops most documents; nil at the bank.
    package var foremost: Int64?
    package var dossiers: Int
    package var since: Instant
    /// What it stops at the bank; nil where it stops documents.
    package var bank: BankCause.Place?
  }

  /// How one connection to Billit or Octopus stands.
  package struct Line: Sendable, Hashable, Identifiable {
    package var id: Int64
    package var service: Connection.Service
    package var name: String
    package var state: Connection.State
    package var since: Instant
    package var cause: Cause?
    /// The permission it goes by, where that can lapse.
    package var permission: PermissionTerm?
  }

  /// What happened from some moment on.
  package struct News: Sendable, Hashable {
    package var received = 0
    /// Documents that came into each group.
    package var into: [DocumentState.Group: Int] = [:]
    /// Groups of documents, by dossier and cause, that began to stand still.
    package var stops = 0
    /// Dossiers of which a side of the link broke, and holds no longer.
    package var brokenLinks = 0
    /// Dossiers of which a side of the link came to hold.
    package var mendedLinks = 0
    /// Changes of settings and mappings.
    package var settings = 0
  }
}

import Accounting
import Storage

/// The addresses of bank accounts, consents and the calendar.
enum BankPath: Sendable, Hashable {
  case accounts(BankAccountQuery = BankAccountQuery(), form: SitePath.Form = .html)
  case account(Int64, told: Told? = nil)
  case request(Int64, Request)
  case reading(dossier: Int64)
  /// The accounts of one dossier, and what happens without Octopus' Bank module.
  case dossier(Int64, told: Told? = nil)
  case consents(form: SitePath.Form = .html, told: Told? = nil)
  case feed
  case feedRevocation
  case calendar(token: String)

  /// What can be asked of an account.
  enum Request: String, Sendable, CaseIterable {
    case owner, channel, consent, renewer, reminder
  }

  var text: String {
    switch self {
    case .accounts(let query, let form): "/bank\(form.rawValue)" + Query(query.parameters).text
    case .account(let id, let told): "/bank/\(id)" + Told.query(told).text
    case .request(let id, let request): "/bank/\(id)/\(request.rawValue)"
    case .dossier(let id, let told): "/dossiers/\(id)/bank" + Told.query(told).text
    case .reading(let dossier): "/dossiers/\(dossier)/bank-reading"
    case .consents(let form, let told): "/bank/consents\(form.rawValue)" + Told.query(told).text
    case .feed: "/bank/consents/feed"
    case .feedRevocation: "/bank/consents/feed/revocation"
    case .calendar(let token): "/calendar/\(token).ics"
    }
  }
}

extension SitePath {
  static let bank = SitePath.ofBank(.accounts())

  static func bankAccount(_ id: Int64, told: Told? = nil) -> SitePath {
    .ofBank(.account(id, told: told))
  }

  static func consents(told: Told? = nil) -> SitePath { .ofBank(.consents(told: told)) }
}

/// What the address of the list of bank accounts asks for.
struct BankAccountQuery: Sendable, Hashable {
  var filter = BankAccountFilter()
  var limit = DocumentQuery.usual
  var after: Int64?

  var parameters: [(String, String?)] {
    [
      ("q", filter.query), ("dossier", filter.dossierID.map { String($0) }),
      ("status", filter.status?.rawValue), ("owner", filter.owner?.rawValue),
      ("channel", filter.channel?.rawValue), ("needs", filter.needs ? "1" : nil),
      ("limit", limit == DocumentQuery.usual ? nil : String(limit)),
      ("next", after.map { String($0) }),
    ]
  }

  func with(after: Int64?) -> BankAccountQuery {
    var query = self
    query.after = after
    return query
  }
}

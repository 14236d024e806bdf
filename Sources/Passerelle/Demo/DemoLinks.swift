import Accounting
import Foundation
import Simulators
import Storage

/// Dossiers on their way to a Billit company: one in each state, and three that somebody can take the
/// whole way.
enum DemoLinks {
  /// A client of the office that is not linked yet, or only just.
  struct Client: Sendable {
    var number: Int
    var name: String
    var language: OctopusSimulator.Language
    /// Companies of its number in Billit, and whether they are within the office's reach.
    var companies: [Bool]
    var place: Place
    /// What Octopus calls it now, where that changed since it was added.
    var nameInOctopus: String?
  }

  /// Where a client stands when the demonstration begins.
  enum Place: Sendable {
    case fresh, searching, asked, reminded, withdrawn, refused, lapsed, beyondReach, registering
    case unlinked, withPlan
    case ours(CompanyLink.Invitation, daysLeft: Int)
    /// Linked, and something is wrong with it.
    case faulty(DemoLinkFault)
  }

  /// The client whose company Billit was asked to make, and did not answer.
  static let unanswered = 61_313

  /// The OAuth application the demonstration has at Billit.
  static let application = BillitSimulator.OAuthClient(
    id: "passerelle-demo", secret: "demo-application-secret", redirectURIs: [])

  /// The clients as dossiers of Octopus, with the books of a dossier that is there.
  static func dossiers(like model: OctopusSimulator.Dossier) -> [OctopusSimulator.Dossier] {
    clients.map { client in
      var dossier = model
      dossier.id = client.number
      dossier.name = client.nameInOctopus ?? client.name
      dossier.vatNumber = vatNumber(client)
      dossier.language = client.language
      dossier.email = "client-\(client.number)@example.be"
      if case .faulty(let fault) = client.place { fault.shape(&dossier) }
      DemoImports.prepare(&dossier)
      return dossier
    }
  }

  /// The numbers of their companies in Billit, and those within reach.
  static func companies(
    _ company: (OctopusSimulator.Dossier, Int) -> BillitSimulator.Company,
    _ dossiers: [OctopusSimulator.Dossier]
  ) -> (all: [BillitSimulator.Company], reached: [Int]) {
    var all: [BillitSimulator.Company] = []
    var reached: [Int] = []
    for (client, dossier) in zip(clients, dossiers) {
      for (index, isReached) in client.companies.enumerated() {
        let party = party(of: client) + index * 100
        var made = company(dossier, party)
        if index > 0 { made.name += " – filiaal" }
        all.append(made)
        if isReached { reached.append(party) }
      }
    }
    return (all, reached)
  }

  static func party(of client: Client) -> Int { 901_000 + client.number % 1_000 }

  private static func vatNumber(_ client: Client) -> String {
    OctopusSimulator.BelgianNumbers.vatNumber(9_981_000 + client.number % 1_000)
  }

  /// The link of a client as it stands at the beginning: the machine's own moves, made earlier.
  static func link(_ client: Client, now: Instant) -> CompanyLink? {
    let day: Instant = 86_400_000
    let rules = CompanyLink.Rules()
    guard let email = EmailAddress("client-\(client.number)@example.be") else { return nil }
    func start(_ days: Int64, isFound: Bool = true) -> CompanyLink {
      var link = CompanyLink(now: now - days * day)
      if isFound { _ = link.found([], now: now - days * day, rules) }
      return link
    }
    func ours(_ invitation: CompanyLink.Invitation, daysLeft: Int) -> CompanyLink {
      let began = now - Int64(rules.trialDays - daysLeft) * day
      var link = CompanyLink(now: began)
      _ = link.found([], now: began, rules)
      _ = link.create(email: email, now: began)
      _ = link.made(party: party(of: client), now: began, rules)
      if invitation != .none { _ = link.invite(now: began + 3_600_000) }
      if invitation == .opened || invitation == .active { link.opened(now: began + day) }
      if invitation == .active { link.becameActive(now: began + day) }
      return link
    }
    switch client.place {
    case .fresh: return nil
    case .asked:
      var link = start(2)
      _ = link.connect(email: email, now: now - day, rules)
      return link
    case .searching: return start(0, isFound: false)
    case .reminded:
      var link = start(6)
      _ = link.connect(email: email, now: now - 5 * day, rules)
      _ = link.tick(now: now - 2 * day, rules)
      return link
    case .withdrawn:
      var link = start(9)
      _ = link.connect(email: email, now: now - 8 * day, rules)
      _ = link.withdraw(now: now - 6 * day)
      return link
    case .refused:
      var link = start(6)
      _ = link.connect(email: email, now: now - 5 * day, rules)
      _ = link.refuse(now: now - 4 * day)
      return link
    case .lapsed:
      var link = start(20)
      _ = link.connect(email: email, now: now - 18 * day, rules)
      _ = link.tick(now: now - 4 * day, rules)
      return link
    case .beyondReach:
      var link = start(1)
      _ = link.create(email: email, now: now - day)
      _ = link.notMade(existsAlready: true, reason: "CompanyAlreadyExists", now: now - day)
      return link
    case .registering:
      var link = start(1)
      _ = link.create(email: email, now: now)
      return link
    case .unlinked:
      var link = start(40)
      _ = link.found([party(of: client)], now: now - 39 * day, rules)
      _ = link.unlink(now: now - 2 * day)
      return link
    case .ours(let invitation, let daysLeft): return ours(invitation, daysLeft: daysLeft)
    case .withPlan:
      var link = ours(.active, daysLeft: 12)
      link.choosePlan(now: now - 5 * day)
      return link
    case .faulty:
      var link = CompanyLink(now: now - 30 * day)
      _ = link.found([party(of: client)], now: now - 30 * day, rules)
      return link
    }
  }
}

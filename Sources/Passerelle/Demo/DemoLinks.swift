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
    case fresh, asked, refused, lapsed, beyondReach, registering, unlinked
    case ours(CompanyLink.Invitation, daysLeft: Int)
  }

  /// The first three have everything still before them: within reach, active beyond it, not in Billit.
  static let clients: [Client] = [
    Client(
      number: 61_301, name: "Fietsen De Ronde BV", language: .nl, companies: [true, true],
      place: .fresh),
    Client(
      number: 61_302, name: "Chocolaterie Sambre SRL", language: .fr, companies: [false],
      place: .fresh),
    Client(
      number: 61_303, name: "Tischlerei Hohes Venn GmbH", language: .de, companies: [],
      place: .fresh),
    Client(
      number: 61_304, name: "Imprimerie du Canal SA", language: .fr, companies: [false],
      place: .asked),
    Client(
      number: 61_305, name: "Tuincentrum Ter Dolen BV", language: .nl, companies: [false],
      place: .refused),
    Client(
      number: 61_306, name: "Atelier Meuse SRL", language: .fr, companies: [false],
      place: .lapsed, nameInOctopus: "Atelier Meuse & Sambre SRL"),
    Client(
      number: 61_307, name: "Slagerij Vermeulen BV", language: .nl, companies: [false],
      place: .beyondReach),
    Client(
      number: 61_308, name: "Optiek Noordzee BV", language: .nl, companies: [true],
      place: .ours(.none, daysLeft: 29)),
    Client(
      number: 61_309, name: "Kinésithérapie Lahaye SRL", language: .fr, companies: [true],
      place: .ours(.sent, daysLeft: 21)),
    Client(
      number: 61_310, name: "Bäckerei Eupen GmbH", language: .de, companies: [true],
      place: .ours(.opened, daysLeft: 6)),
    Client(
      number: 61_311, name: "Drankenhandel Schelde BV", language: .nl, companies: [true],
      place: .ours(.active, daysLeft: -3)),
    Client(
      number: 61_312, name: "Garage Ourthe SA", language: .fr, companies: [true],
      place: .unlinked),
    Client(
      number: unanswered, name: "Menuiserie Lesse SRL", language: .fr, companies: [],
      place: .registering),
  ]

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
    func start(_ days: Int64) -> CompanyLink {
      var link = CompanyLink(now: now - days * day)
      _ = link.found([], now: now - days * day, rules)
      return link
    }
    switch client.place {
    case .fresh: return nil
    case .asked:
      var link = start(2)
      _ = link.connect(email: email, now: now - day, rules)
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
    case .ours(let invitation, let daysLeft):
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
  }
}

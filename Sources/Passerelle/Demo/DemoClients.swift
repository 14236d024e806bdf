import Accounting
import Simulators

extension DemoLinks {
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
    Client(
      number: 61_314, name: "Schrijnwerkerij Demer BV", language: .nl, companies: [false],
      place: .reminded),
    Client(
      number: 61_315, name: "Pharmacie Semeuse SRL", language: .fr, companies: [false],
      place: .withdrawn),
    Client(
      number: 61_316, name: "Bloemen Nele BV", language: .nl, companies: [true],
      place: .ours(.active, daysLeft: 1)),
    Client(
      number: 61_317, name: "Fromagerie Hautes Fagnes SRL", language: .fr, companies: [true],
      place: .withPlan),
    Client(
      number: 61_318, name: "Frituur Het Hoekje BV", language: .nl, companies: [],
      place: .searching),
    Client(
      number: 61_321, name: "Brouwerij Zwarte Brug BV", language: .nl, companies: [true],
      place: .faulty(.hooksUsedUp)),
    Client(
      number: 61_322, name: "Carrelages Hesbaye SA", language: .fr, companies: [false],
      place: .faulty(.accessLost)),
    Client(
      number: 61_323, name: "Café De Post BV", language: .nl, companies: [true],
      place: .faulty(.dossierDisabled)),
    Client(
      number: 61_324, name: "Fleuriste Aubépine SRL", language: .fr, companies: [true],
      place: .faulty(.bookyearMissing)),
    Client(
      number: 61_325, name: "Elektro Winters BV", language: .nl, companies: [true],
      place: .faulty(.journalClosed)),
    Client(
      number: 61_326, name: "Cordonnerie Wiertz SRL", language: .fr, companies: [true],
      place: .faulty(.journalWrongType)),
    Client(
      number: 61_327, name: "Buchhandlung Raeren GmbH", language: .de, companies: [true],
      place: .faulty(.dmsMissing)),
  ]

  /// The client with that fault.
  static func client(with fault: DemoLinkFault) -> Client? {
    clients.first { if case .faulty(fault) = $0.place { true } else { false } }
  }
}

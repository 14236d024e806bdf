import Accounting

/// Dossiers of the demonstration's office that nobody has added to the gateway yet: among them two
/// branches with one enterprise number, two without an e-mail, one without the web service right, and
/// relations that Billit could confuse.
enum DemoNewcomers {
  static func dossiers(today: CalendarDate) -> [OctopusSimulator.Dossier] {
    all.map { newcomer in
      var dossier = newcomer.base.dossier(today: today)
      dossier.vatNumber =
        newcomer.sharedNumber.map(OctopusSimulator.BelgianNumbers.vatNumber) ?? dossier.vatNumber
      if newcomer.lacksEmail { dossier.email = "" }
      dossier.relations += newcomer.doubles.enumerated().map { index, partner in
        partner.relation(id: dossier.relations.count + index + 1, language: dossier.language)
      }
      return dossier
    }
  }

  private struct Newcomer {
    var base: DemoDossier
    var sharedNumber: Int?
    var lacksEmail = false
    var doubles: [OctopusSimulator.DemoPartner] = []
  }

  private static let all: [Newcomer] = [
    Newcomer(
      base: DemoDossier(
        id: 61_250, name: "Fietsen De Ketting BV",
        address: .init("Lange Nieuwstraat 71", "2000", "Antwerpen"),
        corporationType: 9, language: .nl, earlierEntries: (purchases: 12, sales: 40)),
      doubles: [
        .init(
          "Bureau Plus (Antwerpen)", 104, "Rue Neuve 41", "1000", "Bruxelles", .supplier(612_500))
      ]),
    Newcomer(
      base: DemoDossier(
        id: 61_251, name: "Apotheek Linden – Leuven",
        address: .init("Diestsesteenweg 14", "3010", "Kessel-Lo"), corporationType: 9, language: .nl
      ),
      sharedNumber: 9_980_251),
    Newcomer(
      base: DemoDossier(
        id: 61_252, name: "Apotheek Linden – Tienen",
        address: .init("Grote Markt 8", "3300", "Tienen"), corporationType: 9, language: .nl),
      sharedNumber: 9_980_251),
    Newcomer(
      base: DemoDossier(
        id: 61_253, name: "Librairie Saint-Pierre SRL",
        address: .init("Rue Haute 96", "7000", "Mons"),
        corporationType: 21, language: .fr, periodType: .quarter), lacksEmail: true),
    Newcomer(
      base: DemoDossier(
        id: 61_254, name: "Gärtnerei Hohes Venn GmbH",
        address: .init("Monschauer Straße 3", "4700", "Eupen"),
        corporationType: 11, language: .de, periodType: .quarter, webserviceAccess: false)),
    Newcomer(
      base: DemoDossier(
        id: 61_255, name: "Menuiserie Delcourt SA",
        address: .init("Chaussée de Namur 210", "5030", "Gembloux"),
        corporationType: 20, language: .fr)),
    Newcomer(
      base: DemoDossier(
        id: 61_256, name: "Boulangerie Semois SRL",
        address: .init("Place Saint-Arnould 11", "6830", "Bouillon"),
        corporationType: 21, language: .fr), lacksEmail: true),
  ]
}

import Accounting
import Simulators

/// What the demonstration's office chose for its dossiers.
enum DemoChoices {
  /// Where documents go and what is used when nothing else says.
  static func settings(_ dossier: OctopusSimulator.Dossier) -> DossierSettings {
    var settings = DossierSettings()
    settings.defaultAccounts = [
      DefaultAccount(direction: .purchase, account: 611_900),
      DefaultAccount(direction: .sale, account: 700_000),
    ]
    settings.attachesFiles = true
    if dossier.journals.contains(where: { $0.key == "A2" }) { settings.purchaseJournal = "A1" }
    if dossier.dmsActive {
      settings.purchases = .importViewer
    }
    // In one dossier new customers and suppliers are created; in the others somebody is asked.
    settings.createsRelations = dossier.id == 61_234
    settings.missingNumberPatienceHours = 24
    return settings
  }

  /// VAT codes for the kinds of VAT that do not speak for themselves; one dossier is left to choose.
  static func vatMappings(_ dossier: OctopusSimulator.Dossier) -> [VATMapping] {
    let codes = Set(dossier.vatCodes.map(\.code))
    if codes.contains("D21B") { return [] }
    return DocumentKind.allCases.flatMap { kind in
      choices.compactMap { choice in
        guard codes.contains(choice.code) else { return nil }
        return VATMapping(
          key: VATKey(
            direction: choice.direction, kind: kind, category: choice.category,
            rate: VATRate(percent: choice.percent), region: choice.region), code: choice.code)
      }
    }
  }

  private struct Choice {
    var direction: Direction
    var category: VATCategory
    var region: VATKey.Region
    var code: String
    var percent: Int

    init(
      _ direction: Direction, _ category: VATCategory, _ region: VATKey.Region, _ code: String,
      percent: Int = 0
    ) {
      self.percent = percent
      self.direction = direction
      self.category = category
      self.region = region
      self.code = code
    }
  }

  private static let choices: [Choice] = [
    Choice(.purchase, .standard, .belgium, "G12", percent: 12),
    Choice(.purchase, .standard, .belgium, "G06", percent: 6),
    Choice(.purchase, .reverseCharge, .belgium, "DMC21"),
    Choice(.purchase, .reverseCharge, .union, "DIC21"),
    Choice(.purchase, .reverseCharge, .world, "DIM21"),
    Choice(.purchase, .intraCommunity, .union, "GIC21"),
    Choice(.purchase, .export, .world, "GIM21"),
    Choice(.purchase, .zeroRated, .belgium, "G00"),
    Choice(.purchase, .exempt, .belgium, "DVR"),
    Choice(.purchase, .outOfScope, .belgium, "DNV"),
    Choice(.sale, .reverseCharge, .belgium, "MC"),
    Choice(.sale, .reverseCharge, .union, "ICD"),
    Choice(.sale, .intraCommunity, .union, "IC"),
    Choice(.sale, .export, .world, "EX"),
    Choice(.sale, .zeroRated, .belgium, "00"),
    Choice(.sale, .exempt, .belgium, "VR"),
    Choice(.sale, .outOfScope, .belgium, "NV"),
  ]
}

import Accounting
import Simulators

/// What is wrong with the link of a demonstration's client although it was linked once.
enum DemoLinkFault: Sendable {
  /// Other programs have all of Billit's webhooks.
  case hooksUsedUp
  /// The owner took the accountant's access away.
  case accessLost
  case dossierDisabled
  case bookyearMissing
  case journalClosed
  case journalWrongType
  case dmsMissing

  /// What of it shows in Octopus.
  func shape(_ dossier: inout OctopusSimulator.Dossier) {
    switch self {
    case .dossierDisabled: dossier.disabled = true
    case .bookyearMissing:
      let last = dossier.bookyears.min { $0.start < $1.start }?.id
      dossier.bookyears.removeAll { $0.id != last }
      dossier.journals.removeAll { $0.bookyearID != last }
    case .journalClosed:
      for place in dossier.journals.indices where dossier.journals[place].key == "A1" {
        dossier.journals[place].closed = true
      }
    case .dmsMissing: dossier.dmsActive = false
    case .hooksUsedUp, .accessLost, .journalWrongType: break
    }
  }

  /// What of it the office chose.
  func choose(_ settings: inout DossierSettings) {
    switch self {
    case .journalClosed: settings.purchaseJournal = "A1"
    case .journalWrongType: settings.purchaseJournal = "V1"
    case .dmsMissing: settings.purchases = .importViewer
    case .hooksUsedUp, .accessLost, .dossierDisabled, .bookyearMissing: break
    }
  }

  /// The webhooks another program has registered for a company.
  static func otherHooks(of company: Int) -> [HookBook.Hook] {
    (0..<HookBook.largestNumber).map { place in
      HookBook.Hook(
        id: 7_001 + place, companyID: company, userID: 1, entityType: .order,
        updateType: place.isMultiple(of: 2) ? .inserted : .updated,
        url: "https://stock.example.be/billit/\(place + 1)", secret: "of-another-program-\(place)")
    }
  }
}

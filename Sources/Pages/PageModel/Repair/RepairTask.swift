import Accounting
import Storage

/// What the office can do about a cause on these pages.
enum RepairTask: Sendable, Hashable {
  /// A VAT code is chosen for this kind of VAT.
  case vatCode(VATKey)
  /// The counterparty is tied to a relation of Octopus.
  case relation
  /// An account is chosen.
  case account
  /// The documents go into the next open period, or the period was opened again.
  case period
  /// Two documents that look alike are compared.
  case duplicate
  /// The link of the dossier is proved again.
  case link
  /// Nothing is to be chosen here; documents may still be looked at again or set aside.
  case none

  init(_ cause: Cause) {
    self =
      switch cause.code {
      case .vatCodeMissing, .vatCodeNotFound, .vatCodeWrongType:
        VATKey(facts: cause.facts).map(RepairTask.vatCode) ?? .none
      case .relationNotFound, .relationAmbiguous: .relation
      case .accountMissing, .accountNotFound: .account
      case .periodClosed, .bookyearClosed: .period
      case .duplicateSuspected: .duplicate
      case .noWebserviceAccess, .dossierDisabled, .dossierNotLinked, .loginRefused,
        .userNameUnlikely, .consentLapsed, .billitKeyRefused, .softwareHouseUnknown,
        .billitAccessLost:
        .link
      default: .none
      }
  }

  /// Whether looking again may change anything: not for what waits for another document, nor
  /// for a double, which looking again would send.
  static func canLookAgain(_ cause: Cause) -> Bool {
    switch cause.code {
    case .waitingForNumber, .notAnInvoice, .outcomeBeingChecked, .duplicateSuspected:
      false
    default: true
    }
  }
}

extension VATKey {
  /// The kind of VAT that the facts of a VAT cause name; nil when they do not name one.
  init?(facts: [String: String]) {
    guard let direction = facts["direction"].flatMap(Direction.init),
      let kind = facts["kind"].flatMap(DocumentKind.init),
      let category = facts["category"].flatMap(VATCategory.init),
      let rate = facts["rate"].flatMap({ VATRate($0) }),
      let region = facts["region"].flatMap(VATKey.Region.init)
    else { return nil }
    self.init(
      direction: direction, kind: kind, category: category, rate: rate, region: region,
      nature: facts["nature"].flatMap(VATKey.Nature.init))
  }
}

/// Everything a repair is worked out from.
struct RepairGround: Sendable {
  var group: CauseGroup
  var dossier: Dossier
  /// Empty when Octopus' lists were never read.
  var data: MasterData
  var mapping: Mapping
  var counterparties: [NamedCounterparty]
  /// How often accounts were booked of late.
  var accountsUsed: (theirs: [Int: Int], all: [Int: Int])
  /// Documents of the group, or the one the repair was opened from.
  var documents: [DocumentRow]
  /// The documents they look like, by the id of the own one.
  var doubles: [Int64: DocumentRow]
}

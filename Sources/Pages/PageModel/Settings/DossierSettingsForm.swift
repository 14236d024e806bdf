import Accounting
import Foundation

/// The settings of a dossier as the fields of a form, both ways. A field that is not given keeps what
/// is set.
struct DossierSettingsForm: Sendable, Hashable {
  /// Hours a sale may wait for the number before its own.
  static let patience = 0...720
  /// Characters of a sub-folder's name.
  static let longestFolder = 60
  /// Where mailboxes of dossiers live (Octopus API §7: `uid-…` or `ocr-…`).
  static let mailboxHost = "import.octopus.be"

  private(set) var values: [Field: String]

  /// The fields by the names they have in the form and in JSON.
  enum Field: String, Sendable, CaseIterable {
    case purchases, sales
    case purchaseJournal = "purchase_journal"
    case purchaseCreditNoteJournal = "purchase_credit_note_journal"
    case saleJournal = "sale_journal"
    case saleCreditNoteJournal = "sale_credit_note_journal"
    case salesOrder = "sales_order"
    case patience = "missing_number_patience_hours"
    case createsRelations = "creates_relations"
    case duplicates
    case onlyApproved = "only_approved"
    case dispatchTime = "dispatch_time"
    case checks
    case checksFirst = "checks_first"
    case checksFrom = "checks_from"
    case withoutApproval = "without_approval"
    case needsClientApproval = "needs_client_approval"
    case clientApprovedUpTo = "client_approved_up_to"
    case clientApprovalOf = "client_approval_of"
    case attachesFiles = "attaches_files"
    case importMailbox = "import_mailbox"
    case purchaseSubfolder = "purchase_subfolder"
    case saleSubfolder = "sale_subfolder"
    case writesPayments = "writes_payments"
    case forwarding
  }

  /// What a form comes to.
  struct Reading: Sendable {
    var settings: DossierSettings
    var isPaused: Bool
    var faults: [Field: SettingsText] = [:]
  }

  init(_ settings: DossierSettings, isPaused: Bool) {
    values = [
      .purchases: settings.purchases.rawValue, .sales: settings.sales.rawValue,
      .purchaseJournal: settings.purchaseJournal ?? "",
      .purchaseCreditNoteJournal: settings.purchaseCreditNoteJournal ?? "",
      .saleJournal: settings.saleJournal ?? "",
      .saleCreditNoteJournal: settings.saleCreditNoteJournal ?? "",
      .salesOrder: settings.salesOrder.rawValue,
      .patience: String(settings.missingNumberPatienceHours),
      .createsRelations: DossierSettingsForm.word(settings.createsRelations),
      .duplicates: settings.duplicates.rawValue,
      .onlyApproved: DossierSettingsForm.word(settings.onlyApproved),
      .attachesFiles: DossierSettingsForm.word(settings.attachesFiles),
      .importMailbox: settings.importMailbox ?? "",
      .purchaseSubfolder: settings.purchaseSubfolder ?? "",
      .saleSubfolder: settings.saleSubfolder ?? "",
      .writesPayments: DossierSettingsForm.word(settings.writesPayments),
      .forwarding: isPaused ? "paused" : "on",
    ].merging(DossierSettingsForm.values(of: settings.dispatch)) { $1 }
  }

  /// Takes over what was given, as it was given.
  mutating func take(_ form: [String: String]) {
    for field in Field.allCases {
      guard let given = form[field.rawValue] else { continue }
      values[field] = given.trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  subscript(field: Field) -> String { values[field] ?? "" }

  /// Reads the fields onto the settings there are; a field at fault leaves its setting as it is.
  func read(onto settings: DossierSettings, isPaused: Bool, _ data: MasterData) -> Reading {
    var reading = Reading(settings: settings, isPaused: isPaused)
    read(.purchases, &reading) { DossierSettings.Destination(rawValue: $0) }.map {
      reading.settings.purchases = $0
    }
    read(.sales, &reading) { DossierSettings.Destination(rawValue: $0) }.map {
      reading.settings.sales = $0
    }
    read(.salesOrder, &reading) { DossierSettings.SalesOrder(rawValue: $0) }.map {
      reading.settings.salesOrder = $0
    }
    read(.duplicates, &reading) { DossierSettings.DuplicatePolicy(rawValue: $0) }.map {
      reading.settings.duplicates = $0
    }
    let yesOrNo = ["yes": true, "no": false]
    read(.createsRelations, &reading) { yesOrNo[$0] }.map {
      reading.settings.createsRelations = $0
    }
    read(.onlyApproved, &reading) { yesOrNo[$0] }.map { reading.settings.onlyApproved = $0 }
    read(.attachesFiles, &reading) { yesOrNo[$0] }.map { reading.settings.attachesFiles = $0 }
    read(.writesPayments, &reading) { yesOrNo[$0] }.map {
      reading.settings.writesPayments = $0
    }
    read(.forwarding, &reading) { ["on": false, "paused": true][$0] }.map {
      reading.isPaused = $0
    }
    readJournals(settings, data, &reading)
    readTexts(&reading)
    readDispatch(&reading)
    return reading
  }

  private func readJournals(
    _ settings: DossierSettings, _ data: MasterData, _ reading: inout Reading
  ) {
    func journal(_ field: Field, _ direction: Direction, _ present: String?) -> String? {
      let key = self[field]
      if key.isEmpty { return nil }
      let isOffered = JournalOffer.journals(direction, data).contains { $0.key == key }
      // One that no longer fits may stay until somebody chooses another; it cannot be chosen.
      if !isOffered, key != present { reading.faults[field] = .setJournalWrong }
      return key
    }
    reading.settings.purchaseJournal = journal(
      .purchaseJournal, .purchase, settings.purchaseJournal)
    reading.settings.purchaseCreditNoteJournal = journal(
      .purchaseCreditNoteJournal, .purchase, settings.purchaseCreditNoteJournal)
    reading.settings.saleJournal = journal(.saleJournal, .sale, settings.saleJournal)
    reading.settings.saleCreditNoteJournal = journal(
      .saleCreditNoteJournal, .sale, settings.saleCreditNoteJournal)
  }

  private func readTexts(_ reading: inout Reading) {
    if let hours = Int(self[.patience]), DossierSettingsForm.patience.contains(hours) {
      reading.settings.missingNumberPatienceHours = hours
    } else {
      reading.faults[.patience] = .setPatienceWrong
    }
    let mailbox = self[.importMailbox]
    if mailbox.isEmpty || DossierSettingsForm.isMailbox(mailbox) {
      reading.settings.importMailbox = mailbox.isEmpty ? nil : mailbox
    } else {
      reading.faults[.importMailbox] = .setMailboxWrong
    }
    func folder(_ field: Field) -> String? {
      let name = self[field]
      if !DossierSettingsForm.isFolder(name) { reading.faults[field] = .setFolderWrong }
      return name.isEmpty ? nil : name
    }
    reading.settings.purchaseSubfolder = folder(.purchaseSubfolder)
    reading.settings.saleSubfolder = folder(.saleSubfolder)
  }

  func read<Value>(
    _ field: Field, _ reading: inout Reading, _ value: (String) -> Value?
  ) -> Value? {
    let found = value(self[field])
    if found == nil { reading.faults[field] = .setChoiceWrong }
    return found
  }

  static func word(_ isSet: Bool) -> String { isSet ? "yes" : "no" }

  /// Only Octopus' own mailboxes: anything else would hand a client's invoices to a stranger.
  private static func isMailbox(_ text: String) -> Bool {
    let parts = text.lowercased().split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1] == mailboxHost else { return false }
    let name = parts[0]
    guard name.hasPrefix("uid-") || name.hasPrefix("ocr-"), (5...60).contains(name.count) else {
      return false
    }
    return name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
  }

  private static func isFolder(_ name: String) -> Bool {
    name.count <= longestFolder
      && !name.unicodeScalars.contains { scalar in
        scalar == "/" || scalar == "\\" || scalar.properties.generalCategory == .control
      }
  }
}

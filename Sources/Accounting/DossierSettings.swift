/// What the office decided for one dossier.
package struct DossierSettings: Hashable, Sendable, Codable {
  package var purchases = Destination.journal
  package var sales = Destination.journal
  /// Journal per kind of document; a missing one means: the only one that fits, else a cause.
  package var purchaseJournal: String?
  package var purchaseCreditNoteJournal: String?
  package var saleJournal: String?
  package var saleCreditNoteJournal: String?
  package var salesOrder = SalesOrder.number
  /// How long a sale waits for a missing earlier number before it may go all the same, in hours.
  package var missingNumberPatienceHours = 24
  /// Whether a customer or supplier not found is created in Octopus.
  package var createsRelations = false
  /// Accounts used when neither line, head nor relation names one.
  package var defaultAccounts: [DefaultAccount] = []
  /// The dossier's import mailbox (`uid-…@import.octopus.be`); nil uses the File Import API.
  package var importMailbox: String?
  /// Sub-folder of the Document Import Viewer for purchases and for sales.
  package var purchaseSubfolder: String?
  package var saleSubfolder: String?
  package var duplicates = DuplicatePolicy.block
  /// Whether Billit documents that are not approved are kept back.
  package var onlyApproved = false
  /// When documents go, and which are looked at or approved first.
  package var dispatch = DispatchRule()
  /// Whether UBL and PDF go with the booking; needs the DMS in Octopus.
  package var attachesFiles = true
  /// Whether the movements of a statement are booked one by one where Octopus imports no CODA files.
  package var booksMovements = false
  /// The ledger account of movements that pay nothing we know of, when they are booked one by one.
  package var suspenseAccount: Int?
  /// Whether anything is sent at all.
  package var mode = Mode.live
  /// Documents dated before this day are set aside; nil for none.
  package var liveFrom: CalendarDate?
  /// Whether what Octopus shows as paid is written to Billit as a payment.
  package var writesPayments = false

  package init() {}

  /// Reads settings of any version: what is not there keeps its default.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    func read<Value: Decodable>(_ key: CodingKeys, _ value: inout Value) throws {
      value = try fields.decodeIfPresent(Value.self, forKey: key) ?? value
    }
    try read(.purchases, &purchases)
    try read(.sales, &sales)
    purchaseJournal = try fields.decodeIfPresent(String.self, forKey: .purchaseJournal)
    purchaseCreditNoteJournal = try fields.decodeIfPresent(
      String.self, forKey: .purchaseCreditNoteJournal)
    saleJournal = try fields.decodeIfPresent(String.self, forKey: .saleJournal)
    saleCreditNoteJournal = try fields.decodeIfPresent(
      String.self, forKey: .saleCreditNoteJournal)
    try read(.salesOrder, &salesOrder)
    try read(.missingNumberPatienceHours, &missingNumberPatienceHours)
    try read(.createsRelations, &createsRelations)
    try read(.defaultAccounts, &defaultAccounts)
    importMailbox = try fields.decodeIfPresent(String.self, forKey: .importMailbox)
    purchaseSubfolder = try fields.decodeIfPresent(String.self, forKey: .purchaseSubfolder)
    saleSubfolder = try fields.decodeIfPresent(String.self, forKey: .saleSubfolder)
    try read(.duplicates, &duplicates)
    try read(.onlyApproved, &onlyApproved)
    try read(.dispatch, &dispatch)
    try read(.attachesFiles, &attachesFiles)
    try read(.booksMovements, &booksMovements)
    suspenseAccount = try fields.decodeIfPresent(Int.self, forKey: .suspenseAccount)
    try read(.mode, &mode)
    liveFrom = try fields.decodeIfPresent(CalendarDate.self, forKey: .liveFrom)
    try read(.writesPayments, &writesPayments)
  }

  /// How far documents go.
  package enum Mode: String, Hashable, Sendable, Codable, CaseIterable {
    /// Into Octopus, and back to Billit.
    case live
    /// Read, mapped and proposed; nothing is sent to either side.
    case trial
  }

  /// Where documents of one direction go.
  package enum Destination: String, Hashable, Sendable, Codable, CaseIterable {
    /// Booked straight into the journal.
    case journal
    /// Handed to the Document Import Viewer, where somebody books it.
    case importViewer = "import_viewer"
  }

  /// By what sales follow one another into the journal.
  package enum SalesOrder: String, Hashable, Sendable, Codable, CaseIterable {
    case number, date
  }

  /// What happens when a document looks like one that is already there.
  package enum DuplicatePolicy: String, Hashable, Sendable, Codable, CaseIterable {
    case warn, block
  }

  /// Where documents of that direction go.
  package func destination(of direction: Direction) -> Destination {
    direction == .purchase ? purchases : sales
  }

  /// The journal chosen for that direction and kind, if one is.
  package func journal(for direction: Direction, _ kind: DocumentKind) -> String? {
    switch (direction, kind) {
    case (.purchase, .invoice): purchaseJournal
    case (.purchase, .creditNote): purchaseCreditNoteJournal ?? purchaseJournal
    case (.sale, .invoice): saleJournal
    case (.sale, .creditNote): saleCreditNoteJournal ?? saleJournal
    }
  }
}

/// The account of last resort per kind of VAT. Nil members match everything; the most specific wins.
package struct DefaultAccount: Hashable, Sendable, Codable {
  package var direction: Direction
  package var kind: DocumentKind?
  package var category: VATCategory?
  package var rate: VATRate?
  package var account: Int

  package init(
    direction: Direction, kind: DocumentKind? = nil, category: VATCategory? = nil,
    rate: VATRate? = nil, account: Int
  ) {
    self.direction = direction
    self.kind = kind
    self.category = category
    self.rate = rate
    self.account = account
  }
}

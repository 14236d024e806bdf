/// What Octopus says of one dossier, as cached: the only ground the booking rules stand on. Nothing of
/// it is ever computed or assumed (Octopus API: period numbers and VAT codes differ per dossier).
package struct MasterData: Sendable, Codable {
  package var bookyears: [Bookyear]
  /// Of all open book years.
  package var journals: [Journal]
  /// Of all open book years.
  package var accounts: [Account]
  package var vatCodes: [VATCode]
  package var relations: [Relation]
  package var costCentres: [CostCentre]
  /// ISO codes set up in the dossier; empty when the list was never read.
  package var currencies: [String]

  package init(
    bookyears: [Bookyear] = [], journals: [Journal] = [], accounts: [Account] = [],
    vatCodes: [VATCode] = [], relations: [Relation] = [], costCentres: [CostCentre] = [],
    currencies: [String] = []
  ) {
    self.bookyears = bookyears
    self.journals = journals
    self.accounts = accounts
    self.vatCodes = vatCodes
    self.relations = relations
    self.costCentres = costCentres
    self.currencies = currencies
  }
}

/// A book year and its periods.
package struct Bookyear: Hashable, Sendable, Codable {
  /// The ordinal of the dossier (1, 2, 3 …), not the calendar year.
  package var id: Int
  package var description: String
  package var start: CalendarDate
  package var end: CalendarDate
  package var closed: Bool
  package var periods: [BookPeriod]

  package init(
    id: Int, description: String, start: CalendarDate, end: CalendarDate, closed: Bool,
    periods: [BookPeriod]
  ) {
    self.id = id
    self.description = description
    self.start = start
    self.end = end
    self.closed = closed
    self.periods = periods
  }
}

/// One period of a book year; a month, quarter or year as the dossier has it.
package struct BookPeriod: Hashable, Sendable, Codable {
  package var number: Int
  package var start: CalendarDate
  package var end: CalendarDate

  package init(number: Int, start: CalendarDate, end: CalendarDate) {
    self.number = number
    self.start = start
    self.end = end
  }
}

/// A journal in one book year.
package struct Journal: Hashable, Sendable, Codable {
  package var bookyearID: Int
  /// Type letter and sequence number: `A1` purchases, `V1` sales, `F1` financial, `D1` various.
  package var key: String
  package var name: String
  package var closed: Bool
  /// The number of the last booking; the next must be one more (Octopus API §3).
  package var lastNumber: Int
  /// Only periods after this one can be booked in; 0 for none.
  package var protectedPeriod: Int
  /// As `protectedPeriod` (Octopus contradicts itself on "from" and "until"; read as "until", inferred).
  package var closedPeriod: Int
  /// 1 bookings; 2 and 3 invoicing, 4 and 5 delivery notes: only 1 takes bookings. Nil when absent.
  package var insertionType: Int?
  package var currency: String?

  package init(
    bookyearID: Int, key: String, name: String, closed: Bool = false, lastNumber: Int = 0,
    protectedPeriod: Int = 0, closedPeriod: Int = 0, insertionType: Int? = 1,
    currency: String? = nil
  ) {
    self.bookyearID = bookyearID
    self.key = key
    self.name = name
    self.closed = closed
    self.lastNumber = lastNumber
    self.protectedPeriod = protectedPeriod
    self.closedPeriod = closedPeriod
    self.insertionType = insertionType
    self.currency = currency
  }

  /// Whether bookings can be made in it at all: not an invoicing or delivery-note journal.
  package var takesBookings: Bool { insertionType == nil || insertionType == 1 }
}

/// A general ledger account in one book year.
package struct Account: Hashable, Sendable, Codable {
  package var bookyearID: Int
  package var number: Int
  /// By language: "nl", "fr", "en", "de"; languages the dossier does not fill are absent.
  package var names: [String: String]
  /// VAT code Octopus proposes on purchases with this account.
  package var purchaseVATCode: String?
  package var salesVATCode: String?
  /// 0 none, 1 mandatory, 2 optional.
  package var costCentreType: Int
  package var defaultCostCentreID: Int?

  package init(
    bookyearID: Int, number: Int, names: [String: String], purchaseVATCode: String? = nil,
    salesVATCode: String? = nil, costCentreType: Int = 0, defaultCostCentreID: Int? = nil
  ) {
    self.bookyearID = bookyearID
    self.number = number
    self.names = names
    self.purchaseVATCode = purchaseVATCode
    self.salesVATCode = salesVATCode
    self.costCentreType = costCentreType
    self.defaultCostCentreID = defaultCostCentreID
  }
}

/// A VAT code of the dossier's own list.
package struct VATCode: Hashable, Sendable, Codable {
  package var code: String
  package var description: String
  package var type: Kind
  /// In percent, as Octopus gives it.
  package var rate: VATRate
  package var defaultSalesAccount: Int?

  package init(
    code: String, description: String, type: Kind, rate: VATRate, defaultSalesAccount: Int? = nil
  ) {
    self.code = code
    self.description = description
    self.type = type
    self.rate = rate
    self.defaultSalesAccount = defaultSalesAccount
  }

  /// Octopus' `type` of a VAT code.
  package enum Kind: Int, Hashable, Sendable, Codable {
    case purchase = 1
    case sale = 2
    case purchaseCreditNote = 3
    case saleCreditNote = 4
  }
}

/// A customer, a supplier, or both in one record.
package struct Relation: Hashable, Sendable, Codable {
  package var id: Int
  /// The number another package gave it; 0 or nil for none. One field shared by all connectors.
  package var externalID: Int?
  package var name: String
  package var isClient: Bool
  package var isSupplier: Bool
  package var vatNumber: String?
  package var iban: String?
  package var country: String?
  package var email: String?
  package var clientAccount: Int?
  package var supplierAccount: Int?
  package var active: Bool
  /// What only Billit's copy of it needs; nil where it was read before that was kept.
  package var details: RelationDetails?

  package init(
    id: Int, externalID: Int? = nil, name: String, isClient: Bool, isSupplier: Bool,
    vatNumber: String? = nil, iban: String? = nil, country: String? = nil, email: String? = nil,
    clientAccount: Int? = nil, supplierAccount: Int? = nil, active: Bool = true,
    details: RelationDetails? = nil
  ) {
    self.id = id
    self.externalID = externalID
    self.name = name
    self.isClient = isClient
    self.isSupplier = isSupplier
    self.vatNumber = vatNumber
    self.iban = iban
    self.country = country
    self.email = email
    self.clientAccount = clientAccount
    self.supplierAccount = supplierAccount
    self.active = active
    self.details = details
  }
}

/// Octopus' one analytical axis.
package struct CostCentre: Hashable, Sendable, Codable {
  package var id: Int
  package var names: [String: String]
  package var closed: Bool

  package init(id: Int, names: [String: String], closed: Bool) {
    self.id = id
    self.names = names
    self.closed = closed
  }
}

import Accounting

/// A small dossier: two book years, the usual journals, a chart and the codes of a Belgian office.
enum SampleDossier {
  static let supplier = Relation(
    id: 27, name: "Drukkerij Peeters", isClient: false, isSupplier: true,
    vatNumber: "BE0539.930.110", iban: "BE68539007547034", country: "BE",
    supplierAccount: 611_900)
  static let customer = Relation(
    id: 31, name: "Atelier Dubois", isClient: true, isSupplier: false,
    vatNumber: "BE0403.170.701", country: "BE", clientAccount: 700_000)

  static let bookyear2026 = Bookyear(
    id: 3, description: "2026", start: day(2026, 1, 1), end: day(2026, 12, 31), closed: false,
    periods: (1...12).map { month in
      BookPeriod(
        number: 202_600 + month, start: day(2026, month, 1),
        end: day(2026, month, CalendarDate.days(in: month, of: 2026)))
    })
  static let bookyear2025 = Bookyear(
    id: 2, description: "2025", start: day(2025, 1, 1), end: day(2025, 12, 31), closed: true,
    periods: [BookPeriod(number: 202_501, start: day(2025, 1, 1), end: day(2025, 12, 31))])

  static var masterData: MasterData {
    MasterData(
      bookyears: [bookyear2025, bookyear2026],
      journals: [
        Journal(bookyearID: 3, key: "A1", name: "Aankopen", lastNumber: 117),
        Journal(bookyearID: 3, key: "V1", name: "Verkopen", lastNumber: 40),
        Journal(bookyearID: 3, key: "V2", name: "Facturatie", insertionType: 2),
        Journal(bookyearID: 3, key: "F1", name: "Bank"),
      ],
      accounts: [
        account(230_000, purchase: "I21"), account(440_000), account(604_000),
        account(604_100), account(611_900, purchase: "D21"), account(612_000),
        account(700_000, sales: "21"), account(701_000),
      ],
      vatCodes: [
        code("D21", .purchase, 21), code("D21", .purchaseCreditNote, 21),
        code("I21", .purchase, 21), code("G21", .purchase, 21), code("D06", .purchase, 6),
        code("MC21", .purchase, 21), code("D00", .purchase, 0), code("21", .sale, 21),
        code("06", .sale, 6), code("EX", .sale, 0), code("IC", .sale, 0),
      ],
      relations: [supplier, customer],
      costCentres: [
        CostCentre(id: 4, names: ["nl": "Winkel"], closed: false),
        CostCentre(id: 5, names: ["nl": "Oud"], closed: true),
      ],
      currencies: ["EUR", "USD"])
  }

  static func account(_ number: Int, purchase: String? = nil, sales: String? = nil) -> Account {
    Account(
      bookyearID: 3, number: number, names: ["nl": "\(number)"], purchaseVATCode: purchase,
      salesVATCode: sales)
  }

  static func code(_ code: String, _ type: VATCode.Kind, _ percent: Int) -> VATCode {
    VATCode(code: code, description: code, type: type, rate: VATRate(percent: percent))
  }

  /// A purchase of 100.00 + 21 % from the supplier, without accounts of its own.
  static func purchase(_ change: (inout Invoice) -> Void = { _ in }) -> Invoice {
    var invoice = Invoice(
      direction: .purchase, kind: .invoice, number: "2026/118", issueDate: day(2026, 5, 11),
      dueDate: day(2026, 6, 10),
      counterparty: Counterparty(
        name: "Drukkerij Peeters", vatNumber: "BE 0539930110", country: "BE",
        ibans: ["BE68 5390 0754 7034"]),
      vatBreakdown: [
        VATSubtotal(
          category: .standard, rate: VATRate(percent: 21), base: euros(100), vat: euros(21))
      ],
      lines: [line("Folders", 10_000)],
      totals: InvoiceTotals(net: euros(100), vat: euros(21), gross: euros(121)),
      paymentReference: "+++123/4567/89002+++")
    change(&invoice)
    return invoice
  }

  static func line(
    _ text: String, _ cents: Int64, _ category: VATCategory = .standard, _ percent: Int = 21,
    account: Int? = nil
  ) -> InvoiceLine {
    InvoiceLine(
      description: text, net: Money(cents: cents), category: category,
      rate: VATRate(percent: percent), accountCode: account)
  }

  static func euros(_ euros: Int64) -> Money { Money(cents: euros * 100) }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSince1970: 0)
  }

  static func propose(
    _ invoice: Invoice, masterData: MasterData = masterData,
    settings: DossierSettings = DossierSettings(), mapping: Mapping = Mapping(),
    options: BookingOptions = BookingOptions()
  ) -> BookingOutcome {
    BookingRules.propose(
      invoice, masterData: masterData, settings: settings, mapping: mapping, options: options)
  }
}

extension BookingOutcome {
  /// The proposal, when there is one.
  var booked: BookingProposal? {
    if case .proposal(let proposal) = self { proposal } else { nil }
  }

  /// The cause, when it stands still.
  var cause: Cause? {
    if case .stops(let cause) = self { cause } else { nil }
  }
}

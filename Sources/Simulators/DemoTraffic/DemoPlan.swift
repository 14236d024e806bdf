package import Accounting
package import Formats

/// What the demo's traffic is about: the dossiers, whom they deal with, and the dates.
package struct DemoPlan: Sendable {
  package var dossiers: [Dossier]
  /// The same seed gives the same documents.
  package var seed: UInt64
  /// The day the documents are of, or shortly before.
  package var today: CalendarDate
  /// A day in a period that is closed in the accounts: some document is always late.
  package var closedDay: CalendarDate

  package init(
    dossiers: [Dossier], seed: UInt64 = 1, today: CalendarDate, closedDay: CalendarDate
  ) {
    self.dossiers = dossiers
    self.seed = seed
    self.today = today
    self.closedDay = closedDay
  }

  /// One company with its customers and suppliers.
  package struct Dossier: Sendable {
    package var company: BillitSimulator.Company
    package var counterparties: [Counterparty]
    /// What stands before the four digits of a sales number.
    package var salesPrefix: String
    /// The number of the first sale.
    package var firstSale: Int

    package init(
      company: BillitSimulator.Company, counterparties: [Counterparty], salesPrefix: String,
      firstSale: Int = 1
    ) {
      self.company = company
      self.counterparties = counterparties
      self.salesPrefix = salesPrefix
      self.firstSale = firstSale
    }
  }

  /// A customer or supplier, with the values it has in the accounts too.
  package struct Counterparty: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case supplier, customer
    }

    package var kind: Kind
    package var company: PeppolInvoiceText.Company
    /// Where a supplier wants to be paid.
    package var iban: String

    package init(kind: Kind, company: PeppolInvoiceText.Company, iban: String) {
      self.kind = kind
      self.company = company
      self.iban = iban
    }
  }

  /// What a dossier has already.
  package struct Progress: Hashable, Sendable {
    package var documents: Int
    package var sales: Int

    package init(documents: Int = 0, sales: Int = 0) {
      self.documents = documents
      self.sales = sales
    }
  }
}

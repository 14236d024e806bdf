package import Accounting
import Foundation
import Outbound

extension OctopusClient {
  /// The bank account of a financial journal (`F1` and so on), by which a statement finds its journal.
  package func financialJournal(
    of dossierID: Int, bookyearID: Int, sequence: Int
  ) async throws(OctopusFault) -> FinancialJournal? {
    let data = try await read(
      .getFinancialJournal, of: dossierID, "/bookyears/\(bookyearID)/journals/F/\(sequence)",
      as: FinancialJournalData.self)
    return data.map {
      FinancialJournal(
        key: "F\(sequence)", iban: $0.bankAccountServiceData?.bankAccountIban?.ifNotBlank,
        bic: $0.bankAccountServiceData?.bankAccountBic?.ifNotBlank, account: $0.account,
        currency: $0.currency,
        nextNumber: $0.commonJournalServiceData.nextDocumentNumber)
    }
  }

  /// The balance of a financial journal with all that is booked in that book year; nil where Octopus has
  /// none, or one with a smaller fraction than a thousandth.
  package func financialJournalBalance(
    of dossierID: Int, bookyearID: Int, journal: String
  ) async throws(OctopusFault) -> Thousandths? {
    let data = try await read(
      .getFinancialJournalBalance, of: dossierID, "/bookyears/\(bookyearID)/journals/\(journal)",
      as: JournalBalanceData.self)
    return data.flatMap { Thousandths("\($0.balance)") }
  }

  /// Has Octopus book a CODA file. Its opening balance must be the closing balance of the last booked
  /// statement (Octopus API §7.1), so files go in order. No live recording of this call is known.
  package func importCODA(
    of dossierID: Int, text: String, publishPDF: Bool, limit: Duration = .seconds(60)
  ) async -> SendOutcome<StatementAnswer> {
    let url = HTTPCall.url(
      restBase, "/dossiers/\(dossierID)/coda", [("publishPdfInDms", "\(publishPDF)")])
    return await send(
      .importCoda, of: dossierID, HTTPCall(method: .post, url: url, limit: limit),
      content: text,
      accepted: { response in
        let report = try? JSONDecoder().decode(CODAReport.self, from: response.body)
        return report?.answer(status: response.status) ?? .accepted([])
      },
      rejected: { .rejected($0) })
  }
}

/// A bank or cash journal and the account it is for.
package struct FinancialJournal: Hashable, Sendable {
  package var key: String
  package var iban: String?
  package var bic: String?
  /// The ledger account of the bank.
  package var account: Int
  package var currency: String
  package var nextNumber: Int

  package init(
    key: String, iban: String?, bic: String? = nil, account: Int, currency: String,
    nextNumber: Int
  ) {
    self.key = key
    self.iban = iban
    self.bic = bic
    self.account = account
    self.currency = currency
    self.nextNumber = nextNumber
  }
}

/// What Octopus did with a statement file.
package enum StatementAnswer: Hashable, Sendable {
  /// The entries Octopus made and numbered; empty when its report could not be read.
  case accepted([Entry])
  case rejected(OctopusError)

  /// One entry, or the error that kept it from being made: Octopus reports both with status 200.
  package struct Entry: Hashable, Sendable {
    package var bookyearID: Int?
    package var journal: String?
    package var number: Int?
    package var error: OctopusError?

    package init(bookyearID: Int?, journal: String?, number: Int?, error: OctopusError? = nil) {
      self.bookyearID = bookyearID
      self.journal = journal
      self.number = number
      self.error = error
    }
  }
}

private struct FinancialJournalData: Decodable {
  var commonJournalServiceData: Common
  var bankAccountServiceData: BankAccount?
  var account: Int
  var currency: String

  struct Common: Decodable {
    var nextDocumentNumber: Int
  }

  struct BankAccount: Decodable {
    var bankAccountIban: String?
    var bankAccountBic: String?
  }
}

private struct JournalBalanceData: Decodable {
  var balance: Decimal
}

private struct CODAReport: Decodable {
  var errorCode: Int?
  var errorMessage: String?
  var codaImportItemReportLines: [Item]?

  struct Item: Decodable {
    var errorCode: Int?
    var errorMessage: String?
    var bookyearKey: NumberKey?
    var journalKey: String?
    var documentSequenceNr: Int?
  }

  /// The codes are read even on status 200.
  func answer(status: Int) -> StatementAnswer {
    func error(_ code: Int?, _ message: String?) -> OctopusError? {
      code?.ifNotZero.map { OctopusError(status: status, code: $0, message: message) }
    }
    let entries = (codaImportItemReportLines ?? []).map {
      StatementAnswer.Entry(
        bookyearID: $0.bookyearKey?.id, journal: $0.journalKey, number: $0.documentSequenceNr,
        error: error($0.errorCode, $0.errorMessage))
    }
    guard let whole = error(errorCode, errorMessage), entries.allSatisfy({ $0.error != nil }) else {
      return .accepted(entries)
    }
    return .rejected(whole)
  }
}

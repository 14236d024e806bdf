import Accounting
import Formats
import Foundation
import TestSupport
import Testing

@Suite("Files of real banks give exactly the facts that two other parsers agree on")
struct CODAMaterialTests {
  static let names = SharedMaterial.files(in: "testdata/coda")

  /// Why those that do not add up are refused.
  static let reasons = [
    "acsone-Coda_faulty_version.txt": ["version"],
    "acsone-Coda_v2_3_globalisation.txt": ["statement_number_differs", "account_differs"],
    "acsone-Coda_v2_3_multi_statements.txt": ["account_differs"],
    "billit-CodaExample.cod": ["account_differs"],
    "php-sample2.cod": ["account_differs"],
    "php-sample4.cod": ["movement_skipped"],
    "php-sample6.cod": [
      "field", "movement_skipped", "missing_record", "out_of_place", "statement_number_differs",
    ],
  ]

  @Test(
    .enabled(if: SharedMaterial.exists, "\(SharedMaterial.missing)"),
    arguments: names.isEmpty ? [""] : names)
  func facts(_ name: String) throws {
    let bytes = [UInt8](try SharedMaterial.data("testdata/coda/\(name)"))
    let expected = try JSONValue(SharedMaterial.data("testdata/coda-expected/\(name).json"))
    let told = try #require(expected["statements"]?.array)
    if let codes = CODAMaterialTests.reasons[name] {
      let error = #expect(throws: UnreadableCODA.self) { try CODAFile(bytes) }
      #expect(codes.contains(error?.code ?? ""), "\(String(describing: error))")
      return
    }
    let read = try CODAFile(bytes).statements
    #expect(read.count == told.count)
    for (statement, facts) in zip(read.map(\.statement), told) {
      try compare(statement, facts)
    }
  }

  private func compare(_ statement: BankStatement, _ facts: JSONValue) throws {
    func text(_ name: String) -> String? { facts[name]?.string }
    #expect(statement.account.written == text("account"))
    #expect(statement.account.currency == text("currency"))
    #expect(statement.opening == Thousandths(text("old_balance") ?? ""))
    #expect(statement.closing == Thousandths(text("new_balance") ?? ""))
    #expect(statement.openingDate?.description == text("old_balance_date"))
    #expect(statement.closingDate.description == text("new_balance_date"))
    #expect(statement.created.description == text("creation_date"))
    #expect(statement.number == Int(text("statement_sequence") ?? ""))
    #expect(statement.codaNumber == Int(text("coda_sequence") ?? ""))
    #expect(statement.holder == text("holder"))
    #expect(statement.accountDescription == text("description"))
    #expect(statement.bic == text("bic"))
    #expect(statement.addressee == text("addressee"))
    #expect(statement.companyNumber == text("company_id"))
    #expect(statement.isDuplicate == facts["duplicate"]?.bool)
    #expect(statement.messages == facts["free_messages"]?.array?.compactMap(\.string))
    #expect(statement.movements.count == facts["movement_records_21"]?.integer)
    #expect(statement.bookedMovements.count == facts["booked_movements"]?.integer)
    #expect(statement.debit == Thousandths(text("booked_debit") ?? ""))
    #expect(statement.credit == Thousandths(text("booked_credit") ?? ""))
    let information = statement.movements.reduce(0) { $0 + $1.information.count }
    #expect(information > 0 || facts["information_records"]?.integer ?? 0 == 0)
    let movements = try #require(facts["movements"]?.array)
    #expect(movements.count == statement.movements.count)
    for (movement, facts) in zip(statement.movements, movements) { compare(movement, facts) }
  }

  private func compare(_ movement: BankMovement, _ facts: JSONValue) {
    func text(_ name: String) -> String? { facts[name]?.string }
    #expect(movement.record == facts["line"]?.integer)
    #expect(movement.number == Int(text("sequence") ?? ""))
    #expect(movement.detail == Int(text("detail") ?? ""))
    #expect(movement.bankReference == text("bank_reference"))
    #expect(movement.amount == Thousandths(text("amount") ?? ""))
    #expect(movement.valueDate?.description == text("value_date"))
    #expect(movement.entryDate.description == text("entry_date"))
    #expect(movement.code.digits == text("transaction_code"))
    #expect((movement.communication.type != nil) == facts["communication_structured"]?.bool)
    #expect(movement.communication.type == text("communication_type"))
    let line = (text("communication_first_line") ?? "").trimmingCharacters(in: .whitespaces)
    #expect(
      movement.communication.text.trimmingCharacters(in: .whitespaces).hasPrefix(line),
      "\(line)")
    #expect(movement.globalisation == Int(text("globalisation_code") ?? ""))
    #expect((movement.counterparty?.name ?? "") == (text("counterparty_name") ?? ""))
    #expect((movement.counterparty?.account ?? "") == (text("counterparty_account") ?? ""))
    #expect((movement.counterparty?.bic ?? "") == (text("counterparty_bic") ?? ""))
    #expect(movement.customerReference == text("customer_reference") ?? "")
  }
}

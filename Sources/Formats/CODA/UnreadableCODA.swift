package import Accounting

/// Why a CODA file was refused: the record, counted from 1, and what is wrong with it; never what it
/// contains. The whole file is refused, whatever else in it could be read.
package struct UnreadableCODA: Error, Hashable, Sendable {
  /// The record at fault; 0 when it is the file as a whole.
  package var record: Int
  package var reason: Reason

  package init(_ reason: Reason, record: Int) {
    self.reason = reason
    self.record = record
  }

  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    // The bytes
    case empty
    case tooLarge(limit: Int)
    /// A byte order mark of UTF-8 before bytes that are not UTF-8, or of UTF-16.
    case encoding
    case controlCharacter
    /// Records have 128 characters.
    case recordLength(Int)
    // The order of records
    /// It begins with something that is no record of CODA.
    case unknownRecord
    /// A record of this kind cannot stand here.
    case outOfPlace(RecordKind)
    /// The record before announces another that is not there.
    case missing(RecordKind)
    /// It belongs to another movement than the one before it.
    case otherMovement
    /// A number of movement or detail was left out.
    case movementSkipped(expected: Int, found: Int)
    /// The file ends within a statement.
    case cutOff
    // The fields
    case version(String)
    case field(Field)
    // What must agree
    case account
    case currency
    case statementNumber
    case balance(expected: Thousandths, found: Thousandths)
    case recordCount(expected: Int, found: Int)
    case debitTotal(expected: Thousandths, found: Thousandths)
    case creditTotal(expected: Thousandths, found: Thousandths)
    case sumTooLarge
  }

  /// The kinds of record, by the digits they begin with.
  package enum RecordKind: String, Hashable, Sendable, CaseIterable {
    case header = "0"
    case oldBalance = "1"
    case movement = "21"
    case movementSecond = "22"
    case movementThird = "23"
    case information = "31"
    case informationSecond = "32"
    case informationThird = "33"
    case newBalance = "8"
    case message = "4"
    case trailer = "9"
  }

  /// The fields that must be readable.
  package enum Field: String, Hashable, Sendable, CaseIterable {
    case application
    case creationDate = "creation_date"
    case accountStructure = "account_structure"
    case account
    case currency
    case statementNumber = "statement_number"
    case codaNumber = "coda_number"
    case sign
    case amount
    case balanceDate = "balance_date"
    case movementNumber = "movement_number"
    case valueDate = "value_date"
    case entryDate = "entry_date"
    case transactionCode = "transaction_code"
    case communicationType = "communication_type"
    case globalisation
    case nextCode = "next_code"
    case linkCode = "link_code"
    case recordCount = "record_count"
    case fileCode = "file_code"
  }

  /// The reason as a stable machine word.
  package var code: String {
    switch reason {
    case .empty: "empty"
    case .tooLarge: "too_large"
    case .encoding: "encoding"
    case .controlCharacter: "control_character"
    case .recordLength: "record_length"
    case .unknownRecord: "unknown_record"
    case .outOfPlace: "out_of_place"
    case .missing: "missing_record"
    case .otherMovement: "other_movement"
    case .movementSkipped: "movement_skipped"
    case .cutOff: "cut_off"
    case .version: "version"
    case .field: "field"
    case .account: "account_differs"
    case .currency: "currency_differs"
    case .statementNumber: "statement_number_differs"
    case .balance: "balance_differs"
    case .recordCount: "record_count_differs"
    case .debitTotal: "debit_total_differs"
    case .creditTotal: "credit_total_differs"
    case .sumTooLarge: "sum_too_large"
    }
  }

  /// Facts for the sentence in four languages: "expected", "found", "field", "kind".
  package var facts: [String: String] {
    switch reason {
    case .tooLarge(let limit): ["expected": "\(limit)"]
    case .recordLength(let count): ["expected": "128", "found": "\(count)"]
    case .outOfPlace(let kind), .missing(let kind): ["kind": kind.rawValue]
    case .movementSkipped(let expected, let found), .recordCount(let expected, let found):
      ["expected": "\(expected)", "found": "\(found)"]
    case .version(let found): ["expected": "2", "found": found]
    case .field(let field): ["field": field.rawValue]
    case .balance(let expected, let found), .debitTotal(let expected, let found),
      .creditTotal(let expected, let found):
      ["expected": "\(expected)", "found": "\(found)"]
    case .empty, .encoding, .controlCharacter, .unknownRecord, .otherMovement, .cutOff, .account,
      .currency, .statementNumber, .sumTooLarge:
      [:]
    }
  }
}

extension UnreadableCODA: CustomStringConvertible {
  package var description: String { "record \(record): \(code)" }
}

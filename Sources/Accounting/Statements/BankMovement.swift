/// One movement of a statement, or a detail of one.
package struct BankMovement: Hashable, Sendable {
  /// The movement's number within the statement, from 1.
  package var number: Int
  /// 0 for the movement itself; details and information count on from it.
  package var detail: Int
  package var kind: Kind
  /// Money in is positive.
  package var amount: Thousandths
  package var valueDate: CalendarDate?
  package var entryDate: CalendarDate
  package var code: TransactionCode
  /// The bank's own reference, which is not stable: nothing is recognised by it.
  package var bankReference: String
  package var customerReference: String
  package var communication: MovementCommunication
  /// How deep it is globalised: 0 to 9.
  package var globalisation: Int
  package var counterparty: Counterparty?
  /// SEPA: the kind of refusal or return, its reason, and the purpose of the payment.
  package var returnKind: String
  package var returnReason: String
  package var purposeCategory: String
  package var purpose: String
  /// What the bank tells beside it, in its order.
  package var information: [MovementCommunication]
  /// The record of the file it begins at, from 1.
  package var record: Int

  package init(
    number: Int, detail: Int, kind: Kind, amount: Thousandths, valueDate: CalendarDate?,
    entryDate: CalendarDate, code: TransactionCode, bankReference: String = "",
    customerReference: String = "", communication: MovementCommunication,
    globalisation: Int = 0, counterparty: Counterparty? = nil, returnKind: String = "",
    returnReason: String = "", purposeCategory: String = "", purpose: String = "",
    information: [MovementCommunication] = [], record: Int = 0
  ) {
    self.number = number
    self.detail = detail
    self.kind = kind
    self.amount = amount
    self.valueDate = valueDate
    self.entryDate = entryDate
    self.code = code
    self.bankReference = bankReference
    self.customerReference = customerReference
    self.communication = communication
    self.globalisation = globalisation
    self.counterparty = counterparty
    self.returnKind = returnKind
    self.returnReason = returnReason
    self.purposeCategory = purposeCategory
    self.purpose = purpose
    self.information = information
    self.record = record
  }

  /// Whether it changed the balance.
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// It did: transaction types 0 to 3.
    case booked
    /// It tells what a booked movement is made of: types 5 to 9. Never counted beside it.
    case detail
  }

  /// Eight digits: type, family, operation, category.
  package struct TransactionCode: Hashable, Sendable, CustomStringConvertible {
    package let digits: String

    package init(digits: String) {
      self.digits = digits
    }

    package var family: String { String(digits.dropFirst().prefix(2)) }
    package var operation: String { String(digits.dropFirst(3).prefix(2)) }
    package var description: String { digits }
  }

  /// Who is on the other side.
  package struct Counterparty: Hashable, Sendable {
    /// As written: an IBAN, a foreign number, or empty.
    package var account: String
    package var currency: String
    package var name: String
    package var bic: String

    package init(account: String, currency: String = "", name: String = "", bic: String = "") {
      self.account = account
      self.currency = currency
      self.name = name
      self.bic = bic
    }
  }
}

/// What a payer wrote: free text, or a structured communication of one of CODA's types. Unknown types
/// are kept as written.
package struct MovementCommunication: Hashable, Sendable, Codable {
  /// Three digits, such as 101; nil for free text.
  package var type: String?
  /// The text after the type, inner spaces kept, as positions mean something in most types.
  package var text: String

  package init(type: String? = nil, text: String) {
    self.type = type
    self.text = text
  }

  /// A Belgian structured communication, from types 101 and 102 or written out in free text.
  package var structured: StructuredCommunication? {
    switch type {
    case "101", "102": StructuredCommunication(text.prefix(12))
    case nil: MovementCommunication.writtenOut(in: text)
    default: nil
    }
  }

  /// An ISO 11649 creditor reference of type 100, such as "RF18539007547034".
  package var creditorReference: String? {
    guard type == "100" else { return nil }
    let text = IdentifierText.compact(self.text)
    return text.isEmpty ? nil : text
  }

  /// "+++123/4567/89002+++" or "***…***" anywhere in a text.
  private static func writtenOut(in text: String) -> StructuredCommunication? {
    for mark in ["+++", "***"] {
      let pieces = text.split(separator: mark, omittingEmptySubsequences: false)
      for piece in pieces.dropFirst().dropLast() {
        if let found = StructuredCommunication(piece) { return found }
      }
    }
    return nil
  }
}

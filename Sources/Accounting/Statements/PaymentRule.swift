/// By what a movement was tied to the document it pays, the surest first.
package enum PaymentRule: String, Hashable, Sendable, Codable, CaseIterable {
  case structuredCommunication = "structured_communication"
  /// The document's number or payment reference stands in the communication.
  case reference
  case ibanAndAmount = "iban_and_amount"
}

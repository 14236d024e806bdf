/// Which members `PATCH /v1/orders/{id}` may change, and with what kind of value (Billit API: 3.5).
package struct PatchRules: Hashable, Sendable {
  /// Whether the four members of the access-point list are taken too. Whether the standard endpoint
  /// takes them is an open question (Billit API: 3.5, inferred), so it is off unless asked for.
  package var takesAccessPointMembers: Bool

  package init(takesAccessPointMembers: Bool = false) {
    self.takesAccessPointMembers = takesAccessPointMembers
  }

  /// A body without one valid member: 400 `GenericError`.
  package struct NothingPatchable: Error, Hashable {
    package init() {}
  }

  /// The members to set, read from a request's body. Members that may not be patched and values of
  /// the wrong kind (booleans sent as texts among them) are passed over, as long as one valid is left.
  package func changes(
    in body: JSONValue
  ) throws(NothingPatchable) -> [String: JSONValue] {
    var changes: [String: JSONValue] = [:]
    for (name, value) in body.object ?? [:] {
      guard let kind = kind(of: name), let taken = kind.reads(value) else { continue }
      changes[name] = taken
    }
    if changes.isEmpty { throw NothingPatchable() }
    return changes
  }

  /// What the contract allows in the body: more than is patched, as the access-point members are
  /// named by it.
  static let shape = ContractShape.object(
    [:],
    optional: [
      "Paid": .flag, "PaidDate": .text, "IsSent": .flag,
      "ApprovalStatus": .oneOf(approvalStatuses), "AccountCode": .any, "InternalInfo": .text,
      "Invoiced": .flag, "AccountantVerificationNeeded": .flag,
      "PaymentMethod": .oneOf(paymentMethods), "AnalyticCostBearer": .text,
      "AnalyticCostCenter": .text, "ExportedToConnector": .flag,
    ])

  private enum Kind {
    case flag, text, date, accountCode
    case oneOf(Set<String>)

    /// The value as it is kept, or nil when it is of the wrong kind.
    func reads(_ value: JSONValue) -> JSONValue? {
      switch self {
      case .flag: value.bool.map(JSONValue.bool)
      case .text: value.string.map(JSONValue.string)
      case .oneOf(let known):
        value.string.flatMap { known.contains($0) ? .string($0) : nil }
      case .date:
        // An offset may be sent (Billit API: 1.7); what is handed out has none.
        value.string.flatMap { LocalMoment($0.prefix(19)) }.map(JSONValue.moment)
      case .accountCode:
        // Listed as a text, an integer in the model: both are taken.
        (value.int ?? value.string.flatMap { Int($0) }).map(JSONValue.int)
      }
    }
  }

  private func kind(of name: String) -> Kind? {
    switch name {
    case "Paid", "IsSent", "Invoiced", "AccountantVerificationNeeded": .flag
    case "PaidDate": .date
    case "ApprovalStatus": .oneOf(PatchRules.approvalStatuses)
    case "AccountCode": .accountCode
    case "InternalInfo": .text
    case "ExportedToConnector": takesAccessPointMembers ? .flag : nil
    case "AnalyticCostBearer", "AnalyticCostCenter": takesAccessPointMembers ? .text : nil
    case "PaymentMethod": takesAccessPointMembers ? .oneOf(PatchRules.paymentMethods) : nil
    default: nil
    }
  }

  private static let approvalStatuses: Set<String> = [
    "Pending", "Approved", "Rejected", "ToApproveByMe",
  ]
  private static let paymentMethods: Set<String> = [
    "Other", "Visa", "Bancontact", "Contant", "Wired", "Online", "Domiciliation", "PrivateAccount",
  ]
}

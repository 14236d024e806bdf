import Accounting
import Cryptography
import Storage

/// When documents go, as fields of the form.
extension DossierSettingsForm {
  /// So many first documents of a customer or supplier may be looked at.
  static let firstDocuments = 0...100

  static func values(of rule: DispatchRule) -> [Field: String] {
    [
      .dispatchTime: rule.time.rawValue, .checks: rule.checks.rawValue,
      .checksFirst: String(rule.checksFirst),
      .checksFrom: rule.checksFrom?.description ?? "",
      .withoutApproval: rule.withoutApproval.rawValue,
      .needsClientApproval: word(rule.needsClientApproval),
      .clientApprovedUpTo: rule.clientApprovedUpTo?.description ?? "",
      .clientApprovalOf: rule.clientApprovalOf.rawValue,
    ]
  }

  func readDispatch(_ reading: inout Reading) {
    var rule = reading.settings.dispatch
    read(.dispatchTime, &reading) { DispatchRule.Time(rawValue: $0) }.map { rule.time = $0 }
    read(.checks, &reading) { DispatchRule.Checks(rawValue: $0) }.map { rule.checks = $0 }
    read(.withoutApproval, &reading) { DispatchRule.WithoutApproval(rawValue: $0) }.map {
      rule.withoutApproval = $0
    }
    read(.needsClientApproval, &reading) { ["yes": true, "no": false][$0] }.map {
      rule.needsClientApproval = $0
    }
    read(.clientApprovalOf, &reading) { DispatchRule.ApprovalBasis(rawValue: $0) }.map {
      rule.clientApprovalOf = $0
    }
    if let first = Int(self[.checksFirst]), DossierSettingsForm.firstDocuments.contains(first) {
      rule.checksFirst = first
    } else {
      reading.faults[.checksFirst] = .setChecksFirstWrong
    }
    let amount = self[.checksFrom]
    let money = amount.isEmpty ? nil : AmountText.money(amount)
    if amount.isEmpty || money.map({ $0 > .zero }) == true {
      rule.checksFrom = money
    } else {
      reading.faults[.checksFrom] = .setChecksFromWrong
    }
    let day = self[.clientApprovedUpTo]
    let date = CalendarDate(day)
    if day.isEmpty || (date != nil && day.utf8.count == 10) {
      rule.clientApprovedUpTo = date
    } else {
      reading.faults[.clientApprovedUpTo] = .setDayWrong
    }
    if rule.checks == .some, rule.checksFirst == 0, rule.checksFrom == nil,
      reading.faults[.checksFirst] == nil, reading.faults[.checksFrom] == nil
    {
      reading.faults[.checksFirst] = .setChecksNone
    }
    reading.settings.dispatch = rule
  }

  /// Stands for exactly these answers: a form that was made from others is not saved over them.
  var version: String {
    get throws {
      let text = values.map { "\($0.key.rawValue)=\($0.value)" }.sorted().joined(separator: "\n")
      return String(try Digest.sha256(of: text).hex.prefix(16))
    }
  }

  /// The fields whose answers differ.
  func differences(from other: DossierSettingsForm) -> [Field] {
    Field.allCases.filter { self[$0] != other[$0] }
  }
}

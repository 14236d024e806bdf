import Accounting
import Foundation

/// Makes a whole order, as Billit hands it out, of the members that came in: ids, dates in Billit's
/// form, totals and VAT groups where there were none, and the flags of a fresh order.
struct OrderCompletion {
  let orderID: Int
  let company: BillitSimulator.Company
  let direction: Direction
  let moment: LocalMoment
  /// Whether the company takes the place of the buyer (purchases) or the seller (sales).
  let readdresses: Bool

  /// The member that holds the other side, and the one that holds the company itself.
  var counterpartyMember: String { direction == .purchase ? "Supplier" : "Customer" }
  private var ownMember: String { direction == .purchase ? "Customer" : "Supplier" }

  /// The other side as it came in, with its type; nil when the document names none.
  func counterparty(in members: JSONValue) -> JSONValue? {
    let party = members[counterpartyMember] ?? members["CounterParty"]
    guard let party, party["Name"]?.string != nil else { return nil }
    return party.setting([
      "PartyType": direction == .purchase ? "Supplier" : "Customer",
      "PartyID": nil,
    ])
  }

  /// The whole order. `counterparty` is the party as the company's book now has it.
  func document(_ members: JSONValue, counterparty: JSONValue?) -> JSONValue {
    let lines = (members["OrderLines"]?.array ?? []).map(OrderCompletion.line)
    let groups = members["VatGroups"] ?? OrderCompletion.vatGroups(of: lines)
    let excl = members["TotalExcl"]?.number ?? OrderCompletion.sum(groups, "TotalExcl")
    let vat = members["TotalVAT"]?.number ?? OrderCompletion.sum(groups, "TotalVAT")
    let incl = members["TotalIncl"]?.number ?? excl + vat
    let isPurchase = direction == .purchase
    let own = readdresses ? company.party : members[ownMember]
    return dated(members)
      .setting([
        "OrderID": .int(orderID), "CompanyID": .int(company.partyID),
        "OrderDirection": isPurchase ? "Cost" : "Income",
        "OrderLines": .array(lines), "VatGroups": groups, "TotalExcl": .number(excl),
        "TotalVAT": .number(vat), "TotalIncl": .number(incl),
        "LastModified": .moment(moment), "Created": .moment(moment),
        ownMember: own,
      ])
      .setting(
        counterparty.map { party in
          [
            counterpartyMember: party, "\(counterpartyMember)ID": party["PartyID"],
            "CounterParty": party.only(["PartyID", "DisplayName"]),
          ]
        } ?? [:]
      )
      .filling([
        "OrderType": "Invoice", "Currency": "EUR", "Paid": false, "IsSent": .bool(!isPurchase),
        "Invoiced": false, "RemindersSent": 0, "OrderStatus": "ToPay",
        "ApprovalStatus": "Approved", "FXRateToForeign": 1, "ExportedToConnector": false,
        "AccountantVerificationNeeded": false, "ToPay": .number(incl), "Tags": [],
        "CustomFields": [:], "ExternalProviderReferences": [], "Messages": [], "Attachments": [],
        "Overdue": false, "DaysOverdue": .int(daysOverdue(members)),
        "CurrentDocumentDeliveryDetails": ["IsDocumentDelivered": .bool(!isPurchase)],
      ])
  }

  /// Days and moments in the form of answers: "2026-05-11" becomes "2026-05-11T00:00:00".
  private func dated(_ members: JSONValue) -> JSONValue {
    let names = [
      "OrderDate", "ExpiryDate", "DeliveryDate", "PeriodFrom", "PeriodTill", "TaxPointDate",
      "PaidDate", "PaymentDiscountDate",
    ]
    let changes = names.compactMap { name -> (String, JSONValue)? in
      guard let text = members[name]?.string, let day = LocalMoment(text.prefix(19)) else {
        return nil
      }
      return (name, .moment(day))
    }
    return members.setting(Dictionary(changes) { first, _ in first })
  }

  private func daysOverdue(_ members: JSONValue) -> Int {
    guard let due = members["ExpiryDate"]?.string.flatMap({ CalendarDate($0) }),
      let today = CalendarDate(moment.description)
    else { return 0 }
    return today.daysSince1970 - due.daysSince1970
  }

  /// A line with its totals, from its quantity, price and rate where it has none.
  private static func line(_ line: JSONValue) -> JSONValue {
    let rate = line["VATPercentage"]?.number ?? 0
    let reduction = 1 - (line["ReductionPercentage"]?.number ?? 0) / 100
    let excl =
      line["TotalExcl"]?.number
      ?? rounded(
        (line["Quantity"]?.number ?? 1) * (line["UnitPriceExcl"]?.number ?? 0) * reduction)
    let vat = line["TotalVAT"]?.number ?? rounded(excl * rate / 100)
    return line.filling([
      "TotalExcl": .number(excl), "TotalVAT": .number(vat), "TotalIncl": .number(excl + vat),
      "VATPercentage": .number(rate), "CustomFields": [:], "InclLeading": false,
    ])
  }

  /// A group for each rate and ventilation code, in the order in which the lines name them. The VAT is
  /// computed on the group's base, as EN 16931 does it.
  private static func vatGroups(of lines: [JSONValue]) -> JSONValue {
    var keys: [JSONValue] = []
    var bases: [JSONValue: Decimal] = [:]
    for line in lines {
      let key = line.only(["VATPercentage", "VentilationCode"])
      if bases[key] == nil { keys.append(key) }
      bases[key, default: 0] += line["TotalExcl"]?.number ?? 0
    }
    return .array(
      keys.map { key in
        let base = bases[key] ?? 0
        let vat = rounded(base * (key["VATPercentage"]?.number ?? 0) / 100)
        return key.setting([
          "TotalExcl": .number(base), "TotalVAT": .number(vat), "TotalIncl": .number(base + vat),
          "Mtvh": .number(base), "FinancialReductionAmount": 0,
        ])
      })
  }

  private static func sum(_ groups: JSONValue, _ member: String) -> Decimal {
    (groups.array ?? []).reduce(0) { $0 + ($1[member]?.number ?? 0) }
  }

  /// Half a cent goes up, away from zero.
  private static func rounded(_ amount: Decimal) -> Decimal {
    let rule = NSDecimalNumberHandler(
      roundingMode: .plain, scale: 2, raiseOnExactness: false, raiseOnOverflow: false,
      raiseOnUnderflow: false, raiseOnDivideByZero: false)
    return NSDecimalNumber(decimal: amount).rounding(accordingToBehavior: rule).decimalValue
  }
}

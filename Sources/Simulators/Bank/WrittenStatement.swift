package import Accounting

/// A statement as a bank writes it in CODA 2: for the simulated feed and for tests. The sums in it are
/// worked out from its movements, so what it writes is right unless a test bends it.
package struct WrittenStatement: Hashable, Sendable {
  package var iban: String
  package var currency: String
  package var bic: String
  package var holder: String
  package var number: Int
  package var codaNumber: Int
  package var opening: Thousandths
  package var openingDate: CalendarDate
  package var closingDate: CalendarDate
  package var movements: [Movement]
  package var messages: [String]
  package var isDuplicate = false
  /// Whether another statement follows in the same file.
  package var isFollowed = false

  package init(
    iban: String, currency: String = "EUR", bic: String = "GKCCBEBB",
    holder: String = "BAKKERIJ DE KORENAAR", number: Int, codaNumber: Int? = nil,
    opening: Thousandths, openingDate: CalendarDate, closingDate: CalendarDate,
    movements: [Movement], messages: [String] = []
  ) {
    self.iban = iban
    self.currency = currency
    self.bic = bic
    self.holder = holder
    self.number = number
    self.codaNumber = codaNumber ?? number
    self.opening = opening
    self.openingDate = openingDate
    self.closingDate = closingDate
    self.movements = movements
    self.messages = messages
  }

  /// One movement, or a detail of the one before it.
  package struct Movement: Hashable, Sendable {
    package var amount: Thousandths
    package var isDetail: Bool
    /// Eight digits.
    package var code: String
    /// Three digits for a structured one.
    package var communicationType: String?
    package var communication: String
    package var account: String
    package var name: String
    package var bic: String
    package var customerReference: String
    package var globalisation: Int
    package var information: [String]

    package init(
      _ amount: Thousandths, isDetail: Bool = false, code: String? = nil,
      communicationType: String? = nil, communication: String = "", account: String = "",
      name: String = "", bic: String = "", customerReference: String = "",
      globalisation: Int = 0, information: [String] = []
    ) {
      self.amount = amount
      self.isDetail = isDetail
      self.code = code ?? (isDetail ? "80150000" : "00150000")
      self.communicationType = communicationType
      self.communication = communication
      self.account = account
      self.name = name
      self.bic = bic
      self.customerReference = customerReference
      self.globalisation = globalisation
      self.information = information
    }
  }

  /// The balance after the movements.
  package var closing: Thousandths {
    Thousandths(units: opening.units + booked.reduce(0) { $0 + $1.amount.units })
  }

  /// Its records, each ended by a line feed.
  package var text: String {
    lines.map { $0 + "\n" }.joined()
  }

  /// Its records, of 128 characters each.
  package var lines: [String] {
    var lines = [header, oldBalance]
    var number = 0
    var detail = 0
    for movement in movements {
      if movement.isDetail { detail += 1 } else { (number, detail) = (number + 1, 0) }
      lines += records(of: movement, number, &detail)
    }
    lines.append(newBalance)
    for (place, message) in messages.enumerated() {
      let numbers = "\(digits(place + 1, 4))0000"
      let follows = place + 1 < messages.count ? "1" : "0"
      lines.append("4 " + numbers + blanks(22) + filled(message, 80) + blanks(15) + follows)
    }
    let count = lines.filter { "1238".contains($0.prefix(1)) }.count
    lines.append(trailer(records: count))
    return lines
  }

  private var booked: [Movement] { movements.filter { !$0.isDetail } }

  private var header: String {
    "00000" + date(closingDate) + "72505" + (isDuplicate ? "D" : " ") + blanks(7)
      + filled("00099901", 10) + filled(holder, 26) + filled(bic, 11) + "00999012304" + " 00000"
      + blanks(39) + "2"
  }

  private var accountField: String { filled(iban, 34) + filled(currency, 3) }

  private var oldBalance: String {
    "12" + digits(number, 3) + accountField + signed(opening) + date(openingDate)
      + filled(holder, 26) + filled("Business account", 35) + digits(codaNumber, 3)
  }

  private var newBalance: String {
    "8" + digits(number, 3) + accountField + signed(closing) + date(closingDate) + blanks(64)
      + (messages.isEmpty ? "0" : "1")
  }

  private func trailer(records: Int) -> String {
    let debit = booked.reduce(Int64(0)) { $0 + max(0, -$1.amount.units) }
    let credit = booked.reduce(Int64(0)) { $0 + max(0, $1.amount.units) }
    return "9" + blanks(15) + digits(records, 6) + digits(debit, 15) + digits(credit, 15)
      + blanks(75) + (isFollowed ? "1" : "2")
  }

  private func records(of movement: Movement, _ number: Int, _ detail: inout Int) -> [String] {
    let place = digits(number, 4) + digits(detail, 4)
    let room = movement.communicationType == nil ? 53 : 50
    var text = filled(movement.communication, room + 53 + 43)[...]
    func take(_ count: Int) -> String {
      defer { text = text.dropFirst(count) }
      return String(text.prefix(count))
    }
    let first = take(room)
    let second = take(53)
    let third = take(43)
    let hasThird =
      !movement.account.isEmpty || !movement.name.isEmpty || !third.allSatisfy { $0 == " " }
    let hasSecond =
      hasThird || !movement.bic.isEmpty || !movement.customerReference.isEmpty
      || !second.allSatisfy { $0 == " " }
    let link = movement.information.isEmpty ? "0" : "1"
    var lines = [
      "21" + place + filled("REF\(digits(number, 8))", 21) + signed(movement.amount)
        + date(closingDate) + movement.code
        + (movement.communicationType.map { "1\($0)" } ?? "0") + first + date(closingDate)
        + digits(self.number, 3) + "\(movement.globalisation)" + (hasSecond ? "1 0" : "0 \(link)")
    ]
    if hasSecond {
      lines.append(
        "22" + place + second + filled(movement.customerReference, 35) + filled(movement.bic, 11)
          + blanks(16) + (hasThird ? "1 0" : "0 \(link)"))
    }
    if hasThird {
      lines.append(
        "23" + place + filled(movement.account, 34) + blanks(3) + filled(movement.name, 35) + third
          + "0 \(link)")
    }
    for (index, information) in movement.information.enumerated() {
      detail += 1
      let numbers = digits(number, 4) + digits(detail, 4)
      let long = information.unicodeScalars.count > 73
      let follows = index + 1 < movement.information.count ? "1" : "0"
      let whole = filled(information, 73 + 105)
      lines.append(
        "31" + numbers + filled("REF\(digits(number, 8))", 21) + movement.code + "0"
          + String(whole.prefix(73)) + blanks(12) + (long ? "1 0" : "0 \(follows)"))
      if long {
        lines.append("32" + numbers + String(whole.suffix(105)) + blanks(10) + "0 \(follows)")
      }
    }
    return lines
  }

  /// Sign and 15 digits.
  private func signed(_ amount: Thousandths) -> String {
    (amount.units < 0 ? "1" : "0") + digits(amount.magnitude.units, 15)
  }

  private func date(_ date: CalendarDate) -> String {
    digits(date.day, 2) + digits(date.month, 2) + digits(date.year % 100, 2)
  }

  private func digits(_ number: some BinaryInteger, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// Cut or filled up to that many characters.
  private func filled(_ text: String, _ width: Int) -> String {
    let scalars = text.unicodeScalars.prefix(width)
    return String(String.UnicodeScalarView(scalars)) + blanks(width - scalars.count)
  }
}

import Accounting
import Intake

/// The settings about bank links and consents. Billit documents neither the webhooks nor the words, so all
/// of them can be changed.
struct BankSettings: Sendable {
  /// Which webhooks say that bank accounts changed.
  var events = BankEventNames()
  /// How old a list of accounts may be before it is read without a webhook, in seconds.
  var pollSeconds = 21_600
  var terms = ConsentTerms()
  var words = BankWords()

  /// The settings by their keys; each is a text.
  enum Key: String, CaseIterable {
    /// "BankAccount,BankLink"
    case bankEntities
    /// "I,U,D"
    case bankUpdates
    case bankPollSeconds
    case consentDays
    /// "KRED=90,GEBA=180": the first four letters of the BIC.
    case consentDaysPerBank
    /// "Expired=lapsed,ConsentExpired=lapsed", beside the usual ones.
    case bankStatusWords
    /// "Digital=psd2", beside the usual ones.
    case bankChannelWords
  }

  /// Takes over what was given; returns what is wrong with it, a sentence each.
  mutating func read(_ texts: [Key: String]) -> [String] {
    var mistakes: [String] = []
    func number(_ key: Key, _ range: ClosedRange<Int>, _ target: inout Int) {
      guard let text = texts[key] else { return }
      guard let number = Int(text), range.contains(number) else {
        return mistakes.append(
          "\(key.rawValue) must be a whole number from \(range.lowerBound) to \(range.upperBound)")
      }
      target = number
    }
    if let text = texts[.bankEntities] { events.entities = Set(BankSettings.list(text)) }
    if let text = texts[.bankUpdates] { events.updates = Set(BankSettings.list(text)) }
    number(.bankPollSeconds, 60...604_800, &pollSeconds)
    number(.consentDays, 1...3_650, &terms.days)
    for (bank, days) in BankSettings.pairs(texts[.consentDaysPerBank]) {
      guard bank.count == 4, let days = Int(days), (1...3_650).contains(days) else {
        mistakes.append("consentDaysPerBank must be like KRED=90,GEBA=180")
        continue
      }
      terms.daysByBank[bank.uppercased()] = days
    }
    for (word, meaning) in BankSettings.pairs(texts[.bankStatusWords]) {
      guard let status = BankAccountStatus(rawValue: meaning), status != .gone else {
        mistakes.append(
          "bankStatusWords: \(word) must mean pending, active, lapsed or inactive")
        continue
      }
      words.statuses[word.lowercased()] = status
    }
    for (word, meaning) in BankSettings.pairs(texts[.bankChannelWords]) {
      guard let channel = BankChannel(rawValue: meaning) else {
        let known = BankChannel.allCases.map(\.rawValue).joined(separator: ", ")
        mistakes.append("bankChannelWords: \(word) must mean one of \(known)")
        continue
      }
      words.channels[word.lowercased()] = channel
    }
    return mistakes
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0.filter { !$0.isWhitespace }) }
      .filter { !$0.isEmpty }
  }

  private static func pairs(_ text: String?) -> [(String, String)] {
    list(text ?? "").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      return (parts.first ?? "", parts.count == 2 ? parts[1] : "")
    }
  }
}

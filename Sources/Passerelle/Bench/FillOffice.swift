import Accounting
import Foundation
import Storage

/// A small, repeatable source of choices (SplitMix64).
struct BenchRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to a limit, the small ones the likelier the larger the exponent.
  mutating func skewed(_ limit: Int, _ exponent: Double) -> Int {
    min(limit - 1, Int(Double(limit) * pow(Double.random(in: 0..<1, using: &self), exponent)))
  }
}

/// Draws the documents of an accounting office over three years: large and small dossiers, regular
/// suppliers, nearly everything booked, and of the last weeks more that stands still.
struct FillOffice {
  private static let days = 1_096
  private static let day: Instant = 86_400_000
  private static let causes: [(DocumentState, Cause.Code, [String: String], Int)] = [
    (.needsMapping, .vatCodeMissing, ["direction": "purchase", "kind": "invoice"], 30),
    (.needsMapping, .relationNotFound, [:], 25), (.needsMapping, .accountMissing, [:], 10),
    (.refused, .periodClosed, ["journal": "A1", "next_period": "202611"], 9),
    (.refused, .refusedByOctopus, [:], 3), (.toCheck, .toCheck, [:], 8),
    (.duplicate, .duplicateSuspected, [:], 4), (.awaitingApproval, .awaitingApproval, [:], 20),
    (.withClient, .draft, [:], 6), (.held, .waitingForNumber, [:], 4),
    (.held, .heldByPerson, ["by": "bench"], 3), (.willRetry, .octopusSilent, [:], 3),
    (.failed, .unreadable, [:], 1),
  ]

  private var random: BenchRandom
  private let dossiers: [Int64]
  private let total: Int
  private let now: Instant
  private let parties: [(name: String, vat: String)]
  private let deck: [Int]
  private var numbers: [String: Int] = [:]
  private var made = 0

  init(documents: Int, dossiers: [Int64], now: Instant, seed: UInt64) {
    random = BenchRandom(seed: seed)
    self.dossiers = dossiers
    total = documents
    self.now = now
    parties = FillOffice.parties(&random)
    deck = FillOffice.causes.indices.flatMap {
      Array(repeating: $0, count: FillOffice.causes[$0].3)
    }
  }

  /// Up to so many more documents, in their order of receipt; none when all were drawn.
  mutating func next(_ count: Int) -> [FilledDocument] {
    (0..<min(count, total - made)).map { _ in draw() }
  }

  private mutating func draw() -> FilledDocument {
    made += 1
    let age = Instant(Double(total - made) / Double(total) * Double(FillOffice.days))
    let received =
      now - age * FillOffice.day - Instant.random(in: 0..<FillOffice.day, using: &random)
      * (age == 0 ? 0 : 1) - Instant(total - made) * 10
    let dossier = dossiers[random.skewed(dossiers.count, 1.6)]
    // Of what came in the last six weeks an eighth stands still, of the rest one in a hundred.
    let isOpen = Int.random(in: 0..<1_000, using: &random) < (age < 42 ? 120 : 10)
    let isFresh = age < 1 && Int.random(in: 0..<4, using: &random) == 0
    let content = isFresh ? nil : content(received)
    var state = DocumentState.booked
    var cause: Cause?
    if isFresh {
      state = .queued
    } else if isOpen {
      (state, cause) = standstill()
    } else {
      let draw = Int.random(in: 0..<100, using: &random)
      state = draw < 3 ? .setAside : draw < 7 ? .deliveredDMS : .booked
    }
    let since = received + Instant.random(in: 20_000..<600_000, using: &random)
    return FilledDocument(
      dossierID: dossier, orderID: Int64(1_000_000 + made), state: state,
      stateSince: isFresh ? received : since, cause: cause, receivedAt: received, content: content,
      entry: state == .booked ? content.map { entry(dossier, $0) } : nil)
  }

  private mutating func standstill() -> (DocumentState, Cause) {
    let (state, code, facts, _) = FillOffice.causes[deck.randomElement(using: &random) ?? 0]
    var shared = facts
    switch code {
    case .vatCodeMissing:
      shared["rate"] = ["6", "12", "21"].randomElement(using: &random)
      shared["category"] = ["S", "AE", "E"].randomElement(using: &random)
    case .relationNotFound, .accountMissing:
      shared["name"] = parties[random.skewed(400, 2)].name
    case .periodClosed:
      shared["period"] = "2026\(["08", "09", "10"].randomElement(using: &random) ?? "10")"
    default: break
    }
    return (state, Cause(code, shared))
  }

  private mutating func content(_ received: Instant) -> FilledDocument.Content {
    let party = parties[random.skewed(parties.count, 3)]
    let day = CalendarDate(
      daysSince1970: Int(received / FillOffice.day) - random.skewed(25, 2))
    let net = Int64(pow(10.0, Double.random(in: 3...6.3, using: &random)))
    let rates: [Int64] = [21, 21, 21, 6, 0]
    let rate: Int64 = rates.randomElement(using: &random) ?? 21
    let body = Int.random(in: 0..<10_000_000_000, using: &random)
    let check = body % 97 == 0 ? 97 : body % 97
    let digits =
      String(String(10_000_000_000 + body).dropFirst()) + (check < 10 ? "0" : "")
      + "\(check)"
    return FilledDocument.Content(
      direction: Int.random(in: 0..<3, using: &random) == 0 ? .sale : .purchase,
      kind: Int.random(in: 0..<20, using: &random) == 0 ? .creditNote : .invoice,
      number: "\(day.year)-\(Int.random(in: 1...99_999, using: &random))", issueDate: day,
      counterpartyName: party.name, counterpartyVAT: party.vat, net: Money(cents: net),
      vat: Money(cents: net * rate / 100),
      paymentReference: StructuredCommunication(digits)?.display ?? digits,
      proposal: FillOffice.proposal)
  }

  private mutating func entry(
    _ dossier: Int64, _ content: FilledDocument.Content
  ) -> EntryReference {
    let journal = content.direction == .purchase ? "A1" : "V1"
    let year = content.issueDate.year
    let number = numbers["\(dossier)/\(year)/\(journal)", default: 0] + 1
    numbers["\(dossier)/\(year)/\(journal)"] = number
    return EntryReference(
      bookyearID: year - 2_020, bookyear: "\(year)", journal: journal, number: number,
      period: year * 100 + content.issueDate.month)
  }

  private static func parties(_ random: inout BenchRandom) -> [(name: String, vat: String)] {
    let first = ["ba", "ke", "lo", "mi", "ra", "to", "ver", "sen", "du", "pel", "vo", "gar"]
    let trades = ["Bakkerij", "Garage", "Bouwwerken", "Imprimerie", "Transport", "Électricité"]
    let forms = ["NV", "BV", "SA", "SRL"]
    return (0..<20_000).map { _ in
      let syllables = (0..<Int.random(in: 2...4, using: &random)).map { _ in
        first.randomElement(using: &random) ?? ""
      }.joined()
      let trade = trades.randomElement(using: &random) ?? ""
      let body = Int.random(in: 4_000_000...9_999_999, using: &random)
      let check = 97 - body % 97
      let digits = "0\(body)\(check < 10 ? "0" : "")\(check)"
      return (
        "\(trade) \(syllables.capitalized) \(forms.randomElement(using: &random) ?? "")",
        "BE \(digits)"
      )
    }
  }

  /// As long as that of an invoice with a few lines.
  private static let proposal =
    "{\"filler\":\"" + String(repeating: "account 612300, code G21; ", count: 40) + "\"}"
}

import Accounting
import Foundation
import NIOHTTP1
import Simulators
import Storage
import Testing

@testable import Forwarding

/// What a scene came to.
extension ForwardingScene {
  /// A booking in Octopus.
  struct Booked: Sendable, Equatable {
    var bookyear: Int
    var journal: String
    var number: Int
    var amount: Decimal
    var comment: String
    var bookedBy: String
    var lines: [Line]

    struct Line: Sendable, Equatable {
      var account: Int
      var base: Decimal
      var code: String
      var vat: Decimal
    }

    /// The document's number and our mark, when it is ours.
    var words: [Substring] { comment.split(separator: " ") }
  }

  /// Works on everything that is due now.
  func forward() async {
    await worker.forwarder.workUntilIdle()
  }

  /// Works on, moving the clock from one due time to the next, until nothing is due within half a day
  /// or nothing moves any more. With hours given it is so much later afterwards.
  func settle(hours: Int? = nil) async throws {
    let end = clock.now + Instant(hours ?? 12) * 3_600_000
    try await workOn(until: end)
    if hours != nil { clock.move(to: end) }
  }

  private func workOn(until end: Instant) async throws {
    let queue = WorkQueue(database, boot: "test")
    for _ in 0..<2_000 {
      await forward()
      let probe = await worker.book.nextProbe()
      guard let due = try await queue.nextDue() else { return }
      let next = max(due, probe ?? 0)
      guard next > clock.now, next <= end else { return }
      clock.move(to: next)
    }
    Issue.record("the scene never came to rest")
  }

  /// All documents of the gateway, in the order in which it learnt of them.
  func documents() async throws -> [StoredDocument] {
    var all: [StoredDocument] = []
    while let next = try await DocumentStore(database).document(Int64(all.count + 1)) {
      all.append(next)
    }
    return all
  }

  func document(of order: Int64) async throws -> StoredDocument {
    try #require(try await documents().first { $0.billitOrderID == order })
  }

  func states() async throws -> [DocumentState] {
    try await documents().map(\.state)
  }

  func bookings() async throws -> [Booked] {
    let answer = try await octopus.send(.GET, "/_control/dossiers/\(company.id)/bookings")
    return (answer.json.array ?? []).map(Booked.init)
  }

  /// How often an operation of Octopus was called, over all days, with and without success.
  func calls(_ operation: String) async throws -> Int {
    let counted = try await octopus.send(.GET, "/_control/calls").json.array ?? []
    return counted.filter { $0["operation"]?.string == operation }
      .reduce(0) { $0 + ($1["count"]?.int ?? 0) + ($1["refused"]?.int ?? 0) }
  }

  /// Changes a journal as somebody in Octopus' own program would.
  func change(_ journal: String, _ members: SceneJSON) async throws {
    let answer = try await octopus.send(
      .PATCH, "/_control/dossiers/\(company.id)/bookyears/2/journals/\(journal)", members)
    #expect(answer.status == 200)
  }

  func change(dossier members: SceneJSON) async throws {
    let answer = try await octopus.send(.PATCH, "/_control/dossiers/\(company.id)", members)
    #expect(answer.status == 200)
  }

  /// Somebody books in Octopus' own program, under the next number.
  func officeBooks(_ journal: String, comment: String = "") async throws {
    let answer = try await octopus.send(
      .POST, "/_control/dossiers/\(company.id)/bookings",
      ["journalKey": .string(journal), "comment": .string(comment)])
    #expect(answer.status == 201)
  }

  /// Somebody deletes the last entry of a journal of this year.
  func officeDeletes(_ journal: String, _ number: Int) async throws {
    let answer = try await octopus.send(.DELETE, entry(journal, number))
    #expect(answer.status == 204)
  }

  /// Somebody changes members of an entry.
  func officeChanges(_ journal: String, _ number: Int, _ members: SceneJSON) async throws {
    let answer = try await octopus.send(.PATCH, entry(journal, number), members)
    #expect(answer.status == 200)
  }

  /// Somebody deletes the last entry and makes it anew in another journal.
  func officeMoves(_ journal: String, _ number: Int, to other: String) async throws {
    let answer = try await octopus.send(
      .POST, entry(journal, number) + "/renumber", ["journalKey": .string(other)])
    #expect(answer.status == 201)
  }

  /// A payment of an entry is booked; all that is open when no amount is given.
  func officePays(_ journal: String, _ number: Int, _ amount: Decimal? = nil) async throws {
    let body: SceneJSON = amount.map { ["amount": .number($0)] } ?? [:]
    let answer = try await octopus.send(.POST, entry(journal, number) + "/payment", body)
    #expect(answer.status == 200)
  }

  private func entry(_ journal: String, _ number: Int) -> String {
    "/_control/dossiers/\(company.id)/bookyears/2/journals/\(journal)/bookings/\(number)"
  }

  /// What was written back to an order.
  func writes(_ order: Int64) async throws -> [SceneJSON] {
    let shown = try await billit.send(.GET, "/_control/orders/\(order)").json
    return shown["_control"]?["writes"]?.array ?? []
  }

  /// The rules that hold after every scene: both contracts kept, no number left out, no order booked
  /// twice, and our own book agrees.
  func expectNothingBroken(
    entriesStand: Bool = true, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let broken = try await DocumentStore(database).brokenInvariants()
    #expect(broken.isEmpty, sourceLocation: sourceLocation)
    #expect(try await billit.violations().isEmpty, sourceLocation: sourceLocation)
    #expect(try await octopus.violations().isEmpty, sourceLocation: sourceLocation)
    let bookings = try await bookings()
    let lanes = Dictionary(grouping: bookings) { "\($0.bookyear)/\($0.journal)" }
    for (lane, entries) in lanes {
      let numbers = entries.map(\.number).sorted()
      let first = try #require(numbers.first)
      #expect(
        numbers == Array(first..<first + numbers.count), "\(lane) has a gap",
        sourceLocation: sourceLocation)
    }
    let marks = bookings.filter { $0.bookedBy == "webservice" }.compactMap(\.words.last)
    #expect(Set(marks).count == marks.count, "booked twice", sourceLocation: sourceLocation)
    guard entriesStand else { return }
    for document in try await documents() where document.state == .booked {
      let mark = BookingMark.text(orderID: document.billitOrderID, documentID: document.id)
      let entry = bookings.first { BookingMark.found(in: $0.comment) == mark }
      #expect(
        entry?.number == document.entry?.number && entry?.journal == document.entry?.journal,
        "\(mark) is not where we think", sourceLocation: sourceLocation)
    }
  }
}

extension ForwardingScene.Booked {
  init(_ json: SceneJSON) {
    bookyear = json["bookyearKey"]?["id"]?.int ?? 0
    journal = json["journalKey"]?.string ?? ""
    number = json["documentSequenceNr"]?.int ?? 0
    amount = json["amount"]?.number ?? 0
    comment = json["comment"]?.string ?? ""
    bookedBy = json["bookedBy"]?.string ?? ""
    lines = (json["bookingLines"]?.array ?? []).map { line in
      Line(
        account: line["accountKey"]?.int ?? 0, base: line["baseAmount"]?.number ?? 0,
        code: line["vatCodeKey"]?.string ?? "", vat: line["vatAmount"]?.number ?? 0)
    }
  }
}

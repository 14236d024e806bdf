import Accounting
import Formats
import Foundation
import Simulators
import TestSupport
import Testing

/// A right file bent at random: read, it must never crash, and never tell another sum than the file's own
/// trailers do. `PASSERELLE_FUZZ=1000000` sets how many files are bent; without it, as many as take
/// about a minute in a debug build.
@Suite("Files bent at random never crash the reader and never change a sum unnoticed")
struct CODAMutationTests {
  static let count =
    ProcessInfo.processInfo.environment["PASSERELLE_FUZZ"].flatMap(Int.init) ?? 30_000

  /// Digits and blanks, record types, line ends, letters of old character sets.
  private static let replacements = Array("0123456789 128\n\rAé".utf8) + [0x82, 0xE9, 0x00, 0xFF]

  @Test func bent() async throws {
    let seeds = try CODAMutationTests.seeds()
    var random = SeededRandom(seed: 7)
    for _ in 0..<CODAMutationTests.count {
      guard let seed = seeds.randomElement(using: &random) else { return }
      CODAMutationTests.check(seed, &random)
      // The other tests, some of which wait for answers, have their turn.
      await Task.yield()
    }
  }

  private static func check(_ seed: [UInt8], _ random: inout SeededRandom) {
    var bytes = seed
    for _ in 0..<Int.random(in: 1...3, using: &random) { bend(&bytes, &random) }
    guard case .read(let statements) = StatementReading(coda: bytes) else { return }
    for told in statements {
      let statement = told.statement
      let totals = totals(inTrailerOf: told.text)
      let booked = statement.bookedMovements.map(\.amount.units)
      let debit = booked.filter { $0 < 0 }.reduce(0, -)
      let credit = booked.filter { $0 > 0 }.reduce(0, +)
      let agrees =
        totals?.debit == debit && totals?.credit == credit
        && statement.closing.units == statement.opening.units + credit - debit
      if !agrees { Issue.record("\(String(decoding: bytes, as: UTF8.self))") }
    }
  }

  private static func bend(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: bytes.remove(at: place)
    case 1: bytes.insert(replacements.randomElement(using: &random) ?? 0, at: place)
    case 2:
      let other = Int.random(in: 0..<bytes.count, using: &random)
      bytes.swapAt(place, other)
    case 3: bendLines(&bytes, &random)
    default: bytes[place] = replacements.randomElement(using: &random) ?? 0
    }
  }

  /// A record doubled, dropped, or changed with another.
  private static func bendLines(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let place = Int.random(in: 0..<lines.count, using: &random)
    let other = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: lines.insert(lines[place], at: other)
    case 1: lines.remove(at: place)
    default: lines.swapAt(place, other)
    }
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// The two totals as the trailer writes them.
  private static func totals(inTrailerOf text: String) -> (debit: Int64, credit: Int64)? {
    let scalars = text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }
    guard let trailer = scalars.last.map(Array.init), trailer.count == 128, trailer[0] == "9",
      let debit = Int64(String(String.UnicodeScalarView(trailer[22..<37]))),
      let credit = Int64(String(String.UnicodeScalarView(trailer[37..<52])))
    else { return nil }
    return (debit, credit)
  }

  private static func seeds() throws -> [[UInt8]] {
    let rich = try CODASamples.rich()
    var small = rich
    small.movements = [rich.movements[0], rich.movements[5]]
    small.messages = []
    var first = small
    first.isFollowed = true
    var second = small
    second.number = 58
    second.opening = first.closing
    return [
      Array(rich.text.utf8), Array(small.text.utf8), Array((first.text + second.text).utf8),
      small.text.unicodeScalars.map { UInt8($0.value) },
    ]
  }
}

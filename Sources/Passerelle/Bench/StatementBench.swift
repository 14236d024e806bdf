import Accounting
import ArgumentParser
import Formats
import Foundation
import Simulators

extension BenchCommand {
  /// How long the strict reading of CODA files takes, to see that it grows with their size alone.
  struct Coda: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "coda",
      abstract: "Measure the reading of CODA files of growing size.",
      discussion: "Statements of 1,000 movements are made up, read strictly, and added up.")

    @Option(help: "The size of the largest file, in MiB.")
    var megabytes = 50

    func validate() throws {
      guard (1...60).contains(megabytes) else {
        throw ValidationError("--megabytes 1 to 60")
      }
    }

    func run() throws {
      for size in [megabytes / 4, megabytes / 2, megabytes] where size > 0 {
        let bytes = Coda.file(of: size << 20)
        let clock = ContinuousClock()
        var movements = 0
        let time = try clock.measure {
          movements = try CODAFile(bytes).statements.reduce(0) {
            $0 + $1.statement.movements.count
          }
        }
        let milliseconds =
          time.components.seconds * 1_000 + time.components.attoseconds / 1_000_000_000_000_000
        let rate = Int64(bytes.count >> 10) * 1_000 / max(1, milliseconds)
        print(
          "\(bytes.count) bytes, \(movements) movements: \(milliseconds) ms, \(rate) KiB/s")
      }
    }

    /// Statements one after the other, as many as reach that size.
    private static func file(of size: Int) -> [UInt8] {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(size + (1 << 20))
      var opening = Thousandths(units: 1_000_000)
      var number = 0
      while bytes.count < size {
        number += 1
        let day = CalendarDate(daysSince1970: 20_454 + number)
        let statement = WrittenStatement(
          iban: "BE71096123456769", number: number % 999 + 1, opening: opening,
          openingDate: day.adding(days: -1), closingDate: day,
          movements: (1...1_000).map { place in
            .init(
              Thousandths(units: Int64(place % 7 - 3) * 12_340), communication: "factuur \(place)",
              account: "BE44523080012345", name: "BRASSERIE LE PAVE SRL", bic: "TRIOBEBB")
          })
        bytes += Array(statement.text.utf8)
        opening = statement.closing
      }
      return bytes
    }
  }
}

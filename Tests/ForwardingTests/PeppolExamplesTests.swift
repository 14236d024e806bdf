import Accounting
import Formats
import Foundation
import Simulators
import Storage
import Testing

import enum TestSupport.SharedMaterial

@testable import Forwarding

/// The official Peppol, EN 16931 and UBL.BE examples, through the whole way: Billit, the gateway, Octopus.
@Suite("The official examples are booked to the cent, or stand still with a cause")
struct PeppolExamplesTests {
  /// What an example says of itself, worked out apart from this program.
  private struct Expected: Decodable {
    var document: String
    var currency: String
    var totals: [String: String?]
    var tax_totals: [TaxTotal]

    struct TaxTotal: Decodable {
      var currency: String
      var subtotals: [Subtotal]
    }

    struct Subtotal: Decodable {
      var category: String
      var percent: String?
      var taxable: String
      var tax: String
    }

    /// The sign its amounts have in Octopus.
    var sign: Decimal { document == "CreditNote" ? -1 : 1 }
    var gross: Decimal { amount(totals["TaxInclusiveAmount"] ?? nil) }
    var subtotals: [Subtotal] {
      tax_totals.filter { $0.currency == currency }.flatMap(\.subtotals)
    }

    func amount(_ text: String?) -> Decimal { text.flatMap { Decimal(string: $0) } ?? 0 }
  }

  /// Why an example may stand still: what an office has to say, never a fault of ours.
  private static let allowed: Set<Cause.Code> = [.relationNotFound, .sourcesDisagree]

  @Test(
    "Every one in EUR", .enabled(if: SharedMaterial.exists, "\(SharedMaterial.missing)"),
    arguments: Direction.allCases)
  func everyExample(_ direction: Direction) async throws {
    let examples = try examples()
    try #require(examples.count >= 20)
    try await ForwardingScene.run(setting(direction)) { scene in
      var orders: [String: Int64] = [:]
      for example in examples {
        orders[example.name] = try await scene.arrives(xml: example.xml, direction)
      }
      try await scene.settle()
      try await linkByHand(scene)
      let bookings = try await scene.bookings()
      var stands: [String: Int] = [:]
      var booked = 0
      for example in examples {
        let order = try #require(orders[example.name])
        let document = try await scene.document(of: order)
        guard document.state == .booked else {
          let cause = try #require(document.cause?.code, "\(example.name) has no cause")
          #expect(
            PeppolExamplesTests.allowed.contains(cause),
            "\(example.name): \(document.state) \(cause) \(document.cause?.facts ?? [:])")
          stands[cause.rawValue, default: 0] += 1
          continue
        }
        booked += 1
        let mark = BookingMark.text(orderID: order, documentID: document.id)
        let booking = try #require(bookings.first { BookingMark.isIn($0.comment, mark) })
        compare(booking, example.expected, example.name, direction)
      }
      print("\(direction.rawValue): \(booked) booked, standing still: \(stands)")
      #expect(booked >= examples.count - 3)
    }
  }

  /// The total, and base and VAT of each category and rate.
  private func compare(
    _ booking: ForwardingScene.Booked, _ expected: Expected, _ name: String,
    _ direction: Direction
  ) {
    #expect(booking.amount == expected.gross * expected.sign, "\(name)")
    let sign: Decimal = booking.amount < 0 ? -1 : 1
    for subtotal in expected.subtotals {
      let code = PeppolExamplesTests.code(
        subtotal.category, subtotal.percent ?? "0", direction)
      let lines = booking.lines.filter { $0.code == code }
      let base = lines.reduce(Decimal(0)) { $0 + $1.base } * sign
      let vat = lines.reduce(Decimal(0)) { $0 + $1.vat } * sign
      #expect(base == expected.amount(subtotal.taxable) * expected.sign, "\(name) \(code)")
      #expect(vat == expected.amount(subtotal.tax) * expected.sign, "\(name) \(code)")
    }
    let codes = Set(booking.lines.map(\.code))
    #expect(codes.count == expected.subtotals.count, "\(name) \(codes)")
  }

  /// A counterparty whose VAT number cannot be right is not created: somebody links it.
  private func linkByHand(_ scene: ForwardingScene) async throws {
    for document in try await scene.documents()
    where document.cause?.code == .relationNotFound {
      guard let order = try await DocumentStore(scene.database).file(.order, of: document.id),
        let invoice = try? BillitOrder(json: order.bytes).invoice()
      else { continue }
      let relation = try #require(
        scene.company.relations.first { document.direction == .sale ? $0.isClient : $0.isSupplier })
      try await MappingStore(scene.database).link(
        counterparty: CounterpartyKey.text(invoice.direction, invoice.counterparty),
        to: relation.id, rule: "by_hand", in: scene.dossierID, actor: "test",
        now: scene.clock.now)
    }
    try await scene.settle()
  }

  private func examples() throws -> [(name: String, xml: Data, expected: Expected)] {
    try SharedMaterial.files(in: "testdata/ubl-expected").compactMap { file in
      let expected = try JSONDecoder().decode(
        Expected.self, from: try SharedMaterial.data("testdata/ubl-expected/\(file)"))
      guard expected.currency == "EUR" else { return nil }
      let name = file.replacing(".json", with: "")
      return (name, try SharedMaterial.data("testdata/ubl/\(name).xml"), expected)
    }
  }

  private static let rates = [0, 6, 10, 12, 15, 19, 21, 25]

  /// The VAT code of this office for a category and rate: "P-S-21".
  private static func code(_ category: String, _ percent: String, _ direction: Direction) -> String
  {
    let rate = Int(Double(percent) ?? 0)
    return "\(direction == .purchase ? "P" : "S")\(category)\(rate)"
  }

  /// An office whose book years reach back to the oldest example, with a VAT code for each category and
  /// rate, all of them chosen.
  private func setting(_ direction: Direction) -> ForwardingScene.Setting {
    var setting = ForwardingScene.Setting()
    setting.rules.enforcesDailyCaps = false
    setting.settings = { settings in
      settings.createsRelations = true
      // The examples share their numbers, and follow no series.
      settings.duplicates = .warn
      settings.salesOrder = .date
    }
    setting.mappings = mappings(direction)
    let codes = Set(setting.mappings.map(\.code))
    let (kind, rates): (OctopusSimulator.VATCode.Kind, [Int]) = (
      direction == .purchase ? .buy : .sell, PeppolExamplesTests.rates
    )
    setting.office = { office in
      for index in office.dossiers.indices {
        let years = (2010...2027).enumerated().compactMap {
          OctopusSimulator.Bookyear(id: $0 + 1, calendarYear: $1, periodType: .month)
        }
        office.dossiers[index].bookyears = years
        office.dossiers[index].journals = years.flatMap { year in
          ["A1", "V1"].map {
            OctopusSimulator.Journal(bookyearID: year.id, key: $0, names: .init($0))
          }
        }
        office.dossiers[index].vatCodes = codes.sorted().map { code in
          let rate = rates.last { code.hasSuffix("\($0)") } ?? 0
          return OctopusSimulator.VATCode(
            code: code, names: .init(code), kind: kind, basePercentage: rate * 100)
        }
      }
    }
    return setting
  }

  private func mappings(_ direction: Direction) -> [VATMapping] {
    DocumentKind.allCases.flatMap { kind in
      VATCategory.allCases.flatMap { category in
        PeppolExamplesTests.rates.flatMap { rate in
          [VATKey.Region.belgium, .union, .world].map { region in
            VATMapping(
              key: VATKey(
                direction: direction, kind: kind, category: category,
                rate: VATRate(percent: rate), region: region),
              code: PeppolExamplesTests.code(category.rawValue, "\(rate)", direction))
          }
        }
      }
    }
  }
}

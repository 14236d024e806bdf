import Accounting
import Foundation
import TestSupport
import Testing

@Suite("Companies and relations are found by their numbers, never by a name alone")
struct PartyMatchTests {
  private static let own = "0539930110"
  private static let other = "0566988259"

  /// One of Billit's parties by what it shows, and what is looked for.
  struct Case: Sendable, CustomStringConvertible {
    var description: String
    var parties: [[ImportField: String]]
    var wanted: [ImportField: String]
    var finding: PartyMatch.Finding
  }

  private static func party(_ id: Int, _ fields: [ImportField: String]) -> KnownParty {
    KnownParty(id: id, side: .customer, fields: ImportFields(fields))
  }

  static let cases: [Case] = [
    Case(
      description: "our own key goes before everything",
      parties: [[.name: "A", .key: "61-7"], [.name: "B", .vatNumber: "BE0539930110"]],
      wanted: [.name: "B", .key: "61-7", .vatNumber: "BE0539930110"],
      finding: .found(party(1, [.name: "A", .key: "61-7"]), .ownKey)),
    Case(
      description: "VAT number written with points",
      parties: [[.name: "A", .vatNumber: "BE 0539.930.110"]],
      wanted: [.name: "Z", .vatNumber: "BE0539930110"],
      finding: .found(party(1, [.name: "A", .vatNumber: "BE 0539.930.110"]), .vatNumber)),
    Case(
      description: "old number of nine digits",
      parties: [[.name: "A", .vatNumber: "539930110"]],
      wanted: [.name: "Z", .vatNumber: "BE0539930110"],
      finding: .found(party(1, [.name: "A", .vatNumber: "539930110"]), .vatNumber)),
    Case(
      description: "enterprise number without VAT number",
      parties: [[.name: "A", .enterpriseNumber: own]],
      wanted: [.name: "Z", .enterpriseNumber: "0539.930.110"],
      finding: .found(party(1, [.name: "A", .enterpriseNumber: own]), .enterpriseNumber)),
    Case(
      description: "a VAT number on one side, the enterprise number on the other",
      parties: [[.name: "A", .vatNumber: "BE\(own)"]],
      wanted: [.name: "Z", .enterpriseNumber: own],
      finding: .found(party(1, [.name: "A", .vatNumber: "BE\(own)"]), .enterpriseNumber)),
    Case(
      description: "foreign number with blanks",
      parties: [[.name: "A", .vatNumber: "NL8201.23.456 B01"]],
      wanted: [.name: "Z", .vatNumber: "NL820123456B01"],
      finding: .found(party(1, [.name: "A", .vatNumber: "NL8201.23.456 B01"]), .vatNumber)),
    Case(
      description: "Greek number under either prefix",
      parties: [[.name: "A", .vatNumber: "GR123456789"]],
      wanted: [.name: "Z", .vatNumber: "EL123456789"],
      finding: .found(party(1, [.name: "A", .vatNumber: "GR123456789"]), .vatNumber)),
    Case(
      description: "the same number twice in Billit",
      parties: [[.name: "A", .vatNumber: "BE\(own)"], [.name: "B", .vatNumber: "BE\(own)"]],
      wanted: [.name: "A", .vatNumber: "BE\(own)"], finding: .several([1, 2])),
    Case(
      description: "the same name and another number",
      parties: [[.name: "Same", .vatNumber: "BE\(other)"]],
      wanted: [.name: "Same", .vatNumber: "BE\(own)"], finding: .none),
    Case(
      description: "the same name without a number is a hint alone",
      parties: [[.name: "Jan Peeters"]], wanted: [.name: "JAN  PEETERS"], finding: .alike([1])),
    Case(
      description: "the same name and Octopus' number",
      parties: [[.name: "Jan Peeters", .number: "7"]],
      wanted: [.name: "Jan Peeters", .number: "7"],
      finding: .found(party(1, [.name: "Jan Peeters", .number: "7"]), .numberAndName)),
    Case(
      description: "the same e-mail is a hint alone",
      parties: [[.name: "A", .email: "A@x.be"]], wanted: [.name: "B", .email: "a@X.be"],
      finding: .alike([1])),
    Case(
      description: "the same account is a hint alone",
      parties: [[.name: "A", .iban: "BE68 5390 0754 7034"]],
      wanted: [.name: "B", .iban: "BE68539007547034"], finding: .alike([1])),
    Case(description: "nobody", parties: [[.name: "A"]], wanted: [.name: "B"], finding: .none),
  ]

  @Test(arguments: cases)
  func find(_ one: Case) {
    let parties = one.parties.enumerated().map { PartyMatchTests.party($0 + 1, $1) }
    #expect(PartyMatch(parties).find(ImportFields(one.wanted)) == one.finding)
  }

  @Test("A party that is tied already is no candidate for another relation")
  func taken() {
    let parties = [PartyMatchTests.party(1, [.name: "A", .vatNumber: "BE0539930110"])]
    let match = PartyMatch(parties, taken: [1])
    #expect(match.find(ImportFields([.vatNumber: "BE0539930110"])) == .none)
  }

  @Test(
    "A company is found by its number in every form; a number that several share decides nothing",
    arguments: [
      ("BE0539.930.110", ["BE0539930110"], 1, CompanySearch.Finding.one(1)),
      ("539930110", ["0539930110"], 1, .one(1)),
      ("0539.930.110", ["BE0566988259"], 1, .none),
      ("BE0539.930.110", ["BE0539930110", "BE 0539.930.110"], 1, .several([1, 2])),
      ("BE0539.930.110", ["BE0539930110"], 2, .several([1])),
      ("NL8201.23.456 B01", ["NL820123456B01"], 1, .one(1)),
      ("2.143.407.583", ["2143407583"], 1, .none),
      ("", [""], 1, .none),
    ] as [(String, [String], Int, CompanySearch.Finding)])
  func company(
    _ number: String, _ companies: [String], _ dossiers: Int, _ finding: CompanySearch.Finding
  ) {
    let match = CompanySearch(
      companies: companies.enumerated().map { .init(id: $0 + 1, name: "C\($0)", number: $1) },
      dossiers: (1...dossiers).map { .init(id: $0, name: "D", number: number) })
    #expect(match.find(.init(id: 1, name: "D", number: number)) == finding)
    #expect(
      match.sharing(.init(id: 1, name: "D", number: number)).count
        == (CompanySearch.key(number) == nil ? 0 : dossiers - 1))
  }

  @Test("Branches with one number are told apart by the name where both sides have it")
  func branches() {
    let number = "BE0539.930.110"
    let match = CompanySearch(
      companies: [
        .init(id: 1, name: "Claes Leuven", number: number),
        .init(id: 2, name: "Claes Gent", number: number),
      ],
      dossiers: [
        .init(id: 10, name: "CLAES GENT", number: number),
        .init(id: 11, name: "Claes Leuven", number: number),
      ])
    #expect(match.find(.init(id: 10, name: "CLAES GENT", number: number)) == .one(2))
    #expect(match.find(.init(id: 11, name: "Claes Leuven", number: number)) == .one(1))
    #expect(match.find(.init(id: 12, name: "Claes", number: number)) == .several([1, 2]))
  }

  @Test("Numbers that begin with 1 are enterprise numbers like any other")
  func oneSeries() throws {
    let body = 10_000_005
    let digits = "\(body)" + String(format: "%02d", 97 - body % 97)
    #expect(CompanySearch.key("BE\(digits)") == "be:\(digits)")
    let relation = Relation(
      id: 1, name: "A", isClient: true, isSupplier: false, vatNumber: "BE\(digits)")
    let fields = RelationParties.fields(of: relation, side: .customer, dossier: 61)
    #expect(fields[.enterpriseNumber] == digits)
    #expect(fields[.vatNumber] == "BE\(digits)")
  }

  @Test(
    "Every Belgian number of the shared list finds its company in each way of writing it",
    .enabled(if: SharedMaterial.exists, "\(SharedMaterial.missing)"))
  func shared() throws {
    struct List: Decodable {
      struct Line: Decodable {
        var input: String
        var valid: Bool
        var compact: String?
      }
      var be_vat: [Line]
    }
    let name = try #require(SharedMaterial.files(in: "testdata/ids").first { $0.contains("json") })
    var seen = 0
    for file in SharedMaterial.files(in: "testdata/ids") {
      guard
        let list = try? JSONDecoder().decode(
          List.self, from: try SharedMaterial.data("testdata/ids/\(file)"))
      else { continue }
      for line in list.be_vat {
        let key = CompanySearch.key(line.input)
        seen += 1
        if line.valid, let compact = line.compact {
          let match = CompanySearch(
            companies: [.init(id: 1, name: "C", number: line.input)], dossiers: [])
          #expect(key == "be:\(compact)", "\(line.input)")
          #expect(match.find(.init(id: 9, name: "D", number: "BE\(compact)")) == .one(1))
        } else {
          #expect(key?.hasPrefix("be:") != true, "\(line.input)")
        }
      }
    }
    #expect(seen > 0, "\(name)")
  }
}

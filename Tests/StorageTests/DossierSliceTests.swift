import Accounting
import Testing

@testable import Storage

@Suite("The dossiers are read page by page, by name, whatever is asked")
struct DossierSliceTests {
  private static let names = [
    "Atelier Meuse", "atelier Sambre", "Brasserie du Canal", "Brasserie du Canal", "100 % Vélo",
    "Zinc & Fils", "Été Indien",
  ]

  private func office() async throws -> StoredOffice {
    let office = try await StoredOffice()
    let dossiers = DossierStore(office.database)
    for (index, name) in DossierSliceTests.names.enumerated() {
      _ = try await dossiers.add(
        StoredOffice.draft(name, 61_000 + index), actor: "test", now: StoredOffice.start)
    }
    return office
  }

  @Test("Pages of any length, one after the other, are the whole list", arguments: 1...10)
  func pages(limit: Int) async throws {
    let office = try await office()
    let all = try await DossierList(office.database).standings(access: .all).map(\.id)
    var walked: [Int64] = []
    var after: Int64?
    repeat {
      let slice = try await DossierList(office.database).slice(
        access: .all, limit: limit, after: after)
      #expect(slice.total == all.count)
      walked += slice.rows.map(\.dossier.id)
      after = slice.next
    } while after != nil
    #expect(walked == all)
  }

  @Test(
    "Every word must occur: in the name, or as the number in Octopus",
    arguments: [
      (["atelier"], 2), (["CANAL", "brasserie"], 2), (["canal", "atelier"], 0), (["61002"], 1),
      (["6100"], 0), (["100 %"], 1), (["%"], 1), (["_"], 0), (["\\"], 0),
    ])
  func search(words: [String], found: Int) async throws {
    let office = try await office()
    let slice = try await DossierList(office.database).slice(words: words, access: .all, limit: 50)
    #expect(slice.rows.count == found)
    #expect(slice.total == found)
  }

  @Test("Nobody finds a dossier that is not theirs")
  func access() async throws {
    let office = try await office()
    let slice = try await DossierList(office.database).slice(
      access: .only([office.garage]), limit: 50)
    #expect(slice.rows.map(\.dossier.id) == [office.garage])
    #expect(slice.total == 1)
    let searched = try await DossierList(office.database).slice(
      words: ["atelier"], access: .only([office.garage]), limit: 50)
    #expect(searched.rows.isEmpty && searched.total == 0)
  }
}

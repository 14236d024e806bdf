import Accounting
import Testing

@Suite("A counterparty is found by the first rung that knows it")
struct RelationLadderTests {
  private static let vat = "BE0539.930.110"

  private func relation(
    _ id: Int, external: Int? = nil, name: String = "Peeters", client: Bool = false,
    supplier: Bool = true, vat: String? = nil, iban: String? = nil, active: Bool = true
  ) -> Relation {
    Relation(
      id: id, externalID: external, name: name, isClient: client, isSupplier: supplier,
      vatNumber: vat, iban: iban, country: "BE", active: active)
  }

  private func found(
    _ counterparty: Counterparty, _ relations: [Relation], _ mapping: Mapping = Mapping(),
    _ direction: Direction = .purchase
  ) -> (Int, BookingProposal.Evidence.Rule)? {
    let finding = RelationLadder.find(
      counterparty, direction: direction, relations: relations, mapping: mapping)
    guard case .found(let relation, let rule, _) = finding else { return nil }
    return (relation.id, rule)
  }

  @Test func rungsInOrder() throws {
    let counterparty = Counterparty(
      name: "Peeters", vatNumber: "BE0539930110", enterpriseNumber: "0539930110", country: "BE",
      ibans: ["BE68539007547034"], number: "900")
    var relations = [
      relation(1), relation(2, external: 900), relation(3, vat: "BE 0539930110"),
      relation(4, vat: "0539.930.110 "), relation(5, iban: "BE68 5390 0754 7034"),
    ]
    let key = CounterpartyKey.text(.purchase, counterparty)
    #expect(
      try #require(found(counterparty, relations, Mapping(relations: [key: 1]))) == (
        1, .linkedBefore
      ))
    #expect(try #require(found(counterparty, relations)) == (2, .externalNumber))
    relations.removeAll { $0.id == 2 || $0.id == 4 }
    #expect(try #require(found(counterparty, relations)) == (3, .vatNumber))
    relations.removeAll { $0.id == 3 }
    #expect(try #require(found(counterparty, relations)) == (5, .iban))
    relations.removeAll { $0.id == 5 }
    #expect(found(counterparty, relations) == nil)
  }

  @Test func enterpriseNumberFindsTheVATNumberOfTheRelation() throws {
    let counterparty = Counterparty(name: "Peeters vzw", enterpriseNumber: "0539930110")
    #expect(
      try #require(found(counterparty, [relation(7, vat: RelationLadderTests.vat)]))
        == (7, .enterpriseNumber))
  }

  @Test func aLinkToARelationThatIsGoneFallsThrough() throws {
    let counterparty = Counterparty(name: "Peeters", vatNumber: "BE0539930110")
    let mapping = Mapping(relations: [CounterpartyKey.text(.purchase, counterparty): 99])
    #expect(
      try #require(found(counterparty, [relation(3, vat: RelationLadderTests.vat)], mapping))
        == (3, .vatNumber))
  }

  @Test func aNumberOrAccountOfAnotherVATNumberIsNotBelieved() {
    let other = "BE0403.170.701"
    let counterparty = Counterparty(
      name: "Peeters", vatNumber: "BE0539930110", ibans: ["BE68539007547034"], number: "900")
    #expect(found(counterparty, [relation(1, external: 900, vat: other)]) == nil)
    #expect(found(counterparty, [relation(1, vat: other, iban: "BE68539007547034")]) == nil)
  }

  @Test func octopusKeyCountsOnlyWithTheName() throws {
    let counterparty = Counterparty(name: "PEETERS.", number: "27")
    #expect(found(counterparty, [relation(27, name: "Janssens")]) == nil)
    #expect(
      try #require(found(counterparty, [relation(27, name: "Peeters")])) == (27, .externalNumber))
  }

  @Test func rightSideFirstThenActiveThenAmbiguous() throws {
    let counterparty = Counterparty(name: "Peeters", vatNumber: "BE0539930110")
    let vat = RelationLadderTests.vat
    let client = relation(1, client: true, supplier: false, vat: vat)
    #expect(try #require(found(counterparty, [client])) == (1, .vatNumber))
    #expect(try #require(found(counterparty, [client, relation(2, vat: vat)])) == (2, .vatNumber))
    let inactive = relation(3, vat: vat, active: false)
    #expect(try #require(found(counterparty, [inactive, client])) == (1, .vatNumber))
    #expect(try #require(found(counterparty, [inactive])) == (3, .vatNumber))
    let twice = [relation(5, vat: vat), relation(4, vat: vat)]
    let finding = RelationLadder.find(
      counterparty, direction: .purchase, relations: twice, mapping: Mapping())
    guard case .ambiguous(let candidates, .vatNumber) = finding else {
      Issue.record("\(finding)")
      return
    }
    #expect(candidates.map(\.id) == [4, 5])
  }

  @Test func anActiveRelationOnALowerRungComesBeforeAnInactiveOne() throws {
    let counterparty = Counterparty(
      name: "Peeters", vatNumber: "BE0539930110", ibans: ["BE68539007547034"])
    let relations = [
      relation(1, vat: RelationLadderTests.vat, active: false),
      relation(2, iban: "BE68539007547034"),
    ]
    #expect(try #require(found(counterparty, relations)) == (2, .iban))
  }

  @Test(arguments: [
    (Counterparty(name: "A", vatNumber: "BE 0539.930.110"), "purchase:be:0539930110"),
    (Counterparty(name: "A", enterpriseNumber: "0539930110"), "purchase:be:0539930110"),
    (Counterparty(name: "A", vatNumber: "NL820123456B01"), "purchase:vat:NL820123456B01"),
    (
      Counterparty(name: "A", ibans: ["x", "BE68 5390 0754 7034"]), "purchase:iban:BE68539007547034"
    ),
    (Counterparty(name: "A", billitPartyID: 12), "purchase:party:12"),
    (Counterparty(name: "Café  \"De Zwaan\" bv."), "purchase:name:café de zwaan bv"),
  ])
  func stableKeys(_ counterparty: Counterparty, _ key: String) {
    #expect(CounterpartyKey.text(.purchase, counterparty) == key)
  }

  @Test(
    arguments: [
      (Counterparty(name: "A", vatNumber: "BE0539930110"), 1, "BE0539.930.110", "BE"),
      (
        Counterparty(name: "A", vatNumber: "820123456B01", country: "NL"), 4, "NL820123456B01", "NL"
      ),
      (Counterparty(name: "A", vatNumber: "CHE123456788", country: "CH"), 6, "CHE123456788", "CH"),
      (Counterparty(name: "A", enterpriseNumber: "0539930110", country: "BE"), 10, nil, "BE"),
      (Counterparty(name: "A", country: "BE"), 7, nil, "BE"),
      (Counterparty(name: "A", country: "FR"), 8, nil, "FR"),
      (Counterparty(name: "A", country: "US"), 9, nil, "US"),
      (Counterparty(name: "A", country: " "), 0, nil, nil),
    ] as [(Counterparty, Int, String?, String?)])
  func newRelations(_ from: Counterparty, _ vatType: Int, _ vat: String?, _ country: String?) {
    let new = NewRelation(from: from, direction: .purchase)
    #expect(new.vatType == vatType)
    #expect(new.vatNumber == vat)
    #expect(new.country == country)
    #expect(new.isSupplier && !new.isClient)
    #expect(new.currency == "EUR")
  }
}

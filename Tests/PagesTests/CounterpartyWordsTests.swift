import Testing

@testable import Pages

@Suite("A counterparty’s key is read as words") struct CounterpartyWordsTests {
  @Test func counterpartiesAreReadable() {
    let english = Speech(.english)
    let words = [
      "sale:vat:FR12345678901": "Customer FR12345678901",
      "purchase:iban:BE68539007547034": "Supplier BE68 5390 0754 7034",
      "purchase:party:77": "Supplier no. 77 in Billit",
      "sale:name:jan: de bakker": "Customer by name “jan: de bakker”",
      "strange": "Supplier strange",
    ]
    for (key, expected) in words {
      let read = CounterpartyWords(key, english)
      #expect("\(read.side) \(read.known)" == expected)
    }
  }
}

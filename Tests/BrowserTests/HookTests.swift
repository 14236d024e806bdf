import Foundation
import TestSupport
import Testing

extension InABrowser {
  @Suite("A webhook secret is renewed on its page without losing a call")
  struct Hooks {
    @Test("old and new secret are both valid, and the next invoice is booked")
    func renewal() async throws {
      try await Visitor.comes(Browser.Manner { $0.patience = .seconds(30) }) { visitor in
        try await visitor.seeBookedDocuments()
        let earlier = try await visitor.demo.bookedPurchase(beforeToday: true)
        let valid = try await visitor.renewSecret(ofDossier: earlier.dossierID)
        #expect(valid.before >= 1)
        #expect(valid.now == valid.before + 1)

        let number = "R-" + UUID().uuidString.prefix(8)
        let order = try await visitor.demo.sendAnother(like: earlier, number: number)
        try await visitor.open("/documents?q=\(number)")
        try await visitor.browser.find("table.documents .c-entry .entry")
        #expect(try await visitor.demo.answers(toOrder: order).first == 200)
      }
    }
  }
}

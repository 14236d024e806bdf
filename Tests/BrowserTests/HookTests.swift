import Foundation
import TestSupport
import Testing

extension InABrowser {
  @Suite("A webhook secret is renewed on its page without losing a call")
  struct Hooks {
    @Test(
      "under steady traffic no call is refused, both secrets are seen at work, the next invoice is booked",
      arguments: [false, true])
    func renewal(withoutJavaScript: Bool) async throws {
      let manner = Browser.Manner {
        $0.patience = .seconds(30)
        $0.withoutJavaScript = withoutJavaScript
      }
      try await Visitor.comes(manner) { visitor in
        let demo = visitor.demo
        try await visitor.seeBookedDocuments()
        let earlier = try await demo.bookedPurchase(beforeToday: true)
        let order = try await demo.order(of: earlier)
        let traffic = Task { try await demo.announceOverAndOver(order) }
        defer { traffic.cancel() }
        try await demo.calls(about: order, atLeast: 3)
        for _ in 0..<2 {
          let valid = try await visitor.renewSecret(ofDossier: earlier.dossierID)
          #expect(valid.before >= 1)
          #expect(valid.now == valid.before + 1)
          let sofar = try await demo.answers(toOrder: order).count
          try await demo.calls(about: order, atLeast: sofar + 3)
        }
        traffic.cancel()
        _ = await traffic.result
        let answers = try await demo.answers(toOrder: order)
        #expect(answers.count >= 9)
        #expect(answers.allSatisfy { $0 == 200 }, "\(answers)")

        let number = "R-" + UUID().uuidString.prefix(8)
        // Of different days: a second one like the first would be taken for its double.
        let next = try await demo.sendAnother(
          like: earlier, number: number, days: withoutJavaScript ? -1 : 1)
        // Opened anew, as without JavaScript nothing comes by itself.
        let booked = try await eventually(within: .seconds(60)) {
          try await visitor.open("/documents?q=\(number)")
          return try await !visitor.browser.texts("table.documents .c-entry .entry").isEmpty
        }
        #expect(booked)
        #expect(try await demo.answers(toOrder: next).first == 200)
      }
    }

    @Test(
      "a call that was kept aside is looked at, replayed, and its document is read",
      arguments: [false, true])
    func quarantine(withoutJavaScript: Bool) async throws {
      let manner = Browser.Manner { $0.withoutJavaScript = withoutJavaScript }
      try await Visitor.comes(manner) { visitor in
        let (demo, browser) = (visitor.demo, visitor.browser)
        try await visitor.seeBookedDocuments()
        let document = try await demo.bookedPurchase()
        #expect(try await demo.announceLate(document) == 202)
        try await visitor.open("/deliveries?outcome=quarantined")
        let kept = try await browser.texts("table.deliveries tbody tr").count
        #expect(kept >= 1)
        let hidden = try await browser.texts("pre")
        #expect(hidden.isEmpty, "the bytes are shown only when they are asked for")
        try await browser.click("table.deliveries tbody tr:first-child form button.primary")
        try await browser.find("p.told")
        try await visitor.open("/deliveries?outcome=quarantined")
        #expect(try await browser.texts("table.deliveries tbody tr").count == kept - 1)
        try await visitor.open("/deliveries?outcome=replayed")
        try await browser.click("table.deliveries tbody tr:first-child a.row")
        #expect(try await visitor.path() == "/documents/\(document.id)")
      }
    }
  }
}

import Foundation
import TestSupport
import Testing

/// A demonstration of its own whose mails go through `msmtp` to a real SMTP server on loopback.
@Suite(
  "A client's dossier comes from 'not linked' to 'linked', seen in a browser", .serialized,
  .enabled(if: WebDriver.Programs.installed != nil, "\(WebDriver.Programs.missing)"),
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: "/usr/bin/msmtp"),
    "msmtp is not installed: bin/setup --tests"),
  .timeLimit(.minutes(5)))
struct LinkingTests {
  @Test("Within reach, active beyond it, and not in Billit yet: all three end linked")
  func threeCases() async throws {
    try await MailSink.run { sink in
      let mail = try MailWrapper(port: sink.port)
      defer { mail.remove() }
      try await WebDriver.run { driver in
        try await RunningDemo.run(
          beside: driver,
          environment: [
            "PASSERELLE_MAIL_PROGRAM": mail.program,
            "PASSERELLE_MAIL_FROM": "office@fiduciaire.example",
          ]
        ) { demo in
          let patient = Browser.Manner { $0.patience = .seconds(40) }
          try await Visitor.comes(patient, to: demo) { visitor in
            try await withinReach(visitor)
            try await beyondReach(visitor, sink)
            try await notInBillit(visitor, sink)
          }
        }
      }
    }
  }

  /// Two companies carry the number: the office chooses one.
  private func withinReach(_ visitor: Visitor) async throws {
    let dossier = try await visitor.demo.dossier(named: "Fietsen De Ronde BV")
    try await visitor.open("/dossiers/\(dossier)/link")
    try await visitor.browser.click(".candidate button")
    try await books(visitor, dossier)
  }

  /// The entrepreneur is asked by mail, follows its link, and agrees on Billit's own page.
  private func beyondReach(_ visitor: Visitor, _ sink: MailSink) async throws {
    let dossier = try await visitor.demo.dossier(named: "Chocolaterie Sambre SRL")
    let address = "client-61302@example.be"
    try await visitor.open("/dossiers/\(dossier)/link")
    try await visitor.browser.type(address, into: "form[action$='/link/connect'] [name=email]")
    try await visitor.browser.click("form[action$='/link/connect'] button")
    try await visitor.browser.find("form[action$='/link/withdraw']")
    let mail = try await arrival(at: address, sink)
    #expect(mail.sender == "office@fiduciaire.example")
    #expect(mail.part("text/html")?.contains("Chocolaterie Sambre SRL") == true)
    let browser = visitor.browser
    try await browser.open(try link(in: mail))
    try await browser.click("a.button.primary")
    try await browser.type(address, into: "input[name=user]", entering: true)
    try await browser.click("button[value=allow]")
    try await browser.find(".client h1")
    #expect(try await browser.location().contains("/oauth/billit"))
    try await books(visitor, dossier)
    // The link has worked once.
    try await browser.open(try link(in: mail))
    #expect(try await browser.texts("a.button.primary").isEmpty)
  }

  /// The company is made, and its owner invited.
  private func notInBillit(_ visitor: Visitor, _ sink: MailSink) async throws {
    let dossier = try await visitor.demo.dossier(named: "Tischlerei Hohes Venn GmbH")
    let address = "inhaber-61303@example.be"
    try await visitor.open("/dossiers/\(dossier)/link")
    try await visitor.browser.type(address, into: "form[action$='/link/create'] [name=email]")
    try await visitor.browser.type(
      "+32 87 00 00 00", into: "form[action$='/link/create'] [name=phone]")
    try await visitor.browser.click("form[action$='/link/create'] button")
    try await visitor.browser.click("form[action$='/link/login'] button")
    let mail = try await arrival(at: address, sink)
    #expect(mail.text.contains("Content-Language: de"))
    try await visitor.browser.open(try link(in: mail))
    try await visitor.browser.click("a.button.primary")
    let opened = try await eventually(within: .seconds(20)) {
      try await visitor.demo.link(of: dossier)["invitation"]?.string == "opened"
    }
    #expect(opened)
    try await books(visitor, dossier)
  }

  /// The dossier is linked, and an invoice that comes is in its list.
  private func books(_ visitor: Visitor, _ dossier: Int) async throws {
    let linked = try await eventually(within: .seconds(30)) {
      try await visitor.demo.link(of: dossier)["stage"]?.string == "linked"
    }
    #expect(linked)
    let party = try #require(
      try await visitor.demo.link(of: dossier)["dossier"]?["billit_party_id"]?.integer)
    try await visitor.seeBookedDocuments()
    var model = try await visitor.demo.bookedPurchase(beforeToday: true)
    model.party = party
    let number = "L-" + UUID().uuidString.prefix(8)
    _ = try await visitor.demo.sendAnother(like: model, number: number)
    try await visitor.open("/documents?q=\(number)")
    try await visitor.browser.find("table.documents a.row")
  }

  private func arrival(at address: String, _ sink: MailSink) async throws -> MailSink.Mail {
    let came = try await eventually(within: .seconds(30)) {
      sink.mails.contains { $0.recipient == address }
    }
    try #require(came, "no mail for \(address)")
    return try #require(sink.mails.last { $0.recipient == address })
  }

  private func link(in mail: MailSink.Mail) throws -> String {
    let text = try #require(mail.part("text/plain"))
    return try #require(
      text.split(whereSeparator: \.isWhitespace).map(String.init).first { $0.contains("/c/") })
  }
}

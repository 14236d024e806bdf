import Foundation
import TestSupport
import Testing

/// A demonstration of its own whose mails go through `msmtp` to a real SMTP server on loopback.
@Suite(
  "A client's dossier comes from Octopus' list to its first entry, seen in a browser", .serialized,
  .enabled(if: WebDriver.Programs.installed != nil, "\(WebDriver.Programs.missing)"),
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: "/usr/bin/msmtp"),
    "msmtp is not installed: bin/setup --tests"),
  .timeLimit(.minutes(12)))
struct LinkingTests {
  @Test("Within reach, active beyond it, and not in Billit yet: from 'add' to an entry number")
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
            try await adds(visitor)
            try await withinReach(visitor)
            try await beyondReach(visitor, sink)
            try await notInBillit(visitor, sink)
            try await oneOfTwo(visitor)
          }
        }
      }
    }
  }

  /// A dossier of Octopus on its way, and the address Octopus does not know of its client.
  private enum Client {
    static let reached = "Fietsen De Ketting BV"
    static let beyond = "Boulangerie Semois SRL"
    static let absent = "Menuiserie Delcourt SA"
    static let beyondAddress = "info-61256@example.be"
  }

  /// All three are chosen in Octopus' list; an e-mail that is no e-mail adds none of them.
  private func adds(_ visitor: Visitor) async throws {
    let browser = visitor.browser
    try await visitor.open("/dossiers/import")
    try await browser.click("form[action='/dossiers/import/listing'] button")
    let email = "input[type=email][aria-label$='\(Client.beyond)']"
    try await browser.find(email)
    for name in [Client.reached, Client.beyond, Client.absent] {
      try await browser.click("input[type=checkbox][aria-label$='\(name)']")
    }
    try await browser.type("info-61256", into: email)
    // What the browser checks before it sends is left to the server here.
    _ = try await browser.script("document.querySelector('form.picking').noValidate = true")
    try await browser.click("button[name=scope][value=chosen]")
    try await browser.find("\(email)[aria-invalid=true]")
    #expect(try await visitor.demo.dossiers().contains(Client.reached) == false)
    try await browser.type(Client.beyondAddress, into: email)
    try await browser.click("button[name=scope][value=chosen]")
    try await browser.find("table.imports")
  }

  /// Linked as it was added; its preview is confirmed and carried out to the end.
  private func withinReach(_ visitor: Visitor) async throws {
    let dossier = try await visitor.demo.dossier(named: Client.reached)
    try await imports(visitor, dossier)
    try await books(visitor, dossier)
  }

  /// The entrepreneur is asked by mail, follows its link, and agrees on Billit's own page.
  private func beyondReach(_ visitor: Visitor, _ sink: MailSink) async throws {
    let dossier = try await visitor.demo.dossier(named: Client.beyond)
    let browser = visitor.browser
    // The address given when it was added is there already.
    let field = "form[action$='/link/connect'] [name=email]"
    try await openLink(visitor, dossier, until: field)
    #expect(try await browser.attribute("value", of: field) == Client.beyondAddress)
    try await browser.click("form[action$='/link/connect'] button")
    try await browser.find("form[action$='/link/withdraw']")
    let mail = try await arrival(at: Client.beyondAddress, sink)
    #expect(mail.sender == "office@fiduciaire.example")
    #expect(mail.text.contains("Content-Language: fr"))
    #expect(mail.part("text/html")?.contains(Client.beyond) == true)
    try await browser.open(try link(in: mail))
    try await browser.click("a.button.primary")
    try await browser.type(Client.beyondAddress, into: "input[name=user]", entering: true)
    try await browser.click("button[value=allow]")
    try await browser.find(".client h1")
    #expect(try await browser.location().contains("/oauth/billit"))
    try await imports(visitor, dossier)
    try await books(visitor, dossier)
    // The link has worked once.
    try await browser.open(try link(in: mail))
    #expect(try await browser.texts("a.button.primary").isEmpty)
  }

  /// The company is made, and its owner invited.
  private func notInBillit(_ visitor: Visitor, _ sink: MailSink) async throws {
    let dossier = try await visitor.demo.dossier(named: Client.absent)
    let browser = visitor.browser
    let address = "boekhouding-61255@example.be"
    let field = "form[action$='/link/create'] [name=email]"
    try await openLink(visitor, dossier, until: field)
    #expect(try await browser.attribute("value", of: field) == address)
    try await browser.type("+32 81 00 00 00", into: "form[action$='/link/create'] [name=phone]")
    try await browser.click("form[action$='/link/create'] button")
    try await browser.click("form[action$='/link/login'] button")
    let mail = try await arrival(at: address, sink)
    #expect(mail.text.contains("Content-Language: fr"))
    try await browser.open(try link(in: mail))
    try await browser.click("a.button.primary")
    let opened = try await eventually(within: .seconds(20)) {
      try await visitor.demo.link(of: dossier)["invitation"]?.string == "opened"
    }
    #expect(opened)
    try await imports(visitor, dossier)
    try await books(visitor, dossier)
  }

  /// Two companies carry the number: the office chooses one.
  private func oneOfTwo(_ visitor: Visitor) async throws {
    let dossier = try await visitor.demo.dossier(named: "Fietsen De Ronde BV")
    try await openLink(visitor, dossier, until: ".candidate button")
    try await visitor.browser.click(".candidate button")
    try await linked(visitor, dossier)
  }

  /// The dossier's link, as soon as its company was looked for: that is each dossier's turn.
  private func openLink(_ visitor: Visitor, _ dossier: Int, until css: String) async throws {
    let found = try await eventually(within: .seconds(90), every: .seconds(1)) {
      try await visitor.open("/dossiers/\(dossier)/link")
      return try await !visitor.browser.texts(css).isEmpty
    }
    let shown = try await visitor.browser.text("main")
    try #require(found, "\(shown)")
  }

  /// What the preview shows is confirmed, and written to the last item.
  private func imports(_ visitor: Visitor, _ dossier: Int) async throws {
    try await linked(visitor, dossier)
    let ready = try await eventually(within: .seconds(60)) {
      try await visitor.demo.latestImport(of: dossier)?["state"]?.string == "preview"
    }
    let preview = try #require(try await visitor.demo.latestImport(of: dossier))
    try #require(ready, "\(preview)")
    let id = try #require(preview["id"]?.integer)
    try await visitor.open("/imports/\(id)")
    try await visitor.browser.click("form[action='/imports/\(id)/confirmation'] button")
    let done = try await eventually(within: .seconds(60)) {
      try await visitor.demo.latestImport(of: dossier)?["state"]?.string == "done"
    }
    let ended = try #require(try await visitor.demo.latestImport(of: dossier))
    try #require(done, "\(ended)")
    #expect(ended["written"]?.integer == ended["total"]?.integer)
  }

  private func linked(_ visitor: Visitor, _ dossier: Int) async throws {
    let linked = try await eventually(within: .seconds(30)) {
      try await visitor.demo.link(of: dossier)["stage"]?.string == "linked"
    }
    #expect(linked)
  }

  /// An invoice that comes for the dossier is booked: its entry is on the page.
  private func books(_ visitor: Visitor, _ dossier: Int) async throws {
    let party = try #require(
      try await visitor.demo.link(of: dossier)["dossier"]?["billit_party_id"]?.integer)
    // Of somebody every business buys from and has once, so that its relation and account are known.
    let suppliers: Set = [
      "Noordzee Energie NV", "Belgatel NV", "Drukkerij Van Acker BV", "Carbu-Meuse SA",
      "Reclame Atelier BV",
    ]
    let number = "L-" + UUID().uuidString.prefix(8)
    var model: RunningDemo.Listed?
    _ = try await eventually(within: .seconds(60)) {
      model = try await visitor.demo.bookedPurchase(from: suppliers)
      return model != nil
    }
    var invoice = try #require(model, "nothing of theirs is booked")
    invoice.party = party
    _ = try await visitor.demo.sendAnother(like: invoice, number: number)
    let booked = try await eventually(within: .seconds(60)) {
      try await visitor.demo.document(numbered: number)?["state"]?.string == "booked"
    }
    let document = try #require(try await visitor.demo.document(numbered: number))
    try #require(booked, "\(document)")
    try await visitor.open("/documents/\(try #require(document["id"]?.integer))")
    let entry = try await visitor.browser.text(".booked .big")
    #expect(entry.contains("A1"), "\(entry)")
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

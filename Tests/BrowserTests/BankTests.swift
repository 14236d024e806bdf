import Accounting
import Foundation
import Simulators
import TestSupport
import Testing

/// A demonstration of its own whose mails go through `msmtp` to a real SMTP server on loopback.
@Suite(
  "Bank links, consents and statements, seen in a browser", .serialized,
  .enabled(if: WebDriver.Programs.installed != nil, "\(WebDriver.Programs.missing)"),
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: "/usr/bin/msmtp"),
    "msmtp is not installed: bin/setup --tests"),
  .timeLimit(.minutes(12)))
struct BankTests {
  @Test("A link appears, a reminder goes out, a file gets its entry number, a gap is closed")
  func day() async throws {
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
            try await aLinkAppears(visitor)
            try await aReminderIsSent(visitor, sink)
            try await aFileGetsItsEntryNumber(visitor)
            try await aGapIsExplainedAndClosed(visitor)
          }
        }
      }
    }
  }

  /// By webhook, within seconds: the list is read by itself only every few hours.
  private func aLinkAppears(_ visitor: Visitor) async throws {
    let dossier = try await visitor.demo.dossier(named: "Garage Peeters BV")
    let iban = OctopusSimulator.BelgianNumbers.iban(73_100_177_31)
    #expect(try await visitor.demo.accounts(ofDossier: dossier).count == 1)
    try await visitor.demo.link(
      [
        "IBAN": iban, "BIC": "BBRUBEBB", "Channel": "PSD2",
        "Holder": "Garage Peeters BV",
      ], to: 900_234)
    let shown = IBAN(iban)?.display ?? iban
    let appeared = try await eventually(within: .seconds(40), every: .seconds(1)) {
      try await visitor.open("/bank?dossier=\(dossier)")
      return try await visitor.browser.texts("table.accounts a.row").contains(shown)
    }
    #expect(appeared)
    // Nobody decided about it yet: that is asked, and the answer shown.
    try await visitor.open("/bank?dossier=\(dossier)&owner=unasked")
    try await visitor.browser.click("table.accounts a.row")
    try await visitor.browser.click("input[name=owner][value=octopus]")
    try await visitor.browser.click(".ask-owner button.primary")
    try await visitor.browser.find("p.told")
    #expect(try await visitor.browser.text("h1").contains(shown))
  }

  /// The consent that lapses in eight days: told once by itself, and once more by the button.
  private func aReminderIsSent(_ visitor: Visitor, _ sink: MailSink) async throws {
    let address = "boekhouding-61235@example.be"
    let came = try await eventually(within: .seconds(60)) {
      sink.mails.contains { $0.recipient == address }
    }
    try #require(came, "no reminder came")
    let before = sink.mails.filter { $0.recipient == address }
    #expect(before.count == 1)
    #expect(before.first?.text.contains("Content-Language: fr") == true)
    try await visitor.open("/bank/consents")
    try await visitor.browser.click("table.consents form button")
    try await visitor.browser.find("p.told")
    let again = try await eventually(within: .seconds(30)) { sink.mails.count > before.count }
    #expect(again)
  }

  /// A file is chosen, sent, and its entry number seen on the statement's page.
  private func aFileGetsItsEntryNumber(_ visitor: Visitor) async throws {
    let today = BrusselsDay.of(Int64(Date().timeIntervalSince1970 * 1_000))
    let statement = WrittenStatement(
      iban: OctopusSimulator.BelgianNumbers.iban(63_900_612_40), bic: "ARSPBE22",
      holder: "TRANSPORT LEMMENS", number: 77, opening: Thousandths(units: 12_500_000),
      openingDate: today, closingDate: today,
      movements: [.init(Thousandths(units: 250_000), communication: "vracht 7731")])
    let file = visitor.demo.folder.appending(path: "lemmens.cod")
    try Data(statement.text.utf8).write(to: file)
    let spoiled = visitor.demo.folder.appending(path: "spoiled.cod")
    try Data(statement.text.replacing("000250000", with: "000260000").utf8).write(to: spoiled)
    try await visitor.open("/bank/upload")
    try await visitor.browser.choose(
      files: [file.path, spoiled.path], in: "input[type=file][name=files]")
    try await visitor.browser.click("form.upload button.primary")
    let results = try await visitor.browser.text("ul.uploads")
    #expect(results.contains("lemmens.cod") && results.contains("spoiled.cod"))
    let page = try #require(
      try await visitor.browser.attribute("href", of: "ul.uploads a[href^='/statements/']"))
    let numbered = try await eventually(within: .seconds(60), every: .seconds(1)) {
      try await visitor.open(page)
      return try await visitor.browser.texts(".lead .entry").contains { $0.hasPrefix("F1/") }
    }
    #expect(numbered)
    #expect(try await visitor.browser.text("table.movements").contains("vracht 7731"))
  }

  /// The missing statement is named where it is missed; brought, everything behind it goes.
  private func aGapIsExplainedAndClosed(_ visitor: Visitor) async throws {
    let dossier = try await visitor.demo.dossier(named: "Brasserie du Canal SRL")
    let stands = try await eventually(within: .seconds(150), every: .seconds(1)) {
      try await visitor.demo.statements(ofDossier: dossier).contains {
        $0["cause"]?["code"]?.string == "statement_gap"
      }
    }
    try #require(stands, "no gap was seen")
    try await visitor.open("/statements?dossier=\(dossier)&standing=1")
    try await visitor.browser.click("table.statements a.row")
    let explained = try await visitor.browser.text("section.fix")
    #expect(explained.contains("/102"), "\(explained)")
    let files = try FileManager.default.contentsOfDirectory(atPath: visitor.demo.folder.path)
    let missing = try #require(files.first { $0.hasPrefix("missing-") })
    try await visitor.open("/bank/upload?dossier=\(dossier)")
    try await visitor.browser.choose(
      files: [visitor.demo.folder.appending(path: missing).path],
      in: "input[type=file][name=files]")
    try await visitor.browser.click("form.upload button.primary")
    try await visitor.browser.find("ul.uploads a[href^='/statements/']")
    let closed = try await eventually(within: .seconds(60), every: .seconds(1)) {
      let all = try await visitor.demo.statements(ofDossier: dossier)
      return all.count == 5 && all.allSatisfy { $0["state"]?.string == "booked" }
    }
    #expect(closed)
    let entries = try await visitor.demo.statements(ofDossier: dossier).reversed().map {
      $0["entries"]?[0]?.string?.split(separator: "/").last.map(String.init) ?? ""
    }
    #expect(entries == ["1", "2", "3", "4", "5"])
    try await visitor.open("/statements?dossier=\(dossier)&standing=1")
    #expect(try await visitor.browser.texts("table.statements a.row").isEmpty)
  }
}

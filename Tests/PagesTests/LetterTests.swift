import Accounting
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Pages

@Suite("Letters to clients read well in four languages, and give nothing away")
struct LetterTests {
  private static let link = "https://office.be/c/one-time-secret"
  private static let facts = [
    "company": "Garage Peeters BV", "until": "2026-12-08", "asked": "2026-11-24",
    "trial_end": "2026-12-24", "email": "jan@example.be", "days": "7",
    "bank": "KBC", "account": "BE68 5390 0754 7034", "holder": "Garage Peeters BV",
    "service": "Octopus", "name": "Fiduciaire Lambert", "since": "2026-11-20", "dossiers": "12",
    "documents": "34", "cause": "login_refused",
  ]

  private func writer(office: String? = "Fiduciaire Lambert") throws -> LetterWriter {
    try LetterWriter(templates: Office.root.appending(path: "Templates").path, office: office)
  }

  private func letter(
    _ kind: Letter.Kind, _ language: Language = .english, facts: [String: String] = facts
  ) throws -> Letter {
    Letter(
      kind, to: try #require(EmailAddress("jan@example.be")), language: language.rawValue,
      facts: facts, link: LetterTests.link)
  }

  /// Every fact a kind of letter names, so that nothing is left open.
  private func facts(of kind: Letter.Kind) -> [String: String] {
    let words = kind.words
    let named =
      ([words.subject] + words.paragraphs + [words.note].compactMap { $0 })
      .flatMap { Words.names(in: $0.french) } + words.facts.map(\.fact)
    return Dictionary(named.map { ($0, "7") }) { first, _ in first }
      .merging(LetterTests.facts) { $1 }
  }

  @Test("Every kind is complete in every language", arguments: Letter.Kind.allCases)
  func complete(kind: Letter.Kind) throws {
    for language in Language.allCases {
      let written = try writer().write(try letter(kind, language, facts: facts(of: kind)))
      for text in [written.subject, written.text] {
        #expect(!text.contains("…") && !text.contains("{"), "\(text)")
        #expect(!text.isEmpty)
      }
      #expect(written.text.contains("Fiduciaire Lambert"))
      #expect(written.html.contains("lang=\"\(language.rawValue)-BE\""))
      if kind.words.button != nil {
        #expect(written.text.contains(LetterTests.link))
        #expect(written.html.contains("href=\"\(LetterTests.link)\""))
      }
      try LetterTests.keep(written, "\(kind.rawValue)-\(language.rawValue)")
    }
    let words = kind.words
    for one in [words.subject] + words.paragraphs + [words.note, words.button].compactMap({ $0 }) {
      let french = Set(Words.names(in: one.french))
      for other in [one.dutch, one.german, one.english] {
        #expect(Set(Words.names(in: other)) == french, "\(one.english)")
      }
    }
  }

  @Test(
    "Administrators read what a service refused and what to do, in words",
    arguments: Language.allCases)
  func connection(language: Language) throws {
    let written = try writer().write(
      try letter(
        .connectionRefused, language,
        facts: [
          "name": "Kantoor", "service": "Octopus", "since": "2026-11-24", "dossiers": "40",
          "documents": "118", "cause": Cause.Code.softwareHouseUnknown.rawValue,
        ]))
    let words = Cause.Code.softwareHouseUnknown.words
    #expect(written.text.contains(words.title[language]))
    #expect(written.text.contains(words.fix[language]))
    #expect(written.text.contains("118"))
    #expect(!written.text.contains("\n\n\n"))
    let silent = try writer().write(try letter(.connectionRefused, language))
    #expect(
      !silent.text.contains("[") && !silent.html.contains("<p style=\"margin:0 0 14px\"></p>"))
  }

  @Test("Without a name the office is the recipient's accountant")
  func nameless() throws {
    let written = try writer(office: nil).write(try letter(.consentRequest))
    #expect(written.subject.hasPrefix("Your accountant asks"))
  }

  @Test("What a client is called cannot become markup")
  func escaped() throws {
    let attack = "\"\u{301}><\u{338}img src=x>&"
    let written = try writer().write(
      try letter(.loginDetails, facts: LetterTests.facts.merging(["company": attack]) { $1 }))
    #expect(!written.html.utf8.contains(subsequence: Array("<\u{338}img".utf8)))
    #expect(written.text.contains(attack))
  }

  private func posted(_ office: Office) async throws -> Int64 {
    let id = try await MailOutbox(office.database).post(
      Letter(
        .consentRequest, to: try #require(EmailAddress("jan@example.be")), language: "nl",
        dossierID: office.garage, facts: LetterTests.facts, link: LetterTests.link),
      key: "one", actor: "test", now: office.now)
    return try #require(id)
  }

  @Test("Without a mail program the page shows the text to send, and takes the sender's word")
  func byHand() async throws {
    let office = try await Office()
    let id = try await posted(office)
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let list = try await browser.get("/letters", client)
      #expect(list.text.contains("No mail program is set"))
      #expect(list.text.contains("jan@example.be"))
      #expect(!list.text.contains("one-time-secret"))
      let page = try await browser.get("/letters/\(id)", client)
      #expect(page.text.contains("one-time-secret"))
      #expect(page.text.contains("Copy this text into a message to jan@example.be"))
      let answer = try await browser.post("/letters/\(id)/by-hand", client)
      #expect(answer.status == .seeOther)
      let again = try await browser.post("/letters/\(id)/by-hand", client)
      #expect(again.status == .conflict)
    }
    #expect(try await MailOutbox(office.database).letter(id)?.state == .sentByHand)
    let audit = try await AuditTrail(office.database).lines(about: "letter/\(id)")
    #expect(Set(audit.map(\.action)) == ["letter.posted", "letter.read", "letter.sent_by_hand"])
  }

  @Test("Readers, and those of other dossiers, do not see letters")
  func closed() async throws {
    let office = try await Office()
    let id = try await posted(office)
    let reader = try await office.browser(.reader)
    let other = try await office.browser(.accountant, access: .only([office.studio]))
    try await office.test { client in
      #expect(try await reader.get("/letters/\(id)", client).status == .forbidden)
      #expect(try await reader.get("/letters.json", client).status == .forbidden)
      #expect(try await other.get("/letters/\(id)", client).status == .notFound)
      #expect(try await other.post("/letters/\(id)/cancel", client).status == .notFound)
      #expect(try await !other.get("/letters", client).text.contains("jan@example.be"))
      let json = try await other.get("/letters/\(id).json", client)
      #expect(json.status == .notFound)
    }
  }

  /// Keeps the letters to look at when a folder is named.
  private static func keep(_ written: WrittenLetter, _ name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["PASSERELLE_LETTERS"] else { return }
    let place = URL(filePath: folder)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try Data(written.html.utf8).write(to: place.appending(path: "\(name).html"))
    try Data((written.subject + "\n\n" + written.text).utf8).write(
      to: place.appending(path: "\(name).txt"))
  }
}

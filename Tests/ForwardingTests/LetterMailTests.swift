import Accounting
import Foundation
import Logging
import Storage
import TestSupport
import Testing

@testable import Forwarding

@Suite("A letter goes to the mail program as proper mail, once, and its outcome is known")
struct LetterMailTests {
  private static let written = WrittenLetter(
    subject: "Proefperiode — één week\r\nBcc: x@y.be", text: "Goedendag é\n",
    html: "<p>Goedendag é</p>")
  private static let moment: Instant = 1_790_000_000_000

  private func message() throws -> String {
    LetterMessage(
      written: LetterMailTests.written,
      recipient: try #require(EmailAddress("jan@example.be")), language: "nl",
      sender: MailSender(address: "office@example.be", name: "Fiduciaire Été, SA\nX"),
      messageID: "passerelle-1@example.be", moment: LetterMailTests.moment
    ).text(boundary: "bound")
  }

  @Test("Headers are ASCII, one line each, and nothing injects another")
  func headers() throws {
    let text = try message()
    let head = try #require(text.components(separatedBy: "\r\n\r\n").first)
    #expect(head.utf8.allSatisfy { $0 < 0x7F })
    let lines = head.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 78 })
    let names = lines.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
    #expect(
      names == [
        "From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Language",
        "Auto-Submitted", "Content-Type",
      ])
    #expect(text.contains("Date: Mon, 21 Sep 2026 14:13:20 +0000"))
    #expect(text.contains("\r\n <office@example.be>"))
  }

  @Test("Long subjects are split between characters, not within")
  func encodedWords() throws {
    let subject = String(repeating: "é€🧾a", count: 30)
    let words = MailHeader.text(subject).components(separatedBy: "\r\n ")
    #expect(words.count > 3)
    var decoded = ""
    for word in words {
      #expect(word.utf8.count <= 75)
      let base64 = word.dropFirst("=?utf-8?B?".count).dropLast(2)
      let data = try #require(Data(base64Encoded: String(base64)))
      decoded += try #require(String(data: data, encoding: .utf8))
    }
    #expect(decoded == subject)
    #expect(MailHeader.text("Plain words") == "Plain words")
    #expect(MailHeader.text("=?utf-8?B?eA==?=").hasPrefix("=?utf-8?B?PT"))
  }

  @Test("Both parts decode to what was written")
  func parts() throws {
    let parts = try message().components(separatedBy: "--bound")
    #expect(parts.count == 4)
    for (part, content) in zip(parts[1...2], ["Goedendag é\n", "<p>Goedendag é</p>"]) {
      let base64 = try #require(part.components(separatedBy: "\r\n\r\n").last)
        .filter { !$0.isWhitespace }
      #expect(Data(base64Encoded: base64).map { String(decoding: $0, as: UTF8.self) } == content)
    }
  }

  /// A mail program of a few lines of shell.
  private func program(_ script: String, _ folder: URL) throws -> String {
    let file = folder.appending(path: "mailer")
    try "#!/bin/sh\n\(script)\n".write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return file.path
  }

  private func sent(
    by script: String, limit: Duration = .seconds(20)
  ) async throws -> (PostedLetter, TemporaryDatabase) {
    let files = try TemporaryDatabase()
    let outbox = MailOutbox(files.database)
    let letter = Letter(
      .trialOver, to: try #require(EmailAddress("jan@example.be")), language: "nl",
      facts: ["company": "Peeters"])
    let posted = try await outbox.post(
      letter, key: "one", actor: "sophie", now: LetterMailTests.moment)
    let id = try #require(posted)
    let place = try program(
      script.replacing("$FOLDER", with: files.folder.path), files.folder)
    let postman = Postman(
      database: files.database,
      mailer: Mailer(
        program: place, sender: MailSender(address: "office@example.be"), limit: limit),
      write: { _ in LetterMailTests.written }, logger: .init(label: "test"),
      now: { LetterMailTests.moment })
    try await postman.round()
    try await postman.round()
    return (try #require(try await outbox.letter(id)), files)
  }

  @Test("Taken by the program: sent, with sender and recipient as arguments")
  func taken() async throws {
    let (posted, files) = try await sent(
      by: "echo \"$@\" >> $FOLDER/arguments; cat > $FOLDER/mail")
    #expect(posted.state == .sent)
    let arguments = try String(
      contentsOf: files.folder.appending(path: "arguments"), encoding: .utf8)
    #expect(arguments == "-i -f office@example.be -- jan@example.be\n")
    let mail = try String(contentsOf: files.folder.appending(path: "mail"), encoding: .utf8)
    #expect(mail.contains("multipart/alternative"))
  }

  @Test(
    "Refused for good, refused for now, and perhaps gone are told apart",
    arguments: [
      ("exit 65", PostedLetter.State.failed), ("cat >/dev/null; exit 75", .waiting),
      ("cat >/dev/null; exit 74", .unknown), ("cat >/dev/null; kill -9 $$", .unknown),
    ])
  func refused(script: String, state: PostedLetter.State) async throws {
    let (posted, _) = try await sent(by: script)
    #expect(posted.state == state)
    #expect(posted.attempts == 1)
    #expect(posted.reason != nil)
  }

  @Test("A program that hangs is stopped, and the outcome is unknown")
  func hanging() async throws {
    let (posted, _) = try await sent(by: "exec sleep 600", limit: .milliseconds(300))
    #expect(posted.state == .unknown)
  }

  @Test("A program that is not there leaves the letter to be tried again")
  func missing() async throws {
    let files = try TemporaryDatabase()
    let outbox = MailOutbox(files.database)
    let posted = try await outbox.post(
      Letter(.trialOver, to: try #require(EmailAddress("jan@example.be")), language: "nl"),
      key: "one", actor: "sophie", now: LetterMailTests.moment)
    let id = try #require(posted)
    try await Postman(
      database: files.database,
      mailer: Mailer(program: "/nowhere/msmtp", sender: MailSender(address: "office@example.be")),
      write: { _ in LetterMailTests.written }, logger: .init(label: "test"),
      now: { LetterMailTests.moment }
    ).round()
    #expect(try await outbox.letter(id)?.state == .waiting)
    #expect(try await outbox.letter(id)?.reason == "the mail program could not be started")
  }
}

import Accounting
import Foundation
import Storage
import Testing

@testable import Forwarding

@Suite("Our mark in a booking's comment")
struct BookingMarkTests {
  @Test("Found as a word of its own only")
  func isIn() {
    let mark = BookingMark.text(orderID: 7_000_123, documentID: 42)
    #expect(mark == "PSL-7000123-42")
    #expect(BookingMark.isIn(BookingMark.comment(number: "VF 2026/1", mark: mark), mark))
    #expect(BookingMark.isIn("\(mark) added by hand", mark))
    #expect(!BookingMark.isIn("PSL-7000123-421", mark))
    #expect(!BookingMark.isIn("xPSL-7000123-42", mark))
    #expect(!BookingMark.isIn("", mark))
    #expect(!BookingMark.isIn(nil, mark))
  }

  @Test("A long number is cut, the mark never")
  func longNumber() {
    let comment = BookingMark.comment(
      number: String(repeating: "9", count: 200), mark: "PSL-1-2")
    #expect(comment.count == 60 + 1 + 7)
    #expect(BookingMark.isIn(comment, "PSL-1-2"))
  }
}

@Suite("A mail is what it says, whatever stands in its values")
struct MailMessageTests {
  @Test(
    "No value adds a header",
    arguments: ["x\r\nBcc: thief@example", "x\nBcc: thief@example", "x\rBcc: thief@example"])
  func injection(_ value: String) {
    let message = MailMessage(
      to: value, subject: value, text: value,
      attachment: .init(name: value, mediaType: value, bytes: Data("<a/>".utf8)))
    let text = message.text(from: value, boundary: "b")
    #expect(
      !text.components(separatedBy: CharacterSet(charactersIn: "\r\n")).contains {
        $0.hasPrefix("Bcc:")
      })
  }

  @Test("The file comes out as it went in")
  func attachment() throws {
    let bytes = Data((0..<500).map { UInt8($0 % 256) })
    let text = MailMessage(
      to: "uid@import.octopus.be", subject: "PSL-1-2.xml", text: "PSL-1-2.xml",
      attachment: .init(name: "PSL-1-2\".xml", mediaType: "application/xml", bytes: bytes)
    ).text(from: "a@b.example", boundary: "b")
    #expect(text.contains("filename=\"PSL-1-2.xml\""))
    let part = try #require(text.components(separatedBy: "--b").dropFirst(2).first)
    let encoded = try #require(part.components(separatedBy: "\r\n\r\n").last)
    #expect(Data(base64Encoded: encoded, options: .ignoreUnknownCharacters) == bytes)
    #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count < 998 })
  }
}

@Suite("When the write-ahead log is copied back")
struct CheckpointRuleTests {
  @Test("In a quiet moment once it is worth it, in a busy one only when it is large")
  func rule() {
    #expect(!CheckpointRule.isDue(walBytes: 0, isBusy: false))
    #expect(!CheckpointRule.isDue(walBytes: 4 << 20, isBusy: false))
    #expect(CheckpointRule.isDue(walBytes: 4 << 20 + 1, isBusy: false))
    #expect(!CheckpointRule.isDue(walBytes: 100 << 20, isBusy: true))
    #expect(CheckpointRule.isDue(walBytes: 600 << 20, isBusy: true))
  }
}

@Suite("What comes next for a document that is due")
struct StepTests {
  private func step(
    _ state: DocumentState, cause: Cause.Code? = nil, dirty: Bool = false,
    writeBack: StoredDocument.WriteBack = .none
  ) -> DocumentPipeline.Step {
    DocumentPipeline.Step(state, cause: cause, isDirty: dirty, writeBack: writeBack)
  }

  @Test("A call of unknown outcome is settled before anything is read", arguments: [true, false])
  func unknown(_ dirty: Bool) {
    #expect(step(.sending, dirty: dirty) == .checkOutcome)
    #expect(step(.outcomeUnknown, dirty: dirty) == .checkOutcome)
  }

  @Test("What Billit changed is read, in every other state")
  func dirty() {
    for state in DocumentState.allCases where state != .sending && state != .outcomeUnknown {
      #expect(step(state, cause: .heldByPerson, dirty: true) == .fetch)
    }
  }

  @Test("What is in Octopus is never forwarded again")
  func inOctopus() {
    for state in [DocumentState.booked, .deliveredDMS, .changedAfterBooking] {
      #expect(step(state) == .nothing)
      #expect(step(state, writeBack: .pending) == .writeBack)
      #expect(step(state, writeBack: .failed) == .nothing)
    }
  }

  @Test("What a person holds or has set aside stays")
  func atRest() {
    #expect(step(.setAside) == .nothing)
    #expect(step(.held, cause: .heldByPerson) == .nothing)
    #expect(step(.held, cause: .waitingForNumber) == .forward)
  }

  @Test("All else goes on")
  func forward() {
    for state in [
      DocumentState.queued, .withClient, .toCheck, .awaitingApproval, .needsMapping, .refused,
      .willRetry, .failed, .duplicate,
    ] {
      #expect(step(state) == .forward)
      #expect(state.isSafeToSend)
    }
  }
}

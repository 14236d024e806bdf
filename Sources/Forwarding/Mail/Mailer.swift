import Accounting
package import Foundation
import Storage

/// A mail with at most one file.
package struct MailMessage: Sendable {
  package var to: String
  package var subject: String
  package var text: String
  package var attachment: Attachment?

  package init(to: String, subject: String, text: String, attachment: Attachment? = nil) {
    self.to = to
    self.subject = subject
    self.text = text
    self.attachment = attachment
  }

  /// A file.
  package struct Attachment: Sendable {
    package var name: String
    package var mediaType: String
    package var bytes: Data

    package init(name: String, mediaType: String, bytes: Data) {
      self.name = name
      self.mediaType = mediaType
      self.bytes = bytes
    }
  }

  /// The message as RFC 5322 text with MIME parts. Header values lose line breaks, so that no value can
  /// add a header of its own.
  package func text(from sender: String, boundary: String) -> String {
    var lines = [
      "From: \(MailMessage.oneLine(sender))", "To: \(MailMessage.oneLine(to))",
      "Subject: \(MailHeader.text(subject))", "MIME-Version: 1.0",
      "Content-Type: multipart/mixed; boundary=\"\(boundary)\"", "", "--\(boundary)",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
      MailMessage.base64(Data(text.utf8)),
    ]
    if let attachment {
      let name = MailMessage.oneLine(attachment.name).replacing("\"", with: "")
      lines += [
        "--\(boundary)",
        "Content-Type: \(MailMessage.oneLine(attachment.mediaType)); name=\"\(name)\"",
        "Content-Disposition: attachment; filename=\"\(name)\"",
        "Content-Transfer-Encoding: base64", "", MailMessage.base64(attachment.bytes),
      ]
    }
    lines += ["--\(boundary)--", ""]
    return lines.joined(separator: "\r\n")
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  private static func base64(_ data: Data) -> String {
    data.base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn])
  }
}

/// Sends mail through a sendmail-compatible program (`msmtp`, or any MTA): `PROGRAM -i -f FROM -- TO`, the
/// message on standard input.
package struct Mailer: Sendable {
  private let program: String
  private let sender: MailSender
  private let limit: Duration

  /// - Parameter limit: how long the program may take with one mail.
  package init(program: String, sender: MailSender, limit: Duration = .seconds(60)) {
    self.program = program
    self.sender = sender
    self.limit = limit
  }

  /// Why a mail did not go.
  package enum Failure: Error, CustomStringConvertible {
    case notStarted
    case refused(status: Int32)
    case stopped

    package var description: String {
      switch self {
      case .notStarted: "the mail program could not be started"
      case .refused(let status): "the mail program ended with status \(status)"
      case .stopped: "the mail program did not come to an end"
      }
    }
  }

  /// Hands one mail over; throws unless the program took it.
  package func send(_ message: MailMessage) async throws {
    try await deliver(
      message.text(from: sender.address, boundary: "psl-\(UUID().uuidString)"), to: message.to)
  }

  /// Hands a letter over and says what came of it. A program that says `EX_IOERR` may have lost the line
  /// after the server took the mail; every other refusal comes before that.
  func send(
    _ written: WrittenLetter, of letter: Letter, number: Int64, attempt: Int, now: Instant
  ) async -> MailOutcome {
    let message = LetterMessage(
      written: written, recipient: letter.recipient, language: letter.language, sender: sender,
      messageID: "passerelle-\(number)-\(now)@\(sender.domain)", moment: now)
    do throws(Failure) {
      try await deliver(
        message.text(boundary: "psl-\(UUID().uuidString)"), to: letter.recipient.text)
      return .handedOver
    } catch {
      return switch error {
      case .notStarted: .notSent(reason: error.description, mayRetry: true)
      case .stopped: .unknown(reason: error.description)
      case .refused(status: Mailer.lostLine): .unknown(reason: error.description)
      case .refused(let status):
        .notSent(reason: error.description, mayRetry: Mailer.passing.contains(status))
      }
    }
  }

  /// `EX_IOERR` of sysexits.h.
  private static let lostLine: Int32 = 74
  /// `EX_NOHOST`, `EX_UNAVAILABLE`, `EX_OSERR` and `EX_TEMPFAIL`: may pass.
  private static let passing: Set<Int32> = [68, 69, 71, 75]

  private func deliver(_ text: String, to recipient: String) async throws(Failure) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["-i", "-f", sender.address, "--", recipient]
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let (ends, end) = AsyncStream<Void>.makeStream()
    process.terminationHandler = { _ in end.finish() }
    do {
      try process.run()
    } catch {
      throw .notStarted
    }
    let watch = Task { [limit] in
      try await Task.sleep(for: limit)
      // Not SIGTERM: a gateway that handles it itself hands down that it is ignored.
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
    let handle = input.fileHandleForWriting
    try? handle.write(contentsOf: Data(text.utf8))
    try? handle.close()
    for await _ in ends {}
    watch.cancel()
    guard !process.isRunning, process.terminationReason == .exit else { throw .stopped }
    guard process.terminationStatus == 0 else {
      throw .refused(status: process.terminationStatus)
    }
  }
}

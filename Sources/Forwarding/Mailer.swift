package import Foundation

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
      "Subject: \(MailMessage.oneLine(subject))", "MIME-Version: 1.0",
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

/// Sends mail through a sendmail-compatible program (`msmtp`, or any MTA): `PROGRAM -i -f FROM TO`, the
/// message on standard input.
package struct Mailer: Sendable {
  private let program: String
  private let sender: String

  package init(program: String, sender: String) {
    self.program = program
    self.sender = sender
  }

  /// Why a mail did not go.
  package enum Failure: Error, CustomStringConvertible {
    case notStarted
    case refused(status: Int32)

    package var description: String {
      switch self {
      case .notStarted: "the mail program could not be started"
      case .refused(let status): "the mail program ended with status \(status)"
      }
    }
  }

  /// Hands one mail over; throws unless the program took it.
  package func send(_ message: MailMessage) async throws {
    let text = message.text(from: sender, boundary: "psl-\(UUID().uuidString)")
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["-i", "-f", sender, message.to]
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let status: Int32 = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        return continuation.resume(throwing: Failure.notStarted)
      }
      let handle = input.fileHandleForWriting
      try? handle.write(contentsOf: Data(text.utf8))
      try? handle.close()
    }
    guard status == 0 else { throw Failure.refused(status: status) }
  }
}

import Accounting
import Foundation
import Storage

/// A letter as the mail program takes it: RFC 5322, text and HTML as `multipart/alternative`.
struct LetterMessage: Sendable {
  var written: WrittenLetter
  var recipient: EmailAddress
  var language: String
  var sender: MailSender
  /// Stable per letter, so that a mail that comes twice can be told by its number.
  var messageID: String
  var moment: Instant

  /// The whole message with line ends of CR and LF. Both bodies are base64: no line is too long, and
  /// none can look like a boundary.
  func text(boundary: String) -> String {
    let lines = [
      "From: \(MailHeader.mailbox(name: sender.name, address: sender.address))",
      "To: \(recipient.text)",
      "Subject: \(MailHeader.text(written.subject))",
      "Date: \(MailHeader.date(moment))",
      "Message-ID: <\(MailHeader.oneLine(messageID))>",
      "MIME-Version: 1.0",
      "Content-Language: \(language)",
      "Auto-Submitted: auto-generated",
      "Content-Type: multipart/alternative; boundary=\"\(boundary)\"",
      "",
      part("text/plain", written.text, boundary: boundary),
      part("text/html", written.html, boundary: boundary),
      "--\(boundary)--",
      "",
    ]
    return lines.joined(separator: "\r\n")
  }

  private func part(_ type: String, _ content: String, boundary: String) -> String {
    [
      "--\(boundary)", "Content-Type: \(type); charset=utf-8",
      "Content-Transfer-Encoding: base64", "",
      Data(content.utf8).base64EncodedString(
        options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed]),
    ].joined(separator: "\r\n")
  }
}

/// Who mails come from.
package struct MailSender: Sendable, Equatable {
  package var address: String
  /// Shown beside the address, such as the office's name.
  package var name: String?

  package init(address: String, name: String? = nil) {
    self.address = address
    self.name = name
  }

  /// The part after the @, for message ids.
  var domain: String { address.split(separator: "@").last.map(String.init) ?? "localhost" }
}

import Foundation

/// A one-page PDF with a few lines of text, as the picture of an invoice that came without one.
enum InvoicePDF {
  /// The bytes of an A4 page with these lines in Helvetica. Characters outside Latin-1 show as "?".
  static func make(lines: [String]) -> Data {
    let shown = lines.map { "(\(escaped($0))) Tj T*" }.joined(separator: "\n")
    let content = "BT /F1 12 Tf 16 TL 56 780 Td\n\(shown)\nET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      """
      << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
      /Resources << /Font << /F1 5 0 R >> >> >>
      """,
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Data(text.utf8)
  }

  /// ASCII only: what lies beyond is written as octal codes, so that offsets count bytes.
  private static func escaped(_ line: String) -> String {
    var text = ""
    for scalar in line.unicodeScalars {
      switch scalar.value {
      case 40, 41, 92: text += "\\\(scalar)"
      case 32...126: text += String(scalar)
      case 160...255: text += "\\" + String(scalar.value, radix: 8)
      default: text += "?"
      }
    }
    return text
  }
}

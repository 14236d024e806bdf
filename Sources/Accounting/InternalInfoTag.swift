/// Our mark in Billit's free text `InternalInfo`: "[Octopus A1/2026/118]". People write in that text
/// too, so only the mark itself is ever touched.
package struct InternalInfoTag: Hashable, Sendable, CustomStringConvertible {
  package let journal: String
  package let bookyear: String
  package let number: Int

  /// The mark for an entry number.
  package init(_ entry: EntryReference) {
    journal = entry.journal
    // A bracket in the name of a book year would end the mark too early.
    bookyear = String(entry.bookyear.map { $0 == "]" || $0 == "[" ? "|" : $0 })
    number = entry.number
  }

  /// The first mark in a text; nil when there is none. Other brackets are other people's.
  package init?(in text: String) {
    guard let mark = InternalInfoTag.marks(in: text).first else { return nil }
    self = mark.tag
  }

  package var description: String { "[Octopus \(journal)/\(bookyear)/\(number)]" }

  /// The text with this mark: in the place of the first one, or at the end; further marks of ours
  /// are taken out. Putting the same mark twice changes nothing more.
  package func put(into text: String?) -> String {
    guard let text, !text.isEmpty else { return description }
    let marks = InternalInfoTag.marks(in: text)
    guard let first = marks.first else { return "\(text) \(self)" }
    let head = text[..<first.range.lowerBound]
    let tail = InternalInfoTag.removed(from: String(text[first.range.upperBound...]))
    return "\(head)\(self)\(tail)"
  }

  /// The text without any mark of ours, and without the space that set it apart.
  package static func removed(from text: String) -> String {
    var rest = text
    while let mark = marks(in: rest).first {
      var range = mark.range
      if range.lowerBound > rest.startIndex {
        let before = rest.index(before: range.lowerBound)
        if rest[before] == " " { range = before..<range.upperBound }
      }
      rest.removeSubrange(range)
    }
    return rest
  }

  private init(journal: String, bookyear: String, number: Int) {
    self.journal = journal
    self.bookyear = bookyear
    self.number = number
  }

  private static func marks(in text: String) -> [(tag: InternalInfoTag, range: Range<String.Index>)]
  {
    var marks: [(tag: InternalInfoTag, range: Range<String.Index>)] = []
    var from = text.startIndex
    while from < text.endIndex, let open = text[from...].firstIndex(of: "[") {
      let inside = text.index(after: open)
      from = inside
      guard let close = text[inside...].firstIndex(where: { $0 == "]" || $0 == "[" }),
        text[close] == "]", let tag = read(text[inside..<close])
      else { continue }
      from = text.index(after: close)
      marks.append((tag, open..<from))
    }
    return marks
  }

  /// "Octopus A1/2026/118": journal, book year (which may itself hold slashes), number.
  private static func read(_ content: Substring) -> InternalInfoTag? {
    let lead = "Octopus "
    guard content.hasPrefix(lead) else { return nil }
    let entry = content.dropFirst(lead.count)
    guard let first = entry.firstIndex(of: "/"), let last = entry.lastIndex(of: "/"), first < last
    else { return nil }
    let (journal, digits) = (entry[..<first], entry[entry.index(after: last)...])
    guard let letter = journal.first, letter.isASCII, letter.isUppercase,
      IdentifierText.isDigits(journal.dropFirst()), IdentifierText.isDigits(digits),
      let number = Int(digits)
    else { return nil }
    return InternalInfoTag(
      journal: String(journal), bookyear: String(entry[entry.index(after: first)..<last]),
      number: number)
  }
}

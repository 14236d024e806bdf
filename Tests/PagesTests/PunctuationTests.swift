import Accounting
import Foundation
import Storage
import Testing

@testable import Pages

@Suite("Signs of high punctuation stand as each language wants them")
struct PunctuationTests {
  /// Everything the pages and letters say, with where it is said.
  private static let said: [(place: String, words: Words)] = {
    var said = TextTables.words.map { ($0.key, $0.value) }
    said += ProblemText.allCases.map { ("\($0)", $0.words) }
    for code in Cause.Code.allCases {
      said += [code.words.title, code.words.sentence, code.words.fix].map { (code.rawValue, $0) }
    }
    for code in HealthConcern.Code.allCases {
      said += [code.words.title, code.words.sentence, code.words.fix].map { ("\(code)", $0) }
    }
    for kind in Letter.Kind.allCases {
      let letter = kind.words
      said += [letter.subject, letter.button, letter.note].compactMap(\.self)
        .map { (kind.rawValue, $0) }
      said += letter.paragraphs.map { (kind.rawValue, $0) }
      said += letter.facts.map { (kind.rawValue, $0.name) }
    }
    for table in [
      AuditActionWords.table, EventWords.table, StatementEventWords.table, CallOutcomeWords.table,
      StatementRefusalWords.table, FieldWords.table,
    ] {
      said += table.map { ($0.key, $0.value) }
    }
    said += ImportItem.Conflict.Code.allCases.map { ("\($0)", ImportWords.conflict($0)) }
    said += ImportItem.Flaw.allCases.map { ("\($0)", ImportWords.flaw($0)) }
    return said
  }()

  @Test("French keeps a space that does not break before : ; ? ! and inside its guillemets")
  func french() {
    for (place, words) in PunctuationTests.said {
      // The name of a header is the machine's.
      let text = words[.french].replacing("Authorization: Bearer", with: "")
      let wrong = text.firstMatch(
        of: /(?:^|[^\u{A0}]):(?=\s|\]|$)|(?:^|[^\u{202F}])[;»]|[^\u{202F}][?!]|«[^\u{202F}]/)
      #expect(wrong == nil, "\(place): \(text)")
      #expect(!text.contains("'") && !text.contains("\""), "\(place): \(text)")
    }
  }

  @Test("The others put none before them", arguments: [Language.dutch, .german, .english])
  func others(_ language: Language) {
    for (place, words) in PunctuationTests.said {
      let text = words[language]
      #expect(text.firstMatch(of: /\s[:;?!](?:\s|\]|$)/) == nil, "\(place): \(text)")
      #expect(!text.contains("'") && !text.contains("\""), "\(place): \(text)")
    }
  }

  @Test("A name and its value are parted as the language parts them")
  func pairs() {
    #expect(Speech(.french).pair("Concorde", "date") == "Concorde\u{A0}: date")
    #expect(Speech(.german).pair("Passt", "Datum") == "Passt: Datum")
  }

  @Test("No template writes such a sign itself: it would be the same in every language")
  func templates() throws {
    let folder = Office.root.appending(path: "Templates")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var seen = 0
    for case let file as URL in files where file.pathExtension == "mustache" {
      seen += 1
      let text = try String(contentsOf: file, encoding: .utf8)
      for part in text.components(separatedBy: "}}").dropFirst() {
        let after = part.drop { $0 == " " }
        let sign = after.first.map { ":;?!".contains($0) } ?? false
        // One that a letter or a digit follows is of an address or a style.
        let isWithin = after.dropFirst().first.map { $0.isLetter || $0.isNumber } ?? false
        #expect(!sign || isWithin, "\(file.lastPathComponent): \(part.prefix(40))")
      }
      #expect(!text.contains { "«»„“”".contains($0) }, "\(file.lastPathComponent)")
    }
    #expect(seen > 15)
  }
}

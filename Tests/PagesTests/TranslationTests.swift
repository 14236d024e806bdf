import Accounting
import Foundation
import Testing

@testable import Pages
@testable import Storage

@Suite("Every text exists in four languages") struct TranslationTests {
  @Test(arguments: Language.allCases)
  func everyTableIsComplete(_ language: Language) {
    for (name, words) in TextTables.words {
      #expect(!words[language].isEmpty, "\(name)")
    }
    for text in ProblemText.allCases { #expect(!text.words[language].isEmpty) }
    #expect(TextTables.ambiguous.isEmpty)
  }

  @Test func placeholdersAreTheSameInAllLanguages() {
    for (name, words) in TextTables.words {
      let french = Set(Words.names(in: words.french))
      for other in [words.dutch, words.german, words.english] {
        #expect(Set(Words.names(in: other)) == french, "\(name)")
      }
    }
  }

  @Test(arguments: HealthConcern.Code.allCases)
  func everyConcernNamesTheSameFactsInAllLanguages(_ code: HealthConcern.Code) {
    let words = code.words
    for part in [words.title, words.sentence, words.fix] {
      let french = Set(Words.names(in: part.french))
      for other in [part.dutch, part.german, part.english] {
        #expect(!other.isEmpty && Set(Words.names(in: other)) == french, "\(code)")
      }
    }
  }

  @Test(arguments: Cause.Code.allCases)
  func everyCauseHasTitleSentenceAndFix(_ code: Cause.Code) {
    let words = code.words
    for part in [words.title, words.sentence, words.fix] {
      for language in Language.allCases {
        #expect(part[language] != code.rawValue)
        #expect(!part[language].isEmpty)
      }
    }
    for language in Language.allCases {
      let facts = [
        "name": "Claes", "by": "sophie@office.be", "document": "7", "lines": "1.00",
        "total": "2.00",
      ]
      let explanation = Speech(language).explain(Cause(code, facts))
      for text in [explanation.title, explanation.sentence, explanation.fix] {
        #expect(!text.isEmpty)
        #expect(!text.contains("{") && !text.contains("[") && !text.contains("…"), "\(text)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func aLapsedPermissionNamesItsServiceAndItsDay(_ language: Language) {
    let speech = Speech(language)
    let day = CalendarDate(daysSince1970: 20_700)
    let octopus = speech.explain(ConnectionDiagnosis.lapsedAtOctopus(given: day))
    #expect(octopus.sentence.contains("Octopus"))
    #expect(octopus.sentence.contains(speech.format.date(day)))
    #expect(octopus.fix.contains("Octopus"))
    #expect(octopus.fix.contains(speech(ConnectionText.connections)))
    #expect(octopus.fix.contains(speech(SignInText.signInThere)))
    let billit = speech.explain(Cause(.consentLapsed))
    #expect(!(billit.sentence + billit.fix).contains("Octopus"))
  }

  @Test func whatIsFixedInOctopusNamesTheMenu() {
    let inOctopus: [Cause.Code] = [
      .noWebserviceAccess, .bookyearMissing, .bookyearClosed, .periodClosed, .journalClosed,
      .journalWrongType, .relationNotFound, .accountNotFound, .vatCodeNotFound,
      .costCentreMissing, .costCentreClosed, .currencyUnknown, .mailboxMissing,
    ]
    for code in inOctopus {
      for language in Language.allCases {
        #expect(code.words.fix[language].contains("›"), "\(code) \(language)")
      }
    }
  }

  @Test func statesOwnersRulesAndNoticesAreNamed() {
    for language in Language.allCases {
      for state in DocumentState.allCases { #expect(!state.label[language].isEmpty) }
      for owner in Cause.Owner.allCases { #expect(!owner.label[language].isEmpty) }
      for rule in BookingProposal.Evidence.Rule.allCases {
        #expect(!rule.text.words[language].isEmpty)
      }
      for notice in BookingProposal.Notice.Code.allCases {
        #expect(!notice.words[language].isEmpty)
      }
    }
    #expect(
      Set(DocumentState.allCases.map { $0.label.german }).count == DocumentState.allCases.count)
  }

  @Test(arguments: Language.allCases)
  func unknownEventsAreAPlainSentence(_ language: Language) {
    let event = DocumentDetail.Event(
      at: 0, actor: "passerelle", kind: "moon_landing", facts: [:])
    #expect(EventWords.sentence(event, Speech(language)).contains("moon landing"))
    let state = DocumentDetail.Event(
      at: 0, actor: "passerelle", kind: "needs_mapping", facts: ["cause": "vat_code_missing"])
    let halted = DocumentDetail.Event(
      at: 0, actor: "passerelle", kind: "stopped", facts: ["cause": "vat_code_missing"])
    #expect(
      EventWords.sentence(halted, Speech(language)).contains(
        Cause.Code.vatCodeMissing.words.title[language]))
    #expect(
      EventWords.sentence(state, Speech(language)).contains(
        Cause.Code.vatCodeMissing.words.title[language]))
  }

  @Test func missingFactsLeaveTheirPartOut() {
    let words = Words("a[ {x}] b", "a[ {x}] b", "a[ {x}] b", "a[ {x}] b")
    #expect(words.filled([:], in: .english) == "a b")
    #expect(words.filled(["x": "{y} [z]"], in: .english) == "a {y} [z] b")
  }

  @Test func frenchKeepsHighPunctuationOnTheLine() {
    let words = Words("Qui ? « toi » : oui", "", "", "")
    #expect(words[.french] == "Qui\u{202F}? «\u{202F}toi\u{202F}»\u{A0}: oui")
  }

  @Test(arguments: [
    ("nl-BE,nl;q=0.9,en;q=0.8", Language.dutch), ("en;q=0.2, de;q=0.7", .german), ("es", .french),
    ("fr-BE", .french), ("", .french),
  ])
  func theBrowsersLanguageIsTaken(_ header: String, _ expected: Language) {
    #expect(Language(acceptLanguage: header) == expected)
  }

  @Test func singularFollowsTheLanguage() {
    #expect(Speech(.french).word(of: .booked, count: 0) == "comptabilisé")
    #expect(Speech(.french).word(of: .booked, count: 2) == "comptabilisés")
  }
}

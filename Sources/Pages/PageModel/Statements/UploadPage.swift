import Accounting
import Storage

/// The page that takes files, and says what became of each.
struct UploadPage: Sendable {
  var bankTabs: BankTabs
  var mayUpload: Bool
  var fault: String?
  var dossiers: [DocumentListPage.Choice]
  var outcomes: [Outcome]
  var hasOutcomes: Bool
  var troubled: [Outcome]
  var hasTroubled: Bool

  /// One file.
  struct Outcome: Sendable, Hashable {
    var name: String
    var tone: String
    var sentence: String
    var fix: String?
    var statements: [Link]
    /// Puts it aside, for those who may.
    var dismissHref: String?
  }

  struct Link: Sendable, Hashable {
    var href: String
    var text: String
  }

  init(
    _ outcomes: [(name: String, taken: TakenIn)], fault: StatementText?, mayUpload: Bool,
    troubled: [StatementFileRow], dossiers: [DossierName], chosen: Int64? = nil, speech: Speech
  ) {
    bankTabs = BankTabs(.upload, speech)
    self.mayUpload = mayUpload
    self.fault = fault.map { speech($0) }
    self.dossiers = dossiers.map {
      .init(value: String($0.id), label: $0.name, isChosen: $0.id == chosen)
    }
    self.outcomes = outcomes.map { Outcome($0.name, $0.taken, speech) }
    hasOutcomes = !outcomes.isEmpty
    self.troubled = troubled.map { Outcome($0, mayUpload: mayUpload, speech) }
    hasTroubled = !troubled.isEmpty
  }
}

extension UploadPage.Outcome {
  fileprivate init(_ name: String, _ taken: TakenIn, _ speech: Speech) {
    self.name = name
    statements = []
    tone = "ok"
    switch taken.outcome {
    case .taken(let found, let unplaced):
      sentence = speech.count(
        found.count, one: StatementText.upTakenOne, many: StatementText.upTaken)
      statements = UploadPage.links(found, speech)
      if !unplaced.isEmpty {
        tone = "office"
        fix = speech.fill(
          StatementText.upUnplaced, ["accounts": unplaced.joined(separator: ", ")])
      }
    case .seenBefore(let found):
      tone = "aside"
      sentence = speech(StatementText.upSeen)
      statements = UploadPage.links(found, speech)
    case .refused(let refusal):
      tone = "office"
      (sentence, fix) = UploadPage.words(refusal, speech)
    case .notPermitted:
      tone = "office"
      sentence = speech(StatementText.upForbidden)
    }
  }

  fileprivate init(_ row: StatementFileRow, mayUpload: Bool, _ speech: Speech) {
    dismissHref = mayUpload ? StatementPath.fileDismissal(row.id).text : nil
    name = row.name
    tone = "office"
    statements = []
    if let refusal = row.refusal {
      (sentence, fix) = UploadPage.words(refusal, speech)
    } else {
      let words = speech.explain(row.cause)
      (sentence, fix) = (words.sentence, words.fix)
    }
  }
}

extension UploadPage {
  /// The record at fault and why, and what to do.
  static func words(_ refusal: StatementRefusal, _ speech: Speech) -> (String, String?) {
    let words = speech.explain(
      Cause(
        .statementRefused,
        ["record": String(refusal.record), "reason": StatementRefusalWords.reason(refusal, speech)])
    )
    return (words.sentence, words.fix)
  }

  fileprivate static func links(_ found: [TakenIn.Statement], _ speech: Speech) -> [Link] {
    found.prefix(50).map {
      Link(
        href: StatementPath.one($0.id).text,
        text: "\(speech(StatementText.stStatement)) \($0.id)")
    }
  }
}

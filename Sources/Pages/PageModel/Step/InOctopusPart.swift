import Accounting
import Storage

/// The part of a document's page that tells of its life in Octopus after it went there.
struct InOctopusPart: Sendable {
  var finding: FindingPart?
  /// How its entry was found, or that it waits for one.
  var viewerSentence: String?
  var hasCandidates: Bool
  var candidates: [CandidatePart]
  var openAmount: String?
  var openRead: String?
  var isPaid: Bool
  var payments: [PaymentPart]

  /// What became different.
  struct FindingPart: Sendable, Hashable {
    var sentence: String
    var noticed: String
    var changes: [DocumentOnePage.Change]
  }

  /// An entry that fits, to be chosen.
  struct CandidatePart: Sendable, Hashable {
    var candidate: String
    var evidence: String
    var place: String
    var chooseHref: String?
    var bookyearID: String
    var journal: String
    var number: String
  }

  struct PaymentPart: Sendable, Hashable {
    var day: String
    var amount: String
    var state: String
  }

  /// Nil when there is nothing to tell.
  init?(
    _ entry: FollowedEntry, payments: [PaymentLedger.Payment], row: DocumentRow, role: Role,
    speech: Speech, now: Instant
  ) {
    let format = speech.format
    finding = entry.finding.flatMap { FindingPart($0, speech) }
    candidates = entry.candidates.map {
      CandidatePart($0, document: row.id, mayChoose: role >= .accountant, speech)
    }
    hasCandidates = !candidates.isEmpty
    if let match = entry.match {
      viewerSentence =
        "\(speech(StepText.stepFoundBy)) \(InOctopusPart.words(match, speech))"
    } else if entry.fileName != nil, row.state == .deliveredDMS, candidates.isEmpty {
      viewerSentence = speech(StepText.stepWaits)
    }
    isPaid = entry.open == .zero
    openAmount = entry.open.map { open in
      open == .zero ? speech(StepText.stepPaid) : format.amount(open, currency: row.currency)
    }
    openRead = entry.openReadAt.map {
      speech.fill(StepText.stepOpenRead, ["time": format.brief($0, now: now)])
    }
    self.payments = payments.filter { $0.state != .freed }.map {
      PaymentPart(
        day: format.date($0.paidOn), amount: format.amount($0.amount, currency: row.currency),
        state: speech($0.state == .done ? StepText.stepPaymentDone : .stepPaymentSending))
    }
    if finding == nil, viewerSentence == nil, candidates.isEmpty, openAmount == nil,
      self.payments.isEmpty
    {
      return nil
    }
  }

  /// In what an entry agrees, in words.
  static func words(_ agreement: ViewerMatch.Agreement, _ speech: Speech) -> String {
    agreement.evidence.map { StepText.evidence($0, speech) }.joined(separator: ", ")
  }
}

extension InOctopusPart.FindingPart {
  fileprivate init?(_ finding: FollowedEntry.Finding, _ speech: Speech) {
    switch finding.kind {
    case .changed: sentence = speech(StepText.stepChanged)
    case .renumbered: sentence = speech(StepText.stepRenumbered)
    case .deleted: return nil
    }
    noticed = "\(speech(StepText.stepNoticed)) \(speech.format.moment(finding.noticedAt))"
    changes = StepChanges.all(finding.facts, speech)
  }
}

extension InOctopusPart.CandidatePart {
  fileprivate init(
    _ found: ViewerMatch.Candidate, document: Int64, mayChoose: Bool, _ speech: Speech
  ) {
    let entry = found.entry
    let facts = [
      entry.date.map(speech.format.date),
      entry.amount.map { speech.format.amount($0, currency: entry.currency) }, entry.reference,
    ]
    candidate = "\(entry.key.journal)/\(entry.key.number)"
    place = facts.compactMap(\.self).joined(separator: " · ")
    evidence = speech.pair(
      speech(StepText.stepAgrees), InOctopusPart.words(found.agreement, speech))
    chooseHref = mayChoose ? SitePath.entryChoice(document).text : nil
    bookyearID = String(entry.key.bookyearID)
    journal = entry.key.journal
    number = String(entry.key.number)
  }
}

/// The pairs `before.<field>` and `after.<field>` of facts, as rows.
enum StepChanges {
  static func all(_ facts: [String: String], _ speech: Speech) -> [DocumentOnePage.Change] {
    let fields = Set(
      facts.keys.compactMap { key in
        ["before.", "after."].first { key.hasPrefix($0) }.map { String(key.dropFirst($0.count)) }
      })
    return fields.sorted().map { field in
      DocumentOnePage.Change(
        name: FieldWords.name(of: field, speech),
        before: value(field, facts["before.\(field)"], speech),
        after: value(field, facts["after.\(field)"], speech))
    }
  }

  /// Amounts, dates and periods get the form of the language; an en dash stands for nothing.
  static func value(_ field: String, _ text: String?, _ speech: Speech) -> String {
    guard let text else { return "–" }
    switch field {
    case "gross": return Money(text).map { speech.format.amount($0) } ?? text
    case "issue_date", "due_date": return CalendarDate(text).map(speech.format.date) ?? text
    case "account", "vat_code":
      return text.split(separator: " ").map { word in
        word.contains(".")
          ? Money(word).map { speech.format.amount($0) } ?? String(word) : String(word)
      }.joined(separator: " ")
    case "period": return Int(text).map(speech.format.period) ?? text
    default: return text
    }
  }
}

extension StepText {
  /// A word of `ViewerMatch.Agreement.evidence` for people.
  static func evidence(_ word: String, _ speech: Speech) -> String {
    let text: StepText? =
      switch word {
      case "file_name": .stepByFileName
      case "relation": .stepByRelation
      case "reference": .stepByReference
      case "date": .stepByDate
      case "amount": .stepByAmount
      default: nil
      }
    return text.map { speech($0) } ?? word
  }
}

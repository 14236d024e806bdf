import Accounting
import Storage

/// The page that lists documents which look like one and the same.
struct DuplicateListPage: Sendable {
  var count: String
  var pairs: [DuplicatePair]
  var isEmpty: Bool
  var emptyText: String
  var csvHref: String
  var jsonHref: String
  var otherHref: String
  var otherText: String
  var dossiers: [DocumentListPage.Choice]
  var isDecided: Bool
  var nextHref: String?
  var firstHref: String?

  init(
    _ slice: (pairs: [DuplicateCandidate], next: Int64?), open: Int, dossiers: [DossierName],
    query: DuplicateQuery, role: Role, speech: Speech
  ) {
    count = speech.count(open, one: DuplicateText.dupOpenOne, many: DuplicateText.dupOpenMany)
    pairs = slice.pairs.map { DuplicatePair($0, role: role, speech) }
    isEmpty = pairs.isEmpty
    emptyText = speech(query.isDecided ? DuplicateText.dupNoneDecided : .dupNone)
    let start = query.with { _ in }
    csvHref = SitePath.duplicates(start, form: .csv).text
    jsonHref = SitePath.duplicates(start, form: .json).text
    isDecided = query.isDecided
    otherHref = SitePath.duplicates(query.with { $0.isDecided.toggle() }).text
    otherText = speech(query.isDecided ? DuplicateText.dupSeeOpen : .dupSeeDecided)
    self.dossiers = dossiers.map {
      .init(value: String($0.id), label: $0.name, isChosen: $0.id == query.dossierID)
    }
    nextHref = slice.next.map { next in
      SitePath.duplicates(query.with { $0.after = next }).text
    }
    firstHref = query.after == nil ? nil : SitePath.duplicates(start).text
  }
}

/// The page of one pair.
struct DuplicateOnePage: Sendable {
  var pair: DuplicatePair
}

/// Two documents side by side: what agrees, how much, and what can be decided.
struct DuplicatePair: Sendable, Hashable {
  var pairID: String
  var pairHref: String
  var pairTitle: String
  var dossier: String
  var dossierHref: String
  var ownHref: String
  var ownNumber: String
  var otherHref: String
  var otherNumber: String
  var likeness: String
  var meter: [Step]
  var features: [RepairPair.Feature]
  var ownPill: Pill
  var otherPill: Pill
  var decided: String?
  var decisions: Decisions?

  /// One quarter of the likeness.
  struct Step: Sendable, Hashable {
    var isFull: Bool
  }

  /// What can be decided, for those who may.
  struct Decisions: Sendable, Hashable {
    var decideHref: String
    var asides: [Aside]
    var hasAsides: Bool
  }

  /// Setting one of the two aside.
  struct Aside: Sendable, Hashable {
    var asideID: String
    var asideText: String
    var preset: String
  }

  init(_ candidate: DuplicateCandidate, role: Role, _ speech: Speech) {
    let (own, other) = (candidate.document, candidate.other)
    pairID = "pair-\(candidate.id)"
    pairHref = SitePath.duplicate(own.id, other.id).text
    ownHref = SitePath.document(own.id).text
    otherHref = SitePath.document(other.id).text
    ownNumber = DocumentLine.number(own, speech)
    otherNumber = DocumentLine.number(other, speech)
    pairTitle =
      [own.counterpartyName, ownNumber].compactMap(\.self).joined(separator: " · ")
    dossier = own.dossier.name
    dossierHref = SitePath.dossier(own.dossier.id).text
    let score = candidate.match.score
    likeness = speech.fill(RepairText.likeness, ["n": String(score)])
    meter = (1...4).map { Step(isFull: $0 <= score) }
    ownPill = Pill(own, speech)
    otherPill = Pill(other, speech)
    features = DuplicatePair.features(candidate, speech)
    decided = candidate.decision.map { decided in
      speech.fill(
        DuplicateText.dupDecided,
        [
          "decision": speech(decided.decision.text), "by": decided.actor,
          "at": speech.format.moment(decided.at),
        ])
    }
    guard role >= .accountant else { return }
    let asides = [own, other].filter { $0.state.isSafeToSend && $0.state != .setAside }.map { row in
      Aside(
        asideID: String(row.id),
        asideText: speech.fill(
          row.id == own.id ? DuplicateText.dupAsideOwn : .dupAsideOther,
          ["date": speech.format.date(row.receivedAt)]),
        preset: speech.fill(
          DuplicateText.dupAsidePreset,
          ["number": row.id == own.id ? otherNumber : ownNumber]))
    }
    decisions = Decisions(decideHref: pairHref, asides: asides, hasAsides: !asides.isEmpty)
  }

  private static func features(
    _ candidate: DuplicateCandidate, _ speech: Speech
  ) -> [RepairPair.Feature] {
    let (own, other) = (candidate.document, candidate.other)
    let match = candidate.match
    func feature(
      _ name: some TextTable, same: Bool = false, _ value: (DocumentRow) -> String?
    ) -> RepairPair.Feature {
      .init(
        feature: speech(name), ours: value(own) ?? "–", theirs: value(other) ?? "–", isSame: same)
    }
    return [
      feature(CommonText.counterparty, same: match.isSameRelation) {
        [$0.counterpartyName, $0.counterpartyVAT].compactMap(\.self).joined(separator: " · ")
      },
      feature(CommonText.number, same: match.isSameNumber) { $0.number },
      feature(CommonText.date, same: match.isSameDate) { $0.issueDate.map(speech.format.date) },
      feature(CommonText.totalIncl, same: match.isSameAmount) { row in
        row.gross.map { speech.format.amount($0, currency: row.currency) }
      },
      feature(RepairText.receivedOn) { speech.format.moment($0.receivedAt) },
      feature(CommonText.state) { speech.label(of: $0.state) },
      feature(CommonText.entry) { $0.entry?.description },
    ]
  }
}

extension DuplicateDecision {
  var text: DuplicateText {
    switch self {
    case .kept: .dupKept
    case .setAside: .dupSetAside
    case .notADuplicate: .dupNotOne
    }
  }
}

/// A pair as scripts read it.
struct DuplicateJSON: Encodable {
  let candidate: DuplicateCandidate
  let speech: Speech

  enum Key: String, CodingKey {
    case document, other, matches, score, decision, href
    case foundAt = "found_at"
    case decidedBy = "decided_by"
    case decidedAt = "decided_at"
  }

  func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(DocumentJSON(row: candidate.document, speech: speech), forKey: .document)
    try json.encode(DocumentJSON(row: candidate.other, speech: speech), forKey: .other)
    try json.encode(candidate.match.features.map(\.rawValue), forKey: .matches)
    try json.encode(candidate.match.score, forKey: .score)
    try json.encode(BelgianFormat.iso(candidate.foundAt), forKey: .foundAt)
    try json.encode(candidate.decision?.decision.rawValue, forKey: .decision)
    try json.encode(candidate.decision?.actor, forKey: .decidedBy)
    try json.encode(candidate.decision.map { BelgianFormat.iso($0.at) }, forKey: .decidedAt)
    try json.encode(
      SitePath.duplicate(candidate.document.id, candidate.other.id).text, forKey: .href)
  }
}

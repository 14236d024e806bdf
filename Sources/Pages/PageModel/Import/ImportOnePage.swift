import Accounting
import Storage

/// The page of one import: its preview, its calls, its items, and what can be asked of it.
struct ImportOnePage: Sendable {
  var title: String
  var name: String
  var dossierHref: String
  var importsHref: String
  var pill: Pill
  var note: String?
  var fix: String?
  var bar: ProgressBar?
  var isLive: Bool
  var facts: [DocumentOnePage.Fact]
  var states: [String]
  var matrix: [MatrixRow]
  var calls: [CallRow]
  var items: [Item]
  var hasItems: Bool
  /// Octopus and Billit were read for it.
  var wasRead: Bool
  /// It was compared, and there is nothing to write.
  var foundNothing: Bool
  var isQuiet: Bool
  var filterTitle: String?
  var allHref: String
  var moreHref: String?
  var planMark: String?
  var confirmHref: String?
  var confirmLabel: String?
  var buttons: [Button]
  var csrfNeeded = true

  struct MatrixRow: Sendable, Hashable {
    var kind: String
    var cells: [Cell]

    struct Cell: Sendable, Hashable {
      var label: String
      var count: String
      var href: String?
      var isZero: Bool
      var isLoud: Bool
    }
  }

  struct CallRow: Sendable, Hashable {
    var label: String
    var operation: String
    var this: String
    var used: String
    var cap: String
    var isOver: Bool
  }

  struct Button: Sendable, Hashable {
    var href: String
    var label: String
    var isPrimary: Bool
  }

  /// One item with its differences and, where needed, the choice about it.
  struct Item: Sendable, Hashable {
    var kind: String
    var key: String
    var name: String
    var pill: Pill
    var why: String?
    var evidence: String?
    /// What a new one says beside its name.
    var content: String?
    var changes: [Change]
    var hasChanges: Bool
    var decision: Decision?

    struct Change: Sendable, Hashable {
      var field: String
      var before: String
      var after: String
    }

    struct Decision: Sendable, Hashable {
      var href: String
      var place: String
      var question: String
      var options: [Option]
    }

    struct Option: Sendable, Hashable {
      var value: String
      var label: String
      var optionID: String
    }
  }

  init(
    _ line: ImportReading.Line, items: [PlannedItem], limit: Int, filter: ImportFilter,
    calls: ImportCalls, role: Role, speech: Speech, now: Instant
  ) {
    let record = line.record
    let format = speech.format
    title = speech(record.state == .preview ? ImportText.impPreview : .impOne)
    name = line.dossierName
    dossierHref = SitePath.dossier(record.dossierID).text
    importsHref = SitePath.imports().text
    pill = Pill(record, speech)
    note = ImportLine.note(record, speech, now)
    fix = record.cause.map { speech.explain($0).fix }
    bar =
      record.total > 0 && record.state != .waiting
      ? ProgressBar(line.written, of: record.total, speech: speech) : nil
    isLive = record.state == .writing || record.state == .waiting
    facts = ImportOnePage.facts(record, speech)
    states = ImportItem.State.allCases.map { ImportWords.state($0)[speech.language] }
    matrix = ImportItem.Kind.allCases.map { MatrixRow($0, record, speech) }
    self.calls = calls.lines.map { line in
      CallRow(
        label: ImportWords.call(line.operation)[speech.language], operation: line.operation,
        this: record.state == .waiting ? format.number(line.calls) : "–",
        used: format.number(line.used), cap: format.number(line.cap),
        isOver: record.state == .waiting && !line.fits)
    }
    self.items = items.map { Item($0, record, role, speech) }
    hasItems = !items.isEmpty
    wasRead = record.readAt != nil
    foundNothing = items.isEmpty && record.readAt != nil
    isQuiet = record.state == .preview && record.total == 0
    filterTitle = filter.title(speech)
    allHref = SitePath.importOne(record.id).text
    moreHref =
      items.count == limit
      ? items.last.map {
        SitePath.importOne(
          record.id, kind: filter.kind?.rawValue, state: filter.state?.rawValue,
          after: $0.position
        ).text
      } : nil
    let canAct = role >= .accountant
    planMark = record.planMark
    let confirms = record.state == .preview && canAct
    confirmHref = confirms ? SitePath.importRequest(record.id, .confirmation).text : nil
    confirmLabel = speech.fill(ImportText.impConfirm, ["n": format.number(record.total)])
    buttons = canAct ? ImportOnePage.buttons(record, speech) : []
  }

  private static func facts(_ record: ImportRecord, _ speech: Speech) -> [DocumentOnePage.Fact] {
    var facts = [
      DocumentOnePage.Fact(
        name: speech(ImportText.impAsked),
        value: "\(record.askedBy), \(speech.format.moment(record.askedAt))")
    ]
    if let readAt = record.readAt {
      facts.append(.init(name: speech(ImportText.impReadFrom), value: speech.format.moment(readAt)))
    }
    if let by = record.confirmedBy, let at = record.confirmedAt {
      facts.append(
        .init(
          name: speech(ImportText.impConfirmed), value: "\(by), \(speech.format.moment(at))"))
    }
    return facts
  }

  private static func buttons(_ record: ImportRecord, _ speech: Speech) -> [Button] {
    func button(_ request: SitePath.ImportRequest, _ text: ImportText) -> Button {
      Button(
        href: SitePath.importRequest(record.id, request).text, label: speech(text),
        isPrimary: false)
    }
    var buttons: [Button] = []
    switch record.state {
    case .waiting, .writing:
      buttons.append(
        record.isPaused ? button(.resumption, .impResume) : button(.pause, .impPause))
    case .preview, .differs, .failed: buttons.append(button(.comparison, .impCompareAgain))
    case .done, .withdrawn: break
    }
    if record.state.isOpen { buttons.append(button(.withdrawal, .impWithdraw)) }
    return buttons
  }
}

/// Which items are shown.
struct ImportFilter: Sendable {
  var kind: ImportItem.Kind?
  var state: ImportItem.State?

  func title(_ speech: Speech) -> String? {
    let words = [
      kind.map { ImportWords.kind($0)[speech.language] },
      state.map { ImportWords.state($0)[speech.language] },
    ].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: " · ")
  }
}

extension ImportOnePage.MatrixRow {
  fileprivate init(_ kind: ImportItem.Kind, _ record: ImportRecord, _ speech: Speech) {
    self.kind = ImportWords.kind(kind)[speech.language]
    cells = ImportItem.State.allCases.map { state in
      let count = record.counts[kind, state]
      return Cell(
        label: ImportWords.state(state)[speech.language], count: speech.format.number(count),
        href: count > 0 && state != .unchanged
          ? SitePath.importOne(record.id, kind: kind.rawValue, state: state.rawValue).text : nil,
        isZero: count == 0, isLoud: count > 0 && state == .conflict)
    }
  }
}

extension ImportOnePage.Item {
  fileprivate init(
    _ planned: PlannedItem, _ record: ImportRecord, _ role: Role, _ speech: Speech
  ) {
    let item = planned.item
    kind = ImportWords.one(item.kind)[speech.language]
    key = item.key
    name = item.name
    pill = Pill(planned, speech)
    let reasons = [
      item.conflict.map { ImportWords.conflict($0.code)[speech.language] },
      item.conflict.flatMap { conflict in
        conflict.relations.isEmpty
          ? nil
          : speech.fill(
            ImportText.impRivals,
            ["list": conflict.relations.map { String($0) }.joined(separator: ", ")])
      }, item.flaw.map { ImportWords.flaw($0)[speech.language] },
    ].compactMap { $0 }
    why = reasons.isEmpty ? nil : reasons.joined(separator: " ")
    evidence = item.evidence.map {
      ImportWords.found($0)[speech.language]
    }
    content = item.before == nil ? ImportOnePage.Item.content(item.after, speech) : nil
    let shown = planned.difference.isEmpty ? item.changes : planned.difference
    changes = shown.filter { !$0.field.isReference }.map { change in
      Change(
        field: ImportWords.field(change.field)[speech.language],
        before: change.before.map { ImportWords.value($0, of: change.field, speech) } ?? "–",
        after: change.after.map { ImportWords.value($0, of: change.field, speech) } ?? "–")
    }
    hasChanges = !changes.isEmpty
    decision =
      record.state == .preview && role >= .accountant
      ? Decision(item, record, speech) : nil
  }

  /// Number, address, ways to reach it, account; nil when there is no more than a name.
  private static func content(_ fields: ImportFields, _ speech: Speech) -> String? {
    func together(_ parts: [ImportField]) -> String? {
      let words = parts.compactMap { part in
        fields[part].map { ImportWords.value($0, of: part, speech) }
      }
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
    let parts = [
      together([.vatNumber]) ?? together([.enterpriseNumber]), together([.street, .streetNumber]),
      together([.postalCode, .city, .country]), together([.email]), together([.phone]),
      together([.iban]), together([.account]),
      fields[.journalType].map { ImportWords.value($0, of: .journalType, speech) },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}

extension ImportOnePage.Item.Decision {
  /// Nil where there is nothing to choose.
  fileprivate init?(_ item: ImportItem, _ record: ImportRecord, _ speech: Speech) {
    guard let conflict = item.conflict, let side = item.kind.side, item.state == .conflict else {
      return nil
    }
    var choices: [(String, String)] = []
    switch conflict.code {
    case .severalParties, .looksLike:
      choices = conflict.parties.map {
        ("tie-\($0)", speech.fill(ImportText.impItIs, ["party": String($0)]))
      }
      if conflict.code == .looksLike, PartyMatch.isDistinct(item.after) {
        choices.append(("create", speech(ImportText.impMakeNew)))
      }
    case .changedInBoth: choices = [("octopus", speech(ImportText.impTakeOctopus))]
    case .sameNumber, .notDistinct, .partyTaken: break
    case .notOurs: return nil
    }
    if conflict.code != .changedInBoth {
      choices.append(("leave", speech(ImportText.impLeaveOut)))
    }
    href = SitePath.importRequest(record.id, .decision).text
    place = "\(item.key)-\(side.rawValue)"
    question = item.name
    options = choices.map {
      .init(value: $0.0, label: $0.1, optionID: "o-\(item.key)-\(side.rawValue)-\($0.0)")
    }
  }
}

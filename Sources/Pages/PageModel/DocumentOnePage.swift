import Accounting
import Storage

/// The page of one document.
struct DocumentOnePage: Sendable {
  var dossier: String
  var dossierHref: String
  var heading: String
  var counterparty: String?
  var pill: Pill
  var amount: String?
  var dated: String?
  var dueOn: String?
  var direction: String?
  var entry: Entry?
  var fix: Fix?
  var proposal: ProposalPart?
  /// What changes the proposal, for those who may.
  var proposalForm: ProposalForm?
  /// The invoice as a page, where there is a UBL.
  var invoiceHref: String?
  var sent: [SentPart]
  var hasSent: Bool
  var hand: HandPart?
  var twins: [Twin]
  var hasTwins: Bool
  var jsonHref: String
  var events: [Event]
  var facts: [Fact]
  var files: [File]
  var actions: Actions?
  /// Its life in Octopus after it went there.
  var inOctopus: InOctopusPart?
  /// Movements at the bank that pay it.
  var paid: PaymentsPart?

  struct Entry: Sendable, Hashable {
    var text: String
    var journal: String
    var bookyear: String
    var period: String
    var writeBack: String?
  }

  /// Why it stands still, whose move it is, and what to do.
  struct Fix: Sendable {
    var mark: String
    var owner: String
    var isOffice: Bool
    var title: String
    var sentence: String
    var fix: String
    var others: String?
    var othersHref: String
    var nextTry: String?
    /// The document it looks like.
    var doubleHref: String?
    /// What became different after it was booked.
    var changes: [Change]
    var hasChanges: Bool
    /// The choices that release it, for those who may choose.
    var repair: RepairForm?
  }

  struct Change: Sendable, Hashable {
    var name: String
    var before: String
    var after: String
  }

  struct Event: Sendable, Hashable {
    var mark: String
    var text: String
    var time: String
    var timeISO: String
    /// Who did it.
    var actor: String
  }

  /// A document that looks like it.
  struct Twin: Sendable, Hashable {
    var twinHref: String
    var twinText: String
    var isOpen: Bool
  }

  struct Fact: Sendable, Hashable {
    var name: String
    var value: String
    /// A number that is read as one piece.
    var isReference = false
  }

  struct File: Sendable, Hashable {
    var href: String
    var name: String
    var size: String
  }

  /// What this person may ask of the document now.
  struct Actions: Sendable, Hashable {
    var resend: String?
    var hold: String?
    var release: String?
    var releaseText: String
    /// Whether letting it go is what is asked of the office.
    var releasesFirst: Bool
    var setAside: String?
    var outcomeCheck: String?
    var nextPeriod: NextPeriod?
    var isSafe: Bool
    var safety: String
  }

  struct NextPeriod: Sendable, Hashable {
    var nextHref: String
    var nextText: String
    var nextNote: String
  }

  init(
    _ ground: ProposalGround, repair: RepairForm? = nil, refused: RefusedProposal? = nil,
    claimed: HandClaim? = nil, data: MasterData, role: Role, speech: Speech, now: Instant
  ) {
    let detail = ground.detail
    let row = detail.row
    let format = speech.format
    dossier = row.dossier.name
    dossierHref = SitePath.dossier(row.dossier.id).text
    heading = [row.kind.map(speech.word(of:)), DocumentLine.number(row, speech)]
      .compactMap(\.self).joined(separator: " ")
    counterparty = row.counterpartyName
    pill = Pill(row, speech)
    amount = row.gross.map {
      "\(format.amount($0, currency: row.currency)) \(speech(CommonText.totalIncl))"
    }
    dated = row.issueDate.map { speech.fill(DocumentText.dated, ["date": format.date($0)]) }
    dueOn = row.dueDate.map { speech.fill(DocumentText.dueOn, ["date": format.date($0)]) }
    direction = row.direction.map(speech.word(of:))
    entry = row.entry.map { Entry($0, writeBack: detail.writeBack, speech) }
    fix = Fix(detail, repair: repair, speech, now)
    proposal = ground.proposal.map {
      ProposalPart($0, data, isBooked: row.entry != nil, speech)
    }
    proposalForm =
      role >= .accountant ? ProposalForm(ground, refused: refused, speech: speech) : nil
    invoiceHref =
      detail.files.contains { $0.kind == KeptFile.Kind.ubl.rawValue }
      ? SitePath.documentInvoice(row.id).text : nil
    sent = detail.calls.map { SentPart($0, speech) }
    hasSent = !sent.isEmpty
    hand = role >= .accountant ? HandPart(row, data, claimed: claimed, speech) : nil
    twins = detail.twins.map { twin in
      Twin(
        twinHref: SitePath.duplicate(row.id, twin.id).text,
        twinText: speech(twin.isOpen ? DuplicateText.dupOpenTwin : .dupDecidedTwin),
        isOpen: twin.isOpen)
    }
    hasTwins = !twins.isEmpty
    jsonHref = "/documents/\(row.id).json"
    events = detail.events.map { Event($0, speech) }
    facts = DocumentOnePage.facts(detail, speech)
    files = detail.files.map { File($0, document: row.id, speech) }
    let moves = repair?.move == nil
    actions = Actions(
      row, role: role, nextPeriod: moves ? NextPeriod(ground, data, speech) : nil, speech)
  }

  private static func facts(_ detail: DocumentDetail, _ speech: Speech) -> [Fact] {
    let row = detail.row
    let format = speech.format
    var facts: [Fact] = []
    func add(_ name: some TextTable, _ value: String?, isReference: Bool = false) {
      guard let value, !value.isEmpty else { return }
      facts.append(Fact(name: speech(name), value: value, isReference: isReference))
    }
    add(DocumentText.amountExcl, row.net.map { format.amount($0, currency: row.currency) })
    add(DocumentText.vat, row.vat.map { format.amount($0, currency: row.currency) })
    add(CommonText.totalIncl, row.gross.map { format.amount($0, currency: row.currency) })
    add(DocumentText.vatNumber, row.counterpartyVAT)
    add(
      DocumentText.communication, detail.paymentReference,
      isReference: detail.paymentReference?.hasPrefix("+++") == true)
    add(
      DocumentText.billitOrder,
      speech.fill(DocumentText.orderNumber, ["order": String(row.billitOrderID)]))
    add(DocumentText.receivedAt, format.moment(row.receivedAt))
    return facts
  }
}

extension DocumentOnePage.Entry {
  fileprivate init(_ reference: EntryReference, writeBack: String, _ speech: Speech) {
    text = reference.description
    journal = speech.fill(DocumentText.journal, ["journal": reference.journal])
    bookyear = speech.fill(DocumentText.bookyear, ["bookyear": reference.bookyear])
    period = speech.fill(
      DocumentText.period, ["period": speech.format.period(reference.period)])
    self.writeBack =
      switch writeBack {
      case "pending": speech(DocumentText.writeBackPending)
      case "done": speech(DocumentText.writeBackDone)
      case "failed": speech(DocumentText.writeBackFailed)
      default: nil
      }
  }
}

extension DocumentOnePage.Fix {
  fileprivate init?(
    _ detail: DocumentDetail, repair: RepairForm?, _ speech: Speech, _ now: Instant
  ) {
    guard let cause = detail.row.cause else { return nil }
    let explanation = speech.explain(repair == nil ? cause : cause.withoutCandidates)
    let state = Mark(detail.row.state, owner: cause.owner)
    // What reached Octopus may still wait for somebody to say which entry it became.
    mark = (state == .ok ? Mark(cause.owner) : state).rawValue
    isOffice = cause.owner == .office
    owner =
      isOffice
      ? speech(DocumentText.yourMove)
      : speech.fill(DocumentText.theirMove, ["owner": speech.name(of: cause.owner)])
    title = explanation.title
    sentence = explanation.sentence
    fix = explanation.fix
    others =
      detail.sameCause > 0
      ? speech.count(detail.sameCause, one: DocumentText.otherToo, many: DocumentText.othersToo)
      : nil
    othersHref =
      SitePath.documents(
        DocumentQuery {
          $0.dossierID = detail.row.dossier.id
          $0.cause = cause.key
        }
      ).text
    doubleHref =
      cause.code == .duplicateSuspected
      ? cause.facts["document"].flatMap { Int64($0) }.map { SitePath.document($0).text } : nil
    changes = DocumentOnePage.Change.all(cause, speech)
    hasChanges = !changes.isEmpty
    self.repair = repair
    nextTry = detail.row.dueAt.flatMap { due in
      due > now
        ? speech.fill(DocumentText.nextTry, ["time": speech.format.brief(due, now: now)]) : nil
    }
  }
}

extension DocumentOnePage.Change {
  /// The pairs `before.<field>` and `after.<field>` of a cause.
  fileprivate static func all(_ cause: Cause, _ speech: Speech) -> [DocumentOnePage.Change] {
    let fields = Set(
      cause.facts.keys.compactMap { key in
        ["before.", "after."].first { key.hasPrefix($0) }.map { String(key.dropFirst($0.count)) }
      })
    return fields.sorted().map { field in
      DocumentOnePage.Change(
        name: FieldWords.name(of: field, speech),
        before: cause.facts["before.\(field)"] ?? "–", after: cause.facts["after.\(field)"] ?? "–")
    }
  }
}

extension DocumentOnePage.Event {
  fileprivate init(_ event: DocumentDetail.Event, _ speech: Speech) {
    mark = EventWords.mark(event).rawValue
    text = EventWords.sentence(event, speech)
    time = speech.format.moment(event.at)
    timeISO = BelgianFormat.iso(event.at)
    actor = speech.name(ofActor: event.actor)
  }
}

extension DocumentOnePage.File {
  init(_ file: DocumentDetail.File, document: Int64, _ speech: Speech) {
    href = SitePath.documentFile(document, kind: file.kind).text
    name =
      switch file.kind {
      case "ubl": speech(DocumentText.fileUBL)
      case "pdf": speech(DocumentText.filePDF)
      default: speech(DocumentText.fileOrder)
      }
    size = speech.fill(LinkText.bytes, ["n": speech.format.number(file.byteCount)])
  }
}

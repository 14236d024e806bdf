import Accounting
import Cryptography
import HTTPTypes
import Hummingbird
import Storage

/// What will happen to each document when a repair is done: which go on and where to, and which would
/// stop on another cause next. Nothing is written.
struct RepairPreview: Sendable {
  /// In the order in which they go.
  var documents: [Foreseen]
  /// Stands for exactly this outcome: a confirmation of another one is not carried out.
  let name: String

  /// One document and what becomes of it.
  struct Foreseen: Sendable, Hashable {
    var row: DocumentRow
    var fate: Fate
  }

  enum Fate: Sendable, Hashable {
    case booked(journal: String, period: Int)
    /// The relation of that name is created first.
    case creates(String)
    case stops(Cause)
    /// Its files are read again first.
    case unread

    /// Always the same for the same fate: the facts of a cause have no order of their own.
    var name: String {
      switch self {
      case .booked(let journal, let period): "booked \(journal) \(period)"
      case .creates(let name): "creates \(name)"
      case .stops(let cause): "stops \(cause.key)"
      case .unread: "unread"
      }
    }

    /// Whether it goes on.
    var goes: Bool {
      switch self {
      case .booked, .creates, .unread: true
      case .stops: false
      }
    }
  }

  /// Asks the booking rules about each document with the repair applied.
  init(_ plan: RepairWork.Plan, _ documents: [Waiting], _ data: MasterData) throws {
    let foreseen = documents.map { waiting in
      Foreseen(row: waiting.row, fate: RepairPreview.fate(plan, waiting, data))
    }
    self.documents = foreseen.sorted(by: RepairPreview.precedes)
    let text = self.documents.map { "\($0.row.id) \($0.fate.name)" }.joined(separator: "\n")
    name = String(try Digest.sha256(of: text).hex.prefix(16))
  }

  /// A document that waits for the repair.
  struct Waiting: Sendable {
    var row: DocumentRow
    var invoice: Invoice?
    var decision: BookingDecision
  }

  private static func fate(
    _ plan: RepairWork.Plan, _ waiting: Waiting, _ data: MasterData
  ) -> Fate {
    guard let invoice = waiting.invoice else { return .unread }
    var decision = waiting.decision
    plan.decide?(&decision, waiting.row)
    let outcome = BookingRules.propose(
      invoice, masterData: data, settings: plan.settings, mapping: plan.mapping,
      options: BookingOptions(decision: decision))
    return switch outcome {
    case .proposal(let proposal):
      .booked(journal: proposal.journal, period: proposal.period)
    case .needsRelation(let new): .creates(new.name)
    case .stops(let cause): .stops(cause)
    }
  }

  /// As the worker takes them: purchases as they came, then sales by their numbers.
  private static func precedes(_ one: Foreseen, _ other: Foreseen) -> Bool {
    let (left, right) = (one.row.direction == .sale, other.row.direction == .sale)
    if left != right { return !left }
    guard left else { return one.row.id < other.row.id }
    let numbers = [one, other].map { SequenceNumber($0.row.number ?? "")?.value ?? 0 }
    return (numbers[0], one.row.id) < (numbers[1], other.row.id)
  }
}

extension RepairDesk {
  /// What a repair would come to; nil for one that changes nothing the rules look at, and for a button
  /// that says itself what it does to a single document: that is done at once.
  func preview(
    _ work: RepairWork, _ repair: RepairCause.Repair, _ access: Access
  ) async throws -> RepairPreview? {
    guard let plan = try work.plan(repair) else { return nil }
    let ids = try await work.chosenDocuments(plan.scope)
    guard ids.count > 1 || repair.isPicked else { return nil }
    var waiting: [RepairPreview.Waiting] = []
    let pages = DocumentPage(site.database)
    for id in ids {
      guard let detail = try await pages.detail(id: id, access: access) else { continue }
      waiting.append(
        .init(
          row: detail.row,
          invoice: try await DocumentReading.invoice(of: id, access, site.database),
          decision: detail.decision ?? BookingDecision()))
    }
    return try RepairPreview(plan, waiting, work.ground.data)
  }

  /// The page that shows it, with the button that does exactly that.
  func page(
    of preview: RepairPreview, _ work: RepairWork, _ context: SignedInContext
  ) async throws -> Response {
    let isAnew = work.form["seen"] != nil
    let model = RepairPreviewPage(
      preview, work.ground, form: work.form, isAnew: isAnew, speech: context.speech)
    return try await site.page(
      "causes/preview", title: context.speech(PreviewText.previewTitle), section: .causes, model,
      context, status: isAnew ? .conflict : .ok)
  }

  /// What was asked in the address of a cause, before it is confirmed; nil when nothing was, or when what
  /// was typed can mean several things.
  func asked(
    _ given: Parameters, _ ground: RepairGround, document: Int64?, _ context: SignedInContext
  ) async throws -> Response? {
    guard let repair = given["repair"].flatMap({ RepairCause.Repair(rawValue: String($0)) }),
      repair.isPicked
    else { return nil }
    try context.require(.accountant)
    var form = ["repair": repair.rawValue]
    for name in ["choice", "recipe", "scope", "document"] {
      form[name] = given[Substring(name)].map(String.init)
    }
    if form["choice"] == nil {
      let search = RepairSearch(given["q"].map(String.init), scope: form["scope"])
      guard let answer = search?.answer(repair, in: ground) else { return nil }
      form["choice"] = answer
    }
    let work = RepairWork(
      site: site, ground: ground, document: document, actor: context.identity.actor, form: form)
    guard let preview = try await preview(work, repair, context.identity.access) else { return nil }
    return try await page(of: preview, work, context)
  }
}

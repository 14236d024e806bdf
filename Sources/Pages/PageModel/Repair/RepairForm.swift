import Accounting
import Storage

/// The forms that mend one cause: for the whole group on its own page, for one document on the
/// document's.
struct RepairForm: Sendable {
  /// Where every form of it is sent.
  var repairHref: String
  /// The document it was opened from; its forms lead back there.
  var forDocument: String?
  var choices: RepairChoices?
  var creation: Creation?
  var move: Move?
  var pairs: [RepairPair]
  var linkCheck: LinkCheck?
  var again: Again?
  var setAside: Aside?
  /// Why nothing can be done here, where that is so.
  var hint: String?

  /// "Create it in Octopus."
  struct Creation: Sendable, Hashable {
    var createTitle: String
    var createNote: String
  }

  /// "Book in the next open period."
  struct Move: Sendable, Hashable {
    var moveTitle: String
    var moveNote: String
    /// None when no later period is open.
    var buttons: [Button]
    var hasButtons: Bool
  }

  /// One of several ways to send a form.
  struct Button: Sendable, Hashable {
    var scope: String
    var text: String
    var isPrimary: Bool
  }

  struct LinkCheck: Sendable, Hashable {
    var linkNote: String
  }

  struct Again: Sendable, Hashable {
    var againNote: String
    var againText: String
  }

  struct Aside: Sendable, Hashable {
    var asideText: String
  }

  /// - Parameters:
  ///   - document: the document it was opened from; nil for the whole group.
  ///   - isInline: on the page of the document, which has its own buttons for sending and setting aside.
  init(
    _ ground: RepairGround, document: DocumentRow?, search: RepairSearch?, isInline: Bool,
    speech: Speech
  ) {
    let group = ground.group
    repairHref = SitePath.cause(dossier: group.dossier.id, id: group.id).text
    forDocument = document.map { String($0.id) }
    pairs = []
    let task = RepairTask(group.cause)
    switch task {
    case .vatCode(let key):
      choices = RepairChoices(VATRepair(key, cause: group.cause), ground, speech)
    case .relation:
      choices = RepairChoices(relationIn: ground, document: document, search: search, speech)
      creation = Creation(ground, speech)
    case .account:
      choices = RepairChoices(accountIn: ground, document: document, search: search, speech)
    case .period: move = Move(ground, document: document, speech)
    case .duplicate: pairs = RepairPair.all(ground, speech)
    case .link: linkCheck = LinkCheck(linkNote: speech(RepairText.linkNote))
    case .none: break
    }
    let needsLists = choices != nil || task == .period
    if needsLists, ground.data.bookyears.isEmpty, ground.data.accounts.isEmpty {
      hint = speech(RepairText.noLists)
      choices = nil
      move = nil
    }
    if isInline { choices?.foldsRest = true }
    if !isInline { addForGroup(ground, document: document, speech) }
  }

  /// Looking again and setting aside, which the page of a document has beside.
  private mutating func addForGroup(
    _ ground: RepairGround, document: DocumentRow?, _ speech: Speech
  ) {
    let cause = ground.group.cause
    let count = document == nil ? ground.group.documents : 1
    let isSafe = ground.documents.contains { $0.state.isSafeToSend }
    guard isSafe else {
      hint = hint ?? speech(RepairText.notSafe)
      return
    }
    if RepairTask.canLookAgain(cause) {
      again = Again(cause, count: count, speech)
    }
    if cause.code != .duplicateSuspected {
      setAside = Aside(
        asideText: speech.count(count, one: RepairText.asideOne, many: RepairText.asideMany))
    }
  }
}

extension RepairForm.Again {
  /// What waits before a gate is let go; the rest is looked at again.
  fileprivate init(_ cause: Cause, count: Int, _ speech: Speech) {
    guard DispatchGate(cause.code) == nil else {
      againNote = speech(DispatchText.letGoNote)
      againText = speech.count(count, one: DispatchText.letGoOne, many: DispatchText.letGoMany)
      return
    }
    againNote = speech(RepairTask(cause) == .period ? RepairText.againReopened : .againNote)
    againText = speech.count(count, one: RepairText.againOne, many: RepairText.againMany)
  }
}

extension RepairForm.Creation {
  /// Nil where the dossier creates relations already, or the cause is another one.
  fileprivate init?(_ ground: RepairGround, _ speech: Speech) {
    guard ground.group.cause.code == .relationNotFound,
      !ground.dossier.settings.createsRelations, !ground.counterparties.isEmpty
    else { return nil }
    createTitle = speech(RepairText.createTitle)
    createNote = speech.fill(RepairText.createNote, ["dossier": ground.dossier.name])
  }
}

extension RepairForm.Move {
  fileprivate init(_ ground: RepairGround, document: DocumentRow?, _ speech: Speech) {
    let targets = ground.documents.compactMap {
      PeriodRepair.next(for: $0, ground.dossier, ground.data)
    }
    let places = Set(
      targets.map {
        speech.fill(
          RepairText.place,
          [
            "period": speech.format.period($0.period.number), "journal": $0.journal.key,
            "bookyear": $0.bookyear.description,
          ])
      }
    ).sorted()
    moveTitle = speech(places.isEmpty ? RepairText.moveNowhere : .moveTitle)
    moveNote =
      places.isEmpty
      ? speech(RepairText.moveNowhereNote)
      : speech.fill(RepairText.moveNote, ["places": places.joined(separator: ", ")])
    buttons = places.isEmpty ? [] : RepairForm.Button.scopes(ground.group, document, speech)
    hasButtons = !buttons.isEmpty
  }
}

extension RepairForm.Button {
  /// This document alone, or every one of the group.
  static func scopes(
    _ group: CauseGroup, _ document: DocumentRow?, _ speech: Speech
  ) -> [RepairForm.Button] {
    var buttons: [RepairForm.Button] = []
    if document != nil {
      buttons.append(
        .init(scope: "document", text: speech(RepairText.onlyThis), isPrimary: true))
    }
    if document == nil || group.documents > 1 {
      buttons.append(
        .init(
          scope: "group",
          text: speech.count(
            group.documents, one: RepairText.moveOne, many: RepairText.moveMany),
          isPrimary: document == nil))
    }
    return buttons
  }
}

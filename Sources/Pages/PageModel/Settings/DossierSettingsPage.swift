import Accounting
import Storage

/// The form of a dossier's settings.
struct DossierSettingsPage: Sendable {
  var name: String
  var dossierHref: String
  var mappingHref: String
  var saveHref: String
  var isReadOnly: Bool
  var hasFaults: Bool
  /// The answers rest on settings that are others by now.
  var isOutdated: Bool
  /// What the answers rest on.
  var version: String
  /// Octopus' lists were never read, so that no journal can be offered.
  var hasNoLists: Bool
  var parts: [Part]
  /// Who is in charge; nil for those who only read.
  var manager: ManagerQuestion?

  /// Questions that belong together.
  struct Part: Sendable, Hashable {
    var heading: String
    var questions: [Question]
  }

  init(
    _ dossier: Dossier, _ data: MasterData, form: DossierSettingsForm,
    faults: [DossierSettingsForm.Field: SettingsText], version: String,
    isOutdated: Bool = false, people: [PeopleInCharge.Person] = [],
    role: Role, speech: Speech
  ) {
    name = dossier.name
    dossierHref = SitePath.dossier(dossier.id).text
    mappingHref = SitePath.mapping(dossier: dossier.id).text
    saveHref = SitePath.dossierSettings(dossier.id).text
    isReadOnly = role < .accountant
    self.version = version
    self.isOutdated = isOutdated
    hasFaults = !faults.isEmpty && !isOutdated
    hasNoLists = data.journals.isEmpty
    let asker = SettingsQuestions(form: form, faults: faults, data: data, speech: speech)
    parts = asker.parts
    manager = role < .accountant ? nil : ManagerQuestion(dossier, people: people)
  }

  /// The choice of the person in charge, a form of its own.
  struct ManagerQuestion: Sendable, Hashable {
    var managerAction: String
    var people: [DocumentListPage.Choice]

    init(_ dossier: Dossier, people: [PeopleInCharge.Person]) {
      managerAction = SitePath.dossierManager(dossier.id).text
      self.people = people.map {
        .init(value: String($0.id), label: $0.name, isChosen: $0.id == dossier.managerID)
      }
    }
  }
}

/// Asks every setting in words.
struct SettingsQuestions {
  let form: DossierSettingsForm
  let faults: [DossierSettingsForm.Field: SettingsText]
  let data: MasterData
  let speech: Speech

  var parts: [DossierSettingsPage.Part] {
    [
      part(
        .setWhere,
        [
          radio(.purchases, .setPurchases, destinations), radio(.sales, .setSales, destinations),
        ]),
      part(
        .setJournals,
        [
          journal(.purchaseJournal, .setPurchaseJournal, .purchase, .setOnlyOne),
          journal(
            .purchaseCreditNoteJournal, .setPurchaseCreditJournal, .purchase, .setAsInvoices),
          journal(.saleJournal, .setSaleJournal, .sale, .setOnlyOne),
          journal(.saleCreditNoteJournal, .setSaleCreditJournal, .sale, .setAsInvoices),
        ]),
      part(
        .setOrderPart,
        [
          radio(
            .salesOrder, .setOrder,
            [
              ("number", .setByNumber, .setByNumberNote), ("date", .setByDate, .setByDateNote),
            ]),
          entry(
            .patience, .setPatience, .setPatienceNote, keyboard: "numeric",
            unit: speech(SettingsText.setHours), longest: 3),
        ]),
      dispatch,
      part(
        .setCare,
        [
          radio(
            .duplicates, .setDuplicates,
            [
              ("block", .setBlock, .setBlockNote), ("warn", .setWarn, .setWarnNote),
            ]),
          radio(
            .createsRelations, .setRelations,
            [
              ("no", .setAsk, .setAskNote), ("yes", .setCreate, .setCreateNote),
            ]),
          radio(
            .attachesFiles, .setFiles,
            [
              ("yes", .setAttach, .setAttachNote), ("no", .setNoFiles, nil),
            ]),
          radio(
            .writesPayments, .setPayments,
            [
              ("no", .setPaymentsNo, nil), ("yes", .setPaymentsYes, .setPaymentsYesNote),
            ]),
        ]),
      part(
        .setViewer,
        [
          entry(
            .importMailbox, .setMailbox, .setMailboxNote,
            placeholder: "uid-…@\(DossierSettingsForm.mailboxHost)", longest: 80),
          entry(
            .purchaseSubfolder, .setPurchaseFolder, nil,
            longest: DossierSettingsForm.longestFolder),
          entry(
            .saleSubfolder, .setSaleFolder, nil, longest: DossierSettingsForm.longestFolder),
        ]),
      part(
        .setForwarding,
        [
          radio(
            .forwarding, .setForwardingQuestion,
            [
              ("on", .setRunning, nil), ("paused", .setPaused, .setPausedNote),
            ])
        ]),
    ]
  }

  typealias Answer = (value: String, label: SettingsText, note: SettingsText?)

  private var destinations: [Answer] {
    [
      ("journal", .setIntoJournal, .setIntoJournalNote),
      ("import_viewer", .setIntoViewer, .setIntoViewerNote),
    ]
  }

  func part(_ heading: SettingsText, _ questions: [Question]) -> DossierSettingsPage.Part {
    .init(heading: speech(heading), questions: questions)
  }

  private func question(
    _ field: DossierSettingsForm.Field, _ label: SettingsText, _ remark: SettingsText? = nil
  ) -> Question {
    Question(
      field: field.rawValue, label: speech(label), remark: remark.map { speech($0) },
      faultText: faults[field].map { speech($0) })
  }

  func radio(
    _ field: DossierSettingsForm.Field, _ label: SettingsText, _ answers: [Answer]
  ) -> Question {
    var question = question(field, label)
    question.radio = .init(
      answers: answers.map { answer in
        Question.Answer(
          answerID: "\(field.rawValue)-\(answer.value)", value: answer.value,
          answer: speech(answer.label), answerNote: answer.note.map { speech($0) },
          isChosen: form[field] == answer.value)
      })
    return question
  }

  func entry(
    _ field: DossierSettingsForm.Field, _ label: SettingsText, _ remark: SettingsText?,
    keyboard: String = "text", unit: String? = nil, placeholder: String? = nil, longest: Int
  ) -> Question {
    var question = question(field, label, remark)
    question.entry = .init(
      text: form[field], keyboard: keyboard, unit: unit, placeholder: placeholder,
      longest: String(longest))
    return question
  }

  /// The journals that take such documents; one that is set and no longer fits stays to be seen.
  private func journal(
    _ field: DossierSettingsForm.Field, _ label: SettingsText, _ direction: Direction,
    _ none: SettingsText
  ) -> Question {
    var question = question(field, label)
    let chosen = form[field]
    let offered = JournalOffer.journals(direction, data)
    var choices = [
      DocumentListPage.Choice(value: "", label: speech(none), isChosen: chosen.isEmpty)
    ]
    choices += offered.map {
      .init(value: $0.key, label: "\($0.key) · \($0.name)", isChosen: $0.key == chosen)
    }
    if !chosen.isEmpty, !offered.contains(where: { $0.key == chosen }) {
      let flaw = JournalOffer.flaw(of: chosen, direction, data)
      let name = data.journals.last { $0.key == chosen }?.name
      let label = [chosen, name, flaw.map { speech($0.label) }].compactMap(\.self)
        .joined(separator: " · ")
      choices.append(.init(value: chosen, label: label, isChosen: true))
      question.flawText = flaw.map { speech.fill($0.sentence, ["journal": chosen]) }
    }
    question.select = .init(choices: choices)
    return question
  }
}

extension JournalOffer.Flaw {
  fileprivate var label: SettingsText {
    switch self {
    case .missing: .setFlawMissingShort
    case .wrongType: .setFlawTypeShort
    case .closed: .setFlawClosedShort
    }
  }

  fileprivate var sentence: SettingsText {
    switch self {
    case .missing: .setFlawMissing
    case .wrongType: .setFlawType
    case .closed: .setFlawClosed
    }
  }
}

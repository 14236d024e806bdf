import Accounting
import Storage

extension MappingPage {
  /// One thing that the bookings of the dossier suggest, with its evidence.
  struct Learned: Sendable, Hashable {
    /// So many are shown.
    static let most = 20

    var learnedSubject: String
    var learnedTarget: String
    var learnedNote: String?
    var learnedSeen: String
    var examples: [Example]
    var taking: Taking?

    struct Example: Sendable, Hashable {
      var exampleHref: String
      var exampleNumber: String
    }

    struct Taking: Sendable, Hashable {
      var takeHref: String
      var takeKey: String
      var takeLabel: String
    }

    init(
      _ suggestion: MappingLearning.Suggestion, _ ground: MappingGround, isReadOnly: Bool,
      _ words: (VATKey) -> String, _ speech: Speech
    ) {
      func named(_ relation: Int) -> String {
        ground.relation(relation)?.name
          ?? speech.fill(RepairText.relationNumber, ["id": String(relation)])
      }
      switch suggestion.choice {
      case .account(let choice):
        learnedSubject = speech.fill(
          LearningText.learnAccount, ["name": named(choice.relationID)])
        learnedTarget = String(choice.account)
        learnedNote = ground.name(ofAccount: choice.account, speech.language)
      case .costCentre(let choice):
        learnedSubject = speech.fill(
          LearningText.learnCentre, ["name": named(choice.relationID)])
        learnedTarget = String(choice.costCentreID)
        learnedNote = ground.costCentre(choice.costCentreID)?.title(in: speech.language)
      case .vatCode(let entry):
        learnedSubject = speech.fill(LearningText.learnCode, ["kind": words(entry.key)])
        learnedTarget = entry.code
        learnedNote = ground.data.vatCodes.first { $0.code == entry.code }?.description
      }
      learnedSeen = speech.fill(
        LearningText.learnSeen,
        [
          "n": speech.format.number(suggestion.agreeing),
          "all": speech.format.number(suggestion.all),
        ])
      examples = suggestion.examples.map {
        Example(
          exampleHref: SitePath.document($0.documentID).text,
          exampleNumber: "\($0.number) (\(speech.format.date($0.date)))")
      }
      taking =
        isReadOnly
        ? nil
        : Taking(
          takeHref: SitePath.mappingChange(dossier: ground.dossier.id, .suggestion).text,
          takeKey: suggestion.order,
          takeLabel: speech.pair(
            speech(LearningText.learnTake), "\(learnedSubject) → \(learnedTarget)"))
    }
  }

  /// Adds the cost centre of a supplier or customer.
  struct CentreForm: Sendable, Hashable {
    var addHref: String
    var isOpen: Bool
    var faultText: String?
    var directions: [DocumentListPage.Choice]
    var relation: String
    var choices: [DocumentListPage.Choice]

    /// Nil where the dossier has no open cost centre.
    init?(_ ground: MappingGround, _ refused: RefusedAddition?, _ speech: Speech) {
      let open = ground.data.costCentres.filter { !$0.closed }
      guard !open.isEmpty else { return nil }
      let given = refused?.change == .centres ? refused : nil
      addHref = SitePath.mappingChange(dossier: ground.dossier.id, .centres).text
      isOpen = given != nil
      faultText = given.map { speech($0.reason) }
      directions = [(Direction.purchase, MappingText.mapSupplier), (.sale, .mapCustomer)].map {
        .init(
          value: $0.0.rawValue, label: speech($0.1),
          isChosen: given?.form["direction"] == $0.0.rawValue)
      }
      relation = given?.form["relation"] ?? ""
      choices = open.map {
        .init(
          value: String($0.id), label: $0.name(in: speech.language),
          isChosen: given?.form["centre"] == String($0.id))
      }
    }
  }
}

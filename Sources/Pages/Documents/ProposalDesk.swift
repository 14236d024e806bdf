import Accounting
import Storage

/// What the booking proposal of a document rests on.
struct ProposalGround: Sendable {
  var detail: DocumentDetail
  var dossier: Dossier
  /// Empty when Octopus' lists were never read.
  var data: MasterData
  var mapping: Mapping
  /// Nil when the kept files do not come to one.
  var invoice: Invoice?
  /// As the rules make it now; as they made it last where they cannot be asked.
  var proposal: BookingProposal?
  /// What was decided and still holds.
  var decision: BookingDecision
  /// Whether a person may change it: nothing of the document can be in Octopus.
  var isOpen: Bool

  /// What the rules say with another decision; nil when they cannot be asked.
  func outcome(_ decision: BookingDecision) -> BookingOutcome? {
    invoice.map {
      BookingRules.propose(
        $0, masterData: data, settings: dossier.settings, mapping: mapping,
        options: BookingOptions(decision: decision))
    }
  }
}

/// Reads it.
struct ProposalDesk: Sendable {
  let site: Site

  func ground(_ detail: DocumentDetail, _ access: Access) async throws -> ProposalGround {
    let row = detail.row
    guard let dossier = try await DossierStore(site.database).dossier(row.dossier.id) else {
      throw Problem.notFound
    }
    var ground = ProposalGround(
      detail: detail, dossier: dossier, data: MasterData(), mapping: Mapping(), invoice: nil,
      proposal: detail.proposal, decision: detail.decision ?? BookingDecision(), isOpen: false)
    let mayChange = row.state.isSafeToSend && row.state != .setAside && row.entry == nil
    // What goes to the import viewer is booked there by a person.
    let isBookedHere = row.direction.map { dossier.settings.destination(of: $0) } == .journal
    guard mayChange, isBookedHere else { return ground }
    ground.data =
      try await MasterDataStore(site.database).data(of: dossier.id) ?? MasterData()
    ground.mapping = try await MappingStore(site.database).mapping(of: dossier.id)
    ground.invoice = try await DocumentReading.invoice(of: row.id, access, site.database)
    ground.isOpen = ground.proposal != nil && !ground.data.vatCodes.isEmpty
    guard var outcome = ground.outcome(ground.decision) else { return ground }
    if case .stops(let cause) = outcome, cause.code == .decisionOutdated {
      // The parts are to be decided anew; the rest still holds.
      ground.decision.lines = []
      outcome = ground.outcome(ground.decision) ?? outcome
    }
    if case .proposal(let proposal) = outcome {
      ground.proposal = proposal
      ground.isOpen = !ground.data.vatCodes.isEmpty
    } else {
      ground.isOpen = false
    }
    return ground
  }
}

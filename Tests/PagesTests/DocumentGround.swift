import Accounting

@testable import Pages
@testable import Storage

extension ProposalGround {
  /// The ground of a document whose dossier has no lists.
  static func of(_ detail: DocumentDetail) -> ProposalGround {
    let link = Dossier.Link(state: .linked, since: 0)
    return ProposalGround(
      detail: detail,
      dossier: Dossier(
        id: detail.row.dossier.id, name: detail.row.dossier.name, language: "nl",
        octopusLink: link, billitLink: link, settings: DossierSettings(), isPaused: false),
      data: MasterData(), mapping: Mapping(), proposal: detail.proposal,
      decision: BookingDecision(), isOpen: false)
  }
}

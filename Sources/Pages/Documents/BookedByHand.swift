import Accounting
import Hummingbird
import Storage

/// `POST /documents/<id>/booked-by-hand`: "already booked in Octopus as …". The entry is read back from
/// Octopus and compared before the document becomes booked under it.
struct BookedByHand: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let id = try context.id()
    let access = context.identity.access
    guard let detail = try await DocumentPage(site.database).detail(id: id, access: access) else {
      throw Problem.notFound
    }
    guard detail.row.state.isSafeToSend || detail.row.state == .deliveredDMS else {
      throw Problem.conflict
    }
    let data =
      try await MasterDataStore(site.database).data(of: detail.row.dossier.id) ?? MasterData()
    guard let claim = claim(context, data) else {
      throw Problem.badRequest(field: "entry")
    }
    let outcome = await site.actions.checkHandBooking(
      id, claim, context.form["accept"] == "yes", context.identity.actor)
    if case .booked = outcome {
      guard case .script = context.identity else {
        return .seeOther(.document(id, told: Told(.bookedByHand)))
      }
      let after = try await DocumentPage(site.database).detail(id: id, access: access)
      return try .json(DocumentJSON(row: after?.row ?? detail.row, speech: context.speech))
    }
    if case .script = context.identity {
      return try .json(HandBookingJSON(outcome), status: .unprocessableContent)
    }
    return try await ShowDocument(site: site).page(
      id, context, claimed: HandClaim(claim: claim, outcome: outcome),
      status: .unprocessableContent)
  }

  /// The entry in three fields, or as it is written: "A1/2026/118".
  private func claim(_ context: SignedInContext, _ data: MasterData) -> HandBooking.Claim? {
    let written = (context.field("entry") ?? "").split(separator: "/").map(String.init)
    let journal = context.field("journal") ?? (written.count == 3 ? written[0] : nil)
    let year = context.field("bookyear") ?? (written.count == 3 ? written[1] : nil)
    let number = context.number("number") ?? (written.count == 3 ? Int(written[2]) : nil)
    guard let journal, let year, let number, number > 0 else { return nil }
    let bookyear =
      data.bookyears.first { String($0.id) == year }
      ?? data.bookyears.first {
        $0.description == year
      }
    guard let bookyear else { return nil }
    return HandBooking.Claim(
      bookyearID: bookyear.id, bookyear: bookyear.description,
      journal: journal.uppercased(), number: number)
  }
}

/// A claim that was not simply taken, and what came of it.
struct HandClaim: Sendable {
  var claim: HandBooking.Claim
  var outcome: HandBooking.Outcome
}

/// Why a claim was not taken, for scripts.
private struct HandBookingJSON: Encodable {
  let error: String
  let findings: [Finding]

  struct Finding: Encodable {
    let field, document, entry: String
    let agrees: Bool
  }

  init(_ outcome: HandBooking.Outcome) {
    var compared: [HandBooking.Finding] = []
    switch outcome {
    case .booked: error = ""
    case .differs(let findings):
      error = "differs"
      compared = findings
    case .refused(let findings):
      error = "amount_differs"
      compared = findings
    case .notThere: error = "no_such_entry"
    case .taken: error = "entry_taken"
    case .notNow: error = "not_now"
    case .unreachable: error = "octopus_silent"
    }
    findings = compared.map {
      Finding(
        field: $0.field.rawValue, document: $0.document, entry: $0.entry, agrees: $0.agrees)
    }
  }
}

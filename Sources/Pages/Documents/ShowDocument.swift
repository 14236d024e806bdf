import Accounting
import HTTPTypes
import Hummingbird
import Storage

/// `GET /documents/<id>` and `/documents/<id>.json`: one document.
struct ShowDocument: Sendable {
  let site: Site

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    let address = try ItemAddress(context.parameters.get("id"))
    if address.isJSON {
      let ground = try await ground(address.id, context)
      return try .json(
        DocumentDetailJSON(
          ground: ground, payments: try await StatementPage(site.database).payments(of: address.id),
          inOctopus: try await InOctopusDesk(site: site).json(of: ground.detail.row),
          speech: context.speech))
    }
    return try await page(address.id, context, told: Told(request.addressFields))
  }

  /// The page, with what was wrong with a form of it.
  func page(
    _ id: Int64, _ context: SignedInContext, refused: RefusedProposal? = nil,
    claimed: HandClaim? = nil, status: HTTPResponse.Status = .ok, told: Told? = nil
  ) async throws -> Response {
    let ground = try await ground(id, context)
    var data = ground.data
    if data.bookyears.isEmpty {
      data = try await MasterDataStore(site.database).data(of: ground.dossier.id) ?? data
    }
    var model = DocumentOnePage(
      ground, repair: try await RepairDesk(site: site).form(for: ground.detail.row, context),
      refused: refused, claimed: claimed, data: data, role: context.identity.role,
      speech: context.speech, now: site.now())
    model.inOctopus = try await InOctopusDesk(site: site).part(of: ground.detail.row, context)
    model.paid = PaymentsPart(
      try await StatementPage(site.database).payments(of: ground.detail.row.id), context.speech)
    return try await site.page(
      "documents/one", title: model.heading, section: .documents, model, context,
      status: status, told: told)
  }

  private func ground(_ id: Int64, _ context: SignedInContext) async throws -> ProposalGround {
    let access = context.identity.access
    guard let detail = try await DocumentPage(site.database).detail(id: id, access: access) else {
      throw Problem.notFound
    }
    return try await ProposalDesk(site: site).ground(detail, access)
  }
}

/// The last part of the address of one thing: its id, and `.json` or nothing.
struct ItemAddress {
  let id: Int64
  let isJSON: Bool

  init(_ text: String?) throws(Problem) {
    guard let text else { throw .notFound }
    isJSON = text.hasSuffix(".json")
    guard let id = Int64(isJSON ? String(text.dropLast(5)) : text), id > 0 else {
      throw .notFound
    }
    self.id = id
  }
}

extension Told {
  /// What the query of an address says was just done.
  init?(_ given: Parameters) {
    guard let notice = given["told"].flatMap({ Notice(rawValue: String($0)) }) else { return nil }
    self.init(
      notice, count: given["n"].flatMap { Int($0) },
      left: given["left"].flatMap { Int($0) })
  }
}

import Accounting
import HTTPTypes
import Hummingbird
import Storage

/// `POST /dossiers/<id>/link/…`: one step on the way to the client's Billit company. The audit lines are
/// the store's, in the transaction of the change.
struct ChangeLink: Sendable {
  let site: Site
  let request: SitePath.CompanyLinkRequest

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let show = ShowLink(site: site)
    let row = try await show.row(context)
    let asked: LinkRequest
    do throws(Fault) {
      asked = try asking(context)
    } catch {
      if case .script = context.identity { throw Problem.badRequest(field: error.field) }
      return try await show.answer(
        row, context,
        refused: .init(text: context.speech(error.text), form: context.form),
        status: .unprocessableContent)
    }
    let outcome = try await site.actions.linking.perform(
      asked, row.dossier.id, context.identity.actor)
    switch outcome {
    case .done:
      guard case .script = context.identity else {
        return .seeOther(.companyLink(row.dossier.id, told: .done))
      }
      return try await show.stored(context)
    case .notNow: throw Problem.conflict
    case .taken: return try await refused(.lkTaken, show, context)
    case .noNumber: return try await refused(.lkNoNumber, show, context)
    case .noConnection: return try await refused(.lkNoConnection, show, context)
    case .failed(let reason):
      return try await refused(.lkFailed, show, context, ["reason": reason])
    }
  }

  private func refused(
    _ text: LinkingText, _ show: ShowLink, _ context: SignedInContext,
    _ facts: [String: String] = [:]
  ) async throws -> Response {
    if case .script = context.identity { throw Problem.conflict }
    return try await show.answer(
      try await show.row(context), context,
      refused: .init(text: context.speech.fill(text, facts), form: context.form),
      status: .unprocessableContent)
  }

  private struct Fault: Error {
    var field: String
    var text: LinkingText
  }

  private func asking(_ context: SignedInContext) throws(Fault) -> LinkRequest {
    func email() throws(Fault) -> EmailAddress {
      guard let email = context.field("email", atMost: 254).flatMap({ EmailAddress($0) }) else {
        throw Fault(field: "email", text: .lkEmailWrong)
      }
      return email
    }
    switch request {
    case .lookAgain: return .lookAgain
    case .remind: return .remind
    case .withdraw: return .withdraw
    case .sendLogin: return .sendLogin
    case .noteActive: return .noteActive
    case .notePlan: return .notePlan
    case .unlink: return .unlink
    case .connect: return .connect(try email())
    case .create:
      let email = try email()
      let phone = context.field("phone", atMost: 30)
      guard let phone, phone.count(where: \.isNumber) >= 8,
        phone.allSatisfy({ $0.isNumber || "+ ./()-".contains($0) })
      else { throw Fault(field: "phone", text: .phoneWrong) }
      return .create(email, phone: phone)
    case .choose:
      guard let party = context.number("party"), let connection = context.number("connection")
      else { throw Fault(field: "party", text: .lkTaken) }
      return .choose(connection: Int64(connection), party: party)
    }
  }
}

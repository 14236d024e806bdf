import Accounting
import Hummingbird
import Storage

/// `GET` and `POST /dossiers/<id>/bank`: a dossier's bank accounts, and what is done with their statements
/// where Octopus has no Bank module.
struct ShowDossierBank: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let dossier = try await dossier(context)
    return try await page(
      dossier, given: DossierBankChoice(dossier.settings), fault: nil, context,
      told: Told(request.addressFields))
  }

  @Sendable func answer(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.accountant)
    let dossier = try await dossier(context)
    let given = DossierBankChoice(form: context.form)
    switch given.settings(onto: dossier.settings, chart: try await chart(of: dossier)) {
    case .failure(let fault):
      if case .script = context.identity {
        throw Problem.badRequest(field: "suspense_account")
      }
      return try await page(dossier, given: given, fault: fault.text, context)
    case .success(let settings):
      if settings != dossier.settings {
        try await DossierStore(site.database).change(
          dossier.id, settings: settings, actor: context.identity.actor, now: site.now())
        try await StatementStore(site.database).reconsider(dossier: dossier.id, now: site.now())
        site.actions.ringForwarding()
      }
      guard case .script = context.identity else {
        return .seeOther(.ofBank(.dossier(dossier.id, told: .saved)))
      }
      return Response(status: .noContent)
    }
  }

  /// The part on the dossier's own page.
  func part(
    of dossier: Dossier, _ context: SignedInContext
  ) async throws -> DossierBankPart {
    let (accounts, statements) = try await accounts(
      of: dossier, context, limit: DossierBankPart.room)
    return DossierBankPart(
      dossier, accounts: accounts, statements: statements, speech: context.speech,
      today: BrusselsDay.of(site.now()))
  }

  private func dossier(_ context: SignedInContext) async throws -> Dossier {
    let found = try await DossierList(site.database).dossier(
      id: try context.id(), access: context.identity.access)
    guard let row = found else { throw Problem.notFound }
    return row.dossier
  }

  private func chart(of dossier: Dossier) async throws -> [Account] {
    try await MasterDataStore(site.database).data(of: dossier.id)?.accounts ?? []
  }

  private func accounts(
    of dossier: Dossier, _ context: SignedInContext, limit: Int
  ) async throws -> ([BankAccountRow], [Int64: AccountStatements]) {
    var filter = BankAccountFilter()
    filter.dossierID = dossier.id
    let rows = try await BankAccountList(site.database).slice(
      filter, access: context.identity.access, today: BrusselsDay.of(site.now()), limit: limit
    ).rows
    let statements = try await StatementList(site.database).latest(
      of: rows.map(\.id), access: context.identity.access)
    return (rows, statements)
  }

  private func page(
    _ dossier: Dossier, given: DossierBankChoice, fault: BankPartText?,
    _ context: SignedInContext, told: Told? = nil
  ) async throws -> Response {
    let (accounts, statements) = try await accounts(of: dossier, context, limit: 200)
    // Class 4 holds what is still to be cleared up.
    var numbers: Set<Int> = []
    let choices = try await chart(of: dossier).filter {
      String($0.number).hasPrefix("4") && numbers.insert($0.number).inserted
    }
    let model = DossierBankPage(
      dossier, accounts: accounts, statements: statements,
      alarms: try await LinkAlarms(site.database).standing(in: dossier.id), choices: choices,
      given: given, fault: fault, role: context.identity.role, speech: context.speech,
      now: site.now())
    return try await site.page(
      "bank/dossier", title: "\(context.speech(BankPartText.bpTitle)) · \(dossier.name)",
      section: .bank, model, context, status: fault == nil ? .ok : .unprocessableContent,
      told: told)
  }
}

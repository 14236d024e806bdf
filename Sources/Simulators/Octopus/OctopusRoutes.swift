import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The addresses of the service and of its control surface.
struct OctopusRoutes: Sendable {
  let host: OctopusHost

  private static let rest = "octopus-rest-api/v1"
  private static let imports = "octopus-file-import-api/v1"
  private static let signIn = "octopus-oauth"

  /// A router for all of them.
  func router() -> Router<SimulatorContext> {
    let router = Router(context: SimulatorContext.self)
    router.add(middleware: OctopusUnknownCalls(host: host))
    addService(to: router.group(RouterPath(OctopusRoutes.rest)))
    addImports(to: router.group(RouterPath(OctopusRoutes.imports)))
    addSignIn(to: router.group(RouterPath(OctopusRoutes.signIn)))
    addControl(to: router.group("_control"))
    return router
  }

  private func addSignIn(to pages: RouterGroup<SimulatorContext>) {
    add(.authorize, .get, "authorize", to: pages)
    add(.authorize, .post, "authorize", to: pages)
    add(.token, .post, "token", to: pages)
  }

  private func addService(to api: RouterGroup<SimulatorContext>) {
    add(.version, .get, "about/version", to: api)
    add(.sampleError, .get, "error", to: api)
    add(.authenticate, .post, "authentication", to: api)
    add(.whoAmI, .get, "authentication", to: api)
    add(.getDossiers, .get, "dossiers", to: api)
    add(.connectDossier, .post, "dossiers", to: api)
    let dossier = api.group("dossiers/:dossierId")
    add(.getBookyears, .get, "bookyears", to: dossier)
    add(.getBookyear, .get, "bookyears/:bookyearId", to: dossier)
    let bookyear = dossier.group("bookyears/:bookyearId")
    add(.getJournals, .get, "journals", to: bookyear)
    add(.getJournalBalance, .get, "journals/:journal", to: bookyear)
    add(.getBuyJournal, .get, "journals/A/:journal", to: bookyear)
    add(.getSellJournal, .get, "journals/V/:journal", to: bookyear)
    add(.getFinancialJournal, .get, "journals/F/:journal", to: bookyear)
    add(.getDiversJournal, .get, "journals/D/:journal", to: bookyear)
    add(.postAttachment, .post, "bookings/attachements", to: bookyear)
    add(.getBookingReport, .get, "bookings/modified", to: bookyear)
    add(.getModifiedJournals, .get, "journals/modified", to: dossier)
    add(.getAccounts, .get, "accounts", to: dossier)
    add(.putAccount, .put, "accounts", to: dossier)
    add(.getModifiedAccounts, .get, "accounts/modified", to: dossier)
    add(.getRelations, .get, "relations", to: dossier)
    add(.putRelation, .put, "relations", to: dossier)
    add(.getModifiedRelations, .get, "relations/modified", to: dossier)
    add(.getVatCodes, .get, "vatcodes", to: dossier)
    add(.getCostCentres, .get, "costcentres", to: dossier)
    add(.getActiveCostCentres, .get, "costcentres/active", to: dossier)
    add(.getCurrencies, .get, "currencies", to: dossier)
    add(.postBooking, .post, "buysellbookings", to: dossier)
    add(.getBooking, .get, "buysellbookings", to: dossier)
    add(.putBooking, .put, "buysellbookings", to: dossier)
    add(.getModifiedBookings, .get, "buysellbookings/modified", to: dossier)
    add(.postFinancialBooking, .post, "financialdiversbookings", to: dossier)
    add(.getFinancialBooking, .get, "financialdiversbookings", to: dossier)
    add(.getModifiedFinancialBookings, .get, "financialdiversbookings/modified", to: dossier)
    add(.postCoda, .post, "coda", to: dossier)
    add(.getOpenClients, .post, "reports/clients/open", to: dossier)
    add(.getOpenSuppliers, .post, "reports/suppliers/open", to: dossier)
  }

  private func addImports(to api: RouterGroup<SimulatorContext>) {
    add(.importAuthenticate, .post, "authentication", to: api)
    add(.importConnect, .post, "authentication/connect", to: api)
    add(.postImport, .post, "dossiers/:dossierId/files/imports/withtoken", to: api)
  }

  private func add(
    _ operation: OctopusOperation, _ method: HTTPRequest.Method, _ path: RouterPath,
    to group: RouterGroup<SimulatorContext>
  ) {
    let host = host
    group.on(path, method: method) { request, context in
      var request = request
      let body = try await request.collectBody(upTo: context.maxUploadSize)
      let read = OctopusRequest(operation, request, context, body: body)
      let answer = await host.answer(read)
      switch answer {
      case .hold: return await context.hold(request.body, for: .seconds(host.rules.holdSeconds))
      case .cut: return await context.cutConnection()
      default: return answer.response
      }
    }
  }

  private func addControl(to control: RouterGroup<SimulatorContext>) {
    on(control, .get, "calls") { host, _ in .json(200, host.calls.json) }
    on(control, .get, "violations") { host, _ in try host.listViolations() }
    on(control, .get, "faults") { host, _ in try host.listFaults() }
    on(control, .post, "faults") { host, asked in try host.order(asked.body) }
    on(control, .delete, "faults") { host, _ in
      host.clearFaults()
      return .empty(204)
    }
    on(control, .get, "dossiers") { host, _ in host.listAll() }
    on(control, .patch, "dossiers/:dossierId") { host, asked in
      try host.patchDossier(asked.dossier ?? 0, asked.json)
    }
    on(control, .get, "dossiers/:dossierId/bookings") { host, asked in
      try host.listBookings(dossier: asked.dossier ?? 0)
    }
    on(control, .post, "dossiers/:dossierId/bookings") { host, asked in
      try host.bookByOffice(dossier: asked.dossier ?? 0, asked.json)
    }
    on(control, .get, "dossiers/:dossierId/imports") { host, asked in
      try host.listImports(dossier: asked.dossier ?? 0)
    }
    on(control, .post, "dossiers/:dossierId/imports/:number/book") { host, asked in
      try host.bookImport(
        dossier: asked.dossier ?? 0, number: asked.number ?? 0, corrections: asked.json)
    }
    on(control, .patch, "dossiers/:dossierId/relations/:number") { host, asked in
      try host.patchRelation(asked.dossier ?? 0, relation: asked.number ?? 0, asked.json)
    }
    on(control, .patch, "dossiers/:dossierId/accounts/:number") { host, asked in
      try host.patchAccount(asked.dossier ?? 0, account: asked.number ?? 0, asked.json)
    }
    let journal: RouterPath = "dossiers/:dossierId/bookyears/:bookyearId/journals/:journal"
    on(control, .patch, journal) { host, asked in
      try host.patchJournal(
        asked.dossier ?? 0, bookyear: asked.bookyear ?? 0, key: asked.journal ?? "", asked.json)
    }
    on(control, .delete, RouterPath("\(journal)/bookings/:number")) { host, asked in
      let key = OctopusEntryKey(
        bookyear: asked.bookyear ?? 0, journal: asked.journal ?? "", number: asked.number ?? 0)
      return try host.deleteLast(asked.dossier ?? 0, key)
    }
    addColleague(to: control, RouterPath("\(journal)/bookings/:number"))
  }

  /// What a colleague does with an entry in the desktop program.
  private func addColleague(to control: RouterGroup<SimulatorContext>, _ entry: RouterPath) {
    on(control, .patch, entry) { host, asked in
      try host.changeByOffice(asked.dossier ?? 0, asked.entryKey, asked.json)
    }
    on(control, .post, RouterPath("\(entry)/renumber")) { host, asked in
      try host.renumber(asked.dossier ?? 0, asked.entryKey, asked.json)
    }
    on(control, .post, RouterPath("\(entry)/payment")) { host, asked in
      try host.pay(asked.dossier ?? 0, asked.entryKey, asked.json)
    }
  }

  private func on(
    _ group: RouterGroup<SimulatorContext>, _ method: HTTPRequest.Method, _ path: RouterPath,
    _ work: @escaping @Sendable (isolated OctopusHost, ControlRequest) throws -> OctopusAnswer
  ) {
    let host = host
    group.on(path, method: method) { request, context in
      var request = request
      let body = try await request.collectBody(upTo: context.maxUploadSize)
      let asked = ControlRequest(context, body: Data(body.readableBytesView))
      return await host.control { host in try work(host, asked) }.response
    }
  }
}

/// What a control request names and carries.
private struct ControlRequest: Sendable {
  let dossier: Int?
  let bookyear: Int?
  let number: Int?
  let journal: String?
  let body: Data
  let json: JSONValue?

  /// The entry the path names.
  var entryKey: OctopusEntryKey {
    OctopusEntryKey(bookyear: bookyear ?? 0, journal: journal ?? "", number: number ?? 0)
  }

  init(_ context: SimulatorContext, body: Data) {
    dossier = context.parameters.get("dossierId", as: Int.self)
    bookyear = context.parameters.get("bookyearId", as: Int.self)
    number = context.parameters.get("number", as: Int.self)
    journal = context.parameters.get("journal")
    self.body = body
    json = body.isEmpty ? nil : try? JSONValue(json: body)
  }
}

/// Notes calls to addresses the service does not have.
private struct OctopusUnknownCalls: RouterMiddleware {
  let host: OctopusHost

  func handle(
    _ request: Request, context: SimulatorContext,
    next: @concurrent (Request, SimulatorContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound {
      await host.noteViolation(
        "unknown", "\(request.method.rawValue) \(request.uri.path)", "no such call")
      throw error
    }
  }
}

extension OctopusRequest {
  fileprivate init(
    _ operation: OctopusOperation, _ request: Request, _ context: SimulatorContext,
    body: ByteBuffer
  ) {
    let filters: Set<String> = ["relationId", "extRelationId", "name", "vatNr"]
    let query = request.uri.queryParameters.map { (name: String($0.key), value: String($0.value)) }
    let filtered = operation == .getRelations && query.contains { filters.contains($0.name) }
    let fields = request.headers
    self.init(
      operation: filtered ? .findRelations : operation, method: request.method.rawValue,
      path: request.uri.path, dossier: context.parameters.get("dossierId", as: Int.self),
      bookyear: context.parameters.get("bookyearId", as: Int.self),
      journal: context.parameters.get("journal"), query: query,
      headers: { name in HTTPField.Name(name).flatMap { fields[$0] } },
      remoteAddress: context.remoteAddress, body: Data(body.readableBytesView))
  }
}

extension OctopusAnswer {
  /// The answer as HTTP; what is no answer becomes an empty 500.
  fileprivate var response: Response {
    switch self {
    case .json(let status, let value):
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let data = (try? encoder.encode(value)) ?? Data()
      return Response(
        status: .init(code: status), headers: [.contentType: "application/json"],
        body: .init(byteBuffer: ByteBuffer(bytes: data)))
    case .text(let status, let text):
      return Response(
        status: .init(code: status), headers: [.contentType: "text/plain"],
        body: .init(byteBuffer: ByteBuffer(string: text)))
    case .empty(let status): return Response(status: .init(code: status))
    case .page(let status, let html):
      return Response(
        status: .init(code: status), headers: [.contentType: "text/html; charset=utf-8"],
        body: .init(byteBuffer: ByteBuffer(string: html)))
    case .away(let address): return Response(status: .found, headers: [.location: address])
    case .hold, .cut: return Response(status: .internalServerError)
    }
  }
}

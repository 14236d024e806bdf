import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// The simulated API: every call passes here, for faults, admission and the checks of the contract.
struct BillitAPI: Sendable {
  let store: BillitStore
  let patchRules: PatchRules
  let asksForConsent: Bool
  let largestBody: Int

  init(store: BillitStore, patchRules: PatchRules, asksForConsent: Bool) {
    self.store = store
    self.patchRules = patchRules
    self.asksForConsent = asksForConsent
    largestBody = 64 << 20
  }

  /// Adds all routes of the API.
  func addRoutes(to router: Router<SimulatorContext>) {
    addSignInRoutes(to: router)
    addAccountRoutes(to: router)
    addRegistrationRoutes(to: router)
    addOrderRoutes(to: router)
    addHookRoutes(to: router)
    addPartyRoutes(to: router)
    addImportRoutes(to: router)
    addFeedRoutes(to: router)
  }

  /// A call that needs a signed-in user.
  func on(
    _ router: Router<SimulatorContext>, _ method: HTTPRequest.Method, _ path: RouterPath,
    _ operation: BillitOperation,
    work: @escaping @Sendable (BillitCall) async throws -> Response
  ) {
    router.on(path, method: method) { request, context in
      await answer(operation, request, context) { request, body in
        let credentials = BillitAccess.Credentials(
          apiKey: request.headers.text("ApiKey"),
          authorization: request.headers.text("Authorization"),
          partyID: request.headers.text("PartyID"),
          contextPartyID: request.headers.text("ContextPartyID"))
        let caller = try await store.caller(credentials)
        let call = BillitCall(
          request: request, context: context, body: body, caller: caller, store: store,
          operation: operation)
        if operation.wantsPartyID, credentials.partyID == nil {
          await call.note(["PartyID: header missing"])
        }
        return try await work(call)
      }
    }
  }

  /// Any call: strikes it with the fault that is due, does the work, turns refusals into answers.
  func answer(
    _ operation: BillitOperation, _ request: Request, _ context: SimulatorContext,
    work: (Request, Data) async throws -> Response
  ) async -> Response {
    var request = request
    let fault = await store.takeFault(operation)
    switch fault?.kind {
    case .status: return BillitAPI.failure(fault?.status ?? 503)
    case .capExhausted: return BillitAPI.failure(429)
    case .timeout, .timeoutBefore: return await context.hold(request.body)
    case .reset: return await context.cutConnection()
    case .slow: try? await Task.sleep(for: .milliseconds(500))
    case .timeoutAfterCommit, .resetAfterCommit, nil: break
    }
    let response: Response
    do {
      let buffer = try await request.collectBody(upTo: largestBody)
      await noteQuery(operation, request)
      response = try await work(request, Data(buffer.readableBytesView))
    } catch let refusal as BillitRefusal {
      response = refusal.response
    } catch {
      context.logger.error("billit simulator: call failed", metadata: ["error": "\(error)"])
      response = BillitAPI.failure(500)
    }
    switch fault?.kind {
    case .timeoutAfterCommit: return await context.hold(request.body)
    case .resetAfterCommit: return await context.cutConnection()
    default: return response
    }
  }

  private func noteQuery(_ operation: BillitOperation, _ request: Request) async {
    let unknown = request.decodedQuery.keys.filter { !operation.queryNames.contains($0) }
    await store.note(
      unknown.map { "\($0): not a known parameter" }, operation: operation.rawValue,
      request: "\(request.method.rawValue) \(request.uri.path)")
  }

  private static func failure(_ status: Int) -> Response {
    BillitRefusal(
      status: status, code: "GenericError",
      description: status == 429 ? "Too many requests." : "The service is unavailable."
    ).response
  }
}

extension HTTPFields {
  /// The value of a header by its plain name.
  func text(_ name: String) -> String? {
    HTTPField.Name(name).flatMap { self[$0] }
  }
}

/// Lists calls of paths that the contract does not have; the control surface aside.
struct UnknownPathLog: RouterMiddleware {
  typealias Context = SimulatorContext
  let store: BillitStore

  @concurrent func handle(
    _ request: Request, context: SimulatorContext,
    next: @concurrent (Request, SimulatorContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError
      where error.status == .notFound && !request.uri.path.hasPrefix("/_control")
    {
      await store.note(
        ["path: not in the contract"], operation: "unknown",
        request: "\(request.method.rawValue) \(request.uri.path)")
      return BillitRefusal.notFound.response
    }
  }
}

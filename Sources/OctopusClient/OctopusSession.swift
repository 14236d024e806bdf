import Foundation
import Outbound

/// The tokens of one login: logs in once for everybody, opens dossiers once for everybody, renews
/// before Octopus' ten minutes are over, and never repeats a refused login.
package actor OctopusSession {
  private var connection: OctopusConnection
  private let calls: CountedCalls
  private let now: @Sendable () -> Date

  private var login: Token?
  private var dossiers: [Int: Token] = [:]
  private var loggingIn: Task<Result<String, OctopusFault>, Never>?
  private var opening: [Int: Task<Result<String, OctopusFault>, Never>] = [:]
  private var refusal: OctopusFault?
  /// The login token Octopus refused last, for the OAuth grant to renew.
  private var refusedToken: String?
  /// Grows when credentials change, so that an answer to the old ones is not kept.
  private var generation = 0

  init(connection: OctopusConnection, calls: CountedCalls, now: @escaping @Sendable () -> Date) {
    self.connection = connection
    self.calls = calls
    self.now = now
  }

  /// Takes new credentials, and forgets the tokens and the refusal of the old ones.
  package func credentialsChanged(to credentials: OctopusCredentials) {
    connection.credentials = credentials
    generation += 1
    login = nil
    dossiers = [:]
    loggingIn = nil
    opening = [:]
    refusal = nil
    refusedToken = nil
  }

  /// Whether the credentials were refused and nothing will be tried before they change.
  package var isRefused: Bool { refusal != nil }

  /// A token for a dossier's calls, fresh or cached. Throws what kept it from being had, never
  /// `unanswered`: the call it is for has not been sent.
  package func dossierToken(of dossierID: Int) async throws(OctopusFault) -> String {
    if let token = dossiers[dossierID], token.isFresh(at: now()) { return token.text }
    let flight: Task<Result<String, OctopusFault>, Never>
    if let running = opening[dossierID] {
      flight = running
    } else {
      flight = Task { await self.open(dossierID) }
      opening[dossierID] = flight
    }
    return try await flight.value.get()
  }

  /// Whether there is a token for a dossier that is still good.
  func isOpen(_ dossierID: Int) -> Bool {
    dossiers[dossierID].map { $0.isFresh(at: now()) } ?? false
  }

  /// Opens a dossier although there may be a token for it: a token proves nothing of the right that was
  /// there when it was given. What waits for a token under way shares it.
  package func reopen(_ dossierID: Int) async throws(OctopusFault) {
    dossiers[dossierID] = nil
    _ = try await dossierToken(of: dossierID)
  }

  /// A token for the calls that belong to no dossier; throws as `dossierToken(of:)` does.
  func loginToken() async throws(OctopusFault) -> String {
    if let refusal { throw refusal }
    if let login, login.isFresh(at: now()) { return login.text }
    let flight: Task<Result<String, OctopusFault>, Never>
    if let running = loggingIn {
      flight = running
    } else {
      flight = Task { await self.logIn() }
      loggingIn = flight
    }
    return try await flight.value.get()
  }

  /// Drops a dossier token that Octopus refused, and the login it came from; a newer one stays.
  func discard(_ token: String, of dossierID: Int) {
    guard dossiers[dossierID]?.text == token else { return }
    dossiers[dossierID] = nil
    login = nil
  }

  /// Drops a login token that Octopus refused; a newer one stays.
  func discard(login token: String) {
    refusedToken = token
    if login?.text == token { login = nil }
  }

  private func open(_ dossierID: Int) async -> Result<String, OctopusFault> {
    let started = generation
    defer { if started == generation { opening[dossierID] = nil } }
    let asked = now()
    do {
      let first = try await loginToken()
      var response = try await connect(dossierID, first)
      if response.status == 401 {
        discard(login: first)
        response = try await connect(dossierID, try await loginToken())
      }
      switch response.status {
      case 200..<300:
        guard let answer = try? JSONDecoder().decode(DossierToken.self, from: response.body) else {
          return .failure(.unreadableAnswer(.connectDossier))
        }
        if started == generation {
          dossiers[dossierID] = token(answer.dossierToken, askedAt: asked)
        }
        return .success(answer.dossierToken)
      case 403, 404: return .failure(.dossierRefused(code: OctopusError(response).code))
      default: return .failure(.rejected(OctopusError(response)))
      }
    } catch {
      return .failure(error.beforeTheCall)
    }
  }

  private func connect(
    _ dossierID: Int, _ loginToken: String
  ) async throws(OctopusFault) -> HTTPAnswer {
    let query = [("dossierId", "\(dossierID)"), ("localeId", "\(connection.locale.rawValue)")]
    let url = HTTPCall.url(connection.restBase, "/dossiers", query)
    return try await calls.perform(
      .connectDossier, dossierID,
      HTTPCall(method: .post, url: url).with("Token", loginToken))
  }

  private func logIn() async -> Result<String, OctopusFault> {
    let started = generation
    defer { if started == generation { loggingIn = nil } }
    let asked = now()
    let result: Result<String, OctopusFault>
    switch connection.credentials.kind {
    case .password(let user, let password):
      result = await authenticate(LoginBody(user: user, password: password))
    case .oauth(let tokens):
      result = await accessToken(tokens)
    }
    guard started == generation else { return result }
    switch result {
    case .success(let text):
      // The grant knows how long its access token lives; what it gives is not kept here.
      if case .password = connection.credentials.kind { login = token(text, askedAt: asked) }
    case .failure(.loginRefused(let code)): refusal = .loginRefused(code: code)
    case .failure: break
    }
    return result
  }

  private func authenticate(_ body: LoginBody) async -> Result<String, OctopusFault> {
    do {
      var request = HTTPCall(
        method: .post, url: HTTPCall.url(connection.restBase, "/authentication"))
      request.headers.append(("Content-Type", "application/json"))
      request.headers.append(("softwareHouseUuid", connection.softwareHouseID))
      request.body = try? JSONEncoder().encode(body)
      let response = try await calls.perform(.authenticateUser, 0, request)
      guard response.succeeded else { return .failure(loginFault(OctopusError(response))) }
      guard let answer = try? JSONDecoder().decode(LoginToken.self, from: response.body) else {
        return .failure(.unreadableAnswer(.authenticateUser))
      }
      return .success(answer.token)
    } catch {
      return .failure(error.beforeTheCall)
    }
  }

  private func accessToken(
    _ tokens: OctopusCredentials.AccessTokens
  ) async -> Result<String, OctopusFault> {
    do {
      return .success(try await tokens(refusedToken))
    } catch let fault as OctopusFault {
      return .failure(fault.beforeTheCall)
    } catch {
      return .failure(.unreachable(reason: "no access token could be had"))
    }
  }

  /// A wrong user, password or software house is 401 (Octopus API §1.2); −1 and −68 say the same.
  private func loginFault(_ error: OctopusError) -> OctopusFault {
    let refused = [401, 403].contains(error.status) || [-1, -68].contains(error.code)
    return refused ? .loginRefused(code: error.code) : .rejected(error)
  }

  private func token(_ text: String, askedAt: Date) -> Token {
    Token(text: text, until: askedAt.addingTimeInterval(connection.tokenLifetime))
  }

  private struct Token {
    var text: String
    var until: Date

    func isFresh(at now: Date) -> Bool { now < until }
  }

  private struct LoginBody: Encodable {
    var user: String
    var password: String
  }

  private struct LoginToken: Decodable {
    var token: String
  }

  /// Spelt as Octopus answers: capital D, small t (Octopus API §5).
  private struct DossierToken: Decodable {
    var dossierToken: String

    enum CodingKeys: String, CodingKey {
      case dossierToken = "Dossiertoken"
    }
  }
}

extension OctopusFault {
  /// The fault of fetching a token, as the fault of the call the token is for: that one was not sent.
  fileprivate var beforeTheCall: OctopusFault {
    if case .unanswered(let reason) = self {
      .unreachable(reason: "no token could be had: \(reason)")
    } else {
      self
    }
  }
}

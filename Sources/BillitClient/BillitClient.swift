import Accounting
package import AsyncHTTPClient
import Foundation
package import Outbound

/// Billit's REST API with one set of credentials: reads give values or throw a `BillitFault`; calls
/// that change something give a `SendOutcome`, whose `notSent` reason starts with the name of the fault
/// (`BillitFault.kind(ofReason:)`).
package struct BillitClient: Sendable {
  private let connection: BillitConnection
  private let transport: HTTPExchange

  /// A client that makes its calls with `http`, made with `HTTPExchange.configuration`.
  ///
  /// - Parameter clock: hears of the date of every answer.
  package init(_ connection: BillitConnection, http: HTTPClient, clock: ServiceClock? = nil) {
    self.connection = connection
    transport = HTTPExchange(client: http, clock: clock)
  }

  /// The address of a path of the API.
  func url(_ path: String, _ query: [(String, String)] = []) -> String {
    HTTPCall.url(connection.apiBase, path, query)
  }

  /// A link of an answer, when it leads to the API itself: same scheme, host and port.
  func own(_ link: String) throws(BillitFault) -> String {
    guard let target = URLComponents(string: link),
      let base = URLComponents(string: connection.apiBase),
      target.scheme?.lowercased() == base.scheme?.lowercased(),
      target.host?.lowercased() == base.host?.lowercased(), target.host != nil,
      target.port == base.port, target.user == nil, target.password == nil
    else { throw .foreignLink }
    return link
  }

  /// Reads something; throws on any answer but 2xx.
  func read(_ url: String, about party: Int?) async throws(BillitFault) -> HTTPAnswer {
    let response = try await authorised(HTTPCall(method: .get, url: url), about: party)
    guard response.succeeded else { throw BillitFault(response) }
    return response
  }

  /// Makes a call that changes something, and reads what a finished answer means.
  func send<Value: Sendable>(
    _ method: HTTPCall.Method, _ path: String, about party: Int, body: Data? = nil,
    value: (HTTPAnswer) throws(BillitFault) -> Value
  ) async -> SendOutcome<BillitAnswer<Value>> {
    var request = HTTPCall(method: method, url: url(path))
    if let body {
      request.headers.append(("Content-Type", "application/json"))
      request.body = body
    }
    let response: HTTPAnswer
    do {
      response = try await authorised(request, about: party)
    } catch {
      if case .unanswered = error { return .unknown(reason: "\(error)") }
      return .notSent(reason: "\(error)")
    }
    guard response.succeeded else {
      let fault = BillitFault(response)
      if case .unavailable = fault { return .unknown(reason: "\(fault)") }
      return .answered(.refused(fault))
    }
    do {
      return .answered(.done(try value(response)))
    } catch {
      return .unknown(reason: "\(error)")
    }
  }

  /// Decodes a finished answer.
  func decode<Value: Decodable>(
    _ type: Value.Type, from response: HTTPAnswer
  ) throws(BillitFault) -> Value {
    do {
      return try JSONDecoder().decode(type, from: response.body)
    } catch {
      throw .unreadableAnswer
    }
  }

  /// Makes a call with our credentials, once more with a new token when Billit says that the first is
  /// stale: a refused token means that nothing was done.
  private func authorised(
    _ request: HTTPCall, about party: Int?
  ) async throws(BillitFault) -> HTTPAnswer {
    var request = request
    request.headers += connection.companyHeaders.headers(about: party)
    switch connection.credentials.kind {
    case .apiKey(let key):
      return try await transport.exchange(request.with("ApiKey", key))
    case .oauth(let tokens):
      let token = try await accessToken(tokens, refused: nil)
      let response = try await transport.exchange(
        request.with("Authorization", "Bearer \(token)"))
      guard response.status == 401, BillitError(response).meansStaleToken else { return response }
      let fresh = try await accessToken(tokens, refused: token)
      return try await transport.exchange(request.with("Authorization", "Bearer \(fresh)"))
    }
  }

  /// A token, or the fault of the call it is for: that one has not been sent.
  private func accessToken(
    _ tokens: BillitCredentials.AccessTokens, refused: String?
  ) async throws(BillitFault) -> String {
    do {
      return try await tokens(refused)
    } catch let fault as BillitFault {
      switch fault {
      case .accessLost, .notStored, .unreachable: throw fault
      default: throw .unreachable(reason: "no access token could be had: \(fault)")
      }
    } catch {
      throw .unreachable(reason: "no access token could be had")
    }
  }
}

/// What Billit did with a call that changes something.
package enum BillitAnswer<Value: Sendable>: Sendable {
  case done(Value)
  case refused(BillitFault)
}

extension BillitAnswer: Equatable where Value: Equatable {}

extension HTTPExchange {
  /// The exchange, with its failure as a fault.
  func exchange(_ request: HTTPCall) async throws(BillitFault) -> HTTPAnswer {
    do {
      return try await perform(request)
    } catch {
      switch error {
      case .notSent(let reason): throw .unreachable(reason: reason)
      case .unanswered(let reason): throw .unanswered(reason: reason)
      }
    }
  }
}

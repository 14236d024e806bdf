import Accounting
package import AsyncHTTPClient
package import Foundation
package import Outbound

/// Octopus' web service for one login: reads give values or throw an `OctopusFault`; calls that change
/// something give a `SendOutcome`, whose `notSent` reason starts with the name of the fault
/// (`OctopusFault.kind(ofReason:)`).
package struct OctopusClient: Sendable {
  /// The tokens; shared by all copies of this client.
  package let session: OctopusSession
  let calls: CountedCalls
  let restBase: String
  let fileImportBase: String

  /// A client that makes its calls with `http` (made with `HTTPExchange.configuration`), each of
  /// them only after `reserve` has granted it.
  ///
  /// - Parameter clock: hears of the date of every answer.
  package init(
    _ connection: OctopusConnection, http: HTTPClient, clock: ServiceClock? = nil,
    reserve: @escaping Reservation, now: @escaping @Sendable () -> Date
  ) {
    calls = CountedCalls(
      transport: HTTPExchange(client: http, clock: clock), reserve: reserve)
    session = OctopusSession(connection: connection, calls: calls, now: now)
    restBase = connection.restBase
    fileImportBase = connection.fileImportBase
  }

  /// Makes sure that the dossier can be reached: logs in and opens it unless that has been done. What
  /// is thrown here would otherwise be the reason of a `notSent`.
  package func open(_ dossierID: Int) async throws(OctopusFault) {
    _ = try await session.dossierToken(of: dossierID)
  }

  /// Whether a dossier's calls would go out without opening it first.
  package func isOpen(_ dossierID: Int) async -> Bool { await session.isOpen(dossierID) }

  /// Makes sure that the dossier can be reached now: opens it anew whatever token there is, which costs
  /// one of the day's connects. Throws as `open` does.
  package func prove(_ dossierID: Int) async throws(OctopusFault) {
    try await session.reopen(dossierID)
  }

  /// Reads something of a dossier; nil when Octopus has nothing to show (404, which is its normal
  /// answer for empty lists and syncs, Octopus API §4.2).
  func read<Value: Decodable>(
    _ call: OctopusCall, of dossierID: Int, _ path: String, _ query: [(String, String)] = [],
    as type: Value.Type
  ) async throws(OctopusFault) -> Value? {
    let url = HTTPCall.url(restBase, "/dossiers/\(dossierID)\(path)", query)
    let response = try await authorised(call, dossierID, HTTPCall(method: .get, url: url))
    if response.status == 404 { return nil }
    return try OctopusClient.value(of: response, call, as: type)
  }

  /// Writes what is sent: the same value is always the same text.
  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
    return encoder
  }

  /// Makes a call that changes something of a dossier, and reads what a finished answer means.
  func send<Answer: Sendable>(
    _ call: OctopusCall, of dossierID: Int, _ request: HTTPCall, content: some Encodable,
    accepted: (HTTPAnswer) -> Answer, rejected: (OctopusError) -> Answer
  ) async -> SendOutcome<Answer> {
    var request = request
    request.headers.append(("Content-Type", "application/json"))
    guard let body = try? OctopusClient.encoder.encode(content) else {
      return OctopusFault.notPrepared(reason: "the content cannot be written").outcome()
    }
    request.body = body
    let response: HTTPAnswer
    do {
      response = try await authorised(call, dossierID, request)
    } catch {
      return error.outcome()
    }
    return switch response.status {
    case 200..<300: .answered(accepted(response))
    // A 500 is how Octopus refuses a malformed element (Octopus API §4.1); other 5xx come from
    // something in front of it, and say nothing of what happened behind.
    case 400..<500, 500: .answered(rejected(OctopusError(response)))
    default: .unknown(reason: "unanswered: status \(response.status)")
    }
  }

  /// Makes a call with the dossier's token, once more with a new one when Octopus refuses the first:
  /// a refused token means that nothing was done.
  func authorised(
    _ call: OctopusCall, _ dossierID: Int, _ request: HTTPCall
  ) async throws(OctopusFault) -> HTTPAnswer {
    let token = try await session.dossierToken(of: dossierID)
    let response = try await calls.perform(
      call, dossierID, request.with("dossierToken", token))
    guard response.status == 401 else { return response }
    await session.discard(token, of: dossierID)
    let fresh = try await session.dossierToken(of: dossierID)
    return try await calls.perform(call, dossierID, request.with("dossierToken", fresh))
  }

  /// The value of a finished answer; throws what any other answer means for somebody who only reads.
  static func value<Value: Decodable>(
    of response: HTTPAnswer, _ call: OctopusCall, as type: Value.Type
  ) throws(OctopusFault) -> Value {
    switch response.status {
    case 200..<300:
      do {
        return try JSONDecoder().decode(type, from: response.body)
      } catch {
        throw .unreadableAnswer(call)
      }
    case 501...599: throw .unanswered(reason: "status \(response.status)")
    default: throw .rejected(OctopusError(response))
    }
  }
}

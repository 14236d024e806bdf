import AsyncHTTPClient
import BillitClient
import Foundation
import Synchronization
import Testing
import TestSupport
import Outbound

/// A client in front of a scripted server.
struct BillitBench {
  let client: BillitClient
  let server: ScriptedServer
  let http: HTTPClient

  /// Runs `body` with a client, then checks every request that went out against the contract.
  @discardableResult static func run<Result>(
    _ script: @escaping ScriptedServer.Script, at base: String? = nil,
    credentials: BillitCredentials = .apiKey("k3y"),
    companyHeaders: BillitConnection.CompanyHeaders = .partyOnly,
    _ body: (BillitBench) async throws -> Result
  ) async throws -> Result {
    let http = HTTPClient(configuration: HTTPExchange.configuration)
    do {
      let result = try await ScriptedServer.run(script) { server in
        let connection = BillitConnection(
          apiBase: base ?? server.base, credentials: credentials, companyHeaders: companyHeaders)
        let bench = BillitBench(
          client: BillitClient(connection, http: http), server: server, http: http)
        let result = try await body(bench)
        try bench.checkRequests()
        return result
      }
      try await http.shutdown()
      return result
    } catch {
      try await http.shutdown()
      throw error
    }
  }

  private func checkRequests() throws {
    guard SharedMaterial.exists else { return }
    let contract = try ContractValidator(.billit)
    for request in server.requests {
      let faults = contract.faults(
        inRequest: request.method, request.target, headers: request.headers, body: request.body)
      #expect(faults.isEmpty)
    }
  }
}

/// Things that happened, in order.
final class Diary: Sendable {
  private let kept = Mutex<[String]>([])

  var lines: [String] { kept.withLock { $0 } }

  /// Writes a line and says how many like it there are now.
  @discardableResult func note(_ line: String) -> Int {
    kept.withLock { lines in
      lines.append(line)
      return lines.count { $0 == line }
    }
  }
}

struct Unwell: Error {}

/// A place for a grant that is made after the credentials that ask for it.
final class GrantBox: Sendable {
  private let kept = Mutex<BillitGrant?>(nil)

  var grant: BillitGrant? { kept.withLock { $0 } }

  func set(_ grant: BillitGrant) { kept.withLock { $0 = grant } }
}

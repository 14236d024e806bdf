import Accounting
import Foundation
import OctopusClient
import Storage

extension ConnectionBook {
  /// Under what the openings of all dossiers of a connection are counted together.
  static func opens(of connection: Int64) -> String { "connectDossier/\(connection)" }

  /// How many dossiers a connection has opened on a day.
  func opened(by connection: Int64, on day: CalendarDate) async throws -> Int {
    try await CallLedger(database).used(dossier: 0, day: day.description)[
      ConnectionBook.opens(of: connection)] ?? 0
  }

  /// The client of an Octopus connection, for calls that belong to no dossier of ours yet.
  func octopus(of connection: Int64) async throws -> OctopusClient {
    try await octopusClient(connection)
  }

  func octopusClient(_ id: Int64) async throws -> OctopusClient {
    if let client = clients.octopus[id] { return client }
    let (connection, credentials) = try await connection(id)
    let (house, login) = try octopusLogin(credentials, of: id, connection.settings)
    let calls = CallLedger(database)
    let now = now
    let client = OctopusClient(
      OctopusConnection(
        restBase: connection.baseURL,
        fileImportBase: connection.settings.fileImportURL
          ?? OctopusConnection.productionFileImportBase,
        softwareHouseID: house, credentials: login),
      http: http, clock: clients.clock(of: id, now: now),
      reserve: { call, dossier in
        let day = BrusselsDay.of(now()).description
        // Whether opening dossiers is capped per dossier or per user is not stated: both are kept.
        if call == .connectDossier {
          let granted = try await calls.reserve(
            ConnectionBook.opens(of: id), dossier: 0,
            cap: connection.settings.opensADay ?? OctopusCall.connectDossier.dailyCap, day: day)
          guard granted else { return false }
        }
        return try await calls.reserve(
          call.rawValue, dossier: dossier, cap: call.dailyCap, day: day)
      },
      now: { Date(timeIntervalSince1970: Double(now()) / 1_000) })
    clients.keep(client, of: connection)
    return client
  }

  private func octopusLogin(
    _ credentials: Credentials, of id: Int64, _ settings: Connection.Settings
  ) throws -> (softwareHouse: String, login: OctopusCredentials) {
    switch credentials {
    case .octopusPassword(let house, let user, let password):
      return (house, .password(user: user, password: password))
    case .octopusOAuth(let client):
      guard client.refreshToken != nil else {
        throw NoRoute(cause: ConnectionDiagnosis.lapsedAtOctopus(given: nil))
      }
      let grant = OctopusGrant(
        client, connectionID: id, vault: vault,
        oauth: OctopusOAuth(http: http, softwareHouseID: client.clientID, settings), now: now)
      return (client.clientID, .oauth { try await grant.accessToken(refused: $0) })
    case .billitKey, .billitOAuth:
      throw NoRoute(cause: Cause(.dossierNotLinked))
    }
  }
}

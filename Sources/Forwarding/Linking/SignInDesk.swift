import Accounting
import AsyncHTTPClient
import BillitClient
import Foundation
import OctopusClient
package import Storage

/// What comes back from the sign-in pages: codes become permissions, each state once.
package struct SignInDesk: Sendable {
  private let linker: CompanyLinker
  private let desk: ConsentDesk

  package init(linker: CompanyLinker, desk: ConsentDesk) {
    self.linker = linker
    self.desk = desk
  }

  private var now: Instant { desk.now() }
  private var vault: CredentialVault { CredentialVault(desk.database) }

  /// A browser came back.
  ///
  /// - Parameters:
  ///   - code: nil when the person said no.
  ///   - actor: who is signed in to our pages; nil for an entrepreneur.
  package func returned(
    _ service: Connection.Service, state: String, code: String?, actor: String?
  ) async throws -> SignInReturn {
    if let link = try await desk.links.use(state, .consentState, now: now),
      let dossier = link.dossierID
    {
      return try await consent(to: dossier, code: code)
    }
    guard let link = try await desk.links.use(state, .connectionState, now: now),
      let id = link.connectionID, link.actor == actor,
      let connection = try await vault.connections().first(where: { $0.id == id }),
      connection.service == service
    else { return .unknown }
    guard let code else { return .refused }
    return try await connect(connection, code: code, actor: actor ?? "passerelle")
  }

  private func consent(to dossierID: Int64, code: String?) async throws -> SignInReturn {
    let rows = try await linker.store.rows(access: .all, dossierID: dossierID)
    guard let row = rows.first, row.link.stage == .asked,
      let (application, client) = try await desk.application()
    else { return .unknown }
    guard let code else {
      var move = LinkMove(row: row, actor: "client")
      guard let steps = move.link.refuse(now: now) else { return .unknown }
      _ = try await linker.settle(move, steps, "link.client_refused")
      return .refused
    }
    let tokens: BillitTokens
    let companies: [BillitCompany]
    do throws(BillitFault) {
      tokens = try await desk.oauth(application, client).exchange(
        code: code,
        redirectURI: ConsentDesk.redirectURI(.billit, publicURL: desk.publicURL), now: date)
      let access = tokens.accessToken
      companies = try await BillitClient(
        BillitConnection(apiBase: application.baseURL, credentials: .oauth { _ in access }),
        http: desk.http
      ).companies(seenFrom: nil)
    } catch {
      return .failed
    }
    let fitting = companies.filter {
      CompanyMatch.fits(
        vatNumber: row.dossier.vatNumber, enterpriseNumber: row.dossier.enterpriseNumber,
        company: $0.vatNumber)
    }
    guard let company = fitting.first else { return .otherCompany }
    var settings = Connection.Settings(logonURL: application.settings.logonURL)
    settings.clientDossierID = dossierID
    let id = try await vault.add(
      .billit, name: "Billit – \(row.dossier.name)", baseURL: application.baseURL,
      settings: settings, credentials: .billitOAuth(client.with(tokens, now: now)),
      actor: "client", now: now)
    // Several fit: the office chooses, now that they are within reach.
    guard fitting.count == 1 else {
      try await linker.look(dossierID)
      return .linked
    }
    let isLinked = try await linker.consented(dossierID, connection: id, party: company.partyID)
    return isLinked ? .linked : .failed
  }

  private func connect(
    _ connection: Connection, code: String, actor: String
  ) async throws -> SignInReturn {
    let redirect = ConsentDesk.redirectURI(connection.service, publicURL: desk.publicURL)
    let given: Credentials
    switch try await vault.credentials(of: connection.id) {
    case .billitOAuth(let client):
      do throws(BillitFault) {
        let tokens = try await desk.oauth(connection, client).exchange(
          code: code, redirectURI: redirect, now: date)
        given = .billitOAuth(client.with(tokens, now: now))
      } catch {
        return .failed
      }
    case .octopusOAuth(let client):
      do throws(OctopusFault) {
        let tokens = try await desk.octopus(connection, client).exchange(code: code, now: date)
        given = .octopusOAuth(client.with(tokens, now: now))
      } catch {
        return .failed
      }
    default:
      return .unknown
    }
    var settings = connection.settings
    settings.awaitsSignIn = nil
    settings.permissionFrom = now
    try await vault.replace(given, of: connection.id, actor: actor, now: now)
    try await vault.move(connection.id, to: connection.baseURL, settings: settings)
    await linker.book.forget(connection.id)
    return .connected(connection.id)
  }

  private var date: Date { Date(timeIntervalSince1970: Double(now) / 1_000) }
}

extension Credentials.OAuthClient {
  fileprivate func with(_ tokens: BillitTokens, now: Instant) -> Credentials.OAuthClient {
    var client = self
    client.accessToken = tokens.accessToken
    client.refreshToken = tokens.refreshToken
    client.accessTokenExpires = Instant(tokens.expires.timeIntervalSince1970 * 1_000)
    client.refreshStarted = nil
    client.refreshTokenFrom = now
    return client
  }

  fileprivate func with(_ tokens: OctopusOAuth.Tokens, now: Instant) -> Credentials.OAuthClient {
    var client = self
    client.accessToken = tokens.accessToken
    client.refreshToken = tokens.refreshToken
    client.accessTokenExpires = Instant(tokens.expires.timeIntervalSince1970 * 1_000)
    client.refreshTokenFrom = now
    return client
  }
}

extension OctopusOAuth {
  /// With the addresses of a connection's settings; those not set are Octopus' own.
  init(http: HTTPClient, softwareHouseID: String, _ settings: Connection.Settings) {
    if let authorize = settings.authorizeURL, let token = settings.tokenURL {
      self.init(
        http: http, softwareHouseID: softwareHouseID, authorizeURL: authorize, tokenURL: token)
    } else {
      self.init(http: http, softwareHouseID: softwareHouseID)
    }
  }
}

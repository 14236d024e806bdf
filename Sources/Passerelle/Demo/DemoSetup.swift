import Accounting
import Cryptography
import Foundation
import Simulators
import Storage

/// Fills the gateway's side of a demonstration: connections, dossiers with their choices, somebody to
/// sign in. What is there already is taken up again.
struct DemoSetup: Sendable {
  let gateway: Gateway
  let office: DemoOffice
  let port: Int

  /// Returns the lines that say how to get in.
  func prepare(_ signIn: Demo.SignIn) async throws -> [String] {
    let connections = try await connect()
    if try await DossierStore(gateway.database).all().isEmpty {
      for dossier in office.dossiers { try await add(dossier, connections) }
      try await addNewcomers(connections)
      try await DemoBank(gateway: gateway, billitPort: port + 1).prepare(office)
    }
    return try await people(signIn)
  }

  private func connect() async throws -> (billit: Int64, octopus: Int64) {
    let vault = CredentialVault(gateway.database)
    let billitURL = "http://127.0.0.1:\(port + 1)"
    let octopusURL = "http://127.0.0.1:\(port + 2)/octopus-rest-api/v1"
    let billitSettings = Connection.Settings(
      partyHeaders: "party", accountantPartyID: DemoOffice.officeParty, logonURL: billitURL)
    let octopusSettings = Connection.Settings(
      fileImportURL: "http://127.0.0.1:\(port + 2)/octopus-file-import-api/v1")
    let known = try await vault.connections()
    if let billit = known.first(where: { $0.service == .billit }),
      let octopus = known.first(where: { $0.service == .octopus })
    {
      try await vault.move(billit.id, to: billitURL, settings: billitSettings)
      try await vault.move(octopus.id, to: octopusURL, settings: octopusSettings)
      for other in known where other.service == .billit && other.id != billit.id {
        var settings = other.settings
        settings.logonURL = billitURL
        try await vault.move(other.id, to: billitURL, settings: settings)
      }
      return (billit.id, octopus.id)
    }
    let user = office.octopus.users.first
    let billit = try await vault.add(
      .billit, name: "Billit", baseURL: billitURL, settings: billitSettings,
      credentials: .billitKey(DemoOffice.billitKey), actor: "demo", now: gateway.now())
    let octopus = try await vault.add(
      .octopus, name: "Octopus", baseURL: octopusURL, settings: octopusSettings,
      credentials: .octopusPassword(
        softwareHouse: office.octopus.softwareHouseUUID, user: user?.name ?? "",
        password: user?.password ?? ""), actor: "demo", now: gateway.now())
    _ = try await vault.add(
      .billit, name: "Billit (application)", baseURL: billitURL,
      settings: DemoSetup.awaiting(billitSettings),
      credentials: .billitOAuth(
        .init(
          clientID: DemoLinks.application.id, clientSecret: DemoLinks.application.secret)),
      actor: "demo", now: gateway.now())
    return (billit, octopus)
  }

  /// Clients on their way to a Billit company. Those who are linked have no webhooks yet: the next poll
  /// registers them.
  private func addNewcomers(_ connections: (billit: Int64, octopus: Int64)) async throws {
    let now = gateway.now()
    for (client, dossier) in zip(DemoLinks.clients, office.newcomers) {
      let link = DemoLinks.link(client, now: now)
      let isLinked = link?.stage == .linked
      var settings = DemoChoices.settings(dossier)
      if case .faulty(let fault) = client.place { fault.choose(&settings) }
      let id = try await DossierStore(gateway.database).add(
        .init(
          name: client.name, language: dossier.language.rawValue, vatNumber: dossier.vatNumber,
          enterpriseNumber: dossier.vatNumber.filter(\.isNumber),
          octopusConnectionID: connections.octopus, octopusDossierID: dossier.id,
          billitConnectionID: isLinked ? connections.billit : nil,
          billitPartyID: isLinked ? DemoLinks.party(of: client) : nil,
          settings: settings), actor: "demo", now: now)
      if case .fresh = client.place {
        for entry in DemoChoices.vatMappings(dossier) {
          try await MappingStore(gateway.database).choose(entry, in: id, actor: "demo", now: now)
        }
      }
      if case .searching = client.place {
        try await DossierStore(gateway.database).pause(id, true, actor: "demo", now: now)
      }
      guard let link else { continue }
      _ = try await CompanyLinkStore(gateway.database).save(
        link, was: link, of: id, candidates: [], connectionID: connections.billit, action: nil,
        actor: "demo", now: now)
    }
  }

  /// Settings of a connection that nobody has signed in for: it asks clients for their consent.
  private static func awaiting(_ settings: Connection.Settings) -> Connection.Settings {
    var settings = settings
    settings.awaitsSignIn = true
    settings.accountantPartyID = nil
    return settings
  }

  private func add(
    _ dossier: OctopusSimulator.Dossier, _ connections: (billit: Int64, octopus: Int64)
  ) async throws {
    let now = gateway.now()
    let digits = dossier.vatNumber.filter(\.isNumber)
    let id = try await DossierStore(gateway.database).add(
      .init(
        name: dossier.name, language: dossier.language.rawValue, vatNumber: dossier.vatNumber,
        enterpriseNumber: digits, octopusConnectionID: connections.octopus,
        octopusDossierID: dossier.id, billitConnectionID: connections.billit,
        billitPartyID: DemoOffice.party(of: dossier), settings: DemoChoices.settings(dossier)),
      actor: "demo", now: now)
    for entry in DemoChoices.vatMappings(dossier) {
      try await MappingStore(gateway.database).choose(entry, in: id, actor: "demo", now: now)
    }
  }

  private func people(_ signIn: Demo.SignIn) async throws -> [String] {
    let now = gateway.now()
    let users = UserStore(gateway.database)
    var lines = ["Passerelle  http://127.0.0.1:\(port)"]
    lines.append("Billit      http://127.0.0.1:\(port + 1)  (simulated)")
    lines.append("Octopus     http://127.0.0.1:\(port + 2)  (simulated)")
    let password = try signIn.password ?? RandomToken.make(byteCount: 9)
    let hash = try await PasswordQueue().make(password: password)
    if let account = try await users.account(email: signIn.email) {
      if signIn.password != nil {
        _ = try await users.setPassword(
          email: account.user.email, hash: hash, actor: "demo", now: now)
        lines.append("sign in     \(signIn.email)  \(password)")
      } else {
        lines.append("sign in     \(signIn.email)  (password as before)")
      }
    } else {
      try await users.create(
        email: signIn.email, name: "Sophie Lambert", role: .administrator, language: "fr",
        passwordHash: hash, actor: "demo", now: now)
      lines.append("sign in     \(signIn.email)  \(password)")
    }
    let token = try await APITokenStore(gateway.database).create(
      name: "demo", role: .administrator, text: signIn.token, actor: "demo", now: now)
    lines.append("API token   \(token)")
    return lines
  }
}

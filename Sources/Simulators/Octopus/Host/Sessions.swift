import Foundation

/// Signing in, opening dossiers, and the checks every dossier call passes.
extension OctopusHost {
  func sampleError(_ request: OctopusRequest) throws -> OctopusAnswer {
    guard let code = request.int("errorCode") else { throw OctopusRefusal.badParameters }
    try count(.sampleError)
    let language = request.int("localeId").flatMap { OctopusSimulator.Language(localeID: $0) }
    return OctopusAnswer(
      OctopusRefusal(code: code, status: 400, technicalInfo: "Sample error"), in: language ?? .nl)
  }

  /// Both sign-ins: the web service names the user `user`, the file import `username`.
  func signIn(
    _ request: OctopusRequest, _ json: JSONValue?, userMember: String
  ) throws -> OctopusAnswer {
    guard request.headers("softwareHouseUuid") == office.softwareHouseUUID else {
      throw OctopusRefusal(
        .invalidSoftwareHouse, status: 401, "Invalid software house identification")
    }
    guard let user = json?[userMember]?.string, let password = json?["password"]?.string else {
      throw OctopusRefusal.badParameters
    }
    guard office.users.contains(OctopusSimulator.User(name: user, password: password)) else {
      let failed = request.operation == .authenticate ? "failed:\(user)" : "failed-import:\(user)"
      try count(request.operation, user: failed)
      let address = request.remoteAddress ?? "127.0.0.1"
      throw OctopusRefusal(
        code: nil, status: 401,
        technicalInfo:
          "Incrementing failed login attempt count for user \(user), IP address \(address). ")
    }
    try count(request.operation, user: user)
    return .json(200, ["token": .string(try issue(user: user))])
  }

  func whoAmI(_ request: OctopusRequest) throws -> OctopusAnswer {
    _ = try signedIn(request, header: "Token")
    return .json(200, ["token": .string(request.headers("Token") ?? "")])
  }

  func listDossiers(_ request: OctopusRequest) throws -> OctopusAnswer {
    let user = try signedIn(request, header: "Token").user
    try count(.getDossiers, user: user)
    let open = ledgers.values.map(\.dossier).filter { $0.webserviceAccess && !$0.disabled }
    return .json(200, .array(open.sorted { $0.id < $1.id }.map(\.json)))
  }

  func connect(_ request: OctopusRequest) throws -> OctopusAnswer {
    let user = try signedIn(request, header: "Token").user
    guard let id = request.int("dossierId") else { throw OctopusRefusal.badParameters }
    try count(.connectDossier, user: user)
    try checkAccess(id)
    let language = request.int("localeId").flatMap { OctopusSimulator.Language(localeID: $0) }
    return .json(
      200, ["Dossiertoken": .string(try issue(user: user, dossier: id, language: language))])
  }

  /// The file import's own connect. One client alone shows it, without the answer's member: both names
  /// are given (inferred).
  func connectForImport(_ request: OctopusRequest) throws -> OctopusAnswer {
    let user = try signedIn(request, header: "authenticationToken").user
    guard let id = request.headers("dossierId").flatMap({ Int($0) }) else {
      throw OctopusRefusal.badParameters
    }
    try count(.importConnect, user: user)
    try checkAccess(id)
    let token = try issue(user: user, dossier: id)
    return .json(200, ["Dossiertoken": .string(token), "token": .string(token)])
  }

  /// The books a dossier call is about: token, dossier and cap are in order.
  func openDossier(_ request: OctopusRequest) throws -> OctopusLedger {
    let session = try signedIn(request, header: "dossierToken")
    // Inferred: a token is good for the dossier it was made for.
    guard let id = session.dossier, id == request.dossier, let ledger = ledgers[id] else {
      throw OctopusRefusal(.invalidParameter, status: 401, "Token is not valid for this dossier")
    }
    try checkAccess(id)
    try count(request.operation, dossier: id)
    return ledger
  }

  private func signedIn(_ request: OctopusRequest, header: String) throws -> OctopusSession {
    guard let token = request.headers(header), !token.isEmpty else {
      throw OctopusRefusal(.invalidParameter, status: 401, "Empty access token")
    }
    guard let session = session(token) else {
      throw OctopusRefusal(.invalidParameter, status: 401, "Invalid or expired access token")
    }
    return session
  }

  private func checkAccess(_ id: Int) throws {
    guard let dossier = ledgers[id]?.dossier else {
      throw OctopusRefusal.nothing("dossier \(id)")
    }
    if dossier.disabled {
      throw OctopusRefusal(.dossierDisabled, status: 403, "Dossier \(id) is disabled")
    }
    guard dossier.webserviceAccess else {
      throw OctopusRefusal(.noAccessToDossier, status: 403, "No access to dossier \(id)")
    }
  }
}

import Accounting
import Cryptography
import Foundation

/// The running service: all dossiers, sessions, counts and faults, and the file that remembers them.
/// One request is answered at a time, so that numbers never race.
actor OctopusHost {
  let rules: OctopusSimulator.Rules
  let time: OctopusTime
  private let clock: @Sendable () -> Date
  private let file: SimulatorStateFile<OctopusRecord>

  private(set) var office: OctopusSimulator.Office
  private(set) var ledgers: [Int: OctopusLedger] = [:]
  private(set) var calls = OctopusCallCount()
  private(set) var violations = ViolationLog()
  private(set) var faults = FaultPlan()
  private var sessions = OctopusSessions()
  private(set) var grants = OctopusGrantBook()

  /// Takes up the office kept in the folder, or starts the one given. Throws when the file cannot be
  /// used.
  init(
    office: OctopusSimulator.Office, rules: OctopusSimulator.Rules, folder: URL?,
    now: @escaping @Sendable () -> Date
  ) throws {
    self.rules = rules
    time = OctopusTime(zone: rules.timeZone)
    clock = now
    file = try SimulatorStateFile(folder: folder, name: "octopus")
    let records = file.replay()
    var kept = office
    if case .seeded(let seeded) = records.first {
      kept = seeded
    } else {
      try file.append(.seeded(office))
    }
    self.office = kept
    for dossier in kept.dossiers {
      ledgers[dossier.id] = OctopusLedger(dossier: dossier, rules: rules)
    }
    for record in records {
      switch record {
      case .seeded: break
      case .changed(let dossier, let change): ledgers[dossier]?.apply(change)
      case .counted(let key, let refused): calls.add(key, refused: refused)
      case .issued(let token, let session): sessions.add(token, session, at: 0)
      case .granted(let token, let grant): grants.keep(token, grant)
      }
    }
  }

  /// The instant, in milliseconds since 1970.
  var now: Int64 { Int64((clock().timeIntervalSince1970 * 1_000).rounded(.down)) }

  /// Answers a call as Octopus would, or misbehaves as ordered.
  func answer(_ request: OctopusRequest) -> OctopusAnswer {
    let fault = faults.take(request.operation.rawValue)
    switch fault?.kind {
    case .status:
      return .json(fault?.status ?? 503, ["technicalInfo": "Service temporarily unavailable"])
    case .timeout, .timeoutBefore: return .hold
    case .reset: return .cut
    case .capExhausted: return OctopusAnswer(overCap, in: language(of: request))
    case .timeoutAfterCommit, .resetAfterCommit, .slow, nil: break
    }
    let json = request.body.isEmpty ? nil : try? JSONValue(json: request.body)
    if !request.operation.isSignIn {
      for problem in OctopusContract(request.operation).problems(in: request, body: json) {
        noteViolation(request.operation.rawValue, "\(request.method) \(request.path)", problem)
      }
    }
    let answer = outcome(of: request, json)
    return switch fault?.kind {
    case .timeoutAfterCommit: .hold
    case .resetAfterCommit: .cut
    default: answer
    }
  }

  /// Notes a breach of the contract.
  func noteViolation(_ operation: String, _ request: String, _ problem: String) {
    violations.add(
      Violation(at: now, operation: operation, request: request, problem: problem))
  }

  /// Orders a fault.
  func order(_ fault: Fault) { faults.add(fault) }

  /// Forgets all faults.
  func clearFaults() { faults.clear() }

  private func outcome(of request: OctopusRequest, _ json: JSONValue?) -> OctopusAnswer {
    do {
      return try perform(request, json)
    } catch let refusal as OctopusRefusal {
      return OctopusAnswer(refusal, in: language(of: request))
    } catch {
      return .json(500, ["technicalInfo": "Internal error"])
    }
  }

  private func perform(_ request: OctopusRequest, _ json: JSONValue?) throws -> OctopusAnswer {
    switch request.operation {
    case .version: return .text(200, rules.version)
    case .sampleError: return try sampleError(request)
    case .authenticate: return try signIn(request, json, userMember: "user")
    case .importAuthenticate: return try signIn(request, json, userMember: "username")
    case .whoAmI: return try whoAmI(request)
    case .getDossiers: return try listDossiers(request)
    case .connectDossier: return try connect(request)
    case .importConnect: return try connectForImport(request)
    case .authorize: return try authorize(request)
    case .token: return try grantTokens(request)
    default: break
    }
    let ledger = try openDossier(request)
    return switch request.operation {
    case .postBooking, .putBooking, .getBooking, .getModifiedBookings, .getBookingReport,
      .postAttachment:
      try answerBookings(request, json, ledger)
    case .postFinancialBooking, .getFinancialBooking, .getModifiedFinancialBookings, .postCoda:
      try answerFinancial(request, json, ledger)
    case .getOpenClients, .getOpenSuppliers: try openReport(request, json, ledger)
    case .putRelation: try putRelation(json, ledger)
    case .putAccount: try putAccount(json, ledger)
    case .postImport: try keepImport(request, json, ledger)
    default: try answerMasterData(request, ledger)
    }
  }
}

// MARK: - State

extension OctopusHost {
  /// Writes a change to the disk, then takes it over.
  func commit(_ dossier: Int, _ change: OctopusChange) throws {
    try file.append(.changed(dossier: dossier, change))
    ledgers[dossier]?.apply(change)
  }

  /// Counts a call against its cap, or refuses it.
  func count(_ operation: OctopusOperation, dossier: Int = 0, user: String? = nil) throws {
    let key = OctopusCallCount.Key(
      dossier: dossier, user: user, operation: operation, day: time.day(of: now))
    let refused = rules.enforcesDailyCaps && !calls.allows(key)
    try file.note(.counted(key, refused: refused))
    calls.add(key, refused: refused)
    if refused { throw overCap }
  }

  /// The session of a token; nil when it is unknown or has run out.
  func session(_ token: String) -> OctopusSession? { sessions.session(token, at: now) }

  /// A code for a user who agreed.
  func grantCode(to user: String, redirectURI: String) throws -> String {
    let code = try RandomToken.make()
    grants.add(code, user: user, redirectURI: redirectURI, at: now)
    return code
  }

  /// The user of a code, which is used up.
  func use(code: String) -> String? { grants.use(code, at: now) }

  /// A new refresh token for a user.
  func grant(_ user: String) throws -> String {
    let token = try RandomToken.make()
    let grant = OctopusGrantBook.Grant(user: user, expiresAt: now + OctopusGrantBook.grantLife)
    try file.note(.granted(token: token, grant))
    grants.keep(token, grant)
    return token
  }

  /// A new token for a user, of the dossier if one is given.
  func issue(
    user: String, dossier: Int? = nil, language: OctopusSimulator.Language? = nil
  ) throws -> String {
    let session = OctopusSession(
      user: user, dossier: dossier, language: language,
      expiresAt: now + Int64(rules.tokenLife) * 1_000)
    let token = try RandomToken.make()
    try file.note(.issued(token: token, session))
    sessions.add(token, session, at: now)
    return token
  }

  /// What a call over its cap is answered (inferred).
  var overCap: OctopusRefusal {
    OctopusRefusal(
      code: rules.capErrorCode, status: rules.capStatus,
      technicalInfo: "Maximum allowed calls per day exceeded")
  }

  /// The language of error texts: the session's, else the dossier's, else Dutch.
  func language(of request: OctopusRequest) -> OctopusSimulator.Language {
    let holder = request.headers("dossierToken").flatMap { session($0) }
    let dossier = holder?.dossier ?? request.dossier
    return holder?.language ?? dossier.flatMap { ledgers[$0]?.dossier.language } ?? .nl
  }
}

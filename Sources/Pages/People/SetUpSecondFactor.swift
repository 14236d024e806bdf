import Cryptography
import Formats
import HTTPTypes
import Hummingbird
import Storage

/// `GET /profile/second-factor` and what is posted there: turning the second factor on and off.
struct SetUpSecondFactor: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    try await answer(context, fault: nil)
  }

  /// `POST /profile/second-factor`: makes the secret that the page then shows.
  @Sendable func begin(_ request: Request, context: SignedInContext) async throws -> Response {
    try await store.begin(userID: try context.person().user.id, now: site.now())
    return .seeOther(.secondFactor())
  }

  /// `POST /profile/second-factor/confirmation`: the first code; the recovery codes are shown once.
  @Sendable func confirm(_ request: Request, context: SignedInContext) async throws -> Response {
    let user = try context.person().user
    let codes = try await limited(user) {
      try await store.confirm(
        userID: user.id, code: context.field("code", atMost: 12) ?? "", actor: user.email,
        now: site.now())
    }
    guard let codes else { return try await answer(context, fault: .codeWrong) }
    return try await answer(context, fault: nil, codes: codes)
  }

  /// `POST /profile/second-factor/removal`: with a code, so that an unlocked screen is not enough.
  @Sendable func remove(_ request: Request, context: SignedInContext) async throws -> Response {
    let user = try context.person().user
    let code = context.field("code", atMost: 40) ?? ""
    let isRight = try await limited(user) {
      try await store.accept(userID: user.id, code: code, now: site.now()) ? true : nil
    }
    guard isRight == true else { return try await answer(context, fault: .codeWrong) }
    _ = try await store.remove(userID: user.id, actor: user.email, now: site.now())
    return .seeOther(.profile(told: .saved))
  }

  /// `POST /people/<id>/second-factor/removal`: for somebody who lost app and codes.
  @Sendable func removeOfPerson(
    _ request: Request, context: SignedInContext
  ) async throws -> Response {
    try context.require(.administrator)
    let id = try context.id()
    guard try await store.remove(userID: id, actor: context.identity.actor, now: site.now()) else {
      throw Problem.notFound
    }
    guard case .script = context.identity else { return .seeOther(.person(id, told: .done)) }
    return Response(status: .noContent)
  }

  private var store: SecondFactorStore { SecondFactorStore(site.database) }

  /// Counts tries as signing in does; nil when there were too many, or the work found the code wrong.
  private func limited<Value>(
    _ user: User, _ work: () async throws -> Value?
  ) async throws -> Value? {
    let attempts = SignInAttempts(site.database)
    let subjects = ["code:\(user.id)"]
    guard try await attempts.begin(subjects, now: site.now()) else { return nil }
    let value = try await work()
    if value != nil { try await attempts.succeeded(subjects) }
    return value
  }

  private func answer(
    _ context: SignedInContext, fault: AccessText?, codes: [String] = []
  ) async throws -> Response {
    let user = try context.person().user
    let factor = try await store.factor(of: user.id)
    var model = SecondFactorPage(factor, codes: codes, speech: context.speech)
    model.fault = fault.map { context.speech($0) }
    model.isRequired = site.settings.requiresSecondFactor(user.role)
    if let secret = try await store.secretToSetUp(of: user.id) {
      model.setUp = SecondFactorPage.SetUp(secret, account: user.email)
    }
    return try await site.page(
      "people/second_factor", title: context.speech(AccessText.secondFactor), section: nil, model,
      context, status: fault == nil ? .ok : .unprocessableContent)
  }
}

/// How one's second factor stands, and what it takes to turn it on.
struct SecondFactorPage: Sendable {
  var fault: String?
  var isRequired = false
  var isOff: Bool
  var onSince: String?
  var codesLeft: String?
  /// Shown in this one answer.
  var codes: [Code]
  var hasCodes: Bool
  var setUp: SetUp?

  struct Code: Sendable { var code: String }

  /// The secret as a picture and as text. Shown only until the first code was given.
  struct SetUp: Sendable {
    /// The modules as the path of an SVG picture, and its view box with the quiet zone.
    var path: String
    var box: String
    var secret: String

    init(_ secret: borrowing SecretBytes, account: String) {
      let address = OneTimeCode.setUpAddress(
        secret: secret, account: account, issuer: "Passerelle")
      let text = Array(Base32Text.encode(secret))
      self.secret = stride(from: 0, to: text.count, by: 4).map {
        String(text[$0..<min($0 + 4, text.count)])
      }.joined(separator: " ")
      let code = QRCode(address)
      let side = code?.side ?? 0
      box = "-4 -4 \(side + 8) \(side + 8)"
      path = (code?.isDark ?? []).enumerated().flatMap { row, modules in
        modules.enumerated().filter(\.element).map { "M\($0.offset) \(row)h1v1h-1z" }
      }.joined()
    }
  }

  init(_ factor: SecondFactor?, codes: [String], speech: Speech) {
    isOff = factor == nil
    onSince = factor?.confirmedAt.map(speech.format.moment)
    codesLeft = factor.flatMap { factor in
      factor.isOn
        ? speech.fill(
          AccessText.codesLeft, ["n": speech.format.number(factor.recoveryCodesLeft)]) : nil
    }
    self.codes = codes.map(Code.init)
    hasCodes = !codes.isEmpty
  }
}

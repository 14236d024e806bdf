import Cryptography
import Foundation
import HTTPTypes
package import Hummingbird
import Logging
import NIOCore
package import Storage

/// `POST /hooks/billit/<token>`: verifies a webhook before anything else touches it, and answers once it
/// is durable.
///
/// Outcomes: accepted and repeated 200; right signature outside the tolerance 202, kept aside; forged,
/// malformed or unknown secret 401; unknown address 404; too large 413; full or disk refusing 503.
package struct BillitHookRoute: Sendable {
  /// The start of every webhook address.
  package static let prefix = "/hooks/billit/"

  /// Limits of the intake.
  package struct Limits: Sendable {
    /// The largest body, in bytes.
    package var bodyBytes = 256 * 1_024
    /// How far `t` may be from our clock, in seconds, either way. Billit leaves it to the receiver.
    package var toleranceSeconds: Int64 = 300
    /// Verified deliveries a hook may send a second; more get 503. Nil for no limit.
    package var perHookPerSecond: Int?
    /// Which calls say that bank accounts changed.
    package var bankEvents = BankEventNames()

    package init() {}
  }

  private let directory: HookDirectory
  private let inbox: DeliveryInbox
  private let counters: IntakeCounters
  private let limits: Limits
  private let rate: HookRate?
  private let now: @Sendable () -> Instant

  package init(
    directory: HookDirectory, inbox: DeliveryInbox, counters: IntakeCounters,
    limits: Limits = Limits(), now: @escaping @Sendable () -> Instant
  ) {
    self.directory = directory
    self.inbox = inbox
    self.counters = counters
    self.limits = limits
    self.now = now
    rate = limits.perHookPerSecond.map(HookRate.init(perSecond:))
  }

  /// Answers a request whose path begins with `prefix`.
  package func respond(to request: Request) async -> Response {
    let token = request.uri.path.dropFirst(BillitHookRoute.prefix.count)
    guard let hook = directory.entry(String(token)) else {
      return answer(.notFound, .unknownPath, closing: true)
    }
    guard request.method == .post else {
      return answer(.methodNotAllowed, .wrongMethod, closing: true)
    }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }),
      length > limits.bodyBytes
    {
      return answer(.contentTooLarge, .tooLarge, closing: true)
    }
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: limits.bodyBytes)
    } catch is NIOTooManyBytesError {
      return answer(.contentTooLarge, .tooLarge, closing: true)
    } catch {
      return answer(.badRequest, .malformed, closing: true)
    }
    return await respond(to: body, headers: request.headers, hook: hook)
  }

  private func respond(
    to body: ByteBuffer, headers: HTTPFields, hook: HookDirectory.Entry
  ) async -> Response {
    let now = now()
    let values = headers[values: BillitHookRoute.signatureHeader]
    guard values.count == 1, let signature = BillitSignature(values[0]) else {
      return unverified(body, hook: hook, .malformed)
    }
    guard let (secretID, matched) = verify(body, signature: signature, hook: hook, now: now) else {
      return unverified(body, hook: hook, .forged)
    }
    if let rate, !rate.admits(hook.hookID, now: now) {
      return answer(.serviceUnavailable, .limited)
    }
    directory.noteUse(of: secretID, at: now)
    let bytes = Data(body.readableBytesView)
    var reading = HookPayload.reading(bytes, bank: limits.bankEvents)
    let timely = signature.isTimely(
      nowSeconds: now / 1_000, tolerance: limits.toleranceSeconds)
    if !timely { reading = reading.outsideTolerance }
    do {
      let acceptance = try await inbox.accept(
        VerifiedDelivery(
          hookID: hook.hookID, dossierID: hook.dossierID, signedAtSeconds: signature.seconds,
          signature: Data(matched.bytes), secretID: secretID, receivedAt: now, reading: reading,
          body: bytes))
      switch (acceptance, timely) {
      case (.repeated, _): return answer(.ok, .repeated)
      case (.stored, true): return answer(.ok, .accepted)
      case (.stored, false): return answer(.accepted, .quarantined)
      }
    } catch {
      return answer(.serviceUnavailable, .refused)
    }
  }

  /// Nothing of it is kept. While the hook is being registered its secret is not known yet, so Billit's
  /// confirmation call, signed or not, is told by its shape and answered.
  private func unverified(
    _ body: ByteBuffer, hook: HookDirectory.Entry, _ outcome: IntakeCounters.Outcome
  ) -> Response {
    if let until = hook.confirmedUntil, now() < until,
      HookPayload.isConfirmation(Data(body.readableBytesView))
    {
      return answer(.ok, .confirmed)
    }
    return answer(.unauthorized, outcome)
  }

  /// The secret valid now that made one of the signatures, and which; constant time per comparison.
  private func verify(
    _ body: ByteBuffer, signature: BillitSignature, hook: HookDirectory.Entry, now: Instant
  ) -> (secretID: Int64, signature: Digest)? {
    let prefix = signature.signedPrefix
    for key in hook.keys where key.isValid(at: now) {
      let code = try? key.key.authenticationCode(prefix.span, body.readableBytesUInt8Span)
      guard let code else { continue }
      for candidate in signature.signatures where code.isEqual(to: candidate) {
        return (key.secretID, candidate)
      }
    }
    return nil
  }

  private func answer(
    _ status: HTTPResponse.Status, _ outcome: IntakeCounters.Outcome, closing: Bool = false
  ) -> Response {
    counters.count(outcome)
    var response = Response(status: status)
    if closing { response.headers[.connection] = "close" }
    if status == .methodNotAllowed { response.headers[.allow] = "POST" }
    if status == .serviceUnavailable { response.headers[.retryAfter] = "5" }
    return response
  }

  private static let signatureHeader = HTTPField.Name(BillitSignature.headerName) ?? .authorization
}

extension VerifiedDelivery.Reading {
  /// The same reading, kept aside.
  fileprivate var outsideTolerance: VerifiedDelivery.Reading {
    switch self {
    case .order(let id, let type): .outsideTolerance(entityType: "Order", id: id, updateType: type)
    case .bankAccounts(let entity, let id, let type):
      .outsideTolerance(entityType: entity, id: id, updateType: type)
    case .other(let entity, let id, let type), .outsideTolerance(let entity, let id, let type):
      .outsideTolerance(entityType: entity, id: id, updateType: type)
    }
  }
}

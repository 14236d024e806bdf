package import Foundation

/// One OAuth grant: hands out a good access token, and renews it so that a refresh token is used once
/// and its successor is stored before anything is done with it.
///
/// Around a renewal the grant calls, in this order: `willRefresh` (store a mark that the refresh token
/// may be used up; a mark found after a crash means just that), then Billit, then `persist` (store the
/// tokens and take the mark away, in one step).
package actor BillitGrant {
  private let oauth: BillitOAuth
  private let now: @Sendable () -> Date
  private let willRefresh: @Sendable () async throws -> Void
  private let persist: @Sendable (BillitTokens) async throws -> Void
  private let margin: TimeInterval

  private var tokens: BillitTokens
  /// Given by Billit and not stored yet: nothing else may happen before they are.
  private var unstored: BillitTokens?
  private var lost: BillitFault?
  private var renewing: Task<Result<BillitTokens, BillitFault>, Never>?

  /// A grant that renews `margin` seconds before its access token expires.
  package init(
    _ tokens: BillitTokens, oauth: BillitOAuth, margin: TimeInterval = 300,
    now: @escaping @Sendable () -> Date,
    willRefresh: @escaping @Sendable () async throws -> Void,
    persist: @escaping @Sendable (BillitTokens) async throws -> Void
  ) {
    self.tokens = tokens
    self.oauth = oauth
    self.margin = margin
    self.now = now
    self.willRefresh = willRefresh
    self.persist = persist
  }

  /// An access token that is good for a while and is not the one just refused. Throws `accessLost`
  /// once Billit has refused the refresh token, and nothing is tried again after that; any other fault
  /// leaves the grant as it was.
  package func accessToken(refused: String? = nil) async throws(BillitFault) -> String {
    if let lost { throw lost }
    if renewing == nil, unstored == nil, isGood(refused) { return tokens.accessToken }
    let flight: Task<Result<BillitTokens, BillitFault>, Never>
    if let running = renewing {
      flight = running
    } else {
      flight = Task { await self.renew(refused) }
      renewing = flight
    }
    return try await flight.value.get().accessToken
  }

  private func isGood(_ refused: String?) -> Bool {
    tokens.accessToken != refused && now().addingTimeInterval(margin) < tokens.expires
  }

  private func renew(_ refused: String?) async -> Result<BillitTokens, BillitFault> {
    defer { renewing = nil }
    if let unstored {
      let stored = await store(unstored)
      guard case .success = stored, !isGood(refused) else { return stored }
    }
    do {
      try await willRefresh()
    } catch {
      return .failure(.notStored)
    }
    do {
      return await store(try await oauth.refresh(tokens.refreshToken, now: now()))
    } catch .unreachable(let reason) {
      // Nothing was sent, so the refresh token is as good as before: take the mark away.
      return await store(tokens).flatMap { _ in .failure(.unreachable(reason: reason)) }
    } catch .accessLost(let error) {
      lost = .accessLost(error)
      return .failure(.accessLost(error))
    } catch {
      return .failure(error)
    }
  }

  private func store(_ given: BillitTokens) async -> Result<BillitTokens, BillitFault> {
    unstored = given
    do {
      try await persist(given)
    } catch {
      return .failure(.notStored)
    }
    unstored = nil
    tokens = given
    return .success(given)
  }
}

import Outbound

/// Calls that are counted against their daily cap before they are made.
struct CountedCalls: Sendable {
  let transport: HTTPExchange
  let reserve: Reservation

  /// Counts, then makes the call; nothing goes out when the cap is used up or counting fails.
  func perform(
    _ call: OctopusCall, _ dossierID: Int, _ request: HTTPCall
  ) async throws(OctopusFault) -> HTTPAnswer {
    let granted: Bool
    do {
      granted = try await reserve(call, dossierID)
    } catch {
      throw .notPrepared(reason: "the call could not be counted")
    }
    guard granted else { throw .capReached(call) }
    do {
      return try await transport.perform(request)
    } catch {
      switch error {
      case .notSent(let reason): throw .unreachable(reason: reason)
      case .unanswered(let reason): throw .unanswered(reason: reason)
      }
    }
  }
}

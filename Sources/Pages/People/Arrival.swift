import HTTPTypes
import Hummingbird

/// Where a request comes from, as far as one can tell.
struct Arrival: Sendable {
  /// The visitor's address, or "local" when there is none.
  let address: String
  /// What the browser says it is.
  let agent: String
  /// The token of a session that the browser has already; it ends when another begins.
  var session: String?

  init(_ request: Request, _ context: AppContext, trustsForwardedFor: Bool) {
    agent = String((request.headers[.userAgent] ?? "").prefix(300))
    if trustsForwardedFor, let header = request.headers[.forwardedFor],
      let last = header.split(separator: ",").last
    {
      address = String(last.trimmingPrefix(" ").prefix(64))
    } else {
      address = context.remoteAddress?.ipAddress ?? "local"
    }
  }
}

import Accounting
import Logging
import Storage

extension ConnectionBook {
  /// Tells a connection what a standstill says of it, and the link of a dossier where one is named.
  ///
  /// - Returns: the standstill with its cause told as exactly as the connection allows.
  @discardableResult
  func note(
    _ standstill: Standstill, of connection: Int64, dossier: Int64? = nil
  ) async -> Standstill {
    var exact = standstill
    switch standstill.trouble {
    case .none: break
    case .silent: await silent(connection, cause: standstill.cause)
    case .refused: exact.cause = await refused(connection, cause: standstill.cause)
    case .dossier:
      guard let dossier, let side = standstill.side else { break }
      do {
        try await DossierStore(database).note(
          side, .broken, cause: standstill.cause, of: dossier, now: now())
      } catch {
        logger.error("link not noted", metadata: ["reason": "\(FaultText(error))"])
      }
    }
    return exact
  }

  /// The same of the connection and the link by which a route reaches the service whose fault it is.
  @discardableResult
  func note(_ standstill: Standstill, on route: Route) async -> Standstill {
    guard let side = standstill.side else { return standstill }
    return await note(
      standstill, of: side == .octopus ? route.octopusConnection : route.billitConnection,
      dossier: route.dossier.id)
  }
}

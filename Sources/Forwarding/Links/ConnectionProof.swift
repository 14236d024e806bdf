import Accounting
import BillitClient
import OctopusClient
import Storage

extension ConnectionBook {
  /// Tries a connection as it is stored now and notes how it stands: how many dossiers or companies are
  /// within reach, or why none is.
  ///
  /// Clients made before are forgotten, so that a secret renewed a moment ago is the one that is tried.
  package func proof(of id: Int64) async -> Result<Int, NoRoute> {
    do {
      guard let connection = try await vault.connections().first(where: { $0.id == id }) else {
        return .failure(NoRoute(cause: Cause(.dossierNotLinked)))
      }
      forget(id)
      let count = try await reach(of: connection)
      await answered(id)
      return .success(count)
    } catch let noRoute as NoRoute {
      return .failure(noRoute)
    } catch let fault as OctopusFault {
      return .failure(await noted(Standstill(fault, now: now()), of: id))
    } catch let fault as BillitFault {
      return .failure(await noted(Standstill(fault, now: now()), of: id))
    } catch {
      return .failure(NoRoute(cause: Cause(.internalFault)))
    }
  }

  private func noted(_ standstill: Standstill, of id: Int64) async -> NoRoute {
    switch standstill.trouble {
    case .refused: await refused(id, cause: standstill.cause)
    case .silent: await silent(id, cause: standstill.cause)
    case .dossier, .none: break
    }
    return NoRoute(cause: standstill.cause)
  }
}

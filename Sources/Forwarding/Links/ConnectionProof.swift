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
      if count == 0, connection.service == .octopus {
        return .failure(
          NoRoute(cause: ConnectionDiagnosis.nothingInReach(user: await octopusUser(of: id))))
      }
      return .success(count)
    } catch let noRoute as NoRoute {
      return .failure(noRoute)
    } catch let fault as OctopusFault {
      return .failure(NoRoute(cause: await note(Standstill(fault, now: now()), of: id).cause))
    } catch let fault as BillitFault {
      return .failure(NoRoute(cause: await note(Standstill(fault, now: now()), of: id).cause))
    } catch {
      return .failure(NoRoute(cause: Cause(.internalFault)))
    }
  }

  /// What a refusal means for this connection.
  func diagnosed(_ cause: Cause, of id: Int64) async -> Cause {
    guard let connection = try? await vault.connections().first(where: { $0.id == id }),
      connection.service == .octopus
    else { return cause }
    return ConnectionDiagnosis.refused(
      cause, user: await octopusUser(of: id), hasWorked: connection.state == .working,
      given: connection.settings.permissionFrom.map(BrusselsDay.of))
  }

  /// Who logs in with a password; nil for a permission.
  private func octopusUser(of id: Int64) async -> String? {
    guard case .octopusPassword(_, let user, _) = try? await vault.credentials(of: id) else {
      return nil
    }
    return user
  }
}

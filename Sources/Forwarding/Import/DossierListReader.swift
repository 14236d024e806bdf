package import Accounting
import BillitClient
import Foundation
package import Logging
import OctopusClient
package import Storage

/// Reads which dossiers a login of Octopus may open, and which companies are within reach in Billit, and
/// says why none is seen.
package struct DossierListReader: Sendable {
  private let database: Database
  private let book: ConnectionBook
  private let logger: Logger
  private let now: @Sendable () -> Instant

  package init(
    database: Database, book: ConnectionBook, logger: Logger,
    now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.book = book
    self.logger = logger
    self.now = now
  }

  /// Reads the list of one connection anew: one of Octopus' 150 calls a day.
  ///
  /// - Returns: how many dossiers it names, or why it could not be read.
  package func read(_ connection: Int64) async throws -> Result<Int, Cause> {
    let store = OctopusDossierStore(database)
    let kind = try await userKind(of: connection)
    do throws(OctopusFault) {
      let dossiers: [OctopusDossier]
      do {
        dossiers = try await book.octopus(of: connection).dossiers()
      } catch let fault as OctopusFault {
        throw fault
      } catch {
        throw .notPrepared(reason: "no client")
      }
      await book.answered(connection)
      let companies = await companies()
      try? await store.keep(
        dossiers.map { ($0.id, DossierListReader.fields($0)) }, of: connection, userKind: kind,
        companies: companies, now: now())
      return .success(dossiers.count)
    } catch {
      let cause = await noted(error, of: connection)
      try await store.fail(connection, userKind: kind, cause: cause, now: now())
      return .failure(cause)
    }
  }

  /// Reads the lists of all Octopus connections that are older than a day.
  func readOld() async {
    do {
      let resting = try await book.resting()
      let listings = try await OctopusDossierStore(database).listings()
      for connection in try await book.vault.connections() where connection.service == .octopus {
        let tried = listings[connection.id]?.triedAt ?? 0
        guard now() - tried >= 86_400_000, !resting.contains(connection.id) else { continue }
        _ = try await read(connection.id)
      }
    } catch {
      logger.error("dossiers not listed", metadata: ["reason": "\(FaultText(error))"])
    }
  }

  /// Tries to open one dossier: whether its right is there, or what is missing. One of the 150 openings.
  package func open(_ dossier: Int, of connection: Int64) async -> Result<Int, Cause> {
    do {
      try await book.octopus(of: connection).open(dossier)
      await book.answered(connection)
      return .success(1)
    } catch let fault as OctopusFault {
      return .failure(await noted(fault, of: connection))
    } catch {
      return .failure(Cause(.internalFault))
    }
  }

  private func userKind(of connection: Int64) async throws -> OctopusUserKind {
    guard case .octopusPassword(_, let user, _) = try await book.vault.credentials(of: connection)
    else { return .unknown }
    return OctopusUserKind(user)
  }

  private func noted(_ fault: OctopusFault, of connection: Int64) async -> Cause {
    await book.note(Standstill(fault, now: now()), of: connection).cause
  }

  /// Of every Billit connection that answers; one that does not is left out.
  private func companies() async -> [ReachableCompany] {
    var all: [ReachableCompany] = []
    let connections = (try? await book.vault.connections()) ?? []
    for connection in connections where connection.service == .billit {
      guard let client = try? await book.billit(of: connection.id),
        let companies = try? await client.companies(
          seenFrom: connection.settings.accountantPartyID)
      else { continue }
      all += companies.map {
        ReachableCompany(
          connectionID: connection.id, partyID: $0.partyID, name: $0.name,
          fields: DossierListReader.fields($0))
      }
    }
    return all
  }

  static func fields(_ dossier: OctopusDossier) -> ImportFields {
    var fields = ImportFields()
    fields[.name] = dossier.name
    fields[.vatNumber] = dossier.vatNumber
    let street = StreetText(dossier.street ?? "")
    fields[.street] = street.street
    fields[.streetNumber] = street.number
    fields[.postalCode] = dossier.postalCode
    fields[.city] = dossier.city
    fields[.country] = dossier.country?.uppercased()
    fields[.email] = dossier.email
    fields[.language] = dossier.language?.uppercased()
    return fields
  }

  private static func fields(_ company: BillitCompany) -> ImportFields {
    var fields = ImportFields()
    fields[.name] = company.name
    fields[.vatNumber] = company.vatNumber
    fields[.street] = company.details.street
    fields[.streetNumber] = company.details.streetNumber
    fields[.postalCode] = company.details.postalCode
    fields[.city] = company.details.city
    fields[.email] = company.details.email
    fields[.language] = company.details.language?.uppercased()
    return fields
  }
}

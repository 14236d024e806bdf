package import Accounting
import BillitClient
import Foundation
package import Logging
import ServiceLifecycle
package import Storage

/// Reads the bank accounts of the dossiers from Billit: at once where a webhook said that they changed, and
/// all of them on a schedule, so that a link is noticed without any webhook.
///
/// Billit documents no webhook for bank links and no list of its own: the accounts stand in
/// `accountInformation`, for all companies of a user together.
package struct BankWatch: Service {
  private let database: Database
  private let book: ConnectionBook
  private let words: BankWords
  private let terms: ConsentTerms
  private let interval: Duration
  private let doorbell: Doorbell
  private let logger: Logger
  private let now: @Sendable () -> Instant

  /// - Parameters:
  ///   - interval: how old a list may be before it is read without being asked for.
  ///   - doorbell: rung when accounts became dirty.
  package init(
    database: Database, book: ConnectionBook, words: BankWords, terms: ConsentTerms,
    interval: Duration, doorbell: Doorbell, logger: Logger,
    now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.book = book
    self.words = words
    self.terms = terms
    self.interval = interval
    self.doorbell = doorbell
    self.logger = logger
    self.now = now
  }

  package func run() async throws {
    await Rounds(
      .rings(doorbell, besides: .seconds(60)), failure: "bank accounts not read", logger
    ) { try await round() }.run()
  }

  /// One round over the dossiers whose list is dirty or old.
  package func round() async throws {
    let old = now() - Instant(interval / .milliseconds(1))
    var due = try await readings.dirty()
    for one in try await readings.due(before: old)
    where !due.contains(where: { $0.dossierID == one.dossierID }) {
      due.append(one)
    }
    if due.isEmpty { return }
    let resting = try await book.resting()
    let dossiers = try await DossierStore(database).all()
    let byConnection = Dictionary(
      grouping: dossiers.filter { dossier in due.contains { $0.dossierID == dossier.id } }
    ) { $0.billitConnectionID }
    for (connection, dossiers) in byConnection.sorted(by: { ($0.key ?? 0) < ($1.key ?? 0) }) {
      guard let connection, !resting.contains(connection), !Task.isCancelled else { continue }
      await read(dossiers, due, connection)
    }
  }

  private var readings: BankReadings { BankReadings(database) }

  /// One call brings all companies within reach; a company that is not among them is asked for by itself.
  private func read(_ dossiers: [Dossier], _ due: [BankReadings.Due], _ connection: Int64) async {
    var known: [Int: BillitCompany] = [:]
    for dossier in dossiers {
      guard let party = dossier.billitPartyID, !Task.isCancelled,
        let due = due.first(where: { $0.dossierID == dossier.id })
      else { continue }
      do {
        if known[party] == nil {
          let client = try await book.billitClient(connection)
          for company in try await client.companies(seenFrom: party) {
            known[company.partyID] = company
          }
          await book.answered(connection)
        }
        guard let company = known[party] else {
          try await readings.noteFailure(Cause(.billitAccessLost), of: dossier.id, now: now())
          continue
        }
        let list = BankListReading(company, words: words)
        let found = try await readings.take(
          list.accounts, unreadable: list.unreadable, of: due, terms: terms, now: now())
        if !found.isEmpty {
          logger.info(
            "bank accounts changed",
            metadata: [
              "dossier": "\(dossier.id)", "appeared": "\(found.appeared.count)",
              "changed": "\(found.changed.count)", "gone": "\(found.gone.count)",
            ])
        }
      } catch let fault as BillitFault {
        await note(fault, dossier, connection)
        return
      } catch {
        logger.error(
          "bank accounts not read",
          metadata: ["dossier": "\(dossier.id)", "reason": "\(FaultText(error))"])
      }
    }
  }

  private func note(_ fault: BillitFault, _ dossier: Dossier, _ connection: Int64) async {
    let standstill = await book.note(Standstill(fault, now: now()), of: connection)
    try? await readings.noteFailure(standstill.cause, of: dossier.id, now: now())
  }
}

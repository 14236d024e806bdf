import BillitClient
import OctopusClient
import Outbound
import Storage

/// The clients made so far, each with the credentials it was made with.
struct ConnectionClients {
  private(set) var octopus: [Int64: OctopusClient] = [:]
  private(set) var billit: [Int64: BillitClient] = [:]
  private var clocks: [Int64: ServiceClock] = [:]
  /// When the credentials of each client had last been changed as they were read for it. Compared for
  /// being the same, not by time: another process may note a change before it commits it.
  private var madeWith: [Int64: Instant?] = [:]

  /// Whether the client of a connection was made with other credentials than those stored now.
  func isOutdated(_ connection: Connection) -> Bool {
    guard let made = madeWith[connection.id] else { return false }
    return made != connection.credentialsChangedAt
  }

  /// - Parameter connection: as it was read before the credentials.
  mutating func keep(_ client: OctopusClient, of connection: Connection) {
    octopus[connection.id] = client
    madeWith[connection.id] = .some(connection.credentialsChangedAt)
  }

  mutating func keep(_ client: BillitClient, of connection: Connection) {
    billit[connection.id] = client
    madeWith[connection.id] = .some(connection.credentialsChangedAt)
  }

  mutating func forget(_ id: Int64) {
    octopus[id] = nil
    billit[id] = nil
    madeWith[id] = nil
  }

  /// The clock of a connection, which outlives its clients.
  mutating func clock(of id: Int64, now: @escaping @Sendable () -> Instant) -> ServiceClock {
    if let clock = clocks[id] { return clock }
    let clock = ServiceClock(now: now)
    clocks[id] = clock
    return clock
  }

  var readings: [Int64: ServiceClock.Reading] { clocks.compactMapValues(\.reading) }
}

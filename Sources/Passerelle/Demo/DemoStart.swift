import Forwarding
import Logging
import ServiceLifecycle
import Simulators
import Storage
import Synchronization

/// What happens once a demonstration's gateway takes calls: the hooks are registered, it says that it is
/// ready, and the invoices begin to come.
final class DemoStart: Service {
  private let gateway: Gateway
  private let office: DemoOffice
  private let running: AsyncStream<Void>
  private let port: Int
  private let traffic: DemoTraffic?
  private let once: Bool
  private let worked = Mutex(false)

  init(
    gateway: Gateway, office: DemoOffice, running: AsyncStream<Void>, port: Int,
    traffic: DemoTraffic?, once: Bool
  ) {
    self.gateway = gateway
    self.office = office
    self.running = running
    self.port = port
    self.traffic = traffic
    self.once = once
  }

  /// Whether documents were booked and their numbers written back.
  var sawItWork: Bool { worked.withLock { $0 } }

  func run() async throws {
    try await cancelWhenGracefulShutdown {
      for await _ in self.running {}
      try Task.checkCancellation()
      await self.registerHooks()
      Terminal.say("ready: http://127.0.0.1:\(self.port)")
      try await withThrowingTaskGroup(of: Void.self) { group in
        if let traffic = self.traffic { group.addTask { try await traffic.run() } }
        if self.traffic != nil, !self.once {
          let colleague = DemoColleague(gateway: self.gateway, port: self.port + 2)
          group.addTask { await colleague.run() }
        }
        if self.once {
          group.addTask { try await self.watch() }
        } else {
          if self.traffic != nil {
            let bank = DemoBank(gateway: self.gateway, billitPort: self.port + 1)
            group.addTask { await bank.deliver() }
            let checks = DemoLinkChecks(
              gateway: self.gateway, office: self.office, billitPort: self.port + 1)
            group.addTask { await checks.happen() }
            let imports = DemoImports(gateway: self.gateway, billitPort: self.port + 1)
            group.addTask { await imports.happen() }
            let incidents = DemoIncidents(gateway: self.gateway, billitPort: self.port + 1)
            group.addTask { await incidents.happen() }
          }
          group.addTask { try? await Task.sleep(for: .seconds(86_400 * 365)) }
        }
        if self.once {
          try await group.next()
          group.cancelAll()
        }
        try await group.waitForAll()
      }
    }
  }

  private func registerHooks() async {
    guard let dossiers = try? await DossierStore(gateway.database).all() else { return }
    let unreached = DemoLinks.client(with: .accessLost)?.number
    for dossier in dossiers
    where dossier.billitPartyID != nil && dossier.octopusDossierID != unreached {
      do {
        if case .failed(let reason) = try await gateway.registrar.ensure(dossier.id) {
          Terminal.warn("\(dossier.name): webhooks not registered (\(reason))")
        }
      } catch {
        Terminal.warn("\(dossier.name): webhooks not registered (\(FaultText(error)))")
      }
    }
  }

  /// Waits until ten documents are booked and written back, for two minutes at most.
  private func watch() async throws {
    let documents = DocumentStore(gateway.database)
    for _ in 0..<240 {
      let done = try await documents.countWrittenBack()
      if done >= 10 {
        worked.withLock { $0 = true }
        Terminal.say("booked and written back: \(done)")
        return
      }
      try await Task.sleep(for: .milliseconds(500))
    }
  }
}

import ArgumentParser
import Foundation
import Logging
import ServiceLifecycle
import Simulators

/// One simulator alone, with the demonstration's office.
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate", abstract: "Run one simulator alone.")

  /// Which of the two.
  enum Service: String, ExpressibleByArgument, CaseIterable {
    case billit, octopus
  }

  @Argument(help: "billit or octopus.")
  var service: Service

  @Option(help: "The port to listen on.")
  var port: Int

  @Option(help: "The folder of its state; without one it forgets when it stops.")
  var data: String?

  func run() async throws {
    try await Terminal.run {
      umask(0o077)
      let logger = Logger(label: "passerelle") { LogLines(label: $0, level: .warning) }
      let folder = data.map { URL(filePath: $0) }
      let office = DemoOffice(now: Date())
      let simulator: any ServiceLifecycle.Service
      switch service {
      case .billit:
        simulator = try BillitSimulator(
          seed: office.billitSeed, settings: .init(port: port, folder: folder), logger: logger)
      case .octopus:
        simulator = try OctopusSimulator(
          office: office.octopus, folder: folder, port: port, logger: logger, now: { Date() })
      }
      try await ServiceRun.run(
        [simulator, Announcement(line: "ready: http://127.0.0.1:\(port)", simulator: simulator)],
        logger: logger)
    }
  }
}

/// Says one line once a simulator listens.
private struct Announcement: ServiceLifecycle.Service {
  let line: String
  let simulator: any ServiceLifecycle.Service

  func run() async throws {
    switch simulator {
    case let billit as BillitSimulator: _ = try await billit.port
    case let octopus as OctopusSimulator: _ = try await octopus.port
    default: break
    }
    Terminal.say(line)
    try await gracefulShutdown()
  }
}

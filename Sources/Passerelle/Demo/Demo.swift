import Accounting
import Foundation
import Logging
import ServiceLifecycle
import Simulators
import Storage

/// A demonstration: the gateway between a simulated Billit and a simulated Octopus.
struct Demo: Sendable {
  /// How to get in; what is nil is made up and printed.
  struct SignIn: Sendable {
    var email: String
    var password: String?
    var token: String?
  }

  private let gateway: Gateway
  private let office: DemoOffice
  private let octopus: OctopusSimulator
  private let billit: BillitSimulator
  private let port: Int
  private let withTraffic: Bool
  private let once: Bool

  init(
    gateway: Gateway, folder: URL, port: Int, signIn: SignIn, withTraffic: Bool, once: Bool
  ) async throws {
    self.gateway = gateway
    self.port = port
    self.withTraffic = withTraffic
    self.once = once
    office = DemoOffice(now: Date())
    octopus = try OctopusSimulator(
      office: office.octopus, folder: folder.appending(path: "octopus"), port: port + 2,
      logger: gateway.logger, now: { Date() })
    billit = try BillitSimulator(
      seed: office.billitSeed,
      settings: .init(
        port: port + 1, folder: folder.appending(path: "billit"), asksForConsent: true),
      logger: gateway.logger)
    let access = try await DemoSetup(gateway: gateway, office: office, port: port).prepare(signIn)
    for line in access { Terminal.say(line) }
  }

  /// Runs until it is told to stop, or with `once` until the main job was seen to work.
  func run() async throws {
    let (running, announce) = AsyncStream.makeStream(of: Void.self)
    let start = DemoStart(
      gateway: gateway, office: office, running: running, port: port,
      traffic: withTraffic
        ? DemoTraffic(simulator: billit, plan: office.plan, logger: gateway.logger) : nil,
      once: once)
    try await gateway.prepare()
    let services: [any Service] =
      [octopus, billit]
      + (try gateway.services { _ in
        announce.yield()
        announce.finish()
      })
    try await ServiceRun.run(services, ending: start, logger: gateway.logger)
    if once, !start.sawItWork { throw DemoFailure.nothingBooked }
  }
}

/// Why a one-shot demonstration ends with exit code 1.
enum DemoFailure: Error, CustomStringConvertible {
  case nothingBooked

  var description: String { "no document was booked and written back within two minutes" }
}

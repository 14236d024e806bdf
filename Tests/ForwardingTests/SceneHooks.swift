import Accounting
import Cryptography
import Forwarding
import Foundation
import Hummingbird
import Intake
import Logging
import NIOCore
import Storage

/// The intake of a scene: the gateway's own webhook route behind a real server, and what registers hooks.
struct SceneHooks: Sendable {
  let scene: ForwardingScene
  let directory: HookDirectory
  let port: Int
  /// Rung after a commit that made bank accounts dirty.
  let bankRings: AsyncStream<Void>

  /// Runs the intake for as long as the test takes.
  static func run(
    _ scene: ForwardingScene, _ test: (SceneHooks) async throws -> Void
  ) async throws {
    let directory = HookDirectory(HookStore(scene.database))
    let bankDoorbell = Doorbell()
    let inbox = DeliveryInbox(
      database: scene.database, doorbell: scene.doorbell, bankDoorbell: bankDoorbell,
      logger: ForwardingScene.logger)
    let clock = scene.clock
    let route = BillitHookRoute(
      directory: directory, inbox: inbox, counters: IntakeCounters(), now: { clock.now })
    let (ports, listening) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      responder: CallbackResponder { (request: Request, _: BasicRequestContext) in
        await route.respond(to: request)
      },
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in listening.yield(channel.localAddress?.port ?? 0) },
      logger: ForwardingScene.logger)
    let running = [Task { try await inbox.run() }, Task { try await application.run() }]
    defer { for task in running { task.cancel() } }
    for await port in ports {
      return try await test(
        SceneHooks(
          scene: scene, directory: directory, port: port, bankRings: bankDoorbell.rings))
    }
  }

  var registrar: HookRegistrar {
    let directory = directory
    let clock = scene.clock
    return HookRegistrar(
      database: scene.database, book: scene.worker.book, publicURL: "http://127.0.0.1:\(port)",
      changed: { _ = try await directory.reload() }, logger: ForwardingScene.logger,
      now: { clock.now })
  }

  var poll: BillitPoll { scene.poll(with: registrar) }

  /// Waits until the gateway knows so many documents: every commit of the inbox rings.
  func heard(of count: Int) async throws {
    if try await scene.documents().count >= count { return }
    for await _ in scene.doorbell.rings where try await scene.documents().count >= count { return }
  }
}

extension ForwardingScene {
  /// The poll of the gateway; without an intake its hooks lead nowhere.
  func poll(with registrar: HookRegistrar? = nil) -> BillitPoll {
    BillitPoll(ground, hooks: registrar ?? ownRegistrar, interval: .seconds(300))
  }

  /// What a person starts who says that a link works again.
  var linkCheck: LinkCheck { LinkCheck(ground, keeper: worker.keeper, hooks: ownRegistrar) }

  /// What looks after links in the gateway.
  var linkWatch: LinkWatch { LinkWatch(ground, check: linkCheck) }

  /// What follows the books; made anew it remembers nothing but what the database has.
  var bookWatch: BookWatch { BookWatch(ground, keeper: worker.keeper) }

  var ground: LinkGround {
    let clock = clock
    return LinkGround(
      database: database, book: worker.book, doorbell: doorbell, logger: ForwardingScene.logger,
      now: { clock.now })
  }

  private var ownRegistrar: HookRegistrar {
    let clock = clock
    return HookRegistrar(
      database: database, book: worker.book, publicURL: "http://127.0.0.1:9",
      changed: {}, logger: ForwardingScene.logger, now: { clock.now })
  }
}

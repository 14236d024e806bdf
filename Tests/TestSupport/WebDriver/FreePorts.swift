import NIOCore
import NIOPosix

/// Ports of this machine that nobody listens at.
package enum FreePorts {
  /// No free row was found in a hundred tries.
  package struct NoneFound: Error {}

  /// The first of `count` free ports in a row, below those the system hands out by itself.
  package static func first(ofRow count: Int) async throws -> Int {
    for _ in 0..<100 {
      let first = Int.random(in: 20_000..<32_000 - count)
      if await areFree(first..<first + count) { return first }
    }
    throw NoneFound()
  }

  private static func areFree(_ ports: Range<Int>) async -> Bool {
    var held: [any Channel] = []
    for port in ports {
      let channel = try? await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .bind(host: "127.0.0.1", port: port).get()
      if let channel { held.append(channel) }
    }
    for channel in held { try? await channel.close() }
    return held.count == ports.count
  }
}

import NIOCore
import NIOPosix
import Testing

/// Ports of this machine that nobody uses.
enum Ports {
  /// The first of three in a row, as the demonstration needs them.
  static func threeFree() async throws -> Int {
    for _ in 0..<100 {
      let first = Int.random(in: 20_000...59_000)
      if await areFree(first...first + 2) { return first }
    }
    throw NoneFree()
  }

  /// Holds a port for as long as the test takes.
  static func holding<Result>(_ test: (Int) async throws -> Result) async throws -> Result {
    let channel = try await bind(0)
    do {
      let result = try await test(try #require(channel.localAddress?.port))
      try await channel.close()
      return result
    } catch {
      try await channel.close()
      throw error
    }
  }

  private struct NoneFree: Error {}

  private static func areFree(_ ports: ClosedRange<Int>) async -> Bool {
    var isFree = true
    for port in ports {
      do {
        try await bind(port).close()
      } catch {
        isFree = false
      }
    }
    return isFree
  }

  private static func bind(_ port: Int) async throws -> any Channel {
    try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .bind(host: "127.0.0.1", port: port).get()
  }
}

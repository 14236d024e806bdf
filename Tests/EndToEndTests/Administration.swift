import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import TestSupport
import Testing

/// A demonstration that runs as a process of its own, and the commands an administrator runs beside it.
struct Administration: Sendable {
  let folder: URL
  let port: Int
  let program: Program

  static let token = "tok-administration-0123456789"

  /// The gateway's data folder.
  var data: String { folder.path + "/demo/gateway" }
  var database: String { data + "/passerelle.sqlite" }
  var pages: WebCaller { WebCaller(port: port, token: Administration.token) }

  /// Runs a test beside a demonstration in which nothing arrives by itself.
  static func run(
    environment: [String: String] = [:], _ test: (Administration) async throws -> Void
  ) async throws {
    try await withFolder { folder in
      let here = try await start(in: folder, port: try await Ports.threeFree(), environment)
      try await test(here)
      if here.program.isRunning { #expect(try await here.program.stop().code == 0) }
    }
  }

  static func start(
    in folder: URL, port: Int, _ environment: [String: String] = [:]
  ) async throws -> Administration {
    let program = try Program(
      [
        "demo", "--no-traffic", "--port", "\(port)", "--data", folder.path + "/demo",
        "--api-token", token, "--admin-password", "correct horse battery",
      ], environment: environment, in: folder)
    try await program.ready()
    return Administration(folder: folder, port: port, program: program)
  }

  /// Runs a command on the data folder and waits for its end.
  func command(_ arguments: String...) async throws -> Program.Ending {
    try await Program.run(arguments + ["--data", data], in: folder)
  }

  /// The same, which must end well; what it wrote, without the line end.
  func done(
    _ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    let ending = try await Program.run(arguments + ["--data", data], in: folder)
    #expect(ending.code == 0, "\(ending.complaints)", sourceLocation: sourceLocation)
    return ending.output.trimmingCharacters(in: .newlines)
  }

  /// The same, which must be refused with one line that says these words.
  func refused(
    _ arguments: String..., saying words: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let ending = try await Program.run(arguments + ["--data", data], in: folder)
    #expect(ending.code == 1, sourceLocation: sourceLocation)
    #expect(ending.complaints.count == 1, sourceLocation: sourceLocation)
    #expect(
      ending.complaints.first?.contains(words) ?? false, "\(ending.complaints)",
      sourceLocation: sourceLocation)
  }

  /// A page as a script is shown it.
  func page(_ path: String) async throws -> String {
    var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(path)")
    request.headers.add(name: "Authorization", value: "Bearer \(Administration.token)")
    request.headers.add(name: "Accept-Language", value: "en")
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(20))
    return String(buffer: try await response.body.collect(upTo: 1 << 20))
  }

  /// Whether somebody gets in with a password.
  func letsIn(_ email: String, _ password: String) async throws -> Bool {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/sign-in")
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
    func field(_ text: String) -> String {
      text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
    request.body = .bytes(
      ByteBuffer(string: "email=\(field(email))&password=\(field(password))"))
    let status: UInt
    do {
      status = try await http.execute(request, timeout: .seconds(30)).status.code
    } catch {
      try await http.shutdown()
      throw error
    }
    try await http.shutdown()
    return status == 303
  }

  /// A file with a secret, as the commands read them.
  func secretFile(_ text: String) throws -> String {
    let file = folder.appending(path: "secret-\(UUID().uuidString.prefix(6))")
    try Data((text + "\n").utf8).write(to: file)
    return file.path
  }
}

import Foundation
import TestSupport
import Testing

/// The built program as it runs on its own, beside the tests: started with arguments and an environment,
/// watched through what it writes, ended by signals.
final class Program: Sendable {
  private let process: Process
  private let output: URL
  private let errors: URL
  private let endings: AsyncStream<Int32>

  /// What became of a run.
  struct Ending: Sendable {
    var code: Int32
    var output: String
    /// The lines on standard error that were not log lines.
    var complaints: [String]
  }

  /// Starts it; what it writes goes into files of that folder.
  init(_ arguments: [String], environment: [String: String] = [:], in folder: URL) throws {
    let name = "run-\(UUID().uuidString.prefix(8))"
    output = folder.appending(path: "\(name).out")
    errors = folder.appending(path: "\(name).err")
    for file in [output, errors] {
      try Data().write(to: file)
    }
    let (endings, ended) = AsyncStream.makeStream(of: Int32.self)
    self.endings = endings
    process = Process()
    process.executableURL = try Program.place()
    process.arguments = arguments
    var variables = ProcessInfo.processInfo.environment.filter {
      !$0.key.hasPrefix("PASSERELLE_") && $0.key != "CREDENTIALS_DIRECTORY"
    }
    variables.merge(environment) { $1 }
    process.environment = variables
    process.currentDirectoryURL = Program.root
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.terminationHandler = {
      ended.yield($0.terminationStatus)
      ended.finish()
    }
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// Runs it to its end, which must come within the limit.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: URL
  ) async throws -> Ending {
    let program = try Program(arguments, environment: environment, in: folder)
    return try await program.ending()
  }

  /// Waits until it says that it is ready.
  func ready(within limit: Duration = .seconds(60)) async throws {
    let isReady = try await eventually(within: limit) {
      text(output).contains("ready: ") || !process.isRunning
    }
    try #require(
      isReady && process.isRunning, "not ready; it said:\n\(text(output))\n\(text(errors))")
  }

  /// Waits for its own end.
  func ending() async throws -> Ending {
    var code: Int32 = -1
    for await ended in endings { code = ended }
    let lines = text(errors).split(separator: "\n").map(String.init)
    return Ending(
      code: code, output: text(output), complaints: lines.filter { !$0.hasPrefix("{") })
  }

  var isRunning: Bool { process.isRunning }

  /// Asks it to stop and waits until it has.
  func stop() async throws -> Ending {
    process.terminate()
    return try await ending()
  }

  /// Ends it as a power cut would, and waits until it is gone.
  func killNow() async throws {
    kill(process.processIdentifier, SIGKILL)
    _ = try await ending()
  }

  private func text(_ file: URL) -> String {
    (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }

  /// The built program, in the folder of the test bundle.
  private static func place() throws -> URL {
    let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    let candidates = [
      folder.appending(path: "passerelle"), root.appending(path: ".build/debug/passerelle"),
    ]
    return try #require(
      candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) },
      "the program passerelle is not built")
  }

  /// The package root, where its templates are.
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

/// A folder of its own for one test, gone afterwards.
func withFolder<Result>(_ test: (URL) async throws -> Result) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "passerelle-e2e-\(UUID().uuidString.prefix(8))")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await test(folder)
}

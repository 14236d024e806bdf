import Foundation

/// A program that runs beside a test and ends with it.
package final class ChildProcess: Sendable {
  /// Why a line did not come: the program ended first. What it said is in the description.
  package struct Ended: Error, CustomStringConvertible {
    package var program: String
    package var said: String

    package var description: String { "\(program) ended; it said:\n\(said)" }
  }

  private let process = Process()
  private let output: AsyncStream<Data>
  private let ending: AsyncStream<Never>

  /// Starts it; what it writes to either output is kept for `line`.
  ///
  /// - Parameter environment: added to this process' own.
  package init(
    _ program: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws {
    let pipe = Pipe()
    let (output, feed) = AsyncStream.makeStream(of: Data.self)
    let (ending, ended) = AsyncStream.makeStream(of: Never.self)
    self.output = output
    self.ending = ending
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    process.terminationHandler = { _ in ended.finish() }
    pipe.fileHandleForReading.readabilityHandler = { handle in
      let piece = handle.availableData
      guard piece.isEmpty else {
        feed.yield(piece)
        return
      }
      handle.readabilityHandler = nil
      feed.finish()
    }
    try process.run()
  }

  /// Waits for the first line with that text; may be called once.
  package func line(containing text: String) async throws -> String {
    var said = Data()
    for await piece in output {
      said.append(piece)
      // The piece after the last line end may still grow.
      let lines = String(decoding: said, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).dropLast()
      if let line = lines.first(where: { $0.contains(text) }) { return String(line) }
    }
    throw Ended(
      program: process.executableURL?.lastPathComponent ?? "",
      said: String(decoding: said, as: UTF8.self))
  }

  /// Ends it by a signal once `body` is done, and waits until it is gone.
  package func whileRunning<Result>(
    endingBy signal: Int32 = SIGTERM, _ body: () async throws -> Result
  ) async throws -> Result {
    do {
      let result = try await body()
      await end(signal)
      return result
    } catch {
      await end(signal)
      throw error
    }
  }

  private func end(_ signal: Int32) async {
    if process.isRunning { kill(process.processIdentifier, signal) }
    for await _ in ending {}
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }
}

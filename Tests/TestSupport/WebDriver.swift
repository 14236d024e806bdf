import AsyncHTTPClient
import Foundation
import NIOCore

/// A chromedriver of our own, spoken to in the words of the W3C's WebDriver recommendation.
package final class WebDriver: Sendable {
  /// Where Chromium and its driver lie.
  package struct Programs: Sendable {
    package var chromium: String
    package var driver: String

    /// What is on `PATH`; nil when either of the two is missing.
    package static let installed: Programs? = {
      guard
        let chromium = ["chromium", "chromium-browser", "google-chrome"].lazy
          .compactMap(Programs.onPath).first,
        let driver = Programs.onPath("chromedriver")
      else { return nil }
      return Programs(chromium: chromium, driver: driver)
    }()

    /// The sentence a skipped test shows.
    package static let missing = "Chromium and chromedriver are not installed: skipped"

    private static func onPath(_ name: String) -> String? {
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin"
      return path.split(separator: ":").map { "\($0)/\(name)" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
  }

  /// What the driver answered instead of a value.
  package struct Fault: Error, CustomStringConvertible {
    /// The recommendation's code, such as `no such element`.
    package var code: String
    package var message: String

    package var description: String { "\(code): \(message)" }
  }

  let programs: Programs
  private let process: ChildProcess
  private let base: String

  private init(programs: Programs, process: ChildProcess, port: String) {
    self.programs = programs
    self.process = process
    base = "http://127.0.0.1:\(port)"
  }

  /// Runs a driver, on a port it finds itself, while `body` runs.
  package static func run<Result>(
    _ body: (WebDriver) async throws -> Result
  ) async throws -> Result {
    guard let programs = Programs.installed else {
      throw Fault(code: "not installed", message: Programs.missing)
    }
    let process = try ChildProcess(programs.driver, ["--port=0"])
    // A child inherits the blocked signals of the thread that starts it, SIGTERM among them, and the
    // driver does not unblock them. Its browsers are gone by then.
    return try await process.whileRunning(endingBy: SIGKILL) {
      let line = try await process.line(containing: "started successfully on port ")
      let port = line.split(separator: " ").last?.filter(\.isNumber) ?? ""
      return try await body(WebDriver(programs: programs, process: process, port: port))
    }
  }

  /// Sends one command and gives its value back.
  func command(
    _ method: Method, _ path: String, _ parameters: [String: JSONValue] = [:]
  ) async throws -> JSONValue {
    let request = PlainRequest(
      method.rawValue, base + path,
      headers: [("content-type", "application/json; charset=utf-8")],
      body: method == .post ? try JSONValue.object(parameters).data : nil)
    let value = try JSONValue(await request.answer().body)["value"] ?? .null
    if let code = value["error"]?.string {
      let message = value["message"]?.string ?? ""
      throw Fault(code: code, message: String(message.prefix { $0 != "\n" }))
    }
    return value
  }

  enum Method: String {
    case get = "GET"
    case post = "POST"
    case delete = "DELETE"
  }
}

import ArgumentParser
import Foundation
import Storage

/// Lines for people and scripts, written at once even into a pipe.
enum Terminal {
  /// One line on standard output.
  static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// One line on standard error.
  static func warn(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// Runs a command; an error ends it with its reason on standard error and exit code 1.
  static func run(_ command: () async throws -> Void) async throws {
    do {
      try await command()
    } catch let error as ExitCode {
      throw error
    } catch let error as ValidationError {
      throw error
    } catch {
      warn("passerelle: \(FaultText(error))")
      throw ExitCode.failure
    }
  }

  /// A line typed or piped in, without its end; nil at the end of input.
  static func ask(_ question: String) -> String? {
    FileHandle.standardError.write(Data(question.utf8))
    return readLine(strippingNewline: true)
  }
}

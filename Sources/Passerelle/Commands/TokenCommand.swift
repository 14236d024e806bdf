import ArgumentParser
import Foundation
import Storage

/// API tokens for scripts.
struct TokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "API tokens for scripts.",
    subcommands: [Add.self, List.self, Revoke.self])

  /// Makes a token and prints it once.
  struct Add: AsyncParsableCommand {
    @OptionGroup var options: SettingsOptions
    @Argument(help: "What it is for.") var name: String
    @Option(help: "administrator, accountant or reader.") var role = "reader"
    @Option(help: "After how many days it expires; never unless given.") var days: Int?

    func validate() throws {
      if let days, !(1...3_650).contains(days) {
        throw ValidationError("--days must be from 1 to 3650")
      }
      guard Role(rawValue: role) != nil else {
        throw ValidationError("--role must be administrator, accountant or reader")
      }
    }

    func run() async throws {
      try await Terminal.run {
        let token = try await APITokenStore(try await options.visit()).create(
          name: name, role: Role(rawValue: role) ?? .reader,
          expiresAt: days.map { .now() + Int64($0) * 86_400_000 }, actor: "command line",
          now: .now())
        Terminal.say(token)
      }
    }
  }

  /// Lists the tokens without their texts.
  struct List: AsyncParsableCommand {
    @OptionGroup var options: SettingsOptions

    func run() async throws {
      try await Terminal.run {
        for token in try await APITokenStore(try await options.visit()).all() {
          Terminal.say("\(token.name)  \(token.role.rawValue)")
        }
      }
    }
  }

  /// Ends all tokens of a name.
  struct Revoke: AsyncParsableCommand {
    @OptionGroup var options: SettingsOptions
    @Argument(help: "The name.") var name: String

    func run() async throws {
      try await Terminal.run {
        let count = try await APITokenStore(try await options.visit()).revoke(
          name: name, actor: "command line", now: .now())
        guard count > 0 else { throw CheckFailure(reason: "no token has the name \(name)") }
        Terminal.say("\(name) revoked")
      }
    }
  }
}

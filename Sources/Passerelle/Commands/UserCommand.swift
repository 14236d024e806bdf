import ArgumentParser
import Cryptography
import Foundation
import Storage

/// Accounts of people, without a browser.
struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Accounts of people.",
    subcommands: [
      Add.self, List.self, Disable.self, Password.self, Invite.self, SecondFactorOff.self,
    ])

  /// Adds somebody; a password that is not given is made and printed once.
  struct Add: AsyncParsableCommand {
    @OptionGroup var options: SettingsOptions
    @Argument(help: "The e-mail to sign in with.") var email: String
    @Option(help: "Name.") var name: String
    @Option(help: "administrator, accountant or reader.") var role = "accountant"
    @Option(help: "fr, nl, de or en.") var language = "fr"

    func validate() throws {
      guard Role(rawValue: role) != nil else {
        throw ValidationError("--role must be administrator, accountant or reader")
      }
      guard ["fr", "nl", "de", "en"].contains(language) else {
        throw ValidationError("--language must be fr, nl, de or en")
      }
    }

    func run() async throws {
      try await Terminal.run {
        let database = try await options.visit()
        let password = try RandomToken.make(byteCount: 12)
        try await UserStore(database).create(
          email: email, name: name, role: Role(rawValue: role) ?? .reader, language: language,
          passwordHash: try await PasswordQueue().make(password: password), actor: "command line",
          now: .now())
        Terminal.say("\(email)  \(password)")
      }
    }
  }

  /// Lists everybody.
  struct List: AsyncParsableCommand {
    @OptionGroup var options: SettingsOptions

    func run() async throws {
      try await Terminal.run {
        for user in try await UserStore(try await options.visit()).all() {
          Terminal.say("\(user.email)  \(user.role.rawValue)  \(user.name)")
        }
      }
    }
  }

  /// Shuts somebody out, at once.
  struct Disable: AsyncParsableCommand {
    @OptionGroup var options: SettingsOptions
    @Argument(help: "The e-mail.") var email: String

    func run() async throws {
      try await Terminal.run {
        let isDone = try await UserStore(try await options.visit()).disable(
          email: email, actor: "command line", now: .now())
        guard isDone else { throw CheckFailure(reason: "nobody has the e-mail \(email)") }
        Terminal.say("\(email) disabled")
      }
    }
  }

  /// A new password, made and printed once; ends all sessions.
  struct Password: AsyncParsableCommand {
    @OptionGroup var options: SettingsOptions
    @Argument(help: "The e-mail.") var email: String

    func run() async throws {
      try await Terminal.run {
        let database = try await options.visit()
        let password = try RandomToken.make(byteCount: 12)
        let isDone = try await UserStore(database).setPassword(
          email: email, hash: try await PasswordQueue().make(password: password),
          actor: "command line", now: .now())
        guard isDone else { throw CheckFailure(reason: "nobody has the e-mail \(email)") }
        Terminal.say("\(email)  \(password)")
      }
    }
  }
}

extension UserCommand {
  /// A link by which somebody chooses a password, once and within 72 hours.
  struct Invite: AsyncParsableCommand {
    @OptionGroup var options: SettingsOptions
    @Argument(help: "The e-mail.") var email: String

    func run() async throws {
      try await Terminal.run {
        let database = try await options.visit()
        let account = try await UserStore(database).account(email: email)
        guard let user = account?.user,
          let token = try await InvitationStore(database).make(
            userID: user.id, actor: "command line", now: .now())
        else { throw CheckFailure(reason: "nobody has the e-mail \(email)") }
        Terminal.say("\(try await options.settings().reachableURL)/invitation/\(token)")
      }
    }
  }

  /// For somebody who lost the app and the recovery codes.
  struct SecondFactorOff: AsyncParsableCommand {
    @OptionGroup var options: SettingsOptions
    @Argument(help: "The e-mail.") var email: String

    func run() async throws {
      try await Terminal.run {
        let database = try await options.visit()
        let account = try await UserStore(database).account(email: email)
        guard let user = account?.user,
          try await SecondFactorStore(database).remove(
            userID: user.id, actor: "command line", now: .now())
        else { throw CheckFailure(reason: "nobody with a second factor has the e-mail \(email)") }
        Terminal.say("\(email): second factor off")
      }
    }
  }
}

extension SettingsOptions {
  /// The installation's database, beside a gateway that may be running.
  func visit() async throws -> Database {
    umask(0o077)
    return try Installation.visit(
      try await settings(), environment: ProcessInfo.processInfo.environment)
  }
}

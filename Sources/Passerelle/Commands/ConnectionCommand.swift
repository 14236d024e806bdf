import ArgumentParser
import BillitClient
import Foundation
import OctopusClient
import Storage

/// Ways into Billit and Octopus, without a browser.
struct ConnectionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "connection", abstract: "Connections to Billit and Octopus.",
    subcommands: [AddBillit.self, AddOctopus.self, Renew.self, List.self])

  /// A connection to Billit with an API key. Secrets are read from files, never from the command line,
  /// where other users of the machine could see them.
  struct AddBillit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add-billit", abstract: "Add a connection to Billit with an API key.")

    @OptionGroup var options: SettingsOptions
    @Argument(help: "A name for people.") var name: String
    @Option(help: "The file with the API key.") var keyFile: String
    @Option(help: "The API's address.") var url = BillitConnection.productionAPIBase
    @Option(help: "The accountant's own company in Billit, when the headers name it too.")
    var accountantParty: Int?
    @Option(
      help: "What PartyID and ContextPartyID carry: party, party+accountant or accountant+party.")
    var partyHeaders = "party"

    func validate() throws {
      guard ["party", "party+accountant", "accountant+party"].contains(partyHeaders) else {
        throw ValidationError(
          "--party-headers must be party, party+accountant or accountant+party")
      }
    }

    func run() async throws {
      try await Terminal.run {
        let key = try SecretFile.text(keyFile)
        let id = try await CredentialVault(try await options.visit()).add(
          .billit, name: name, baseURL: url,
          settings: .init(partyHeaders: partyHeaders, accountantPartyID: accountantParty),
          credentials: .billitKey(key), actor: "command line", now: .now())
        Terminal.say("connection \(id)")
      }
    }
  }

  /// A connection to Octopus with user and password.
  struct AddOctopus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add-octopus", abstract: "Add a connection to Octopus with user and password.")

    @OptionGroup var options: SettingsOptions
    @Argument(help: "A name for people.") var name: String
    @Option(help: "The Octopus user.") var user: String
    @Option(help: "The file with the password.") var passwordFile: String
    @Option(help: "The software-house id that Octopus gave this installation.")
    var softwareHouse: String
    @Option(help: "The REST service's address.") var url = OctopusConnection.productionRESTBase
    @Option(help: "The File Import service's address.")
    var fileImportURL = OctopusConnection.productionFileImportBase

    func run() async throws {
      try await Terminal.run {
        let password = try SecretFile.text(passwordFile)
        let id = try await CredentialVault(try await options.visit()).add(
          .octopus, name: name, baseURL: url, settings: .init(fileImportURL: fileImportURL),
          credentials: .octopusPassword(
            softwareHouse: softwareHouse, user: user, password: password),
          actor: "command line", now: .now())
        Terminal.say("connection \(id)")
      }
    }
  }

  /// Replaces the secret of a connection, as after a refused login; documents that wait are kept.
  struct Renew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give a connection a new key or password.",
      discussion: """
        A gateway that was refused with the old one goes on by itself. One that still works keeps the old
        one until it is proved on the Connections page, or started anew.
        """)

    @OptionGroup var options: SettingsOptions
    @Argument(help: "The connection, by its number.") var id: Int64
    @Option(help: "The file with the new API key or password.") var secretFile: String

    func run() async throws {
      try await Terminal.run {
        let secret = try SecretFile.text(secretFile)
        let vault = CredentialVault(try await options.visit())
        switch try await vault.credentials(of: id) {
        case .billitKey:
          try await vault.replace(
            .billitKey(secret), of: id, actor: "command line", now: .now())
        case .octopusPassword(let house, let user, _):
          try await vault.replace(
            .octopusPassword(softwareHouse: house, user: user, password: secret), of: id,
            actor: "command line", now: .now())
        case .billitOAuth, .octopusOAuth:
          throw CheckFailure(reason: "the connection is renewed by signing in again")
        case nil:
          throw CheckFailure(reason: "there is no connection \(id)")
        }
        Terminal.say("connection \(id) renewed")
      }
    }
  }

  /// Lists the connections and how they stand.
  struct List: AsyncParsableCommand {
    @OptionGroup var options: SettingsOptions

    func run() async throws {
      try await Terminal.run {
        for connection in try await CredentialVault(try await options.visit()).connections() {
          Terminal.say(
            "\(connection.id)  \(connection.service.rawValue)  \(connection.name)  "
              + "\(connection.state.rawValue)  \(connection.baseURL)")
        }
      }
    }
  }
}

/// A secret in a file of its own.
enum SecretFile {
  /// The text without the line end behind it; throws when the file cannot be read or is empty.
  static func text(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CheckFailure(reason: "the file \(path) cannot be read")
    }
    let text = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
    guard !text.isEmpty else { throw CheckFailure(reason: "the file \(path) is empty") }
    return text
  }
}

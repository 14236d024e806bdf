import Accounting
import ArgumentParser
import Foundation
import Storage

/// Dossiers, without a browser.
struct DossierCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier", abstract: "Dossiers: an Octopus dossier tied to a Billit company.",
    subcommands: [Add.self, List.self, ShowSettings.self, Export.self])

  /// Ties an Octopus dossier to a Billit company; a running gateway registers its webhooks at the next
  /// poll.
  struct Add: AsyncParsableCommand {
    @OptionGroup var options: SettingsOptions
    @Argument(help: "The client's name.") var name: String
    @Option(help: "The connection to Octopus, by its number.") var octopusConnection: Int64
    @Option(help: "The dossier's number in Octopus.") var octopusDossier: Int
    @Option(help: "The connection to Billit, by its number.") var billitConnection: Int64
    @Option(help: "The company's PartyID in Billit.") var billitParty: Int
    @Option(help: "fr, nl, de or en.") var language = "nl"
    @Option(help: "The VAT number.") var vatNumber: String?
    @Flag(help: "Hand purchases to the Document Import Viewer instead of booking them.")
    var purchasesToViewer = false
    @Flag(help: "Hand sales to the Document Import Viewer instead of booking them.")
    var salesToViewer = false

    func validate() throws {
      guard ["fr", "nl", "de", "en"].contains(language) else {
        throw ValidationError("--language must be fr, nl, de or en")
      }
      if let vatNumber, VATNumber(vatNumber) == nil {
        throw ValidationError("--vat-number is no VAT number: check its digits")
      }
    }

    func run() async throws {
      try await Terminal.run {
        var settings = DossierSettings()
        if purchasesToViewer { settings.purchases = .importViewer }
        if salesToViewer { settings.sales = .importViewer }
        let id = try await DossierStore(try await options.visit()).add(
          .init(
            name: name, language: language, vatNumber: vatNumber, enterpriseNumber: nil,
            octopusConnectionID: octopusConnection, octopusDossierID: octopusDossier,
            billitConnectionID: billitConnection, billitPartyID: billitParty, settings: settings),
          actor: "command line", now: .now())
        Terminal.say("dossier \(id)")
      }
    }
  }

  /// Lists the dossiers and how their links stand.
  struct List: AsyncParsableCommand {
    @OptionGroup var options: SettingsOptions

    func run() async throws {
      try await Terminal.run {
        for dossier in try await DossierStore(try await options.visit()).all() {
          Terminal.say(
            "\(dossier.id)  \(dossier.name)  octopus \(dossier.octopusLink.state.rawValue)  "
              + "billit \(dossier.billitLink.state.rawValue)")
        }
      }
    }
  }

  /// Prints a dossier's settings as JSON, or takes them from a file.
  struct ShowSettings: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "settings",
      abstract: "Print a dossier's settings as JSON, or change them.",
      discussion: """
        Print them, change the text, and give it back with --from. Members that are left out get their
        defaults. Documents that wait for the office are looked at again at the next turn.
        """)

    @OptionGroup var options: SettingsOptions
    @Argument(help: "The dossier, by its number.") var id: Int64
    @Option(help: "A JSON file with the new settings.") var from: String?

    func run() async throws {
      try await Terminal.run {
        let store = DossierStore(try await options.visit())
        guard let dossier = try await store.dossier(id) else {
          throw CheckFailure(reason: "there is no dossier \(id)")
        }
        var settings = dossier.settings
        if let from {
          guard let data = FileManager.default.contents(atPath: from) else {
            throw CheckFailure(reason: "the file \(from) cannot be read")
          }
          do {
            settings = try JSONDecoder().decode(DossierSettings.self, from: data)
          } catch {
            throw CheckFailure(reason: "the file \(from) does not hold settings: \(error)")
          }
          try await store.change(id, settings: settings, actor: "command line", now: .now())
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        Terminal.say(String(decoding: try encoder.encode(settings), as: UTF8.self))
      }
    }
  }
}

import ArgumentParser
import Foundation
import Pages
import Storage

extension DossierCommand {
  /// Writes everything of a dossier into a folder of plain files; `index.html` opens in a browser.
  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a dossier's documents, choices, entry numbers and audit as plain files.")

    @OptionGroup var options: SettingsOptions
    @Argument(help: "The dossier's number.") var dossier: Int64
    @Argument(help: "A folder that is not there yet.") var folder: String

    func run() async throws {
      try await Terminal.run {
        let place = URL(filePath: folder)
        let files = FileManager.default
        guard !files.fileExists(atPath: place.path) else { throw Refusal.exists(folder) }
        let settings = try await options.settings()
        let archive = try DossierArchive(
          database: try await options.visit(),
          templates: try ProgramFolder.find("Templates", settings.templates), now: { .now() })
        guard var reading = try await archive.begin(dossier, actor: "command line") else {
          throw Refusal.unknown(dossier)
        }
        while let file = try await reading.next() {
          let target = place.appending(path: file.path)
          try files.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(file.bytes).write(to: target)
        }
        Terminal.say("\(reading.documentCount) documents in \(folder)")
      }
    }

    private enum Refusal: Error, CustomStringConvertible {
      case exists(String)
      case unknown(Int64)

      var description: String {
        switch self {
        case .exists(let folder): "\(folder) is there already: name a new folder"
        case .unknown(let id): "there is no dossier \(id)"
        }
      }
    }
  }
}

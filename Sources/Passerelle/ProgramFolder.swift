import Foundation

/// The folders that belong to the program.
enum ProgramFolder {
  /// As set, else in the working folder, else beside the program or above it.
  static func find(_ name: String, _ given: String?) throws -> String {
    if let given { return given }
    var candidates = [name]
    var place = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    for _ in 0..<5 {
      candidates.append(place.appending(path: name).path)
      candidates.append(place.appending(path: "share/passerelle/\(name)").path)
      place = place.deletingLastPathComponent()
    }
    guard let found = candidates.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
      throw Settings.Mistakes(sentences: ["the folder \(name) was not found: set its place"])
    }
    return found
  }
}

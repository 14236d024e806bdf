package import Foundation

/// The folder of material from outside (`../shared` beside the package), which is never part of the
/// project. Tests over it run where it is and say that they were skipped where it is not.
package enum SharedMaterial {
  /// Whether the folder stands beside the package root.
  package static var exists: Bool {
    FileManager.default.fileExists(atPath: root.appending(path: "testdata").path)
  }

  /// The sentence a skipped test shows.
  package static let missing = "../shared is not beside the project: skipped"

  /// The bytes of one file, by its path below the folder.
  package static func data(_ path: String) throws -> Data {
    try Data(contentsOf: root.appending(path: path))
  }

  /// The names of the files in one folder below it, sorted; empty when it is not there.
  package static func files(in folder: String) -> [String] {
    let path = root.appending(path: folder).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// `<package root>/../shared`, found from where this file stands.
  private static let root: URL = URL(filePath: #filePath)
    .deletingLastPathComponent()  // TestSupport
    .deletingLastPathComponent()  // Tests
    .deletingLastPathComponent()  // the package
    .deletingLastPathComponent()
    .appending(path: "shared")
}

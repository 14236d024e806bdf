import Cryptography
import Foundation
import NIOHTTP1
import Testing

@Suite("What is wrong from outside is said in a line, with exit code 1; wrong usage is 64")
struct BadInputTests {
  private func complains(
    _ ending: Program.Ending, of words: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(ending.code == 1, sourceLocation: sourceLocation)
    #expect(ending.complaints.count == 1, "\(ending.complaints)", sourceLocation: sourceLocation)
    for word in words {
      #expect(
        ending.complaints.first?.contains(word) ?? false,
        "\(word) is not in \(ending.complaints)", sourceLocation: sourceLocation)
    }
  }

  @Test("Wrong settings are all told in one run")
  func wrongSettings() async throws {
    try await withFolder { folder in
      let ending = try await Program.run(
        ["serve", "--data", folder.path + "/data"],
        environment: [
          "PASSERELLE_PORT": "abc", "PASSERELLE_WORKERS": "9999",
          "PASSERELLE_PUBLIC_URL": "ftp://x", "PASSERELLE_LOG_LEVEL": "loud",
          "PASSERELLE_MAIL_PROGRAM": "/usr/sbin/sendmail",
        ], in: folder)
      complains(ending, of: "port", "workers", "publicURL", "logLevel", "mailFrom")
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/data"))
    }
  }

  @Test("A settings file that is no JSON")
  func wrongFile() async throws {
    try await withFolder { folder in
      let file = folder.appending(path: "settings.json")
      try Data("port: 8080".utf8).write(to: file)
      let ending = try await Program.run(["serve", "--config", file.path], in: folder)
      complains(ending, of: "settings.json", "JSON")
    }
  }

  @Test("The port is in use")
  func portInUse() async throws {
    try await withFolder { folder in
      try await Ports.holding { port in
        let ending = try await Program.run(
          ["serve", "--data", folder.path + "/data", "--port", "\(port)"], in: folder)
        #expect(ending.code == 1)
        let complaints = ending.complaints.filter { !$0.hasPrefix("master key made") }
        #expect(complaints.count == 1, "\(complaints)")
        #expect(complaints.first?.contains("port is in use") ?? false, "\(complaints)")
      }
    }
  }

  @Test("The data folder cannot be made")
  func folderCannotBeMade() async throws {
    try await withFolder { folder in
      let file = folder.appending(path: "file")
      try Data().write(to: file)
      let ending = try await Program.run(["serve", "--data", file.path + "/data"], in: folder)
      complains(ending, of: "data folder", file.path)
    }
  }

  @Test(
    "The data folder cannot be written",
    .enabled(if: getuid() != 0, "the superuser may write everywhere: skipped"))
  func folderReadOnly() async throws {
    try await withFolder { folder in
      let data = folder.appending(path: "data")
      try FileManager.default.createDirectory(
        at: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o500])
      let ending = try await Program.run(["serve", "--data", data.path], in: folder)
      complains(ending, of: "data folder")
    }
  }

  @Test("Another master key than the database's, and none at all")
  func masterKey() async throws {
    try await withFolder { folder in
      let data = folder.path + "/data"
      let port = try await Ports.threeFree()
      let first = try Program(["serve", "--data", data, "--port", "\(port)"], in: folder)
      try await first.ready()
      #expect(try await first.stop().code == 0)
      let key = data + "/master.key"
      try FileManager.default.removeItem(atPath: key)
      let missing = try await Program.run(["serve", "--data", data], in: folder)
      complains(missing, of: "master key", "missing")
      try Data(try MasterKeys.generate().fileText.utf8).write(to: URL(filePath: key))
      let wrong = try await Program.run(["serve", "--data", data], in: folder)
      complains(wrong, of: "key")
      try Data("not a key".utf8).write(to: URL(filePath: key))
      let unreadable = try await Program.run(["serve", "--data", data], in: folder)
      complains(unreadable, of: "master key")
    }
  }

  @Test("A second process on the same folder is refused, the first goes on")
  func secondProcess() async throws {
    try await withFolder { folder in
      let data = folder.path + "/data"
      let port = try await Ports.threeFree()
      let first = try Program(["serve", "--data", data, "--port", "\(port)"], in: folder)
      try await first.ready()
      let second = try await Program.run(
        ["serve", "--data", data, "--port", "\(port + 1)"], in: folder)
      complains(second, of: "in use")
      #expect(try await WebCaller(port: port).send(.GET, "/healthz").status == 200)
      #expect(try await first.stop().code == 0)
    }
  }

  @Test(
    "Wrong usage",
    arguments: [
      ["fly"], ["serve", "--no-such-flag"], ["serve", "--port", "many"],
      ["demo", "--port", "70000"], ["simulate", "exact", "--port", "1"],
    ])
  func wrongUsage(_ arguments: [String]) async throws {
    try await withFolder { folder in
      let ending = try await Program.run(arguments, in: folder)
      #expect(ending.code == 64)
      #expect(!ending.complaints.isEmpty)
    }
  }

  @Test("Every command explains itself")
  func help() async throws {
    try await withFolder { folder in
      let ending = try await Program.run(["--help"], in: folder)
      #expect(ending.code == 0)
      for command in ["serve", "demo", "simulate", "check", "backup", "restore", "bench"] {
        #expect(ending.output.contains(command))
        let help = try await Program.run([command, "--help"], in: folder)
        #expect(help.code == 0)
        #expect(help.output.contains("USAGE"))
      }
    }
  }
}

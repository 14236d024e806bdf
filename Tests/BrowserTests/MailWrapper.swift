import Foundation

/// `msmtp` with a configuration of its own.
struct MailWrapper {
  private let folder: URL
  var program: String { folder.appending(path: "sendmail").path }

  init(port: Int) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "passerelle-mail-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let settings = folder.appending(path: "msmtprc")
    try Data("account default\nhost 127.0.0.1\nport \(port)\nauth off\ntls off\n".utf8)
      .write(to: settings)
    try Data("#!/bin/sh\nexec /usr/bin/msmtp -C '\(settings.path)' \"$@\"\n".utf8)
      .write(to: URL(filePath: program))
    for (path, mode) in [(settings.path, 0o600), (program, 0o700)] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}

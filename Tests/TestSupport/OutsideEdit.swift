import GRDB

/// What somebody does to a database file with a program of their own, behind the gateway's back.
package enum OutsideEdit {
  /// Runs SQL on the file with plain SQLite.
  package static func run(_ sql: String, at path: String) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    let other = try DatabaseQueue(path: path, configuration: configuration)
    try other.write { try $0.execute(sql: sql) }
    try other.close()
  }
}

import Configuration
import Foundation
import Logging
import SystemPackage

/// Every setting, read once at start and validated together: all mistakes are reported at once.
///
/// From flags, then environment variables `PASSERELLE_…`, then a JSON file; the key `masterKeyFile` is
/// `PASSERELLE_MASTER_KEY_FILE` in the environment.
struct Settings: Sendable {
  /// The folder of the database and, unless set otherwise, of the master key.
  var data = "data"
  var host = "127.0.0.1"
  var port = 8080
  /// Where Billit and browsers reach us, without a closing slash; nil while it is not known.
  var publicURL: String?
  /// Nil: a systemd credential if there is one, else `master.key` in the data folder.
  var masterKeyFile: String?
  /// How many dossiers are forwarded at once; 0 forwards nothing.
  var workers = 4
  /// How often Billit is asked for what webhooks missed, in seconds.
  var pollSeconds = 300
  /// How long an old webhook secret stays valid beside its successor, in hours.
  var overlapHours = 24
  /// How far a webhook's time may be from our clock, in seconds, either way.
  var toleranceSeconds = 300
  /// The largest webhook body, in bytes.
  var bodyBytes = 262_144
  /// From the first byte of a request to its last, in seconds.
  var requestSeconds = 10
  /// How many connections may be open at once.
  var maxConnections = 1_024
  /// Verified webhooks a hook may send a second; 0 for no limit.
  var hookRate = 0
  /// How long the call that books may take, in seconds.
  var bookingSeconds = 30
  /// The name of our feed of CODA files at Billit.
  var codaFeed = "passerelle"
  /// A folder whose CODA files are taken in; nil for none.
  var codaFolder: String?
  /// The day of the month after the period on which monthly VAT returns are due.
  var vatMonthlyDay = 20
  /// The same for quarterly returns.
  var vatQuarterlyDay = 25
  /// How long a dossier's webhooks may be silent before that is looked into, in hours.
  var silentHours = 24
  /// A sendmail-compatible program, for dossiers with an import mailbox.
  var mailProgram: String?
  var mailFrom: String?
  /// The certificate the proxy in front shows, as a PEM file that this program may read; it is watched only.
  var certificateFile: String?
  /// How long the trial of a company made in Billit lasts, in days (30 in Billit's help, 15 in its price
  /// list), and how often companies that are not linked yet are looked for, in seconds.
  var trialDays = 30
  var linkSeconds = 600
  /// Where a backup is made every night, and how many of them are kept; nil leaves it to others.
  var backupFolder: String?
  var backupsKept = 14
  /// What the office is called in mails to its clients.
  var officeName: String?
  var logLevel = Logger.Level.info
  /// Folders of templates and static files; nil finds those beside the program or in this folder.
  var templates: String?
  var assets: String?
  /// Whether a proxy of ours sets `X-Forwarded-For`.
  var trustsProxy = false
  /// Whether administrators must have a second factor.
  var administratorsNeedSecondFactor = false
  /// How bank links are noticed and consents counted.
  var bank = BankSettings()

  /// What is wrong with the settings, one sentence each.
  struct Mistakes: Error, CustomStringConvertible {
    var sentences: [String]
    var description: String { sentences.joined(separator: "; ") }
  }

  init() {}

  /// Reads the settings.
  ///
  /// - Parameters:
  ///   - flags: what was given on the command line, by key.
  ///   - file: a JSON file; nil for none.
  init(
    flags: [String: String], environment: [String: String], file: String?
  ) async throws {
    var providers: [any ConfigProvider] = [
      InMemoryProvider(
        values: Dictionary(
          uniqueKeysWithValues: flags.map {
            (AbsoluteConfigKey([$0.key]), ConfigValue(.string($0.value), isSecret: false))
          })),
      EnvironmentVariablesProvider(environmentVariables: environment)
        .prefixKeys(with: "passerelle"),
    ]
    if let file {
      do {
        providers.append(try await FileProvider<JSONSnapshot>(filePath: FilePath(file)))
      } catch {
        throw Mistakes(sentences: ["the settings file \(file) cannot be read as JSON"])
      }
    }
    var reading = SettingsReading(reader: ConfigReader(providers: providers))
    reading.text("data", &data)
    reading.text("host", &host)
    reading.number("port", &port, 0...65_535)
    reading.url("publicURL", &publicURL)
    reading.text("masterKeyFile", &masterKeyFile)
    reading.number("workers", &workers, 0...64)
    reading.number("pollSeconds", &pollSeconds, 5...86_400)
    reading.number("overlapHours", &overlapHours, 0...720)
    reading.number("toleranceSeconds", &toleranceSeconds, 10...86_400)
    reading.number("bodyBytes", &bodyBytes, 1_024...16_777_216)
    reading.number("requestSeconds", &requestSeconds, 1...600)
    reading.number("maxConnections", &maxConnections, 8...100_000)
    reading.number("hookRate", &hookRate, 0...1_000_000)
    reading.number("bookingSeconds", &bookingSeconds, 5...300)
    reading.text("codaFeed", &codaFeed)
    reading.text("codaFolder", &codaFolder)
    reading.number("vatMonthlyDay", &vatMonthlyDay, 1...28)
    reading.number("vatQuarterlyDay", &vatQuarterlyDay, 1...28)
    reading.number("silentHours", &silentHours, 1...720)
    reading.text("mailProgram", &mailProgram)
    reading.text("mailFrom", &mailFrom)
    reading.text("certificateFile", &certificateFile)
    reading.text("backupFolder", &backupFolder)
    reading.number("backupsKept", &backupsKept, 1...1_000)
    reading.number("trialDays", &trialDays, 1...365)
    reading.number("linkSeconds", &linkSeconds, 2...86_400)
    reading.text("officeName", &officeName)
    reading.text("templates", &templates)
    reading.text("assets", &assets)
    reading.flag("trustsProxy", &trustsProxy)
    reading.flag("administratorsNeedSecondFactor", &administratorsNeedSecondFactor)
    readBank(&reading)
    reading.level("logLevel", &logLevel)
    if mailProgram != nil, mailFrom == nil {
      reading.mistakes.append("mailProgram needs mailFrom, the address mails come from")
    }
    guard reading.mistakes.isEmpty else { throw Mistakes(sentences: reading.mistakes) }
  }

  private mutating func readBank(_ reading: inout SettingsReading) {
    var texts: [BankSettings.Key: String] = [:]
    for key in BankSettings.Key.allCases {
      var text: String?
      reading.text(ConfigKey(stringLiteral: key.rawValue), &text)
      texts[key] = text
    }
    reading.mistakes += bank.read(texts)
  }

  /// Where the database lies.
  var databasePath: String { data + "/passerelle.sqlite" }

  /// The pages say that the installation is being worked on while this file exists.
  var maintenanceFile: String { data + "/maintenance" }

  /// Where browsers and Billit reach us; a guess from host and port when it is not set.
  var reachableURL: String { publicURL ?? "http://\(host):\(port)" }
}

/// Reads one setting after the other and gathers what is wrong.
private struct SettingsReading {
  let reader: ConfigReader
  var mistakes: [String] = []

  init(reader: ConfigReader) {
    self.reader = reader
  }

  mutating func text(_ key: ConfigKey, _ target: inout String) {
    if let text = value(key) {
      if text.isEmpty { mistakes.append("\(key) is empty") } else { target = text }
    }
  }

  mutating func text(_ key: ConfigKey, _ target: inout String?) {
    if let text = value(key), !text.isEmpty { target = text }
  }

  mutating func url(_ key: ConfigKey, _ target: inout String?) {
    guard let text = value(key), !text.isEmpty else { return }
    guard let url = URL(string: text), let scheme = url.scheme, ["http", "https"].contains(scheme),
      url.host() != nil, url.query() == nil, !text.hasSuffix("/")
    else {
      return mistakes.append(
        "\(key) must be like https://passerelle.example.be, without a path's end /")
    }
    target = text
  }

  mutating func number(_ key: ConfigKey, _ target: inout Int, _ range: ClosedRange<Int>) {
    guard let text = value(key) else { return }
    guard let number = Int(text), range.contains(number) else {
      return mistakes.append(
        "\(key) must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    target = number
  }

  mutating func flag(_ key: ConfigKey, _ target: inout Bool) {
    guard let text = value(key)?.lowercased() else { return }
    switch text {
    case "true", "yes", "1": target = true
    case "false", "no", "0": target = false
    default: mistakes.append("\(key) must be true or false")
    }
  }

  mutating func level(_ key: ConfigKey, _ target: inout Logger.Level) {
    guard let text = value(key) else { return }
    guard let level = Logger.Level(rawValue: text.lowercased()) else {
      let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
      return mistakes.append("\(key) must be one of \(levels)")
    }
    target = level
  }

  /// As text; numbers and truth values of a JSON file are written out.
  private func value(_ key: ConfigKey) -> String? {
    reader.string(forKey: key) ?? reader.int(forKey: key).map { String($0) }
      ?? reader.bool(forKey: key).map { String($0) }
  }
}

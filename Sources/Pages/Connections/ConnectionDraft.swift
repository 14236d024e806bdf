import Foundation
import Storage

/// A connection as a form gives it, checked.
struct ConnectionDraft: Sendable {
  /// What the two company headers carry, with and without the accountant's own company.
  static let schemes = ["party", "party+accountant", "accountant+party"]

  let service: Connection.Service
  let name: String
  let address: String
  let settings: Connection.Settings
  let credentials: Credentials

  /// What is wrong, and with which field.
  struct Fault: Error {
    let field: String
    let text: ConnectionText
  }

  init(_ context: SignedInContext, _ defaults: PagesSettings) throws(Fault) {
    guard let service = context.form["service"].flatMap(Connection.Service.init) else {
      throw Fault(field: "service", text: .serviceMissing)
    }
    self.service = service
    guard let name = context.field("name") else {
      throw Fault(field: "name", text: .connectionNameMissing)
    }
    self.name = name
    guard let secret = ConnectionDraft.secret(context.form["secret"]) else {
      throw Fault(field: "secret", text: .secretMissing)
    }
    switch service {
    case .billit:
      address = try ConnectionDraft.address(context, "address", defaults.billitAPIBase)
      let scheme = context.form["scheme"] ?? "party"
      guard ConnectionDraft.schemes.contains(scheme) else {
        throw Fault(field: "scheme", text: .accountantPartyMissing)
      }
      let party = context.number("accountant_party")
      if scheme != "party", party == nil {
        throw Fault(field: "accountant_party", text: .accountantPartyMissing)
      }
      settings = .init(partyHeaders: scheme, accountantPartyID: party)
      credentials = .billitKey(secret)
    case .octopus:
      address = try ConnectionDraft.address(context, "address", defaults.octopusRESTBase)
      let fileImport = try ConnectionDraft.address(
        context, "file_import", defaults.octopusFileImportBase)
      guard let user = context.field("user") else {
        throw Fault(field: "user", text: .octopusUserMissing)
      }
      guard let house = context.field("software_house") else {
        throw Fault(field: "software_house", text: .softwareHouseMissing)
      }
      settings = .init(fileImportURL: fileImport)
      credentials = .octopusPassword(softwareHouse: house, user: user, password: secret)
    }
  }

  /// A secret as it was pasted: line ends around it belong to the clipboard, blanks may be its own.
  static func secret(_ text: String?) -> String? {
    let secret = (text ?? "").trimmingCharacters(in: .newlines)
    let isBlank = secret.allSatisfy(\.isWhitespace)
    return isBlank || secret.utf8.count > 1_024 ? nil : secret
  }

  private static func address(
    _ context: SignedInContext, _ field: String, _ preset: String
  ) throws(Fault) -> String {
    let text = context.field(field, atMost: 500) ?? preset
    guard isUsable(address: text) else { throw Fault(field: field, text: .addressWrong) }
    return text
  }

  /// Secrets go there: only encrypted, or to this machine itself; and no secret in the address, which
  /// is shown.
  static func isUsable(address: String) -> Bool {
    guard let parts = URLComponents(string: address), let host = parts.host, !host.isEmpty,
      parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil
    else { return false }
    switch parts.scheme?.lowercased() {
    case "https": return true
    case "http": return ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host.lowercased())
    default: return false
    }
  }
}

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
    let isOAuth = context.form["way"] == "oauth"
    let given = ConnectionDraft.secret(context.form["secret"])
    // Octopus knows a software house by its id alone.
    guard let secret = given ?? (isOAuth && service == .octopus ? "" : nil) else {
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
      var chosen = Connection.Settings(partyHeaders: scheme, accountantPartyID: party)
      if isOAuth {
        guard let client = context.field("client_id", atMost: 200) else {
          throw Fault(field: "client_id", text: .clientIDMissing)
        }
        chosen.logonURL = try ConnectionDraft.address(context, "logon", defaults.billitLogonBase)
        chosen.awaitsSignIn = true
        credentials = .billitOAuth(.init(clientID: client, clientSecret: secret))
      } else {
        credentials = .billitKey(secret)
      }
      settings = chosen
    case .octopus:
      address = try ConnectionDraft.address(context, "address", defaults.octopusRESTBase)
      let fileImport = try ConnectionDraft.address(
        context, "file_import", defaults.octopusFileImportBase)
      guard isOAuth || context.field("user") != nil else {
        throw Fault(field: "user", text: .octopusUserMissing)
      }
      guard let house = context.field("software_house") else {
        throw Fault(field: "software_house", text: .softwareHouseMissing)
      }
      var chosen = Connection.Settings(fileImportURL: fileImport)
      if isOAuth {
        chosen.authorizeURL = try ConnectionDraft.address(
          context, "authorize", defaults.octopusAuthorizeURL)
        chosen.tokenURL = try ConnectionDraft.address(context, "token", defaults.octopusTokenURL)
        chosen.awaitsSignIn = true
        credentials = .octopusOAuth(.init(clientID: house, clientSecret: ""))
      } else {
        credentials = .octopusPassword(
          softwareHouse: house, user: context.field("user") ?? "", password: secret)
      }
      settings = chosen
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

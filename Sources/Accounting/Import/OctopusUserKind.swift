/// What kind of user a login of Octopus is, which decides whether the web service is included and which
/// dossiers can be seen (Octopus API §8). Read from the name alone, so a hint, not a fact. Pure.
package enum OctopusUserKind: String, Hashable, Sendable, CaseIterable {
  /// `U…` and `K…`: external users, the web service included.
  case external
  /// `B…`: an accountancy office's user; the web service must be activated.
  case office
  /// `name@U…`: may be limited to certain dossiers.
  case subUser = "sub_user"
  case unknown

  package init(_ name: some StringProtocol) {
    let text = name.trimmed.uppercased()
    if let at = text.lastIndex(of: "@") {
      self = OctopusUserKind.letter(text[text.index(after: at)...]) == nil ? .unknown : .subUser
      return
    }
    switch OctopusUserKind.letter(text[...]) {
    case "U", "K": self = .external
    case "B": self = .office
    default: self = .unknown
    }
  }

  /// The letter of "U123…": one of three, then digits alone.
  private static func letter(_ text: Substring) -> Character? {
    guard let first = text.first, "UKB".contains(first), IdentifierText.isDigits(text.dropFirst())
    else { return nil }
    return first
  }
}

/// What a password must be: long enough, and none of those that are tried first.
///
/// After NIST SP 800-63B: length and a list of common ones, no rules on kinds of characters.
enum PasswordRule {
  static let shortest = 12
  static let longest = 256

  /// What is wrong with it; nil when it may be used.
  ///
  /// - Parameter person: name and e-mail address, which a password must not consist of.
  static func fault(_ password: String, person: [String] = []) -> AccessText? {
    guard (shortest...longest).contains(password.count) else { return .passwordLength }
    let core = essence(password)
    let isGuessed =
      Set(core).count < 5 || common.contains(core) || isRun(core)
      || person.map(essence).contains { $0.count >= 4 && core.replacing($0, with: "").count < 4 }
    return isGuessed ? .passwordCommon : nil
  }

  /// In lower case, without digits and signs at the end, with the usual stand-ins undone: "P@ssw0rd2026!"
  /// is "password". Digits alone stay.
  private static func essence(_ text: String) -> String {
    let lowered = text.lowercased()
    let stem = lowered.trimmingSuffix { !$0.isLetter }
    if stem.isEmpty { return lowered.filter(\.isNumber) }
    return String(stem.map { standIns[$0] ?? $0 }.filter { $0.isLetter || $0.isNumber })
  }

  /// "abcdefghijkl", "123456789012", "qwertyuiopas", and one short word over and over.
  private static func isRun(_ text: String) -> Bool {
    let lines = [
      "abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm",
      "azertyuiopqsdfghjklmwxcvbn",
    ]
    if lines.contains(where: { $0.contains(text) || String($0.reversed()).contains(text) }) {
      return true
    }
    return (1...6).contains { length in
      text.count > length
        && text.enumerated().allSatisfy { index, character in
          index < length || character == text.dropFirst(index - length).first
        }
    }
  }

  private static let standIns: [Character: Character] = [
    "@": "a", "4": "a", "0": "o", "1": "i", "!": "i", "3": "e", "$": "s", "5": "s", "7": "t",
  ]

  /// Essences of common passwords that are still twelve characters long when dressed up.
  private static let common: Set<String> = [
    "password", "passwordpassword", "mypassword", "thepassword", "newpassword", "yourpassword",
    "passwort", "meinpasswort", "wachtwoord", "mijnwachtwoord", "welkom",
    "motdepasse", "monmotdepasse", "bienvenue", "bonjourbonjour", "letmein", "letmeinplease",
    "welcome", "welcomewelcome", "administrator", "administrateur", "beheerder", "adminadmin",
    "adminadminadmin", "changeme", "changemenow", "changeit", "iloveyou", "iloveyouforever",
    "jetaime", "ikhouvanjou", "sunshine", "princess", "football", "voetbal", "baseball",
    "superman", "batman", "starwars", "trustnoi", "trustno", "whatever", "computer",
    "ordinateur", "internet", "microsoft", "qwerty", "qwertyuiop", "qwertyqwerty", "azerty",
    "azertyuiop", "azertyazerty", "qazwsxedcrfv", "iqazxswedc", "asdfghjkl", "zxcvbnm", "secret",
    "topsecret", "geheim", "default", "temporary", "temppassword", "testtest", "testtesttest",
    "testpassword", "demodemo", "demodemodemo", "accountant", "comptable", "boekhouder",
    "boekhouding", "comptabilite", "comptabilité", "fiduciaire", "kantoor", "passerelle",
    "passerellepasserelle", "octopus", "octopusoctopus", "billit", "billitbillit",
    "correcthorsebatterystaple", "belgium", "belgique", "belgie", "belgië", "brussels",
    "bruxelles", "brussel", "antwerpen", "winter", "summer", "spring", "autumn", "zomer", "hiver",
    "printemps", "automne",
  ]
}

extension String {
  fileprivate func trimmingSuffix(while isOut: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, isOut(last) { rest.removeLast() }
    return rest
  }
}

extension Language {
  /// What the others call it; lower case where their language writes it so.
  var name: Words {
    switch self {
    case .french: Words("français", "Frans", "Französisch", "French")
    case .dutch: Words("néerlandais", "Nederlands", "Niederländisch", "Dutch")
    case .german: Words("allemand", "Duits", "Deutsch", "German")
    case .english: Words("anglais", "Engels", "Englisch", "English")
    }
  }
}

extension Speech {
  /// The name of a language by its code; the code where the pages do not have it.
  func name(ofLanguage code: String) -> String {
    Language(rawValue: code)?.name[language] ?? code
  }
}

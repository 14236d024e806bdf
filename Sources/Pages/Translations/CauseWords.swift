import Accounting

/// A cause in words: a short title, what happened, and what to do about it.
struct CauseWords: Sendable {
  let title: Words
  let sentence: Words
  let fix: Words

  init(_ title: Words, _ sentence: Words, fix: Words) {
    self.title = title
    self.sentence = sentence
    self.fix = fix
  }

  /// For a cause that no table has: the code itself. The tests keep every table complete.
  init(missing code: Cause.Code) {
    let name = Words(code.rawValue, code.rawValue, code.rawValue, code.rawValue)
    self.init(name, name, fix: name)
  }
}

extension Cause.Code {
  /// What people read instead of a code. Facts in the sentences are those of `Cause.facts`; menu paths
  /// are in the language Octopus shows them in (it has no English menus: French there). Only that of the
  /// webservice right is published; the others follow its manual's headings (inferred) and are to be
  /// checked in a dossier.
  var words: CauseWords {
    linkWords ?? journalWords ?? choiceWords ?? documentWords ?? statementWords ?? hookWords
      ?? bankWords ?? stepWords ?? dispatchWords ?? accessWords ?? CauseWords(missing: self)
  }
}

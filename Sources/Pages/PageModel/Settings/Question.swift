import Accounting

/// One question of a form, in one of three shapes.
struct Question: Sendable, Hashable {
  var field: String
  var label: String
  var remark: String?
  var radio: Radio?
  var select: Select?
  var entry: Entry?
  /// Why what is set no longer fits.
  var flawText: String?
  /// Why what was given is not taken.
  var faultText: String?

  /// Answers as cards.
  struct Radio: Sendable, Hashable {
    var answers: [Answer]
  }

  struct Answer: Sendable, Hashable {
    var answerID: String
    var value: String
    var answer: String
    var answerNote: String?
    var isChosen: Bool
  }

  /// Answers as a list that folds.
  struct Select: Sendable, Hashable {
    var choices: [DocumentListPage.Choice]
  }

  /// A line to type in.
  struct Entry: Sendable, Hashable {
    var text: String
    /// The `inputmode`: what keyboard a phone shows.
    var keyboard: String
    var unit: String?
    var placeholder: String?
    var longest: String
    /// The `type` of the field.
    var type = "text"
  }
}

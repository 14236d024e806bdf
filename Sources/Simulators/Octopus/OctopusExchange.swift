import Foundation

/// A request to the simulator, read whole.
struct OctopusRequest: Sendable {
  var operation: OctopusOperation
  var method: String
  /// Without the query.
  var path: String
  /// The dossier of the path.
  var dossier: Int?
  /// The book year of the path; −1 for all.
  var bookyear: Int?
  /// The journal of the path: "F1" or the typed form's number.
  var journal: String?
  var query: [(name: String, value: String)] = []
  var headers: @Sendable (String) -> String? = { _ in nil }
  var remoteAddress: String?
  var body = Data()

  /// The first value of a query parameter.
  func query(_ name: String) -> String? { query.first { $0.name == name }?.value }

  /// A query parameter that is a whole number.
  func int(_ name: String) -> Int? { query(name).flatMap { Int($0) } }
}

/// What the simulator answers, or does instead of answering.
enum OctopusAnswer: Sendable {
  case json(Int, JSONValue)
  case text(Int, String)
  case empty(Int)
  /// A page of Octopus' own.
  case page(Int, String)
  /// Sends the browser away.
  case away(String)
  /// Leave the caller waiting.
  case hold
  /// Close the connection.
  case cut

  /// A refusal as Octopus writes it, in the language of the session.
  init(_ refusal: OctopusRefusal, in language: OctopusSimulator.Language) {
    var members: [String: JSONValue] = ["technicalInfo": .string(refusal.technicalInfo)]
    if let code = refusal.code {
      members["errorCode"] = .number(Decimal(code))
      members["errorMessage"] = .string(
        OctopusErrorCode(rawValue: code)?.message(in: language) ?? "Error \(code)")
    }
    self = .json(refusal.status, .object(members))
  }
}

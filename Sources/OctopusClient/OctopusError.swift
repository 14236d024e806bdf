import Foundation
import Outbound

/// An error answer of Octopus. Any field may be missing, and so may the whole body
/// (Octopus API §4.1).
package struct OctopusError: Hashable, Sendable {
  /// The HTTP status.
  package var status: Int
  /// Octopus' own number, 0 or negative (Octopus API §4.3).
  package var code: Int?
  /// In the language of the token. May name users and companies: for pages, not for logs.
  package var message: String?
  /// English detail for developers. May name users and addresses: for pages, not for logs.
  package var technicalInfo: String?

  package init(
    status: Int, code: Int? = nil, message: String? = nil, technicalInfo: String? = nil
  ) {
    self.status = status
    self.code = code
    self.message = message
    self.technicalInfo = technicalInfo
  }

  /// The answer as an error; a body that is empty or no JSON leaves everything but the status nil.
  init(_ response: HTTPAnswer) {
    let body = try? JSONDecoder().decode(Body.self, from: response.body)
    let item = body?.codaImportItemReportLines?.first { $0.errorCode.map { $0 != 0 } ?? false }
    self.init(
      status: response.status, code: body?.errorCode?.ifNotZero ?? item?.errorCode,
      message: body?.errorMessage?.ifNotBlank ?? item?.errorMessage ?? body?.description,
      technicalInfo: body?.technicalInfo)
  }

  /// The number of a document that is not last + 1.
  package static let illegalDocumentNumber = -13

  /// The journal's real last number, which Octopus names when it refuses ours: "Last Document = 6" on
  /// purchases and sales, "Last Document : 5" on financial journals. Nil on other errors.
  package var lastDocumentNumber: Int? {
    guard code == OctopusError.illegalDocumentNumber, let technicalInfo,
      let match = technicalInfo.firstMatch(
        of: /[Ll]ast\s+[Dd]ocument\s*[=:]\s*([0-9]{1,9})(?![0-9])/)
    else { return nil }
    return Int(match.1)
  }

  /// What both services send; `description` is the File Import service's word for the message, and a
  /// refused CODA file may say why at its items alone.
  private struct Body: Decodable {
    var errorCode: Int?
    var errorMessage: String?
    var technicalInfo: String?
    var description: String?
    var codaImportItemReportLines: [Item]?

    struct Item: Decodable {
      var errorCode: Int?
      var errorMessage: String?
    }
  }
}

extension OctopusError: CustomStringConvertible {
  /// Status and code alone: the texts may name people.
  package var description: String {
    code.map { "status \(status), code \($0)" } ?? "status \(status)"
  }
}

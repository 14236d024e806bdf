import Hummingbird
import Storage

/// A letter somebody may see: one of their dossiers, or any for whoever sees all dossiers.
struct LetterDesk: Sendable {
  let site: Site

  /// - Throws: `Problem.notFound` when there is none or it is not theirs.
  func open(_ id: Int64, _ access: Access) async throws -> PostedLetter {
    guard let posted = try await MailOutbox(site.database).letter(id) else {
      throw Problem.notFound
    }
    let isTheirs = posted.letter.dossierID.map(access.allows) ?? (access == .all)
    guard isTheirs else { throw Problem.notFound }
    return posted
  }
}

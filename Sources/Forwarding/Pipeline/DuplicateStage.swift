import Accounting
import Storage

/// Documents that look like one that is already there: each pair is kept for the page of duplicates, and
/// stops the document where the dossier wants that, until somebody decides about the pair.
extension DocumentPipeline {
  /// The cause that stops the document; nil when nothing does.
  func suspectedDuplicate(
    _ document: StoredDocument, _ invoice: Invoice
  ) async throws -> Cause? {
    let own = DuplicateTest.Fingerprint(invoice)
    let neighbours = try await documents.neighbours(
      of: document.id, invoice: invoice, in: route.dossier.id)
    let alike = neighbours.compactMap { neighbour in
      DuplicateTest.compare(own, neighbour.fingerprint).map { (neighbour, $0) }
    }
    guard !alike.isEmpty else { return nil }
    let pairs = DuplicatePairs(database)
    let decided = try await pairs.decided(about: document.id)
    var cause: Cause?
    for (neighbour, match) in alike where decided[neighbour.id] == nil {
      // Somebody sent it on all the same, before there was a pair to decide about.
      if document.isNotADuplicate { continue }
      try await pairs.note(
        document.id, neighbour.id, in: route.dossier.id, match, now: now())
      guard cause == nil, route.dossier.settings.duplicates == .block else { continue }
      cause = Cause(
        .duplicateSuspected,
        [
          "document": "\(neighbour.id)", "number": neighbour.number, "score": "\(match.score)",
        ])
    }
    return cause
  }
}

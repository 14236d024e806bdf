/// The right to work on the documents of one dossier for a while. Every write of the worker is fenced
/// with it: when no row changes, the lease is lost and the worker stops.
package struct Lease: Sendable {
  package var token: String
  package var dossierID: Int64
  package var documents: [StoredDocument]
}

/// The lease ended or was released: somebody else may hold the document now.
package struct LeaseLost: Error, CustomStringConvertible {
  package let description = "the lease on the document was lost"
}

import Accounting
import Storage

/// A group of documents as scripts read it.
struct CauseGroupJSON: Encodable {
  let group: CauseGroup
  let speech: Speech

  enum Key: String, CodingKey {
    case id, cause, dossier, documents, since, key, amount, currency, href
    case lookedAtNow = "looked_at_now"
    case documentsHref = "documents_href"
  }

  func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(group.id, forKey: .id)
    try json.encode(CauseJSON(group.cause, speech), forKey: .cause)
    try json.encode(DossierNameJSON(dossier: group.dossier), forKey: .dossier)
    try json.encode(group.documents, forKey: .documents)
    try json.encode(group.goingNow, forKey: .lookedAtNow)
    try json.encode(BelgianFormat.iso(group.since), forKey: .since)
    try json.encode(group.key, forKey: .key)
    try json.encode(group.amount?.description, forKey: .amount)
    try json.encode(group.amount == nil ? nil : group.currency, forKey: .currency)
    try json.encode(
      SitePath.cause(dossier: group.dossier.id, id: group.id).text, forKey: .href)
    try json.encode(
      SitePath.documents(DocumentQuery(group), form: .json).text, forKey: .documentsHref)
  }
}

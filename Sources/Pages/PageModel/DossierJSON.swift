import Accounting
import Storage

/// A dossier as scripts read it.
struct DossierJSON: Encodable {
  let row: DossierRow
  let speech: Speech

  enum Key: String, CodingKey {
    case id, name, language
    case vatNumber = "vat_number"
    case octopusDossierID = "octopus_dossier_id"
    case billitPartyID = "billit_party_id"
    case octopus, billit, paused, counts
    case lastEntry = "last_entry"
    case masterDataAt = "master_data_at"
  }

  func encode(to encoder: any Encoder) throws {
    let dossier = row.dossier
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(dossier.id, forKey: .id)
    try json.encode(dossier.name, forKey: .name)
    try json.encode(dossier.language, forKey: .language)
    try json.encode(dossier.vatNumber, forKey: .vatNumber)
    try json.encode(dossier.octopusDossierID, forKey: .octopusDossierID)
    try json.encode(dossier.billitPartyID, forKey: .billitPartyID)
    try json.encode(LinkJSON(link: dossier.octopusLink, speech: speech), forKey: .octopus)
    try json.encode(LinkJSON(link: dossier.billitLink, speech: speech), forKey: .billit)
    try json.encode(dossier.isPaused, forKey: .paused)
    try json.encode(
      Dictionary(
        uniqueKeysWithValues: DocumentState.Group.allCases.map {
          ($0.rawValue, row.counts[$0] ?? 0)
        }), forKey: .counts)
    try json.encode(row.lastEntry.map(EntryJSON.init), forKey: .lastEntry)
    try json.encode(dossier.masterDataAt.map(BelgianFormat.iso), forKey: .masterDataAt)
  }
}

/// One side of a link.
struct LinkJSON: Encodable {
  let link: Dossier.Link
  let speech: Speech

  enum Key: String, CodingKey {
    case state, since, cause
  }

  func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(link.state.rawValue, forKey: .state)
    try json.encode(BelgianFormat.iso(link.since), forKey: .since)
    try json.encode(link.cause.map { CauseJSON($0, speech) }, forKey: .cause)
  }
}

import Accounting
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// `GET /dossiers/import`, `.json` and `.csv`: the dossiers of Octopus that can be added.
struct ListOctopusDossiers: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    try await answer(
      context, search: search(request), told: Told(request.addressFields))
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    let entries = search(request).select(try await ground().entries)
    return try .json(
      ListJSON(name: "octopus_dossiers", items: entries.map(OctopusEntryJSON.init), next: nil))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    try context.require(.administrator)
    var table = CSVWriter(header: [
      "octopus_dossier_id", "name", "vat_number", "city", "email", "mark", "sharing", "dossier_id",
    ])
    for entry in search(request).select(try await ground().entries) {
      table.add([
        String(entry.listed.octopusDossierID), entry.listed.name,
        entry.listed.fields[.vatNumber] ?? "", entry.listed.fields[.city] ?? "",
        entry.listed.email ?? "", entry.mark.rawValue, String(entry.sharing.count),
        entry.dossier.map { String($0.id) } ?? "",
      ])
    }
    return .csv(table, name: "octopus-dossiers")
  }

  /// The page, also after a form that could not be taken.
  func answer(
    _ context: SignedInContext, search: OctopusListSearch,
    faults: [String: OctopusListText] = [:], checked: OctopusAccessAnswer? = nil, told: Told? = nil
  ) async throws -> Response {
    try context.require(.administrator)
    let model = OctopusListPage(
      try await ground(), search: search, form: context.form, faults: faults, checked: checked,
      speech: context.speech)
    return try await site.page(
      "imports/add", title: context.speech(OctopusListText.impAddTitle), section: .dossiers, model,
      context, status: faults.isEmpty ? .ok : .unprocessableContent, told: told)
  }

  func ground() async throws -> OctopusListGround {
    let store = OctopusDossierStore(site.database)
    return OctopusListGround(
      connections: try await CredentialVault(site.database).connections(),
      listings: try await store.listings(), listed: try await store.all(),
      dossiers: try await DossierStore(site.database).all())
  }

  private func search(_ request: Request) -> OctopusListSearch {
    let fields = request.addressFields
    let query = fields["q"].map { String($0.prefix(100)) }
    return OctopusListSearch(
      query: query?.isEmpty == false ? query : nil,
      mark: fields["mark"].flatMap { OctopusListMark(rawValue: String($0)) })
  }
}

/// One of Octopus' dossiers as scripts read it.
struct OctopusEntryJSON: Encodable {
  let entry: OctopusListGround.Entry

  enum Key: String, CodingKey {
    case id, name, mark, sharing, email
    case vatNumber = "vat_number"
    case connectionID = "connection_id"
    case dossierID = "dossier_id"
  }

  func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(entry.listed.octopusDossierID, forKey: .id)
    try json.encode(entry.listed.connectionID, forKey: .connectionID)
    try json.encode(entry.listed.name, forKey: .name)
    try json.encode(entry.listed.fields[.vatNumber], forKey: .vatNumber)
    try json.encode(entry.listed.email, forKey: .email)
    try json.encode(entry.mark.rawValue, forKey: .mark)
    try json.encode(entry.sharing, forKey: .sharing)
    try json.encode(entry.dossier?.id, forKey: .dossierID)
  }
}

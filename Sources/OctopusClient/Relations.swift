package import Accounting
import Foundation
import Outbound

extension OctopusClient {
  /// The active relations of the dossier; the whole list has a cap of two calls per day.
  package func relations(of dossierID: Int) async throws(OctopusFault) -> [Relation] {
    let data = try await read(.getRelations, of: dossierID, "/relations", as: [RelationData].self)
    return (data ?? []).compactMap(\.relation)
  }

  /// Every relation, active or not, that matches any of the filters; none given finds none.
  package func relations(
    of dossierID: Int, matching filters: [RelationFilter]
  ) async throws(OctopusFault) -> [Relation] {
    guard !filters.isEmpty else { return [] }
    let data = try await read(
      .getRelationsFiltered, of: dossierID, "/relations", filters.map(\.query),
      as: [RelationData].self)
    return (data ?? []).compactMap(\.relation)
  }

  /// The relations changed or deleted since a moment.
  package func changedRelations(
    of dossierID: Int, since: OctopusTimestamp
  ) async throws(OctopusFault) -> Changes<Relation> {
    let data = try await read(
      .getModifiedRelations, of: dossierID, "/relations/modified",
      [("modifiedTimeStamp", since.text)], as: RelationChanges.self)
    return Changes(
      changed: (data?.modified ?? []).compactMap(\.relation),
      deleted: (data?.deleted ?? []).compactMap(\.relation))
  }

  /// Creates a relation, or merges into the one whose key or external number is given.
  package func putRelation(
    of dossierID: Int, _ draft: RelationDraft
  ) async -> SendOutcome<RelationAnswer> {
    let url = HTTPCall.url(restBase, "/dossiers/\(dossierID)/relations")
    return await send(
      .insertUpdateRelation, of: dossierID, HTTPCall(method: .put, url: url),
      content: draft,
      accepted: { response in
        let data = try? JSONDecoder().decode(RelationData.self, from: response.body)
        return data?.relation.map { .created($0) } ?? .accepted
      },
      rejected: { .rejected($0) })
  }
}

/// What relations are looked for by. One filter of each kind: Octopus takes no lists.
package enum RelationFilter: Hashable, Sendable {
  /// Octopus' own key.
  case id(Int)
  case externalID(Int)
  case name(String)
  /// Belgian numbers as `BE0xxx.xxx.xxx`: whether Octopus matches without dots is unknown.
  case vatNumber(String)

  /// In queries it is `extRelationId`, in bodies `externalRelationId` (Octopus API §5).
  var query: (String, String) {
    switch self {
    case .id(let id): ("relationId", "\(id)")
    case .externalID(let id): ("extRelationId", "\(id)")
    case .name(let name): ("name", name)
    case .vatNumber(let number): ("vatNr", number)
    }
  }
}

/// What Octopus did with a relation.
package enum RelationAnswer: Hashable, Sendable {
  case created(Relation)
  /// Done, but Octopus gave no key back, as when it merges into an existing one: read it back.
  case accepted
  case rejected(OctopusError)
}

/// Octopus' key of a relation and the number another package gave it; either is enough.
struct RelationIdentification: Codable {
  var relationKey: NumberKey?
  var externalRelationId: Int?
}

private struct RelationChanges: Decodable {
  var modified: [RelationData]?
  var deleted: [RelationData]?
}

/// A relation as Octopus gives it: empty texts, two blanks for "no country" and 0 for "no account".
private struct RelationData: Decodable {
  var identification: RelationIdentification
  var name: String?
  var client: Bool?
  var supplier: Bool?
  var country: String?
  var email: String?
  var vatNr: String?
  var ibanAccountNr: String?
  var active: Bool?
  var defaultBookingAccountClient: Int?
  var defaultBookingAccountSupplier: Int?
  var firstName: String?
  var streetAndNr: String?
  var postalCode: String?
  var city: String?
  var telephone: String?
  var mobile: String?
  var bicCode: String?
  var vatType: Int?
  var factLanguage: Int?

  enum CodingKeys: String, CodingKey {
    case identification = "relationIdentificationServiceData"
    case name, client, supplier, country, email, vatNr, ibanAccountNr, active
    case defaultBookingAccountClient, defaultBookingAccountSupplier
    case firstName, streetAndNr, postalCode, city, telephone, mobile, bicCode, vatType, factLanguage
  }

  private var details: RelationDetails {
    RelationDetails(
      firstName: firstName?.ifNotBlank, street: streetAndNr?.ifNotBlank,
      postalCode: postalCode?.ifNotBlank, city: city?.ifNotBlank, phone: telephone?.ifNotBlank,
      mobile: mobile?.ifNotBlank, bic: bicCode?.ifNotBlank, vatType: vatType,
      language: factLanguage.flatMap { [0: "nl", 1: "fr", 2: "en", 3: "de"][$0] })
  }

  /// Nil without Octopus' key, by which alone a booking can name it.
  var relation: Relation? {
    guard let id = identification.relationKey?.id else { return nil }
    return Relation(
      id: id, externalID: identification.externalRelationId?.ifNotZero, name: name ?? "",
      isClient: client ?? false, isSupplier: supplier ?? false, vatNumber: vatNr?.ifNotBlank,
      iban: ibanAccountNr?.ifNotBlank, country: country?.ifNotBlank, email: email?.ifNotBlank,
      clientAccount: defaultBookingAccountClient?.ifNotZero,
      supplierAccount: defaultBookingAccountSupplier?.ifNotZero, active: active ?? true,
      details: details)
  }
}

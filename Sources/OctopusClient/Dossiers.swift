import Foundation
import Outbound

extension OctopusClient {
  /// Octopus' own version text; needs no login, so it serves as a sign of life (inferred).
  package func version() async throws(OctopusFault) -> String {
    let url = HTTPCall.url(restBase, "/about/version")
    let request = HTTPCall(method: .get, url: url, headers: [("Accept", "text/plain")])
    let response = try await calls.perform(.getApiVersion, 0, request)
    guard response.succeeded else { throw .rejected(OctopusError(response)) }
    guard let text = String(data: response.body, encoding: .utf8) else {
      throw .unreadableAnswer(.getApiVersion)
    }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The dossiers the user may open. One that is missing lacks the web service right
  /// (Octopus API §4.4).
  package func dossiers() async throws(OctopusFault) -> [OctopusDossier] {
    let request = HTTPCall(
      method: .get, url: HTTPCall.url(restBase, "/dossiers"))
    let first = try await session.loginToken()
    var response = try await calls.perform(.getDossiers, 0, request.with("Token", first))
    if response.status == 401 {
      await session.discard(login: first)
      let fresh = try await session.loginToken()
      response = try await calls.perform(.getDossiers, 0, request.with("Token", fresh))
    }
    if response.status == 404 { return [] }
    return try OctopusClient.value(of: response, .getDossiers, as: [DossierData].self)
      .map(\.dossier)
  }
}

/// A dossier as the list names it.
package struct OctopusDossier: Hashable, Sendable {
  package var id: Int
  package var name: String
  /// As Octopus writes it, with dots: "BE0999.012.304".
  package var vatNumber: String?
  /// Street and number in one text.
  package var street: String?
  package var postalCode: String?
  package var city: String?
  package var country: String?
  package var email: String?
  /// "nl", "fr", "en" or "de", as Octopus gives it.
  package var language: String?

  package init(
    id: Int, name: String, vatNumber: String?, street: String? = nil, postalCode: String? = nil,
    city: String? = nil, country: String? = nil, email: String? = nil, language: String? = nil
  ) {
    self.id = id
    self.name = name
    self.vatNumber = vatNumber
    self.street = street
    self.postalCode = postalCode
    self.city = city
    self.country = country
    self.email = email
    self.language = language
  }
}

private struct DossierData: Decodable {
  var dossierKey: NumberKey
  var dossierDescription: String?
  var vatNr: String?
  var streetAndNr: String?
  var postalCode: String?
  var city: String?
  var country: String?
  var email: String?
  var languageCode: String?

  var dossier: OctopusDossier {
    OctopusDossier(
      id: dossierKey.id, name: dossierDescription ?? "", vatNumber: vatNr,
      street: streetAndNr?.ifNotBlank, postalCode: postalCode?.ifNotBlank,
      city: city?.ifNotBlank, country: country?.ifNotBlank, email: email?.ifNotBlank,
      language: languageCode?.ifNotBlank?.lowercased())
  }
}

/// Which of Billit's two kinds of party: one party is never both, so a firm that is customer and
/// supplier becomes two (Billit API §5).
package enum PartySide: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case customer, supplier

  package static func < (left: PartySide, right: PartySide) -> Bool {
    left == .customer && right == .supplier
  }
}

/// The parties a relation of Octopus becomes in Billit. Pure.
package enum RelationParties {
  /// What the party of one side is to say. Members that Octopus does not have are absent: Billit's own
  /// stay as they are.
  ///
  /// - Parameter dossier: Octopus' number of the dossier, part of the key that finds the party again.
  package static func fields(
    of relation: Relation, side: PartySide, dossier: Int
  ) -> ImportFields {
    let details = relation.details ?? RelationDetails()
    var fields = ImportFields()
    let names = [relation.name, details.firstName ?? ""].map(\.trimmed)
    fields[.name] = names.filter { !$0.isEmpty }.joined(separator: " ")
    identify(relation, details, &fields)
    let street = StreetText(details.street ?? "")
    fields[.street] = street.street
    fields[.streetNumber] = street.number
    fields[.postalCode] = details.postalCode
    fields[.city] = details.city
    fields[.email] = relation.email
    fields[.phone] = details.phone
    fields[.mobile] = details.mobile
    fields[.iban] = relation.iban.flatMap { IBAN($0)?.compact }
    fields[.bic] = fields[.iban] == nil ? nil : details.bic.map(IdentifierText.compact)
    fields[.language] = details.language?.uppercased()
    let account = side == .customer ? relation.clientAccount : relation.supplierAccount
    fields[.account] = account.map { String($0) }
    fields[.number] = String(relation.id)
    fields[.key] = key(relation: relation.id, dossier: dossier)
    return fields
  }

  /// The sides of a relation.
  package static func sides(of relation: Relation) -> [PartySide] {
    PartySide.allCases.filter { $0 == .customer ? relation.isClient : relation.isSupplier }
  }

  /// The text under which Billit keeps our reference; the same for both sides, whose type tells them
  /// apart.
  package static func key(relation: Int, dossier: Int) -> String { "\(dossier)-\(relation)" }

  /// What is odd about the number of a relation; nil when nothing is.
  package static func flaw(of relation: Relation) -> ImportItem.Flaw? {
    guard let text = relation.vatNumber, !IdentifierText.compact(text).isEmpty,
      number(of: relation) == nil
    else { return nil }
    do throws(EnterpriseNumber.Fault) {
      _ = try EnterpriseNumber(reading: text)
      return nil
    } catch {
      return error == .establishmentUnit ? .establishmentNumber : .numberWrong
    }
  }

  /// Its VAT or enterprise number; nil when it has none of a known shape.
  static func number(of relation: Relation) -> VATNumber? {
    relation.vatNumber.flatMap { VATNumber($0, country: relation.country) }
  }

  /// Numbers, liability and country. An enterprise number is not by itself a VAT number: of a relation
  /// that is not liable only the `CBE` identifier goes to Billit.
  private static func identify(
    _ relation: Relation, _ details: RelationDetails, _ fields: inout ImportFields
  ) {
    let number = number(of: relation)
    let isLiable = number != nil && !notLiable.contains(details.vatType ?? 0)
    fields[.enterpriseNumber] = number?.enterpriseNumber?.digits
    fields[.vatNumber] = isLiable ? number?.canonical : nil
    fields[.vatLiable] = isLiable ? "yes" : "no"
    let country = relation.country?.trimmed.uppercased() ?? ""
    fields[.country] = country.isEmpty ? number?.country ?? "BE" : country
  }

  private static let notLiable: Set<Int> = [7, 8, 9, 10]
}

/// "Molenstraat 12 bus 3" in its two parts, as Billit wants them.
package struct StreetText: Hashable, Sendable {
  package var street: String
  /// Empty when the text does not end in a number.
  package var number: String

  /// Takes the last word that begins with a digit, and a word after it, as the number ("12 bus 3" whole),
  /// unless nothing would be left before it.
  package init(_ text: some StringProtocol) {
    let words = text.split { $0.isWhitespace || $0 == "," }
    func isNumber(_ index: Int) -> Bool { words[index].first?.isNumber == true }
    guard var start = words.indices.dropFirst().last(where: isNumber), words.count - start <= 2
    else {
      (street, number) = (words.joined(separator: " "), "")
      return
    }
    if start >= 3, StreetText.boxes.contains(words[start - 1].lowercased()), isNumber(start - 2) {
      start -= 2
    }
    street = words[..<start].joined(separator: " ")
    number = words[start...].joined(separator: " ")
  }

  private static let boxes: Set<String> = ["bus", "boîte", "boite", "bte", "b", "box"]
}

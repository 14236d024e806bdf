import Accounting
import GRDB

/// One page of the dossiers by name.
package struct DossierSlice: Sendable {
  package var rows: [DossierRow]
  /// Give it as `after` for the next page; nil on the last one.
  package var next: Int64?
  /// How many there are altogether.
  package var total: Int
}

extension DossierList {
  /// Up to `limit` dossiers of `access` after one of them, by name.
  ///
  /// - Parameters:
  ///   - words: each must occur in the name, the VAT or enterprise number, or be the number in Octopus.
  ///   - after: the last dossier of the page before; one that is gone begins anew.
  package func slice(
    words: [String] = [], access: Access, limit: Int, after: Int64? = nil
  ) async throws -> DossierSlice {
    let fits = DossierList.condition(words, access)
    let (ids, total) = try await database.pool.read { database in
      let place = try after.flatMap { id in
        try Row.fetchOne(
          database, sql: "select name, id from dossiers where id = ?", arguments: [id])
      }
      let ahead: SQL =
        place.map { place in
          let (name, id): (String, Int64) = (place[0], place[1])
          return """
            (name > \(name) collate nocase or (name = \(name) collate nocase and id > \(id)))
            """
        } ?? .anything
      let ids = try SQLRequest<Int64>(
        literal: """
          select id from dossiers where \(fits) and \(ahead)
          order by name collate nocase, id limit \(limit + 1)
          """
      ).fetchAll(database)
      let total = try SQLRequest<Int>(literal: "select count(*) from dossiers where \(fits)")
        .fetchOne(database)
      return (ids, total ?? 0)
    }
    let shown = Array(ids.prefix(limit))
    return DossierSlice(
      rows: try await rows(of: shown), next: ids.count > limit ? shown.last : nil, total: total)
  }

  private static func condition(_ words: [String], _ access: Access) -> SQL {
    let parts = words.map { word -> SQL in
      let pattern =
        "%"
        + word.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
        + "%"
      return """
        (name like \(pattern) escape '\\' or vat_number like \(pattern) escape '\\'
          or enterprise_number like \(pattern) escape '\\' or octopus_dossier_id = \(word))
        """
    }
    return ([access.condition(on: "dossiers.id")] + parts).joined(separator: " and ")
  }
}

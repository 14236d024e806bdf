/// What differs between Octopus and Billit, told apart by what we wrote last: a change made in Octopus
/// goes to Billit, one made in Billit stays, one made in both needs somebody. Pure.
package struct FieldComparison: Hashable, Sendable {
  /// To be written.
  package private(set) var changes: [FieldChange] = []
  /// Changed in Billit alone: left as they are.
  package private(set) var kept: [ImportField] = []
  /// Changed in both, differently.
  package private(set) var clashes: [FieldChange] = []

  /// - Parameters:
  ///   - wanted: what Octopus says; its absent members are not compared.
  ///   - present: what Billit has.
  ///   - written: what we wrote last; nil when we never did, and Octopus then goes first.
  package init(wanted: ImportFields, present: ImportFields, written: ImportFields?) {
    for (field, value) in wanted.values.sorted(by: { $0.key < $1.key }) {
      let now = present[field]
      if ImportFields.agree(value, now, on: field) { continue }
      let change = FieldChange(field, before: now, after: value)
      guard let written, !field.isReference else {
        changes.append(change)
        continue
      }
      if ImportFields.agree(written[field], now, on: field) {
        changes.append(change)
      } else if ImportFields.agree(written[field], value, on: field) {
        kept.append(field)
      } else {
        clashes.append(change)
      }
    }
  }
}

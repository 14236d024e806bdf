/// What the bookings of one dossier suggest for its mapping. Only ever from entries of that dossier:
/// what one client does says nothing of another.
package struct MappingLearning: Sendable {
  /// From so many documents on something is suggested.
  package static let fewest = 3

  private let booked: [Booked]
  private let mapping: Mapping
  private let data: MasterData

  /// A document that was booked.
  package struct Booked: Hashable, Sendable {
    package var documentID: Int64
    package var invoice: Invoice
    package var proposal: BookingProposal

    package init(documentID: Int64, invoice: Invoice, proposal: BookingProposal) {
      self.documentID = documentID
      self.invoice = invoice
      self.proposal = proposal
    }
  }

  /// One suggestion with its evidence.
  package struct Suggestion: Hashable, Sendable {
    package var choice: Choice
    /// So many of the documents that say something about it were booked in this way.
    package var agreeing: Int
    package var all: Int
    /// Some of those that were, the latest first.
    package var examples: [Example]
  }

  /// What would be put into the mapping.
  package enum Choice: Hashable, Sendable {
    case account(Mapping.RelationAccount)
    case costCentre(Mapping.RelationCostCentre)
    case vatCode(VATMapping)
  }

  /// A document that speaks for a suggestion.
  package struct Example: Hashable, Sendable {
    package var documentID: Int64
    package var number: String
    package var date: CalendarDate
  }

  /// - Parameter booked: of one dossier, the latest first.
  package init(_ booked: [Booked], mapping: Mapping, data: MasterData) {
    self.booked = booked
    self.mapping = mapping
    self.data = data
  }

  /// What is not chosen yet and was booked the same way in at least four of five documents, three at
  /// the least; a VAT code only when every document agrees, as one wrong code is a wrong return. What no
  /// longer fits Octopus' lists is not suggested. Those with most evidence first.
  package func suggestions() -> [Suggestion] {
    (accounts() + costCentres() + vatCodes()).sorted {
      ($0.agreeing, $1.order) > ($1.agreeing, $0.order)
    }
  }

  private func accounts() -> [Suggestion] {
    let votes = Dictionary(grouping: booked, by: Side.init)
    return votes.compactMap { side, documents in
      let isChosen = mapping.accounts.contains {
        $0.relationID == side.relationID && $0.direction == side.direction
      }
      guard !isChosen else { return nil }
      return leader(documents) { $0.largest?.account }.flatMap { account, share in
        guard known(side)?.defaultAccount(side.direction) != account,
          MappingFlaw.of(account: account, side.direction, data) == nil
        else { return nil }
        return share.suggestion(
          .account(
            .init(relationID: side.relationID, direction: side.direction, account: account)))
      }
    }
  }

  private func costCentres() -> [Suggestion] {
    let votes = Dictionary(grouping: booked, by: Side.init)
    return votes.compactMap { side, documents in
      guard mapping.costCentre(of: side.relationID, side.direction) == nil else { return nil }
      return leader(documents) { $0.largest?.costCentreID }.flatMap { centre, share in
        guard MappingFlaw.of(costCentre: centre, data) == nil else { return nil }
        return share.suggestion(
          .costCentre(
            .init(relationID: side.relationID, direction: side.direction, costCentreID: centre)))
      }
    }
  }

  private func vatCodes() -> [Suggestion] {
    var votes: [VATKey: [(code: String, recipe: VATMapping.Recipe, document: Booked)]] = [:]
    for document in booked {
      let region = VATKey.Region(of: document.invoice.counterparty)
      var seen: Set<VATKey> = []
      for line in document.proposal.lines {
        let key = VATKey(
          direction: document.invoice.direction, kind: document.invoice.kind,
          category: line.category, rate: line.rate, region: region)
        let codes = Set(
          document.proposal.lines.filter { $0.category == line.category && $0.rate == line.rate }
            .map(\.vatCode))
        guard codes.count == 1, seen.insert(key).inserted else { continue }
        votes[key, default: []].append(
          (line.vatCode, line.selfCharged ? .computed : .zero, document))
      }
    }
    return votes.compactMap { key, cast in
      guard cast.count >= MappingLearning.fewest, VATCodeChoice.mapped(key, in: mapping) == nil,
        let first = cast.first,
        cast.allSatisfy({ $0.code == first.code && $0.recipe == first.recipe })
      else { return nil }
      let entry = VATMapping(key: key, code: first.code, recipe: first.recipe)
      guard MappingFlaw.of(entry, data) == nil else { return nil }
      let share = Share(agreeing: cast.map(\.document), all: cast.count)
      return share.suggestion(.vatCode(entry))
    }
  }

  /// The value that most documents have, when enough of them do.
  private func leader(
    _ documents: [Booked], _ value: (BookingProposal) -> Int?
  ) -> (value: Int, share: Share)? {
    let cast = documents.compactMap { document in
      value(document.proposal).map { (value: $0, document: document) }
    }
    let groups = Dictionary(grouping: cast, by: \.value)
    let most = groups.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    guard let most, most.value.count >= MappingLearning.fewest,
      most.value.count * 5 >= documents.count * 4
    else { return nil }
    return (most.key, Share(agreeing: most.value.map(\.document), all: documents.count))
  }

  private func known(_ side: Side) -> Relation? {
    data.relations.first { $0.id == side.relationID }
  }

  private struct Side: Hashable {
    var relationID: Int
    var direction: Direction

    init(_ booked: Booked) {
      relationID = booked.proposal.relationID
      direction = booked.invoice.direction
    }
  }

  private struct Share {
    var agreeing: [Booked]
    var all: Int

    func suggestion(_ choice: Choice) -> Suggestion {
      Suggestion(
        choice: choice, agreeing: agreeing.count, all: all,
        examples: agreeing.prefix(3).map {
          Example(
            documentID: $0.documentID, number: $0.invoice.number, date: $0.invoice.issueDate)
        })
    }
  }
}

extension BookingProposal {
  /// The line with the largest base: what the document is about.
  fileprivate var largest: Line? {
    lines.max { $0.base.magnitude < $1.base.magnitude }
  }
}

extension MappingLearning.Suggestion {
  /// A name that orders suggestions of the same weight the same way every time, and by which a form
  /// speaks of one.
  package var order: String {
    switch choice {
    case .account(let choice):
      "account.\(choice.direction.rawValue).\(choice.relationID).\(choice.account)"
    case .costCentre(let choice):
      "cost_centre.\(choice.direction.rawValue).\(choice.relationID).\(choice.costCentreID)"
    case .vatCode(let entry):
      [
        "vat", entry.key.direction.rawValue, entry.key.kind.rawValue, entry.key.category.rawValue,
        String(entry.key.rate.hundredths), entry.key.region.rawValue, entry.code,
      ].joined(separator: ".")
    }
  }
}

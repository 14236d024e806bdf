/// A purchase or sales entry as Octopus has it: what tells whether it is the one that was sent, or the
/// one that somebody made of a document by hand.
package struct LedgerEntry: Hashable, Sendable, Codable {
  package var key: Key
  package var period: Int
  /// Octopus' key of the relation.
  package var relationID: Int?
  package var date: CalendarDate?
  package var dueDate: CalendarDate?
  /// With VAT; negative for a credit note. Nil when Octopus shows a fraction of a cent.
  package var amount: Money?
  package var currency: String?
  package var reference: String?
  package var comment: String?
  package var orderReference: String?
  package var lines: [Line]

  package init(
    key: Key, period: Int, relationID: Int? = nil, date: CalendarDate? = nil,
    dueDate: CalendarDate? = nil, amount: Money? = nil, currency: String? = nil,
    reference: String? = nil, comment: String? = nil, orderReference: String? = nil,
    lines: [Line] = []
  ) {
    self.key = key
    self.period = period
    self.relationID = relationID
    self.date = date
    self.dueDate = dueDate
    self.amount = amount
    self.currency = currency
    self.reference = reference
    self.comment = comment
    self.orderReference = orderReference
    self.lines = lines
  }

  /// What names an entry within a dossier (Octopus API: book year, journal, document sequence number).
  package struct Key: Hashable, Sendable, Codable {
    package var bookyearID: Int
    package var journal: String
    package var number: Int

    package init(bookyearID: Int, journal: String, number: Int) {
      self.bookyearID = bookyearID
      self.journal = journal
      self.number = number
    }

    /// Whether it lies in a journal for documents of that direction.
    package func serves(_ direction: Direction) -> Bool {
      journal.hasPrefix(direction == .purchase ? "A" : "V")
    }
  }

  /// One line: base and VAT on one account under one code.
  package struct Line: Hashable, Sendable, Codable {
    package var account: Int
    package var vatCode: String?
    package var base: Money
    package var vat: Money

    package init(account: Int, vatCode: String?, base: Money, vat: Money) {
      self.account = account
      self.vatCode = vatCode
      self.base = base
      self.vat = vat
    }
  }
}

extension LedgerEntry {
  /// The entry a proposal became under a number.
  package init(_ proposal: BookingProposal, number: Int) {
    self.init(
      key: Key(bookyearID: proposal.bookyearID, journal: proposal.journal, number: number),
      period: proposal.period, relationID: proposal.relationID, date: proposal.documentDate,
      dueDate: proposal.dueDate, amount: proposal.amount, currency: proposal.currency,
      reference: proposal.reference, orderReference: proposal.orderReference,
      lines: proposal.lines.map {
        Line(account: $0.account, vatCode: $0.vatCode, base: $0.base, vat: $0.vat)
      })
  }

  /// The words of its texts, split where neither a letter, a digit nor a hyphen stands.
  var words: Set<String> {
    let texts = [comment, reference, orderReference].compactMap(\.self)
    return Set(
      texts.flatMap { text in
        text.uppercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
      })
  }

  /// Whether one of its texts carries that word: a mark or the stem of a file name.
  package func carries(_ word: String) -> Bool { words.contains(word.uppercased()) }
}

/// What would be booked for a document, with the evidence for every choice: made by `BookingRules`,
/// shown on the page, and sent as it stands once a number is taken.
package struct BookingProposal: Hashable, Sendable, Codable {
  package var journal: String
  package var bookyearID: Int
  package var bookyear: String
  package var period: Int
  /// Octopus' key of the relation.
  package var relationID: Int
  package var relationName: String
  package var documentDate: CalendarDate
  package var dueDate: CalendarDate
  /// The document total with VAT; negative for a credit note (Octopus API §3).
  package var amount: Money
  package var currency: String
  /// Decimal text; "1" for EUR.
  package var exchangeRate: String
  /// The number of the document (goes to `comment` with our own mark).
  package var number: String
  /// Structured communication or the issuer's number (goes to `reference`).
  package var reference: String
  package var orderReference: String?
  package var lines: [Line]
  /// Why relation, account, code and period were chosen.
  package var evidence: [Evidence]
  /// What a person should know although nothing stops the booking.
  package var notices: [Notice]

  package init(
    journal: String, bookyearID: Int, bookyear: String, period: Int, relationID: Int,
    relationName: String, documentDate: CalendarDate, dueDate: CalendarDate, amount: Money,
    currency: String, exchangeRate: String, number: String, reference: String,
    orderReference: String?, lines: [Line], evidence: [Evidence], notices: [Notice] = []
  ) {
    self.journal = journal
    self.bookyearID = bookyearID
    self.bookyear = bookyear
    self.period = period
    self.relationID = relationID
    self.relationName = relationName
    self.documentDate = documentDate
    self.dueDate = dueDate
    self.amount = amount
    self.currency = currency
    self.exchangeRate = exchangeRate
    self.number = number
    self.reference = reference
    self.orderReference = orderReference
    self.lines = lines
    self.evidence = evidence
    self.notices = notices
  }

  /// One booking line: base and VAT of the document on one account under one VAT code. Positive on an
  /// invoice and on a credit note; negative only where it works against the document.
  package struct Line: Hashable, Sendable, Codable {
    package var account: Int
    package var vatCode: String
    package var base: Money
    package var vat: Money
    package var comment: String
    package var costCentreID: Int?
    /// The category and rate of the document this line belongs to, for the page and for checks.
    package var category: VATCategory
    package var rate: VATRate
    /// Whether `vat` is self-charged and so no part of the document's total.
    package var selfCharged: Bool
    /// The places in the document of what was put together (`LineDecision.place`); nil in proposals
    /// from before places were kept, empty when the line stands for all of its category and rate.
    package var places: [Int]?

    package init(
      account: Int, vatCode: String, base: Money, vat: Money, comment: String,
      costCentreID: Int? = nil, category: VATCategory, rate: VATRate, selfCharged: Bool = false,
      places: [Int]? = nil
    ) {
      self.account = account
      self.vatCode = vatCode
      self.base = base
      self.vat = vat
      self.comment = comment
      self.costCentreID = costCentreID
      self.category = category
      self.rate = rate
      self.selfCharged = selfCharged
      self.places = places
    }
  }

  /// One thing to know of a booking that may go.
  package struct Notice: Hashable, Sendable, Codable {
    package var code: Code
    /// Facts for the sentence.
    package var facts: [String: String]

    package init(_ code: Code, _ facts: [String: String] = [:]) {
      self.code = code
      self.facts = facts
    }

    package enum Code: String, Hashable, Sendable, Codable, CaseIterable {
      /// The relation is only a customer (on a purchase) or only a supplier (on a sale).
      case relationOtherSide = "relation_other_side"
      case relationInactive = "relation_inactive"
      /// The period of the date is closed; the next open one is booked in.
      case periodMoved = "period_moved"
      /// The lines differ from the base by a rounding, which went to the largest account.
      case roundingOnLargest = "rounding_on_largest"
      /// The lines do not add up to the base, so all of it went to the largest account.
      case linesNotUsed = "lines_not_used"
      case dueDateAssumed = "due_date_assumed"
      /// The structured communication has a wrong check; it is sent as written.
      case communicationWrong = "communication_wrong"
    }
  }

  /// One reason: what was chosen, and by which rule.
  package struct Evidence: Hashable, Sendable, Codable {
    package var choice: Choice
    package var rule: Rule
    /// What was found ("BE0539.930.110", "611900"), for the sentence.
    package var value: String

    package init(_ choice: Choice, by rule: Rule, value: String) {
      self.choice = choice
      self.rule = rule
      self.value = value
    }

    package enum Choice: String, Hashable, Sendable, Codable, CaseIterable {
      case relation, account, vatCode, journal, period, costCentre
    }

    package enum Rule: String, Hashable, Sendable, Codable, CaseIterable {
      case linkedBefore, externalNumber, vatNumber, enterpriseNumber, iban, created
      case line, head, remembered, relationDefault, dossierDefault
      case mapping, onlyOneFits, setting, documentDate, chosenByHand
      /// The VAT code the account itself has in Octopus.
      case accountDefault
    }
  }
}

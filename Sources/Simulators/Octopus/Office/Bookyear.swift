package import Accounting

extension OctopusSimulator {
  /// A book year with its periods.
  package struct Bookyear: Codable, Hashable, Sendable {
    /// How long its periods are.
    package enum PeriodType: String, Codable, Sendable {
      case month = "MONTH"
      case quarter = "QUARTER"
    }

    /// One period.
    package struct Period: Codable, Hashable, Sendable {
      package var number: Int
      package var start: CalendarDate
      package var end: CalendarDate

      package init(number: Int, start: CalendarDate, end: CalendarDate) {
        self.number = number
        self.start = start
        self.end = end
      }
    }

    /// The ordinal within the dossier, not the calendar year.
    package var id: Int
    package var description: String
    package var periodType: PeriodType
    package var start: CalendarDate
    package var end: CalendarDate
    package var closed: Bool
    package var periods: [Period]

    package init(
      id: Int, description: String, periodType: PeriodType, start: CalendarDate,
      end: CalendarDate, closed: Bool = false, periods: [Period]
    ) {
      self.id = id
      self.description = description
      self.periodType = periodType
      self.start = start
      self.end = end
      self.closed = closed
      self.periods = periods
    }

    /// The book year that is one calendar year: periods YYYYMM for months, as recorded, and YYYY0Q for
    /// quarters, as one client builds them (inferred). Nil outside 1900…2999.
    package init?(id: Int, calendarYear year: Int, periodType: PeriodType, closed: Bool = false) {
      let length = periodType == .month ? 1 : 3
      var periods: [Period] = []
      for ordinal in 1...(12 / length) {
        let last = ordinal * length
        guard let start = CalendarDate(year: year, month: last - length + 1, day: 1),
          let end = CalendarDate(
            year: year, month: last, day: CalendarDate.days(in: last, of: year))
        else { return nil }
        periods.append(Period(number: year * 100 + ordinal, start: start, end: end))
      }
      guard let start = periods.first?.start, let end = periods.last?.end else { return nil }
      self.init(
        id: id, description: "\(year)", periodType: periodType, start: start, end: end,
        closed: closed, periods: periods)
    }
  }

  /// A journal in one book year.
  package struct Journal: Codable, Hashable, Sendable {
    package var bookyearID: Int
    /// Type letter and sequence number: `A1`, `V1`, `F1`, `D1`.
    package var key: String
    package var names: Names
    /// The last number used; numbers before the simulator's own bookings are taken as used.
    package var lastBookedDocumentNr: Int
    package var closed: Bool
    /// Only periods after this one take bookings; 0 for none.
    package var protectedPeriod: Int
    /// As `protectedPeriod` (read as "until", inferred).
    package var closedPeriod: Int
    /// 1 bookings, 2 and 3 invoices, 4 and 5 delivery notes.
    package var insertionType: Int
    /// Whether somebody has it open in the desktop program.
    package var heldByOtherUser: Bool
    /// Only of financial journals.
    package var currency: String?
    package var iban: String?
    package var bic: String?
    package var account: Int?
    /// The balance before the simulator's own bookings, in cents.
    package var openingBalance: Int64
    /// When it was last changed, in milliseconds since 1970.
    package var modifiedAt: Int64

    package init(
      bookyearID: Int, key: String, names: Names, lastBookedDocumentNr: Int = 0,
      closed: Bool = false, protectedPeriod: Int = 0, closedPeriod: Int = 0,
      insertionType: Int = 1, heldByOtherUser: Bool = false, currency: String? = nil,
      iban: String? = nil, bic: String? = nil, account: Int? = nil, openingBalance: Int64 = 0,
      modifiedAt: Int64 = OctopusSimulator.seedInstant
    ) {
      self.bookyearID = bookyearID
      self.key = key
      self.names = names
      self.lastBookedDocumentNr = lastBookedDocumentNr
      self.closed = closed
      self.protectedPeriod = protectedPeriod
      self.closedPeriod = closedPeriod
      self.insertionType = insertionType
      self.heldByOtherUser = heldByOtherUser
      self.currency = currency
      self.iban = iban
      self.bic = bic
      self.account = account
      self.openingBalance = openingBalance
      self.modifiedAt = modifiedAt
    }
  }
}

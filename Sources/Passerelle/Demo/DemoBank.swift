import Accounting
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Simulators
import Storage

/// The bank of a demonstration: an account per channel, one whose consent lapses soon, one lapsed, one fed
/// by Octopus itself, one nobody decided about, and statements that come, one of them after a gap.
struct DemoBank: Sendable {
  /// One account as the demonstration begins with it.
  struct Account: Sendable {
    var dossier: Int
    var bic: String
    var bank: String
    var channel: BankChannel
    /// How Billit's list names the channel.
    var word: String
    /// Days until the consent lapses; nil where none does.
    var lapsesIn: Int?
    var owner: BankAccountOwner
    /// How many statements the bank delivered, and which of them went missing.
    var statements: Int
    var missing: Int?
  }

  static let accounts: [Account] = [
    Account(
      dossier: 61_234, bic: "KREDBEBB", bank: "KBC", channel: .codaMandate, word: "CODA",
      lapsesIn: nil, owner: .us, statements: 6),
    Account(
      dossier: 61_235, bic: "GEBABEBB", bank: "BNP Paribas Fortis", channel: .psd2, word: "PSD2",
      lapsesIn: 8, owner: .us, statements: 5, missing: 3),
    Account(
      dossier: 61_236, bic: "KREDBEBB", bank: "KBC", channel: .kbc, word: "KBC",
      lapsesIn: nil, owner: .us, statements: 5),
    Account(
      dossier: 61_237, bic: "BBRUBEBB", bank: "ING", channel: .ing, word: "ING",
      lapsesIn: nil, owner: .octopus, statements: 3),
    Account(
      dossier: 61_239, bic: "GKCCBEBB", bank: "Belfius", channel: .codaBox, word: "CodaBox",
      lapsesIn: nil, owner: .us, statements: 4),
    Account(
      dossier: 61_240, bic: "ARSPBE22", bank: "Argenta", channel: .psd2, word: "PSD2",
      lapsesIn: -3, owner: .us, statements: 0),
    Account(
      dossier: 61_241, bic: "NICABEBB", bank: "Crelan", channel: .ponto, word: "Ponto",
      lapsesIn: 74, owner: .unasked, statements: 2),
  ]

  /// The dossier without Octopus' Bank module, whose movements are booked one by one.
  private static let withoutModule = 61_239
  private static let mark = "demo_bank"

  let gateway: Gateway
  /// Of the simulated Billit.
  let billitPort: Int

  // MARK: - As it begins

  /// Gives the financial journal of a dossier the bank of its account.
  static func prepare(_ dossier: inout OctopusSimulator.Dossier) {
    guard let account = accounts.first(where: { $0.dossier == dossier.id }) else { return }
    if dossier.id == withoutModule { dossier.bankModule = false }
    for place in dossier.journals.indices where dossier.journals[place].key == "F1" {
      dossier.journals[place].bic = account.bic
    }
  }

  /// The accounts as Billit lists them.
  static func links(
    of dossiers: [OctopusSimulator.Dossier], party: (OctopusSimulator.Dossier) -> Int,
    today: CalendarDate
  ) -> [BankBook.Account] {
    accounts.enumerated().compactMap { place, account in
      guard let dossier = dossiers.first(where: { $0.id == account.dossier }),
        let iban = iban(of: dossier)
      else { return nil }
      return BankBook.Account(
        id: 55_001 + place, companyID: party(dossier), iban: iban, bic: account.bic,
        holder: dossier.name, channel: account.word,
        lapses: account.lapsesIn.map { today.adding(days: $0) })
    }
  }

  private static func iban(of dossier: OctopusSimulator.Dossier) -> String? {
    dossier.journals.first { $0.key == "F1" }?.iban
  }

  /// What the office said before: who delivers each account's statements, and what a consent was given
  /// for.
  func prepare(_ office: DemoOffice) async throws {
    let now = gateway.now()
    let today = BrusselsDay.of(now)
    let store = BankAccountStore(gateway.database)
    let dossiers = try await DossierStore(gateway.database).all()
    for account in DemoBank.accounts {
      guard let dossier = dossiers.first(where: { $0.octopusDossierID == account.dossier }),
        let books = office.dossiers.first(where: { $0.id == account.dossier }),
        let iban = DemoBank.iban(of: books)
      else { continue }
      let made = try await store.ensure(
        BankAccountReading(
          key: BankAccountKey(iban: iban, currency: "EUR"), bic: account.bic,
          holder: dossier.name, bank: account.bank, channel: account.channel, status: .active),
        in: dossier.id, now: now)
      if account.owner != .unasked {
        try await store.choose(
          owner: account.owner, reason: nil, of: made.id, actor: "demo", now: now)
      }
      if let days = account.lapsesIn {
        let lapses = today.adding(days: days)
        try await store.tell(
          BankConsent(granted: lapses.adding(days: -180), lapses: lapses, basis: .told),
          of: made.id, actor: "demo", now: now)
        try await store.choose(
          renewer: .init(
            name: dossier.name, email: "boekhouding-\(account.dossier)@example.be",
            language: dossier.language), of: made.id, actor: "demo", now: now)
      }
      if account.dossier == DemoBank.withoutModule {
        var settings = dossier.settings
        settings.booksMovements = true
        settings.suspenseAccount = 499_000
        try await DossierStore(gateway.database).change(
          dossier.id, settings: settings, actor: "demo", now: now)
      }
    }
  }

  // MARK: - What comes

  /// Delivers the statements once the gateway reads its feed, then one that pays invoices booked by then.
  /// What goes wrong is said and left.
  func deliver() async {
    do {
      guard let first = try await dossier(DemoBank.accounts[0].dossier) else { return }
      let marks = DossierStore(gateway.database)
      let done = try await marks.mark(DemoBank.mark, of: first.id)
      if done == nil {
        try await untilFeed(of: first)
        for account in DemoBank.accounts { try await deliver(account) }
        try await marks.setMark(DemoBank.mark, to: "begun", of: first.id, now: gateway.now())
      }
      guard done != "done" else { return }
      try await Task.sleep(for: .seconds(100))
      try await deliverPayments(in: first)
      try await marks.setMark(DemoBank.mark, to: "done", of: first.id, now: gateway.now())
    } catch is CancellationError {
      return
    } catch {
      Terminal.warn("the demonstration's bank stopped: \(FaultText(error))")
    }
  }

  private func dossier(_ number: Int) async throws -> Dossier? {
    try await DossierStore(gateway.database).all().first { $0.octopusDossierID == number }
  }

  /// What was exported before a feed was registered does not appear in it.
  private func untilFeed(of dossier: Dossier) async throws {
    guard let connection = dossier.billitConnectionID else { return }
    let feeds = StatementFeedStore(gateway.database)
    while try await !feeds.isRegistered(connection, name: gateway.settings.codaFeed) {
      try await Task.sleep(for: .seconds(1))
    }
  }

  private func deliver(_ account: Account) async throws {
    guard let dossier = try await dossier(account.dossier), let party = dossier.billitPartyID
    else { return }
    let file = try await statements(of: account, dossier)
    for (place, statement) in file.enumerated() {
      let name = "\(dossier.octopusDossierID ?? 0)-\(statement.closingDate).cod"
      if place + 1 == account.missing {
        try keep(statement, as: name)
        continue
      }
      try await post(statement, as: name, party: party)
    }
  }

  /// The one that went missing lies beside the data, to be uploaded.
  private func keep(_ statement: WrittenStatement, as name: String) throws {
    let file = URL(filePath: gateway.settings.data).deletingLastPathComponent()
      .appending(path: "missing-\(name)")
    try Data(statement.text.utf8).write(to: file)
    Terminal.say("a statement that went missing: \(file.path)")
  }

  private func statements(
    of account: Account, _ dossier: Dossier
  ) async throws -> [WrittenStatement] {
    let key = try await BankAccountStore(gateway.database).accounts(of: dossier.id).first?.key
    guard let key else { return [] }
    let days = DemoBank.days(account.statements, before: BrusselsDay.of(gateway.now()))
    var opening = Thousandths(units: 12_500_000)
    var last = days.first?.adding(days: -1)
    return days.enumerated().map { place, day in
      let statement = WrittenStatement(
        iban: key.iban, bic: account.bic, holder: String(dossier.name.uppercased().prefix(26)),
        number: 100 + place, opening: opening, openingDate: last ?? day, closingDate: day,
        movements: DemoBank.movements(place))
      opening = statement.closing
      last = day
      return statement
    }
  }

  /// The last days before today on which banks work, of one year.
  private static func days(_ count: Int, before today: CalendarDate) -> [CalendarDate] {
    let yesterday = today.adding(days: -1)
    var days: [CalendarDate] = []
    var day = yesterday
    while days.count < count {
      // 1 January 1970 was a Thursday.
      let weekday = (day.daysSince1970 + 3) % 7
      if weekday < 5 { days.append(day) }
      day = day.adding(days: -1)
    }
    // Each book year of the demonstration begins with the same balance: they stay within one.
    return days.filter { $0.year == yesterday.year }.reversed()
  }

  private static func movements(_ place: Int) -> [WrittenStatement.Movement] {
    let amount = Int64(place * 137 % 500 + 90) * 1_000
    return [
      .init(
        Thousandths(units: amount * 3), communication: "Bancontact \(place + 1)", account: "",
        name: "WORLDLINE"),
      .init(
        Thousandths(units: -amount), communication: "domiciliering \(2_026_000 + place)",
        account: "BE68539007547034", name: "ELECTRABEL NV", bic: "GKCCBEBB"),
      .init(
        Thousandths(units: -2_500), code: "00350000",
        communication: "kosten verrichtingen"),
    ]
  }

  /// A statement of yesterday whose movements pay two invoices that are booked.
  private func deliverPayments(in dossier: Dossier) async throws {
    var filter = DocumentFilter()
    filter.dossierID = dossier.id
    filter.state = .booked
    let documents = try await DocumentList(gateway.database).slice(
      filter, access: .all, limit: 50
    ).rows
    var paid: [WrittenStatement.Movement] = []
    for row in documents where paid.count < 2 && row.kind == .invoice {
      let detail = try await DocumentPage(gateway.database).detail(id: row.id, access: .all)
      guard let gross = row.gross,
        let reference = detail?.paymentReference.flatMap(StructuredCommunication.init)
      else { continue }
      let sign: Int64 = row.direction == .sale ? 10 : -10
      paid.append(
        .init(
          Thousandths(units: gross.cents * sign), communicationType: "101",
          communication: reference.digits, name: String((row.counterpartyName ?? "").prefix(35))))
    }
    guard !paid.isEmpty, let party = dossier.billitPartyID,
      let account = try await BankAccountStore(gateway.database).accounts(of: dossier.id).first,
      let last = try await StatementList(gateway.database).latest(
        of: [account.id], access: .all)[account.id]?.last
    else { return }
    let statement = WrittenStatement(
      iban: account.key.iban, bic: account.bic ?? "KREDBEBB",
      holder: String(dossier.name.uppercased().prefix(26)), number: last.number + 1,
      opening: last.closing, openingDate: last.closingDate, closingDate: last.closingDate,
      movements: paid)
    try await post(statement, as: "\(dossier.octopusDossierID ?? 0)-payments.cod", party: party)
  }

  private func post(_ statement: WrittenStatement, as name: String, party: Int) async throws {
    var request = HTTPClientRequest(
      url: "http://127.0.0.1:\(billitPort)/_control/parties/\(party)/statements?name=\(name)")
    request.method = .POST
    request.body = .bytes(ByteBuffer(string: statement.text))
    let response = try await gateway.http.execute(request, timeout: .seconds(10))
    _ = try await response.body.collect(upTo: 1 << 16)
  }
}

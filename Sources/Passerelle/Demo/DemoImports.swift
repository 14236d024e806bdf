import Accounting
import BillitClient
import Forwarding
import Foundation
import NIOHTTP1
import Simulators
import Storage

/// Imports at each point of their way: one to be confirmed, one after changes in Octopus, one paused, one
/// that stopped as Billit was changed after the preview, one that failed, one without a company yet, one
/// planned for tomorrow as the lists of its dossier are used up today. Once per demonstration.
struct DemoImports: Sendable {
  private static let shown = 61_308
  private static let resynchronised = 61_309
  private static let paused = 61_310
  private static let stopped = 61_311
  private static let refused = 61_238
  private static let early = 61_304
  private static let planned = 61_317
  private static let mark = "demo_imports"
  private static let person = "sophie.lambert@fiduciaire.example"
  /// A supplier that Billit knows at another address.
  private static let known = "Aqua Brabant CV"

  let gateway: Gateway
  /// Of the simulated Billit; Octopus has the one after it.
  let billitPort: Int

  /// Gives the dossiers two relations with one number, and one of them a journal to be closed.
  static func prepare(_ dossier: inout OctopusSimulator.Dossier) {
    guard [shown, resynchronised].contains(dossier.id) else { return }
    if var double = dossier.relations.first(where: { $0.name == "Bureau Plus SRL" }) {
      double.id = dossier.relations.count + 1
      double.members["name"] = "Bureau Plus (Antwerpen)"
      dossier.relations.append(double)
    }
    guard dossier.id == resynchronised else { return }
    dossier.journals += dossier.bookyears.map {
      .init(
        bookyearID: $0.id, key: "A2",
        names: .init(nl: "Investeringen", fr: "Investissements", en: "Assets", de: "Anlagen"))
    }
  }

  func happen() async {
    do {
      let all = try await DossierStore(gateway.database).all()
      let dossiers = Dictionary(
        all.compactMap { dossier in dossier.octopusDossierID.map { ($0, dossier) } },
        uniquingKeysWith: { first, _ in first })
      guard let shown = dossiers[DemoImports.shown], let stopped = dossiers[DemoImports.stopped],
        let resynchronised = dossiers[DemoImports.resynchronised],
        try await DossierStore(gateway.database).mark(DemoImports.mark, of: shown.id) == nil
      else { return }
      for number in [DemoImports.refused, DemoImports.early] {
        if let dossier = dossiers[number] { _ = try await ask(dossier) }
      }
      if let dossier = dossiers[DemoImports.planned] { try await plan(dossier) }
      if let dossier = dossiers[DemoImports.paused] { try await pause(dossier) }
      try await meet(shown)
      try await meet(stopped)
      _ = try await ask(shown)
      try await stop(stopped)
      try await resynchronise(resynchronised)
      try await DossierStore(gateway.database).setMark(
        DemoImports.mark, to: "done", of: shown.id, now: gateway.now())
    } catch is CancellationError {
      return
    } catch {
      Terminal.warn("the demonstration's imports stopped: \(FaultText(error))")
    }
  }

  private var store: ImportStore { ImportStore(gateway.database) }

  private func ask(_ dossier: Dossier) async throws -> Int64 {
    let asked = try await store.ask(
      dossier.id, origin: .person, actor: DemoImports.person, now: gateway.now())
    gateway.importBell.ring()
    return asked.id
  }

  /// Asked for on a day on which Octopus gives the lists of this dossier no more.
  private func plan(_ dossier: Dossier) async throws {
    let today = BrusselsDay.of(gateway.now()).description
    if let number = dossier.octopusDossierID {
      for list in ["getRelations", "getAccounts"] {
        try await CallLedger(gateway.database).exhaust(
          list, dossier: number, cap: OctopusCaps.daily[list] ?? 2, day: today)
      }
    }
    _ = try await ask(dossier)
  }

  /// Confirmed, and held before anything was written.
  private func pause(_ dossier: Dossier) async throws {
    let id = try await ask(dossier)
    try await confirm(id, rings: false)
    _ = try await store.pause(id, true, actor: DemoImports.person, now: gateway.now())
  }

  /// The confirmed import meets a party that somebody changed after the preview.
  private func stop(_ dossier: Dossier) async throws {
    let id = try await ask(dossier)
    try await wait(for: id, .preview)
    if let party = dossier.billitPartyID {
      let book = try await call(.GET, billitPort, "parties/\(party)/book").array ?? []
      let entry = book.first { $0["Name"]?.string == DemoImports.known }
      if let entry = entry?["PartyID"]?.int {
        _ = try await call(
          .PATCH, billitPort, "parties/\(party)/book/\(entry)", ["Street": "Vismarkt"])
      }
    }
    try await confirm(id)
  }

  /// Imported; then a relation is changed in Octopus, an account made and a journal closed.
  private func resynchronise(_ dossier: Dossier) async throws {
    let first = try await ask(dossier)
    try await confirm(first)
    try await wait(for: first, .done)
    let books = "dossiers/\(DemoImports.resynchronised)"
    _ = try await call(
      .PATCH, billitPort + 1, "\(books)/relations/1", ["streetAndNr": "Zeedijk 44"])
    _ = try await call(
      .PATCH, billitPort + 1, "\(books)/accounts/612610", ["name": "Drukwerk patiënten"])
    _ = try await call(
      .PATCH, billitPort + 1, "\(books)/bookyears/2/journals/A2", ["closed": true])
    // What was read within a minute is not read again.
    try await Task.sleep(for: .seconds(61))
    _ = try await ask(dossier)
  }

  /// Lets Billit know a supplier at another address than Octopus.
  private func meet(_ dossier: Dossier) async throws {
    let route = try await gateway.book.route(of: dossier.id)
    let relation = OctopusSimulator.Office.demo(now: Date()).dossiers.first?.relations
      .first { $0.name == DemoImports.known }
    guard let relation else { return }
    _ = await route.billit.postParty(
      BillitParty(
        name: relation.name, vatNumber: "BE" + relation.vatNumber.filter(\.isNumber), number: nil,
        type: "Supplier", iban: nil, countryCode: "BE", defaultAccount: nil,
        details: BillitPartyDetails(
          street: "Oude Markt", streetNumber: "8", postalCode: "3000", city: "Leuven")),
      of: route.party)
  }

  private func confirm(_ id: Int64, rings: Bool = true) async throws {
    try await wait(for: id, .preview)
    guard let mark = try await store.record(id)?.planMark else { return }
    _ = try await store.confirm(id, mark: mark, actor: DemoImports.person, now: gateway.now())
    if rings { gateway.importBell.ring() }
  }

  /// For two minutes at most.
  private func wait(for id: Int64, _ state: ImportRecord.State) async throws {
    for _ in 0..<240 {
      if try await store.record(id)?.state == state { return }
      try await Task.sleep(for: .milliseconds(500))
    }
  }

  private func call(
    _ method: HTTPMethod, _ port: Int, _ path: String, _ body: JSONValue? = nil
  ) async throws -> JSONValue {
    try await ControlCall("http://127.0.0.1:\(port)/_control/\(path)", method, body).answer()
  }
}

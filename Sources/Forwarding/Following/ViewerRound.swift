import Accounting
import Foundation
import Storage

/// Looks among the entries of Octopus for those that somebody made of documents in the import viewer.
struct ViewerRound: Sendable {
  let ground: LinkGround
  let route: ConnectionBook.Route
  let data: MasterData

  private var findings: ViewerFindings { ViewerFindings(ground.database) }

  func run() async throws {
    for waiting in try await findings.waiting(in: route.dossier.id) {
      try await look(for: waiting)
    }
  }

  private func look(for waiting: ViewerFindings.Waiting) async throws {
    let dossier = route.dossier
    guard
      let invoice = try await KeptInvoice.read(waiting.document.id, ground.database)
    else { return }
    let mapping = try await MappingStore(ground.database).mapping(of: dossier.id)
    let sought = ViewerMatch.Sought(
      invoice, fileName: waiting.fileName, relations: data.relations, mapping: mapping)
    let entries = try await candidates(waiting, invoice)
    switch ViewerMatch.find(sought, among: entries) {
    case .none: try await findings.stopAsking(waiting, now: ground.now())
    case .several(let several):
      try await findings.ask(waiting, between: several, now: ground.now())
    case .found(let found):
      let year = data.bookyears.first { $0.id == found.entry.key.bookyearID }
      let isBooked = try await findings.book(
        waiting, as: found, bookyear: year?.description ?? "\(found.entry.key.bookyearID)",
        invoice: invoice, now: ground.now())
      if isBooked { ground.doorbell.ring() }
    }
  }

  /// Entries with the document's file name, and those of its date; without those that are known to be
  /// another document's.
  private func candidates(
    _ waiting: ViewerFindings.Waiting, _ invoice: Invoice
  ) async throws -> [LedgerEntry] {
    let mirror = OctopusEntries(ground.database)
    let id = route.dossier.id
    var entries = try await mirror.entries(
      from: invoice.issueDate, to: invoice.issueDate, of: id)
    if let mark = BookingMark.found(in: waiting.fileName) {
      entries += try await mirror.entries(marked: mark, of: id)
        .filter { entry in !entries.contains { $0.key == entry.key } }
    }
    let taken = try await EntryFollowing(ground.database).touched(
      by: entries.map(\.key), marks: [], of: id
    ).map(\.key)
    return entries.filter { !taken.contains($0.key) }
  }
}

extension ViewerMatch.Sought {
  /// What an invoice says, with the relation that the dossier has for its other side.
  init(
    _ invoice: Invoice, fileName: String?, relations: [Relation], mapping: Mapping
  ) {
    var relationID: Int?
    if case .found(let relation, _, _) = RelationLadder.find(
      invoice.counterparty, direction: invoice.direction, relations: relations, mapping: mapping)
    {
      relationID = relation.id
    }
    let gross = invoice.totals.gross
    self.init(
      direction: invoice.direction, fileName: fileName, relationID: relationID,
      references: [invoice.number, invoice.paymentReference].compactMap(\.self),
      date: invoice.issueDate, amount: invoice.kind == .creditNote ? -gross : gross)
  }
}

import Accounting
import Cryptography
import Formats
import Foundation

/// Feeds for accountants and the CODA files in them.
extension BillitStore {
  /// Registers a feed; registering it again changes nothing.
  func register(_ name: String, for caller: BillitAccess.Caller) throws {
    guard !name.isEmpty else { throw BillitRefusal.badRequest("Name is missing.") }
    if state.feeds.feeds(of: caller.userID).contains(where: { $0.name == name }) { return }
    try commit([.feed(FeedBook.Feed(userID: caller.userID, name: name))])
  }

  /// Deletes a feed.
  func deleteFeed(_ name: String, for caller: BillitAccess.Caller) throws {
    var feed = try feed(name, of: caller)
    feed.isDeleted = true
    try commit([.feed(feed)])
  }

  /// The index, at most once a minute (Billit API: 6.4): another reading is a breach of the contract,
  /// and refused.
  func index(of name: String, for caller: BillitAccess.Caller) throws -> [FeedBook.Item] {
    var feed = try feed(name, of: caller)
    if let read = feed.readAt, now - read < 60_000 {
      note(
        ["feed index read again within a minute"],
        operation: BillitOperation.getFeedIndex.rawValue, request: "GET feeds/\(name)")
      throw BillitRefusal(
        status: 429, code: "GenericError", description: "The index may be read once a minute.")
    }
    feed.readAt = now
    try commit([.feed(feed)])
    return state.feeds.waiting(in: feed)
  }

  /// The file of an item, with its hash.
  func file(
    ofItem id: Int, in name: String, for caller: BillitAccess.Caller
  ) throws -> JSONValue {
    let feed = try feed(name, of: caller)
    guard let item = state.feeds.item(id, in: feed), let fileID = item.fileID,
      let file = state.files[fileID]
    else { throw BillitRefusal.notFound }
    return [
      "FileName": .string(file.name), "FileContent": .string(file.content.base64EncodedString()),
      "FileContentSHA256Hash": .string(try Digest.sha256(of: [UInt8](file.content)).hex),
    ]
  }

  /// Removes an item from its feed.
  func confirm(
    _ id: Int, in name: String, saying confirmation: JSONValue, for caller: BillitAccess.Caller
  ) throws {
    let feed = try feed(name, of: caller)
    guard var item = state.feeds.item(id, in: feed) else { throw BillitRefusal.notFound }
    item.confirmedAt = now
    item.confirmation = confirmation
    try commit([.feedItem(item)])
  }

  /// A bank delivers a CODA file of a company: it appears in every feed that reaches it, and, where the
  /// channel says so, its movements are listed. The id of the file.
  func deliver(
    _ content: Data, name: String, for companyID: Int, listsMovements: Bool
  ) throws -> String {
    guard state.companies[companyID] != nil else { throw BillitRefusal.notFound }
    let file = BillitState.StoredFile(
      id: UUID().uuidString.lowercased(), companyID: companyID, name: name,
      mimeType: "text/plain", content: content)
    var changes: [BillitState.Change] = [
      .file(file),
      .statementFile(
        FeedBook.StatementFile(
          fileID: file.id, companyID: companyID, listsMovements: listsMovements)),
    ]
    let feeds = state.feeds.feeds(reaching: companyID, users: state.users)
    for (place, feed) in feeds.enumerated() {
      let id = state.feeds.nextID + place
      changes.append(
        .feedItem(
          FeedBook.Item(
            id: id, userID: feed.userID, feed: feed.name, entityID: id - 25_000,
            entityType: "Document", partyID: companyID, fileID: file.id)))
    }
    try commit(changes)
    return file.id
  }

  /// The movements of a company's accounts, from the files that list them. Values of their members are
  /// invented where Billit documents none.
  func transactions(of companyID: Int) -> [JSONValue] {
    var rows: [JSONValue] = []
    for statement in state.feeds.statements
    where statement.companyID == companyID && statement.listsMovements {
      guard let file = state.files[statement.fileID],
        case .read(let told) = StatementReading(coda: [UInt8](file.content))
      else { continue }
      for statement in told.map(\.statement) {
        for movement in statement.bookedMovements {
          rows.append(
            FeedDesk.row(movement, of: statement, fileID: file.id, number: rows.count + 1))
        }
      }
    }
    return rows
  }

  private func feed(
    _ name: String, of caller: BillitAccess.Caller
  ) throws -> FeedBook.Feed {
    let feeds = state.feeds.feeds(of: caller.userID)
    guard let feed = feeds.first(where: { $0.name == name }) else { throw BillitRefusal.notFound }
    return feed
  }
}

/// The texts of movements.
private enum FeedDesk {
  static func row(
    _ movement: BankMovement, of statement: BankStatement, fileID: String, number: Int
  ) -> JSONValue {
    JSONValue.object([
      "BankAccountTransactionID": .int(55_000 + number), "IBAN": .string(statement.account.iban),
      "BIC": .string(statement.bic), "TotalAmount": .number(Decimal(movement.amount.units) / 1_000),
      "TransactionType": movement.amount.units < 0 ? "Debit" : "Credit",
      "ValueDate": .string("\(movement.valueDate ?? movement.entryDate)T00:00:00"),
      "Currency": .string(statement.account.currency),
      "Description": .string(movement.communication.text), "CodaFileID": .string(fileID),
      "AssignedEntities": [],
    ]).setting([
      "NameCounterParty": movement.counterparty.map { .string($0.name) },
      "IBANCounterParty": movement.counterparty.map { .string($0.account) },
    ])
  }
}

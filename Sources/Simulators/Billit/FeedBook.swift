import Foundation

/// The feeds of accountants and what waits in them, and the files the movements of a bank account name.
struct FeedBook {
  private var feeds: [Feed] = []
  private var items: [Int: Item] = [:]
  private(set) var statements: [StatementFile] = []

  /// A feed of one user: what is exported after it was registered appears in it.
  struct Feed: Codable, Hashable, Sendable {
    let userID: Int
    let name: String
    /// A deleted feed keeps its row.
    var isDeleted = false
    /// When its index was last read, in milliseconds since 1970.
    var readAt: Int64?
  }

  /// One exported thing.
  struct Item: Codable, Hashable, Sendable {
    let id: Int
    let userID: Int
    let feed: String
    let entityID: Int
    /// "Order" or "Document".
    let entityType: String
    let partyID: Int
    /// Of the file a document is.
    let fileID: String?
    var confirmedAt: Int64?
    /// What the confirmation said of where it went.
    var confirmation: JSONValue?
  }

  /// A CODA file of a company, which its movements name.
  struct StatementFile: Codable, Hashable, Sendable {
    let fileID: String
    let companyID: Int
    /// In the feed alone, or also as movements of the account.
    let listsMovements: Bool
  }

  mutating func keep(_ feed: Feed) {
    feeds.removeAll { $0.userID == feed.userID && $0.name == feed.name }
    feeds.append(feed)
  }

  mutating func keep(_ item: Item) { items[item.id] = item }

  mutating func keep(_ file: StatementFile) { statements.append(file) }

  var nextID: Int { 91_000 + items.count + 1 }

  /// The feeds of a user.
  func feeds(of userID: Int) -> [Feed] {
    feeds.filter { $0.userID == userID && !$0.isDeleted }
  }

  /// All feeds of users who reach a company.
  func feeds(reaching companyID: Int, users: [Int: BillitSimulator.User]) -> [Feed] {
    feeds.filter { feed in
      !feed.isDeleted
        && (users[feed.userID]?.partyIDs.contains(companyID) ?? (feed.userID / 10 == companyID))
    }
  }

  /// What waits in a feed, in the order it came.
  func waiting(in feed: Feed) -> [Item] {
    items.values.filter {
      $0.userID == feed.userID && $0.feed == feed.name && $0.confirmedAt == nil
    }.sorted { $0.id < $1.id }
  }

  /// An item that waits.
  func item(_ id: Int, in feed: Feed) -> Item? {
    waiting(in: feed).first { $0.id == id }
  }

  /// Everything, confirmed or not, for the control surface.
  var all: [Item] { items.values.sorted { $0.id < $1.id } }
}

extension FeedBook.Item {
  /// The item as the index shows it.
  var row: JSONValue {
    [
      "FeedItemID": .int(id), "EntityID": .int(entityID), "EntityType": .string(entityType),
      "PartyID": .int(partyID),
    ]
  }

  /// The item as the control surface shows it.
  var shown: JSONValue {
    row.setting([
      "Feed": .string(feed), "Confirmed": .bool(confirmedAt != nil),
      "Confirmation": confirmation,
    ])
  }
}

import Foundation

/// Everything the simulator remembers, as a value that records change.
struct BillitState {
  private(set) var companies: [Int: BillitSimulator.Company] = [:]
  private(set) var users: [Int: BillitSimulator.User] = [:]
  private(set) var clients: [String: BillitSimulator.OAuthClient] = [:]
  private(set) var orders = OrderBook()
  private(set) var parties = PartyBook()
  private(set) var files: [String: StoredFile] = [:]
  private(set) var hooks = HookBook()
  private(set) var deliveries = DeliveryBook()
  private(set) var grants = GrantBook()
  private(set) var imports: [Import] = []
  private(set) var feeds = FeedBook()
  private(set) var banks = BankBook()

  /// A file of an order.
  struct StoredFile: Codable, Hashable, Sendable {
    let id: String
    let companyID: Int
    let name: String
    let mimeType: String
    let content: Data

    /// The file as an order names it.
    var reference: JSONValue {
      ["FileID": .string(id), "FileName": .string(name), "MimeType": .string(mimeType)]
    }
  }

  /// Accounts or journals handed over by a caller; Billit gives none of them back.
  struct Import: Codable, Hashable, Sendable {
    let companyID: Int
    let operation: String
    let body: JSONValue
  }

  /// One thing that is now so.
  enum Change: Codable, Sendable {
    case company(BillitSimulator.Company)
    case user(BillitSimulator.User)
    case client(BillitSimulator.OAuthClient)
    case order(OrderBook.StoredOrder)
    case party(PartyBook.StoredParty)
    case file(StoredFile)
    case hook(HookBook.Hook)
    case delivery(DeliveryBook.Delivery)
    case code(GrantBook.Code)
    case grant(GrantBook.Grant)
    case imported(Import)
    case feed(FeedBook.Feed)
    case feedItem(FeedBook.Item)
    case statementFile(FeedBook.StatementFile)
    case bankAccount(BankBook.Account)
    case consentClock(Int)
  }

  /// Changes that become true together: one line of the state file.
  struct Record: Codable, Sendable {
    let changes: [Change]
  }

  mutating func apply(_ change: Change) {
    switch change {
    case .company(let company): companies[company.partyID] = company
    case .user(let user): users[user.id] = user
    case .client(let client): clients[client.id] = client
    case .order(let order): orders.keep(order)
    case .party(let party): parties.keep(party)
    case .file(let file): files[file.id] = file
    case .hook(let hook): hooks.keep(hook)
    case .delivery(let delivery): deliveries.keep(delivery)
    case .code(let code): grants.keep(code)
    case .grant(let grant): grants.keep(grant)
    case .imported(let imported): imports.append(imported)
    case .feed(let feed): feeds.keep(feed)
    case .feedItem(let item): feeds.keep(item)
    case .statementFile(let file): feeds.keep(file)
    case .bankAccount(let account): banks.keep(account)
    case .consentClock(let days): banks.move(to: days)
    }
  }

  /// The changes that bring in what the seed has and this state has not, or has otherwise.
  func changes(for seed: BillitSimulator.Seed) -> [Change] {
    seed.companies.filter { companies[$0.partyID] != $0 }.map(Change.company)
      + seed.users.filter { users[$0.id] != $0 }.map(Change.user)
      + seed.clients.filter { clients[$0.id] != $0 }.map(Change.client)
      + seed.bankAccounts.filter { !banks.knows($0.id) }.map(Change.bankAccount)
      + seed.hooks.filter { !hooks.knows($0.id) }.map(Change.hook)
  }
}

package import Accounting
package import Foundation
import Outbound

extension BillitClient {
  /// The names of the feeds registered with these credentials. A feed is the accountant's, over all its
  /// companies (Billit API §6.4); `party` is the accountant's own company.
  package func feeds(of party: Int) async throws(BillitFault) -> [String] {
    let response = try await read(url("/v1/accountant/feeds"), about: party)
    return try decode([FeedData].self, from: response).compactMap(\.Name)
  }

  /// Registers a feed: what is exported from then on appears in it.
  package func registerFeed(
    _ name: String, of party: Int
  ) async -> SendOutcome<BillitAnswer<Done>> {
    guard let body = try? JSONEncoder().encode(FeedData(Name: name)) else {
      return .notSent(reason: "the name cannot be written")
    }
    return await send(.post, "/v1/accountant/feeds", about: party, body: body) { _ in Done() }
  }

  /// What waits in a feed. To be read once a minute at most.
  package func feedItems(
    _ name: String, of party: Int
  ) async throws(BillitFault) -> [FeedItem] {
    let path = "/v1/accountant/feeds/\(HTTPCall.encoded(name))"
    return try decode([FeedItem].self, from: try await read(url(path), about: party))
  }

  /// The file of an item, with the hash Billit gives for it.
  package func feedFile(
    _ item: Int, in name: String, of party: Int
  ) async throws(BillitFault) -> FeedFile {
    let path = "/v1/accountant/feeds/\(HTTPCall.encoded(name))/\(item)"
    let data = try decode(
      FeedFileData.self, from: try await read(url(path), about: party))
    guard let content = data.FileContent else { throw .unreadableAnswer }
    return FeedFile(
      name: data.FileName ?? "\(item).cod", bytes: content, sha256: data.FileContentSHA256Hash)
  }

  /// Takes an item out of its feed: only after what it names is safe here. The place is for Billit's log.
  package func confirmFeedItem(
    _ item: Int, in name: String, place: String, of party: Int
  ) async -> SendOutcome<BillitAnswer<Done>> {
    let confirmation = FeedConfirmation(RemoteServerName: "passerelle", RemotePath: place)
    guard let body = try? JSONEncoder().encode(confirmation) else {
      return .notSent(reason: "the confirmation cannot be written")
    }
    let path = "/v1/accountant/feeds/\(HTTPCall.encoded(name))/\(item)/confirm"
    return await send(.post, path, about: party, body: body) { _ in Done() }
  }

  /// The ids of the CODA files that the bank movements of a company name, valued on or after a day; over
  /// all pages. That they are files of `/v1/files` is inferred (Billit API §7).
  package func statementFileIDs(
    since day: String, of party: Int, maximumPages: Int = 50
  ) async throws(BillitFault) -> [String] {
    var ids: [String] = []
    var next: String? = url(
      "/v1/financialTransactions",
      [("$filter", "ValueDate ge DateTime'\(day)'"), ("$orderby", "ValueDate")])
    for _ in 0..<maximumPages {
      guard let address = next else { break }
      let page = try decode(MovementPage.self, from: try await read(address, about: party))
      for id in (page.Items ?? []).compactMap({ $0.CodaFileID?.ifNotEmpty })
      where !ids.contains(id) {
        ids.append(id)
      }
      next = nil
      if let link = page.NextPageLink?.ifNotEmpty { next = try own(link) }
    }
    return ids
  }
}

/// What waits in a feed.
package struct FeedItem: Hashable, Sendable, Decodable {
  package var id: Int
  /// "Order" or "Document"; what a CODA file is called is not documented.
  package var entityType: String?
  package var entityID: Int?
  /// The company it is of.
  package var partyID: Int?

  package init(id: Int, entityType: String?, entityID: Int?, partyID: Int?) {
    self.id = id
    self.entityType = entityType
    self.entityID = entityID
    self.partyID = partyID
  }

  enum CodingKeys: String, CodingKey {
    case id = "FeedItemID"
    case entityType = "EntityType"
    case entityID = "EntityID"
    case partyID = "PartyID"
  }
}

/// A file of a feed.
package struct FeedFile: Hashable, Sendable {
  package var name: String
  package var bytes: Data
  /// Of the bytes, as Billit writes it: hex digits (assumed), or base64.
  package var sha256: String?

  package init(name: String, bytes: Data, sha256: String?) {
    self.name = name
    self.bytes = bytes
    self.sha256 = sha256
  }
}

private struct FeedData: Codable {
  var Name: String?
}

private struct FeedFileData: Decodable {
  var FileName: String?
  var FileContent: Data?
  var FileContentSHA256Hash: String?
}

private struct FeedConfirmation: Encodable {
  var RemoteServerName: String
  var RemotePath: String
}

private struct MovementPage: Decodable {
  var Items: [Movement]?
  var NextPageLink: String?

  struct Movement: Decodable {
    var CodaFileID: String?
  }
}

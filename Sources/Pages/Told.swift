/// What a page tells about what was just done: only its name, and a number, travel in the address.
struct Told: Sendable, Hashable {
  var notice: Notice
  var count: Int?
  /// How many were left as they are.
  var left: Int?

  init(_ notice: Notice, count: Int? = nil, left: Int? = nil) {
    self.notice = notice
    self.count = count
    self.left = left
  }

  static let done = Told(.done)
  static let saved = Told(.saved)
  static let linkChecked = Told(.linkChecked)
  static let rotated = Told(.rotated)
  static let causeGone = Told(.causeGone)
  static let secretRetired = Told(.secretRetired)
  static let replayed = Told(.replayed)
  static let discarded = Told(.discarded)
  static let duplicateDecided = Told(.duplicateDecided)

  /// The same as parameters of an address.
  static func parameters(_ told: Told?) -> [(String, String?)] {
    [
      ("told", told?.notice.rawValue), ("n", told?.count.map { String($0) }),
      ("left", told?.left.flatMap { $0 > 0 ? String($0) : nil }),
    ]
  }

  static func query(_ told: Told?) -> Query { Query(parameters(told)) }
}

/// The things that can be told.
enum Notice: String, Sendable, CaseIterable {
  case done, saved, linkChecked, rotated, released, putAside, linkBroken, causeGone
  case secretRetired, replayed, discarded
  case bankReading, reminded, feedRevoked
  case bulkHeld, bulkReleased, bulkResent, bulkSetAside
  case importsAsked, importDone
  case trialBegun, wentLive, booksAsked
  case decided, decidedHeld, bookedByHand, duplicateDecided
}

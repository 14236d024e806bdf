import Accounting

/// One record: 128 characters at fixed places. Places are counted from 0 here, from 1 in the standard.
struct CODARecord {
  /// The record's number in the file, from 1.
  let number: Int
  private let bytes: ArraySlice<UInt8>
  /// The characters, where some take several bytes.
  private let wide: [Unicode.Scalar]?
  private let characters: CODACharacters

  static let length = 128

  init(
    _ bytes: ArraySlice<UInt8>, characters: CODACharacters, number: Int
  ) throws(UnreadableCODA) {
    self.bytes = bytes
    self.characters = characters
    self.number = number
    var isPlain = true
    for byte in bytes {
      if byte < 0x20 || byte == 0x7F { throw UnreadableCODA(.controlCharacter, record: number) }
      if byte >= 0x80 { isPlain = false }
    }
    wide =
      isPlain || characters != .utf8
      ? nil : Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    let count = wide?.count ?? bytes.count
    guard count == CODARecord.length else {
      throw UnreadableCODA(.recordLength(count), record: number)
    }
  }

  /// The kind; nil when it begins like no record of CODA.
  var kind: UnreadableCODA.RecordKind? {
    switch (self[0], self[1]) {
    case (UInt8(ascii: "0"), _): .header
    case (UInt8(ascii: "1"), _): .oldBalance
    case (UInt8(ascii: "2"), UInt8(ascii: "1")): .movement
    case (UInt8(ascii: "2"), UInt8(ascii: "2")): .movementSecond
    case (UInt8(ascii: "2"), UInt8(ascii: "3")): .movementThird
    case (UInt8(ascii: "3"), UInt8(ascii: "1")): .information
    case (UInt8(ascii: "3"), UInt8(ascii: "2")): .informationSecond
    case (UInt8(ascii: "3"), UInt8(ascii: "3")): .informationThird
    case (UInt8(ascii: "8"), _): .newBalance
    case (UInt8(ascii: "4"), _): .message
    case (UInt8(ascii: "9"), _): .trailer
    default: nil
    }
  }

  /// The character at a place; 255 for one outside ASCII.
  subscript(_ place: Int) -> UInt8 {
    if let wide { return wide[place].isASCII ? UInt8(wide[place].value) : 255 }
    let byte = bytes[bytes.startIndex + place]
    return byte < 0x80 ? byte : 255
  }

  /// The characters of a field as they stand.
  func raw(_ places: Range<Int>) -> String {
    if let wide {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: wide[places])
      return String(text)
    }
    let start = bytes.startIndex
    return characters.text(bytes[(start + places.lowerBound)..<(start + places.upperBound)])
  }

  /// A field without the spaces around it.
  func text(_ places: Range<Int>) -> String {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high, self[low] == UInt8(ascii: " ") { low += 1 }
    while low < high, self[high - 1] == UInt8(ascii: " ") { high -= 1 }
    return low == high ? "" : raw(low..<high)
  }

  /// A field without the spaces at its end.
  func trailing(_ places: Range<Int>) -> String {
    var high = places.upperBound
    while places.lowerBound < high, self[high - 1] == UInt8(ascii: " ") { high -= 1 }
    return high == places.lowerBound ? "" : raw(places.lowerBound..<high)
  }

  /// Digits alone, as many as there are places.
  func digits(
    _ places: Range<Int>, _ field: UnreadableCODA.Field
  ) throws(UnreadableCODA) -> Int64 {
    var value: Int64 = 0
    for place in places {
      let byte = self[place]
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { throw refusal(field) }
      value = value * 10 + Int64(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// A sign (0 credit, 1 debit) and the 15 digits after it, in thousandths.
  func signed(at place: Int) throws(UnreadableCODA) -> Thousandths {
    let units = try digits((place + 1)..<(place + 16), .amount)
    switch self[place] {
    case UInt8(ascii: "0"): return Thousandths(units: units)
    case UInt8(ascii: "1"): return Thousandths(units: -units)
    default: throw refusal(.sign)
    }
  }

  /// DDMMYY; nil for six zeros.
  func date(
    at place: Int, _ field: UnreadableCODA.Field
  ) throws(UnreadableCODA) -> CalendarDate? {
    let number = Int(try digits(place..<(place + 6), field))
    if number == 0 { return nil }
    let year = number % 100
    guard
      let date = CalendarDate(
        year: year < 80 ? 2000 + year : 1900 + year, month: number / 100 % 100,
        day: number / 10_000)
    else { throw refusal(field) }
    return date
  }

  /// A code that is 0 or 1.
  func flag(at place: Int, _ field: UnreadableCODA.Field) throws(UnreadableCODA) -> Bool {
    switch self[place] {
    case UInt8(ascii: "0"): return false
    case UInt8(ascii: "1"): return true
    default: throw refusal(field)
    }
  }

  /// A refusal of this record because of one field.
  func refusal(_ field: UnreadableCODA.Field) -> UnreadableCODA {
    UnreadableCODA(.field(field), record: number)
  }
}

import Testing

@testable import Formats

@Suite("A text becomes a QR code that any reader reads") struct QRCodeTests {
  /// Reads a symbol back independently of how it was drawn: format, mask, the path through the
  /// modules, the blocks, their error correction, the text.
  struct Reading {
    let code: QRCode

    var version: Int { (code.side - 17) / 4 }

    /// Level and mask from the format information beside the upper left finder.
    var format: Int {
      var bits = 0
      let places =
        (0...5).map { ($0, 8) } + [(7, 8), (8, 8), (8, 7)] + (9...14).map { (8, 14 - $0) }
      for (index, place) in places.enumerated() where code.isDark[place.0][place.1] {
        bits |= 1 << index
      }
      return (bits ^ 0x5412) >> 10
    }

    func isData(_ row: Int, _ column: Int) -> Bool {
      let side = code.side
      if row == 6 || column == 6 { return false }
      if row < 9 && (column < 9 || column >= side - 8) || row >= side - 8 && column < 9 {
        return false
      }
      if version >= 7 && (row < 6 && column >= side - 11 || column < 6 && row >= side - 11) {
        return false
      }
      let centres = QRCodeTests.centres[version] ?? []
      let last = centres.last ?? 0
      return !centres.contains { down in
        centres.contains { across in
          (down, across) != (6, 6) && (down, across) != (6, last) && (down, across) != (last, 6)
            && abs(down - row) <= 2 && abs(across - column) <= 2
        }
      }
    }

    func isInverted(_ i: Int, _ j: Int) -> Bool {
      switch format & 7 {
      case 0: (i + j) % 2 == 0
      case 1: i % 2 == 0
      case 2: j % 3 == 0
      case 3: (i + j) % 3 == 0
      case 4: (i / 2 + j / 3) % 2 == 0
      case 5: (i * j) % 2 + (i * j) % 3 == 0
      case 6: ((i * j) % 2 + (i * j) % 3) % 2 == 0
      default: ((i + j) % 2 + (i * j) % 3) % 2 == 0
      }
    }

    var codewords: [UInt8] {
      var bits: [Bool] = []
      var isUpward = true
      for right in stride(from: code.side - 1, to: 0, by: -2) {
        let right = right <= 6 ? right - 1 : right
        let rows = isUpward ? Array((0..<code.side).reversed()) : Array(0..<code.side)
        for row in rows {
          for column in [right, right - 1] where isData(row, column) {
            bits.append(code.isDark[row][column] != isInverted(row, column))
          }
        }
        isUpward.toggle()
      }
      return stride(from: 0, to: bits.count - 7, by: 8).map { start in
        bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
      }
    }

    /// The blocks, data and error correction of each.
    func blocks(_ sizes: [Int], correction: Int) -> [[UInt8]] {
      var rest = codewords[...]
      var blocks = sizes.map { _ in [UInt8]() }
      for index in 0..<(sizes.max() ?? 0) {
        for block in sizes.indices where index < sizes[block] {
          blocks[block].append(rest.removeFirst())
        }
      }
      for _ in 0..<correction {
        for block in sizes.indices { blocks[block].append(rest.removeFirst()) }
      }
      return blocks
    }
  }

  static let centres = [
    1: [], 5: [6, 30], 7: [6, 22, 38], 8: [6, 24, 42], 10: [6, 28, 50], 15: [6, 26, 48, 70],
  ]

  /// Powers of the field's generator, computed by table and not as the code under test does.
  static let powers: [UInt8] = {
    var value = 1
    return (0..<255).map { _ in
      defer {
        value <<= 1
        if value > 255 { value ^= 0x11D }
      }
      return UInt8(value)
    }
  }()

  static func multiplied(_ value: UInt8, byPower power: Int) -> UInt8 {
    guard let logarithm = powers.firstIndex(of: value) else { return 0 }
    return powers[(logarithm + power) % 255]
  }

  @Test(
    "the text is read back and every block's error correction holds",
    arguments: [
      (14, 1, [16], 10), (84, 5, [43, 43], 24), (120, 7, [31, 31, 31, 31], 18),
      (150, 8, [38, 38, 39, 39], 22), (210, 10, [43, 43, 43, 43, 44], 26),
      (412, 15, Array(repeating: 41, count: 5) + Array(repeating: 42, count: 5), 24),
    ])
  func readBack(length: Int, version: Int, sizes: [Int], correction: Int) throws {
    let text = "otpauth://totp/Passerelle:é?secret=ABC&issuer=x".padding(
      toLength: length, filledWith: "Qz7")
    let code = try #require(QRCode(text))
    let reading = Reading(code: code)
    #expect(reading.version == version)
    #expect(reading.format >> 3 == 0, "level M")
    let blocks = reading.blocks(sizes, correction: correction)
    for block in blocks {
      for root in 0..<correction {
        var syndrome: UInt8 = 0
        for byte in block { syndrome = QRCodeTests.multiplied(syndrome, byPower: root) ^ byte }
        #expect(syndrome == 0)
      }
    }
    let data = zip(blocks, sizes).flatMap { Array($0.prefix($1)) }
    var bits: ArraySlice<Bool> = []
    for byte in data { bits += (0..<8).map { byte >> UInt8(7 - $0) & 1 == 1 } }
    func number(_ count: Int) -> Int {
      defer { bits = bits.dropFirst(count) }
      return bits.prefix(count).reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
    }
    #expect(number(4) == 4)
    let count = number(version < 10 ? 8 : 16)
    #expect(count == length)
    #expect(String(decoding: (0..<count).map { _ in UInt8(number(8)) }, as: UTF8.self) == text)
  }

  @Test("what is longer than it holds is refused") func tooLong() {
    #expect(QRCode(String(repeating: "a", count: 412)) != nil)
    #expect(QRCode(String(repeating: "a", count: 413)) == nil)
  }
}

extension String {
  fileprivate func padding(toLength length: Int, filledWith filling: String) -> String {
    // In bytes: what a QR code counts.
    var text = utf8.count > length ? String(repeating: "a", count: length) : self
    while text.utf8.count < length { text += filling.prefix(length - text.utf8.count) }
    return text
  }
}

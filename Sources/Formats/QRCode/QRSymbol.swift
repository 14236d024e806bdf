/// The square of modules while it is drawn: ISO/IEC 18004 §7.7 to §7.10.
struct QRSymbol: Sendable {
  let side: Int
  private(set) var isDark: [[Bool]]
  /// Modules that are no data: finder, timing and alignment patterns, format and version.
  private var isFixed: [[Bool]]
  private let version: QRVersion

  /// The symbol with its fixed patterns.
  init(_ version: QRVersion) {
    self.version = version
    side = version.side
    isDark = Array(repeating: Array(repeating: false, count: side), count: side)
    isFixed = isDark
    drawTiming()
    drawFinders()
    drawAlignment()
    drawFormat(mask: 0)
    drawVersion()
  }

  /// Fills in the codewords, column pair by column pair from the right, masked.
  mutating func place(_ codewords: [UInt8], mask: Int) {
    var bit = 0
    var right = side - 1
    while right >= 1 {
      if right == 6 { right = 5 }
      for step in 0..<side {
        for column in [right, right - 1] {
          let isUpward = (right + 1) & 2 == 0
          let row = isUpward ? side - 1 - step : step
          guard !isFixed[row][column] else { continue }
          let isSet =
            bit < codewords.count * 8 && codewords[bit / 8] >> UInt8(7 - bit % 8) & 1 == 1
          bit += 1
          isDark[row][column] = isSet != QRSymbol.inverts(mask, row: row, column: column)
        }
      }
      right -= 2
    }
    drawFormat(mask: mask)
  }

  /// How hard the symbol would be to read: the lower, the better.
  var penalty: Int {
    let lines = isDark + (0..<side).map { column in isDark.map { $0[column] } }
    return lines.map(QRSymbol.linePenalty).reduce(0, +) + blockPenalty + balancePenalty
  }

  private mutating func set(_ row: Int, _ column: Int, _ dark: Bool) {
    guard isDark.indices.contains(row), isDark.indices.contains(column) else { return }
    isDark[row][column] = dark
    isFixed[row][column] = true
  }

  private mutating func drawTiming() {
    for index in 0..<side {
      set(6, index, index % 2 == 0)
      set(index, 6, index % 2 == 0)
    }
  }

  private mutating func drawFinders() {
    for (row, column) in [(3, 3), (3, side - 4), (side - 4, 3)] {
      for down in -4...4 {
        for across in -4...4 {
          let distance = max(abs(down), abs(across))
          set(row + down, column + across, distance != 2 && distance != 4)
        }
      }
    }
  }

  private mutating func drawAlignment() {
    let last = version.alignment.last ?? 0
    for row in version.alignment {
      for column in version.alignment {
        // The three corners belong to the finders.
        if (row, column) == (6, 6) || (row, column) == (6, last) || (row, column) == (last, 6) {
          continue
        }
        for down in -2...2 {
          for across in -2...2 {
            set(row + down, column + across, max(abs(down), abs(across)) != 1)
          }
        }
      }
    }
  }

  /// Level M (00) and the mask with their BCH code, twice.
  private mutating func drawFormat(mask: Int) {
    var rest = mask << 10
    for shift in stride(from: 14, through: 10, by: -1) where rest >> shift & 1 == 1 {
      rest ^= 0x537 << (shift - 10)
    }
    let bits = (mask << 10 | rest) ^ 0x5412
    func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
    for index in 0...5 { set(index, 8, bit(index)) }
    set(7, 8, bit(6))
    set(8, 8, bit(7))
    set(8, 7, bit(8))
    for index in 9...14 { set(8, 14 - index, bit(index)) }
    for index in 0...7 { set(8, side - 1 - index, bit(index)) }
    for index in 8...14 { set(side - 15 + index, 8, bit(index)) }
    set(side - 8, 8, true)
  }

  /// From version 7 on, its number with a BCH code, twice.
  private mutating func drawVersion() {
    guard version.number >= 7 else { return }
    var rest = version.number << 12
    for shift in stride(from: 17, through: 12, by: -1) where rest >> shift & 1 == 1 {
      rest ^= 0x1F25 << (shift - 12)
    }
    let bits = version.number << 12 | rest
    for index in 0..<18 {
      let dark = bits >> index & 1 == 1
      set(index / 3, side - 11 + index % 3, dark)
      set(side - 11 + index % 3, index / 3, dark)
    }
  }

  private static func inverts(_ mask: Int, row: Int, column: Int) -> Bool {
    switch mask {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: row * column % 2 + row * column % 3 == 0
    case 6: (row * column % 2 + row * column % 3) % 2 == 0
    default: ((row + column) % 2 + row * column % 3) % 2 == 0
    }
  }

  /// Runs of five or more of one colour, and what looks like a finder.
  private static func linePenalty(_ line: [Bool]) -> Int {
    var sum = 0
    var run = 0
    for index in line.indices {
      run = index > 0 && line[index] == line[index - 1] ? run + 1 : 1
      if run == 5 { sum += 3 } else if run > 5 { sum += 1 }
    }
    let finder = [true, false, true, true, true, false, true]
    let light = [false, false, false, false]
    for pattern in [finder + light, light + finder] {
      for start in 0...(line.count - pattern.count)
      where line[start..<start + pattern.count].elementsEqual(pattern) {
        sum += 40
      }
    }
    return sum
  }

  private var blockPenalty: Int {
    var sum = 0
    for row in 1..<side {
      for column in 1..<side {
        let colour = isDark[row][column]
        if colour == isDark[row - 1][column] && colour == isDark[row][column - 1]
          && colour == isDark[row - 1][column - 1]
        {
          sum += 3
        }
      }
    }
    return sum
  }

  private var balancePenalty: Int {
    let dark = isDark.reduce(0) { $0 + $1.count(where: { $0 }) }
    return abs(dark * 20 - side * side * 10) / (side * side) * 10
  }
}

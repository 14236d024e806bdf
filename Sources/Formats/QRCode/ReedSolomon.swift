/// Reed–Solomon error correction over GF(256) with the polynomial 0x11D, as QR codes use it.
struct ReedSolomon: Sendable {
  /// The generator's coefficients below its leading one, the highest first.
  private let generator: [UInt8]

  init(degree: Int) {
    var generator = [UInt8](repeating: 0, count: degree)
    if degree > 0 { generator[degree - 1] = 1 }
    var root: UInt8 = 1
    for _ in 0..<degree {
      for index in 0..<degree {
        generator[index] = ReedSolomon.product(generator[index], root)
        if index + 1 < degree { generator[index] ^= generator[index + 1] }
      }
      root = ReedSolomon.product(root, 2)
    }
    self.generator = generator
  }

  /// The error correction codewords of one block.
  func remainder(_ data: [UInt8]) -> [UInt8] {
    var rest = [UInt8](repeating: 0, count: generator.count)
    for byte in data {
      let factor = byte ^ rest.removeFirst()
      rest.append(0)
      for index in rest.indices { rest[index] ^= ReedSolomon.product(generator[index], factor) }
    }
    return rest
  }

  static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var result: UInt8 = 0
    for shift in (0..<8).reversed() {
      result = (result << 1) ^ (result >> 7 == 1 ? 0x1D : 0)
      if right >> UInt8(shift) & 1 == 1 { result ^= left }
    }
    return result
  }
}

import Accounting

/// Which part of the order's VAT breakdown is which part of the UBL's.
///
/// The order's categories are only inferred from Billit's codes. So: the same category and rate; and
/// for what is left over, the one part with the same base and VAT.
struct VATMatching {
  private let order: [VATSubtotal]
  /// For each part of the UBL's breakdown, the part of the order's.
  private var orderIndices: [Int?]

  init(order: [VATSubtotal], ubl: [VATSubtotal]) {
    self.order = order
    orderIndices = ubl.map { part in
      order.firstIndex { $0.category == part.category && $0.rate == part.rate }
    }
    for index in ubl.indices where orderIndices[index] == nil {
      let left = order.indices.filter { candidate in
        !orderIndices.contains(candidate) && order[candidate].base == ubl[index].base
          && order[candidate].vat == ubl[index].vat
      }
      if left.count == 1 { orderIndices[index] = left[0] }
    }
  }

  /// Billit's code of a part of the UBL's breakdown.
  func ventilationCode(ofUBL index: Int) -> String? {
    orderIndices[index].flatMap { order[$0].ventilationCode }
  }

  /// The part of the UBL's breakdown that a category and rate of the order belong to.
  func ublIndex(category: VATCategory, rate: VATRate) -> Int? {
    order.firstIndex { $0.category == category && $0.rate == rate }
      .flatMap { orderIndices.firstIndex(of: $0) }
  }
}

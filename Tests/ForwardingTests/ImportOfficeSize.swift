import Foundation

/// How large the offices of the long scenes are: small in every run, the size of a real office with
/// `PASSERELLE_IMPORTS=300` (dossiers, with 400 relations and 800 accounts each; takes many minutes), or
/// `PASSERELLE_IMPORTS=300,20,40` with others.
enum ImportOfficeSize {
  static var many: ImportScene.Size {
    guard let large else { return .init(dossiers: 11, relations: 16, accounts: 20, opensADay: 4) }
    return .init(
      dossiers: large[0], relations: large.count > 1 ? large[1] : 400,
      accounts: large.count > 2 ? large[2] : 800, opensADay: 100)
  }

  static var killed: ImportScene.Size {
    large == nil
      ? .init(dossiers: 3, relations: 25, accounts: 40, opensADay: 100)
      : .init(dossiers: 10, relations: 400, accounts: 800, opensADay: 100)
  }

  private static var large: [Int]? {
    let numbers = ProcessInfo.processInfo.environment["PASSERELLE_IMPORTS"]?
      .split(separator: ",").compactMap { Int($0) }
    return numbers?.isEmpty == false ? numbers : nil
  }

  /// Figures of a large run, for whoever asked for it.
  static func tell(
    _ calls: [String: (made: Int, refused: Int)], since began: ContinuousClock.Instant,
    _ size: ImportScene.Size
  ) {
    guard large != nil else { return }
    let sums = calls.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.made)" }
    print("\(size) in \(ContinuousClock.now - began): \(sums.joined(separator: ", "))")
  }
}

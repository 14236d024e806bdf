import Foundation

/// The simulator's memory: one place where everything is changed, on the disk before it is true.
///
/// What it can do stands beside it by area: `OrderDesk`, `HookDesk`, `GrantDesk`, `PartyDesk`.
actor BillitStore {
  private(set) var state = BillitState()
  private let file: SimulatorStateFile<BillitState.Record>
  private var faults = FaultPlan()
  private var violationLog = ViolationLog()
  private var busyHooks: Set<Int> = []
  private var doorbell: (@Sendable (Int) -> Void)?

  nonisolated let clock: @Sendable () -> Date
  nonisolated let zone: TimeZone

  /// Takes up what stands in `folder` (nothing is kept without one) and brings in the seed.
  init(
    seed: BillitSimulator.Seed, folder: URL?, zone: TimeZone,
    clock: @escaping @Sendable () -> Date
  ) throws {
    let file = try SimulatorStateFile<BillitState.Record>(folder: folder, name: "billit")
    var state = BillitState()
    for record in file.replay() { record.changes.forEach { state.apply($0) } }
    let missing = state.changes(for: seed)
    if !missing.isEmpty {
      try file.append(BillitState.Record(changes: missing))
      missing.forEach { state.apply($0) }
    }
    self.file = file
    self.state = state
    self.zone = zone
    self.clock = clock
  }

  /// Milliseconds since 1970.
  nonisolated var now: Int64 { Int64(clock().timeIntervalSince1970 * 1_000) }

  /// The moment on Billit's clock.
  nonisolated var moment: LocalMoment { LocalMoment(clock(), in: zone) }

  /// Makes these changes true together, once they are on the disk.
  func commit(_ changes: [BillitState.Change]) throws {
    if changes.isEmpty { return }
    try file.append(BillitState.Record(changes: changes))
    changes.forEach { state.apply($0) }
    for hook in changes.compactMap(\.hookWithWork) { doorbell?(hook) }
  }

  /// The caller of a request, or the refusal it gets.
  func caller(_ credentials: BillitAccess.Credentials) throws -> BillitAccess.Caller {
    try BillitAccess(state: state, now: now).caller(credentials)
  }

  // MARK: Faults and violations

  func order(_ fault: Fault) {
    faults.add(fault)
  }

  var ordered: [Fault] { faults.faults }

  func clearFaults() {
    faults.clear()
  }

  func takeFault(_ operation: BillitOperation) -> Fault? {
    faults.take(operation.rawValue)
  }

  func note(_ problems: [String], operation: String, request: String) {
    for problem in problems {
      violationLog.add(
        Violation(at: now, operation: operation, request: request, problem: problem))
    }
  }

  var violations: [Violation] { violationLog.violations }

  // MARK: The lanes of the hooks

  /// Whom to tell that a hook has a call coming; told at once of what is still to be made.
  func ring(_ doorbell: @escaping @Sendable (Int) -> Void) {
    self.doorbell = doorbell
    state.deliveries.hooksWithWork.forEach(doorbell)
  }

  /// Takes the lane of a hook: false when somebody has it.
  func takeLane(of hookID: Int) -> Bool {
    busyHooks.insert(hookID).inserted
  }

  /// Gives a lane back, as whoever had it stops early.
  func releaseLane(of hookID: Int) {
    busyHooks.remove(hookID)
  }

  /// The next call of a lane, and the secret to sign it with; the lane is given back when there is
  /// none. A call to a removed hook has no secret and is not to be made.
  func nextCall(of hookID: Int) -> (delivery: DeliveryBook.Delivery, secret: String?)? {
    guard let delivery = state.deliveries.next(for: hookID) else {
      busyHooks.remove(hookID)
      return nil
    }
    return (delivery, state.hooks.hook(hookID)?.secret)
  }
}

extension BillitState.Change {
  /// The hook that has a call coming because of this change.
  fileprivate var hookWithWork: Int? {
    guard case .delivery(let delivery) = self, delivery.state == .pending,
      delivery.attempts.isEmpty
    else { return nil }
    return delivery.hookID
  }
}

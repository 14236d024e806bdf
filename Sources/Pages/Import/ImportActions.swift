/// What the pages of imports ask of the running gateway.
package struct ImportActions: Sendable {
  /// Reads a connection's list of Octopus dossiers anew and keeps it.
  package var readList: @Sendable (_ connectionID: Int64) async -> ConnectionProof
  /// Tries to open one Octopus dossier: `reaches(1)`, or why not.
  package var checkAccess:
    @Sendable (_ connectionID: Int64, _ dossier: Int) async -> ConnectionProof
  /// Tells the worker that there is something to do.
  package var ring: @Sendable () -> Void
  /// Has the webhooks of dossiers registered that were tied to their companies just now.
  package var tied: @Sendable (_ dossiers: [Int64]) -> Void
  /// How many dossiers a login opens a day for imports.
  package var opensADay: Int

  package init(
    readList: @escaping @Sendable (_ connectionID: Int64) async -> ConnectionProof = { _ in
      .reaches(0)
    },
    checkAccess:
      @escaping @Sendable (_ connectionID: Int64, _ dossier: Int) async ->
      ConnectionProof = { _, _ in .reaches(0) },
    ring: @escaping @Sendable () -> Void = {},
    tied: @escaping @Sendable (_ dossiers: [Int64]) -> Void = { _ in }, opensADay: Int = 100
  ) {
    self.readList = readList
    self.checkAccess = checkAccess
    self.ring = ring
    self.tied = tied
    self.opensADay = opensADay
  }
}

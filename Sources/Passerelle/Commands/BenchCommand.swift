import ArgumentParser

/// Measurements on this machine.
struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measure this machine.",
    subcommands: [Intake.self, Coda.self, Fill.self, Pages.self])
}

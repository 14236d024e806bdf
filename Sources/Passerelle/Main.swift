import ArgumentParser

/// The program. Exit codes: 0 done, 1 refused or failed (one line on standard error), 64 wrong usage.
@main
struct Passerelle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passerelle",
    abstract: "The gateway between Billit and Octopus.",
    subcommands: [
      ServeCommand.self, DemoCommand.self, SimulateCommand.self, CheckCommand.self,
      MaintenanceCommand.self, MigrateCommand.self, BackupCommand.self, RestoreCommand.self,
      UserCommand.self,
      TokenCommand.self, ConnectionCommand.self, DossierCommand.self, HookCommand.self,
      VerifySignatureCommand.self, BenchCommand.self,
    ])
}

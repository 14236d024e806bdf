import Accounting

extension Speech {
  /// Who did something, as time-lines say it: the programs by their names, people by their address.
  func name(ofActor actor: String) -> String {
    switch actor {
    case "passerelle": "Passerelle"
    case "billit": "Billit"
    case "octopus": "Octopus"
    case "client": name(of: Cause.Owner.client)
    default:
      actor.hasPrefix("token:") ? "API · \(actor.dropFirst("token:".count))" : actor
    }
  }
}

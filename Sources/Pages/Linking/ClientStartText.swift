/// What the pages say of a client’s first days in Billit: login details and the trial.
enum ClientStartText: String, TextTable {
  case invitationState, lkInvNone, invSent, invOpened, invActive, lkTrial, trialLeft
  case trialLastDay, trialEnded, planChosen, trialLeftOne

  var words: Words {
    switch self {
    case .invitationState:
      Words(
        "Données de connexion",
        "Logingegevens",
        "Zugangsdaten",
        "Login details")
    case .lkInvNone:
      Words(
        "Jamais envoyées",
        "Nooit verstuurd",
        "Nie gesendet",
        "Never sent")
    case .invSent:
      Words(
        "Envoyées",
        "Verstuurd",
        "Gesendet",
        "Sent")
    case .invOpened:
      Words(
        "Lien ouvert",
        "Link geopend",
        "Link geöffnet",
        "Link opened")
    case .invActive:
      Words(
        "Client actif",
        "Klant actief",
        "Mandant aktiv",
        "Client active")
    case .lkTrial:
      Words(
        "Essai",
        "Proefperiode",
        "Testphase",
        "Trial")
    case .trialLeft:
      Words(
        "{n} jours restants, jusqu’au {end}",
        "nog {n} dagen, tot en met {end}",
        "noch {n} Tage, bis {end}",
        "{n} days left, until {end}")
    case .trialLeftOne:
      Words(
        "1 jour restant, jusqu’au {end}",
        "nog 1 dag, tot en met {end}",
        "noch 1 Tag, bis {end}",
        "1 day left, until {end}")
    case .trialLastDay:
      Words(
        "se termine aujourd’hui",
        "eindigt vandaag",
        "endet heute",
        "ends today")
    case .trialEnded:
      Words(
        "terminé le {end} : choisir une formule",
        "geëindigd op {end}: formule kiezen",
        "abgelaufen am {end}: Abonnement wählen",
        "ended on {end}: choose a plan")
    case .planChosen:
      Words(
        "Formule choisie",
        "Formule gekozen",
        "Abonnement gewählt",
        "Plan chosen")
    }
  }
}

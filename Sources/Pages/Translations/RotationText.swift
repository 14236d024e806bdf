import Accounting

/// What is said of the renewal of secrets and of silent webhooks.
enum RotationText: String, TextTable {
  case rotationTitle, rotationSummary, rotationOverlap, rotationBegun, rotationWaits
  case rotationDone, rotationFailed, rotationFailures, rotationOthers, rotationAgain, rotationGoesOn
  case renewManyLead, renewChosen, renewAll, chooseHook, overlapHours, hoursMany,
    daysMany
  case renew, oldSecret, secretUnused, secretEnd, changeEnd, silentPill, latestRenewals,
    decideChosen,
    replayChosen, discardChosen
  case reasonUnanswered, reasonUnknownHook, reasonRefused, reasonOther

  var words: Words {
    switch self {
    case .rotationTitle:
      Words(
        "Renouvellement des secrets", "Vernieuwing van de geheimen",
        "Erneuerung der Geheimnisse", "Renewal of secrets")
    case .rotationSummary:
      Words(
        "{done} sur {total} renouvelés, {failed} en échec, {pending} à faire",
        "{done} van {total} vernieuwd, {failed} mislukt, {pending} te doen",
        "{done} von {total} erneuert, {failed} gescheitert, {pending} offen",
        "{done} of {total} renewed, {failed} failed, {pending} to do")
    case .rotationOverlap:
      Words(
        "Les anciens secrets restent valables jusqu’au {at}.",
        "De oude geheimen blijven geldig tot {at}.",
        "Die alten Geheimnisse gelten bis {at}.", "The old secrets stay valid until {at}.")
    case .rotationBegun:
      Words(
        "Lancé le {at} par {by}.", "Gestart op {at} door {by}.", "Gestartet am {at} von {by}.",
        "Begun at {at} by {by}.")
    case .rotationWaits: Words("À faire", "Te doen", "Offen", "To do")
    case .rotationDone: Words("Renouvelé", "Vernieuwd", "Erneuert", "Renewed")
    case .rotationFailed: Words("Échec", "Mislukt", "Gescheitert", "Failed")
    case .rotationFailures: Words("Échecs", "Mislukt", "Gescheitert", "Failed")
    case .rotationOthers: Words("Webhooks", "Webhooks", "Webhooks", "Webhooks")
    case .rotationAgain:
      Words(
        "Réessayer les échecs", "Mislukte opnieuw proberen", "Gescheiterte erneut versuchen",
        "Try the failed ones again")
    case .rotationGoesOn:
      Words(
        "Cette page se recharge d’elle-même. Le travail continue si vous la quittez, et après un redémarrage.",
        "Deze pagina ververst zichzelf. Het werk gaat door als u ze verlaat, en na een herstart.",
        "Diese Seite lädt sich selbst neu. Die Arbeit geht weiter, wenn Sie sie verlassen, auch nach einem Neustart.",
        "This page reloads by itself. The work goes on when you leave it, and after a restart.")
    case .renewManyLead:
      Words(
        "Ancien et nouveau secret restent valables ensemble : aucun appel n’est refusé.",
        "Oud en nieuw geheim blijven samen geldig: geen oproep wordt geweigerd.",
        "Altes und neues Geheimnis gelten zusammen: Kein Aufruf wird abgelehnt.",
        "Old and new secret are both valid: no call is refused.")
    case .renewChosen:
      Words(
        "Renouveler les choisis", "Gekozen vernieuwen", "Gewählte erneuern", "Renew the chosen ones"
      )
    case .renewAll:
      Words("Renouveler les {n}", "Alle {n} vernieuwen", "Alle {n} erneuern", "Renew all {n}")
    case .renew: Words("Renouveler", "Vernieuwen", "Erneuern", "Renew")
    case .secretUnused:
      Words("Jamais utilisé", "Nooit gebruikt", "Nie verwendet", "Never used")
    case .oldSecret:
      Words(
        "Terminer l’ancien secret", "Oud geheim beëindigen", "Altes Geheimnis beenden",
        "End the old secret")
    case .chooseHook: Words("choisir", "kiezen", "wählen", "choose")
    case .overlapHours:
      Words(
        "Ancien secret valable encore", "Oud geheim nog geldig", "Altes Geheimnis gilt noch",
        "Old secret valid for")
    case .hoursMany: Words("{n} heures", "{n} uur", "{n} Stunden", "{n} hours")
    case .daysMany: Words("{n} jours", "{n} dagen", "{n} Tage", "{n} days")
    case .secretEnd: Words("Valable jusqu’à", "Geldig tot", "Gültig bis", "Valid until")
    case .changeEnd: Words("Changer", "Wijzigen", "Ändern", "Change")
    case .silentPill:
      Words("Muet depuis le {at}", "Stil sinds {at}", "Stumm seit {at}", "Silent since {at}")
    case .latestRenewals:
      Words(
        "Derniers renouvellements", "Laatste vernieuwingen", "Letzte Erneuerungen",
        "Latest renewals")
    case .decideChosen:
      Words(
        "Appels cochés", "Aangevinkte oproepen", "Gewählte Aufrufe", "Ticked calls")
    case .replayChosen:
      Words(
        "Rejouer les cochés", "Aangevinkte opnieuw afspelen", "Gewählte ausführen", "Replay ticked")
    case .discardChosen:
      Words("Écarter les cochés", "Aangevinkte verwerpen", "Gewählte verwerfen", "Discard ticked")
    case .reasonUnanswered:
      Words(
        "Billit n’a pas répondu : réessayez plus tard.",
        "Billit antwoordde niet: probeer later opnieuw.",
        "Billit hat nicht geantwortet: versuchen Sie es später erneut.",
        "Billit did not answer: try again later.")
    case .reasonUnknownHook:
      Words(
        "Ce webhook n’existe plus : il est réenregistré à la prochaine lecture.",
        "Deze webhook bestaat niet meer: hij wordt bij de volgende lezing opnieuw geregistreerd.",
        "Diesen Webhook gibt es nicht mehr: Er wird bei der nächsten Abfrage neu registriert.",
        "This webhook is gone: the next poll registers it anew.")
    case .reasonRefused:
      Words(
        "Billit a refusé : vérifiez le lien du dossier.",
        "Billit weigerde: kijk de koppeling van het dossier na.",
        "Billit hat abgelehnt: prüfen Sie die Verknüpfung der Akte.",
        "Billit refused: check the dossier’s link.")
    case .reasonOther:
      Words(
        "Raison : {reason}.", "Reden: {reason}.", "Grund: {reason}.", "Reason: {reason}.")
    }
  }

  /// A word of a fault as a sentence with what to do.
  static func reason(_ reason: String, _ speech: Speech) -> String {
    if let code = Cause.Code(rawValue: reason) {
      let explanation = speech.explain(Cause(code))
      return "\(explanation.title). \(explanation.fix)"
    }
    switch reason {
    case "unanswered", "unavailable", "silent": return speech(reasonUnanswered)
    case "unknown_hook", "notFound", "not_found": return speech(reasonUnknownHook)
    case "refused", "forbidden", "invalid", "rejected": return speech(reasonRefused)
    default:
      return speech.fill(reasonOther, ["reason": reason.replacing("_", with: " ")])
    }
  }
}

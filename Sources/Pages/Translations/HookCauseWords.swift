import Accounting

extension Cause.Code {
  /// The causes that webhooks do not come for.
  var hookWords: CauseWords? {
    switch self {
    case .webhooksMissed:
      CauseWords(
        Words(
          "Des webhooks manquent", "Er ontbreken webhooks", "Webhooks bleiben aus",
          "Webhooks are missing"),
        Words(
          "Aucun webhook[ depuis {hours} heures][, le dernier le {at}], mais la lecture "
            + "régulière a trouvé des documents[ ({missed})]. Rien n’est perdu : ils "
            + "arrivent seulement plus tard.",
          "Geen webhook[ sinds {hours} uur][, de laatste op {at}], maar de regelmatige "
            + "lezing vond documenten[ ({missed})]. Er gaat niets verloren: ze komen alleen "
            + "later aan.",
          "Kein Webhook[ seit {hours} Stunden][, der letzte am {at}], doch die "
            + "regelmäßige Abfrage fand Dokumente[ ({missed})]. Nichts geht verloren: sie "
            + "kommen nur später an.",
          "No webhook[ for {hours} hours][, the last one on {at}], but the regular poll "
            + "found documents[ ({missed})]. Nothing is lost: they only arrive later."
        ),
        fix: Words(
          "Vérifiez que l’adresse publique de Passerelle est joignable depuis l’internet "
            + "(proxy, certificat, pare-feu) et que le webhook figure encore chez Billit.",
          "Kijk na of het publieke adres van Passerelle bereikbaar is vanaf het internet "
            + "(proxy, certificaat, firewall) en of de webhook nog in Billit staat.",
          "Prüfen Sie, ob die öffentliche Adresse von Passerelle aus dem Internet "
            + "erreichbar ist (Proxy, Zertifikat, Firewall) und ob der Webhook noch bei "
            + "Billit steht.",
          "Check that Passerelle’s public address can be reached from the internet "
            + "(proxy, certificate, firewall) and that the webhook still stands in Billit."
        ))
    case .webhooksQuiet:
      CauseWords(
        Words(
          "Webhooks muets", "Geen webhooks meer", "Webhooks verstummt", "Webhooks gone quiet"),
        Words(
          "Aucun webhook[ depuis {hours} heures][, le dernier le {at}], plus longtemps "
            + "que d’habitude[ : au plus {usual} heures ces quatre dernières semaines].",
          "Geen webhook[ sinds {hours} uur][, de laatste op {at}], langer dan "
            + "gewoonlijk[: hoogstens {usual} uur in de voorbije vier weken].",
          "Kein Webhook[ seit {hours} Stunden][, der letzte am {at}], länger als "
            + "üblich[: höchstens {usual} Stunden in den letzten vier Wochen].",
          "No webhook[ for {hours} hours][, the last one on {at}], longer than usual[: "
            + "{usual} hours at most in the last four weeks]."
        ),
        fix: Words(
          "Demandez au client s’il a encore reçu ou établi des factures ; si oui, "
            + "renouvelez le secret ou vérifiez le lien.",
          "Vraag de klant of er nog facturen zijn ontvangen of opgemaakt; zo ja, "
            + "vernieuw het geheim of kijk de koppeling na.",
          "Fragen Sie den Mandanten, ob er noch Rechnungen erhalten oder ausgestellt "
            + "hat; wenn ja, erneuern Sie das Geheimnis oder prüfen Sie die Verknüpfung.",
          "Ask the client whether invoices were still received or made; if so, renew the "
            + "secret or check the link."
        ))
    default: nil
    }
  }
}

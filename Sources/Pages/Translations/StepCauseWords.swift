import Accounting

extension Cause.Code {
  /// Causes of keeping both sides in step: trial runs, entries that changed in Octopus, what a link
  /// lacks; nil for the others.
  var stepWords: CauseWords? { documentStepWords ?? linkStepWords }

  private var documentStepWords: CauseWords? {
    switch self {
    case .trialRun:
      CauseWords(
        Words("Essai en cours", "Proefperiode loopt", "Testlauf läuft", "Trial run"),
        Words(
          "Le dossier est à l’essai : l’écriture est proposée et comparée, rien n’est envoyé.",
          "Het dossier loopt op proef: de boeking wordt voorgesteld en vergeleken, er wordt niets "
            + "verzonden.",
          "Die Akte läuft im Test: Die Buchung wird vorgeschlagen und verglichen, nichts wird "
            + "gesendet.",
          "The dossier is on trial: the booking is proposed and compared, nothing is sent."),
        fix: Words(
          "Regardez le rapport de l’essai ; la mise en service se fait sur la même page.",
          "Bekijk het verslag van de proefperiode; in gebruik nemen doet u op dezelfde pagina.",
          "Sehen Sie den Bericht des Testlaufs an; live geht die Akte auf derselben Seite.",
          "Look at the report of the trial; going live is done on the same page."))
    case .beforeGoingLive:
      CauseWords(
        Words(
          "Avant la mise en service", "Van voor de ingebruikname", "Vor dem Start",
          "Before going live"),
        Words(
          "Le dossier est en service[ à partir du {date}] ; ce document est antérieur.",
          "Het dossier is in gebruik[ vanaf {date}]; dit document is ouder.",
          "Die Akte läuft[ ab dem {date}]; dieses Dokument ist älter.",
          "The dossier is live[ from {date}]; this document is older."),
        fix: Words(
          "S’il doit tout de même être encodé, libérez-le, ou choisissez une date antérieure.",
          "Moet het toch geboekt worden, geef het vrij of kies een vroegere datum.",
          "Soll es dennoch gebucht werden, geben Sie es frei oder wählen Sie ein früheres Datum.",
          "If it is to be booked all the same, release it, or choose an earlier date."))
    case .deletedInOctopus:
      CauseWords(
        Words(
          "Supprimé dans Octopus", "Verwijderd in Octopus", "In Octopus gelöscht",
          "Deleted in Octopus"),
        Words(
          "L’écriture[ {entry}] a été supprimée dans Octopus. Le document n’est pas "
            + "recomptabilisé de lui-même.",
          "De boeking[ {entry}] is verwijderd in Octopus. Het document wordt niet vanzelf opnieuw "
            + "geboekt.",
          "Die Buchung[ {entry}] wurde in Octopus gelöscht. Das Dokument wird nicht von selbst "
            + "erneut gebucht.",
          "The entry[ {entry}] was deleted in Octopus. The document is not booked again by itself."
        ),
        fix: Words(
          "Décidez : renvoyez-le pour le comptabiliser à nouveau, ou mettez-le de côté.",
          "Beslis: verzend opnieuw om het weer te boeken, of zet het opzij.",
          "Entscheiden Sie: erneut senden, um es wieder zu buchen, oder zurückstellen.",
          "Decide: send it again to book it once more, or set it aside."))
    case .entryAmbiguous:
      CauseWords(
        Words(
          "Plusieurs écritures conviennent", "Meerdere boekingen passen",
          "Mehrere Buchungen passen", "Several entries fit"),
        Words(
          "Dans Octopus, plusieurs écritures correspondent à ce document[ : {candidates}].",
          "In Octopus passen meerdere boekingen bij dit document[: {candidates}].",
          "In Octopus passen mehrere Buchungen zu diesem Dokument[: {candidates}].",
          "In Octopus several entries match this document[: {candidates}]."),
        fix: Words(
          "Dites laquelle est la bonne, sous « Dans Octopus » sur la page du document.",
          "Zeg welke de juiste is, onder “In Octopus” op de pagina van het document.",
          "Sagen Sie unter „In Octopus“ auf der Seite des Dokuments, welche die richtige ist.",
          "Say which is the right one, under “In Octopus” on the document’s page."))
    default: nil
    }
  }

  private var linkStepWords: CauseWords? {
    switch self {
    case .dmsMissing:
      CauseWords(
        Words(
          "Pas de DMS dans Octopus", "Geen DMS in Octopus", "Kein DMS in Octopus",
          "No DMS in Octopus"),
        Words(
          "Octopus n’accepte pas de fichiers pour ce dossier : le module DMS n’y est pas actif.",
          "Octopus aanvaardt geen bestanden voor dit dossier: de module DMS is er niet actief.",
          "Octopus nimmt für diese Akte keine Dateien an: Das Modul DMS ist dort nicht aktiv.",
          "Octopus takes no files for this dossier: its DMS module is not active."),
        fix: Words(
          "Dans Octopus : Commander › Gestion documentaire, puis vérifiez le lien. Ou choisissez "
            + "dans les réglages le journal comme destination.",
          "In Octopus: Bestellen › Documentbeheer, kijk daarna de koppeling na. Of kies bij de "
            + "instellingen het dagboek als bestemming.",
          "In Octopus: Bestellen › Dokumentenverwaltung, prüfen Sie danach die Verknüpfung. Oder "
            + "wählen Sie in den Einstellungen das Journal als Ziel.",
          "In Octopus: Commander › Gestion documentaire, then check the link. Or choose the "
            + "journal as destination in the settings."))
    case .hookLimitReached:
      CauseWords(
        Words(
          "Plus de webhook libre chez Billit", "Geen webhook meer vrij bij Billit",
          "Kein Webhook mehr frei bei Billit", "No webhook left at Billit"),
        Words(
          "Billit compte déjà[ {reported}] webhooks pour cette entreprise, son maximum. Nous "
            + "l’interrogeons plus souvent : rien n’est perdu, les documents arrivent un peu "
            + "plus tard.",
          "Billit telt al[ {reported}] webhooks voor deze onderneming, het maximum. We vragen het "
            + "Billit vaker: er gaat niets verloren, documenten komen iets later aan.",
          "Billit zählt für dieses Unternehmen schon[ {reported}] Webhooks, sein Höchstmaß. Wir "
            + "fragen öfter nach: Nichts geht verloren, Dokumente kommen etwas später an.",
          "Billit already counts[ {reported}] webhooks for this company, its maximum. We ask it "
            + "more often: nothing is lost, documents arrive a little later."),
        fix: Words(
          "Dans Billit : Paramètres › Webhooks, retirez ceux qui ne servent plus. Le reste se "
            + "fait de lui-même.",
          "In Billit: Instellingen › Webhooks, verwijder wat niet meer dient. De rest gaat vanzelf.",
          "In Billit: Einstellungen › Webhooks, entfernen Sie nicht mehr benötigte. Der Rest geht "
            + "von selbst.",
          "In Billit: Settings › Webhooks, remove those no longer used. The rest happens by itself."
        ))
    case .hooksRefused:
      CauseWords(
        Words(
          "Webhooks refusés par Billit", "Webhooks geweigerd door Billit",
          "Webhooks von Billit abgelehnt", "Webhooks refused by Billit"),
        Words(
          "Billit n’enregistre pas de webhook pour cette entreprise[ ({detail})]. Nous "
            + "l’interrogeons plus souvent : rien n’est perdu.",
          "Billit registreert geen webhook voor deze onderneming[ ({detail})]. We vragen het "
            + "Billit vaker: er gaat niets verloren.",
          "Billit registriert keinen Webhook für dieses Unternehmen[ ({detail})]. Wir fragen "
            + "öfter nach: Nichts geht verloren.",
          "Billit registers no webhook for this company[ ({detail})]. We ask it more often: "
            + "nothing is lost."),
        fix: Words(
          "Vérifiez que l’adresse publique de Passerelle est en https et connue de Billit.",
          "Kijk na of het openbare adres van Passerelle https is en door Billit bereikbaar.",
          "Prüfen Sie, ob die öffentliche Adresse von Passerelle https ist und Billit sie erreicht.",
          "Check that Passerelle’s public address is https and that Billit can reach it."))
    default: nil
    }
  }
}

import Accounting

extension Cause.Code {
  /// Causes that concern dates, periods and journals; nil for the others.
  var journalWords: CauseWords? {
    switch self {
    case .bookyearMissing:
      CauseWords(
        Words(
          "Pas d’exercice pour cette date",
          "Geen boekjaar voor deze datum",
          "Kein Geschäftsjahr für dieses Datum",
          "No bookyear for this date"),
        Words(
          "Aucun exercice dans Octopus ne contient[ le {date}][, période {period}].",
          "Geen boekjaar in Octopus bevat[ {date}][, periode {period}].",
          "Kein Geschäftsjahr in Octopus enthält[ den {date}][, Periode {period}].",
          "No bookyear in Octopus contains[ {date}][, period {period}]."),
        fix: Words(
          "Créez l’exercice dans Octopus : Gestion › Exercices. Les exercices se suivent "
            + "sans interruption.",
          "Maak het boekjaar aan in Octopus: Beheer › Boekjaren. Boekjaren volgen elkaar "
            + "zonder onderbreking.",
          "Legen Sie das Geschäftsjahr in Octopus an: Admin › Geschäftsjahre. Sie folgen "
            + "lückenlos aufeinander.",
          "Create the bookyear in Octopus: Gestion › Exercices. Bookyears follow each other "
            + "without a gap."))
    case .bookyearClosed:
      CauseWords(
        Words(
          "Exercice clôturé",
          "Boekjaar afgesloten",
          "Geschäftsjahr abgeschlossen",
          "Bookyear closed"),
        Words(
          "L’exercice[ {bookyear}] est clôturé.[ La prochaine période ouverte est {next_period}.]",
          "Het boekjaar[ {bookyear}] is afgesloten.[ De volgende open periode is {next_period}.]",
          "Das Geschäftsjahr[ {bookyear}] ist abgeschlossen.[ Die nächste offene Periode ist "
            + "{next_period}.]",
          "Bookyear[ {bookyear}] is closed.[ The next open period is {next_period}.]"),
        fix: Words(
          "Rouvrez l’exercice dans Octopus : Gestion › Exercices, ou choisissez d’encoder[ "
            + "en {next_period}]. La date du document ne change pas.",
          "Heropen het boekjaar in Octopus: Beheer › Boekjaren, of kies om[ in "
            + "{next_period}] in te boeken. De documentdatum blijft.",
          "Öffnen Sie das Geschäftsjahr in Octopus: Admin › Geschäftsjahre, oder buchen Sie[ "
            + "in {next_period}]. Das Belegdatum bleibt.",
          "Reopen the bookyear in Octopus: Gestion › Exercices, or choose to book[ in "
            + "{next_period}]. The document’s date stays."))
    case .periodClosed:
      CauseWords(
        Words("Période clôturée", "Periode afgesloten", "Periode abgeschlossen", "Period closed"),
        Words(
          "La période[ {period}] est clôturée[ dans le journal {journal}].[ La prochaine "
            + "ouverte est {next_period}.]",
          "Periode[ {period}] is afgesloten[ in dagboek {journal}].[ De volgende open "
            + "periode is {next_period}.]",
          "Periode[ {period}] ist[ im Journal {journal}] abgeschlossen.[ Die nächste offene "
            + "ist {next_period}.]",
          "Period[ {period}] is closed[ in journal {journal}].[ The next open one is "
            + "{next_period}.]"),
        fix: Words(
          "Rouvrez la période dans Octopus : Gestion › Périodes, ou choisissez d’encoder[ en "
            + "{next_period}]. La date du document ne change pas.",
          "Heropen de periode in Octopus: Beheer › Periodes, of kies om[ in {next_period}] "
            + "in te boeken. De documentdatum blijft.",
          "Öffnen Sie die Periode in Octopus: Admin › Perioden, oder buchen Sie[ in "
            + "{next_period}]. Das Belegdatum bleibt.",
          "Reopen the period in Octopus: Gestion › Périodes, or choose to book[ in "
            + "{next_period}]. The document’s date stays."))
    case .journalMissing:
      CauseWords(
        Words(
          "Journal à choisir", "Dagboek te kiezen", "Journal zu wählen", "Journal to be chosen"),
        Words(
          "[Le journal {journal} n’existe pas. ]Aucun journal n’est choisi[ pour "
            + "{direction}][ dans l’exercice {bookyear}].[ Possibles : {candidates}.]",
          "[Dagboek {journal} bestaat niet. ]Er is geen dagboek gekozen[ voor {direction}][ "
            + "in boekjaar {bookyear}].[ Mogelijk: {candidates}.]",
          "[Das Journal {journal} gibt es nicht. ]Kein Journal ist gewählt[ für "
            + "{direction}][ im Geschäftsjahr {bookyear}].[ Möglich: {candidates}.]",
          "[Journal {journal} does not exist. ]No journal is chosen[ for {direction}][ in "
            + "bookyear {bookyear}].[ Possible: {candidates}.]"),
        fix: Words(
          "Choisissez le journal dans les réglages du dossier. Un nouveau journal n’apparaît "
            + "pas ? Dans Octopus : Fichier › Synchroniser.",
          "Kies het dagboek in de instellingen van het dossier. Nieuw dagboek niet "
            + "zichtbaar? In Octopus: Bestand › Synchroniseren.",
          "Wählen Sie das Journal in den Einstellungen der Akte. Neues Journal nicht "
            + "sichtbar? In Octopus: Datei › Synchronisieren.",
          "Choose the journal in the dossier’s settings. A new journal is not visible? In "
            + "Octopus: Fichier › Synchroniser."))
    case .journalClosed:
      CauseWords(
        Words("Journal clôturé", "Dagboek afgesloten", "Journal abgeschlossen", "Journal closed"),
        Words(
          "Le journal[ {journal}] est clôturé[ dans l’exercice {bookyear}].",
          "Dagboek[ {journal}] is afgesloten[ in boekjaar {bookyear}].",
          "Das Journal[ {journal}] ist[ im Geschäftsjahr {bookyear}] abgeschlossen.",
          "Journal[ {journal}] is closed[ in bookyear {bookyear}]."),
        fix: Words(
          "Rouvrez-le dans Octopus : Gestion › Journaux, ou choisissez un autre journal dans "
            + "les réglages du dossier.",
          "Heropen het in Octopus: Beheer › Dagboeken, of kies een ander dagboek in de "
            + "instellingen van het dossier.",
          "Öffnen Sie es in Octopus: Admin › Journale, oder wählen Sie in den Einstellungen "
            + "der Akte ein anderes.",
          "Reopen it in Octopus: Gestion › Journaux, or choose another journal in the "
            + "dossier’s settings."))
    case .journalWrongType:
      CauseWords(
        Words(
          "Type de journal incorrect",
          "Verkeerd soort dagboek",
          "Falsche Journalart",
          "Wrong kind of journal"),
        Words(
          "Le journal[ {journal}] ne prend pas d’écritures de ce type : c’est un journal de "
            + "facturation ou d’un autre genre.",
          "Dagboek[ {journal}] neemt dit soort boekingen niet: het is een facturatiedagboek "
            + "of van een andere soort.",
          "Das Journal[ {journal}] nimmt solche Buchungen nicht: Es ist ein "
            + "Fakturierungsjournal oder anderer Art.",
          "Journal[ {journal}] does not take such bookings: it is an invoicing journal or of "
            + "another kind."),
        fix: Words(
          "Dans Octopus : Gestion › Journaux, donnez-lui le type « écritures », ou "
            + "choisissez un autre journal.",
          "Geef het in Octopus: Beheer › Dagboeken het type “boekingen”, of kies een ander dagboek.",
          "Geben Sie ihm in Octopus: Admin › Journale die Art „Buchungen“, oder wählen Sie "
            + "ein anderes Journal.",
          "In Octopus: Gestion › Journaux, give it the type “bookings”, or choose another journal.")
      )
    case .journalBusy:
      CauseWords(
        Words("Journal occupé", "Dagboek bezet", "Journal belegt", "Journal busy"),
        Words(
          "Quelqu’un travaille dans le journal[ {journal}] en ce moment.",
          "Iemand werkt nu in dagboek[ {journal}].",
          "Jemand arbeitet gerade im Journal[ {journal}].",
          "Somebody is working in journal[ {journal}] at the moment."),
        fix: Words(
          "Rien à faire : nous réessayons. Si cela dure, fermez l’écran d’encodage dans Octopus.",
          "Niets te doen: we proberen opnieuw. Duurt het lang, sluit dan het invoerscherm in "
            + "Octopus.",
          "Nichts zu tun: Wir versuchen es erneut. Dauert es lange, schließen Sie die "
            + "Eingabemaske in Octopus.",
          "Nothing to do: we try again. If it lasts, close the entry screen in Octopus."))
    case .waitingForNumber:
      CauseWords(
        Words(
          "Attend un numéro précédent",
          "Wacht op een vroeger nummer",
          "Wartet auf eine frühere Nummer",
          "Waiting for an earlier number"),
        Words(
          "Les ventes se comptabilisent dans l’ordre.[ Le numéro {number} doit passer d’abord.]",
          "Verkopen worden in volgorde geboekt.[ Nummer {number} moet eerst.]",
          "Verkäufe werden der Reihe nach gebucht.[ Nummer {number} muss zuerst.]",
          "Sales are booked in order.[ Number {number} must go first.]"),
        fix: Words(
          "Réglez le document précédent ; celui-ci suit de lui-même.",
          "Regel het vorige document; dit volgt vanzelf.",
          "Erledigen Sie das frühere Dokument; dieses folgt von selbst.",
          "Settle the earlier document; this one follows by itself."))
    case .numberTaken:
      CauseWords(
        Words(
          "Numéro d’écriture déjà pris",
          "Boekingsnummer al gebruikt",
          "Buchungsnummer schon vergeben",
          "Entry number taken"),
        Words(
          "Le numéro[ {number}][ du journal {journal}] est occupé par une autre écriture.",
          "Nummer[ {number}][ in dagboek {journal}] is bezet door een andere boeking.",
          "Nummer[ {number}][ im Journal {journal}] ist durch eine andere Buchung belegt.",
          "Number[ {number}][ of journal {journal}] is taken by another entry."),
        fix: Words(
          "Regardez le journal dans Octopus, puis renvoyez le document.",
          "Kijk het dagboek na in Octopus en verzend het document opnieuw.",
          "Sehen Sie das Journal in Octopus an und senden Sie das Dokument erneut.",
          "Look at the journal in Octopus, then send the document again."))
    default: nil
    }
  }
}

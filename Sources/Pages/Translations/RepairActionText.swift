extension RepairText {
  /// Of repairs that are one press of a button.
  var actionWords: Words {
    switch self {
    case .createTitle:
      Words(
        "Pas encore dans Octopus ?", "Nog niet in Octopus?", "Noch nicht in Octopus?",
        "Not in Octopus yet?")
    case .createNote:
      Words(
        "Passerelle la crée avec les données du document. Désormais, dans {dossier}, les clients et "
          + "fournisseurs introuvables sont créés ; cela se change dans les réglages du dossier.",
        "Passerelle maakt de relatie aan met de gegevens van het document. Voortaan worden in "
          + "{dossier} klanten en leveranciers die niet gevonden worden aangemaakt; dat wijzigt u "
          + "in de instellingen van het dossier.",
        "Passerelle legt ihn mit den Angaben des Dokuments an. Künftig werden in {dossier} nicht "
          + "gefundene Kunden und Lieferanten angelegt; das ändern Sie in den Einstellungen der "
          + "Akte.",
        "Passerelle creates it with what the document says. From now on, customers and suppliers "
          + "that are not found are created in {dossier}; the dossier’s settings change that.")
    case .createIt:
      Words("Créer dans Octopus", "Aanmaken in Octopus", "In Octopus anlegen", "Create in Octopus")
    case .moveTitle:
      Words(
        "Comptabiliser dans la période ouverte suivante", "Boeken in de volgende open periode",
        "In der nächsten offenen Periode buchen", "Book in the next open period")
    case .moveNote:
      Words(
        "Dans {places}. Le document garde sa date.",
        "In {places}. Het document behoudt zijn datum.",
        "In {places}. Das Dokument behält sein Datum.", "In {places}. The document keeps its date.")
    case .place:
      Words(
        "{journal} · période {period} · exercice {bookyear}",
        "{journal} · periode {period} · boekjaar {bookyear}",
        "{journal} · Periode {period} · Geschäftsjahr {bookyear}",
        "{journal} · period {period} · bookyear {bookyear}")
    case .moveNowhere:
      Words(
        "Aucune période ouverte ensuite", "Geen latere periode is open",
        "Keine spätere Periode ist offen", "No later period is open")
    case .moveNowhereNote:
      Words(
        "Rouvrez la période dans Octopus, ou créez l’exercice suivant ; puis réexaminez.",
        "Heropen de periode in Octopus, of maak het volgende boekjaar aan; laat dan opnieuw bekijken.",
        "Öffnen Sie die Periode in Octopus, oder legen Sie das nächste Geschäftsjahr an; dann "
          + "erneut prüfen.",
        "Reopen the period in Octopus, or create the next bookyear; then look again.")
    case .moveOne:
      Words(
        "Comptabiliser ce document", "Dit document boeken", "Dieses Dokument buchen",
        "Book this document")
    case .moveMany:
      Words(
        "Comptabiliser les {n} documents", "Alle {n} documenten boeken",
        "Alle {n} Dokumente buchen",
        "Book all {n} documents")
    case .likeness:
      Words(
        "{n} de 4 caractéristiques sont les mêmes", "{n} van 4 kenmerken zijn gelijk",
        "{n} von 4 Merkmalen sind gleich", "{n} of 4 features are the same")
    case .thisOne:
      Words("Ce document", "Dit document", "Dieses Dokument", "This document")
    case .otherOne:
      Words("Déjà là", "Al aanwezig", "Schon vorhanden", "Already here")
    case .keepBoth:
      Words(
        "Ce n’est pas un doublon : envoyer", "Geen dubbel: verzenden",
        "Kein Duplikat: senden", "Not a double: send it")
    case .receivedOn:
      Words("Reçu le", "Ontvangen op", "Empfangen am", "Received on")
    case .same:
      Words("identique", "gelijk", "gleich", "the same")
    case .linkNote:
      Words(
        "Passerelle se reconnecte et relit le dossier ; ce qui attend repart dès que cela fonctionne.",
        "Passerelle meldt zich opnieuw aan en leest het dossier; wat wacht vertrekt zodra dat lukt.",
        "Passerelle meldet sich neu an und liest die Akte; was wartet, läuft weiter, sobald das "
          + "gelingt.",
        "Passerelle signs in again and reads the dossier; what waits goes on once that works.")
    case .checkNow:
      Words(
        "Vérifier le lien maintenant", "Koppeling nu nakijken", "Verknüpfung jetzt prüfen",
        "Check the link now")
    case .againNote:
      Words(
        "Une fois la cause réglée dans Octopus ou Billit.",
        "Zodra de oorzaak in Octopus of Billit is opgelost.",
        "Sobald die Ursache in Octopus oder Billit behoben ist.",
        "Once the cause is mended in Octopus or Billit.")
    case .againReopened:
      Words(
        "Si la période a été rouverte dans Octopus.", "Als de periode in Octopus heropend is.",
        "Wenn die Periode in Octopus wieder geöffnet ist.",
        "When the period was reopened in Octopus.")
    case .againOne:
      Words(
        "Réexaminer maintenant", "Nu opnieuw bekijken", "Jetzt erneut prüfen", "Look again now")
    case .againMany:
      Words(
        "Réexaminer les {n} maintenant", "Alle {n} nu opnieuw bekijken",
        "Alle {n} jetzt erneut prüfen", "Look at all {n} again now")
    case .asideOne:
      Words("Mettre de côté", "Opzijzetten", "Zurückstellen", "Set aside")
    case .asideMany:
      Words(
        "Mettre les {n} de côté", "Alle {n} opzijzetten", "Alle {n} zurückstellen",
        "Set all {n} aside")
    case .asideReason:
      Words(
        "Pourquoi ne faut-il pas comptabiliser ?", "Waarom moet dit niet geboekt worden?",
        "Warum soll nicht gebucht werden?", "Why should it not be booked?")
    case .notSafe:
      Words(
        "Rien ne se renvoie ici : ces documents sont dans Octopus, ou pourraient l’être.",
        "Hier wordt niets opnieuw verzonden: deze documenten staan in Octopus, of zouden er kunnen "
          + "staan.",
        "Hier wird nichts erneut gesendet: Diese Dokumente sind in Octopus oder könnten es sein.",
        "Nothing is sent again here: these documents are in Octopus, or may be.")
    case .noLists:
      Words(
        "Les listes d’Octopus n’ont pas encore été lues pour ce dossier ; vérifiez d’abord le lien.",
        "De lijsten van Octopus zijn voor dit dossier nog niet gelezen; kijk eerst de koppeling na.",
        "Die Listen von Octopus wurden für diese Akte noch nicht gelesen; prüfen Sie zuerst die "
          + "Verknüpfung.",
        "Octopus’ lists have not been read for this dossier yet; check the link first.")
    case .lookOnly:
      Words(
        "Un comptable peut régler cela.", "Een boekhouder kan dit oplossen.",
        "Ein Buchhalter kann das beheben.", "An accountant can mend this.")
    default: Words("", "", "", "")
    }
  }
}

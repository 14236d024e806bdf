/// What the pages say of keeping both sides in step: on documents, on dossiers, and of trial runs.
enum StepText: String, TextTable {
  case inOctopus, stepNoticed, stepBefore, stepNow, stepChanged, stepRenumbered, stepFoundBy
  case stepWaits, stepWhich, stepThisOne, stepAgrees, stepOpen, stepPaid, stepOpenRead
  case stepPayments, stepPaymentDone, stepPaymentSending, stepPaymentFreed
  case stepByFileName, stepByRelation, stepByReference, stepByDate, stepByAmount
  case alarms, noAlarms, alarmSince, booksRead, booksNever, lookNow, lookAsked, polledTitle
  case polledLead, stepPaymentsQuestion, stepPaymentsNo, stepPaymentsYes, stepPaymentsNote
  case stepDraft, stepBookAgain

  var words: Words {
    switch self {
    case .inOctopus: Words("Dans Octopus", "In Octopus", "In Octopus", "In Octopus")
    case .stepNoticed: Words("Constaté", "Vastgesteld", "Festgestellt", "Noticed")
    case .stepBefore: Words("Comptabilisé", "Geboekt", "Gebucht", "Booked")
    case .stepNow: Words("Maintenant", "Nu", "Jetzt", "Now")
    case .stepChanged:
      Words(
        "L’écriture a été modifiée dans Octopus.", "De boeking is gewijzigd in Octopus.",
        "Die Buchung wurde in Octopus geändert.", "The entry was changed in Octopus.")
    case .stepRenumbered:
      Words(
        "L’écriture a reçu un autre numéro dans Octopus ; le document et Billit le suivent.",
        "De boeking kreeg een ander nummer in Octopus; het document en Billit volgen.",
        "Die Buchung erhielt in Octopus eine andere Nummer; Dokument und Billit folgen.",
        "The entry was given another number in Octopus; the document and Billit follow it.")
    case .stepFoundBy: Words("Retrouvée grâce à", "Gevonden aan", "Erkannt an", "Found by")
    case .stepWaits:
      Words(
        "Remis au Document Import Viewer ; le numéro d’écriture arrive dès que quelqu’un l’a "
          + "encodé.",
        "Afgeleverd in de Document Import Viewer; het boekingsnummer komt zodra iemand het boekt.",
        "Im Document Import Viewer abgelegt; die Buchungsnummer kommt, sobald jemand es bucht.",
        "Handed to the Document Import Viewer; the entry number comes once somebody books it.")
    case .stepWhich:
      Words(
        "Laquelle de ces écritures est ce document ?",
        "Welke van deze boekingen is dit document?",
        "Welche dieser Buchungen ist dieses Dokument?",
        "Which of these entries is this document?")
    case .stepThisOne: Words("C’est celle-ci", "Deze is het", "Diese ist es", "This one")
    case .stepAgrees: Words("Concorde", "Stemt overeen", "Stimmt überein", "Agrees")
    case .stepOpen: Words("Reste à payer", "Nog te betalen", "Noch offen", "Still open")
    case .stepPaid: Words("payé", "betaald", "bezahlt", "paid")
    case .stepOpenRead:
      Words(
        "selon Octopus, {time}", "volgens Octopus, {time}", "laut Octopus, {time}",
        "by Octopus, {time}")
    case .stepPayments:
      Words(
        "Paiements transmis à Billit", "Betalingen doorgegeven aan Billit",
        "An Billit gemeldete Zahlungen", "Payments reported to Billit")
    case .stepPaymentDone: Words("transmis", "doorgegeven", "gemeldet", "reported")
    case .stepPaymentSending:
      Words("à confirmer", "te bevestigen", "zu bestätigen", "to be confirmed")
    case .stepPaymentFreed:
      Words("pas transmis", "niet doorgegeven", "nicht gemeldet", "not reported")
    case .stepByFileName:
      Words("notre nom de fichier", "onze bestandsnaam", "unserem Dateinamen", "our file name")
    case .stepByRelation: Words("relation", "relatie", "Geschäftspartner", "relation")
    case .stepByReference: Words("référence", "referentie", "Referenz", "reference")
    case .stepByDate: Words("date", "datum", "Datum", "date")
    case .stepByAmount: Words("montant", "bedrag", "Betrag", "amount")
    case .alarms: Words("Alarmes", "Alarmen", "Alarme", "Alarms")
    case .noAlarms:
      Words(
        "Rien à signaler : exercice, journaux et modules conviennent.",
        "Niets te melden: boekjaar, dagboeken en modules zijn in orde.",
        "Nichts zu melden: Geschäftsjahr, Journale und Module passen.",
        "Nothing to report: book year, journals and modules are right.")
    case .alarmSince: Words("depuis {time}", "sinds {time}", "seit {time}", "since {time}")
    case .booksRead:
      Words(
        "Écritures relues dans Octopus", "Boekingen nagelezen in Octopus",
        "Buchungen in Octopus gelesen", "Entries read back from Octopus")
    case .booksNever:
      Words("pas encore", "nog niet", "noch nicht", "not yet")
    case .lookNow:
      Words(
        "Relire maintenant", "Nu nalezen", "Jetzt lesen", "Read them now")
    case .lookAsked:
      Words(
        "Octopus est relu : rechargez la page dans un instant.",
        "Octopus wordt nagelezen: laad de pagina dadelijk opnieuw.",
        "Octopus wird gelesen: Laden Sie die Seite gleich neu.",
        "Octopus is being read: reload the page in a moment.")
    case .polledTitle:
      Words(
        "Sans webhook : interrogés plus souvent", "Zonder webhook: vaker bevraagd",
        "Ohne Webhook: öfter abgefragt", "Without webhooks: asked more often")
    case .polledLead:
      Words(
        "Chez ces clients Billit n’enregistre pas nos webhooks. Rien n’est perdu : nous "
          + "interrogeons Billit plus souvent.",
        "Bij deze klanten registreert Billit onze webhooks niet. Er gaat niets verloren: we "
          + "bevragen Billit vaker.",
        "Bei diesen Mandanten registriert Billit unsere Webhooks nicht. Nichts geht verloren: "
          + "Wir fragen Billit öfter.",
        "For these clients Billit does not register our webhooks. Nothing is lost: we ask Billit "
          + "more often.")
    case .stepPaymentsQuestion:
      Words(
        "Transmettre à Billit ce qui est payé dans Octopus ?",
        "Aan Billit doorgeven wat in Octopus betaald is?",
        "An Billit melden, was in Octopus bezahlt ist?",
        "Report to Billit what is paid in Octopus?")
    case .stepPaymentsNo: Words("Non", "Nee", "Nein", "No")
    case .stepPaymentsYes: Words("Oui", "Ja", "Ja", "Yes")
    case .stepPaymentsNote:
      Words(
        "Chaque paiement une seule fois, jamais plus que ce qui reste à payer chez Billit.",
        "Elke betaling één keer, nooit meer dan wat bij Billit nog te betalen is.",
        "Jede Zahlung einmal, nie mehr als bei Billit noch offen ist.",
        "Each payment once, never more than Billit shows as still to pay.")
    case .stepBookAgain:
      Words(
        "L’écriture d’avant n’est plus dans Octopus : envoyer en crée une nouvelle, sous le "
          + "numéro suivant.",
        "De vorige boeking staat niet meer in Octopus: verzenden maakt een nieuwe, onder het "
          + "volgende nummer.",
        "Die frühere Buchung steht nicht mehr in Octopus: Senden erzeugt eine neue unter der "
          + "nächsten Nummer.",
        "The entry of before is no longer in Octopus: sending makes a new one, under the next "
          + "number.")
    case .stepDraft: Words("essai", "op proef", "Testlauf", "on trial")
    }
  }
}

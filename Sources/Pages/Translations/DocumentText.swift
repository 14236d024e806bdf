/// What the pages of documents say.
enum DocumentText: String, TextTable {
  case listed, listedOne, nothingFound, nothingYet, dueOn, dated, yourMove, theirMove, othersToo
  case otherToo, seeOther, before, after, nextTry, proposal, bookedEntry, journal, bookyear
  case period, account, label, vatCode, base, vat, totals, selfCharged, evidence, relation
  case timeline, facts, vatNumber, communication, amountExcl, billitOrder, orderNumber
  case receivedAt, files, fileUBL, filePDF, fileOrder, copy, copied, writeBackPending
  case writeBackDone, writeBackFailed, actions, sendAgain, sendSafe, sendUnsafe, hold, release
  case setAside, setAsideReason, checkOutcome, done, notNow, waitsInViewer

  var words: Words {
    switch self {
    case .listed:
      Words("{n} documents", "{n} documenten", "{n} Dokumente", "{n} documents")
    case .listedOne:
      Words("1 document", "1 document", "1 Dokument", "1 document")
    case .nothingFound:
      Words(
        "Aucun document ne correspond à ces filtres.",
        "Geen enkel document past bij deze filters.",
        "Kein Dokument passt zu diesen Filtern.",
        "No document matches these filters.")
    case .nothingYet:
      Words(
        "Aucun document reçu pour l’instant. Les factures apparaissent ici dès que Billit "
          + "les annonce.",
        "Nog geen documenten ontvangen. Facturen verschijnen hier zodra Billit ze meldt.",
        "Noch keine Dokumente empfangen. Rechnungen erscheinen hier, sobald Billit sie meldet.",
        "No documents received yet. Invoices appear here as soon as Billit announces them.")
    case .dueOn:
      Words("échéance {date}", "vervaldatum {date}", "fällig am {date}", "due {date}")
    case .dated:
      Words("du {date}", "van {date}", "vom {date}", "of {date}")
    case .yourMove:
      Words("À vous", "Aan u", "Sie sind am Zug", "Your move")
    case .theirMove:
      Words("Prochain geste : {owner}", "Aan zet: {owner}", "Am Zug: {owner}", "Next move: {owner}")
    case .othersToo:
      Words(
        "{n} autres documents attendent la même chose.",
        "{n} andere documenten wachten op hetzelfde.",
        "{n} weitere Dokumente warten auf dasselbe.",
        "{n} other documents wait for the same thing.")
    case .otherToo:
      Words(
        "1 autre document attend la même chose.",
        "1 ander document wacht op hetzelfde.",
        "1 weiteres Dokument wartet auf dasselbe.",
        "1 other document waits for the same thing.")
    case .seeOther:
      Words(
        "Voir l’autre document",
        "Het andere document bekijken",
        "Das andere Dokument ansehen",
        "See the other document")
    case .before:
      Words("Avant", "Voor", "Vorher", "Before")
    case .after:
      Words("Après", "Na", "Nachher", "After")
    case .nextTry:
      Words(
        "Prochain essai : {time}.",
        "Volgende poging: {time}.",
        "Nächster Versuch: {time}.",
        "Next try: {time}.")
    case .proposal:
      Words("Écriture proposée", "Boekingsvoorstel", "Buchungsvorschlag", "Booking proposal")
    case .bookedEntry:
      Words("Écriture comptabilisée", "Geboekte boeking", "Gebuchte Buchung", "Entry as booked")
    case .journal:
      Words("journal {journal}", "dagboek {journal}", "Journal {journal}", "journal {journal}")
    case .bookyear:
      Words(
        "exercice {bookyear}",
        "boekjaar {bookyear}",
        "Geschäftsjahr {bookyear}",
        "bookyear {bookyear}")
    case .period:
      Words("période {period}", "periode {period}", "Periode {period}", "period {period}")
    case .account:
      Words("Compte", "Rekening", "Konto", "Account")
    case .label:
      Words("Libellé", "Omschrijving", "Bezeichnung", "Label")
    case .vatCode:
      Words("Code TVA", "Btw-code", "MwSt.-Code", "VAT code")
    case .base:
      Words("Base", "Basis", "Grundlage", "Base")
    case .vat:
      Words("TVA", "Btw", "MwSt.", "VAT")
    case .totals:
      Words("Total", "Totaal", "Gesamt", "Total")
    case .selfCharged:
      Words(
        "TVA due par le preneur",
        "btw verschuldigd door de afnemer",
        "MwSt. vom Empfänger geschuldet",
        "VAT charged by the recipient")
    case .evidence:
      Words("Pourquoi ainsi", "Waarom zo", "Warum so", "Why so")
    case .relation:
      Words(
        "Relation {id} · {name}",
        "Relatie {id} · {name}",
        "Geschäftspartner {id} · {name}",
        "Relation {id} · {name}")
    case .timeline:
      Words("Ce qui s’est passé", "Wat er gebeurde", "Was geschah", "What happened")
    case .facts:
      Words("Données", "Gegevens", "Angaben", "Facts")
    case .vatNumber:
      Words("Numéro de TVA", "Btw-nummer", "MwSt.-Nummer", "VAT number")
    case .communication:
      Words("Communication", "Mededeling", "Mitteilung", "Communication")
    case .amountExcl:
      Words("HTVA", "Excl. btw", "Zzgl. MwSt.", "Excl. VAT")
    case .billitOrder:
      Words("Billit", "Billit", "Billit", "Billit")
    case .orderNumber:
      Words("ordre {order}", "order {order}", "Order {order}", "order {order}")
    case .receivedAt:
      Words("Reçu", "Ontvangen", "Empfangen", "Received")
    case .files:
      Words("Fichiers d’origine", "Originele bestanden", "Originaldateien", "Original files")
    case .fileUBL:
      Words("UBL (XML)", "UBL (XML)", "UBL (XML)", "UBL (XML)")
    case .filePDF:
      Words("PDF", "PDF", "PDF", "PDF")
    case .fileOrder:
      Words(
        "Données Billit (JSON)",
        "Billit-gegevens (JSON)",
        "Billit-Daten (JSON)",
        "Billit data (JSON)")
    case .copy:
      Words("Copier", "Kopiëren", "Kopieren", "Copy")
    case .copied:
      Words("Copié", "Gekopieerd", "Kopiert", "Copied")
    case .writeBackPending:
      Words(
        "Billit n’est pas encore au courant.",
        "Billit weet het nog niet.",
        "Billit weiß es noch nicht.",
        "Billit has not been told yet.")
    case .writeBackDone:
      Words(
        "Billit est au courant.",
        "Billit is op de hoogte.",
        "Billit ist informiert.",
        "Billit has been told.")
    case .writeBackFailed:
      Words(
        "Billit n’a pas accepté le retour ; l’écriture reste valable.",
        "Billit aanvaardde de terugmelding niet; de boeking blijft geldig.",
        "Billit nahm die Rückmeldung nicht an; die Buchung gilt.",
        "Billit did not accept the report; the entry stands.")
    case .actions:
      Words("Agir", "Doen", "Handeln", "Act")
    case .sendAgain:
      Words("Envoyer maintenant", "Nu verzenden", "Jetzt senden", "Send now")
    case .sendSafe:
      Words(
        "Sans risque : rien de ce document n’est arrivé dans Octopus.",
        "Veilig: niets van dit document kwam in Octopus aan.",
        "Unbedenklich: Von diesem Dokument ist nichts in Octopus angekommen.",
        "Safe: nothing of this document has reached Octopus.")
    case .sendUnsafe:
      Words(
        "Ne peut pas être envoyé : il est dans Octopus, ou pourrait l’être.",
        "Kan niet verzonden worden: het staat in Octopus, of zou er kunnen staan.",
        "Kann nicht gesendet werden: Es ist in Octopus oder könnte es sein.",
        "Cannot be sent: it is in Octopus, or may be.")
    case .hold:
      Words("Suspendre", "Tegenhouden", "Zurückhalten", "Hold")
    case .release:
      Words("Libérer", "Vrijgeven", "Freigeben", "Release")
    case .setAside:
      Words("Mettre de côté", "Opzijzetten", "Zurückstellen", "Set aside")
    case .setAsideReason:
      Words(
        "Pourquoi ce document ne doit-il pas être comptabilisé ?",
        "Waarom moet dit document niet geboekt worden?",
        "Warum soll dieses Dokument nicht gebucht werden?",
        "Why should this document not be booked?")
    case .checkOutcome:
      Words(
        "Vérifier le résultat maintenant",
        "Nu het resultaat nakijken",
        "Ergebnis jetzt prüfen",
        "Check the outcome now")
    case .done:
      Words("C’est noté.", "Genoteerd.", "Vermerkt.", "Noted.")
    case .notNow:
      Words(
        "Ce n’est plus possible : le document a changé d’état entre-temps.",
        "Dat kan niet meer: het document veranderde intussen van status.",
        "Nicht mehr möglich: Das Dokument hat inzwischen einen anderen Status.",
        "No longer possible: the document has changed its state in the meantime.")
    case .waitsInViewer:
      Words("à encoder", "in te boeken", "zu buchen", "to be booked")
    }
  }
}

import Accounting

extension Cause.Code {
  /// Causes that concern the document itself; nil for the others.
  var documentWords: CauseWords? {
    switch self {
    case .amountsDisagree:
      CauseWords(
        Words(
          "Montants en désaccord",
          "Bedragen kloppen niet",
          "Beträge stimmen nicht überein",
          "Amounts disagree"),
        Words(
          "Les montants ne s’additionnent pas[ ({field})][ : {lines}][ contre {total} sur le "
            + "document].",
          "De bedragen tellen niet op[ ({field})][: {lines}][ tegenover {total} op het document].",
          "Die Beträge gehen nicht auf[ ({field})][: {lines}][ gegen {total} auf dem Dokument].",
          "The amounts do not add up[ ({field})][: {lines}][ against {total} on the document]."),
        fix: Words(
          "Demandez un document corrigé à l’émetteur, ou encodez-le à la main et mettez-le "
            + "de côté ici.",
          "Vraag de afzender een verbeterd document, of boek het met de hand en zet het hier opzij.",
          "Bitten Sie den Aussteller um ein berichtigtes Dokument, oder buchen Sie von Hand "
            + "und stellen Sie es hier zurück.",
          "Ask the sender for a corrected document, or book it by hand and set it aside here."))
    case .sourcesDisagree:
      CauseWords(
        Words(
          "Billit et l’UBL diffèrent",
          "Billit en UBL verschillen",
          "Billit und UBL weichen ab",
          "Billit and the UBL differ"),
        Words(
          "Les données de Billit[ ({json})] et l’UBL de l’émetteur[ ({ubl})] ne disent pas "
            + "la même chose[ : {field}].",
          "De gegevens van Billit[ ({json})] en de UBL van de afzender[ ({ubl})] zeggen niet "
            + "hetzelfde[: {field}].",
          "Die Daten von Billit[ ({json})] und das UBL des Ausstellers[ ({ubl})] sagen nicht "
            + "dasselbe[: {field}].",
          "Billit’s data[ ({json})] and the sender’s UBL[ ({ubl})] do not say the same[: {field}]."),
        fix: Words(
          "Comparez les deux fichiers ci-dessous et corrigez le document chez Billit.",
          "Vergelijk de twee bestanden hieronder en verbeter het document in Billit.",
          "Vergleichen Sie die beiden Dateien unten und berichtigen Sie das Dokument in Billit.",
          "Compare the two files below and correct the document in Billit."))
    case .amountUnreadable:
      CauseWords(
        Words("Montant illisible", "Bedrag onleesbaar", "Betrag unlesbar", "Amount unreadable"),
        Words(
          "Un montant du document[ ({place})] ne peut pas être lu exactement.",
          "Een bedrag van het document[ ({place})] kan niet exact gelezen worden.",
          "Ein Betrag des Dokuments[ ({place})] lässt sich nicht genau lesen.",
          "An amount of the document[ ({place})] cannot be read exactly."),
        fix: Words(
          "Demandez un document corrigé à l’émetteur : deux décimales au plus.",
          "Vraag de afzender een verbeterd document: hoogstens twee decimalen.",
          "Bitten Sie den Aussteller um ein berichtigtes Dokument: höchstens zwei Dezimalen.",
          "Ask the sender for a corrected document: two decimals at most."))
    case .unreadable:
      CauseWords(
        Words(
          "Document illisible", "Document onleesbaar", "Dokument unlesbar", "Document unreadable"),
        Words(
          "Le document ne peut pas être lu[ : {reason}][ ({place})].",
          "Het document kan niet gelezen worden[: {reason}][ ({place})].",
          "Das Dokument lässt sich nicht lesen[: {reason}][ ({place})].",
          "The document cannot be read[: {reason}][ ({place})]."),
        fix: Words(
          "Ouvrez les fichiers d’origine ; demandez un UBL valable à l’émetteur, ou encodez "
            + "à la main.",
          "Open de originele bestanden; vraag de afzender een geldige UBL, of boek met de hand.",
          "Öffnen Sie die Originaldateien; bitten Sie den Aussteller um gültiges UBL, oder "
            + "buchen Sie von Hand.",
          "Open the original files; ask the sender for a valid UBL, or book by hand."))
    case .dueDateMissing:
      CauseWords(
        Words(
          "Échéance manquante",
          "Vervaldatum ontbreekt",
          "Fälligkeitsdatum fehlt",
          "Due date missing"),
        Words(
          "Le document ne porte pas d’échéance.",
          "Het document heeft geen vervaldatum.",
          "Das Dokument trägt kein Fälligkeitsdatum.",
          "The document carries no due date."),
        fix: Words(
          "Indiquez l’échéance chez Billit, puis renvoyez.",
          "Vul de vervaldatum in bij Billit en verzend opnieuw.",
          "Geben Sie das Fälligkeitsdatum in Billit an und senden Sie erneut.",
          "Enter the due date in Billit, then send again."))
    case .notAnInvoice:
      CauseWords(
        Words("Pas une facture", "Geen factuur", "Keine Rechnung", "Not an invoice"),
        Words(
          "C’est une offre, un bon de commande ou un bon de livraison : rien à comptabiliser.",
          "Dit is een offerte, bestelbon of leveringsbon: niets te boeken.",
          "Das ist ein Angebot, ein Bestell- oder Lieferschein: nichts zu buchen.",
          "This is an offer, an order form or a delivery note: nothing to book."),
        fix: Words("Rien à faire.", "Niets te doen.", "Nichts zu tun.", "Nothing to do."))
    case .draft:
      CauseWords(
        Words("Encore un brouillon", "Nog een ontwerp", "Noch ein Entwurf", "Still a draft"),
        Words(
          "Le document est encore en préparation chez Billit.",
          "Het document is nog in voorbereiding bij Billit.",
          "Das Dokument ist bei Billit noch in Vorbereitung.",
          "The document is still being prepared in Billit."),
        fix: Words(
          "Le client doit terminer ou envoyer le document chez Billit.",
          "Uw klant moet het document in Billit afwerken of verzenden.",
          "Der Mandant muss das Dokument in Billit fertigstellen oder senden.",
          "The client must finish or send the document in Billit."))
    case .duplicateSuspected:
      CauseWords(
        Words("Doublon possible", "Mogelijk dubbel", "Mögliches Duplikat", "Possible duplicate"),
        Words(
          "Un document semblable est déjà là[ : {number}].",
          "Een gelijkaardig document is er al[: {number}].",
          "Ein ähnliches Dokument ist schon da[: {number}].",
          "A similar document is already there[: {number}]."),
        fix: Words(
          "Comparez les deux. Mettez celui-ci de côté, ou envoyez-le si ce sont deux documents.",
          "Vergelijk ze. Zet dit opzij, of verzend het als het twee documenten zijn.",
          "Vergleichen Sie beide. Stellen Sie dieses zurück, oder senden Sie es, wenn es "
            + "zwei Dokumente sind.",
          "Compare the two. Set this one aside, or send it if they are two documents."))
    case .changedAfterBooking:
      CauseWords(
        Words(
          "Modifié après comptabilisation",
          "Gewijzigd na boeking",
          "Nach der Buchung geändert",
          "Changed after booking"),
        Words(
          "Le document a changé chez Billit après sa comptabilisation[ ({fields})]. "
            + "L’écriture n’est pas touchée.",
          "Het document wijzigde in Billit na de boeking[ ({fields})]. De boeking bleef ongemoeid.",
          "Das Dokument wurde in Billit nach der Buchung geändert[ ({fields})]. Die Buchung "
            + "blieb unberührt.",
          "The document changed in Billit after it was booked[ ({fields})]. The entry was "
            + "not touched."),
        fix: Words(
          "Décidez si une écriture de correction est nécessaire, et passez-la dans Octopus.",
          "Beslis of een correctieboeking nodig is, en doe ze in Octopus.",
          "Entscheiden Sie, ob eine Korrekturbuchung nötig ist, und buchen Sie sie in Octopus.",
          "Decide whether a correction entry is needed, and make it in Octopus."))
    case .deletedInBillit:
      CauseWords(
        Words(
          "Supprimé chez Billit",
          "Verwijderd in Billit",
          "In Billit gelöscht",
          "Deleted in Billit"),
        Words(
          "Le document n’existe plus chez Billit.",
          "Het document bestaat niet meer in Billit.",
          "Das Dokument gibt es in Billit nicht mehr.",
          "The document no longer exists in Billit."),
        fix: Words(
          "S’il est comptabilisé, décidez d’une correction dans Octopus ; sinon, rien à faire.",
          "Is het geboekt, beslis dan over een correctie in Octopus; anders niets te doen.",
          "Ist es gebucht, entscheiden Sie über eine Korrektur in Octopus; sonst nichts zu tun.",
          "If it is booked, decide on a correction in Octopus; otherwise nothing to do."))
    case .awaitingApproval:
      CauseWords(
        Words(
          "En attente d’approbation",
          "Wacht op goedkeuring",
          "Wartet auf Zustimmung",
          "Awaiting approval"),
        Words(
          "Le client n’a pas encore approuvé ce document chez Billit.",
          "Uw klant keurde dit document nog niet goed in Billit.",
          "Der Mandant hat dieses Dokument in Billit noch nicht freigegeben.",
          "The client has not approved this document in Billit yet."),
        fix: Words(
          "Rappelez-le au client. Dès l’approbation, le document part.",
          "Herinner uw klant eraan. Na de goedkeuring vertrekt het document.",
          "Erinnern Sie den Mandanten. Nach der Freigabe läuft das Dokument weiter.",
          "Remind the client. Once approved, the document goes."))
    case .heldByPerson:
      CauseWords(
        Words("Suspendu", "Tegengehouden", "Zurückgehalten", "Held by somebody"),
        Words(
          "[{by} a suspendu ce document.]",
          "[{by} hield dit document tegen.]",
          "[{by} hat dieses Dokument zurückgehalten.]",
          "[{by} held this document.]"),
        fix: Words(
          "Libérez-le pour l’envoyer.",
          "Geef het vrij om het te verzenden.",
          "Geben Sie es frei, um es zu senden.",
          "Release it to send it."))
    default: nil
    }
  }
}

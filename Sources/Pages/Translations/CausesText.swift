/// What the pages of causes say, and what is told after a repair.
enum CausesText: String, TextTable {
  case causesLead, mendHere, othersMove, mend, see, underWay, waiting, waitingOne, seeThem
  case amountWaiting, allCauses, released, releasedOne, putAside, putAsideOne, linkBroken
  case causeGone, fromDocument, sinceDay, elsewhere

  var words: Words {
    switch self {
    case .causesLead:
      Words(
        "Réglez une fois ; tous les documents qui attendent la même chose repartent, dans l’ordre.",
        "Los het één keer op; alle documenten die op hetzelfde wachten vertrekken, in volgorde.",
        "Einmal beheben; alle Dokumente, die auf dasselbe warten, laufen der Reihe nach weiter.",
        "Mend it once; all documents that wait for the same thing continue, in order.")
    case .mendHere:
      Words("À vous de jouer", "U bent aan zet", "Sie sind am Zug", "Your move")
    case .othersMove:
      Words(
        "Ailleurs, ou en route", "Elders, of onderweg", "Anderswo oder unterwegs",
        "Elsewhere, or on their way")
    case .mend:
      Words("Régler", "Oplossen", "Beheben", "Mend")
    case .see:
      Words("Voir", "Bekijken", "Ansehen", "See")
    case .underWay:
      Words(
        "réexaminé maintenant", "wordt nu opnieuw bekeken", "wird jetzt erneut geprüft",
        "being looked at again")
    case .waiting:
      Words(
        "{n} documents attendent", "{n} documenten wachten", "{n} Dokumente warten",
        "{n} documents wait")
    case .waitingOne:
      Words("1 document attend", "1 document wacht", "1 Dokument wartet", "1 document waits")
    case .seeThem:
      Words(
        "Voir les {n} documents", "Alle {n} documenten bekijken", "Alle {n} Dokumente ansehen",
        "See all {n} documents")
    case .amountWaiting:
      Words("Montant TVAC", "Bedrag incl. btw", "Betrag inkl. MwSt.", "Amount incl. VAT")
    case .allCauses:
      Words("Toutes les causes", "Alle oorzaken", "Alle Ursachen", "All causes")
    case .released:
      Words(
        "C’est réglé : {n} documents repartent maintenant.",
        "Opgelost: {n} documenten vertrekken nu.",
        "Behoben: {n} Dokumente laufen jetzt weiter.",
        "Mended: {n} documents go now.")
    case .releasedOne:
      Words(
        "C’est réglé : {n} document repart maintenant.",
        "Opgelost: {n} document vertrekt nu.",
        "Behoben: {n} Dokument läuft jetzt weiter.",
        "Mended: {n} document goes now.")
    case .putAside:
      Words(
        "{n} documents mis de côté.", "{n} documenten opzijgezet.",
        "{n} Dokumente zurückgestellt.", "{n} documents set aside.")
    case .putAsideOne:
      Words(
        "{n} document mis de côté.", "{n} document opzijgezet.", "{n} Dokument zurückgestellt.",
        "{n} document set aside.")
    case .linkBroken:
      Words(
        "Vérifié : le lien ne fonctionne toujours pas. La raison est indiquée ci-dessous.",
        "Nagekeken: de koppeling werkt nog niet. De reden staat hieronder.",
        "Geprüft: Die Verknüpfung funktioniert noch nicht. Der Grund steht unten.",
        "Checked: the link still does not work. The reason stands below.")
    case .causeGone:
      Words(
        "Rien n’attend plus cela.", "Niets wacht daar nog op.", "Darauf wartet nichts mehr.",
        "Nothing waits for that any more.")
    case .sinceDay:
      Words("depuis {day}", "sinds {day}", "seit {day}", "since {day}")
    case .elsewhere:
      Words(
        "La même chose dans d’autres dossiers", "Hetzelfde in andere dossiers",
        "Dasselbe in anderen Akten", "The same in other dossiers")
    case .fromDocument:
      Words("Ouvert depuis", "Geopend vanuit", "Geöffnet von", "Opened from")
    }
  }
}

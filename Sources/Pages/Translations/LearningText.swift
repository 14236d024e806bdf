/// What the mapping page says of cost centres and of what the bookings suggest.
enum LearningText: String, TextTable {
  case learnTitle, learnNote, learnNone, learnTake, learnEvidence, learnAccount, learnCentre
  case learnCode, learnSeen, centreTitle, centreNote, centreNone, centreAdd, centreField

  var words: Words {
    switch self {
    case .learnTitle:
      Words(
        "Appris des écritures de ce dossier", "Geleerd uit de boekingen van dit dossier",
        "Aus den Buchungen dieser Akte gelernt", "Learned from this dossier’s entries")
    case .learnNote:
      Words(
        "Ce qui a été comptabilisé ici plusieurs fois de la même façon. Rien n’est repris d’un "
          + "autre client, et rien ne change sans vous.",
        "Wat hier meermaals op dezelfde manier geboekt werd. Niets komt van een andere klant, en "
          + "niets verandert zonder u.",
        "Was hier mehrmals gleich gebucht wurde. Nichts stammt von einem anderen Kunden, und nichts "
          + "ändert sich ohne Sie.",
        "What was booked here in the same way several times. Nothing comes from another client, and "
          + "nothing changes without you.")
    case .learnNone:
      Words(
        "Rien à proposer : les écritures n’apprennent rien de plus que vos choix.",
        "Niets voor te stellen: de boekingen leren niets meer dan uw keuzes.",
        "Kein Vorschlag: Die Buchungen sagen nicht mehr als Ihre Wahl.",
        "Nothing to suggest: the entries teach no more than your choices.")
    case .learnTake: Words("Retenir", "Onthouden", "Merken", "Remember")
    case .learnEvidence: Words("Preuves", "Bewijs", "Belege", "Evidence")
    case .learnAccount:
      Words("Compte de {name}", "Rekening van {name}", "Konto von {name}", "Account of {name}")
    case .learnCentre:
      Words(
        "Centre de frais de {name}", "Kostenplaats van {name}", "Kostenstelle von {name}",
        "Cost centre of {name}")
    case .learnCode:
      Words("Code TVA : {kind}", "Btw-code: {kind}", "MwSt.-Code: {kind}", "VAT code: {kind}")
    case .learnSeen:
      Words(
        "{n} documents sur {all}", "{n} van de {all} documenten", "{n} von {all} Dokumenten",
        "{n} of {all} documents")
    case .centreTitle:
      Words(
        "Centres de frais des relations", "Kostenplaatsen van relaties",
        "Kostenstellen der Partner", "Cost centres of relations")
    case .centreNote:
      Words(
        "Pris quand le compte prend un centre de frais et que ni la ligne ni le document n’en "
          + "donnent.",
        "Gebruikt wanneer de rekening een kostenplaats neemt en lijn noch document er een geven.",
        "Gilt, wenn das Konto eine Kostenstelle nimmt und weder Zeile noch Dokument eine nennt.",
        "Taken when the account takes a cost centre and neither line nor document names one.")
    case .centreNone:
      Words(
        "Aucun centre de frais retenu.", "Geen kostenplaats onthouden.",
        "Keine Kostenstelle gemerkt.", "No cost centre remembered.")
    case .centreAdd:
      Words(
        "Ajouter un centre de frais", "Kostenplaats toevoegen", "Kostenstelle hinzufügen",
        "Add a cost centre")
    case .centreField: Words("Centre de frais", "Kostenplaats", "Kostenstelle", "Cost centre")
    }
  }
}

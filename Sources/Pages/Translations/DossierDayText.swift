/// What the page of a dossier says of the calls of the day, the lists of Octopus and what was done.
enum DossierDayText: String, TextTable {
  case dayCalls, dayCallsNote, dayCall, dayUsed, dayCallsLeft, dayFresh, dayFreshNote, dayFreshNever
  case dayList, dayRead, dayNext, dayWhenNeeded, dayHistory, dayNoHistory, dayWholeHistory
  case dayCauses, dayNoCauses, dayPiledOne, dayPiledMany, dayGoes, dayChecks, dayApproval
  case dayDuplicates, dayRelations, dayOrder, dayApprovedOnly, dayAll, dayClientUpTo
  case dayClientNone, dayFirst, dayFrom

  var words: Words {
    frameWords ?? DossierDayText.table[self] ?? Words(rawValue, rawValue, rawValue, rawValue)
  }

  private var frameWords: Words? {
    switch self {
    case .dayCalls:
      Words(
        "Appels à Octopus aujourd’hui", "Oproepen naar Octopus vandaag", "Heutige Octopus-Aufrufe",
        "Calls to Octopus today")
    case .dayCallsNote:
      Words(
        "Le compte repart à zéro le {time} (déduit : Octopus n’en dit pas l’heure).",
        "De teller begint opnieuw op {time} (afgeleid: Octopus zegt niet wanneer).",
        "Die Zählung beginnt neu am {time} (erschlossen: Octopus nennt die Zeit nicht).",
        "The count starts anew on {time} (inferred: Octopus does not say when).")
    case .dayCall: Words("Appel", "Oproep", "Aufruf", "Call")
    case .dayUsed: Words("Faits", "Gedaan", "Gemacht", "Made")
    case .dayCallsLeft: Words("Restent", "Over", "Übrig", "Left")
    case .dayFresh:
      Words("Listes d’Octopus", "Lijsten van Octopus", "Listen von Octopus", "Octopus’ lists")
    case .dayFreshNote:
      Words(
        "Relues quand un document en a besoin, au plus tôt le {time} ; les journaux et les relations "
          + "aussi dès qu’un document s’arrête à cause d’eux.",
        "Opnieuw gelezen als een document ze nodig heeft, ten vroegste op {time}; dagboeken en "
          + "relaties ook zodra een document erdoor stilstaat.",
        "Neu gelesen, wenn ein Dokument sie braucht, frühestens am {time}; Journale und "
          + "Geschäftspartner auch, sobald ein Dokument ihretwegen stillsteht.",
        "Read anew when a document needs them, not before {time}; journals and relations also as soon "
          + "as a document stands still because of them.")
    case .dayFreshNever:
      Words(
        "Pas encore lues : le premier document les fait lire.",
        "Nog niet gelezen: het eerste document laat ze lezen.",
        "Noch nicht gelesen: Das erste Dokument lässt sie lesen.",
        "Not read yet: the first document has them read.")
    case .dayList: Words("Liste", "Lijst", "Liste", "List")
    case .dayRead: Words("Lue", "Gelezen", "Gelesen", "Read")
    case .dayNext: Words("Ensuite", "Daarna", "Danach", "Next")
    case .dayWhenNeeded:
      Words("dès que nécessaire", "zodra nodig", "sobald nötig", "as soon as needed")
    case .dayHistory: Words("Historique", "Geschiedenis", "Verlauf", "History")
    case .dayNoHistory:
      Words("Rien encore.", "Nog niets.", "Noch nichts.", "Nothing yet.")
    case .dayWholeHistory:
      Words("Tout l’historique", "Hele geschiedenis", "Ganzer Verlauf", "The whole history")
    case .dayCauses:
      Words("Ce qui arrête", "Wat tegenhoudt", "Was aufhält", "What stops documents")
    case .dayNoCauses:
      Words(
        "Rien n’arrête ce dossier.", "Niets houdt dit dossier tegen.",
        "Nichts hält diese Akte auf.", "Nothing stops this dossier.")
    case .dayPiledOne:
      Words(
        "{n} document attend pour cela.", "{n} document wacht hierop.",
        "{n} Dokument wartet deswegen.", "{n} document waits for it.")
    case .dayPiledMany:
      Words(
        "{n} documents attendent pour cela.", "{n} documenten wachten hierop.",
        "{n} Dokumente warten deswegen.", "{n} documents wait for it.")
    default: nil
    }
  }

  private static let table: [DossierDayText: Words] = [
    .dayGoes: Words("Envoi", "Verzending", "Versand", "Sending"),
    .dayChecks: Words(
      "À contrôler d’abord", "Eerst na te kijken", "Zuerst zu prüfen", "Checked first"),
    .dayApproval: Words("Approbation", "Goedkeuring", "Zustimmung", "Approval"),
    .dayDuplicates: Words("Doublons", "Dubbels", "Duplikate", "Duplicates"),
    .dayRelations: Words(
      "Relation introuvable", "Relatie niet gevonden", "Partner nicht gefunden",
      "Relation not found"),
    .dayOrder: Words(
      "Ordre des ventes", "Volgorde verkopen", "Reihenfolge Verkäufe", "Order of sales"),
    .dayApprovedOnly: Words(
      "seulement les approuvés", "enkel goedgekeurde", "nur genehmigte", "only approved ones"),
    .dayAll: Words("non demandée", "niet gevraagd", "nicht verlangt", "not asked for"),
    .dayClientUpTo: Words(
      "le client a libéré jusqu’au {date}", "vrijgegeven door uw klant tot en met {date}",
      "vom Mandanten freigegeben bis {date}", "let go by the client up to {date}"),
    .dayClientNone: Words(
      "le client n’a encore rien libéré", "uw klant gaf nog niets vrij",
      "vom Mandanten noch nichts freigegeben", "the client has let nothing go yet"),
    .dayFirst: Words(
      "{n} premiers par client ou fournisseur", "eerste {n} per klant of leverancier",
      "erste {n} je Kunde oder Lieferant", "first {n} per customer or supplier"),
    .dayFrom: Words("à partir de {amount}", "vanaf {amount}", "ab {amount}", "from {amount}"),
  ]
}

/// What every page says.
enum CommonText: String, TextTable {
  case skip, mainMenu, menu, overview, causes, documents, dossiers, hooks, deliveries, search
  case searchHint, profile, signOut, filter, moreFilters, clearFilters, exportCSV, nextPage
  case firstPage, dossier, state, since, whoseMove, whatToDo, cause, date, time, direction
  case purchase, sale, kind, invoice, creditNote, number, counterparty, totalIncl, entry, from
  case until, all, noDocuments, received, never, nobody, today, yesterday, save, back, paused
  case unknownNumber, keys, colon

  var words: Words {
    switch self {
    case .skip:
      Words("Aller au contenu", "Naar de inhoud", "Zum Inhalt", "Skip to content")
    case .mainMenu:
      Words("Menu principal", "Hoofdmenu", "Hauptmenü", "Main menu")
    case .menu:
      Words("Menu", "Menu", "Menü", "Menu")
    case .overview:
      Words("Aperçu", "Overzicht", "Übersicht", "Overview")
    case .causes:
      Words("Causes", "Oorzaken", "Ursachen", "Causes")
    case .documents:
      Words("Documents", "Documenten", "Dokumente", "Documents")
    case .dossiers:
      Words("Dossiers", "Dossiers", "Akten", "Dossiers")
    case .hooks:
      Words("Webhooks", "Webhooks", "Webhooks", "Webhooks")
    case .deliveries:
      Words("Appels reçus", "Ontvangen oproepen", "Empfangene Aufrufe", "Calls received")
    case .search:
      Words("Rechercher", "Zoeken", "Suchen", "Search")
    case .searchHint:
      Words(
        "Facture, TVA, écriture…",
        "Factuur, btw, boeking…",
        "Rechnung, MwSt., Buchung…",
        "Invoice, VAT, entry…")
    case .profile:
      Words("Profil", "Profiel", "Profil", "Profile")
    case .signOut:
      Words("Se déconnecter", "Afmelden", "Abmelden", "Sign out")
    case .filter:
      Words("Filtrer", "Filteren", "Filtern", "Filter")
    case .moreFilters:
      Words("Plus de filtres", "Meer filters", "Mehr Filter", "More filters")
    case .clearFilters:
      Words("Effacer les filtres", "Filters wissen", "Filter zurücksetzen", "Clear filters")
    case .exportCSV:
      Words("Exporter en CSV", "Exporteren als CSV", "Als CSV exportieren", "Export as CSV")
    case .nextPage:
      Words("Suivants", "Volgende", "Weitere", "Next")
    case .firstPage:
      Words("Retour au début", "Terug naar het begin", "Zurück zum Anfang", "Back to the start")
    case .dossier:
      Words("Dossier", "Dossier", "Akte", "Dossier")
    case .state:
      Words("État", "Status", "Status", "State")
    case .since:
      Words("Depuis", "Sinds", "Seit", "Since")
    case .whoseMove:
      Words("À qui de jouer", "Wie is aan zet", "Wer ist am Zug", "Whose move")
    case .whatToDo:
      Words("Que faire", "Wat te doen", "Was ist zu tun", "What to do")
    case .cause:
      Words("Cause", "Oorzaak", "Ursache", "Cause")
    case .date:
      Words("Date", "Datum", "Datum", "Date")
    case .time:
      Words("Moment", "Tijdstip", "Zeitpunkt", "Time")
    case .direction:
      Words("Sens", "Richting", "Richtung", "Direction")
    case .purchase:
      Words("Achat", "Aankoop", "Einkauf", "Purchase")
    case .sale:
      Words("Vente", "Verkoop", "Verkauf", "Sale")
    case .kind:
      Words("Type", "Soort", "Art", "Kind")
    case .invoice:
      Words("Facture", "Factuur", "Rechnung", "Invoice")
    case .creditNote:
      Words("Note de crédit", "Creditnota", "Gutschrift", "Credit note")
    case .number:
      Words("Numéro", "Nummer", "Nummer", "Number")
    case .counterparty:
      Words("Contrepartie", "Tegenpartij", "Gegenpartei", "Counterparty")
    case .totalIncl:
      Words("TVAC", "Incl. btw", "Inkl. MwSt.", "Incl. VAT")
    case .entry:
      Words("Écriture", "Boeking", "Buchung", "Entry")
    case .from:
      Words("Du", "Van", "Vom", "From")
    case .until:
      Words("Au", "Tot", "Bis", "Until")
    case .all:
      Words("Tous", "Alle", "Alle", "All")
    case .noDocuments:
      Words("aucun document", "geen documenten", "keine Dokumente", "no documents")
    case .received:
      Words("reçus", "ontvangen", "empfangen", "received")
    case .never:
      Words("jamais", "nooit", "nie", "never")
    case .nobody:
      Words("personne", "niemand", "niemand", "nobody")
    case .today:
      Words("aujourd’hui", "vandaag", "heute", "today")
    case .yesterday:
      Words("hier", "gisteren", "gestern", "yesterday")
    case .save:
      Words("Enregistrer", "Opslaan", "Speichern", "Save")
    case .back:
      Words("Retour", "Terug", "Zurück", "Back")
    case .paused:
      Words("En pause", "Gepauzeerd", "Pausiert", "Paused")
    // What stands between a name and its value.
    case .colon:
      Words(" :", ":", ":", ":")
    case .unknownNumber:
      Words("document {order}", "document {order}", "Dokument {order}", "document {order}")
    case .keys:
      Words(
        "j et k : ligne suivante et précédente · Entrée : ouvrir · / : rechercher",
        "j en k: volgende en vorige regel · Enter: openen · /: zoeken",
        "j und k: nächste und vorige Zeile · Eingabe: öffnen · /: suchen",
        "j and k: next and previous row · Enter: open · /: search")
    }
  }
}

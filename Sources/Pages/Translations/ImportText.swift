/// What the pages of imports say: previews, progress, decisions, and the map of relations.
enum ImportText: String, TextTable {
  case impAddLink, impImports, impImportsLead, impResync, impProgress, impForecast, impNow
  case impOne, impPreview, impConfirm, impConfirmAll, impConfirmNote, impPause, impResume,
    impWithdraw
  case impCompareAgain, impNothingOpen, impOf, impEnded, impNothingToWrite, impCalls
  case impCallsNote, impCall, impToday, impThis, impCap, impItems, impBefore, impAfter
  case impField, impShowAll, impMore, impLinks, impLinksLead, impEvidence, impNoLinks
  case impDecide, impDecideSave, impItIs, impMakeNew, impLeaveOut, impTakeOctopus, impRivals
  case impUndone, impAsked, impConfirmed, impNeverImported, impLast, impInterval, impToDecide
  case impRelation, impParty, impReadFrom, impKeptNote, impTellAsked, impTellDone

  var words: Words {
    switch self {
    case .impAddLink:
      Words(
        "Ajouter à partir d’Octopus", "Toevoegen vanuit Octopus", "Aus Octopus hinzufügen",
        "Add from Octopus")
    case .impImports:
      Words("Imports", "Invoer uit Octopus", "Übernahmen", "Imports")
    case .impImportsLead:
      Words(
        "D’Octopus vers Billit, dans les limites journalières d’Octopus. Rien n’est jamais "
          + "supprimé dans Billit.",
        "Van Octopus naar Billit, binnen de daglimieten van Octopus. In Billit wordt nooit iets "
          + "verwijderd.",
        "Von Octopus nach Billit, innerhalb der Tageslimits von Octopus. In Billit wird nie etwas "
          + "gelöscht.",
        "From Octopus to Billit, within Octopus’ daily limits. Nothing is ever deleted in Billit.")
    case .impResync:
      Words(
        "Ajouter ou resynchroniser", "Toevoegen of opnieuw synchroniseren",
        "Hinzufügen oder erneut synchronisieren", "Add or resynchronise")
    case .impProgress:
      Words("Avancement", "Voortgang", "Fortschritt", "Progress")
    case .impForecast:
      Words(
        "lecture prévue le {day}", "wordt gelezen op {day}", "wird am {day} gelesen",
        "to be read on {day}")
    case .impNow:
      Words("lecture en cours", "wordt gelezen", "wird gelesen", "being read")
    case .impOne:
      Words("Import", "Invoer", "Übernahme", "Import")
    case .impPreview:
      Words("Aperçu de l’import", "Voorvertoning", "Vorschau", "Preview")
    case .impConfirm:
      Words(
        "Confirmer et écrire dans Billit ({n})", "Bevestigen en in Billit schrijven ({n})",
        "Bestätigen und in Billit schreiben ({n})", "Confirm and write into Billit ({n})")
    case .impConfirmAll:
      Words(
        "Confirmer tous les aperçus ({n})", "Alle voorvertoningen bevestigen ({n})",
        "Alle Vorschauen bestätigen ({n})", "Confirm all previews ({n})")
    case .impConfirmNote:
      Words(
        "Ce qui est écrit est exactement ce que montre l’aperçu : chaque élément est comparé "
          + "encore une fois juste avant, et tout s’arrête si quelque chose a changé.",
        "Wat geschreven wordt, is precies wat de voorvertoning toont: elk element wordt vlak ervoor "
          + "nog eens vergeleken, en alles stopt als er iets veranderd is.",
        "Geschrieben wird genau, was die Vorschau zeigt: Jedes Element wird unmittelbar davor noch "
          + "einmal verglichen, und alles hält an, wenn sich etwas geändert hat.",
        "What is written is exactly what the preview shows: each item is compared once more right "
          + "before, and everything stops if something has changed.")
    case .impPause:
      Words("Mettre en pause", "Pauzeren", "Pausieren", "Pause")
    case .impResume:
      Words("Reprendre", "Hervatten", "Fortsetzen", "Resume")
    case .impWithdraw:
      Words("Abandonner", "Intrekken", "Zurückziehen", "Withdraw")
    case .impCompareAgain:
      Words("Comparer à nouveau", "Opnieuw vergelijken", "Neu vergleichen", "Compare again")
    case .impNothingOpen:
      Words(
        "Aucun import en cours.", "Er loopt niets.", "Es läuft nichts.",
        "Nothing is under way.")
    case .impOf:
      Words("{done} sur {total}", "{done} van {total}", "{done} von {total}", "{done} of {total}")
    case .impEnded:
      Words("Terminés", "Afgelopen", "Beendet", "Done")
    case .impNothingToWrite:
      Words(
        "Rien à écrire : Billit dit déjà ce que dit Octopus.",
        "Niets te schrijven: Billit zegt al wat Octopus zegt.",
        "Nichts zu schreiben: Billit sagt schon, was Octopus sagt.",
        "Nothing to write: Billit already says what Octopus says.")
    case .impCalls:
      Words(
        "Appels à Octopus", "Oproepen naar Octopus", "Aufrufe an Octopus", "Calls to Octopus")
    case .impCallsNote:
      Words(
        "L’écriture dans Billit n’en demande aucun.", "Het schrijven in Billit vraagt er geen.",
        "Das Schreiben in Billit braucht keine.", "Writing into Billit needs none.")
    case .impCall: Words("Appel", "Oproep", "Aufruf", "Call")
    case .impToday: Words("Aujourd’hui", "Vandaag", "Heute", "Today")
    case .impThis: Words("Cette fois", "Deze keer", "Diesmal", "This time")
    case .impCap: Words("Par jour", "Per dag", "Pro Tag", "A day")
    case .impItems: Words("Éléments", "Elementen", "Elemente", "Items")
    case .impBefore: Words("Dans Billit", "In Billit", "In Billit", "In Billit")
    case .impAfter: Words("Dans Octopus", "In Octopus", "In Octopus", "In Octopus")
    case .impField: Words("Champ", "Veld", "Feld", "Field")
    case .impShowAll: Words("Tout", "Alles", "Alles", "All")
    case .impMore: Words("Suivants", "Volgende", "Weitere", "Next")
    case .impLinks:
      Words(
        "Relations liées", "Gekoppelde relaties", "Verknüpfte Geschäftspartner",
        "Linked relations")
    case .impLinksLead:
      Words(
        "Quelle fiche de Billit est quelle relation d’Octopus, et comment on le sait.",
        "Welke fiche in Billit welke relatie in Octopus is, en hoe we dat weten.",
        "Welcher Kontakt in Billit welcher Geschäftspartner in Octopus ist, und woher wir es wissen.",
        "Which party of Billit is which relation of Octopus, and how we know.")
    case .impEvidence: Words("Reconnu par", "Herkend door", "Erkannt an", "Found by")
    case .impNoLinks:
      Words(
        "Aucune relation liée pour l’instant.", "Nog geen gekoppelde relaties.",
        "Noch keine verknüpften Geschäftspartner.", "No linked relations yet.")
    case .impDecide: Words("À décider", "Te beslissen", "Zu entscheiden", "To decide")
    case .impDecideSave:
      Words("Retenir ce choix", "Deze keuze bewaren", "Diese Wahl merken", "Keep this choice")
    case .impItIs:
      Words(
        "C’est la fiche {party} de Billit", "Het is fiche {party} van Billit",
        "Es ist der Kontakt {party} in Billit", "It is Billit’s party {party}")
    case .impMakeNew:
      Words(
        "En créer une nouvelle", "Een nieuwe aanmaken", "Einen neuen anlegen", "Make a new one")
    case .impLeaveOut:
      Words(
        "Ne pas reprendre dans Billit", "Niet overnemen in Billit", "Nicht nach Billit übernehmen",
        "Leave it out of Billit")
    case .impTakeOctopus:
      Words(
        "Prendre ce que dit Octopus", "Nemen wat Octopus zegt", "Nehmen, was Octopus sagt",
        "Take what Octopus says")
    case .impRivals:
      Words(
        "Autres relations : {list}", "Andere relaties: {list}", "Andere Geschäftspartner: {list}",
        "Other relations: {list}")
    case .impUndone:
      Words(
        "Comparez à nouveau pour que ce choix compte.",
        "Vergelijk opnieuw opdat deze keuze telt.",
        "Vergleichen Sie neu, damit diese Wahl zählt.",
        "Compare again for this choice to count.")
    case .impAsked:
      Words("Demandé par", "Gevraagd door", "Angefordert von", "Asked for by")
    case .impConfirmed:
      Words("Confirmé par", "Bevestigd door", "Bestätigt von", "Confirmed by")
    case .impNeverImported:
      Words(
        "Pas encore repris d’Octopus.", "Nog niet overgenomen uit Octopus.",
        "Noch nicht aus Octopus übernommen.", "Not taken over from Octopus yet.")
    case .impLast: Words("Dernier import", "Laatste invoer", "Letzte Übernahme", "Last import")
    case .impInterval:
      Words(
        "Les changements dans Octopus arrivent d’eux-mêmes, toutes les {hours} heures.",
        "Wijzigingen in Octopus komen vanzelf binnen, om de {hours} uur.",
        "Änderungen in Octopus kommen von selbst, alle {hours} Stunden.",
        "Changes in Octopus flow in by themselves, every {hours} hours.")
    case .impToDecide:
      Words("{n} à décider", "{n} te beslissen", "{n} zu entscheiden", "{n} to decide")
    case .impRelation: Words("Relation", "Relatie", "Geschäftspartner", "Relation")
    case .impParty:
      Words("Fiche Billit", "Billit-fiche", "Billit-Kontakt", "Billit party")
    case .impReadFrom:
      Words("Octopus lu le", "Octopus gelezen op", "Octopus gelesen am", "Octopus read on")
    case .impKeptNote:
      Words(
        "modifié dans Billit : laissé tel quel", "gewijzigd in Billit: blijft zo",
        "in Billit geändert: bleibt so", "changed in Billit: left as it is")
    case .impTellAsked:
      Words(
        "{n} dossiers demandés.", "{n} dossiers gevraagd.", "{n} Akten angefordert.",
        "{n} dossiers asked for.")
    case .impTellDone:
      Words("C’est noté.", "Genoteerd.", "Vermerkt.", "Noted.")
    }
  }
}

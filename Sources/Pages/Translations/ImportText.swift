/// What the pages of imports say: the list to add dossiers from, previews, progress and decisions.
enum ImportText: String, TextTable {
  case impAddTitle, impAddLead, impAddLink, impImports, impImportsLead, impResync, impRefresh
  case impReadAt, impNeverRead, impDossiersFound, impChoose, impChosen, impAllShown, impNumber
  case impInPasserelle, impEmail, impEmailMissing, impEmailWrong, impNothingChosen, impNoMatch
  case impNotAdded, impAdded, impAddedChanged, impNoAccess, impSharedNumber, impSharedHint
  case impCompanyOne, impCompanySeveral, impCompanyNone, impNoneSeen, impNoneSeenLead
  case impUserExternal, impUserOffice, impUserSub, impUserUnknown, impCheckOne, impCheckNote
  case impDossierNumber, impCheckNow, impCheckRight, impCheckLater, impNoConnection
  case impProgress, impForecast, impNow, impPreview, impConfirm, impConfirmAll, impConfirmNote
  case impPause, impResume, impWithdraw, impCompareAgain, impNothingOpen, impOf, impEnded
  case impNothingToWrite, impCalls, impCallsNote, impCall, impToday, impThis, impCap, impItems
  case impBefore, impAfter, impField, impShowAll, impMore, impLinks, impLinksLead, impEvidence
  case impNoLinks, impDecide, impDecideSave, impItIs, impMakeNew, impLeaveOut, impTakeOctopus
  case impRivals, impUndone, impAsked, impConfirmed, impNeverImported, impLast, impInterval
  case impToDecide, impRelation, impParty, impReadFrom, impKeptNote, impTellAsked, impTellDone

  var words: Words {
    switch self {
    case .impAddTitle:
      Words(
        "Ajouter à partir du logiciel de comptabilité", "Toevoegen vanuit het boekhoudpakket",
        "Aus der Buchhaltungssoftware hinzufügen", "Add from the accounting software")
    case .impAddLead:
      Words(
        "Les dossiers Octopus que votre connexion peut ouvrir. Choisissez-en un, plusieurs ou "
          + "tous : rien n’est écrit dans Billit avant que vous ayez vu et confirmé l’aperçu.",
        "De Octopus-dossiers die uw verbinding mag openen. Kies er een, meerdere of alle: er "
          + "wordt niets in Billit geschreven voor u het voorbeeld zag en bevestigde.",
        "Die Octopus-Akten, die Ihre Verbindung öffnen darf. Wählen Sie eine, mehrere oder alle: "
          + "In Billit wird nichts geschrieben, bevor Sie die Vorschau gesehen und bestätigt haben.",
        "The Octopus dossiers your connection may open. Choose one, several or all: nothing is "
          + "written into Billit before you have seen and confirmed the preview.")
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
    case .impRefresh:
      Words("Relire la liste", "Lijst opnieuw lezen", "Liste neu lesen", "Read the list again")
    case .impReadAt:
      Words("Lue le {at}", "Gelezen op {at}", "Gelesen am {at}", "Read on {at}")
    case .impNeverRead:
      Words("Jamais lue", "Nog niet gelezen", "Noch nicht gelesen", "Not read yet")
    case .impDossiersFound:
      Words("{n} dossiers", "{n} dossiers", "{n} Akten", "{n} dossiers")
    case .impChoose:
      Words("Choisir {name}", "{name} kiezen", "{name} wählen", "Choose {name}")
    case .impChosen:
      Words(
        "Ajouter ou resynchroniser les dossiers cochés",
        "Aangevinkte dossiers toevoegen of opnieuw synchroniseren",
        "Angekreuzte Akten hinzufügen oder erneut synchronisieren",
        "Add or resynchronise the ticked ones")
    case .impAllShown:
      Words(
        "Tous ceux affichés ({n})", "Alle getoonde ({n})", "Alle angezeigten ({n})",
        "All shown ({n})")
    case .impNumber:
      Words(
        "Numéro d’entreprise", "Ondernemingsnummer", "Unternehmensnummer", "Enterprise number")
    case .impInPasserelle:
      Words("Dans Passerelle", "In Passerelle", "In Passerelle", "In Passerelle")
    case .impEmail:
      Words(
        "E-mail du client", "E-mail van de klant", "E-Mail des Mandanten", "The client’s e-mail")
    case .impEmailMissing:
      Words(
        "Octopus n’en a pas : complétez-le", "Octopus heeft er geen: vul aan",
        "Octopus hat keine: bitte ergänzen", "Octopus has none: please complete")
    case .impEmailWrong:
      Words(
        "Cette adresse e-mail n’est pas valable.", "Dit e-mailadres is niet geldig.",
        "Diese E-Mail-Adresse ist nicht gültig.", "This e-mail address is not valid.")
    case .impNothingChosen:
      Words(
        "Cochez au moins un dossier.", "Vink minstens een dossier aan.",
        "Kreuzen Sie mindestens eine Akte an.", "Tick at least one dossier.")
    case .impNoMatch:
      Words(
        "Aucun dossier ne correspond.", "Geen enkel dossier past.", "Keine Akte passt.",
        "No dossier fits.")
    case .impNotAdded:
      Words("Pas encore ajouté", "Nog niet toegevoegd", "Noch nicht hinzugefügt", "Not added yet")
    case .impAdded:
      Words("Ajouté", "Toegevoegd", "Hinzugefügt", "Added")
    case .impAddedChanged:
      Words(
        "Ajouté, modifié depuis", "Toegevoegd, sindsdien gewijzigd",
        "Hinzugefügt, seither geändert", "Added, changed since")
    case .impNoAccess:
      Words(
        "Pas d’accès au webservice", "Geen toegang tot de webservice",
        "Kein Zugang zum Webservice", "No webservice access")
    case .impSharedNumber:
      Words("même numéro ×{n}", "zelfde nummer ×{n}", "gleiche Nummer ×{n}", "same number ×{n}")
    case .impSharedHint:
      Words(
        "Aussi : {names}", "Ook: {names}", "Auch: {names}", "Also: {names}")
    case .impCompanyOne:
      Words(
        "Billit : {name}", "Billit: {name}", "Billit: {name}", "Billit: {name}")
    case .impCompanySeveral:
      Words(
        "Billit : plusieurs sociétés possibles, à choisir sur la fiche du dossier",
        "Billit: meerdere ondernemingen mogelijk, te kiezen op de fiche van het dossier",
        "Billit: mehrere Unternehmen möglich, auf der Seite der Akte zu wählen",
        "Billit: several companies fit, to be chosen on the dossier’s page")
    case .impCompanyNone:
      Words(
        "Billit : pas encore à notre portée", "Billit: nog niet binnen ons bereik",
        "Billit: noch nicht in unserer Reichweite", "Billit: not within our reach yet")
    case .impNoneSeen:
      Words(
        "Vous ne voyez pas un dossier ?", "Ziet u een dossier niet?",
        "Sie sehen eine Akte nicht?", "You do not see a dossier?")
    case .impNoneSeenLead:
      Words(
        "Le plus souvent, le droit manque. Dans Octopus, dans le dossier : Gestion › "
          + "Utilisateurs › Droits › Accès au webservice.",
        "Meestal ontbreekt het recht. In Octopus, in het dossier: Beheer › Gebruikers › Rechten › "
          + "Toegang webservice.",
        "Meist fehlt das Recht. In Octopus, in der Akte: Admin › Benutzer › Berechtigungen › "
          + "Zugang zum Webservice.",
        "Most often the right is missing. In Octopus, in the dossier: Gestion › Utilisateurs › "
          + "Droits › Accès au webservice.")
    case .impUserExternal:
      Words(
        "La connexion est celle d’un utilisateur U ou K : le webservice est compris.",
        "De verbinding is van een gebruiker U of K: de webservice is inbegrepen.",
        "Die Verbindung gehört einem Benutzer U oder K: Der Webservice ist enthalten.",
        "The login is a U or K user: the webservice is included.")
    case .impUserOffice:
      Words(
        "La connexion est celle d’un utilisateur B (fiduciaire) : Octopus doit activer le "
          + "webservice pour lui.",
        "De verbinding is van een gebruiker B (kantoor): Octopus moet de webservice voor hem "
          + "activeren.",
        "Die Verbindung gehört einem Benutzer B (Kanzlei): Octopus muss den Webservice für ihn "
          + "freischalten.",
        "The login is a B user (an office): Octopus must activate the webservice for it.")
    case .impUserSub:
      Words(
        "La connexion est celle d’un sous-utilisateur (nom@…) : il ne voit que les dossiers qui "
          + "lui sont ouverts.",
        "De verbinding is van een subgebruiker (naam@…): hij ziet alleen de dossiers die voor hem "
          + "open staan.",
        "Die Verbindung gehört einem Unterbenutzer (name@…): Er sieht nur die Akten, die für ihn "
          + "offen sind.",
        "The login is a sub-user (name@…): it sees only the dossiers opened to it.")
    case .impUserUnknown:
      Words(
        "Le nom ne dit pas quel genre d’utilisateur c’est (U, K, B ou sous-utilisateur).",
        "De naam zegt niet welk soort gebruiker het is (U, K, B of subgebruiker).",
        "Der Name sagt nicht, welche Art Benutzer es ist (U, K, B oder Unterbenutzer).",
        "The name does not tell what kind of user it is (U, K, B or sub-user).")
    case .impCheckOne:
      Words(
        "Vérifier un dossier", "Een dossier nakijken", "Eine Akte prüfen", "Check one dossier")
    case .impCheckNote:
      Words(
        "Une ouverture sur les 150 par jour.", "Een opening van de 150 per dag.",
        "Eine der 150 Öffnungen am Tag.", "One of the 150 openings a day.")
    case .impDossierNumber:
      Words(
        "Numéro du dossier Octopus", "Nummer van het Octopus-dossier", "Nummer der Octopus-Akte",
        "Number of the Octopus dossier")
    case .impCheckNow:
      Words("Vérifier", "Nakijken", "Prüfen", "Check")
    case .impCheckRight:
      Words(
        "Le dossier {number} s’ouvre : relisez la liste.",
        "Dossier {number} gaat open: lees de lijst opnieuw.",
        "Akte {number} lässt sich öffnen: Lesen Sie die Liste neu.",
        "Dossier {number} opens: read the list again.")
    case .impCheckLater:
      Words(
        "Octopus n’a pas encore répondu : rechargez la page dans un instant.",
        "Octopus antwoordde nog niet: herlaad de pagina zo meteen.",
        "Octopus hat noch nicht geantwortet: Laden Sie die Seite gleich neu.",
        "Octopus has not answered yet: reload the page in a moment.")
    case .impNoConnection:
      Words(
        "Il n’y a pas encore de connexion à Octopus.", "Er is nog geen verbinding met Octopus.",
        "Es gibt noch keine Verbindung zu Octopus.", "There is no connection to Octopus yet.")
    case .impProgress:
      Words("Avancement", "Voortgang", "Fortschritt", "Progress")
    case .impForecast:
      Words(
        "lecture prévue le {day}", "lezing voorzien op {day}", "Lesung vorgesehen am {day}",
        "to be read on {day}")
    case .impNow:
      Words("lecture en cours", "wordt gelezen", "wird gelesen", "being read")
    case .impPreview:
      Words("Aperçu", "Voorbeeld", "Vorschau", "Preview")
    case .impConfirm:
      Words(
        "Confirmer et écrire dans Billit ({n})", "Bevestigen en in Billit schrijven ({n})",
        "Bestätigen und in Billit schreiben ({n})", "Confirm and write into Billit ({n})")
    case .impConfirmAll:
      Words(
        "Confirmer tous les aperçus ({n})", "Alle voorbeelden bevestigen ({n})",
        "Alle Vorschauen bestätigen ({n})", "Confirm all previews ({n})")
    case .impConfirmNote:
      Words(
        "Ce qui est écrit est exactement ce que montre l’aperçu : chaque élément est comparé "
          + "encore une fois juste avant, et tout s’arrête si quelque chose a changé.",
        "Wat geschreven wordt, is precies wat het voorbeeld toont: elk element wordt vlak ervoor "
          + "nog eens vergeleken, en alles stopt als er iets veranderd is.",
        "Geschrieben wird genau, was die Vorschau zeigt: Jedes Element wird unmittelbar davor noch "
          + "einmal verglichen, und alles hält an, wenn sich etwas geändert hat.",
        "What is written is exactly what the preview shows: each item is compared once more right "
          + "before, and everything stops if something has changed.")
    case .impPause:
      Words("Mettre en pause", "Pauzeren", "Anhalten", "Pause")
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
    case .impThis: Words("Cette lecture", "Deze lezing", "Diese Lesung", "This reading")
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
      Words("Demandé par", "Gevraagd door", "Verlangt von", "Asked for by")
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

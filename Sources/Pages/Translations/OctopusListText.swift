/// What the page says from which dossiers of Octopus are added.
enum OctopusListText: String, TextTable {
  case impAddTitle, impAddLead, impRefresh, impReadAt, impNeverRead, impDossiersFound
  case impChoose, impChosen, impAllShown, impNumber, impInPasserelle, impEmail
  case impEmailMissing, impEmailWrong, impNothingChosen, impNoMatch, impNotAdded, impAdded
  case impAddedChanged, impNoAccess, impSharedNumber, impSharedHint, impCompanyOne
  case impCompanySeveral, impCompanyNone, impNoneSeen, impNoneSeenLead, impUserExternal
  case impUserOffice, impUserSub, impUserUnknown, impCheckOne, impCheckNote, impDossierNumber
  case impCheckNow, impCheckRight, impCheckLater, impNoConnection

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
          + "wordt niets in Billit geschreven voor u de voorvertoning zag en bevestigde.",
        "Die Octopus-Akten, die Ihre Verbindung öffnen darf. Wählen Sie eine, mehrere oder alle: "
          + "In Billit wird nichts geschrieben, bevor Sie die Vorschau gesehen und bestätigt haben.",
        "The Octopus dossiers your connection may open. Choose one, several or all: nothing is "
          + "written into Billit before you have seen and confirmed the preview.")
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
        "Absent d’Octopus", "Ontbreekt in Octopus", "Fehlt in Octopus", "Missing in Octopus")
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
    }
  }
}

/// What the pages of dossiers, webhooks and deliveries say.
enum LinkText: String, TextTable {
  case link, linked, broken, unproven, partner, octopusDossier, billitCompany, linkStatus
  case checkLink, linkChecked, masterData, settings, purchasesGo, salesGo, toJournal
  case toAnyJournal, toViewer, latest, seeAll, yes, no, hooksLead, noHooks, registered
  case hookNumber, hookEvent, hookRegistering, hookActive, hookMissing, hookRetired
  case lastDelivery, secrets, secretFrom, secretUntil, secretLastUsed, secretBy, secretOpen
  case secretValid, secretOverlap, secretEnded, rotate, rotatedShort, deliveriesLead
  case noDeliveries, outcome, outcomeAccepted, outcomeQuarantined, outcomeNotActedOn
  case outcomeReplayed, outcomeDiscarded, subject, size, bytes, signedAt, document

  var words: Words {
    switch self {
    case .link:
      Words("Lien", "Koppeling", "Verknüpfung", "Link")
    case .linked:
      Words("Lié", "Gekoppeld", "Verknüpft", "Linked")
    case .broken:
      Words("Rompu", "Verbroken", "Unterbrochen", "Broken")
    case .unproven:
      Words("À vérifier", "Nog na te kijken", "Noch zu prüfen", "Not proven")
    case .partner:
      Words(
        "Octopus {octopus} · Billit {billit}",
        "Octopus {octopus} · Billit {billit}",
        "Octopus {octopus} · Billit {billit}",
        "Octopus {octopus} · Billit {billit}")
    case .octopusDossier:
      Words("Dossier Octopus", "Octopus-dossier", "Octopus-Akte", "Octopus dossier")
    case .billitCompany:
      Words("Entreprise Billit", "Billit-onderneming", "Billit-Unternehmen", "Billit company")
    case .linkStatus:
      Words(
        "État du lien",
        "Status van de koppeling",
        "Zustand der Verknüpfung",
        "State of the link")
    case .checkLink:
      Words("Vérifier le lien", "Koppeling nakijken", "Verknüpfung prüfen", "Check the link")
    case .linkChecked:
      Words(
        "Le lien est en cours de vérification.",
        "De koppeling wordt nagekeken.",
        "Die Verknüpfung wird geprüft.",
        "The link is being checked.")
    case .masterData:
      Words(
        "Données d’Octopus lues",
        "Octopus-gegevens gelezen",
        "Octopus-Daten gelesen",
        "Octopus data read")
    case .settings:
      Words("Réglages", "Instellingen", "Einstellungen", "Settings")
    case .purchasesGo:
      Words("Achats", "Aankopen", "Einkäufe", "Purchases")
    case .salesGo:
      Words("Ventes", "Verkopen", "Verkäufe", "Sales")
    case .toJournal:
      Words(
        "directement dans le journal {journal}",
        "rechtstreeks in dagboek {journal}",
        "direkt ins Journal {journal}",
        "straight into journal {journal}")
    case .toAnyJournal:
      Words(
        "directement dans le journal qui convient",
        "rechtstreeks in het passende dagboek",
        "direkt ins passende Journal",
        "straight into the journal that fits")
    case .toViewer:
      Words(
        "vers le Document Import Viewer",
        "naar de Document Import Viewer",
        "in den Document Import Viewer",
        "to the Document Import Viewer")
    case .latest:
      Words("Derniers documents", "Laatste documenten", "Neueste Dokumente", "Latest documents")
    case .seeAll:
      Words(
        "Voir tous les documents",
        "Alle documenten bekijken",
        "Alle Dokumente ansehen",
        "See all documents")
    case .yes:
      Words("oui", "ja", "ja", "yes")
    case .no:
      Words("non", "nee", "nein", "no")
    case .hooksLead:
      Words(
        "Billit annonce ici chaque document. Un secret renouvelé reste valable à côté du "
          + "nouveau jusqu’à la fin du chevauchement : rien ne se perd.",
        "Billit meldt hier elk document. Een vernieuwd geheim blijft naast het nieuwe "
          + "geldig tot het einde van de overlap: er gaat niets verloren.",
        "Billit meldet hier jedes Dokument. Ein erneuertes Geheimnis gilt bis zum Ende der "
          + "Überlappung neben dem neuen: Nichts geht verloren.",
        "Billit announces every document here. A renewed secret stays valid beside the new "
          + "one until the overlap ends: nothing is lost.")
    case .noHooks:
      Words(
        "Aucun webhook n’est enregistré.",
        "Er is geen webhook geregistreerd.",
        "Kein Webhook ist registriert.",
        "No webhook is registered.")
    case .registered:
      Words(
        "Enregistré chez Billit",
        "Geregistreerd bij Billit",
        "Bei Billit registriert",
        "Registered at Billit")
    case .hookNumber:
      Words("n° {id}", "nr. {id}", "Nr. {id}", "no. {id}")
    case .hookEvent:
      Words(
        "{entity} · {update}",
        "{entity} · {update}",
        "{entity} · {update}",
        "{entity} · {update}")
    case .hookRegistering:
      Words(
        "Enregistrement en cours",
        "Wordt geregistreerd",
        "Wird registriert",
        "Being registered")
    case .hookActive:
      Words("Actif", "Actief", "Aktiv", "Active")
    case .hookMissing:
      Words(
        "Disparu chez Billit",
        "Verdwenen bij Billit",
        "Bei Billit verschwunden",
        "Gone at Billit")
    case .hookRetired:
      Words("Retiré", "Buiten dienst", "Außer Dienst", "Retired")
    case .lastDelivery:
      Words("Dernier appel", "Laatste oproep", "Letzter Aufruf", "Last call")
    case .secrets:
      Words("Secrets", "Geheimen", "Geheimnisse", "Secrets")
    case .secretFrom:
      Words("Depuis", "Vanaf", "Ab", "From")
    case .secretUntil:
      Words("Jusqu’à", "Tot", "Bis", "Until")
    case .secretLastUsed:
      Words("Dernière utilisation", "Laatst gebruikt", "Zuletzt verwendet", "Last used")
    case .secretBy:
      Words("Par", "Door", "Von", "By")
    case .secretOpen:
      Words("jusqu’au renouvellement", "tot de vernieuwing", "bis zur Erneuerung", "until renewed")
    case .secretValid:
      Words("Valable", "Geldig", "Gültig", "Valid")
    case .secretOverlap:
      Words("Chevauchement", "Overlap", "Überlappung", "Overlap")
    case .secretEnded:
      Words("Terminé", "Beëindigd", "Beendet", "Ended")
    case .rotate:
      Words(
        "Renouveler le secret maintenant",
        "Geheim nu vernieuwen",
        "Geheimnis jetzt erneuern",
        "Renew the secret now")
    case .rotatedShort:
      Words(
        "Le secret est renouvelé ; l’ancien reste valable jusqu’à la fin du chevauchement.",
        "Het geheim is vernieuwd; het oude blijft geldig tot het einde van de overlap.",
        "Das Geheimnis ist erneuert; das alte gilt bis zum Ende der Überlappung.",
        "The secret is renewed; the old one stays valid until the overlap ends.")
    case .deliveriesLead:
      Words(
        "Chaque appel de Billit dont la signature est juste, avec ce que nous en avons fait.",
        "Elke oproep van Billit met een juiste handtekening, met wat we ermee deden.",
        "Jeder Aufruf von Billit mit richtiger Signatur und was wir damit taten.",
        "Every call from Billit with a right signature, and what was done with it.")
    case .noDeliveries:
      Words("Aucun appel.", "Geen oproepen.", "Keine Aufrufe.", "No calls.")
    case .outcome:
      Words("Suite", "Gevolg", "Folge", "Outcome")
    case .outcomeAccepted:
      Words("Accepté", "Aanvaard", "Angenommen", "Accepted")
    case .outcomeQuarantined:
      Words("En quarantaine", "In quarantaine", "In Quarantäne", "Quarantined")
    case .outcomeNotActedOn:
      Words("Sans suite", "Zonder gevolg", "Ohne Folge", "Not acted on")
    case .outcomeReplayed:
      Words("Rejoué", "Opnieuw afgespeeld", "Erneut ausgeführt", "Replayed")
    case .outcomeDiscarded:
      Words("Écarté", "Verworpen", "Verworfen", "Discarded")
    case .subject:
      Words("Objet", "Onderwerp", "Gegenstand", "Subject")
    case .size:
      Words("Taille", "Grootte", "Größe", "Size")
    case .bytes:
      Words("{n} octets", "{n} bytes", "{n} Bytes", "{n} bytes")
    case .signedAt:
      Words("Signé", "Ondertekend", "Signiert", "Signed")
    case .document:
      Words("Document", "Document", "Dokument", "Document")
    }
  }
}

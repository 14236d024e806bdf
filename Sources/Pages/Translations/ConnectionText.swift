/// What the pages about connections, and the form for a dossier, say.
enum ConnectionText: String, TextTable {
  case connections, connectionsLead, noAccesses, addConnection, connectionAddress, usedBy
  case usedByNone, accountantIs, accessUnproven, accessWorking, accessWaiting
  case accessRefused, proveNow, renewConnection, newSecretKey, newSecretPassword, renewNote
  case reachDossier, reachDossiers, reachCompany, reachCompanies, proofPending, secretRenewed
  case connectionAdded, signsInAgain, secretMissing, serviceMissing, connectionNameMissing
  case addressWrong, accountantPartyMissing, octopusUserMissing, softwareHouseMissing
  case clientIDMissing, heldDossier, heldDossiers, heldDocument, heldDocuments, othersBroken, heldUp

  var words: Words {
    switch self {
    case .connections:
      Words("Connexions", "Verbindingen", "Verbindungen", "Connections")
    case .connectionsLead:
      Words(
        "Les accès à Billit et à Octopus. Clés et mots de passe sont chiffrés et ne "
          + "s’affichent jamais.",
        "De toegangen tot Billit en Octopus. Sleutels en wachtwoorden zijn versleuteld en "
          + "worden nooit getoond.",
        "Die Zugänge zu Billit und Octopus. Schlüssel und Passwörter sind verschlüsselt und "
          + "werden nie angezeigt.",
        "The ways into Billit and Octopus. Keys and passwords are encrypted and never shown.")
    case .noAccesses:
      Words(
        "Aucune connexion : ajoutez-en une à Billit et une à Octopus.",
        "Nog geen verbinding: voeg er een met Billit en een met Octopus toe.",
        "Noch keine Verbindung: Fügen Sie eine zu Billit und eine zu Octopus hinzu.",
        "No connection yet: add one to Billit and one to Octopus.")
    case .addConnection:
      Words(
        "Ajouter une connexion", "Verbinding toevoegen", "Verbindung hinzufügen",
        "Add a connection")
    case .connectionAddress:
      Words("Adresse", "Adres", "Adresse", "Address")
    case .usedBy:
      Words("Utilisée par", "Gebruikt door", "Benutzt von", "Used by")
    case .usedByNone:
      Words("aucun dossier", "geen dossier", "keiner Akte", "no dossier")
    case .accountantIs:
      Words(
        "PartyID de la fiduciaire : {id}", "PartyID van het kantoor: {id}",
        "PartyID der Kanzlei: {id}", "The office’s PartyID: {id}")
    case .accessUnproven:
      Words("Pas encore vérifiée", "Nog niet nagekeken", "Noch nicht geprüft", "Not proven yet")
    case .accessWorking:
      Words("Fonctionne", "Werkt", "Funktioniert", "Working")
    case .accessWaiting:
      Words("Ne répond pas", "Antwoordt niet", "Antwortet nicht", "Not answering")
    case .accessRefused:
      Words("Refusée", "Geweigerd", "Abgelehnt", "Refused")
    case .proveNow:
      Words("Vérifier maintenant", "Nu nakijken", "Jetzt prüfen", "Prove now")
    case .renewConnection:
      Words("Renouveler le secret", "Geheim vernieuwen", "Geheimnis erneuern", "Renew the secret")
    case .newSecretKey:
      Words("Nouvelle clé API", "Nieuwe API-sleutel", "Neuer API-Schlüssel", "New API key")
    case .newSecretPassword:
      Words("Nouveau mot de passe", "Nieuw wachtwoord", "Neues Passwort", "New password")
    case .renewNote:
      Words(
        "Remplace le secret en place et l’essaie aussitôt. Les documents en attente sont "
          + "conservés et repartent d’eux-mêmes.",
        "Vervangt het huidige geheim en probeert het meteen. Wachtende documenten blijven "
          + "bewaard en vertrekken vanzelf.",
        "Ersetzt das jetzige Geheimnis und probiert es sofort. Wartende Dokumente bleiben "
          + "erhalten und gehen von selbst weiter.",
        "Takes the place of the present secret and is tried at once. Waiting documents are "
          + "kept and go on by themselves.")
    case .reachDossier:
      Words(
        "{n} dossier Octopus accessible.", "{n} Octopus-dossier binnen bereik.",
        "{n} Octopus-Akte erreichbar.", "{n} Octopus dossier within reach.")
    case .reachDossiers:
      Words(
        "{n} dossiers Octopus accessibles.", "{n} Octopus-dossiers binnen bereik.",
        "{n} Octopus-Akten erreichbar.", "{n} Octopus dossiers within reach.")
    case .reachCompany:
      Words(
        "{n} entreprise Billit accessible.", "{n} Billit-onderneming binnen bereik.",
        "{n} Billit-Unternehmen erreichbar.", "{n} Billit company within reach.")
    case .reachCompanies:
      Words(
        "{n} entreprises Billit accessibles.", "{n} Billit-ondernemingen binnen bereik.",
        "{n} Billit-Unternehmen erreichbar.", "{n} Billit companies within reach.")
    case .proofPending:
      Words(
        "Le service n’a pas encore répondu. Regardez l’état dans une minute.",
        "De dienst heeft nog niet geantwoord. Kijk over een minuut naar de status.",
        "Der Dienst hat noch nicht geantwortet. Sehen Sie in einer Minute nach dem Status.",
        "The service has not answered yet. Look at the state again in a minute.")
    case .secretRenewed:
      Words(
        "Le secret est remplacé.", "Het geheim is vervangen.", "Das Geheimnis ist ersetzt.",
        "The secret is replaced.")
    case .connectionAdded:
      Words(
        "La connexion est ajoutée.", "De verbinding is toegevoegd.",
        "Die Verbindung ist hinzugefügt.", "The connection is added.")
    case .signsInAgain:
      Words(
        "Cette connexion n’a ni clé ni mot de passe : elle se renouvelle en se connectant de "
          + "nouveau chez le service.",
        "Deze verbinding heeft sleutel noch wachtwoord: ze wordt vernieuwd door opnieuw aan "
          + "te melden bij de dienst.",
        "Diese Verbindung hat weder Schlüssel noch Passwort: Sie wird durch erneutes Anmelden "
          + "beim Dienst erneuert.",
        "This connection has neither key nor password: it is renewed by signing in at the "
          + "service again.")
    case .secretMissing:
      Words(
        "Indiquez la clé ou le mot de passe (1 024 caractères au plus).",
        "Vul de sleutel of het wachtwoord in (hoogstens 1.024 tekens).",
        "Geben Sie Schlüssel oder Passwort an (höchstens 1.024 Zeichen).",
        "Give the key or password (1,024 characters at most).")
    case .serviceMissing:
      Words(
        "Choisissez Billit ou Octopus.", "Kies Billit of Octopus.",
        "Wählen Sie Billit oder Octopus.", "Choose Billit or Octopus.")
    case .connectionNameMissing:
      Words(
        "Donnez un nom à la connexion (100 caractères au plus).",
        "Geef de verbinding een naam (hoogstens 100 tekens).",
        "Geben Sie der Verbindung einen Namen (höchstens 100 Zeichen).",
        "Give the connection a name (100 characters at most).")
    case .clientIDMissing:
      Words(
        "Indiquez le client_id que Billit a attribué à cette installation.",
        "Vul de client_id in die Billit aan deze installatie gaf.",
        "Geben Sie die client_id an, die Billit dieser Installation gegeben hat.",
        "Give the client_id that Billit gave this installation.")
    case .addressWrong:
      Words(
        "L’adresse commence par https:// (http:// seulement vers cette machine) et ne "
          + "contient ni mot de passe ni « ? ».",
        "Het adres begint met https:// (http:// enkel naar deze machine) en bevat wachtwoord "
          + "noch „?”.",
        "Die Adresse beginnt mit https:// (http:// nur zu diesem Rechner) und enthält weder "
          + "Passwort noch „?“.",
        "The address begins with https:// (http:// only to this machine) and holds neither a "
          + "password nor “?”.")
    case .accountantPartyMissing:
      Words(
        "Ce mode d’en-têtes demande le PartyID de la fiduciaire.",
        "Deze wijze van headers vraagt de PartyID van het kantoor.",
        "Diese Art von Headern braucht die PartyID der Kanzlei.",
        "This way of headers needs the office’s PartyID.")
    case .octopusUserMissing:
      Words(
        "Indiquez l’utilisateur Octopus.", "Vul de Octopus-gebruiker in.",
        "Geben Sie den Octopus-Benutzer an.", "Give the Octopus user.")
    case .softwareHouseMissing:
      Words(
        "Indiquez le numéro de software house qu’Octopus a attribué à cette installation.",
        "Vul het softwarehuisnummer in dat Octopus aan deze installatie gaf.",
        "Geben Sie die Softwarehaus-Nummer an, die Octopus dieser Installation gegeben hat.",
        "Give the software-house id that Octopus gave this installation.")
    case .heldUp: Words("Retient", "Houdt tegen", "Hält auf", "Holds up")
    case .heldDossier:
      Words("{n} dossier concerné", "{n} dossier betrokken", "{n} Akte betroffen", "{n} dossier")
    case .heldDossiers:
      Words(
        "{n} dossiers concernés", "{n} dossiers betrokken", "{n} Akten betroffen", "{n} dossiers")
    case .heldDocument:
      Words(
        "{n} document attend", "{n} document wacht", "{n} Dokument wartet", "{n} document waits")
    case .heldDocuments:
      Words(
        "{n} documents attendent", "{n} documenten wachten", "{n} Dokumente warten",
        "{n} documents wait")
    case .othersBroken:
      Words(
        "autres connexions en panne : {n}", "andere verbindingen die niet werken: {n}",
        "weitere gestörte Verbindungen: {n}", "other connections that do not work: {n}")
    }
  }
}

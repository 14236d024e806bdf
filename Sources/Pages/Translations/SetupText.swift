/// What the forms for a connection and a dossier say: what to fill in, where to find it, what is wrong.
enum SetupText: String, TextTable {
  case addDossier, connectionName, apiKey, apiKeyNote, apiAddress, headerScheme, headerNote
  case schemeParty, schemePartyAccountant, schemeAccountantParty, accountantParty, octopusUser
  case octopusPassword, softwareHouse, softwareHouseNote, restAddress, fileImportAddress
  case userKinds, webserviceRight, addAndProve, dossierLead, clientName, dossierVat, dossierVatNote
  case octopusConnection, octopusDossierNumber, billitConnection, billitPartyNumber
  case addAndCheck, needsConnections, dossierNameMissing, dossierLanguageMissing, vatWrong
  case connectionMissing, octopusNumberWrong, billitNumberWrong, octopusDossierTaken
  case billitCompanyTaken

  var words: Words {
    switch self {
    case .addDossier:
      Words("Ajouter un dossier", "Dossier toevoegen", "Akte hinzufügen", "Add a dossier")
    case .connectionName:
      Words(
        "Nom, pour vous", "Naam, voor uzelf", "Name, für Sie selbst", "Name, for yourselves")
    case .apiKey:
      Words("Clé API", "API-sleutel", "API-Schlüssel", "API key")
    case .apiKeyNote:
      Words(
        "De votre compte Billit. Elle n’est plus jamais affichée.",
        "Van uw Billit-account. Ze wordt nooit meer getoond.",
        "Aus Ihrem Billit-Konto. Er wird nie wieder angezeigt.",
        "From your Billit account. It is never shown again.")
    case .apiAddress:
      Words("Adresse de l’API", "Adres van de API", "Adresse der API", "Address of the API")
    case .headerScheme:
      Words(
        "En-têtes PartyID et ContextPartyID", "Headers PartyID en ContextPartyID",
        "Header PartyID und ContextPartyID", "PartyID and ContextPartyID headers")
    case .headerNote:
      Words(
        "Gardez le premier choix, sauf si Billit vous a dit autrement.",
        "Houd de eerste keuze, tenzij Billit u iets anders zei.",
        "Behalten Sie die erste Wahl, außer Billit hat Ihnen anderes gesagt.",
        "Keep the first choice unless Billit told you otherwise.")
    case .schemeParty:
      Words("le client seul", "enkel de klant", "nur der Mandant", "the client alone")
    case .schemePartyAccountant:
      Words(
        "PartyID le client, ContextPartyID la fiduciaire",
        "PartyID de klant, ContextPartyID het kantoor",
        "PartyID der Mandant, ContextPartyID die Kanzlei",
        "PartyID the client, ContextPartyID the office")
    case .schemeAccountantParty:
      Words(
        "PartyID la fiduciaire, ContextPartyID le client",
        "PartyID het kantoor, ContextPartyID de klant",
        "PartyID die Kanzlei, ContextPartyID der Mandant",
        "PartyID the office, ContextPartyID the client")
    case .accountantParty:
      Words(
        "PartyID de la fiduciaire (facultatif)", "PartyID van het kantoor (facultatief)",
        "PartyID der Kanzlei (freiwillig)", "The office’s PartyID (optional)")
    case .octopusUser:
      Words("Utilisateur Octopus", "Octopus-gebruiker", "Octopus-Benutzer", "Octopus user")
    case .octopusPassword:
      Words("Mot de passe Octopus", "Octopus-wachtwoord", "Octopus-Passwort", "Octopus password")
    case .softwareHouse:
      Words(
        "Numéro de software house", "Softwarehuisnummer", "Softwarehaus-Nummer",
        "Software-house id")
    case .softwareHouseNote:
      Words(
        "Octopus l’attribue sur demande, un par installation.",
        "Octopus geeft er op aanvraag een per installatie.",
        "Octopus vergibt sie auf Anfrage, eine je Installation.",
        "Octopus gives one per installation, on request.")
    case .restAddress:
      Words(
        "Adresse du service REST", "Adres van de REST-dienst", "Adresse des REST-Dienstes",
        "Address of the REST service")
    case .fileImportAddress:
      Words(
        "Adresse du service File Import", "Adres van de File Import-dienst",
        "Adresse des File-Import-Dienstes", "Address of the File Import service")
    case .userKinds:
      Words(
        "Les utilisateurs U et K d’Octopus ont le webservice d’office ; pour un utilisateur B "
          + "(fiduciaire), faites-le activer par Octopus, et évitez les sous-utilisateurs "
          + "(nom@U123…), qui peuvent être limités à certains dossiers.",
        "Octopus-gebruikers U en K hebben de webservice standaard; voor een gebruiker B "
          + "(kantoor) laat u ze door Octopus activeren, en vermijd subgebruikers (naam@U123…), "
          + "die tot bepaalde dossiers beperkt kunnen zijn.",
        "Octopus-Benutzer U und K haben den Webservice von Haus aus; für einen Benutzer B "
          + "(Kanzlei) lassen Sie ihn von Octopus freischalten, und meiden Sie Unterbenutzer "
          + "(name@U123…), die auf bestimmte Akten beschränkt sein können.",
        "Octopus users of kind U and K have the webservice included; for a B user (an office) "
          + "have Octopus activate it, and avoid sub-users (name@U123…), which may be limited "
          + "to certain dossiers.")
    case .webserviceRight:
      Words(
        "Cochez en outre, dans chaque dossier Octopus, Gestion › Utilisateurs › Droits › Accès "
          + "au webservice : c’est l’oubli le plus fréquent.",
        "Vink bovendien in elk Octopus-dossier het recht op toegang tot de webservice aan "
          + "(Frans menu: Gestion › Utilisateurs › Droits › Accès au webservice): dat wordt het "
          + "vaakst vergeten.",
        "Setzen Sie außerdem in jeder Octopus-Akte Admin › Benutzer › Berechtigungen › Zugang "
          + "zum Webservice: Das wird am häufigsten vergessen.",
        "Also tick, in each Octopus dossier, Gestion › Utilisateurs › Droits › Accès au "
          + "webservice: this is what is forgotten most often.")
    case .addAndProve:
      Words(
        "Ajouter et vérifier", "Toevoegen en nakijken", "Hinzufügen und prüfen",
        "Add and prove")
    case .dossierLead:
      Words(
        "Relie un dossier Octopus à une entreprise Billit. Les webhooks sont inscrits "
          + "d’eux-mêmes.",
        "Koppelt een Octopus-dossier aan een Billit-onderneming. De webhooks worden vanzelf "
          + "geregistreerd.",
        "Verknüpft eine Octopus-Akte mit einem Billit-Unternehmen. Die Webhooks werden von "
          + "selbst angemeldet.",
        "Ties an Octopus dossier to a Billit company. The webhooks are registered by themselves.")
    case .clientName:
      Words("Nom du client", "Naam van de klant", "Name des Mandanten", "The client’s name")
    case .dossierVat:
      Words(
        "Numéro de TVA (facultatif)", "Btw-nummer (facultatief)", "MwSt.-Nummer (freiwillig)",
        "VAT number (optional)")
    case .dossierVatNote:
      Words(
        "Comme BE 0539.930.110 ; les chiffres de contrôle sont vérifiés.",
        "Zoals BE 0539.930.110; de controlecijfers worden nagekeken.",
        "Wie BE 0539.930.110; die Prüfziffern werden nachgerechnet.",
        "Such as BE 0539.930.110; its check digits are verified.")
    case .octopusConnection:
      Words(
        "Connexion à Octopus", "Verbinding met Octopus", "Verbindung zu Octopus",
        "Connection to Octopus")
    case .octopusDossierNumber:
      Words(
        "Numéro du dossier dans Octopus", "Dossiernummer in Octopus",
        "Nummer der Akte in Octopus", "The dossier’s number in Octopus")
    case .billitConnection:
      Words(
        "Connexion à Billit", "Verbinding met Billit", "Verbindung zu Billit",
        "Connection to Billit")
    case .billitPartyNumber:
      Words(
        "PartyID de l’entreprise dans Billit", "PartyID van de onderneming in Billit",
        "PartyID des Unternehmens in Billit", "The company’s PartyID in Billit")
    case .addAndCheck:
      Words(
        "Ajouter et vérifier le lien", "Toevoegen en koppeling nakijken",
        "Hinzufügen und Verknüpfung prüfen", "Add and check the link")
    case .needsConnections:
      Words(
        "Il faut d’abord une connexion à Octopus et une à Billit.",
        "Er is eerst een verbinding met Octopus en een met Billit nodig.",
        "Zuerst braucht es eine Verbindung zu Octopus und eine zu Billit.",
        "A connection to Octopus and one to Billit are needed first.")
    case .dossierNameMissing:
      Words(
        "Indiquez le nom du client (100 caractères au plus).",
        "Vul de naam van de klant in (hoogstens 100 tekens).",
        "Geben Sie den Namen des Mandanten an (höchstens 100 Zeichen).",
        "Give the client’s name (100 characters at most).")
    case .dossierLanguageMissing:
      Words(
        "Choisissez la langue du dossier.", "Kies de taal van het dossier.",
        "Wählen Sie die Sprache der Akte.", "Choose the dossier’s language.")
    case .vatWrong:
      Words(
        "Ce n’est pas un numéro de TVA : vérifiez ses chiffres.",
        "Dit is geen btw-nummer: kijk de cijfers na.",
        "Das ist keine MwSt.-Nummer: Prüfen Sie die Ziffern.",
        "This is no VAT number: check its digits.")
    case .connectionMissing:
      Words(
        "Choisissez une connexion à Octopus et une à Billit.",
        "Kies een verbinding met Octopus en een met Billit.",
        "Wählen Sie eine Verbindung zu Octopus und eine zu Billit.",
        "Choose a connection to Octopus and one to Billit.")
    case .octopusNumberWrong:
      Words(
        "Le numéro du dossier Octopus est un nombre entier.",
        "Het dossiernummer van Octopus is een geheel getal.",
        "Die Nummer der Octopus-Akte ist eine ganze Zahl.",
        "The Octopus dossier’s number is a whole number.")
    case .billitNumberWrong:
      Words(
        "Le PartyID de Billit est un nombre entier.",
        "De PartyID van Billit is een geheel getal.",
        "Die PartyID von Billit ist eine ganze Zahl.",
        "Billit’s PartyID is a whole number.")
    case .octopusDossierTaken:
      Words(
        "Ce dossier Octopus est déjà relié : ouvrez-le sous Dossiers.",
        "Dit Octopus-dossier is al gekoppeld: open het onder Dossiers.",
        "Diese Octopus-Akte ist schon verknüpft: Öffnen Sie sie unter Akten.",
        "This Octopus dossier is tied already: open it under Dossiers.")
    case .billitCompanyTaken:
      Words(
        "Cette entreprise Billit est déjà reliée : ouvrez son dossier.",
        "Deze Billit-onderneming is al gekoppeld: open haar dossier.",
        "Dieses Billit-Unternehmen ist schon verknüpft: Öffnen Sie seine Akte.",
        "This Billit company is tied already: open its dossier.")
    }
  }
}

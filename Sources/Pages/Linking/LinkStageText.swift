/// The stages of that way, and what comes next in each.
enum LinkStageText: String, TextTable {
  case stSearching, stChoosing, stUnreached, stBeyondReach, stAsked, stRefused, stLapsed
  case stRegistering, stLinked, stUnlinked, saySearching, sayChoosing, sayUnreached
  case sayBeyondReach, sayAsked, sayRefused, sayLapsed, sayRegistering, sayLinked
  case sayUnlinked, nxSearching, nxChoosing, nxUnreached, nxBeyondReach, nxAsked, nxRefused
  case nxLapsed, nxRegistering, nxSendLogin, nxClientSignsIn, nxChoosePlan, nxLinked
  case nxUnlinked, sayPaused, nxPaused

  var words: Words {
    switch self {
    case .stSearching:
      Words(
        "À rechercher",
        "Op te zoeken",
        "Zu suchen",
        "To be looked up")
    case .stChoosing:
      Words(
        "Plusieurs entreprises",
        "Meerdere ondernemingen",
        "Mehrere Unternehmen",
        "Several companies")
    case .stUnreached:
      Words(
        "Pas à notre portée",
        "Niet binnen ons bereik",
        "Nicht in Reichweite",
        "Not within reach")
    case .stBeyondReach:
      Words(
        "Active, accès manquant",
        "Actief, toegang ontbreekt",
        "Aktiv, Zugriff fehlt",
        "Active, access missing")
    case .stAsked:
      Words(
        "Accord demandé",
        "Akkoord gevraagd",
        "Zustimmung erbeten",
        "Agreement asked for")
    case .stRefused:
      Words(
        "Refusé par le client",
        "Geweigerd door de klant",
        "Vom Mandanten abgelehnt",
        "Refused by the client")
    case .stLapsed:
      Words(
        "Sans réponse",
        "Geen antwoord",
        "Ohne Antwort",
        "No answer")
    case .stRegistering:
      Words(
        "Création en cours",
        "Wordt aangemaakt",
        "Wird angelegt",
        "Being created")
    case .stLinked:
      Words(
        "Lié",
        "Gekoppeld",
        "Verknüpft",
        "Linked")
    case .stUnlinked:
      Words(
        "Délié",
        "Ontkoppeld",
        "Getrennt",
        "Unlinked")
    case .saySearching:
      Words(
        "L’entreprise est recherchée dans Billit par son numéro.",
        "De onderneming wordt in Billit opgezocht op haar nummer.",
        "Das Unternehmen wird in Billit nach seiner Nummer gesucht.",
        "The company is being looked up in Billit by its number.")
    case .sayChoosing:
      Words(
        "Plusieurs entreprises de Billit portent ce numéro, par exemple le siège et une "
          + "succursale.",
        "Meerdere ondernemingen in Billit dragen dit nummer, bijvoorbeeld de zetel en een "
          + "filiaal.",
        "Mehrere Unternehmen in Billit tragen diese Nummer, zum Beispiel der Sitz und eine "
          + "Zweigstelle.",
        "Several companies in Billit carry this number, for example the head office and a "
          + "branch.")
    case .sayUnreached:
      Words(
        "Aucune entreprise à notre portée ne porte ce numéro. Le client utilise "
          + "peut-être déjà Billit sans nous avoir donné accès.",
        "Geen enkele onderneming binnen ons bereik draagt dit nummer. Misschien gebruikt "
          + "de klant Billit al zonder ons toegang te geven.",
        "Kein Unternehmen in unserer Reichweite trägt diese Nummer. Vielleicht nutzt der "
          + "Mandant Billit bereits, ohne uns Zugriff gegeben zu haben.",
        "No company within our reach carries this number. The client may use Billit "
          + "already without having given us access.")
    case .sayBeyondReach:
      Words(
        "L’entreprise est active dans Billit, mais nous n’y avons pas accès.",
        "De onderneming is actief in Billit, maar wij hebben er geen toegang toe.",
        "Das Unternehmen ist in Billit aktiv, aber wir haben keinen Zugriff.",
        "The company is active in Billit, but we have no access to it.")
    case .sayAsked:
      Words(
        "{email} a été invité à donner accès ; la demande vaut jusqu’au {until}.",
        "Aan {email} is toegang gevraagd; het verzoek geldt tot en met {until}.",
        "{email} wurde um Zugriff gebeten; die Anfrage gilt bis {until}.",
        "{email} was asked to give access; the request is good until {until}.")
    case .sayRefused:
      Words(
        "{email} a refusé l’accès.",
        "{email} weigerde de toegang.",
        "{email} hat den Zugriff abgelehnt.",
        "{email} refused access.")
    case .sayLapsed:
      Words(
        "{email} n’a pas répondu à temps ; le lien ne fonctionne plus.",
        "{email} antwoordde niet op tijd; de link werkt niet meer.",
        "{email} hat nicht rechtzeitig geantwortet; der Link gilt nicht mehr.",
        "{email} did not answer in time; the link no longer works.")
    case .sayRegistering:
      Words(
        "La création de l’entreprise a été demandée à Billit ; le résultat est vérifié "
          + "avant toute nouvelle demande.",
        "Billit is gevraagd de onderneming aan te maken; de afloop wordt nagekeken voor "
          + "er opnieuw gevraagd wordt.",
        "Billit wurde gebeten, das Unternehmen anzulegen; der Ausgang wird geprüft, "
          + "bevor erneut gefragt wird.",
        "Billit was asked to create the company; the outcome is checked before it is "
          + "asked again.")
    case .sayLinked:
      Words(
        "Le dossier est lié à l’entreprise {party} de Billit.",
        "Het dossier is gekoppeld aan onderneming {party} in Billit.",
        "Die Akte ist mit dem Billit-Unternehmen {party} verknüpft.",
        "The dossier is linked to company {party} in Billit.")
    case .sayUnlinked:
      Words(
        "Le lien a été défait ; tout ce qui a été fait reste ici.",
        "De koppeling is verbroken; alles wat gedaan is, blijft hier.",
        "Die Verknüpfung wurde gelöst; alles Geschehene bleibt hier.",
        "The link was taken apart; everything that was done stays here.")
    case .sayPaused:
      Words(
        "Le dossier est en pause : son entreprise n’est pas recherchée dans Billit.",
        "Het dossier is gepauzeerd: de onderneming wordt niet opgezocht in Billit.",
        "Die Akte ist pausiert: Ihr Unternehmen wird in Billit nicht gesucht.",
        "The dossier is paused: its company is not being looked up in Billit.")
    case .nxPaused:
      Words(
        "Reprenez le dossier dans ses réglages.",
        "Hervat het dossier in zijn instellingen.",
        "Setzen Sie die Akte in ihren Einstellungen fort.",
        "Resume the dossier in its settings.")
    case .nxSearching:
      Words(
        "Rien : la recherche se fait d’elle-même.",
        "Niets: het zoeken gaat vanzelf.",
        "Nichts: Die Suche läuft von selbst.",
        "Nothing: the search goes by itself.")
    case .nxChoosing:
      Words(
        "Choisissez l’entreprise de ce dossier.",
        "Kies de onderneming van dit dossier.",
        "Wählen Sie das Unternehmen dieser Akte.",
        "Choose the company of this dossier.")
    case .nxUnreached:
      Words(
        "Demandez l’accès au client, ou créez l’entreprise dans Billit.",
        "Vraag de klant om toegang, of maak de onderneming aan in Billit.",
        "Bitten Sie den Mandanten um Zugriff, oder legen Sie das Unternehmen in Billit "
          + "an.",
        "Ask the client for access, or create the company in Billit.")
    case .nxBeyondReach:
      Words(
        "Demandez l’accès au client.",
        "Vraag de klant om toegang.",
        "Bitten Sie den Mandanten um Zugriff.",
        "Ask the client for access.")
    case .nxAsked:
      Words(
        "Le client accepte, dans Billit ou par le lien reçu.",
        "De klant aanvaardt, in Billit of via de ontvangen link.",
        "Der Mandant stimmt zu, in Billit oder über den erhaltenen Link.",
        "The client agrees, in Billit or by the link received.")
    case .nxRefused:
      Words(
        "Parlez-en au client, puis demandez à nouveau.",
        "Bespreek het met de klant en vraag het opnieuw.",
        "Sprechen Sie mit dem Mandanten und fragen Sie erneut.",
        "Talk to the client, then ask again.")
    case .nxLapsed:
      Words(
        "Vérifiez l’adresse et demandez à nouveau.",
        "Kijk het adres na en vraag het opnieuw.",
        "Prüfen Sie die Adresse und fragen Sie erneut.",
        "Check the address and ask again.")
    case .nxRegistering:
      Words(
        "Rien : le prochain contrôle le dira.",
        "Niets: de volgende controle brengt uitsluitsel.",
        "Nichts: Die nächste Prüfung zeigt es.",
        "Nothing: the next check will tell.")
    case .nxSendLogin:
      Words(
        "Envoyez ses données de connexion au client.",
        "Verstuur de logingegevens naar de klant.",
        "Senden Sie dem Mandanten die Zugangsdaten.",
        "Send the client the login details.")
    case .nxClientSignsIn:
      Words(
        "Le client ouvre le message et se connecte à Billit.",
        "De klant opent het bericht en meldt zich aan bij Billit.",
        "Der Mandant öffnet die Nachricht und meldet sich bei Billit an.",
        "The client opens the message and signs in to Billit.")
    case .nxChoosePlan:
      Words(
        "L’essai est terminé : le client choisit une formule dans Billit.",
        "De proefperiode is voorbij: de klant kiest een formule in Billit.",
        "Die Testphase ist vorbei: Der Mandant wählt ein Abonnement in Billit.",
        "The trial is over: the client chooses a plan in Billit.")
    case .nxLinked:
      Words(
        "Rien : les factures suivent leur chemin.",
        "Niets: de facturen lopen vanzelf.",
        "Nichts: Die Rechnungen laufen von selbst.",
        "Nothing: the invoices go through by themselves.")
    case .nxUnlinked:
      Words(
        "Recherchez à nouveau pour relier le dossier.",
        "Zoek opnieuw om het dossier te koppelen.",
        "Suchen Sie erneut, um die Akte zu verknüpfen.",
        "Look again to link the dossier.")
    }
  }
}

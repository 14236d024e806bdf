/// What the pages about accounts and API tokens say, and the administration's menu.
enum AccountText: String, TextTable {
  case administration, people, auditEntry, healthEntry, peopleLead, addPerson, person, lastSeen
  case dossiersSeen, accountOpen, accountDisabled, oneDossierOnly, chosenDossiers, allIncludesNew
  case administratorsSeeAll, readerMay, accountantMay, administratorMay, you, madeOn
  case disableAccount, disableNote, enableAccount, newPassword, newPasswordNote, linkOf, tokenOf
  case shownOnce, apiTokens, tokensLead, tokenName, tokenMadeBy, tokenLastUsed, tokenOpen
  case tokenRevoked, addToken, revokeToken, noTokens, tokenNameMissing, tokenNameTaken, emailTaken
  case emailUnusable, personNameMissing, personLanguageMissing, personRoleMissing
  case lastAdministrator, passwordIsMade, tokenExpires, tokenExpired, afterDays, tokenDaysWrong
  case invited, secondFactorOn, secondFactorOff, invitedUntil, removeSecondFactor
  case removeSecondFactorNote

  var words: Words {
    switch self {
    case .tokenExpires:
      Words("Expire", "Vervalt", "Läuft ab", "Expires")
    case .tokenExpired:
      Words("Expiré", "Vervallen", "Abgelaufen", "Expired")
    case .afterDays:
      Words("après {n} jours", "na {n} dagen", "nach {n} Tagen", "after {n} days")
    case .tokenDaysWrong:
      Words(
        "Choisissez quand le jeton expire.", "Kies wanneer de token vervalt.",
        "Wählen Sie, wann das Token abläuft.", "Choose when the token expires.")
    case .invited:
      Words("Invité", "Uitgenodigd", "Eingeladen", "Invited")
    case .secondFactorOn:
      Words("activé", "ingeschakeld", "eingeschaltet", "on")
    case .secondFactorOff:
      Words("non", "neen", "nein", "no")
    case .invitedUntil:
      Words("Lien valable jusqu’au", "Link geldig tot", "Link gültig bis", "Link valid until")
    case .removeSecondFactor:
      Words(
        "Désactiver le second facteur", "Tweede factor uitschakelen",
        "Zweiten Faktor ausschalten", "Turn the second factor off")
    case .removeSecondFactorNote:
      Words(
        "Pour qui a perdu l’application et les codes de secours.",
        "Voor wie de app en de herstelcodes kwijt is.",
        "Für jemanden, der App und Wiederherstellungscodes verloren hat.",
        "For somebody who lost the app and the recovery codes.")
    case .administration:
      Words("Administration", "Beheer", "Verwaltung", "Administration")
    case .people:
      Words("Personnes", "Personen", "Personen", "People")
    case .auditEntry:
      Words("Journal des actions", "Logboek", "Protokoll", "Audit")
    case .healthEntry:
      Words("Santé", "Toestand", "Zustand", "Health")
    case .peopleLead:
      Words(
        "Qui peut se connecter, avec quel rôle et pour quels dossiers.",
        "Wie zich kan aanmelden, met welke rol en voor welke dossiers.",
        "Wer sich anmelden kann, in welcher Rolle und für welche Akten.",
        "Who can sign in, in which role and for which dossiers.")
    case .addPerson:
      Words("Ajouter une personne", "Persoon toevoegen", "Person hinzufügen", "Add a person")
    case .person:
      Words("Personne", "Persoon", "Person", "Person")
    case .lastSeen:
      Words("Vu la dernière fois", "Laatst gezien", "Zuletzt gesehen", "Last seen")
    case .dossiersSeen:
      Words("Dossiers visibles", "Zichtbare dossiers", "Sichtbare Akten", "Dossiers seen")
    case .accountOpen:
      Words("Actif", "Actief", "Aktiv", "Active")
    case .accountDisabled:
      Words("Désactivé", "Uitgeschakeld", "Gesperrt", "Disabled")
    case .oneDossierOnly:
      Words("{n} dossier", "{n} dossier", "{n} Akte", "{n} dossier")
    case .chosenDossiers:
      Words(
        "Seulement les dossiers cochés", "Enkel de aangevinkte dossiers",
        "Nur die angekreuzten Akten", "Only the dossiers ticked")
    case .allIncludesNew:
      Words(
        "Y compris ceux que vous ajouterez.", "Ook die u nog toevoegt.",
        "Auch die, die Sie noch hinzufügen.", "Those you add later included.")
    case .administratorsSeeAll:
      Words(
        "Un administrateur les voit toujours tous.", "Een beheerder ziet ze altijd allemaal.",
        "Ein Administrator sieht immer alle.", "An administrator always sees them all.")
    case .readerMay:
      Words(
        "Regarde ; ne change rien.", "Kijkt; verandert niets.", "Sieht; ändert nichts.",
        "Looks; changes nothing.")
    case .accountantMay:
      Words(
        "Répare les causes, renvoie, retient et écarte des documents.",
        "Lost oorzaken op, verzendt, houdt vast en legt documenten opzij.",
        "Behebt Ursachen, sendet Dokumente, hält sie an und legt sie beiseite.",
        "Repairs causes; sends, holds and sets aside documents.")
    case .administratorMay:
      Words(
        "Gère en outre connexions, secrets et personnes.",
        "Beheert ook verbindingen, geheimen en personen.",
        "Verwaltet auch Verbindungen, Geheimnisse und Personen.",
        "Also manages connections, secrets and people.")
    case .you:
      Words("vous", "u", "Sie", "you")
    case .madeOn:
      Words("Compte créé le", "Account gemaakt op", "Konto angelegt am", "Account made on")
    case .disableAccount:
      Words("Désactiver le compte", "Account uitschakelen", "Konto sperren", "Disable the account")
    case .disableNote:
      Words(
        "Met fin à ses sessions aussitôt. Le compte et son historique restent.",
        "Beëindigt de sessies meteen. Account en geschiedenis blijven.",
        "Beendet die Sitzungen sofort. Konto und Verlauf bleiben.",
        "Ends the sessions at once. The account and its history stay.")
    case .enableAccount:
      Words("Réactiver le compte", "Account inschakelen", "Konto entsperren", "Enable the account")
    case .newPassword:
      Words(
        "Créer un lien", "Link maken", "Link erzeugen",
        "Make a link")
    case .newPasswordNote:
      Words(
        "Un lien à usage unique, valable 72 heures, pour choisir un nouveau mot de passe. "
          + "L’ancien reste valable jusque-là.",
        "Een link voor eenmalig gebruik, 72 uur geldig, om een nieuw wachtwoord te kiezen. "
          + "Het oude blijft tot dan geldig.",
        "Ein Link zum einmaligen Gebrauch, 72 Stunden gültig, um ein neues Passwort zu wählen. "
          + "Das alte gilt bis dahin weiter.",
        "A link that works once, within 72 hours, to choose a new password. The old one stays "
          + "valid until then.")
    case .linkOf:
      Words(
        "Lien pour {who}", "Link voor {who}", "Link für {who}",
        "Link for {who}")
    case .tokenOf:
      Words(
        "Jeton API « {name} »", "API-token „{name}”", "API-Token „{name}“", "API token “{name}”")
    case .shownOnce:
      Words(
        "Notez-le maintenant : il ne sera plus jamais affiché.",
        "Noteer het nu: het wordt nooit meer getoond.",
        "Notieren Sie es jetzt: Es wird nie wieder angezeigt.",
        "Note it now: it is never shown again.")
    case .apiTokens:
      Words("Jetons API", "API-tokens", "API-Tokens", "API tokens")
    case .tokensLead:
      Words(
        "Pour les scripts : « Authorization: Bearer … ». Un jeton voit tous les dossiers.",
        "Voor scripts: „Authorization: Bearer …”. Een token ziet alle dossiers.",
        "Für Skripte: „Authorization: Bearer …“. Ein Token sieht alle Akten.",
        "For scripts: “Authorization: Bearer …”. A token sees every dossier.")
    case .tokenName:
      Words("Nom du jeton", "Naam van de token", "Name des Tokens", "The token’s name")
    case .tokenMadeBy:
      Words("Créé par", "Gemaakt door", "Erzeugt von", "Made by")
    case .tokenLastUsed:
      Words("Dernier usage", "Laatst gebruikt", "Zuletzt benutzt", "Last used")
    case .tokenOpen:
      Words("Valable", "Geldig", "Gültig", "Valid")
    case .tokenRevoked:
      Words("Révoqué", "Ingetrokken", "Widerrufen", "Revoked")
    case .addToken:
      Words("Créer un jeton", "Token maken", "Token erzeugen", "Make a token")
    case .revokeToken:
      Words("Révoquer", "Intrekken", "Widerrufen", "Revoke")
    case .noTokens:
      Words("Aucun jeton.", "Geen tokens.", "Keine Tokens.", "No tokens.")
    case .tokenNameMissing:
      Words(
        "Donnez un nom au jeton (60 caractères au plus).",
        "Geef de token een naam (hoogstens 60 tekens).",
        "Geben Sie dem Token einen Namen (höchstens 60 Zeichen).",
        "Give the token a name (60 characters at most).")
    case .tokenNameTaken:
      Words(
        "Un jeton valable porte déjà ce nom : choisissez-en un autre.",
        "Een geldige token heeft deze naam al: kies een andere.",
        "Ein gültiges Token heißt schon so: Wählen Sie einen anderen Namen.",
        "A valid token has this name already: choose another.")
    case .emailTaken:
      Words(
        "Il existe déjà un compte avec cette adresse.", "Er is al een account met dit adres.",
        "Es gibt schon ein Konto mit dieser Adresse.",
        "There is already an account with this address.")
    case .emailUnusable:
      Words(
        "Indiquez une adresse e-mail, comme nom@bureau.be.",
        "Vul een e-mailadres in, zoals naam@kantoor.be.",
        "Geben Sie eine E-Mail-Adresse an, wie name@kanzlei.be.",
        "Give an e-mail address, such as name@office.be.")
    case .personNameMissing:
      Words(
        "Indiquez le nom (100 caractères au plus).", "Vul de naam in (hoogstens 100 tekens).",
        "Geben Sie den Namen an (höchstens 100 Zeichen).",
        "Give the name (100 characters at most).")
    case .personLanguageMissing:
      Words(
        "Choisissez la langue.", "Kies de taal.", "Wählen Sie die Sprache.", "Choose the language.")
    case .personRoleMissing:
      Words("Choisissez le rôle.", "Kies de rol.", "Wählen Sie die Rolle.", "Choose the role.")
    case .lastAdministrator:
      Words(
        "C’est le dernier administrateur : donnez d’abord ce rôle à quelqu’un d’autre.",
        "Dit is de laatste beheerder: geef eerst iemand anders deze rol.",
        "Das ist der letzte Administrator: Geben Sie zuerst jemand anderem diese Rolle.",
        "This is the last administrator: give somebody else that role first.")
    case .passwordIsMade:
      Words(
        "Vous recevez ici un lien à usage unique à lui transmettre : la personne choisit "
          + "elle-même son mot de passe.",
        "U krijgt hier een link voor eenmalig gebruik om door te geven: de persoon kiest zelf "
          + "het wachtwoord.",
        "Sie erhalten hier einen einmaligen Link zum Weitergeben: Die Person wählt ihr Passwort "
          + "selbst.",
        "You get a link that works once, to pass on: the person chooses the password.")
    }
  }
}

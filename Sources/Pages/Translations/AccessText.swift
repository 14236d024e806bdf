/// What the pages say about getting in: second factor, one-time links, own password, sessions.
enum AccessText: String, TextTable {
  case codeTitle, codeLead, codeField, codeHint, codeFailed, continueSignIn, invitation, hello
  case invitationLead, choosePassword, passwordLength, passwordCommon, changePassword
  case presentPassword, newPasswordField, presentPasswordWrong, secondFactor, secondFactorLead
  case secondFactorRequired, secondFactorSince, setUpSecondFactor, turnOn, turnOff, turnOffLead
  case scanThis, typeThis, firstCode, codeWrong, recoveryCodes, recoveryLead, codesLeft
  case keptThem, manageSecondFactor, sessionList, sessionsLead, device, address, began, seen
  case thisSession, endSession, endOthers, endAllSessions, unknownDevice, noSessions

  var words: Words {
    switch self {
    case .codeTitle:
      Words("Code de connexion", "Aanmeldcode", "Anmeldecode", "Sign-in code")
    case .codeLead:
      Words(
        "Le mot de passe est juste. Il manque le code de votre application.",
        "Het wachtwoord klopt. Nu nog de code uit uw app.",
        "Das Passwort stimmt. Es fehlt noch der Code aus Ihrer App.",
        "The password is right. Now the code from your app.")
    case .codeField:
      Words("Code à six chiffres", "Code van zes cijfers", "Sechsstelliger Code", "Six-digit code")
    case .codeHint:
      Words(
        "Application perdue ? Entrez un code de secours.",
        "App kwijt? Vul een herstelcode in.",
        "App verloren? Geben Sie einen Wiederherstellungscode ein.",
        "Lost the app? Enter a recovery code.")
    case .codeFailed:
      Words(
        "Ce code n’est pas ou plus valable, ou il y a eu trop d’essais. Attendez le code suivant ; "
          + "après dix essais, attendez dix minutes.",
        "Deze code is niet (meer) geldig, of er waren te veel pogingen. Wacht op de volgende code; "
          + "wacht na tien pogingen tien minuten.",
        "Dieser Code gilt nicht (mehr), oder es gab zu viele Versuche. Warten Sie auf den nächsten; "
          + "nach zehn Versuchen zehn Minuten.",
        "This code is not or no longer valid, or there were too many tries. Wait for the next one; "
          + "after ten tries, wait ten minutes.")
    case .continueSignIn:
      Words("Continuer", "Doorgaan", "Weiter", "Continue")
    case .invitation:
      Words(
        "Choisissez votre mot de passe", "Kies uw wachtwoord", "Wählen Sie Ihr Passwort",
        "Choose your password")
    case .hello:
      Words("Bonjour {name}", "Dag {name}", "Guten Tag {name}", "Hello {name}")
    case .invitationLead:
      Words(
        "Ce lien fonctionne une seule fois. Vous êtes ensuite connecté.",
        "Deze link werkt één keer. Daarna bent u aangemeld.",
        "Dieser Link funktioniert einmal. Danach sind Sie angemeldet.",
        "This link works once. You are signed in afterwards.")
    case .choosePassword:
      Words(
        "Enregistrer et se connecter", "Opslaan en aanmelden", "Speichern und anmelden",
        "Save and sign in")
    case .passwordLength:
      Words(
        "Choisissez un mot de passe d’au moins 12 caractères.",
        "Kies een wachtwoord van minstens 12 tekens.",
        "Wählen Sie ein Passwort mit mindestens 12 Zeichen.",
        "Choose a password of at least 12 characters.")
    case .passwordCommon:
      Words(
        "Ce mot de passe est de ceux qu’on essaie en premier : prenez plutôt quelques mots au hasard.",
        "Dit wachtwoord wordt als eerste geprobeerd: neem liever enkele willekeurige woorden.",
        "Dieses Passwort wird als erstes versucht: Nehmen Sie lieber einige zufällige Wörter.",
        "This password is one that is tried first: rather take a few words at random.")
    case .changePassword:
      Words(
        "Changer le mot de passe", "Wachtwoord wijzigen", "Passwort ändern",
        "Change the password")
    case .presentPassword:
      Words(
        "Mot de passe actuel", "Huidig wachtwoord", "Bisheriges Passwort", "Present password")
    case .newPasswordField:
      Words("Nouveau mot de passe", "Nieuw wachtwoord", "Neues Passwort", "New password")
    case .presentPasswordWrong:
      Words(
        "Le mot de passe actuel n’est pas le bon, ou il y a eu trop d’essais.",
        "Het huidige wachtwoord klopt niet, of er waren te veel pogingen.",
        "Das bisherige Passwort stimmt nicht, oder es gab zu viele Versuche.",
        "The present password is wrong, or there were too many tries.")
    case .secondFactor:
      Words("Second facteur", "Tweede factor", "Zweiter Faktor", "Second factor")
    case .secondFactorLead:
      Words(
        "Un code d’une application d’authentification s’ajoute au mot de passe : "
          + "qui ne connaît que le mot de passe n’entre pas.",
        "Een code uit een authenticatie-app komt bij het wachtwoord: "
          + "wie enkel het wachtwoord kent, komt niet binnen.",
        "Zum Passwort kommt ein Code aus einer Authenticator-App: "
          + "Wer nur das Passwort kennt, kommt nicht hinein.",
        "A code from an authenticator app comes on top of the password: "
          + "who only knows the password does not get in.")
    case .secondFactorRequired:
      Words(
        "Dans cette installation, les administrateurs doivent l’avoir. Activez-le pour continuer.",
        "In deze installatie moeten beheerders hem hebben. Schakel hem in om verder te gaan.",
        "In dieser Installation brauchen Administratoren ihn. Schalten Sie ihn ein, um fortzufahren.",
        "In this installation administrators must have it. Turn it on to go on.")
    case .secondFactorSince:
      Words("Activé depuis", "Ingeschakeld sinds", "Eingeschaltet seit", "On since")
    case .setUpSecondFactor:
      Words(
        "Activer le second facteur", "Tweede factor inschakelen", "Zweiten Faktor einschalten",
        "Turn the second factor on")
    case .turnOn:
      Words("Activer", "Inschakelen", "Einschalten", "Turn on")
    case .turnOff:
      Words("Désactiver", "Uitschakelen", "Ausschalten", "Turn off")
    case .turnOffLead:
      Words(
        "Pour le désactiver, entrez un code de l’application ou un code de secours.",
        "Vul een code uit de app of een herstelcode in om hem uit te schakelen.",
        "Geben Sie zum Ausschalten einen Code der App oder einen Wiederherstellungscode ein.",
        "To turn it off, enter a code from the app or a recovery code.")
    case .scanThis:
      Words(
        "Lisez ce code avec l’application d’authentification.",
        "Lees deze code in met de authenticatie-app.",
        "Lesen Sie diesen Code mit der Authenticator-App ein.",
        "Read this code with the authenticator app.")
    case .typeThis:
      Words(
        "Ou tapez cette clé", "Of typ deze sleutel", "Oder tippen Sie diesen Schlüssel",
        "Or type this key")
    case .firstCode:
      Words(
        "Code que l’application montre", "Code die de app toont", "Code, den die App zeigt",
        "Code that the app shows")
    case .codeWrong:
      Words(
        "Ce code n’est pas le bon. Vérifiez l’heure du téléphone et prenez le code suivant.",
        "Deze code klopt niet. Kijk de tijd van de telefoon na en neem de volgende code.",
        "Dieser Code stimmt nicht. Prüfen Sie die Uhr des Telefons und nehmen Sie den nächsten.",
        "This code is wrong. Check the telephone’s clock and take the next code.")
    case .recoveryCodes:
      Words("Codes de secours", "Herstelcodes", "Wiederherstellungscodes", "Recovery codes")
    case .recoveryLead:
      Words(
        "Le second facteur est activé. Gardez ces codes en lieu sûr : chacun sert une fois si "
          + "l’application est perdue. Ils ne seront plus jamais affichés.",
        "De tweede factor is ingeschakeld. Bewaar deze codes veilig: elk werkt één keer als u de "
          + "app kwijt bent. Ze worden nooit meer getoond.",
        "Der zweite Faktor ist eingeschaltet. Verwahren Sie diese Codes sicher: Jeder gilt einmal, "
          + "wenn die App verloren ist. Sie werden nie wieder angezeigt.",
        "The second factor is on. Keep these codes safe: each works once if the app is lost. They "
          + "are never shown again.")
    case .codesLeft:
      Words(
        "{n} codes de secours restants", "nog {n} herstelcodes", "noch {n} Wiederherstellungscodes",
        "{n} recovery codes left")
    case .keptThem:
      Words("Je les ai notés", "Ik heb ze genoteerd", "Ich habe sie notiert", "I have noted them")
    case .manageSecondFactor:
      Words(
        "Gérer le second facteur", "Tweede factor beheren", "Zweiten Faktor verwalten",
        "Manage the second factor")
    case .sessionList:
      Words("Sessions ouvertes", "Open sessies", "Offene Sitzungen", "Open sessions")
    case .sessionsLead:
      Words(
        "Les navigateurs qui sont connectés à ce compte.",
        "De browsers die op dit account zijn aangemeld.",
        "Die Browser, die mit diesem Konto angemeldet sind.",
        "The browsers signed in to this account.")
    case .device:
      Words("Navigateur", "Browser", "Browser", "Browser")
    case .address:
      Words("Adresse", "Adres", "Adresse", "Address")
    case .began:
      Words("Depuis", "Sinds", "Seit", "Since")
    case .seen:
      Words("Vu", "Gezien", "Gesehen", "Seen")
    case .thisSession:
      Words("celle-ci", "deze", "diese", "this one")
    case .endSession:
      Words("Fermer", "Beëindigen", "Beenden", "End")
    case .endOthers:
      Words(
        "Fermer toutes les autres", "Alle andere beëindigen", "Alle anderen beenden",
        "End all others")
    case .endAllSessions:
      Words(
        "Fermer ses sessions", "Sessies beëindigen", "Sitzungen beenden", "End the sessions")
    case .unknownDevice:
      Words("Inconnu", "Onbekend", "Unbekannt", "Unknown")
    case .noSessions:
      Words("Aucune session.", "Geen sessies.", "Keine Sitzungen.", "No sessions.")
    }
  }
}

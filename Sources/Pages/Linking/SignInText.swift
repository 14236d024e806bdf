/// What the pages say of connections that go by permission (OAuth).
enum SignInText: String, TextTable {
  case permission, permissionMissing, permissionStays, permissionUntil, signInThere, byPermission
  case byPermissionBillit, byPermissionOctopus, clientID, clientSecret, logonAddress
  case authorizeAddress, tokenAddress, redirectAddress, addAndSignIn

  var words: Words {
    switch self {
    case .permission: Words("Autorisation", "Toestemming", "Erlaubnis", "Permission")
    case .permissionMissing:
      Words(
        "pas encore donnée : connectez-vous une fois",
        "nog niet gegeven: meld u één keer aan",
        "noch nicht erteilt: Melden Sie sich einmal an", "not given yet: sign in once")
    case .permissionStays:
      Words(
        "n’expire pas ; renouvelée d’elle-même", "vervalt niet; wordt vanzelf vernieuwd",
        "läuft nicht ab; wird von selbst erneuert", "does not lapse; renewed by itself")
    case .permissionUntil:
      Words(
        "jusqu’au {until}, renouvelée d’elle-même bien avant",
        "tot {until}, ruim vooraf vanzelf vernieuwd",
        "bis {until}, lange vorher von selbst erneuert",
        "until {until}, renewed by itself well before")
    case .signInThere: Words("Se connecter", "Aanmelden", "Anmelden", "Sign in")
    case .byPermission:
      Words(
        "Par autorisation (OAuth)", "Met toestemming (OAuth)", "Mit Erlaubnis (OAuth)",
        "By permission (OAuth)")
    case .byPermissionBillit:
      Words(
        "Billit attribue client_id et secret à l’installation ; avec eux, vos clients peuvent aussi "
          + "donner accès par un lien.",
        "Billit geeft de installatie een client_id en geheim; daarmee kunnen ook uw klanten via een "
          + "link toegang geven.",
        "Billit gibt der Installation client_id und Geheimnis; damit können auch Ihre Mandanten über "
          + "einen Link Zugriff geben.",
        "Billit gives the installation a client_id and secret; with them your clients can also give "
          + "access by a link.")
    case .byPermissionOctopus:
      Words(
        "Vous vous connectez chez Octopus ; aucun mot de passe n’est conservé ici.",
        "U meldt zich aan bij Octopus; hier wordt geen wachtwoord bewaard.",
        "Sie melden sich bei Octopus an; hier wird kein Passwort aufbewahrt.",
        "You sign in at Octopus; no password is kept here.")
    case .clientID: Words("client_id", "client_id", "client_id", "client_id")
    case .clientSecret: Words("client_secret", "client_secret", "client_secret", "client_secret")
    case .logonAddress:
      Words("Page de connexion", "Aanmeldpagina", "Anmeldeseite", "Sign-in page")
    case .authorizeAddress:
      Words("Page d’autorisation", "Toestemmingspagina", "Erlaubnisseite", "Permission page")
    case .tokenAddress:
      Words("Adresse des jetons", "Adres voor tokens", "Adresse für Token", "Token address")
    case .redirectAddress:
      Words(
        "Adresse de retour à faire enregistrer", "Te registreren terugkeeradres",
        "Zu registrierende Rückkehradresse", "Return address to have registered")
    case .addAndSignIn: Words("Ajouter", "Toevoegen", "Hinzufügen", "Add")
    }
  }
}

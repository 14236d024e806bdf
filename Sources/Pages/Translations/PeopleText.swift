/// What the pages for signing in and about oneself say.
enum PeopleText: String, TextTable {
  case signIn, email, password, signInFailed, firstRun, firstRunLead, name, language
  case passwordRule, createAccount, nameMissing, emailWrong, role, roleReader
  case roleAccountant, roleAdministrator, yourDossiers, allDossiers, someDossiers, saved
  case tagline

  var words: Words {
    switch self {
    case .signIn:
      Words("Se connecter", "Aanmelden", "Anmelden", "Sign in")
    case .email:
      Words("Adresse e-mail", "E-mailadres", "E-Mail-Adresse", "E-mail address")
    case .password:
      Words("Mot de passe", "Wachtwoord", "Passwort", "Password")
    case .signInFailed:
      Words(
        "L’adresse et le mot de passe ne correspondent pas, ou il y a eu trop d’essais. "
          + "Vérifiez-les ; après dix essais, attendez dix minutes.",
        "Adres en wachtwoord kloppen niet, of er waren te veel pogingen. Kijk ze na; wacht "
          + "na tien pogingen tien minuten.",
        "Adresse und Passwort passen nicht, oder es gab zu viele Versuche. Prüfen Sie "
          + "beides; warten Sie nach zehn Versuchen zehn Minuten.",
        "The address and the password do not match, or there were too many tries. Check "
          + "them; after ten tries, wait ten minutes.")
    case .firstRun:
      Words(
        "Bienvenue dans Passerelle",
        "Welkom bij Passerelle",
        "Willkommen bei Passerelle",
        "Welcome to Passerelle")
    case .firstRunLead:
      Words(
        "Créez le premier compte : il administre l’installation. Cette page disparaît ensuite.",
        "Maak het eerste account: het beheert de installatie. Daarna verdwijnt deze pagina.",
        "Legen Sie das erste Konto an: Es verwaltet die Installation. Danach verschwindet "
          + "diese Seite.",
        "Make the first account: it administers the installation. This page goes away afterwards.")
    case .name:
      Words("Nom", "Naam", "Name", "Name")
    case .language:
      Words("Langue", "Taal", "Sprache", "Language")
    case .passwordRule:
      Words(
        "Au moins 12 caractères, et aucun mot de passe courant.",
        "Minstens 12 tekens, en geen gangbaar wachtwoord.",
        "Mindestens 12 Zeichen und kein gängiges Passwort.",
        "At least 12 characters, and no common password.")
    case .createAccount:
      Words("Créer le compte", "Account aanmaken", "Konto anlegen", "Create the account")
    case .nameMissing:
      Words(
        "Indiquez votre nom.",
        "Vul uw naam in.",
        "Geben Sie Ihren Namen an.",
        "Give your name.")
    case .emailWrong:
      Words(
        "Indiquez une adresse e-mail, comme nom@bureau.be.",
        "Vul een e-mailadres in, zoals naam@kantoor.be.",
        "Geben Sie eine E-Mail-Adresse an, wie name@kanzlei.be.",
        "Give an e-mail address, such as name@office.be.")
    case .role:
      Words("Rôle", "Rol", "Rolle", "Role")
    case .roleReader:
      Words("Lecture", "Lezer", "Lesen", "Reader")
    case .roleAccountant:
      Words("Comptable", "Boekhouder", "Buchhalter", "Accountant")
    case .roleAdministrator:
      Words("Administrateur", "Beheerder", "Administrator", "Administrator")
    case .yourDossiers:
      Words("Vos dossiers", "Uw dossiers", "Ihre Akten", "Your dossiers")
    case .allDossiers:
      Words("Tous les dossiers", "Alle dossiers", "Alle Akten", "All dossiers")
    case .someDossiers:
      Words("{n} dossiers", "{n} dossiers", "{n} Akten", "{n} dossiers")
    case .saved:
      Words("Enregistré.", "Opgeslagen.", "Gespeichert.", "Saved.")
    case .tagline:
      Words(
        "De Billit à Octopus, sans rien perdre en chemin.",
        "Van Billit naar Octopus, zonder onderweg iets te verliezen.",
        "Von Billit zu Octopus, ohne unterwegs etwas zu verlieren.",
        "From Billit to Octopus, losing nothing on the way.")
    }
  }
}

import Accounting

extension Cause.Code {
  /// What is wrong with a user of Octopus. The kinds of users are those of Octopus' own requirements; the
  /// menu path is the one Billit's help publishes.
  var accessWords: CauseWords? {
    switch self {
    case .noDossierInReach:
      CauseWords(
        Words(
          "Aucun dossier accessible", "Geen dossier bereikbaar", "Keine Akte erreichbar",
          "No dossier within reach"),
        Words(
          "La connexion est acceptée, mais aucun dossier ne donne le droit au webservice.",
          "De aanmelding wordt aanvaard, maar geen enkel dossier geeft recht op de webservice.",
          "Die Anmeldung wird angenommen, aber keine Akte gibt das Recht auf den Webservice.",
          "The login is accepted, but no dossier gives the right to the webservice."),
        fix: Words(
          "Dans Octopus : Gestion › Utilisateurs › Droits › Accès au webservice, par dossier.",
          "In Octopus: Beheer › Gebruikers › Rechten › Toegang webservice, per dossier.",
          "In Octopus: Admin › Benutzer › Berechtigungen › Zugang zum Webservice, je Akte.",
          "In Octopus: Gestion › Utilisateurs › Droits › Accès au webservice, per dossier."))
    case .officeUserWithoutModule:
      CauseWords(
        Words(
          "Utilisateur B sans webservice", "B-gebruiker zonder webservice",
          "B-Benutzer ohne Webservice", "B user without webservice"),
        Words(
          "C’est un utilisateur d’un bureau (B123) : pour lui, le module webservice doit être activé "
            + "séparément. Aucun dossier n’est accessible.",
          "Dit is een gebruiker van een kantoor (B123): voor hem moet de webservicemodule apart "
            + "geactiveerd worden. Geen dossier is bereikbaar.",
          "Das ist ein Benutzer einer Kanzlei (B123): Für ihn muss das Webservice-Modul eigens "
            + "aktiviert werden. Keine Akte ist erreichbar.",
          "This is an office’s user (B123): the webservice module must be activated for it "
            + "separately. No dossier is within reach."),
        fix: Words(
          "Demandez l’activation à Octopus, puis Gestion › Utilisateurs › Droits › Accès au "
            + "webservice.",
          "Vraag de activering aan Octopus, daarna Beheer › Gebruikers › Rechten › Toegang "
            + "webservice.",
          "Beantragen Sie die Aktivierung bei Octopus, dann Admin › Benutzer › Berechtigungen › "
            + "Zugang zum Webservice.",
          "Ask Octopus to activate it, then Gestion › Utilisateurs › Droits › Accès au "
            + "webservice."))
    case .subUserWithoutDossier:
      CauseWords(
        Words(
          "Sous-utilisateur sans dossier", "Subgebruiker zonder dossier",
          "Unterbenutzer ohne Akte", "Sub-user without dossier"),
        Words(
          "C’est un sous-utilisateur (nom@U123) : il ne voit que les dossiers qui lui sont donnés, "
            + "et il n’en a aucun.",
          "Dit is een subgebruiker (naam@U123): hij ziet alleen de dossiers die hem gegeven zijn, "
            + "en hij heeft er geen.",
          "Das ist ein Unterbenutzer (Name@U123): Er sieht nur die Akten, die ihm gegeben sind, und "
            + "hat keine.",
          "This is a sub-user (name@U123): it sees only the dossiers given to it, and it has none."),
        fix: Words(
          "Dans Octopus : Gestion › Utilisateurs, donnez-lui les dossiers et le droit Accès au "
            + "webservice, ou prenez l’utilisateur principal.",
          "In Octopus: Beheer › Gebruikers, geef hem de dossiers en het recht Toegang webservice, "
            + "of neem de hoofdgebruiker.",
          "In Octopus: Admin › Benutzer, geben Sie ihm die Akten und das Recht Zugang zum "
            + "Webservice, oder nehmen Sie den Hauptbenutzer.",
          "In Octopus: Gestion › Utilisateurs, give it the dossiers and the right Accès au "
            + "webservice, or take the main user."))
    case .userNameUnlikely:
      CauseWords(
        Words(
          "Utilisateur inhabituel", "Ongewone gebruikersnaam", "Ungewöhnlicher Benutzername",
          "Unlikely user name"),
        Words(
          "Octopus refuse la connexion, et le nom ne ressemble pas à un utilisateur d’Octopus "
            + "(U123, K123, B123 ou nom@U123).",
          "Octopus weigert de aanmelding, en de naam lijkt niet op een Octopus-gebruiker (U123, K123, "
            + "B123 of naam@U123).",
          "Octopus lehnt die Anmeldung ab, und der Name sieht nicht nach einem Octopus-Benutzer "
            + "aus (U123, K123, B123 oder Name@U123).",
          "Octopus refuses the login, and the name does not look like a user of Octopus (U123, K123, "
            + "B123 or name@U123)."),
        fix: Words(
          "Ajoutez la connexion avec l’utilisateur qui se trouve dans Gestion › Utilisateurs, et "
            + "son mot de passe.",
          "Voeg de verbinding toe met de gebruiker uit Beheer › Gebruikers, en zijn wachtwoord.",
          "Fügen Sie die Verbindung mit dem Benutzer aus Admin › Benutzer und dessen Passwort "
            + "hinzu.",
          "Add the connection with the user found in Gestion › Utilisateurs, and its password."))
    case .billitKeyRefused:
      CauseWords(
        Words(
          "Clé API refusée", "API-sleutel geweigerd", "API-Schlüssel abgelehnt", "API key refused"),
        Words(
          "Billit n’accepte pas cette clé API : elle a été renouvelée, appartient à un autre "
            + "utilisateur ou à l’environnement de test.",
          "Billit aanvaardt deze API-sleutel niet: hij werd vernieuwd, is van een andere gebruiker "
            + "of van de testomgeving.",
          "Billit nimmt diesen API-Schlüssel nicht an: Er wurde erneuert, gehört einem anderen "
            + "Benutzer oder zur Testumgebung.",
          "Billit does not accept this API key: it was renewed, or is another user’s or the test "
            + "environment’s."),
        fix: Words(
          "Dans Billit : ouvrez votre profil (en haut à droite) › Clé API, copiez la clé et "
            + "introduisez-la dans la connexion.",
          "In Billit: open uw profiel (rechtsboven) › API-sleutel, kopieer de sleutel en voer hem in "
            + "bij de verbinding.",
          "In Billit: Öffnen Sie Ihr Profil (oben rechts) › API-Schlüssel, kopieren Sie den "
            + "Schlüssel und tragen Sie ihn in der Verbindung ein.",
          "In Billit: open your profile (top right) › API key, copy the key and enter it in the "
            + "connection."))
    default: nil
    }
  }
}

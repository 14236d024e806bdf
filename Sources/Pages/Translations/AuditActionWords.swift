/// The actions of the audit in words. Actions are open: one that this table does not have is shown by
/// its code.
enum AuditActionWords {
  static func text(_ action: String, _ speech: Speech) -> String {
    table[action]?[speech.language] ?? action
  }

  static let table: [String: Words] = documents.merging(links) { first, _ in first }
    .merging(people) { first, _ in first }

  private static let documents: [String: Words] = [
    "document.booked": Words(
      "Document comptabilisé", "Document geboekt", "Dokument gebucht", "Document booked"),
    "document.check_requested": Words(
      "Vérification de l’issue demandée", "Nazicht van de afloop gevraagd",
      "Prüfung des Ausgangs verlangt", "Check of the outcome asked for"),
    "document.decided": Words(
      "Choix pour un document", "Keuze voor een document", "Wahl für ein Dokument",
      "Choice for a document"),
    "document.held": Words(
      "Document retenu", "Document tegengehouden", "Dokument zurückgehalten", "Document held back"),
    "document.released": Words(
      "Document libéré", "Document vrijgegeven", "Dokument freigegeben", "Document released"),
    "document.send_requested": Words(
      "Nouvel envoi demandé", "Opnieuw sturen gevraagd", "Erneutes Senden verlangt",
      "Sending again asked for"),
    "document.set_aside": Words(
      "Document mis de côté", "Document opzijgezet", "Dokument beiseitegelegt",
      "Document set aside"),
    "delivery.body_read": Words(
      "Contenu d’un appel lu", "Inhoud van een oproep gelezen", "Inhalt eines Aufrufs gelesen",
      "Contents of a call read"),
    "delivery.replayed": Words(
      "Appel rejoué", "Oproep opnieuw afgespeeld", "Aufruf erneut ausgeführt", "Call replayed"),
    "delivery.discarded": Words(
      "Appel écarté", "Oproep verworpen", "Aufruf verworfen", "Call discarded"),
  ]

  private static let links: [String: Words] = [
    "connection.added": Words(
      "Connexion ajoutée", "Verbinding toegevoegd", "Verbindung hinzugefügt", "Connection added"),
    "connection.credentials_replaced": Words(
      "Identifiants remplacés", "Inloggegevens vervangen", "Zugangsdaten ersetzt",
      "Credentials replaced"),
    "connection.renamed": Words(
      "Connexion renommée", "Verbinding hernoemd", "Verbindung umbenannt", "Connection renamed"),
    "connection.proof_requested": Words(
      "Essai de la connexion demandé", "Test van de verbinding gevraagd",
      "Prüfung der Verbindung verlangt", "Trial of the connection asked for"),
    "dossier.added": Words(
      "Dossier ajouté", "Dossier toegevoegd", "Akte hinzugefügt", "Dossier added"),
    "dossier.link_check_requested": Words(
      "Vérification du lien demandée", "Nazicht van de koppeling gevraagd",
      "Prüfung der Verknüpfung verlangt", "Check of the link asked for"),
    "dossier.settings_changed": Words(
      "Réglages du dossier modifiés", "Instellingen van het dossier gewijzigd",
      "Einstellungen der Akte geändert", "Settings of the dossier changed"),
    "dossier.paused": Words(
      "Dossier mis en pause", "Dossier gepauzeerd", "Akte angehalten", "Dossier paused"),
    "dossier.resumed": Words(
      "Dossier repris", "Dossier hervat", "Akte fortgesetzt", "Dossier resumed"),
    "hook.registered": Words(
      "Webhook enregistré", "Webhook geregistreerd", "Webhook registriert", "Webhook registered"),
    "hook.secret_rotated": Words(
      "Secret renouvelé", "Geheim vernieuwd", "Geheimnis erneuert", "Secret renewed"),
    "hook.secret_retired": Words(
      "Secret retiré", "Geheim ingetrokken", "Geheimnis zurückgezogen", "Secret retired"),
    "mapping.account_remembered": Words(
      "Compte retenu pour une relation", "Rekening onthouden voor een relatie",
      "Konto für einen Geschäftspartner gemerkt", "Account remembered for a relation"),
    "mapping.relation_linked": Words(
      "Contrepartie liée à une relation", "Tegenpartij gekoppeld aan een relatie",
      "Gegenpartei mit einem Geschäftspartner verknüpft", "Counterparty linked to a relation"),
    "mapping.account_forgotten": Words(
      "Compte retenu oublié", "Onthouden rekening vergeten", "Gemerktes Konto vergessen",
      "Remembered account forgotten"),
    "mapping.relation_unlinked": Words(
      "Contrepartie déliée de sa relation", "Tegenpartij losgekoppeld van haar relatie",
      "Gegenpartei von ihrem Geschäftspartner gelöst", "Counterparty unlinked from its relation"),
    "mapping.vat_code_removed": Words(
      "Choix de code TVA retiré", "Keuze van btw-code verwijderd", "Wahl des MwSt.-Codes entfernt",
      "Choice of VAT code removed"),
    "mapping.vat_code_chosen": Words(
      "Code TVA choisi", "Btw-code gekozen", "MwSt.-Code gewählt", "VAT code chosen"),
  ]

  private static let people: [String: Words] = [
    "sign_in.succeeded": Words("Session ouverte", "Aangemeld", "Angemeldet", "Signed in"),
    "sign_in.failed": Words(
      "Ouverture de session refusée", "Aanmelding geweigerd", "Anmeldung abgelehnt",
      "Sign-in refused"),
    "token.created": Words(
      "Jeton d’API créé", "API-token aangemaakt", "API-Token erstellt", "API token made"),
    "token.revoked": Words(
      "Jeton d’API révoqué", "API-token ingetrokken", "API-Token widerrufen", "API token revoked"),
    "user.created": Words("Compte créé", "Account aangemaakt", "Konto erstellt", "Account made"),
    "user.disabled": Words(
      "Compte désactivé", "Account uitgeschakeld", "Konto gesperrt", "Account disabled"),
    "user.enabled": Words(
      "Compte réactivé", "Account opnieuw ingeschakeld", "Konto entsperrt", "Account enabled"),
    "user.changed": Words(
      "Compte modifié", "Account gewijzigd", "Konto geändert", "Account changed"),
    "user.password_changed": Words(
      "Mot de passe changé", "Wachtwoord gewijzigd", "Passwort geändert", "Password changed"),
  ]
}

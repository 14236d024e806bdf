/// The actions of the audit in words. Actions are open: one that this table does not have is shown by
/// its code.
enum AuditActionWords {
  static func text(_ action: String, _ speech: Speech) -> String {
    (table[action] ?? StepEventWords.actions[action])?[speech.language] ?? action
  }

  static let table: [String: Words] = [
    documents, links, people, statements, bank, letters, linking, imports,
  ].reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }

  private static let statements: [String: Words] = [
    "statement.booked": Words(
      "Extrait comptabilisé", "Uittreksel geboekt", "Auszug gebucht", "Statement booked"),
    "statement.booked_elsewhere": Words(
      "Extrait dit déjà dans Octopus", "Uittreksel al in Octopus genoemd",
      "Auszug als schon in Octopus vermerkt", "Statement said to be in Octopus"),
    "statement.check_requested": Words(
      "Vérification d’un extrait demandée", "Nazicht van een uittreksel gevraagd",
      "Prüfung eines Auszugs verlangt", "Check of a statement asked for"),
    "statement.file_read": Words(
      "Fichier CODA lu", "CODA-bestand gelezen", "CODA-Datei gelesen", "CODA file read"),
    "statement.outcome_told": Words(
      "Issue d’un extrait dite", "Afloop van een uittreksel gezegd",
      "Ausgang eines Auszugs gesagt", "Outcome of a statement told"),
    "statement.send_requested": Words(
      "Envoi d’un extrait demandé", "Sturen van een uittreksel gevraagd",
      "Senden eines Auszugs verlangt", "Sending of a statement asked for"),
    "statement_file.refused": Words(
      "Fichier CODA refusé", "CODA-bestand geweigerd", "CODA-Datei abgelehnt",
      "CODA file refused"),
    "statement_file.dismissed": Words(
      "Fichier CODA classé", "CODA-bestand terzijde gelegd", "CODA-Datei beiseitegelegt",
      "CODA file put aside"),
    "statement_file.taken_in": Words(
      "Fichier CODA repris", "CODA-bestand overgenomen", "CODA-Datei übernommen",
      "CODA file taken in"),
  ]

  private static let bank: [String: Words] = [
    "bank.owner_chosen": Words(
      "Source des extraits choisie", "Bron van de uittreksels gekozen",
      "Quelle der Auszüge gewählt", "Source of the statements chosen"),
    "bank.channel_chosen": Words(
      "Canal des extraits choisi", "Kanaal van de uittreksels gekozen",
      "Kanal der Auszüge gewählt", "Channel of the statements chosen"),
    "bank.consent_told": Words(
      "Consentement bancaire indiqué", "Banktoestemming opgegeven",
      "Bankzustimmung angegeben", "Bank consent entered"),
    "bank.renewer_chosen": Words(
      "Personne qui renouvelle choisie", "Wie vernieuwt gekozen",
      "Wer erneuert, gewählt", "Who renews chosen"),
    "bank.reminded": Words(
      "Rappel de consentement envoyé", "Herinnering aan toestemming verstuurd",
      "An die Zustimmung erinnert", "Reminder of a consent sent"),
    "bank.feed_made": Words(
      "Adresse d’agenda créée", "Agenda-adres aangemaakt",
      "Kalenderadresse angelegt", "Calendar address made"),
    "bank.feed_revoked": Words(
      "Adresse d’agenda retirée", "Agenda-adres ingetrokken",
      "Kalenderadresse zurückgezogen", "Calendar address withdrawn"),
  ]

  private static let imports: [String: Words] = [
    "import.asked": Words(
      "Import demandé", "Invoer gevraagd", "Übernahme verlangt", "Import asked for"),
    "import.confirmed": Words(
      "Aperçu d’import confirmé", "Voorvertoning van invoer bevestigd", "Vorschau bestätigt",
      "Preview of an import confirmed"),
    "import.paused": Words(
      "Import mis en pause", "Invoer gepauzeerd", "Übernahme pausiert", "Import paused"),
    "import.resumed": Words(
      "Import repris", "Invoer hervat", "Übernahme fortgesetzt", "Import resumed"),
    "import.withdrawn": Words(
      "Import abandonné", "Invoer ingetrokken", "Übernahme zurückgezogen", "Import withdrawn"),
    "import.compared_anew": Words(
      "Nouvelle comparaison demandée", "Nieuwe vergelijking gevraagd",
      "Neuer Vergleich verlangt", "New comparison asked for"),
    "import.done": Words(
      "Import terminé", "Invoer klaar", "Übernahme fertig", "Import done"),
    "import.stopped": Words(
      "Import arrêté : a changé entre-temps", "Invoer gestopt: intussen gewijzigd",
      "Übernahme angehalten: inzwischen geändert", "Import stopped: changed meanwhile"),
    "import.decided": Words(
      "Choix pour une relation", "Keuze voor een relatie", "Wahl für einen Geschäftspartner",
      "Choice for a relation"),
    "dossier.list_read": Words(
      "Liste des dossiers Octopus lue", "Lijst van Octopus-dossiers gelezen",
      "Liste der Octopus-Akten gelesen", "List of Octopus dossiers read"),
    "dossier.access_checked": Words(
      "Accès à un dossier Octopus vérifié", "Toegang tot een Octopus-dossier nagekeken",
      "Zugang zu einer Octopus-Akte geprüft", "Access to an Octopus dossier checked"),
  ]

  private static let documents: [String: Words] = [
    "document.booked": Words(
      "Document comptabilisé", "Document geboekt", "Dokument gebucht", "Document booked"),
    "document.check_requested": Words(
      "Vérification de l’issue demandée", "Nazicht van de afloop gevraagd",
      "Prüfung des Ausgangs verlangt", "Check of the outcome asked for"),
    "document.booked_by_hand": Words(
      "Écriture faite à la main reconnue", "Handmatige boeking herkend",
      "Von Hand gemachte Buchung erkannt", "Entry made by hand recognised"),
    "document.duplicate_decided": Words(
      "Décision sur un doublon possible", "Beslissing over een mogelijk dubbel",
      "Entscheidung über ein mögliches Duplikat", "Decision about a possible duplicate"),
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
    "documents.bulk_changed": Words(
      "Modification groupée de documents", "Documenten in groep gewijzigd",
      "Dokumente gesammelt geändert", "Documents changed in bulk"),
    "dossier.manager_changed": Words(
      "Responsable du dossier changé", "Verantwoordelijke van het dossier gewijzigd",
      "Verantwortlicher der Akte geändert", "Person in charge of the dossier changed"),
    "view.saved": Words(
      "Vue enregistrée", "Weergave bewaard", "Ansicht gespeichert", "View saved"),
    "view.removed": Words(
      "Vue supprimée", "Weergave verwijderd", "Ansicht gelöscht", "View removed"),
    "delivery.body_read": Words(
      "Contenu d’un appel lu", "Inhoud van een oproep gelezen", "Inhalt eines Aufrufs gelesen",
      "Contents of a call read"),
    "delivery.replayed": Words(
      "Appel rejoué", "Oproep opnieuw afgespeeld", "Aufruf erneut ausgeführt", "Call replayed"),
    "delivery.discarded": Words(
      "Appel écarté", "Oproep verworpen", "Aufruf verworfen", "Call discarded"),
  ]

  private static let links: [String: Words] = [
    "mapping.cost_centre_remembered": Words(
      "Centre de frais retenu", "Kostenplaats onthouden", "Kostenstelle gemerkt",
      "Cost centre remembered"),
    "mapping.cost_centre_forgotten": Words(
      "Centre de frais oublié", "Kostenplaats vergeten", "Kostenstelle vergessen",
      "Cost centre forgotten"),
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
      "Dossier mis en pause", "Dossier gepauzeerd", "Akte pausiert", "Dossier paused"),
    "dossier.resumed": Words(
      "Dossier repris", "Dossier hervat", "Akte fortgesetzt", "Dossier resumed"),
    "hook.registered": Words(
      "Webhook enregistré", "Webhook geregistreerd", "Webhook registriert", "Webhook registered"),
    "hook.secret_rotated": Words(
      "Secret renouvelé", "Geheim vernieuwd", "Geheimnis erneuert", "Secret renewed"),
    "hook.rotation_begun": Words(
      "Renouvellement de plusieurs secrets", "Vernieuwing van meerdere geheimen",
      "Erneuerung mehrerer Geheimnisse", "Renewal of several secrets"),
    "hook.secret_end_changed": Words(
      "Fin d’un ancien secret changée", "Einde van een oud geheim gewijzigd",
      "Ende eines alten Geheimnisses geändert", "End of an old secret changed"),
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
    "second_factor.turned_on": Words(
      "Second facteur activé", "Tweede factor ingeschakeld", "Zweiter Faktor eingeschaltet",
      "Second factor turned on"),
    "second_factor.turned_off": Words(
      "Second facteur désactivé", "Tweede factor uitgeschakeld", "Zweiter Faktor ausgeschaltet",
      "Second factor turned off"),
    "second_factor.recovery_code_used": Words(
      "Code de secours utilisé", "Herstelcode gebruikt", "Wiederherstellungscode benutzt",
      "Recovery code used"),
    "session.ended": Words(
      "Sessions fermées", "Sessies beëindigd", "Sitzungen beendet", "Sessions ended"),
    "user.invited": Words(
      "Lien d’invitation créé", "Uitnodigingslink gemaakt", "Einladungslink erzeugt",
      "Invitation link made"),
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

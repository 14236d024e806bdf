/// What the page of the audit says.
enum AuditText: String, TextTable {
  case auditTitle, auditLead, auditActor, auditAction, auditSubject, auditFacts, auditAll
  case auditNone, chainSound, chainBroken, chainSoundMeans, chainBrokenMeans, chainPrint
  case chainBrokenSince
  case chainUnchecked, chainUncheckedMeans, chainChecked, verifyChain
  case chainOutside, subjectDocument, subjectDossier, subjectHook, subjectSecret
  case subjectStatement, subjectImport, subjectLetter, subjectBankAccount
  case subjectDelivery, subjectConnection, subjectUser, subjectToken, subjectSession

  var words: Words {
    switch self {
    case .auditTitle:
      Words("Journal d’audit", "Auditlogboek", "Prüfprotokoll", "Audit trail")
    case .auditLead:
      Words(
        "Qui a fait quoi, et quand.", "Wie deed wat, en wanneer.", "Wer was wann getan hat.",
        "Who did what, and when.")
    case .auditActor:
      Words("Auteur", "Door wie", "Von wem", "By whom")
    case .auditAction:
      Words("Action", "Handeling", "Aktion", "Action")
    case .auditSubject:
      Words("Sujet", "Voorwerp", "Betrifft", "About")
    case .auditFacts:
      Words("Détails", "Details", "Einzelheiten", "Details")
    case .auditAll:
      Words("Toutes", "Alle", "Alle", "All")
    case .auditNone:
      Words("Aucune ligne.", "Geen regels.", "Keine Zeilen.", "No lines.")
    case .chainSound:
      Words("Chaîne intacte", "Keten intact", "Kette unversehrt", "Chain unbroken")
    case .chainBroken:
      Words("Chaîne rompue", "Keten verbroken", "Kette gebrochen", "Chain broken")
    case .chainSoundMeans:
      Words(
        "Les {n} lignes se suivent comme elles ont été écrites.",
        "De {n} regels volgen op elkaar zoals ze geschreven werden.",
        "Die {n} Zeilen folgen aufeinander, wie sie geschrieben wurden.",
        "The {n} lines follow one another as they were written.")
    case .chainBrokenSince:
      Words(
        "Constaté depuis le {time}.", "Vastgesteld sinds {time}.", "Festgestellt seit {time}.",
        "Found since {time}.")
    case .chainBrokenMeans:
      Words(
        "À la ligne {id}, quelque chose a été modifié, retiré ou ajouté hors de Passerelle. "
          + "Gardez le fichier tel quel et comparez-le à une sauvegarde.",
        "Bij regel {id} werd iets gewijzigd, verwijderd of toegevoegd buiten Passerelle om. "
          + "Bewaar het bestand zoals het is en vergelijk het met een back-up.",
        "Bei Zeile {id} wurde außerhalb von Passerelle etwas geändert, entfernt oder eingefügt. "
          + "Lassen Sie die Datei, wie sie ist, und vergleichen Sie sie mit einer Sicherung.",
        "At line {id} something was changed, removed or added outside Passerelle. Keep the file "
          + "as it is and compare it with a backup.")
    case .chainPrint:
      Words(
        "Empreinte de la dernière ligne ({id}), à noter ailleurs",
        "Vingerafdruk van de laatste regel ({id}), om elders te noteren",
        "Fingerabdruck der letzten Zeile ({id}), anderswo zu notieren",
        "Fingerprint of the last line ({id}), to be noted elsewhere")
    case .chainUnchecked:
      Words("Pas encore vérifié", "Nog niet nagekeken", "Noch nicht geprüft", "Not checked yet")
    case .chainUncheckedMeans:
      Words(
        "Chaque ligne est vérifiée toutes les heures, et dès que vous le demandez.",
        "Elke regel wordt elk uur nagekeken, en zodra u het vraagt.",
        "Jede Zeile wird stündlich geprüft und sobald Sie es verlangen.",
        "Every line is checked each hour, and whenever you ask.")
    case .chainChecked:
      Words(
        "Vérifié le {time}", "Nagekeken op {time}", "Geprüft am {time}", "Checked {time}")
    case .verifyChain:
      Words("Vérifier la chaîne", "Keten nakijken", "Kette prüfen", "Verify the chain")
    case .chainOutside:
      Words(
        "d’avant la chaîne", "van vóór de keten", "von vor der Kette", "from before the chain")
    case .subjectDocument:
      Words("document {id}", "document {id}", "Dokument {id}", "document {id}")
    case .subjectDossier:
      Words("dossier {id}", "dossier {id}", "Akte {id}", "dossier {id}")
    case .subjectHook:
      Words("webhook {id}", "webhook {id}", "Webhook {id}", "webhook {id}")
    case .subjectSecret:
      Words("secret n° {id}", "geheim nr. {id}", "Geheimnis Nr. {id}", "secret no. {id}")
    case .subjectStatement:
      Words("extrait {id}", "uittreksel {id}", "Auszug {id}", "statement {id}")
    case .subjectImport:
      Words("import {id}", "invoer {id}", "Übernahme {id}", "import {id}")
    case .subjectLetter:
      Words("courrier {id}", "brief {id}", "Brief {id}", "letter {id}")
    case .subjectBankAccount:
      Words(
        "compte bancaire {id}", "bankrekening {id}", "Bankkonto {id}", "bank account {id}")
    case .subjectDelivery:
      Words("appel {id}", "oproep {id}", "Aufruf {id}", "call {id}")
    case .subjectConnection:
      Words("connexion {id}", "verbinding {id}", "Verbindung {id}", "connection {id}")
    case .subjectUser:
      Words("compte {id}", "account {id}", "Konto {id}", "account {id}")
    case .subjectSession:
      Words("session", "aanmelding", "Anmeldung", "sign-in")
    case .subjectToken:
      Words("jeton d’API", "API-token", "API-Token", "API token")
    }
  }
}

import Storage

/// What the health page says of upkeep and of what surrounds the gateway.
enum UpkeepText: String, TextTable {
  case lastDay, lastMonth, gapLegend, concernsTitle, noConcerns, upkeepTitle, upkeepLead
  case upkeepByItself
  case upkeepWhat, upkeepResult, upkeepWhen, around, healthClock, permissionLeft
  case runningSince, knownFault, unsupported, supportEnded, supportEnds, durability
  case mailProgram, notSet, mailGone, lastMail, lastMailFailed, mailWaiting, mailUnknown
  case certificate, certificateUnwatched, watchIt, unreadableFile, certificateDay, certificateDays,
    certificateUntil, certificateSeen, certificateUnseen, certificateUnseenMeans
  case clock, clockUnknown, clockOffBy, clockRight, clockOff, clockMeans, clockSame
  case permissionDay, permissionDays, upkeepFailed, tookTime, lastDone
  case upkeepBackup, upkeepRestoreTest, upkeepRestore, upkeepIntegrity, upkeepAudit, upkeepSweep
  case meansBackup, meansRestoreTest, meansRestore, meansIntegrity, meansAudit, meansSweep
  case factDocuments, factLines, factLine, factRows, factFile

  var words: Words {
    switch self {
    case .lastDay:
      Words("Dernières 24 heures", "Laatste 24 uur", "Letzte 24 Stunden", "Last 24 hours")
    case .lastMonth:
      Words("30 derniers jours", "Laatste 30 dagen", "Letzte 30 Tage", "Last 30 days")
    case .gapLegend:
      Words(
        "Gris : Passerelle ne tournait pas.", "Grijs: Passerelle liep niet.",
        "Grau: Passerelle lief nicht.", "Grey: Passerelle was not running.")
    case .concernsTitle:
      Words("À surveiller", "Aandachtspunten", "Zu beachten", "To look after")
    case .noConcerns:
      Words(
        "Tout est en ordre.", "Alles is in orde.", "Alles ist in Ordnung.",
        "Everything is in order.")
    case .upkeepTitle: Words("Entretien", "Onderhoud", "Pflege", "Upkeep")
    case .upkeepLead:
      Words(
        "Sauvegarde : passerelle backup FICHIER ; essai : passerelle restore FICHIER --check. Le "
          + "reste se fait tout seul.",
        "Back-up: passerelle backup BESTAND; test: passerelle restore BESTAND --check. De rest "
          + "gebeurt vanzelf.",
        "Sicherung: passerelle backup DATEI; Probe: passerelle restore DATEI --check. Der Rest "
          + "geschieht von selbst.",
        "Backup: passerelle backup FILE; trial: passerelle restore FILE --check. The rest is done "
          + "by itself.")
    case .upkeepByItself:
      Words(
        "Tout se fait de soi-même : chaque nuit une sauvegarde dans {folder} ({n} gardées), essayée "
          + "chaque semaine.",
        "Alles gebeurt vanzelf: elke nacht een back-up in {folder} ({n} bewaard), die elke week "
          + "getest wordt.",
        "Alles geschieht von selbst: jede Nacht eine Sicherung in {folder} ({n} behalten), die jede "
          + "Woche erprobt wird.",
        "All of it is done by itself: a backup in {folder} every night ({n} kept), tried out every "
          + "week.")
    case .upkeepWhat: Words("Quoi", "Wat", "Was", "What")
    case .upkeepResult: Words("Résultat", "Resultaat", "Ergebnis", "Result")
    case .upkeepWhen: Words("Dernière fois", "Laatste keer", "Zuletzt", "Last time")
    case .around:
      Words(
        "Certificat, courrier, horloge", "Certificaat, post, klok", "Zertifikat, Post, Uhr",
        "Certificate, mail, clock")
    case .healthClock: Words("Horloge", "Klok", "Uhr", "Clock")
    case .permissionLeft: Words("Autorisation", "Toestemming", "Erlaubnis", "Permission")
    case .runningSince:
      Words("En marche depuis", "Loopt sinds", "Läuft seit", "Running since")
    case .knownFault:
      Words("défaut connu", "bekende fout", "bekannter Fehler", "known fault")
    case .unsupported:
      Words("plus suivi", "niet meer ondersteund", "nicht mehr gepflegt", "no longer supported")
    case .supportEnded:
      Words(
        "OpenSSL ne corrige plus cette branche depuis le {date}. Debian et Ubuntu corrigent la "
          + "leur plus longtemps : installez leurs mises à jour de sécurité.",
        "OpenSSL onderhoudt deze tak niet meer sinds {date}. Debian en Ubuntu doen dat langer: "
          + "installeer hun beveiligingsupdates.",
        "OpenSSL pflegt diesen Zweig seit dem {date} nicht mehr. Debian und Ubuntu tun es länger: "
          + "Installieren Sie deren Sicherheitsaktualisierungen.",
        "OpenSSL has not mended this branch since {date}. Debian and Ubuntu go on longer: install "
          + "their security updates.")
    case .supportEnds:
      Words(
        "Suivi par OpenSSL jusqu’au {date}.", "Door OpenSSL onderhouden tot {date}.",
        "Von OpenSSL gepflegt bis {date}.", "Supported by OpenSSL until {date}.")
    case .durability:
      Words("Durabilité", "Duurzaamheid", "Dauerhaftigkeit", "Durability")
    case .mailProgram:
      Words("Programme de courrier", "Mailprogramma", "Mailprogramm", "Mail program")
    case .notSet: Words("pas réglé", "niet ingesteld", "nicht eingestellt", "not set")
    case .mailGone: Words("introuvable", "niet gevonden", "nicht gefunden", "not found")
    case .lastMail:
      Words("Dernier envoi", "Laatst verstuurd", "Zuletzt versandt", "Last sent")
    case .lastMailFailed:
      Words(
        "Dernier échec : {time} ({reason})", "Laatste mislukking: {time} ({reason})",
        "Letzter Fehlschlag: {time} ({reason})", "Last failure: {time} ({reason})")
    case .mailWaiting:
      Words(
        "Courrier en attente", "Post die wacht", "Wartende Post", "Mail waiting")
    case .mailUnknown:
      Words(
        "{n} d’issue inconnue", "{n} met onbekende afloop", "{n} mit unbekanntem Ausgang",
        "{n} of unknown outcome")
    case .certificate: Words("Certificat", "Certificaat", "Zertifikat", "Certificate")
    case .certificateUnwatched:
      Words("pas surveillé", "niet bewaakt", "nicht überwacht", "not watched")
    case .watchIt:
      Words(
        "Indiquez le fichier PEM du proxy dans certificateFile pour être averti avant la fin.",
        "Geef het PEM-bestand van de proxy op in certificateFile om tijdig verwittigd te worden.",
        "Geben Sie die PEM-Datei des Proxys in certificateFile an, um rechtzeitig gewarnt zu "
          + "werden.",
        "Name the proxy’s PEM file in certificateFile to be warned before it ends.")
    case .certificateSeen:
      Words("vu le {time}", "gezien {time}", "gesehen am {time}", "seen {time}")
    case .certificateUnseen: Words("pas vu", "niet gezien", "nicht gesehen", "not seen")
    case .certificateUnseenMeans:
      Words(
        "Depuis ce serveur, l’adresse publique n’a rien montré le {time}. Sinon, indiquez le fichier "
          + "PEM dans certificateFile.",
        "Vanaf deze server toonde het publieke adres niets op {time}. Geef anders het PEM-bestand op "
          + "in certificateFile.",
        "Von diesem Server aus zeigte die öffentliche Adresse am {time} nichts. Geben Sie sonst die "
          + "PEM-Datei in certificateFile an.",
        "From this server the public address showed none at {time}. Otherwise name the PEM file in "
          + "certificateFile.")
    case .unreadableFile:
      Words("illisible", "niet leesbaar", "nicht lesbar", "cannot be read")
    case .certificateDay: Words("encore {n} jour", "nog {n} dag", "noch {n} Tag", "{n} day left")
    case .certificateDays:
      Words("encore {n} jours", "nog {n} dagen", "noch {n} Tage", "{n} days left")
    case .certificateUntil:
      Words(
        "Valable jusqu’au {date}, émis par {issuer}", "Geldig tot {date}, uitgegeven door {issuer}",
        "Gültig bis {date}, ausgestellt von {issuer}", "Good until {date}, issued by {issuer}")
    case .clock: Words("Horloge", "Klok", "Uhr", "Clock")
    case .clockUnknown:
      Words(
        "pas encore comparée", "nog niet vergeleken", "noch nicht verglichen", "not compared yet")
    case .clockOffBy:
      Words("{time} d’écart", "{time} verschil", "{time} Abweichung", "{time} off")
    case .clockRight: Words("à l’heure", "gelijk", "geht richtig", "right")
    case .clockOff: Words("décalée", "loopt verkeerd", "geht falsch", "off")
    case .clockMeans:
      Words(
        "Comparée à la date des réponses de Billit et d’Octopus.",
        "Vergeleken met de datum van de antwoorden van Billit en Octopus.",
        "Verglichen mit dem Datum der Antworten von Billit und Octopus.",
        "Compared with the date of Billit’s and Octopus’ answers.")
    case .clockSame: Words("juste", "gelijk", "gleich", "same")
    case .permissionDay: Words("{n} jour", "{n} dag", "{n} Tag", "{n} day")
    case .permissionDays: Words("{n} jours", "{n} dagen", "{n} Tage", "{n} days")
    case .upkeepFailed: Words("échec", "mislukt", "fehlgeschlagen", "failed")
    case .tookTime: Words("en {time}", "in {time}", "in {time}", "in {time}")
    case .lastDone:
      Words(
        "dernière réussite {time}", "laatst gelukt {time}", "zuletzt gelungen {time}",
        "last succeeded {time}")
    case .upkeepBackup: Words("Sauvegarde", "Back-up", "Sicherung", "Backup")
    case .upkeepRestoreTest:
      Words(
        "Restauration essayée", "Terugzetten getest", "Wiederherstellung geprobt", "Restore tested")
    case .upkeepRestore:
      Words("Restauration", "Teruggezet", "Wiederhergestellt", "Restored")
    case .upkeepIntegrity:
      Words(
        "Fichier et documents", "Bestand en documenten", "Datei und Dokumente", "File and documents"
      )
    case .upkeepAudit: Words("Journal d’audit", "Auditlogboek", "Prüfprotokoll", "Audit trail")
    case .upkeepSweep: Words("Nettoyage", "Opruiming", "Aufräumen", "Sweep")
    case .meansBackup:
      Words(
        "Une copie cohérente du fichier.", "Een consistente kopie van het bestand.",
        "Eine stimmige Kopie der Datei.", "A consistent copy of the file.")
    case .meansRestoreTest:
      Words(
        "La copie ouverte avec sa clé, lue en entier et comptée.",
        "De kopie geopend met haar sleutel, volledig gelezen en geteld.",
        "Die Kopie mit ihrem Schlüssel geöffnet, ganz gelesen und gezählt.",
        "The copy opened with its key, read through and counted.")
    case .meansRestore:
      Words(
        "Une sauvegarde a pris la place de la base.",
        "Een back-up nam de plaats van de databank in.",
        "Eine Sicherung nahm den Platz der Datenbank ein.", "A backup took the database’s place.")
    case .meansIntegrity:
      Words(
        "Chaque page lue, chaque somme recomptée ; une fois par jour.",
        "Elke bladzijde gelezen, elke som herteld; eens per dag.",
        "Jede Seite gelesen, jede Summe nachgezählt; einmal am Tag.",
        "Every page read, every sum recounted; once a day.")
    case .meansAudit:
      Words(
        "Chaque ligne suit de la précédente ; toutes les heures.",
        "Elke regel volgt uit de vorige; elk uur.",
        "Jede Zeile folgt aus der vorigen; jede Stunde.",
        "Every line follows from the one before; every hour.")
    case .meansSweep:
      Words(
        "Retire ce que plus rien ne montre ; une fois par jour.",
        "Ruimt op wat niets meer toont; eens per dag.",
        "Entfernt, was nichts mehr zeigt; einmal am Tag.",
        "Takes out what nothing shows any more; once a day.")
    case .factDocuments: Words("{n} documents", "{n} documenten", "{n} Dokumente", "{n} documents")
    case .factLines:
      Words("{n} lignes d’audit", "{n} auditregels", "{n} Prüfzeilen", "{n} audit lines")
    case .factLine: Words("à la ligne {n}", "bij regel {n}", "bei Zeile {n}", "at line {n}")
    case .factRows: Words("{n} rangées", "{n} rijen", "{n} Zeilen", "{n} rows")
    case .factFile: Words("{n}", "{n}", "{n}", "{n}")
    }
  }
}

extension UpkeepLog.Kind {
  var name: UpkeepText {
    switch self {
    case .backup: .upkeepBackup
    case .restoreTest: .upkeepRestoreTest
    case .restore: .upkeepRestore
    case .integrity: .upkeepIntegrity
    case .audit: .upkeepAudit
    case .sweep: .upkeepSweep
    }
  }

  var means: UpkeepText {
    switch self {
    case .backup: .meansBackup
    case .restoreTest: .meansRestoreTest
    case .restore: .meansRestore
    case .integrity: .meansIntegrity
    case .audit: .meansAudit
    case .sweep: .meansSweep
    }
  }

  /// Facts of a record that the page tells.
  static let told: [(key: String, text: UpkeepText)] = [
    ("documents", .factDocuments), ("lines", .factLines), ("line", .factLine),
    ("rows", .factRows), ("file", .factFile),
  ]
}

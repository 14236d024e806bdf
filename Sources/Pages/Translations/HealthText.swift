/// What the health page says.
enum HealthText: String, TextTable {
  case healthTitle, healthLead, healthNow, healthDatabase, healthConnections
  case healthCalls, healthChecks, runChecks, healthPath, healthFileSize, healthWalSize,
    healthFreeDisk, sqliteVersion
  case sqliteFault, sqliteSound, openSSLVersion, healthPragma, asWanted, notAsWanted, inboxBacklog
  case healthQueueAge, healthWorkers, workersNone, healthLastCall, inQuarantine, oldestWaiting,
    nothingWaits
  case healthLastSuccess, healthPerHour, perHourSummary, checkIntegrity, checkDocuments, checkAudit
  case checkDone, connectionUnproven, connectionWorking, connectionWaiting, connectionRefused
  case noConnections, kilobytes, megabytes, gigabytes, healthSeconds, healthMinutes, healthHours,
    healthDays, unknownSize
  case healthLowDisk, healthService, callsSinceStart

  var words: Words {
    switch self {
    case .healthTitle:
      Words("Santé", "Gezondheid", "Zustand", "Health")
    case .healthLead:
      Words(
        "Comment se portent la base, le programme et les connexions.",
        "Hoe het staat met de databank, het programma en de verbindingen.",
        "Wie es um Datenbank, Programm und Verbindungen steht.",
        "How database, program and connections are doing.")
    case .healthNow:
      Words("En ce moment", "Op dit moment", "Im Augenblick", "At this moment")
    case .healthDatabase:
      Words("Base de données", "Databank", "Datenbank", "Database")
    case .healthConnections:
      Words("Connexions", "Verbindingen", "Verbindungen", "Connections")
    case .healthCalls:
      Words(
        "Appels par réponse", "Oproepen per antwoord", "Aufrufe nach Antwort", "Calls by answer")
    case .callsSinceStart:
      Words("depuis le démarrage", "sinds de start", "seit dem Start", "since start")
    case .healthChecks:
      Words("Vérifications", "Controles", "Prüfungen", "Checks")
    case .runChecks:
      Words("Vérifier maintenant", "Nu nakijken", "Jetzt prüfen", "Check now")
    case .healthPath:
      Words("Fichier", "Bestand", "Datei", "File")
    case .healthFileSize:
      Words("Taille", "Grootte", "Größe", "Size")
    case .healthWalSize:
      Words("Journal WAL", "WAL-logboek", "WAL-Protokoll", "WAL log")
    case .healthFreeDisk:
      Words("Place libre", "Vrije ruimte", "Freier Platz", "Free space")
    case .healthLowDisk:
      Words(
        "Presque plein : libérez de la place.", "Bijna vol: maak ruimte vrij.",
        "Fast voll: Schaffen Sie Platz.", "Almost full: make room.")
    case .sqliteVersion:
      Words("SQLite", "SQLite", "SQLite", "SQLite")
    case .sqliteFault:
      Words(
        "Jusqu’à 3.51.2, SQLite peut perdre des écritures quand le WAL recommence. Passerelle "
          + "s’en protège : un seul écrivain, qui fait lui-même chaque point de contrôle.",
        "Tot 3.51.2 kan SQLite schrijfacties verliezen wanneer de WAL herbegint. Passerelle "
          + "beschermt zich: één schrijver, die elk controlepunt zelf uitvoert.",
        "Bis 3.51.2 kann SQLite Schreibvorgänge verlieren, wenn das WAL neu beginnt. Passerelle "
          + "schützt sich: ein einziger Schreiber, der jeden Kontrollpunkt selbst setzt.",
        "Up to 3.51.2 SQLite can lose writes when the WAL is reset. Passerelle guards against "
          + "it: one writer, which makes every checkpoint itself.")
    case .sqliteSound:
      Words(
        "Sans le défaut du WAL.", "Zonder de WAL-fout.", "Ohne den WAL-Fehler.",
        "Without the fault of the WAL.")
    case .openSSLVersion:
      Words("OpenSSL", "OpenSSL", "OpenSSL", "OpenSSL")
    case .healthPragma:
      Words("Réglage {name}", "Instelling {name}", "Einstellung {name}", "Setting {name}")
    case .asWanted:
      Words("comme voulu", "zoals gewenst", "wie gewollt", "as wanted")
    case .notAsWanted:
      Words("pas comme voulu", "niet zoals gewenst", "nicht wie gewollt", "not as wanted")
    case .inboxBacklog:
      Words(
        "Appels qui attendent leur écriture", "Oproepen die op hun opslag wachten",
        "Aufrufe, die auf ihr Speichern warten", "Calls waiting to be written")
    case .healthQueueAge:
      Words(
        "Plus longue attente d’un travail dû", "Langste wachttijd van werk dat aan de beurt is",
        "Längste Wartezeit fälliger Arbeit", "Longest wait of work that is due")
    case .healthWorkers:
      Words("Travailleurs", "Werkers", "Arbeiter", "Workers")
    case .workersNone:
      Words(
        "Aucun : rien n’est transmis.", "Geen: er wordt niets doorgestuurd.",
        "Keine: Nichts wird weitergeleitet.", "None: nothing is forwarded.")
    case .healthLastCall:
      Words("Dernier appel reçu", "Laatste oproep", "Letzter Aufruf", "Last call received")
    case .inQuarantine:
      Words(
        "Appels en quarantaine", "Oproepen in quarantaine", "Aufrufe in Quarantäne",
        "Calls in quarantine")
    case .oldestWaiting:
      Words(
        "Document qui attend depuis le plus longtemps", "Document dat het langst wacht",
        "Am längsten wartendes Dokument", "Document that has waited longest")
    case .nothingWaits:
      Words("rien n’attend", "er wacht niets", "nichts wartet", "nothing waits")
    case .healthService:
      Words("Service", "Dienst", "Dienst", "Service")
    case .healthLastSuccess:
      Words("Dernier succès", "Laatste succes", "Letzter Erfolg", "Last success")
    case .healthPerHour:
      Words("Appels par heure", "Oproepen per uur", "Aufrufe pro Stunde", "Calls per hour")
    case .perHourSummary:
      Words(
        "{n} appels en {hours} heures", "{n} oproepen in {hours} uur",
        "{n} Aufrufe in {hours} Stunden", "{n} calls in {hours} hours")
    case .checkIntegrity:
      Words(
        "Fichier de la base", "Bestand van de databank", "Datei der Datenbank",
        "File of the database")
    case .checkDocuments:
      Words(
        "Chaque document a un état, et une cause s’il est arrêté",
        "Elk document heeft een status, en een oorzaak als het stilstaat",
        "Jedes Dokument hat einen Status und, wenn es steht, eine Ursache",
        "Every document has a state, and a cause where it stands still")
    case .checkAudit:
      Words("Journal d’audit", "Auditlogboek", "Prüfprotokoll", "Audit trail")
    case .checkDone:
      Words("En ordre", "In orde", "In Ordnung", "In order")
    case .connectionUnproven:
      Words("À vérifier", "Nog na te kijken", "Noch zu prüfen", "Not proven")
    case .connectionWorking:
      Words("Fonctionne", "Werkt", "Funktioniert", "Working")
    case .connectionWaiting:
      Words("En attente", "Wacht", "Wartet", "Waiting")
    case .connectionRefused:
      Words("Refusée", "Geweigerd", "Abgelehnt", "Refused")
    case .noConnections:
      Words(
        "Aucune connexion.", "Geen verbindingen.", "Keine Verbindungen.", "No connections.")
    case .kilobytes: Words("{n} Ko", "{n} kB", "{n} kB", "{n} kB")
    case .megabytes: Words("{n} Mo", "{n} MB", "{n} MB", "{n} MB")
    case .gigabytes: Words("{n} Go", "{n} GB", "{n} GB", "{n} GB")
    case .unknownSize: Words("inconnue", "onbekend", "unbekannt", "unknown")
    case .healthSeconds: Words("{n} s", "{n} s", "{n} s", "{n} s")
    case .healthMinutes: Words("{n} min", "{n} min", "{n} Min.", "{n} min")
    case .healthHours: Words("{n} h", "{n} u", "{n} Std.", "{n} h")
    case .healthDays: Words("{n} j", "{n} d", "{n} T.", "{n} d")
    }
  }
}

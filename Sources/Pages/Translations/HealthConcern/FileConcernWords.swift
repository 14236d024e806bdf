/// What the health page says of the file, its audit and what reads it.
extension CauseWords {
  static let auditBroken = CauseWords(
    Words(
      "Journal d’audit modifié",
      "Auditlogboek gewijzigd",
      "Prüfprotokoll geändert",
      "Audit trail changed"),
    Words(
      "À la ligne {id}, le journal d’audit a été modifié hors de Passerelle.",
      "Bij regel {id} werd het auditlogboek buiten Passerelle om gewijzigd.",
      "Bei Zeile {id} wurde das Prüfprotokoll außerhalb von Passerelle geändert.",
      "At line {id} the audit trail was changed outside Passerelle."),
    fix: Words(
      "Gardez le fichier tel quel et comparez-le à une sauvegarde.",
      "Bewaar het bestand zoals het is en vergelijk het met een back-up.",
      "Lassen Sie die Datei, wie sie ist, und vergleichen Sie sie mit einer Sicherung.",
      "Keep the file as it is and compare it with a backup."))

  static let databaseUnsound = CauseWords(
    Words(
      "Base endommagée",
      "Databank beschadigd",
      "Datenbank beschädigt",
      "Database damaged"),
    Words(
      "La lecture complète a trouvé : {reason}.",
      "De volledige lezing vond: {reason}.",
      "Die vollständige Prüfung fand: {reason}.",
      "The full reading found: {reason}."),
    fix: Words(
      "Arrêtez Passerelle, gardez le fichier et restaurez la dernière bonne sauvegarde.",
      "Stop Passerelle, bewaar het bestand en zet de laatste goede back-up terug.",
      "Halten Sie Passerelle an, bewahren Sie die Datei auf und spielen Sie die letzte gute Sicherung ein.",
      "Stop Passerelle, keep the file and restore the last good backup."))

  static let settingsWrong = CauseWords(
    Words(
      "Réglages de SQLite",
      "Instellingen van SQLite",
      "Einstellungen von SQLite",
      "SQLite’s settings"),
    Words(
      "Pas comme voulu : {names}.",
      "Niet zoals gewenst: {names}.",
      "Nicht wie gewollt: {names}.",
      "Not as wanted: {names}."),
    fix: Words(
      "Redémarrez Passerelle ; ce qu’il accepte doit être durable.",
      "Herstart Passerelle; wat het aanvaardt moet bewaard blijven.",
      "Starten Sie Passerelle neu; was es annimmt, muss dauerhaft sein.",
      "Restart Passerelle; what it accepts must be durable."))

  static let diskLow = CauseWords(
    Words(
      "Disque presque plein",
      "Schijf bijna vol",
      "Platte fast voll",
      "Disk almost full"),
    Words(
      "Il reste {size}.",
      "Er rest {size}.",
      "Es bleiben {size}.",
      "{size} are left."),
    fix: Words(
      "Libérez de la place : sans elle, plus rien n’est accepté.",
      "Maak ruimte vrij: zonder wordt niets meer aanvaard.",
      "Schaffen Sie Platz: Ohne ihn wird nichts mehr angenommen.",
      "Make room: without it nothing more is accepted."))

  static let noRoom = CauseWords(
    Words(
      "Peu de place",
      "Weinig ruimte",
      "Wenig Platz",
      "Little room"),
    Words(
      "Il reste {size} : moins de deux fois la base.",
      "Er rest {size}: minder dan tweemaal de databank.",
      "Es bleiben {size}: weniger als zweimal die Datenbank.",
      "{size} are left: less than twice the database."),
    fix: Words(
      "Une sauvegarde et son essai demandent chacun autant que la base.",
      "Een back-up en haar test vragen elk evenveel als de databank.",
      "Eine Sicherung und ihre Probe brauchen je so viel wie die Datenbank.",
      "A backup and its trial need as much as the database each."))

  static let logLarge = CauseWords(
    Words(
      "WAL volumineux",
      "Grote WAL",
      "Großes WAL",
      "Large WAL"),
    Words(
      "Le journal WAL fait {size}.",
      "Het WAL-logboek is {size}.",
      "Das WAL-Protokoll hat {size}.",
      "The WAL has {size}."),
    fix: Words(
      "Une longue lecture l’empêche de recommencer : fermez les autres programmes qui lisent la base.",
      "Een lange lezing belet dat het herbegint: sluit andere programma’s die de databank lezen.",
      "Ein langes Lesen hindert es am Neubeginn: Schließen Sie andere Programme, die die Datenbank lesen.",
      "A long reading keeps it from starting anew: close other programs that read the database."))

  static let sqliteFault = CauseWords(
    Words(
      "Défaut connu de SQLite",
      "Bekende fout in SQLite",
      "Bekannter Fehler in SQLite",
      "Known fault of SQLite"),
    Words(
      "SQLite {version} peut perdre des écritures quand le WAL recommence. Passerelle s’en protège.",
      "SQLite {version} kan schrijfacties verliezen wanneer de WAL herbegint. Passerelle beschermt zich.",
      "SQLite {version} kann Schreibvorgänge verlieren, wenn das WAL neu beginnt. Passerelle schützt sich.",
      "SQLite {version} can lose writes when the WAL is reset. Passerelle guards against it."),
    fix: Words(
      "N’ouvrez pas la base avec d’autres programmes ; installez 3.51.3, 3.50.7 ou 3.44.6.",
      "Open de databank niet met andere programma’s; installeer 3.51.3, 3.50.7 of 3.44.6.",
      "Öffnen Sie die Datenbank nicht mit anderen Programmen; installieren Sie 3.51.3, 3.50.7 oder 3.44.6.",
      "Do not open the database with other programs; install 3.51.3, 3.50.7 or 3.44.6."))

  static let openSSLOld = CauseWords(
    Words(
      "OpenSSL plus suivi",
      "OpenSSL niet meer ondersteund",
      "OpenSSL nicht mehr gepflegt",
      "OpenSSL no longer supported"),
    Words(
      "OpenSSL ne corrige plus cette branche depuis le {at} ; votre distribution peut le faire.",
      "OpenSSL onderhoudt deze tak niet meer sinds {at}; uw distributie mogelijk wel.",
      "OpenSSL pflegt diesen Zweig seit dem {at} nicht mehr; Ihre Distribution vielleicht schon.",
      "OpenSSL has not mended this branch since {at}; your distribution may."),
    fix: Words(
      "Installez les mises à jour de sécurité du système.",
      "Installeer de beveiligingsupdates van het systeem.",
      "Installieren Sie die Sicherheitsaktualisierungen des Systems.",
      "Install the system’s security updates."))
}

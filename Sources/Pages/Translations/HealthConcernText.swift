/// What a concern of the health page is called.
enum HealthConcernText: String, TextTable {
  case workWaitsTitle, workWaitsMeans, workWaitsAdvice, noWorkersTitle, noWorkersMeans
  case noWorkersAdvice, quarantineTitle, quarantineMeans, quarantineAdvice
  case connectionDownTitle, connectionDownMeans, connectionDownAdvice, connectionRefusedTitle
  case connectionRefusedMeans, connectionRefusedAdvice, permissionLapsesTitle
  case permissionLapsesMeans, permissionLapsesAdvice, permissionLapsedTitle
  case permissionLapsedMeans, permissionLapsedAdvice, backupNoneTitle, backupNoneMeans
  case backupNoneAdvice, backupOldTitle, backupOldMeans, backupOldAdvice, backupFailedTitle
  case backupFailedMeans, backupFailedAdvice, restoreNoneTitle, restoreNoneMeans
  case restoreNoneAdvice, restoreOldTitle, restoreOldMeans, restoreOldAdvice
  case restoreFailedTitle, restoreFailedMeans, restoreFailedAdvice, auditBrokenTitle
  case auditBrokenMeans, auditBrokenAdvice, databaseUnsoundTitle, databaseUnsoundMeans
  case databaseUnsoundAdvice, settingsWrongTitle, settingsWrongMeans, settingsWrongAdvice
  case diskLowTitle, diskLowMeans, diskLowAdvice, noRoomTitle, noRoomMeans, noRoomAdvice
  case logLargeTitle, logLargeMeans, logLargeAdvice, sqliteFaultTitle, sqliteFaultMeans
  case sqliteFaultAdvice, openSSLOldTitle, openSSLOldMeans, openSSLOldAdvice
  case certificateEndsTitle, certificateEndsMeans, certificateEndsAdvice
  case certificateEndedTitle, certificateEndedMeans, certificateEndedAdvice
  case certificateWrongTitle, certificateWrongMeans, certificateWrongAdvice
  case certificateUnreadableTitle, certificateUnreadableMeans, certificateUnreadableAdvice
  case mailProgramGoneTitle, mailProgramGoneMeans, mailProgramGoneAdvice, mailFailedTitle
  case mailFailedMeans, mailFailedAdvice, mailUnknownTitle, mailUnknownMeans
  case mailUnknownAdvice, clockOffTitle, clockOffMeans, clockOffAdvice, clockJumpedTitle
  case clockJumpedMeans, clockJumpedAdvice

  var words: Words {
    switch self {
    case .workWaitsTitle:
      Words(
        "Du travail attend",
        "Werk wacht",
        "Arbeit wartet",
        "Work waits")
    case .workWaitsMeans:
      Words(
        "Du travail dû attend depuis {time}.",
        "Werk dat aan de beurt is wacht al {time}.",
        "Fällige Arbeit wartet seit {time}.",
        "Due work has waited for {time}.")
    case .workWaitsAdvice:
      Words(
        "Regardez le journal du programme ; redémarrez-le si rien n’avance.",
        "Bekijk het logboek van het programma; herstart het als er niets beweegt.",
        "Sehen Sie in das Protokoll des Programms; starten Sie es neu, wenn nichts vorangeht.",
        "Look at the program’s log; restart it if nothing moves.")
    case .noWorkersTitle:
      Words(
        "Aucun travailleur",
        "Geen werkers",
        "Keine Arbeiter",
        "No workers")
    case .noWorkersMeans:
      Words(
        "Le réglage workers est 0 : rien n’est transmis.",
        "De instelling workers is 0: er wordt niets doorgestuurd.",
        "Die Einstellung workers ist 0: Nichts wird weitergeleitet.",
        "The setting workers is 0: nothing is forwarded.")
    case .noWorkersAdvice:
      Words(
        "Mettez workers à 1 ou plus et redémarrez.",
        "Zet workers op 1 of meer en herstart.",
        "Setzen Sie workers auf 1 oder mehr und starten Sie neu.",
        "Set workers to 1 or more and restart.")
    case .quarantineTitle:
      Words(
        "Appels en quarantaine",
        "Oproepen in quarantaine",
        "Aufrufe in Quarantäne",
        "Calls in quarantine")
    case .quarantineMeans:
      Words(
        "Appels mis de côté : {n}.",
        "Oproepen opzijgezet: {n}.",
        "Beiseitegelegte Aufrufe: {n}.",
        "Calls put aside: {n}.")
    case .quarantineAdvice:
      Words(
        "Rejouez-les ou écartez-les sur la page Webhooks.",
        "Speel ze opnieuw af of verwerp ze op de pagina Webhooks.",
        "Spielen Sie sie auf der Seite Webhooks erneut ein oder verwerfen Sie sie.",
        "Replay or discard them on the page Webhooks.")
    case .connectionDownTitle:
      Words(
        "Ne répond pas",
        "Antwoordt niet",
        "Antwortet nicht",
        "No answer")
    case .connectionDownMeans:
      Words(
        "{name} ne répond pas depuis le {at}.",
        "{name} antwoordt niet sinds {at}.",
        "{name} antwortet seit dem {at} nicht.",
        "{name} has not answered since {at}.")
    case .connectionDownAdvice:
      Words(
        "Rien à faire : les documents attendent et Passerelle réessaie.",
        "Niets te doen: de documenten wachten en Passerelle probeert opnieuw.",
        "Nichts zu tun: Die Dokumente warten, und Passerelle versucht es weiter.",
        "Nothing to do: the documents wait and Passerelle tries again.")
    case .connectionRefusedTitle:
      Words(
        "Accès refusé",
        "Toegang geweigerd",
        "Zugang abgelehnt",
        "Access refused")
    case .connectionRefusedMeans:
      Words(
        "{name} refuse nos identifiants depuis le {at}.",
        "{name} weigert onze aanmelding sinds {at}.",
        "{name} lehnt unsere Anmeldung seit dem {at} ab.",
        "{name} has refused our credentials since {at}.")
    case .connectionRefusedAdvice:
      Words(
        "Renouvelez-les sur la page Connexions.",
        "Vernieuw ze op de pagina Verbindingen.",
        "Erneuern Sie sie auf der Seite Verbindungen.",
        "Renew them on the page Connections.")
    case .permissionLapsesTitle:
      Words(
        "L’autorisation expire",
        "Toestemming vervalt",
        "Erlaubnis läuft ab",
        "Permission lapses")
    case .permissionLapsesMeans:
      Words(
        "L’autorisation de {name} expire le {at} (jours restants : {n}) et n’a pas pu être renouvelée.",
        "De toestemming van {name} vervalt op {at} (dagen over: {n}) en kon niet vernieuwd worden.",
        "Die Erlaubnis von {name} läuft am {at} ab (Tage übrig: {n}) und konnte nicht erneuert werden.",
        "The permission of {name} lapses on {at} (days left: {n}) and could not be renewed.")
    case .permissionLapsesAdvice:
      Words(
        "Connexions › Se connecter : donnez l’autorisation à nouveau.",
        "Verbindingen › Aanmelden: geef de toestemming opnieuw.",
        "Verbindungen › Anmelden: Geben Sie die Erlaubnis erneut.",
        "Connections › Sign in: give the permission again.")
    case .permissionLapsedTitle:
      Words(
        "Autorisation expirée",
        "Toestemming vervallen",
        "Erlaubnis abgelaufen",
        "Permission lapsed")
    case .permissionLapsedMeans:
      Words(
        "L’autorisation de {name} a expiré le {at}.",
        "De toestemming van {name} is vervallen op {at}.",
        "Die Erlaubnis von {name} ist am {at} abgelaufen.",
        "The permission of {name} lapsed on {at}.")
    case .permissionLapsedAdvice:
      Words(
        "Connexions › Se connecter : donnez l’autorisation à nouveau.",
        "Verbindingen › Aanmelden: geef de toestemming opnieuw.",
        "Verbindungen › Anmelden: Geben Sie die Erlaubnis erneut.",
        "Connections › Sign in: give the permission again.")
    case .backupNoneTitle:
      Words(
        "Jamais sauvegardé",
        "Nooit een back-up",
        "Nie gesichert",
        "Never backed up")
    case .backupNoneMeans:
      Words(
        "Aucune sauvegarde n’a été faite.",
        "Er werd nog geen back-up gemaakt.",
        "Es wurde noch keine Sicherung gemacht.",
        "No backup has been made.")
    case .backupNoneAdvice:
      Words(
        "Réglez backupFolder : une sauvegarde est alors faite chaque nuit. Ou lancez passerelle backup.",
        "Stel backupFolder in: dan wordt elke nacht een back-up gemaakt. Of start passerelle backup.",
        "Stellen Sie backupFolder ein: Dann wird jede Nacht gesichert. Oder starten Sie passerelle backup.",
        "Set backupFolder: a backup is then made every night. Or run passerelle backup.")
    case .backupOldTitle:
      Words(
        "Sauvegarde ancienne",
        "Oude back-up",
        "Alte Sicherung",
        "Old backup")
    case .backupOldMeans:
      Words(
        "La dernière sauvegarde est du {at}.",
        "De laatste back-up is van {at}.",
        "Die letzte Sicherung ist vom {at}.",
        "The last backup is of {at}.")
    case .backupOldAdvice:
      Words(
        "Vérifiez la tâche qui lance passerelle backup.",
        "Kijk de taak na die passerelle backup start.",
        "Prüfen Sie die Aufgabe, die passerelle backup startet.",
        "Check the job that runs passerelle backup.")
    case .backupFailedTitle:
      Words(
        "Sauvegarde en échec",
        "Back-up mislukt",
        "Sicherung fehlgeschlagen",
        "Backup failed")
    case .backupFailedMeans:
      Words(
        "La dernière sauvegarde a échoué : {reason}.",
        "De laatste back-up mislukte: {reason}.",
        "Die letzte Sicherung schlug fehl: {reason}.",
        "The last backup failed: {reason}.")
    case .backupFailedAdvice:
      Words(
        "Libérez de la place ou changez de dossier, puis relancez passerelle backup.",
        "Maak ruimte of neem een andere map en start passerelle backup opnieuw.",
        "Schaffen Sie Platz oder nehmen Sie einen anderen Ordner und starten Sie passerelle backup erneut.",
        "Make room or take another folder, then run passerelle backup again.")
    case .restoreNoneTitle:
      Words(
        "Restauration jamais essayée",
        "Terugzetten nooit getest",
        "Wiederherstellung nie geprobt",
        "Restore never tested")
    case .restoreNoneMeans:
      Words(
        "Aucune sauvegarde n’a été essayée.",
        "Nog geen back-up werd getest.",
        "Noch keine Sicherung wurde geprobt.",
        "No backup has been tried out.")
    case .restoreNoneAdvice:
      Words(
        "passerelle restore FICHIER --check ; la base reste intacte.",
        "passerelle restore BESTAND --check; de databank blijft ongemoeid.",
        "passerelle restore DATEI --check; die Datenbank bleibt unberührt.",
        "passerelle restore FILE --check; the database is left alone.")
    case .restoreOldTitle:
      Words(
        "Essai ancien",
        "Oude test",
        "Alte Probe",
        "Old trial")
    case .restoreOldMeans:
      Words(
        "Le dernier essai de restauration est du {at}.",
        "De laatste test van terugzetten is van {at}.",
        "Die letzte Probe einer Wiederherstellung ist vom {at}.",
        "A restore was last tested on {at}.")
    case .restoreOldAdvice:
      Words(
        "passerelle restore FICHIER --check ; la base reste intacte.",
        "passerelle restore BESTAND --check; de databank blijft ongemoeid.",
        "passerelle restore DATEI --check; die Datenbank bleibt unberührt.",
        "passerelle restore FILE --check; the database is left alone.")
    case .restoreFailedTitle:
      Words(
        "Sauvegarde inutilisable",
        "Back-up onbruikbaar",
        "Sicherung unbrauchbar",
        "Backup unusable")
    case .restoreFailedMeans:
      Words(
        "Le dernier essai de restauration a échoué : {reason}.",
        "De laatste test van terugzetten mislukte: {reason}.",
        "Die letzte Probe einer Wiederherstellung schlug fehl: {reason}.",
        "The last trial of a restore failed: {reason}.")
    case .restoreFailedAdvice:
      Words(
        "Faites une nouvelle sauvegarde et essayez-la aussitôt.",
        "Maak een nieuwe back-up en test die meteen.",
        "Machen Sie eine neue Sicherung und proben Sie sie sofort.",
        "Make a new backup and try it out at once.")
    case .auditBrokenTitle:
      Words(
        "Journal d’audit modifié",
        "Auditlogboek gewijzigd",
        "Prüfprotokoll geändert",
        "Audit trail changed")
    case .auditBrokenMeans:
      Words(
        "À la ligne {id}, le journal d’audit a été modifié hors de Passerelle.",
        "Bij regel {id} werd het auditlogboek buiten Passerelle om gewijzigd.",
        "Bei Zeile {id} wurde das Prüfprotokoll außerhalb von Passerelle geändert.",
        "At line {id} the audit trail was changed outside Passerelle.")
    case .auditBrokenAdvice:
      Words(
        "Gardez le fichier tel quel et comparez-le à une sauvegarde.",
        "Bewaar het bestand zoals het is en vergelijk het met een back-up.",
        "Lassen Sie die Datei, wie sie ist, und vergleichen Sie sie mit einer Sicherung.",
        "Keep the file as it is and compare it with a backup.")
    case .databaseUnsoundTitle:
      Words(
        "Base endommagée",
        "Databank beschadigd",
        "Datenbank beschädigt",
        "Database damaged")
    case .databaseUnsoundMeans:
      Words(
        "La lecture complète a trouvé : {reason}.",
        "De volledige lezing vond: {reason}.",
        "Die vollständige Prüfung fand: {reason}.",
        "The full reading found: {reason}.")
    case .databaseUnsoundAdvice:
      Words(
        "Arrêtez Passerelle, gardez le fichier et restaurez la dernière bonne sauvegarde.",
        "Stop Passerelle, bewaar het bestand en zet de laatste goede back-up terug.",
        "Halten Sie Passerelle an, bewahren Sie die Datei auf und spielen Sie die letzte gute Sicherung ein.",
        "Stop Passerelle, keep the file and restore the last good backup.")
    case .settingsWrongTitle:
      Words(
        "Réglages de SQLite",
        "Instellingen van SQLite",
        "Einstellungen von SQLite",
        "SQLite’s settings")
    case .settingsWrongMeans:
      Words(
        "Pas comme voulu : {names}.",
        "Niet zoals gewenst: {names}.",
        "Nicht wie gewollt: {names}.",
        "Not as wanted: {names}.")
    case .settingsWrongAdvice:
      Words(
        "Redémarrez Passerelle ; ce qu’il accepte doit être durable.",
        "Herstart Passerelle; wat het aanvaardt moet bewaard blijven.",
        "Starten Sie Passerelle neu; was es annimmt, muss dauerhaft sein.",
        "Restart Passerelle; what it accepts must be durable.")
    case .diskLowTitle:
      Words(
        "Disque presque plein",
        "Schijf bijna vol",
        "Platte fast voll",
        "Disk almost full")
    case .diskLowMeans:
      Words(
        "Il reste {size}.",
        "Er rest {size}.",
        "Es bleiben {size}.",
        "{size} are left.")
    case .diskLowAdvice:
      Words(
        "Libérez de la place : sans elle, plus rien n’est accepté.",
        "Maak ruimte vrij: zonder wordt niets meer aanvaard.",
        "Schaffen Sie Platz: Ohne ihn wird nichts mehr angenommen.",
        "Make room: without it nothing more is accepted.")
    case .noRoomTitle:
      Words(
        "Peu de place",
        "Weinig ruimte",
        "Wenig Platz",
        "Little room")
    case .noRoomMeans:
      Words(
        "Il reste {size} : moins de deux fois la base.",
        "Er rest {size}: minder dan tweemaal de databank.",
        "Es bleiben {size}: weniger als zweimal die Datenbank.",
        "{size} are left: less than twice the database.")
    case .noRoomAdvice:
      Words(
        "Une sauvegarde et son essai demandent chacun autant que la base.",
        "Een back-up en haar test vragen elk evenveel als de databank.",
        "Eine Sicherung und ihre Probe brauchen je so viel wie die Datenbank.",
        "A backup and its trial need as much as the database each.")
    case .logLargeTitle:
      Words(
        "WAL volumineux",
        "Grote WAL",
        "Großes WAL",
        "Large WAL")
    case .logLargeMeans:
      Words(
        "Le journal WAL fait {size}.",
        "Het WAL-logboek is {size}.",
        "Das WAL-Protokoll hat {size}.",
        "The WAL has {size}.")
    case .logLargeAdvice:
      Words(
        "Une longue lecture l’empêche de recommencer : fermez les autres programmes qui lisent la base.",
        "Een lange lezing belet dat het herbegint: sluit andere programma’s die de databank lezen.",
        "Ein langes Lesen hindert es am Neubeginn: Schließen Sie andere Programme, die die Datenbank lesen.",
        "A long reading keeps it from starting anew: close other programs that read the database.")
    case .sqliteFaultTitle:
      Words(
        "Défaut connu de SQLite",
        "Bekende fout in SQLite",
        "Bekannter Fehler in SQLite",
        "Known fault of SQLite")
    case .sqliteFaultMeans:
      Words(
        "SQLite {version} peut perdre des écritures quand le WAL recommence. Passerelle s’en protège.",
        "SQLite {version} kan schrijfacties verliezen wanneer de WAL herbegint. Passerelle beschermt zich.",
        "SQLite {version} kann Schreibvorgänge verlieren, wenn das WAL neu beginnt. Passerelle schützt sich.",
        "SQLite {version} can lose writes when the WAL is reset. Passerelle guards against it.")
    case .sqliteFaultAdvice:
      Words(
        "N’ouvrez pas la base avec d’autres programmes ; installez 3.51.3, 3.50.7 ou 3.44.6.",
        "Open de databank niet met andere programma’s; installeer 3.51.3, 3.50.7 of 3.44.6.",
        "Öffnen Sie die Datenbank nicht mit anderen Programmen; installieren Sie 3.51.3, 3.50.7 oder 3.44.6.",
        "Do not open the database with other programs; install 3.51.3, 3.50.7 or 3.44.6.")
    case .openSSLOldTitle:
      Words(
        "OpenSSL plus suivi",
        "OpenSSL niet meer ondersteund",
        "OpenSSL nicht mehr gepflegt",
        "OpenSSL no longer supported")
    case .openSSLOldMeans:
      Words(
        "OpenSSL ne corrige plus cette branche depuis le {at} ; votre distribution peut le faire.",
        "OpenSSL onderhoudt deze tak niet meer sinds {at}; uw distributie mogelijk wel.",
        "OpenSSL pflegt diesen Zweig seit dem {at} nicht mehr; Ihre Distribution vielleicht schon.",
        "OpenSSL has not mended this branch since {at}; your distribution may.")
    case .openSSLOldAdvice:
      Words(
        "Installez les mises à jour de sécurité du système.",
        "Installeer de beveiligingsupdates van het systeem.",
        "Installieren Sie die Sicherheitsaktualisierungen des Systems.",
        "Install the system’s security updates.")
    case .certificateEndsTitle:
      Words(
        "Certificat bientôt expiré",
        "Certificaat vervalt binnenkort",
        "Zertifikat läuft bald ab",
        "Certificate ends soon")
    case .certificateEndsMeans:
      Words(
        "Il est valable jusqu’au {at} (jours restants : {n}).",
        "Het is geldig tot {at} (dagen over: {n}).",
        "Es gilt bis {at} (Tage übrig: {n}).",
        "It is good until {at} (days left: {n}).")
    case .certificateEndsAdvice:
      Words(
        "Renouvelez-le dans le proxy : sans lui, Billit n’appelle plus.",
        "Vernieuw het in de proxy: zonder belt Billit niet meer.",
        "Erneuern Sie es im Proxy: Ohne es ruft Billit nicht mehr an.",
        "Renew it in the proxy: without it Billit calls no more.")
    case .certificateEndedTitle:
      Words(
        "Certificat non valable",
        "Certificaat niet geldig",
        "Zertifikat ungültig",
        "Certificate not valid")
    case .certificateEndedMeans:
      Words(
        "Il n’est pas valable aujourd’hui (fin : {at}).",
        "Het is vandaag niet geldig (einde: {at}).",
        "Es ist heute nicht gültig (Ende: {at}).",
        "It is not valid today (end: {at}).")
    case .certificateEndedAdvice:
      Words(
        "Renouvelez-le dans le proxy : Billit n’appelle plus.",
        "Vernieuw het in de proxy: Billit belt niet meer.",
        "Erneuern Sie es im Proxy: Billit ruft nicht mehr an.",
        "Renew it in the proxy: Billit calls no more.")
    case .certificateWrongTitle:
      Words(
        "Certificat d’un autre hôte",
        "Certificaat van een andere host",
        "Zertifikat eines anderen Hosts",
        "Certificate of another host")
    case .certificateWrongMeans:
      Words(
        "Il est pour {name}, pas pour {host}.",
        "Het is voor {name}, niet voor {host}.",
        "Es ist für {name}, nicht für {host}.",
        "It is for {name}, not for {host}.")
    case .certificateWrongAdvice:
      Words(
        "Vérifiez publicURL et certificateFile.",
        "Kijk publicURL en certificateFile na.",
        "Prüfen Sie publicURL und certificateFile.",
        "Check publicURL and certificateFile.")
    case .certificateUnreadableTitle:
      Words(
        "Certificat illisible",
        "Certificaat niet leesbaar",
        "Zertifikat nicht lesbar",
        "Certificate cannot be read")
    case .certificateUnreadableMeans:
      Words(
        "{reason} n’est pas un certificat que Passerelle peut lire.",
        "{reason} is geen certificaat dat Passerelle kan lezen.",
        "{reason} ist kein Zertifikat, das Passerelle lesen kann.",
        "{reason} is no certificate that Passerelle can read.")
    case .certificateUnreadableAdvice:
      Words(
        "Vérifiez le chemin, les droits et le format (PEM).",
        "Kijk het pad, de rechten en het formaat (PEM) na.",
        "Prüfen Sie Pfad, Rechte und Format (PEM).",
        "Check path, rights and format (PEM).")
    case .mailProgramGoneTitle:
      Words(
        "Programme de courrier introuvable",
        "Mailprogramma niet gevonden",
        "Mailprogramm nicht gefunden",
        "Mail program not found")
    case .mailProgramGoneMeans:
      Words(
        "{program} n’existe pas ou n’est pas exécutable.",
        "{program} bestaat niet of is niet uitvoerbaar.",
        "{program} gibt es nicht, oder es ist nicht ausführbar.",
        "{program} is not there or cannot be run.")
    case .mailProgramGoneAdvice:
      Words(
        "Installez-le ou corrigez mailProgram.",
        "Installeer het of verbeter mailProgram.",
        "Installieren Sie es oder berichtigen Sie mailProgram.",
        "Install it or mend mailProgram.")
    case .mailFailedTitle:
      Words(
        "Courrier en échec",
        "Post mislukt",
        "Post fehlgeschlagen",
        "Mail failed")
    case .mailFailedMeans:
      Words(
        "Le dernier envoi a échoué le {at} : {reason}.",
        "De laatste verzending mislukte op {at}: {reason}.",
        "Der letzte Versand schlug am {at} fehl: {reason}.",
        "The last mail failed on {at}: {reason}.")
    case .mailFailedAdvice:
      Words(
        "Voyez la page Courrier.",
        "Zie de pagina Post.",
        "Siehe die Seite Post.",
        "See the page Mail.")
    case .mailUnknownTitle:
      Words(
        "Courrier d’issue inconnue",
        "Post met onbekende afloop",
        "Post mit unbekanntem Ausgang",
        "Mail of unknown outcome")
    case .mailUnknownMeans:
      Words(
        "Peut-être envoyés : {n}.",
        "Misschien verstuurd: {n}.",
        "Vielleicht versandt: {n}.",
        "Perhaps sent: {n}.")
    case .mailUnknownAdvice:
      Words(
        "Décidez sur la page Courrier ; rien n’est renvoyé tout seul.",
        "Beslis op de pagina Post; er wordt niets vanzelf opnieuw verstuurd.",
        "Entscheiden Sie auf der Seite Post; nichts wird von selbst erneut gesendet.",
        "Decide on the page Mail; nothing is sent again by itself.")
    case .clockOffTitle:
      Words(
        "Horloge décalée",
        "Klok loopt verkeerd",
        "Uhr geht falsch",
        "Clock off")
    case .clockOffMeans:
      Words(
        "Notre horloge diffère de {time} de celle de {name}.",
        "Onze klok verschilt {time} van die van {name}.",
        "Unsere Uhr weicht {time} von der von {name} ab.",
        "Our clock differs by {time} from that of {name}.")
    case .clockOffAdvice:
      Words(
        "Activez la synchronisation (systemd-timesyncd, chrony) : au-delà de cinq minutes, les webhooks sont mis de côté.",
        "Zet de synchronisatie aan (systemd-timesyncd, chrony): boven vijf minuten worden webhooks opzijgezet.",
        "Schalten Sie die Synchronisierung ein (systemd-timesyncd, chrony): Ab fünf Minuten werden Webhooks beiseitegelegt.",
        "Turn synchronisation on (systemd-timesyncd, chrony): beyond five minutes webhooks are put aside."
      )
    case .clockJumpedTitle:
      Words(
        "Saut d’horloge",
        "Kloksprong",
        "Uhrensprung",
        "Clock jumped")
    case .clockJumpedMeans:
      Words(
        "L’horloge a sauté de {time}.",
        "De klok versprong {time}.",
        "Die Uhr sprang um {time}.",
        "The clock jumped by {time}.")
    case .clockJumpedAdvice:
      Words(
        "Vérifiez la synchronisation de l’heure.",
        "Kijk de tijdsynchronisatie na.",
        "Prüfen Sie die Zeitsynchronisierung.",
        "Check the time synchronisation.")
    }
  }
}

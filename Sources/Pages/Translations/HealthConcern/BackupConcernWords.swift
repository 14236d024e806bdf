/// What the health page says of backups and their trials.
extension CauseWords {
  static let backupNone = CauseWords(
    Words(
      "Jamais sauvegardé",
      "Nooit een back-up",
      "Nie gesichert",
      "Never backed up"),
    Words(
      "Aucune sauvegarde n’a été faite.",
      "Er werd nog geen back-up gemaakt.",
      "Es wurde noch keine Sicherung gemacht.",
      "No backup has been made."),
    fix: Words(
      "Réglez backupFolder : une sauvegarde est alors faite chaque nuit. Ou lancez passerelle backup.",
      "Stel backupFolder in: dan wordt elke nacht een back-up gemaakt. Of start passerelle backup.",
      "Stellen Sie backupFolder ein: Dann wird jede Nacht gesichert. Oder starten Sie passerelle backup.",
      "Set backupFolder: a backup is then made every night. Or run passerelle backup."))

  static let backupOld = CauseWords(
    Words(
      "Sauvegarde ancienne",
      "Oude back-up",
      "Alte Sicherung",
      "Old backup"),
    Words(
      "La dernière sauvegarde est du {at}.",
      "De laatste back-up is van {at}.",
      "Die letzte Sicherung ist vom {at}.",
      "The last backup is of {at}."),
    fix: Words(
      "Vérifiez la tâche qui lance passerelle backup.",
      "Kijk de taak na die passerelle backup start.",
      "Prüfen Sie die Aufgabe, die passerelle backup startet.",
      "Check the job that runs passerelle backup."))

  static let backupFailed = CauseWords(
    Words(
      "Sauvegarde en échec",
      "Back-up mislukt",
      "Sicherung fehlgeschlagen",
      "Backup failed"),
    Words(
      "La dernière sauvegarde a échoué : {reason}.",
      "De laatste back-up mislukte: {reason}.",
      "Die letzte Sicherung schlug fehl: {reason}.",
      "The last backup failed: {reason}."),
    fix: Words(
      "Libérez de la place ou changez de dossier, puis relancez passerelle backup.",
      "Maak ruimte of neem een andere map en start passerelle backup opnieuw.",
      "Schaffen Sie Platz oder nehmen Sie einen anderen Ordner und starten Sie passerelle backup erneut.",
      "Make room or take another folder, then run passerelle backup again."))

  static let restoreNone = CauseWords(
    Words(
      "Restauration jamais essayée",
      "Terugzetten nooit getest",
      "Wiederherstellung nie geprobt",
      "Restore never tested"),
    Words(
      "Aucune sauvegarde n’a été essayée.",
      "Nog geen back-up werd getest.",
      "Noch keine Sicherung wurde geprobt.",
      "No backup has been tried out."),
    fix: Words(
      "passerelle restore FICHIER --check ; la base reste intacte.",
      "passerelle restore BESTAND --check; de databank blijft ongemoeid.",
      "passerelle restore DATEI --check; die Datenbank bleibt unberührt.",
      "passerelle restore FILE --check; the database is left alone."))

  static let restoreOld = CauseWords(
    Words(
      "Essai ancien",
      "Oude test",
      "Alte Probe",
      "Old trial"),
    Words(
      "Le dernier essai de restauration est du {at}.",
      "De laatste test van terugzetten is van {at}.",
      "Die letzte Probe einer Wiederherstellung ist vom {at}.",
      "A restore was last tested on {at}."),
    fix: Words(
      "passerelle restore FICHIER --check ; la base reste intacte.",
      "passerelle restore BESTAND --check; de databank blijft ongemoeid.",
      "passerelle restore DATEI --check; die Datenbank bleibt unberührt.",
      "passerelle restore FILE --check; the database is left alone."))

  static let restoreFailed = CauseWords(
    Words(
      "Sauvegarde inutilisable",
      "Back-up onbruikbaar",
      "Sicherung unbrauchbar",
      "Backup unusable"),
    Words(
      "Le dernier essai de restauration a échoué : {reason}.",
      "De laatste test van terugzetten mislukte: {reason}.",
      "Die letzte Probe einer Wiederherstellung schlug fehl: {reason}.",
      "The last trial of a restore failed: {reason}."),
    fix: Words(
      "Faites une nouvelle sauvegarde et essayez-la aussitôt.",
      "Maak een nieuwe back-up en test die meteen.",
      "Machen Sie eine neue Sicherung und proben Sie sie sofort.",
      "Make a new backup and try it out at once."))
}

import Accounting

extension Cause.Code {
  /// Causes that concern bank statements and their order; nil for the others.
  var statementWords: CauseWords? {
    switch self {
    case .statementGap:
      CauseWords(
        Words(
          "Extrait manquant", "Uittreksel ontbreekt", "Auszug fehlt", "Statement missing"),
        Words(
          "[Extrait {missing} manque sur le compte {account} : ]le solde initial[ {opening}][ de "
            + "l’extrait {statement}] n’est pas le solde final[ {closing}][ de l’extrait {last}].",
          "[Uittreksel {missing} ontbreekt voor rekening {account}: ]het beginsaldo[ {opening}][ "
            + "van uittreksel {statement}] is niet het eindsaldo[ {closing}][ van uittreksel "
            + "{last}].",
          "[Auszug {missing} fehlt für Konto {account}: ]der Anfangssaldo[ {opening}][ von Auszug "
            + "{statement}] ist nicht der Endsaldo[ {closing}][ von Auszug {last}].",
          "[Statement {missing} of account {account} is missing: ]the opening balance[ {opening}][ "
            + "of statement {statement}] is not the closing balance[ {closing}][ of statement "
            + "{last}]."),
        fix: Words(
          "Demandez l’extrait manquant à la banque ou au client et importez-le ici. Il est déjà "
            + "dans Octopus (Banque › Importer fichiers CODA) ? Dites-le à l’extrait.",
          "Vraag het ontbrekende uittreksel aan de bank of de klant en laad het hier op. Staat het "
            + "al in Octopus (Bank › CODA-bestanden importeren)? Zeg het bij het uittreksel.",
          "Bitten Sie Bank oder Kunden um den fehlenden Auszug und laden Sie ihn hier hoch. Steht "
            + "er schon in Octopus (Bank › CODA-Dateien importieren)? Sagen Sie es beim Auszug.",
          "Ask the bank or the client for the missing statement and upload it here. Is it in "
            + "Octopus already (Banque › Importer fichiers CODA)? Say so at the statement."))
    case .statementYearGap:
      CauseWords(
        Words(
          "Extraits manquants au changement d’année", "Uittreksels ontbreken bij de jaarwissel",
          "Auszüge fehlen beim Jahreswechsel", "Statements missing over the turn of the year"),
        Words(
          "Entre[ l’extrait {last}] et[ l’extrait {statement}] du compte[ {account}], le solde ne "
            + "suit pas[ ({closing}, puis {opening})].[ Il manque : {missing}.]",
          "Tussen[ uittreksel {last}] en[ uittreksel {statement}] van rekening[ {account}] sluit "
            + "het saldo niet aan[ ({closing}, dan {opening})].[ Er ontbreekt: {missing}.]",
          "Zwischen[ Auszug {last}] und[ Auszug {statement}] von Konto[ {account}] schließt der "
            + "Saldo nicht an[ ({closing}, dann {opening})].[ Es fehlt: {missing}.]",
          "Between[ statement {last}] and[ statement {statement}] of account[ {account}] the "
            + "balance does not follow on[ ({closing}, then {opening})].[ Missing: {missing}.]"),
        fix: Words(
          "Demandez les derniers extraits de l’ancienne année et les premiers de la nouvelle, et "
            + "importez-les ici.",
          "Vraag de laatste uittreksels van het oude jaar en de eerste van het nieuwe, en laad ze "
            + "hier op.",
          "Bitten Sie um die letzten Auszüge des alten und die ersten des neuen Jahres, und laden "
            + "Sie sie hier hoch.",
          "Ask for the last statements of the old year and the first of the new one, and upload "
            + "them here."))
    case .statementOverlap:
      CauseWords(
        Words(
          "Extraits qui se chevauchent", "Overlappende uittreksels", "Überschneidende Auszüge",
          "Overlapping statements"),
        Words(
          "[L’extrait {statement}] couvre des jours[ déjà dans l’extrait {last}] du compte[ "
            + "{account}], avec un autre solde[ ({opening} au lieu de {closing})].",
          "[Uittreksel {statement}] beslaat dagen[ die al in uittreksel {last} zitten] van "
            + "rekening[ {account}], met een ander saldo[ ({opening} in plaats van {closing})].",
          "[Auszug {statement}] umfasst Tage[, die schon in Auszug {last} stehen,] von Konto[ "
            + "{account}], mit anderem Saldo[ ({opening} statt {closing})].",
          "[Statement {statement}] covers days[ already in statement {last}] of account[ "
            + "{account}], with another balance[ ({opening} instead of {closing})]."),
        fix: Words(
          "Comparez les deux extraits ; demandez à la banque lequel est juste. Celui qui ne doit pas "
            + "partir se marque à sa page.",
          "Vergelijk beide uittreksels; vraag de bank welk juist is. Wat niet mag vertrekken, "
            + "duidt u op zijn pagina aan.",
          "Vergleichen Sie beide Auszüge; fragen Sie die Bank, welcher stimmt. Der, der nicht gehen "
            + "soll, wird auf seiner Seite vermerkt.",
          "Compare the two statements; ask the bank which is right. The one that must not go is "
            + "marked on its page."))
    case .statementOutOfOrder:
      CauseWords(
        Words(
          "Extrait arrivé trop tard", "Uittreksel te laat gekomen", "Auszug zu spät gekommen",
          "Statement came too late"),
        Words(
          "[L’extrait {statement}] du compte[ {account}] précède[ l’extrait {last}], qui est déjà "
            + "dans Octopus.",
          "[Uittreksel {statement}] van rekening[ {account}] komt vóór[ uittreksel {last}], dat al "
            + "in Octopus staat.",
          "[Auszug {statement}] von Konto[ {account}] liegt vor[ Auszug {last}], der schon in "
            + "Octopus steht.",
          "[Statement {statement}] of account[ {account}] comes before[ statement {last}], which "
            + "is in Octopus already."),
        fix: Words(
          "Vérifiez dans Octopus (Banque › Importer fichiers CODA) si ses mouvements y sont ; si "
            + "oui, marquez-le « déjà dans Octopus ».",
          "Kijk in Octopus (Bank › CODA-bestanden importeren) of de bewegingen er staan; zo ja, "
            + "duid het aan als „al in Octopus”.",
          "Prüfen Sie in Octopus (Bank › CODA-Dateien importieren), ob seine Bewegungen dort "
            + "stehen; wenn ja, vermerken Sie „schon in Octopus“.",
          "See in Octopus (Banque › Importer fichiers CODA) whether its movements are there; if "
            + "so, mark it as in Octopus already."))
    case .statementConflict:
      CauseWords(
        Words(
          "Même numéro, autre contenu", "Zelfde nummer, andere inhoud",
          "Gleiche Nummer, anderer Inhalt", "Same number, other content"),
        Words(
          "[L’extrait {statement} du compte {account}] existe deux fois avec un contenu différent[ "
            + "(soldes finaux {closing} et {found})].",
          "[Uittreksel {statement} van rekening {account}] bestaat tweemaal met een andere inhoud[ "
            + "(eindsaldi {closing} en {found})].",
          "[Auszug {statement} von Konto {account}] gibt es zweimal mit verschiedenem Inhalt[ "
            + "(Endsalden {closing} und {found})].",
          "[Statement {statement} of account {account}] exists twice with different content[ "
            + "(closing balances {closing} and {found})]."),
        fix: Words(
          "Le second reste arrêté. Demandez à la banque lequel est juste, puis envoyez-le ou "
            + "marquez-le comme traité.",
          "Het tweede blijft staan. Vraag de bank welk juist is, en stuur het dan of duid het als "
            + "afgehandeld aan.",
          "Der zweite bleibt stehen. Fragen Sie die Bank, welcher stimmt, und senden oder vermerken "
            + "Sie ihn dann.",
          "The second one stays stopped. Ask the bank which is right, then send it or mark it as "
            + "dealt with."))
    case .statementCurrency:
      CauseWords(
        Words(
          "Autre devise que le journal", "Andere munt dan het dagboek",
          "Andere Währung als das Journal", "Other currency than the journal"),
        Words(
          "[L’extrait {statement}] du compte[ {account}] est en[ {found}][, le journal en "
            + "{currency}].",
          "[Uittreksel {statement}] van rekening[ {account}] is in[ {found}][, het dagboek in "
            + "{currency}].",
          "[Auszug {statement}] von Konto[ {account}] ist in[ {found}][, das Journal in "
            + "{currency}].",
          "[Statement {statement}] of account[ {account}] is in[ {found}][, the journal in "
            + "{currency}]."),
        fix: Words(
          "Créez dans Octopus un journal financier dans cette devise : Gestion › Journaux.",
          "Maak in Octopus een financieel dagboek in die munt: Beheer › Dagboeken.",
          "Legen Sie in Octopus ein Finanzjournal in dieser Währung an: Admin › Journale.",
          "Create a financial journal in that currency in Octopus: Gestion › Journaux."))
    case .statementBalanceDiffers:
      CauseWords(
        Words(
          "Le solde du journal diffère", "Het saldo van het dagboek verschilt",
          "Der Saldo des Journals weicht ab", "The journal’s balance differs"),
        Words(
          "Le journal[ {journal}] est à[ {balance}] dans Octopus, mais l’extrait[ {statement}] "
            + "commence à[ {opening}].",
          "Dagboek[ {journal}] staat in Octopus op[ {balance}], maar uittreksel[ {statement}] "
            + "begint met[ {opening}].",
          "Das Journal[ {journal}] steht in Octopus auf[ {balance}], aber Auszug[ {statement}] "
            + "beginnt mit[ {opening}].",
          "Journal[ {journal}] stands at[ {balance}] in Octopus, but statement[ {statement}] "
            + "begins with[ {opening}]."),
        fix: Words(
          "Corrigez le journal dans Octopus, ou importez les extraits d’avant. Ceux qui y sont déjà "
            + "(Banque › Importer fichiers CODA) se marquent à leur page.",
          "Zet het dagboek in Octopus recht, of laad de vorige uittreksels op. Wat er al staat "
            + "(Bank › CODA-bestanden importeren), duidt u op zijn pagina aan.",
          "Berichtigen Sie das Journal in Octopus, oder laden Sie die früheren Auszüge hoch. Was "
            + "dort schon steht (Bank › CODA-Dateien importieren), wird auf seiner Seite vermerkt.",
          "Put the journal right in Octopus, or upload the statements before. Those already there "
            + "(Banque › Importer fichiers CODA) are marked on their pages."))
    case .statementRefused:
      CauseWords(
        Words(
          "Fichier CODA refusé", "CODA-bestand geweigerd", "CODA-Datei abgelehnt",
          "CODA file refused"),
        Words(
          "Le fichier ne peut pas être lu en entier[ (enregistrement {record})][ : {reason}] ; rien "
            + "n’en est repris.",
          "Het bestand is niet volledig leesbaar[ (record {record})][: {reason}]; er wordt niets "
            + "van overgenomen.",
          "Die Datei ist nicht ganz lesbar[ (Satz {record})][: {reason}]; nichts davon wird "
            + "übernommen.",
          "The file cannot be read as a whole[ (record {record})][: {reason}]; nothing of it is "
            + "taken."),
        fix: Words(
          "Demandez à la banque ou à Billit de livrer le fichier à nouveau, et importez-le ici.",
          "Vraag de bank of Billit het bestand opnieuw te leveren, en laad het hier op.",
          "Bitten Sie die Bank oder Billit, die Datei neu zu liefern, und laden Sie sie hier hoch.",
          "Ask the bank or Billit to deliver the file again, and upload it here."))
    case .statementNotInCents:
      CauseWords(
        Words(
          "Montant avec une fraction de centime", "Bedrag met een fractie van een cent",
          "Betrag mit Bruchteil eines Cents", "Amount with a fraction of a cent"),
        Words(
          "Un mouvement[ de l’extrait {statement}] a plus de deux décimales ; il ne peut pas être "
            + "comptabilisé directement.",
          "Een beweging[ van uittreksel {statement}] heeft meer dan twee decimalen; ze kan niet "
            + "rechtstreeks geboekt worden.",
          "Eine Bewegung[ von Auszug {statement}] hat mehr als zwei Dezimalen; sie kann nicht "
            + "direkt gebucht werden.",
          "A movement[ of statement {statement}] has more than two decimals; it cannot be booked "
            + "directly."),
        fix: Words(
          "Activez le module Bank dans Octopus, ou encodez cet extrait vous-même et marquez-le.",
          "Activeer de module Bank in Octopus, of boek dit uittreksel zelf en duid het aan.",
          "Aktivieren Sie das Modul Bank in Octopus, oder buchen Sie diesen Auszug selbst und "
            + "vermerken Sie es.",
          "Activate the Bank module in Octopus, or book this statement yourself and mark it."))
    default: bankJournalWords
    }
  }
}

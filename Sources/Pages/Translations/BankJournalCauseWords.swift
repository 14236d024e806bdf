import Accounting

extension Cause.Code {
  /// Causes that concern bank accounts and their financial journals; nil for the others.
  var bankJournalWords: CauseWords? {
    switch self {
    case .bankAccountUnknown:
      CauseWords(
        Words(
          "Compte bancaire inconnu", "Onbekende bankrekening", "Unbekanntes Bankkonto",
          "Unknown bank account"),
        Words(
          "Aucun dossier n’a le compte[ {account}] ; ses extraits attendent dans leur fichier.",
          "Geen dossier heeft rekening[ {account}]; haar uittreksels wachten in hun bestand.",
          "Keine Akte hat das Konto[ {account}]; seine Auszüge warten in ihrer Datei.",
          "No dossier has account[ {account}]; its statements wait in their file."),
        fix: Words(
          "Importez le fichier une nouvelle fois en choisissant son dossier, ou liez le compte dans "
            + "Billit.",
          "Laad het bestand opnieuw op en kies het dossier, of koppel de rekening in Billit.",
          "Laden Sie die Datei erneut hoch und wählen Sie die Akte, oder verknüpfen Sie das Konto "
            + "in Billit.",
          "Upload the file again choosing its dossier, or link the account in Billit."))
    case .bankOwnerUnasked:
      CauseWords(
        Words(
          "Qui livre ces extraits ?", "Wie levert deze uittreksels?",
          "Wer liefert diese Auszüge?", "Who delivers these statements?"),
        Words(
          "Il n’est pas encore décidé si Octopus reçoit les extraits du compte[ {account}] par son "
            + "propre mandat, ou de nous. Ne livrez jamais deux fois.",
          "Het is nog niet beslist of Octopus de uittreksels van rekening[ {account}] via een eigen "
            + "mandaat krijgt, of van ons. Nooit beide.",
          "Es ist noch nicht entschieden, ob Octopus die Auszüge von Konto[ {account}] durch ein "
            + "eigenes Mandat bekommt, oder von uns. Nie beides.",
          "It is not decided yet whether Octopus gets the statements of account[ {account}] by its "
            + "own mandate, or from us. Never both."),
        fix: Words(
          "Choisissez à la page du compte. Les mandats d’Octopus : Banque › Mandats CODA.",
          "Kies op de pagina van de rekening. De mandaten van Octopus: Bank › CODA-mandaten.",
          "Wählen Sie auf der Seite des Kontos. Die Mandate von Octopus: Bank › CODA-Mandate.",
          "Choose on the account’s page. Octopus’ mandates: Banque › Mandats CODA."))
    case .bankModuleMissing:
      CauseWords(
        Words(
          "Module Banque absent", "Module Bank ontbreekt", "Modul Bank fehlt",
          "Bank module missing"),
        Words(
          "Octopus n’importe pas de CODA dans ce dossier : son module Banque n’est pas actif.",
          "Octopus importeert geen CODA in dit dossier: zijn module Bank is niet actief.",
          "Octopus importiert in dieser Akte kein CODA: sein Modul Bank ist nicht aktiv.",
          "Octopus imports no CODA in this dossier: its Bank module is not active."),
        fix: Words(
          "Commandez-le dans Octopus : Commander › Module Banque. Ou permettez dans les réglages du "
            + "dossier de comptabiliser les mouvements directement.",
          "Bestel hem in Octopus: Bestellen › Module Bank. Of laat in de instellingen van het "
            + "dossier toe de bewegingen rechtstreeks te boeken.",
          "Bestellen Sie es in Octopus: Bestellen › Modul Bank. Oder erlauben Sie in den "
            + "Einstellungen der Akte, die Bewegungen direkt zu buchen.",
          "Order it in Octopus: Commander › Module Banque. Or allow in the dossier’s settings that "
            + "movements are booked directly."))
    case .financialJournalMissing:
      CauseWords(
        Words(
          "Pas de journal financier pour ce compte", "Geen financieel dagboek voor deze rekening",
          "Kein Finanzjournal für dieses Konto", "No financial journal for this account"),
        Words(
          "Aucun journal financier[ de l’exercice {bookyear}] n’a l’IBAN[ {account}].",
          "Geen financieel dagboek[ van boekjaar {bookyear}] heeft IBAN[ {account}].",
          "Kein Finanzjournal[ des Geschäftsjahres {bookyear}] hat die IBAN[ {account}].",
          "No financial journal[ of bookyear {bookyear}] has IBAN[ {account}]."),
        fix: Words(
          "Créez le journal dans Octopus : Gestion › Journaux, avec IBAN et BIC. Il n’apparaît pas ? "
            + "Fichier › Synchroniser.",
          "Maak het dagboek in Octopus: Beheer › Dagboeken, met IBAN en BIC. Niet zichtbaar? "
            + "Bestand › Synchroniseren.",
          "Legen Sie das Journal in Octopus an: Admin › Journale, mit IBAN und BIC. Nicht sichtbar? "
            + "Datei › Synchronisieren.",
          "Create the journal in Octopus: Gestion › Journaux, with IBAN and BIC. Not visible? "
            + "Fichier › Synchroniser."))
    case .journalIBANMissing:
      CauseWords(
        Words(
          "IBAN manquant au journal", "IBAN ontbreekt bij het dagboek", "IBAN fehlt im Journal",
          "IBAN missing at the journal"),
        Words(
          "Le journal financier[ {journal}] n’a pas d’IBAN ; il pourrait être celui du compte[ "
            + "{account}].",
          "Financieel dagboek[ {journal}] heeft geen IBAN; het zou dat van rekening[ {account}] "
            + "kunnen zijn.",
          "Das Finanzjournal[ {journal}] hat keine IBAN; es könnte das von Konto[ {account}] sein.",
          "Financial journal[ {journal}] has no IBAN; it might be that of account[ {account}]."),
        fix: Words(
          "Complétez IBAN et BIC dans Octopus : Gestion › Journaux › détail.",
          "Vul IBAN en BIC in in Octopus: Beheer › Dagboeken › detail.",
          "Ergänzen Sie IBAN und BIC in Octopus: Admin › Journale › Detail.",
          "Complete IBAN and BIC in Octopus: Gestion › Journaux › détail."))
    case .journalBICMissing:
      CauseWords(
        Words(
          "BIC manquant au journal", "BIC ontbreekt bij het dagboek", "BIC fehlt im Journal",
          "BIC missing at the journal"),
        Words(
          "Le journal financier[ {journal}] du compte[ {account}] n’a pas de BIC ; Octopus en a "
            + "besoin pour importer des CODA.",
          "Financieel dagboek[ {journal}] van rekening[ {account}] heeft geen BIC; Octopus heeft "
            + "die nodig om CODA te importeren.",
          "Das Finanzjournal[ {journal}] von Konto[ {account}] hat keine BIC; Octopus braucht sie, "
            + "um CODA zu importieren.",
          "Financial journal[ {journal}] of account[ {account}] has no BIC; Octopus needs it to "
            + "import CODA."),
        fix: Words(
          "Complétez le BIC dans Octopus : Gestion › Journaux › détail.",
          "Vul de BIC in in Octopus: Beheer › Dagboeken › detail.",
          "Ergänzen Sie die BIC in Octopus: Admin › Journale › Detail.",
          "Complete the BIC in Octopus: Gestion › Journaux › détail."))
    case .suspenseAccountMissing:
      CauseWords(
        Words(
          "Compte d’attente à choisir", "Wachtrekening te kiezen", "Zwischenkonto zu wählen",
          "Suspense account to be chosen"),
        Words(
          "Pour comptabiliser des mouvements directement, il faut un compte d’attente[ ; "
            + "{account} n’existe pas dans Octopus].",
          "Om bewegingen rechtstreeks te boeken is een wachtrekening nodig[; {account} bestaat "
            + "niet in Octopus].",
          "Um Bewegungen direkt zu buchen, braucht es ein Zwischenkonto[; {account} gibt es in "
            + "Octopus nicht].",
          "To book movements directly a suspense account is needed[; {account} does not exist in "
            + "Octopus]."),
        fix: Words(
          "Choisissez-le dans les réglages du dossier ; dans Octopus il est sous Gestion › Plan "
            + "comptable (souvent 499 ou 599).",
          "Kies ze in de instellingen van het dossier; in Octopus staat ze onder Beheer › "
            + "Rekeningstelsel (vaak 499 of 599).",
          "Wählen Sie es in den Einstellungen der Akte; in Octopus steht es unter Admin › "
            + "Kontenplan (oft 499 oder 599).",
          "Choose it in the dossier’s settings; in Octopus it is under Gestion › Plan comptable "
            + "(often 499 or 599)."))
    default: nil
    }
  }
}

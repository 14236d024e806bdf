/// What pages of other things say of the bank: the dossier's, the document's, the causes'.
enum BankPartText: String, TextTable {
  case bpTitle, bpOpen, bpNone, bpStatement, bpStatements, bpStatementOne, bpWaiting
  case bpWaitingOne, bpUploadHere, bpFallback, bpFallbackOff, bpFallbackOn, bpBooks, bpBooksNote
  case bpSuspense, bpSuspenseNeeded, bpSuspenseUnknown, bpDismiss, bpCauses, bpLead, bpWhat

  var words: Words {
    switch self {
    case .bpTitle: Words("Banque", "Bank", "Bank", "Bank")
    case .bpLead:
      Words(
        "Les comptes de ce dossier, leurs extraits, et ce qui se passe sans le module Banque.",
        "De rekeningen van dit dossier, hun uittreksels, en wat er gebeurt zonder de module Bank.",
        "Die Konten dieser Akte, ihre Auszüge, und was ohne das Modul Bank geschieht.",
        "The accounts of this dossier, their statements, and what happens without the Bank module."
      )
    case .bpOpen:
      Words(
        "Comptes et réglages", "Rekeningen en instellingen", "Konten und Einstellungen",
        "Accounts and settings")
    case .bpNone:
      Words(
        "Aucun compte bancaire n’est encore connu.", "Er is nog geen bankrekening bekend.",
        "Noch ist kein Bankkonto bekannt.", "No bank account is known yet.")
    case .bpStatement:
      Words("Dernier extrait", "Laatste uittreksel", "Letzter Auszug", "Last statement")
    case .bpStatements:
      Words("{n} extraits", "{n} uittreksels", "{n} Auszüge", "{n} statements")
    case .bpStatementOne: Words("{n} extrait", "{n} uittreksel", "{n} Auszug", "{n} statement")
    case .bpWaiting:
      Words(
        "{n} extraits attendent", "{n} uittreksels wachten", "{n} Auszüge warten",
        "{n} statements wait")
    case .bpWaitingOne:
      Words(
        "{n} extrait attend", "{n} uittreksel wacht", "{n} Auszug wartet", "{n} statement waits")
    case .bpUploadHere:
      Words(
        "Importer des fichiers CODA", "CODA-bestanden importeren", "CODA-Dateien importieren",
        "Import CODA files")
    case .bpFallback:
      Words(
        "Sans le module Banque d’Octopus", "Zonder de module Bank van Octopus",
        "Ohne das Modul Bank von Octopus", "Without Octopus’ Bank module")
    case .bpFallbackOff:
      Words(
        "Les extraits attendent que le module soit activé.",
        "De uittreksels wachten tot de module geactiveerd is.",
        "Die Auszüge warten, bis das Modul aktiviert ist.",
        "Statements wait until the module is activated.")
    case .bpFallbackOn:
      Words(
        "Les mouvements sont comptabilisés un à un ; le reste sur le compte {account}.",
        "De bewegingen worden één voor één geboekt; de rest op rekening {account}.",
        "Die Bewegungen werden einzeln gebucht; der Rest auf Konto {account}.",
        "Movements are booked one by one; the rest on account {account}.")
    case .bpBooks:
      Words(
        "Comptabiliser les mouvements directement dans le journal financier",
        "De bewegingen rechtstreeks in het financieel dagboek boeken",
        "Die Bewegungen direkt im Finanzjournal buchen",
        "Book the movements directly in the financial journal")
    case .bpBooksNote:
      Words(
        "Seulement quand Octopus répond que le module Banque manque. Un mouvement qui paie une "
          + "facture connue va au client ou au fournisseur ; les autres au compte d’attente.",
        "Alleen als Octopus antwoordt dat de module Bank ontbreekt. Een beweging die een bekende "
          + "factuur betaalt gaat naar de klant of leverancier; de andere naar de wachtrekening.",
        "Nur wenn Octopus antwortet, dass das Modul Bank fehlt. Eine Bewegung, die eine bekannte "
          + "Rechnung bezahlt, geht an Kunden oder Lieferanten; die anderen auf das "
          + "Zwischenkonto.",
        "Only when Octopus answers that the Bank module is missing. A movement that pays a known "
          + "invoice goes to the customer or supplier; the others to the suspense account.")
    case .bpSuspense:
      Words("Compte d’attente", "Wachtrekening", "Zwischenkonto", "Suspense account")
    case .bpSuspenseNeeded:
      Words(
        "Indiquez le compte d’attente : un numéro du plan comptable.",
        "Geef de wachtrekening op: een nummer uit het rekeningstelsel.",
        "Geben Sie das Zwischenkonto an: eine Nummer des Kontenplans.",
        "Name the suspense account: a number of the chart of accounts.")
    case .bpSuspenseUnknown:
      Words(
        "Le plan comptable de ce dossier n’a pas ce compte.",
        "Het rekeningstelsel van dit dossier heeft die rekening niet.",
        "Der Kontenplan dieser Akte hat dieses Konto nicht.",
        "The chart of this dossier has no such account.")
    case .bpDismiss: Words("Classer", "Terzijde leggen", "Beiseitelegen", "Put aside")
    case .bpCauses:
      Words("À la banque", "Bij de bank", "Bei der Bank", "At the bank")
    case .bpWhat:
      Words("Ce qui est arrêté", "Wat stilstaat", "Was stillsteht", "What stands still")
    }
  }
}

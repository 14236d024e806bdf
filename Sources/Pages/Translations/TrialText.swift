/// What the page of a trial run says.
enum TrialText: String, TextTable {
  case trial, trialLead, trialLiveLead, trialMonth, trialShow, trialOpen, trialResult
  case trialProposed, trialByHand, trialSame, trialDiffers, trialNoProposal, trialNotFound
  case trialSeveral, trialOnly, trialOnlyLead, trialEmpty, trialGoLive, trialGoLiveLead
  case trialFrom, trialGo, trialChangeDay, trialBegin, trialBeginLead, trialSince
  case trialStart, trialBack, trialBegun, trialWentLive, trialLiveSince, trialDayWrong, trialOff

  var words: Words {
    switch self {
    case .trial: Words("Essai à blanc", "Proefdraaien", "Testlauf", "Trial run")
    case .trialLead:
      Words(
        "Tout est lu, imputé et proposé ; rien n’est envoyé. Voici la comparaison avec ce que le "
          + "bureau a encodé à la main.",
        "Alles wordt gelezen, toegewezen en voorgesteld; er wordt niets verzonden. Hier de "
          + "vergelijking met wat het kantoor met de hand boekte.",
        "Alles wird gelesen, zugeordnet und vorgeschlagen; nichts wird gesendet. Hier der "
          + "Vergleich mit dem, was die Kanzlei von Hand gebucht hat.",
        "Everything is read, mapped and proposed; nothing is sent. Here it is beside what the "
          + "office booked by hand.")
    case .trialLiveLead:
      Words(
        "Le dossier est en service. Un essai arrête tout envoi et compare les propositions avec "
          + "les écritures du bureau.",
        "Het dossier is in gebruik. Een proefperiode stopt elke verzending en vergelijkt de "
          + "voorstellen met de boekingen van het kantoor.",
        "Die Akte läuft. Ein Testlauf stoppt jede Sendung und vergleicht die Vorschläge mit den "
          + "Buchungen der Kanzlei.",
        "The dossier is live. A trial run stops all sending and compares the proposals with what "
          + "the office books.")
    case .trialMonth: Words("Mois", "Maand", "Monat", "Month")
    case .trialShow: Words("Afficher", "Tonen", "Anzeigen", "Show")
    case .trialOpen:
      Words(
        "Rapport de l’essai", "Verslag van de proefperiode", "Bericht des Testlaufs",
        "Report of the trial")
    case .trialResult: Words("Comparaison", "Vergelijking", "Vergleich", "Comparison")
    case .trialProposed: Words("Proposé", "Voorgesteld", "Vorgeschlagen", "Proposed")
    case .trialByHand: Words("À la main", "Met de hand", "Von Hand", "By hand")
    case .trialSame: Words("identique", "gelijk", "gleich", "same")
    case .trialDiffers: Words("différent", "verschillend", "abweichend", "different")
    case .trialNoProposal:
      Words("choix manquant", "keuze ontbreekt", "Wahl fehlt", "choice missing")
    case .trialNotFound:
      Words("pas encore encodé", "nog niet geboekt", "noch nicht gebucht", "not booked yet")
    case .trialSeveral:
      Words("plusieurs conviennent", "meerdere passen", "mehrere passen", "several fit")
    case .trialOnly:
      Words(
        "Encodé à la main, sans document chez Billit",
        "Met de hand geboekt, zonder document bij Billit",
        "Von Hand gebucht, ohne Dokument bei Billit",
        "Booked by hand, without a document in Billit")
    case .trialOnlyLead:
      Words(
        "Ces écritures du mois ne correspondent à aucun document reçu de Billit.",
        "Bij deze boekingen van de maand hoort geen document uit Billit.",
        "Zu diesen Buchungen des Monats gehört kein Dokument aus Billit.",
        "No document from Billit belongs to these entries of the month.")
    case .trialEmpty:
      Words(
        "Aucun document de ce mois.", "Geen documenten van deze maand.",
        "Keine Dokumente dieses Monats.", "No documents of this month.")
    case .trialGoLive: Words("Mettre en service", "In gebruik nemen", "Starten", "Go live")
    case .trialGoLiveLead:
      Words(
        "Les documents antérieurs à cette date sont mis de côté ; les autres sont envoyés. Une "
          + "date antérieure les reprend.",
        "Documenten van voor deze datum worden opzijgezet; de andere worden verzonden. Een "
          + "vroegere datum neemt ze weer op.",
        "Dokumente vor diesem Datum werden zurückgestellt; die anderen werden gesendet. Ein "
          + "früheres Datum nimmt sie wieder auf.",
        "Documents before this date are set aside; the others are sent. An earlier date takes "
          + "them up again.")
    case .trialFrom: Words("À partir du", "Vanaf", "Ab dem", "From")
    case .trialGo: Words("Mettre en service", "In gebruik nemen", "Jetzt starten", "Go live")
    case .trialChangeDay:
      Words("Changer la date", "Datum wijzigen", "Datum ändern", "Change the date")
    case .trialBegin:
      Words("Commencer un essai", "Proefperiode beginnen", "Testlauf beginnen", "Begin a trial")
    case .trialBeginLead:
      Words(
        "À partir de cette date, les documents sont lus chez Billit et proposés ; plus rien n’est "
          + "envoyé.",
        "Vanaf deze datum worden documenten bij Billit gelezen en voorgesteld; er wordt niets "
          + "meer verzonden.",
        "Ab diesem Datum werden Dokumente bei Billit gelesen und vorgeschlagen; es wird nichts "
          + "mehr gesendet.",
        "From this date documents are read from Billit and proposed; nothing is sent any more.")
    case .trialSince:
      Words("Documents depuis le", "Documenten sinds", "Dokumente seit", "Documents since")
    case .trialStart:
      Words("Commencer l’essai", "Begin de proef", "Test beginnen", "Begin the trial")
    case .trialBack:
      Words("Revenir à l’essai", "Terug op proef", "Zurück zum Test", "Back to the trial")
    case .trialBegun:
      Words(
        "Le dossier est à l’essai : rien n’est envoyé.",
        "Het dossier is op proef: er wordt niets verzonden.",
        "Die Akte läuft im Test: Nichts wird gesendet.",
        "The dossier is on trial: nothing is sent.")
    case .trialWentLive:
      Words(
        "Le dossier est en service.", "Het dossier is in gebruik.", "Die Akte läuft.",
        "The dossier is live.")
    case .trialLiveSince:
      Words(
        "En service à partir du {date}", "In gebruik vanaf {date}", "In Betrieb ab dem {date}",
        "Live from {date}")
    case .trialDayWrong:
      Words(
        "Indiquez une date.", "Geef een datum in.", "Geben Sie ein Datum an.", "Give a date.")
    case .trialOff: Words("En service", "In gebruik", "In Betrieb", "Live")
    }
  }
}

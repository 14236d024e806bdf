import Accounting

extension Cause.Code {
  /// What keeps documents back that the office or the client wanted kept back; nil for other causes.
  var dispatchWords: CauseWords? {
    switch self {
    case .toCheck:
      CauseWords(
        Words("À vérifier", "Na te kijken", "Zu prüfen", "To check"),
        Words(
          "Le document demande un coup d’œil du bureau[ : {why}][ : {detail}].",
          "Het document vraagt een blik van het kantoor[: {why}][: {detail}].",
          "Das Dokument verlangt einen Blick der Kanzlei[: {why}][: {detail}].",
          "The document asks for a look by the office[: {why}][: {detail}]."),
        fix: Words(
          "Contrôlez-le, puis laissez-le partir ou mettez-le de côté.",
          "Kijk het na en laat het vertrekken of zet het opzij.",
          "Prüfen Sie es, dann lassen Sie es gehen oder stellen es zurück.",
          "Check it, then let it go or set it aside."))
    case .approvalRejected:
      CauseWords(
        Words(
          "Refusé par le client", "Afgekeurd door uw klant", "Vom Mandanten abgelehnt",
          "Rejected by the client"),
        Words(
          "Le client a refusé ce document chez Billit.",
          "Uw klant keurde dit document af in Billit.",
          "Der Mandant hat dieses Dokument in Billit abgelehnt.",
          "The client rejected this document in Billit."),
        fix: Words(
          "Voyez avec le client : mettez-le de côté, ou laissez-le partir malgré tout.",
          "Overleg met uw klant: zet het opzij, of laat het toch vertrekken.",
          "Klären Sie es mit dem Mandanten: Stellen Sie es zurück, oder lassen Sie es trotzdem gehen.",
          "Ask the client: set it aside, or let it go all the same."))
    case .clientApprovalMissing:
      CauseWords(
        Words(
          "Le client n’a pas encore libéré", "Nog niet vrijgegeven door uw klant",
          "Vom Mandanten noch nicht freigegeben", "Not yet let go by the client"),
        Words(
          "Dans ce dossier, les documents partent jusqu’au jour donné par le client[ ; celui-ci est du "
            + "{date}].",
          "In dit dossier vertrekken documenten tot de dag die uw klant opgaf[; dit is van "
            + "{date}].",
          "In dieser Akte gehen Dokumente bis zu dem Tag, den der Mandant nannte[; dieses ist vom "
            + "{date}].",
          "In this dossier documents go up to the day the client gave[; this one is of {date}]."),
        fix: Words(
          "Dès que le client donne son accord par courriel, notez le jour dans les réglages du "
            + "dossier ; ou libérez ce document seul.",
          "Zodra uw klant per mail akkoord gaat, noteert u de dag in de instellingen van het "
            + "dossier; of geef alleen dit document vrij.",
          "Sobald der Mandant per E-Mail zustimmt, tragen Sie den Tag in den Einstellungen der Akte "
            + "ein; oder geben Sie nur dieses Dokument frei.",
          "Once the client agrees by mail, note the day in the dossier’s settings; or release this "
            + "document alone."))
    case .notYetDue:
      CauseWords(
        Words(
          "Pas encore l’heure", "Nog niet aan de beurt", "Noch nicht an der Reihe", "Not yet due"),
        Words(
          "Le dossier garde ses documents quelque temps[ ; celui-ci part le {until}].",
          "Het dossier houdt documenten een tijd vast[; dit vertrekt op {until}].",
          "Die Akte hält Dokumente eine Weile zurück[; dieses geht am {until}].",
          "The dossier keeps documents back for a while[; this one goes on {until}]."),
        fix: Words(
          "Rien à faire ; pour l’envoyer tout de suite, libérez-le.",
          "Niets te doen; om het meteen te verzenden, geeft u het vrij.",
          "Nichts zu tun; um es sofort zu senden, geben Sie es frei.",
          "Nothing to do; to send it at once, release it."))
    case .sentByHandOnly:
      CauseWords(
        Words(
          "Attend d’être envoyé", "Wacht om verzonden te worden", "Wartet auf das Senden",
          "Waits to be sent"),
        Words(
          "Dans ce dossier rien ne part de soi-même.",
          "In dit dossier vertrekt niets vanzelf.",
          "In dieser Akte geht nichts von selbst.",
          "In this dossier nothing goes by itself."),
        fix: Words(
          "Libérez-le pour l’envoyer, seul ou avec tous ceux qui attendent.",
          "Geef het vrij om het te verzenden, alleen of samen met alle andere.",
          "Geben Sie es frei, um es zu senden, allein oder mit allen, die warten.",
          "Release it to send it, alone or together with all that wait."))
    default: nil
    }
  }
}

/// Why the office looks at a document first.
enum CheckWords {
  static let table: [String: Words] = [
    "all": Words(
      "dans ce dossier, tous sont contrôlés", "in dit dossier wordt alles nagekeken",
      "in dieser Akte wird alles geprüft", "in this dossier all are checked"),
    "new_counterparty": Words(
      "un des premiers de ce client ou fournisseur",
      "een van de eerste van deze klant of leverancier",
      "eines der ersten dieses Kunden oder Lieferanten",
      "one of the first of this customer or supplier"),
    "amount": Words(
      "montant à contrôler", "bedrag om na te kijken", "Betrag zu prüfen", "amount to be checked"),
  ]
}

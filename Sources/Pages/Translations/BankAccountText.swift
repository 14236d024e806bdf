/// What the page of one bank account says: choices and history.
enum BankAccountText: String, TextTable {
  case ownerAsk, ownerUsMeans, ownerOctopusMeans, ownerChoose, ownerChange, ownerReason
  case ownerReasonNeeded, ownerChosenBy, consentDayWrong, renewerEmailWrong, channelChange
  case channelByPerson, bankHistory, historyAppeared, historyChanged, historyStatus
  case historyGone, historyRenewed, historyTold, historyOwner, historyChannel, historyRenewer
  case historyReminded, fieldBIC, fieldHolder, fieldBank, fieldChannel, fieldStatus, fieldWord

  var words: Words {
    switch self {
    case .ownerAsk:
      Words(
        "Qui amène les extraits de ce compte dans Octopus ?",
        "Wie brengt de uittreksels van deze rekening in Octopus?",
        "Wer bringt die Auszüge dieses Kontos in Octopus?",
        "Who brings the statements of this account into Octopus?")
    case .ownerUsMeans:
      Words(
        "Passerelle envoie chaque extrait, dans l’ordre, une seule fois.",
        "Passerelle stuurt elk uittreksel, in volgorde, één keer.",
        "Passerelle sendet jeden Auszug, der Reihe nach, einmal.",
        "Passerelle sends every statement, in order, once.")
    case .ownerOctopusMeans:
      Words(
        "Octopus reçoit les extraits par son propre mandat ; Passerelle n’envoie rien.",
        "Octopus krijgt de uittreksels met een eigen mandaat; Passerelle verstuurt niets.",
        "Octopus erhält die Auszüge mit eigenem Mandat; Passerelle sendet nichts.",
        "Octopus gets the statements by its own mandate; Passerelle sends nothing.")
    case .ownerChoose:
      Words("Choisir", "Kiezen", "Wählen", "Choose")
    case .ownerChange:
      Words("Changer la source", "Bron wijzigen", "Quelle ändern", "Change the source")
    case .ownerReason:
      Words("Pourquoi changer ?", "Waarom wijzigen?", "Warum ändern?", "Why change it?")
    case .ownerReasonNeeded:
      Words(
        "Deux sources comptabiliseraient tout deux fois : dites pourquoi la source change.",
        "Twee bronnen zouden alles dubbel boeken: zeg waarom de bron wijzigt.",
        "Zwei Quellen würden alles doppelt buchen: Sagen Sie, warum die Quelle wechselt.",
        "Two sources would book everything twice: say why the source changes.")
    case .ownerChosenBy:
      Words(
        "Choisi par {who} le {day}[ : {reason}]",
        "Gekozen door {who} op {day}[: {reason}]",
        "Gewählt von {who} am {day}[: {reason}]",
        "Chosen by {who} on {day}[: {reason}]")
    case .consentDayWrong:
      Words(
        "Cette date ne peut pas être juste : le consentement est donné au plus tard "
          + "aujourd’hui et expire après.",
        "Deze datum kan niet: de toestemming is ten laatste vandaag gegeven en vervalt daarna.",
        "Dieses Datum kann nicht stimmen: Die Zustimmung ist spätestens heute erteilt "
          + "und läuft danach ab.",
        "This date cannot be right: the consent was given today at the latest and lapses "
          + "after that.")
    case .renewerEmailWrong:
      Words(
        "Cette adresse e-mail n’est pas valable.",
        "Dit e-mailadres is niet geldig.",
        "Diese E-Mail-Adresse ist nicht gültig.",
        "This e-mail address is not valid.")
    case .channelChange:
      Words("Indiquer le canal", "Kanaal opgeven", "Kanal angeben", "Say the channel")
    case .channelByPerson:
      Words("indiqué par {who}", "opgegeven door {who}", "angegeben von {who}", "told by {who}")
    case .bankHistory:
      Words("Historique", "Geschiedenis", "Verlauf", "History")
    case .historyAppeared:
      Words(
        "Vu pour la première fois[ ({status})]",
        "Voor het eerst gezien[ ({status})]",
        "Zum ersten Mal gesehen[ ({status})]",
        "Seen for the first time[ ({status})]")
    case .historyChanged:
      Words(
        "Changé chez Billit : {fields}",
        "Gewijzigd bij Billit: {fields}",
        "Bei Billit geändert: {fields}",
        "Changed at Billit: {fields}")
    case .historyStatus:
      Words(
        "{before} → {status}",
        "{before} → {status}",
        "{before} → {status}",
        "{before} → {status}")
    case .historyGone:
      Words(
        "N’est plus dans la liste de Billit",
        "Staat niet meer in de lijst van Billit",
        "Nicht mehr in der Liste von Billit",
        "No longer in Billit’s list")
    case .historyRenewed:
      Words(
        "Consentement donné, valable jusqu’au {date}",
        "Toestemming gegeven, geldig tot {date}",
        "Zustimmung erteilt, gültig bis {date}",
        "Consent given, good until {date}")
    case .historyTold:
      Words(
        "Consentement corrigé : jusqu’au {date}",
        "Toestemming verbeterd: tot {date}",
        "Zustimmung berichtigt: bis {date}",
        "Consent corrected: until {date}")
    case .historyOwner:
      Words(
        "Source choisie : {owner}[ ({reason})]",
        "Bron gekozen: {owner}[ ({reason})]",
        "Quelle gewählt: {owner}[ ({reason})]",
        "Source chosen: {owner}[ ({reason})]")
    case .historyChannel:
      Words(
        "Canal indiqué : {channel}",
        "Kanaal opgegeven: {channel}",
        "Kanal angegeben: {channel}",
        "Channel told: {channel}")
    case .historyRenewer:
      Words(
        "Personne qui renouvelle modifiée",
        "Persoon die vernieuwt gewijzigd",
        "Erneuernde Person geändert",
        "Person who renews changed")
    case .historyReminded:
      Words(
        "Rappel adressé à {recipient}",
        "Herinnering aan {recipient}",
        "Erinnerung an {recipient}",
        "Reminder to {recipient}")
    case .fieldBIC:
      Words("BIC", "BIC", "BIC", "BIC")
    case .fieldHolder:
      Words("titulaire", "houder", "Inhaber", "holder")
    case .fieldBank:
      Words("banque", "bank", "Bank", "bank")
    case .fieldChannel:
      Words("canal", "kanaal", "Kanal", "channel")
    case .fieldStatus:
      Words("état", "status", "Status", "status")
    case .fieldWord:
      Words("mention de Billit", "vermelding van Billit", "Vermerk von Billit", "Billit’s word")
    }
  }
}

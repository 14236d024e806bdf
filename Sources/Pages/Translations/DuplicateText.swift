/// What the pages of duplicates say.
enum DuplicateText: String, TextTable {
  case duplicates, dupLead, dupOpenOne, dupOpenMany, dupNone, dupNoneDecided, dupSeeOpen
  case dupSeeDecided, dupCompare, dupKeep, dupKeepNote, dupNot, dupNotNote, dupAsideOwn
  case dupAsideOther, dupAsidePreset, dupKept, dupSetAside, dupNotOne, dupDecided, dupDecidedTold
  case dupOpenTwin, dupDecidedTwin, dupLater, dupEarlier

  var words: Words {
    switch self {
    case .duplicates: Words("Doublons", "Dubbels", "Duplikate", "Duplicates")
    case .dupLead:
      Words(
        "Documents qui se ressemblent : même relation et même numéro, ou trois des quatre parmi "
          + "relation, numéro, date et montant.",
        "Documenten die op elkaar lijken: zelfde relatie en nummer, of drie van de vier: relatie, "
          + "nummer, datum en bedrag.",
        "Dokumente, die sich gleichen: gleicher Partner und gleiche Nummer, oder drei von Partner, "
          + "Nummer, Datum und Betrag.",
        "Documents that look alike: same relation and number, or three of relation, number, date "
          + "and amount.")
    case .dupOpenOne:
      Words("1 paire à juger", "1 paar te beoordelen", "1 Paar zu beurteilen", "1 pair to decide")
    case .dupOpenMany:
      Words(
        "{n} paires à juger", "{n} paren te beoordelen", "{n} Paare zu beurteilen",
        "{n} pairs to decide")
    case .dupNone:
      Words(
        "Aucun doublon à juger.", "Geen dubbels te beoordelen.", "Keine Duplikate zu beurteilen.",
        "No duplicates to decide about.")
    case .dupNoneDecided:
      Words(
        "Rien n’a encore été décidé.", "Er werd nog niets beslist.", "Noch nichts entschieden.",
        "Nothing has been decided yet.")
    case .dupSeeOpen:
      Words("Voir ceux à juger", "Te beoordelen tonen", "Offene zeigen", "See those to decide")
    case .dupSeeDecided:
      Words("Voir les décisions", "Beslissingen tonen", "Entscheidungen zeigen", "See decisions")
    case .dupCompare: Words("Comparer", "Vergelijken", "Vergleichen", "Compare")
    case .dupKeep: Words("Garder les deux", "Beide houden", "Beide behalten", "Keep both")
    case .dupKeepNote:
      Words(
        "C’est le même document, et c’est voulu : ce qui attend continue.",
        "Het is hetzelfde document, en dat mag: wat wacht gaat verder.",
        "Es ist dasselbe Dokument, mit Absicht: Was wartet, geht weiter.",
        "It is the same document, on purpose: what waits goes on.")
    case .dupNot:
      Words("Ce n’est pas un doublon", "Dit is geen dubbel", "Kein Duplikat", "Not a duplicate")
    case .dupNotNote:
      Words(
        "Ce sont deux documents différents ; la question ne sera plus posée.",
        "Het zijn twee verschillende documenten; de vraag komt niet terug.",
        "Es sind zwei verschiedene Dokumente; die Frage kommt nicht wieder.",
        "They are two different documents; this is not asked again.")
    case .dupAsideOwn:
      Words(
        "Mettre de côté le plus récent (reçu le {date})",
        "Het laatste opzijzetten (ontvangen op {date})",
        "Das spätere zurückstellen (empfangen am {date})",
        "Set the later one aside (received {date})")
    case .dupAsideOther:
      Words(
        "Mettre de côté le plus ancien (reçu le {date})",
        "Het eerste opzijzetten (ontvangen op {date})",
        "Das frühere zurückstellen (empfangen am {date})",
        "Set the earlier one aside (received {date})")
    case .dupAsidePreset:
      Words(
        "Doublon de {number}", "Dubbel van {number}", "Duplikat von {number}",
        "Duplicate of {number}")
    case .dupKept: Words("les deux gardés", "beide gehouden", "beide behalten", "both kept")
    case .dupSetAside: Words("mis de côté", "opzijgezet", "zurückgestellt", "set aside")
    case .dupNotOne:
      Words("pas un doublon", "geen dubbel", "kein Duplikat", "not a duplicate")
    case .dupDecided:
      Words(
        "Décidé : {decision} · {by} · {at}", "Beslist: {decision} · {by} · {at}",
        "Entschieden: {decision} · {by} · {at}", "Decided: {decision} · {by} · {at}")
    case .dupDecidedTold:
      Words(
        "C’est décidé, et retenu.", "Beslist en onthouden.", "Entschieden und gemerkt.",
        "Decided, and remembered.")
    case .dupOpenTwin:
      Words(
        "Ressemble à un autre document : comparer", "Lijkt op een ander document: vergelijken",
        "Gleicht einem anderen Dokument: vergleichen", "Looks like another document: compare")
    case .dupDecidedTwin:
      Words(
        "Doublon déjà jugé : revoir", "Dubbel al beoordeeld: herbekijken",
        "Duplikat schon beurteilt: ansehen", "Duplicate decided already: review")
    case .dupLater: Words("Le plus récent", "Het laatste", "Das spätere", "The later one")
    case .dupEarlier: Words("Le plus ancien", "Het eerste", "Das frühere", "The earlier one")
    }
  }
}

/// How documents that are kept back are let go.
enum DispatchText: String, TextTable {
  case checkedGo, goAllTheSame, goNow, letGoNote, letGoOne, letGoMany

  var words: Words {
    switch self {
    case .checkedGo:
      Words(
        "Contrôlé : laisser partir", "Nagekeken: laten vertrekken", "Geprüft: gehen lassen",
        "Checked: let it go")
    case .goAllTheSame:
      Words(
        "Laisser partir malgré tout", "Toch laten vertrekken", "Trotzdem gehen lassen",
        "Let it go all the same")
    case .goNow:
      Words("Envoyer tout de suite", "Nu meteen verzenden", "Sofort senden", "Send it now")
    case .letGoNote:
      Words(
        "Ils partent dans l’ordre, sans attendre plus longtemps.",
        "Ze vertrekken in volgorde, zonder langer te wachten.",
        "Sie gehen in ihrer Reihenfolge, ohne länger zu warten.",
        "They go in their order, without waiting any longer.")
    case .letGoOne:
      Words(
        "Laisser partir {n} document", "{n} document laten vertrekken",
        "{n} Dokument gehen lassen", "Let {n} document go")
    case .letGoMany:
      Words(
        "Laisser partir {n} documents", "{n} documenten laten vertrekken",
        "{n} Dokumente gehen lassen", "Let {n} documents go")
    }
  }
}

/// What the preview of a repair says.
enum PreviewText: String, TextTable {
  case previewTitle, previewLead, previewGoes, previewStops, previewWaits, previewGoOne
  case previewGoMany, previewStopOne, previewStopMany, previewDo, previewBack, previewChanged
  case previewOrder, previewWhat, previewMore, previewUnread, previewCreates

  var words: Words {
    switch self {
    case .previewTitle:
      Words("Ce qui va se passer", "Wat er zal gebeuren", "Was geschehen wird", "What will happen")
    case .previewLead:
      Words(
        "Rien n’est encore enregistré. Les documents partiront dans cet ordre.",
        "Er is nog niets opgeslagen. De documenten gaan in deze volgorde.",
        "Noch ist nichts gespeichert. Die Dokumente gehen in dieser Reihenfolge.",
        "Nothing is saved yet. The documents will go in this order.")
    case .previewGoes:
      Words(
        "sera comptabilisé : {place}", "wordt geboekt: {place}", "wird gebucht: {place}",
        "will be booked: {place}")
    case .previewStops:
      Words(
        "s’arrêtera ensuite : {reason}", "stopt daarna: {reason}", "hält danach an: {reason}",
        "will stop next: {reason}")
    case .previewWaits:
      Words(
        "sera repris : {reason}", "wordt herbekeken: {reason}", "wird neu geprüft: {reason}",
        "will be looked at again: {reason}")
    case .previewGoOne:
      Words(
        "1 document continue", "1 document gaat verder", "1 Dokument geht weiter",
        "1 document goes on")
    case .previewGoMany:
      Words(
        "{n} documents continuent", "{n} documenten gaan verder", "{n} Dokumente gehen weiter",
        "{n} documents go on")
    case .previewStopOne:
      Words(
        "1 s’arrête à une autre cause", "1 stopt om een andere reden",
        "1 hält aus anderem Grund an", "1 stops on another cause")
    case .previewStopMany:
      Words(
        "{n} s’arrêtent à une autre cause", "{n} stoppen om een andere reden",
        "{n} halten aus anderem Grund an", "{n} stop on another cause")
    case .previewDo:
      Words("Faire exactement cela", "Precies dit doen", "Genau das tun", "Do exactly that")
    case .previewBack:
      Words("Revenir au choix", "Terug naar de keuze", "Zurück zur Wahl", "Back to the choice")
    case .previewChanged:
      Words(
        "Quelque chose a changé depuis l’aperçu : rien n’a été fait. Voici le nouvel aperçu.",
        "Er veranderde iets sinds het overzicht: er werd niets gedaan. Hier is het nieuwe overzicht.",
        "Seit der Vorschau hat sich etwas geändert: Nichts wurde getan. Hier ist die neue Vorschau.",
        "Something has changed since the preview: nothing was done. Here is the new preview.")
    case .previewOrder: Words("Ordre", "Volgorde", "Reihe", "Order")
    case .previewWhat: Words("Ensuite", "Daarna", "Danach", "Then")
    case .previewMore:
      Words(
        "Et {n} autres documents, dans l’ordre de réception.",
        "En nog {n} documenten, in volgorde van ontvangst.",
        "Und {n} weitere Dokumente, in der Reihenfolge des Empfangs.",
        "And {n} other documents, in the order they were received.")
    case .previewUnread:
      Words(
        "fichiers à relire", "bestanden opnieuw te lezen", "Dateien neu zu lesen",
        "files to be read again")
    case .previewCreates:
      Words(
        "la relation {name} sera d’abord créée dans Octopus",
        "relatie {name} wordt eerst aangemaakt in Octopus",
        "Partner {name} wird zuerst in Octopus angelegt",
        "relation {name} is created in Octopus first")
    }
  }
}

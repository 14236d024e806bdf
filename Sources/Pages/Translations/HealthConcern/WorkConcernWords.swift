/// What the health page says of what waits to be done.
extension CauseWords {
  static let workWaits = CauseWords(
    Words(
      "Du travail attend",
      "Werk wacht",
      "Arbeit wartet",
      "Work waits"),
    Words(
      "Du travail dû attend depuis {time}.",
      "Werk dat aan de beurt is wacht al {time}.",
      "Fällige Arbeit wartet seit {time}.",
      "Due work has waited for {time}."),
    fix: Words(
      "Regardez le journal du programme ; redémarrez-le si rien n’avance.",
      "Bekijk het logboek van het programma; herstart het als er niets beweegt.",
      "Sehen Sie in das Protokoll des Programms; starten Sie es neu, wenn nichts vorangeht.",
      "Look at the program’s log; restart it if nothing moves."))

  static let noWorkers = CauseWords(
    Words(
      "Aucun travailleur",
      "Geen werkers",
      "Keine Arbeiter",
      "No workers"),
    Words(
      "Le réglage workers est 0 : rien n’est transmis.",
      "De instelling workers is 0: er wordt niets doorgestuurd.",
      "Die Einstellung workers ist 0: Nichts wird weitergeleitet.",
      "The setting workers is 0: nothing is forwarded."),
    fix: Words(
      "Mettez workers à 1 ou plus et redémarrez.",
      "Zet workers op 1 of meer en herstart.",
      "Setzen Sie workers auf 1 oder mehr und starten Sie neu.",
      "Set workers to 1 or more and restart."))

  static let quarantine = CauseWords(
    Words(
      "Appels en quarantaine",
      "Oproepen in quarantaine",
      "Aufrufe in Quarantäne",
      "Calls in quarantine"),
    Words(
      "Appels mis de côté : {n}.",
      "Oproepen opzijgezet: {n}.",
      "Beiseitegelegte Aufrufe: {n}.",
      "Calls put aside: {n}."),
    fix: Words(
      "Rejouez-les ou écartez-les sur la page Webhooks.",
      "Speel ze opnieuw af of verwerp ze op de pagina Webhooks.",
      "Spielen Sie sie auf der Seite Webhooks erneut ein oder verwerfen Sie sie.",
      "Replay or discard them on the page Webhooks."))
}

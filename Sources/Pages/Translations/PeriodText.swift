import Accounting

/// What the overview says of periods, charts, news and dossiers.
enum PeriodText: String, TextTable {
  case periods, periodColumn, deadline, complete, openOne, openMany, inDay, inDays, earlier, later
  case quarterName, periodDone, nobodyNote, periodUnderWay, otherCauses, moreCauses, periodsNote
  case newsTitle, newsSince, newsNone, newsReceived, newsBooked, newsDelivered, newsStopped
  case newsAside, newsCauses, newsBroken, newsMended, newsSettings
  case needy, nothingNeeded, calmDossiers, calmLegend, allCalmNote, whoseMoves
  case entryTimes, timesOfDay, timesSummary, noTimes, timesLegend, gridMinute, gridHour, gridDay
  case runsSince, workWaits, silentHook, silentHooks, limitReached, dayLegend
  case legendMedian, legendMost
  case groupBooked, groupDelivered, groupWaiting, groupStopped, groupAside

  var words: Words {
    switch self {
    case .periods:
      Words(
        "Déclarations TVA : où en est-on ?",
        "Btw-aangiften: hoever staan we?",
        "MwSt.-Erklärungen: wie weit sind wir?",
        "VAT returns: how far are we?")
    case .periodsNote:
      Words(
        "Par date du document. Reçus = comptabilisés + remis + en attente + arrêtés + mis de côté ; chaque nombre ouvre sa liste.",
        "Volgens de datum van het document. Ontvangen = geboekt + afgeleverd + wachtend + gestopt + opzijgezet; elk getal opent zijn lijst.",
        "Nach Datum des Dokuments. Empfangen = gebucht + abgelegt + wartend + angehalten + zurückgestellt; jede Zahl öffnet ihre Liste.",
        "By date of the document. Received = booked + delivered + waiting + stopped + set aside; every number opens its list."
      )
    case .periodColumn: Words("Période", "Periode", "Zeitraum", "Period")
    case .deadline:
      Words("Déclaration pour le", "Aangifte tegen", "Erklärung bis", "Return due")
    case .complete: Words("Complet", "Volledig", "Vollständig", "Complete")
    case .openOne: Words("{n} ouvert", "{n} open", "{n} offen", "{n} open")
    case .openMany: Words("{n} ouverts", "{n} open", "{n} offen", "{n} open")
    case .inDay: Words("dans {n} jour", "over {n} dag", "in {n} Tag", "in {n} day")
    case .inDays: Words("dans {n} jours", "over {n} dagen", "in {n} Tagen", "in {n} days")
    case .earlier: Words("Avant", "Vroeger", "Früher", "Earlier")
    case .later: Words("Après", "Later", "Später", "Later")
    case .quarterName:
      Words(
        "{n}e trimestre {year}", "{n}e kwartaal {year}", "{n}. Quartal {year}", "Q{n} {year}")
    case .periodDone: Words("Terminé", "Afgehandeld", "Erledigt", "Done")
    case .nobodyNote:
      Words(
        "plus personne ne doit jouer", "niemand is nog aan zet", "niemand ist mehr am Zug",
        "nobody’s move any more")
    case .periodUnderWay:
      Words(
        "En file ou en route", "In de rij of onderweg", "Anstehend oder unterwegs",
        "Queued or under way")
    case .otherCauses:
      Words("{n} autres causes", "{n} andere oorzaken", "{n} andere Gründe", "{n} other causes")
    case .moreCauses:
      Words(
        "Encore {n} causes", "Nog {n} oorzaken", "Noch {n} Gründe", "{n} more causes")
    case .newsTitle:
      Words("Depuis hier", "Sinds gisteren", "Seit gestern", "Since yesterday")
    case .newsSince:
      Words(
        "depuis le {time}, 0 h", "sinds {time}, 0 uur", "seit {time}, 0 Uhr",
        "since {time}, midnight")
    case .newsNone:
      Words(
        "Rien de neuf.", "Niets nieuws.", "Nichts Neues.", "Nothing new.")
    case .newsReceived: Words("reçus", "ontvangen", "empfangen", "received")
    case .newsBooked: Words("comptabilisés", "geboekt", "gebucht", "booked")
    case .newsDelivered:
      Words(
        "remis à Octopus", "afgeleverd in Octopus", "in Octopus abgelegt", "delivered to Octopus")
    case .newsStopped: Words("arrêtés", "gestopt", "angehalten", "stopped")
    case .newsAside: Words("mis de côté", "opzijgezet", "zurückgestellt", "set aside")
    case .newsCauses:
      Words("nouvelles causes", "nieuwe oorzaken", "neue Gründe", "new causes")
    case .newsBroken:
      Words("liens rompus", "verbroken koppelingen", "unterbrochene Verknüpfungen", "broken links")
    case .newsMended:
      Words(
        "liens rétablis", "herstelde koppelingen", "wiederhergestellte Verknüpfungen",
        "links in order again")
    case .newsSettings:
      Words(
        "réglages modifiés", "gewijzigde instellingen", "geänderte Einstellungen",
        "settings changed")
    case .needy:
      Words(
        "Dossiers qui attendent quelqu’un", "Dossiers die op iemand wachten",
        "Akten, die auf jemanden warten", "Dossiers that need someone")
    case .nothingNeeded:
      Words(
        "Aucun dossier n’attend personne.", "Geen enkel dossier wacht op iemand.",
        "Keine Akte wartet auf jemanden.", "No dossier needs anyone.")
    case .calmDossiers:
      Words("Les autres dossiers", "De andere dossiers", "Die anderen Akten", "All other dossiers")
    case .calmLegend:
      Words(
        "Après chaque nom : {previous}, puis {current}. « ✓ 41 » : tout est comptabilisé ; « 38/41 » : 38 sur 41 reçus ; « – » : rien reçu.",
        "Na elke naam: {previous}, dan {current}. “✓ 41”: alles is geboekt; “38/41”: 38 van 41 ontvangen; “–”: niets ontvangen.",
        "Nach jedem Namen: {previous}, dann {current}. „✓ 41“: alles gebucht; „38/41“: 38 von 41 empfangenen; „–“: nichts empfangen.",
        "After each name: {previous}, then {current}. “✓ 41”: everything is booked; “38/41”: 38 of 41 received; “–”: nothing received."
      )
    case .allCalmNote:
      Words(
        "Tous les dossiers sont ci-dessus.", "Alle dossiers staan hierboven.",
        "Alle Akten stehen oben.", "All dossiers are above.")
    case .whoseMoves: Words("Qui doit jouer", "Wie aan zet is", "Wer am Zug ist", "Whose move")
    case .entryTimes:
      Words(
        "Du webhook à l’écriture", "Van webhook tot boeking", "Vom Webhook zur Buchung",
        "From webhook to entry")
    case .timesOfDay:
      Words(
        "{day} : médiane {median}, 95 % en {most} ({n})",
        "{day}: mediaan {median}, 95 % binnen {most} ({n})",
        "{day}: Median {median}, 95 % in {most} ({n})",
        "{day}: median {median}, 95% within {most} ({n})")
    case .timesSummary:
      Words(
        "la moitié en {median}, 95 % en {most}", "de helft binnen {median}, 95 % binnen {most}",
        "die Hälfte in {median}, 95 % in {most}", "half within {median}, 95% within {most}")
    case .noTimes:
      Words(
        "rien de comptabilisé en 30 jours", "niets geboekt in 30 dagen",
        "in 30 Tagen nichts gebucht", "nothing booked in 30 days")
    case .timesLegend:
      Words(
        "Échelle logarithmique ; attente du bureau comprise.",
        "Logaritmische schaal; wachten op het kantoor inbegrepen.",
        "Logarithmisch; Wartezeit auf die Kanzlei eingeschlossen.",
        "Logarithmic scale; waiting for the office included.")
    case .groupBooked: Words("Comptabilisés", "Geboekt", "Gebucht", "Booked")
    case .groupDelivered: Words("Remis", "Afgeleverd", "Abgelegt", "Delivered")
    case .groupWaiting: Words("En attente", "Wachtend", "Wartend", "Waiting")
    case .groupStopped: Words("Arrêtés", "Gestopt", "Angehalten", "Stopped")
    case .groupAside: Words("Mis de côté", "Opzijgezet", "Zurückgestellt", "Set aside")
    case .legendMedian: Words("médiane", "mediaan", "Median", "median")
    case .legendMost: Words("95 sur 100", "95 op 100", "95 von 100", "95 in 100")
    case .gridMinute: Words("1 min", "1 min", "1 Min.", "1 min")
    case .gridHour: Words("1 h", "1 u", "1 Std.", "1 h")
    case .gridDay: Words("1 jour", "1 dag", "1 Tag", "1 day")
    case .dayLegend:
      Words(
        "Par jour de réception et état actuel.", "Per dag van ontvangst en huidige status.",
        "Nach Eingangstag und heutigem Zustand.", "By day of receipt and present state.")
    case .runsSince:
      Words(
        "en marche depuis {time}", "in werking sinds {time}", "in Betrieb seit {time}",
        "running since {time}")
    case .workWaits:
      Words(
        "du travail attend depuis {time}", "werk wacht sinds {time}",
        "Arbeit wartet seit {time}", "work has waited since {time}")
    case .silentHook:
      Words(
        "webhooks muets pour {n} dossier", "geen webhooks voor {n} dossier",
        "keine Webhooks für {n} Akte", "no webhooks for {n} dossier")
    case .silentHooks:
      Words(
        "webhooks muets pour {n} dossiers", "geen webhooks voor {n} dossiers",
        "keine Webhooks für {n} Akten", "no webhooks for {n} dossiers")
    case .limitReached:
      Words(
        "limite journalière atteinte : {n} documents attendent, reprise à {time}",
        "daglimiet bereikt: {n} documenten wachten, hervat om {time}",
        "Tageslimit erreicht: {n} Dokumente warten, weiter um {time}",
        "daily limit reached: {n} documents wait, resumes at {time}")
    }
  }
}

extension Speech {
  /// "4e trimestre 2026".
  func name(of quarter: Quarter) -> String {
    fill(PeriodText.quarterName, ["n": String(quarter.number), "year": String(quarter.year)])
  }

  /// "novembre 2026".
  func name(of month: Month) -> String {
    "\(MonthWords.names[month.firstDay.month - 1][language]) \(month.firstDay.year)"
  }
}

/// The months of the year.
enum MonthWords {
  static let names = [
    Words("janvier", "januari", "Januar", "January"),
    Words("février", "februari", "Februar", "February"),
    Words("mars", "maart", "März", "March"),
    Words("avril", "april", "April", "April"),
    Words("mai", "mei", "Mai", "May"),
    Words("juin", "juni", "Juni", "June"),
    Words("juillet", "juli", "Juli", "July"),
    Words("août", "augustus", "August", "August"),
    Words("septembre", "september", "September", "September"),
    Words("octobre", "oktober", "Oktober", "October"),
    Words("novembre", "november", "November", "November"),
    Words("décembre", "december", "Dezember", "December"),
  ]
}

/// What the charts of the health page say.
enum HealthChartText: String, TextTable {
  case chartDeliveries, chartBooked, chartQueueAge, nothingWatched, notWatched, atMost

  var words: Words {
    switch self {
    case .chartDeliveries: Words("Appels", "Oproepen", "Aufrufe", "Calls")
    case .chartBooked: Words("Écritures", "Boekingen", "Buchungen", "Bookings")
    case .chartQueueAge:
      Words("Plus longue attente", "Langste wachttijd", "Längste Wartezeit", "Longest wait")
    case .nothingWatched:
      Words("rien d’observé", "niets waargenomen", "nichts beobachtet", "nothing observed")
    case .notWatched:
      Words("pas observé", "niet waargenomen", "nicht beobachtet", "not observed")
    case .atMost:
      Words("au plus {time}", "ten hoogste {time}", "höchstens {time}", "at most {time}")
    }
  }
}

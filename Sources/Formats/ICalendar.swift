package import Accounting

/// A calendar of whole days as iCalendar text (RFC 5545): values escaped, lines folded at 75 octets, ended
/// by CR LF.
package struct ICalendar: Sendable {
  /// Something that happens on one day.
  package struct Event: Sendable, Hashable {
    /// The same for the same thing for ever: calendars know the event again by it.
    package var id: String
    package var day: CalendarDate
    package var summary: String
    package var description: String
    package var url: String?
    /// How many days before it is reminded of.
    package var alarmDays: Int?

    package init(
      id: String, day: CalendarDate, summary: String, description: String, url: String? = nil,
      alarmDays: Int? = nil
    ) {
      self.id = id
      self.day = day
      self.summary = summary
      self.description = description
      self.url = url
      self.alarmDays = alarmDays
    }
  }

  package var name: String
  package var events: [Event]

  package init(name: String, events: [Event]) {
    self.name = name
    self.events = events
  }

  /// The text.
  ///
  /// - Parameter stamp: the day the text is made on.
  package func text(stamp: CalendarDate) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Passerelle//Bank consents//EN",
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:" + ICalendar.escaped(name),
      "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    ]
    for event in events {
      lines += [
        "BEGIN:VEVENT", "UID:" + ICalendar.escaped(event.id),
        "DTSTAMP:\(ICalendar.basic(stamp))T000000Z",
        "DTSTART;VALUE=DATE:\(ICalendar.basic(event.day))",
        "DTEND;VALUE=DATE:\(ICalendar.basic(event.day.adding(days: 1)))",
        "SUMMARY:" + ICalendar.escaped(event.summary),
        "DESCRIPTION:" + ICalendar.escaped(event.description),
      ]
      if let url = event.url { lines.append("URL:" + ICalendar.oneLine(url)) }
      lines.append("TRANSP:TRANSPARENT")
      if let days = event.alarmDays {
        lines += [
          "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P\(days)D",
          "DESCRIPTION:" + ICalendar.escaped(event.summary), "END:VALARM",
        ]
      }
      lines.append("END:VEVENT")
    }
    lines.append("END:VCALENDAR")
    return lines.map { ICalendar.folded($0) + "\r\n" }.joined()
  }

  /// A text value: backslash, semicolon and comma escaped, line ends written as `\n`, other control
  /// characters left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\\\"
      case ";": escaped += "\\;"
      case ",": escaped += "\\,"
      case "\n", "\r\n", "\r": escaped += "\\n"
      default:
        if character.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) {
          escaped.append(character)
        }
      }
    }
    return escaped
  }

  /// A line of at most 75 octets, continued on lines that begin with a blank; no character is cut.
  static func folded(_ line: String) -> String {
    var folded = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if octets + size > 75 {
        folded += "\r\n "
        octets = 1
      }
      folded.unicodeScalars.append(scalar)
      octets += size
    }
    return folded
  }

  private static func oneLine(_ text: String) -> String {
    text.filter { !$0.isNewline }
  }

  private static func basic(_ day: CalendarDate) -> String {
    day.description.filter { $0 != "-" }
  }
}

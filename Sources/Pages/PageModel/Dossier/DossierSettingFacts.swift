import Accounting
import Storage

/// What the office decided for a dossier, in a word each.
enum DossierSettingFacts {
  static func all(_ settings: DossierSettings, _ speech: Speech) -> [DocumentOnePage.Fact] {
    func fact(_ name: DossierDayText, _ value: String) -> DocumentOnePage.Fact {
      .init(name: speech(name), value: value)
    }
    return [
      fact(
        .dayOrder, speech(settings.salesOrder == .number ? SettingsText.setByNumber : .setByDate)),
      fact(.dayGoes, speech(settings.dispatch.time.text)),
      fact(.dayApproval, approval(settings, speech)),
      fact(.dayChecks, checks(settings.dispatch, speech)),
      fact(
        .dayDuplicates, speech(settings.duplicates == .block ? SettingsText.setBlock : .setWarn)),
      fact(
        .dayRelations,
        speech(settings.createsRelations ? SettingsText.setCreate : .setAsk)),
    ]
  }

  private static func approval(_ settings: DossierSettings, _ speech: Speech) -> String {
    let rule = settings.dispatch
    var parts: [String] = []
    if settings.onlyApproved { parts.append(speech(DossierDayText.dayApprovedOnly)) }
    if rule.needsClientApproval {
      parts.append(
        rule.clientApprovedUpTo.map {
          speech.fill(DossierDayText.dayClientUpTo, ["date": speech.format.date($0)])
        } ?? speech(DossierDayText.dayClientNone))
    }
    return parts.isEmpty ? speech(DossierDayText.dayAll) : parts.joined(separator: " · ")
  }

  private static func checks(_ rule: DispatchRule, _ speech: Speech) -> String {
    switch rule.checks {
    case .marked: return speech(SettingsText.setChecksMarked)
    case .all: return speech(SettingsText.setChecksAll)
    case .some:
      var parts: [String] = []
      if rule.checksFirst > 0 {
        parts.append(
          speech.fill(
            DossierDayText.dayFirst, ["n": speech.format.number(rule.checksFirst)]))
      }
      if let from = rule.checksFrom {
        parts.append(
          speech.fill(DossierDayText.dayFrom, ["amount": speech.format.amount(from)]))
      }
      return parts.joined(separator: " · ")
    }
  }
}

extension DispatchRule.Time {
  var text: SettingsText {
    switch self {
    case .atOnce: .setAtOnce
    case .afterTenMinutes: .setTenMinutes
    case .afterDay: .setDay
    case .afterWeek: .setWeek
    case .upToLastMonth: .setLastMonth
    case .never: .setNever
    }
  }
}

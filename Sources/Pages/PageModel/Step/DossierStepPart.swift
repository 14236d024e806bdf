import Accounting
import Storage

/// The part of a dossier's page that tells how both sides are kept in step: alarms of the link, when the
/// books were read, and the trial run.
struct DossierStepPart: Sendable {
  var alarms: [AlarmPart]
  var hasAlarms: Bool
  var booksRead: String
  var trialHref: String
  var trialState: Pill
  var lookHref: String?

  /// One alarm: what is wrong, since when, and what to do.
  struct AlarmPart: Sendable, Hashable {
    var pill: Pill
    var sentence: String
    var alarmFix: String
    var since: String
  }

  init(
    _ dossier: Dossier, alarms: [LinkAlarms.Alarm], booksReadAt: Instant?, role: Role,
    speech: Speech, now: Instant
  ) {
    self.alarms = alarms.map { AlarmPart($0, speech, now) }
    hasAlarms = !alarms.isEmpty
    booksRead =
      booksReadAt.map { speech.format.brief($0, now: now) } ?? speech(StepText.booksNever)
    trialHref = SitePath.trial(dossier: dossier.id).text
    trialState = Pill(trialOf: dossier.settings, speech)
    lookHref = role >= .accountant ? SitePath.booksLook(dossier: dossier.id).text : nil
  }
}

extension DossierStepPart.AlarmPart {
  init(_ alarm: LinkAlarms.Alarm, _ speech: Speech, _ now: Instant) {
    let explanation = speech.explain(alarm.cause)
    pill = Pill(Mark(alarm.cause.owner), explanation.title)
    sentence = explanation.sentence
    alarmFix = explanation.fix
    since = speech.fill(
      StepText.alarmSince, ["time": speech.format.brief(alarm.since, now: now)])
  }
}

extension Pill {
  /// Whether a dossier is on trial or live.
  init(trialOf settings: DossierSettings, _ speech: Speech) {
    switch settings.mode {
    case .trial: self.init(.wait, speech(StepText.stepDraft))
    case .live:
      let day = settings.liveFrom.map {
        speech.fill(TrialText.trialLiveSince, ["date": speech.format.date($0)])
      }
      self.init(.ok, day ?? speech(TrialText.trialOff))
    }
  }
}

/// A dossier that Billit takes no webhooks for, on the page of webhooks.
struct PolledDossier: Sendable, Hashable {
  var dossier: String
  var dossierHref: String
  var alarm: DossierStepPart.AlarmPart

  /// Those among the alarms that say so.
  static func all(
    _ alarms: [Int64: [LinkAlarms.Alarm]], names: [DossierName], speech: Speech, now: Instant
  ) -> [PolledDossier] {
    names.flatMap { name in
      (alarms[name.id] ?? [])
        .filter { [.hookLimitReached, .hooksRefused].contains($0.cause.code) }
        .map {
          PolledDossier(
            dossier: name.name, dossierHref: SitePath.dossier(name.id).text,
            alarm: DossierStepPart.AlarmPart($0, speech, now))
        }
    }
  }
}

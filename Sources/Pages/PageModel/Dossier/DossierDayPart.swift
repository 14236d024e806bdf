import Accounting
import Storage

/// The part of a dossier's page about the day: the calls to Octopus, how fresh its lists are, what stops
/// documents, and what was done.
struct DossierDayPart: Sendable {
  /// So many causes and lines of history have room.
  static let room = 8

  var calls: [Call]
  var callsNote: String
  var freshLists: [FreshList]
  var isFreshKnown: Bool
  var freshNote: String
  var stops: [Stop]
  var hasStops: Bool
  var causesHref: String
  var history: [Step]
  var hasHistory: Bool
  /// For administrators.
  var historyHref: String?

  struct Call: Sendable, Hashable {
    var callName: String
    var used: String
    var left: String
    var isSpent: Bool
  }

  struct FreshList: Sendable, Hashable {
    var listName: String
    var readAt: String
    var nextAt: String
  }

  struct Stop: Sendable, Hashable {
    var stopHref: String
    var stopTitle: String
    var stopCount: String
    var pill: Pill
  }

  struct Step: Sendable, Hashable {
    var when: String
    var whenISO: String
    var what: String
    /// Nil where Passerelle did it by itself.
    var doneBy: String?
  }

  /// What it is made of.
  struct Ground: Sendable {
    var used: [String: Int]
    var readTimes: [String: Instant]
    var groups: [CauseGroup]
    var lines: [AuditTrail.Line]
  }

  init(_ dossier: Dossier, _ ground: Ground, role: Role, speech: Speech, now: Instant) {
    let format = speech.format
    calls = OctopusCaps.lines(used: ground.used).map { line in
      Call(
        callName: CallNames.name(of: line.operation, speech), used: format.number(line.used),
        left: format.number(line.left), isSpent: line.left == 0)
    }
    callsNote = speech.fill(
      DossierDayText.dayCallsNote,
      ["time": format.moment(BrusselsDay.nextStart(after: now))])
    let next = dossier.masterDataAt.map { $0 + MasterDataAge.whole }
    freshLists = CallNames.lists.compactMap { kind, name in
      ground.readTimes[kind].map { at in
        FreshList(
          listName: name[speech.language], readAt: format.brief(at, now: now),
          nextAt: next.map {
            $0 > now ? format.brief($0, now: now) : speech(DossierDayText.dayWhenNeeded)
          } ?? speech(DossierDayText.dayWhenNeeded))
      }
    }
    isFreshKnown = !freshLists.isEmpty
    freshNote =
      next.map { speech.fill(DossierDayText.dayFreshNote, ["time": format.moment($0)]) }
      ?? speech(DossierDayText.dayFreshNever)
    stops = ground.groups.prefix(DossierDayPart.room).map { group in
      Stop(
        stopHref: SitePath.cause(dossier: dossier.id, id: group.id).text,
        stopTitle: speech.explain(group.cause.withoutCandidates).title,
        stopCount: speech.count(
          group.documents, one: DocumentText.listedOne, many: DocumentText.listed),
        pill: Pill(Mark(group.cause.owner), speech.name(of: group.cause.owner)))
    }
    hasStops = !stops.isEmpty
    causesHref = SitePath.causes(CauseQuery(dossierID: dossier.id)).text
    history = ground.lines.map { line in
      Step(
        when: format.brief(line.at, now: now), whenISO: BelgianFormat.iso(line.at),
        what: AuditActionWords.text(line.action, speech),
        doneBy: line.actor == "passerelle" ? nil : line.actor)
    }
    hasHistory = !history.isEmpty
    guard role == .administrator else { return }
    var query = AuditQuery()
    query.dossier = dossier.id
    historyHref = SitePath.audit(query).text
  }
}

import Accounting
import BillitClient
import OctopusClient
import Storage

/// What a fault of a service means for a document: which state, which cause, when again, and whether it
/// uses up an attempt. Pure.
struct Standstill {
  var state: DocumentState
  var cause: Cause
  var dueAt: Instant?
  /// Only passing faults of the document itself use up an attempt; an outage of a service does not.
  var usesAttempt = false
  /// What it says of the connection or link.
  var trouble = Trouble.none
  /// The service whose fault it is; nil when it is of neither.
  var side: Dossier.Side?

  enum Trouble: Equatable {
    case none
    /// No answer: the connection waits after some of these.
    case silent
    /// Credentials refused: nothing more is tried.
    case refused
    /// This dossier cannot be reached with these credentials.
    case dossier
  }

  init(
    _ state: DocumentState, _ cause: Cause, dueAt: Instant? = nil, usesAttempt: Bool = false,
    trouble: Trouble = .none
  ) {
    self.state = state
    self.cause = cause
    self.dueAt = dueAt
    self.usesAttempt = usesAttempt
    self.trouble = trouble
  }

  /// A fault of Billit while an order or file was read.
  init(_ fault: BillitFault, now: Instant) {
    switch fault {
    case .unreachable, .unanswered, .unavailable:
      self.init(.willRetry, Cause(.billitSilent), dueAt: now + 30_000, trouble: .silent)
    case .tooFast(let seconds, _):
      let wait = Instant(min(max(seconds ?? 60, 1), 3_600)) * 1_000
      self.init(.willRetry, Cause(.billitSilent), dueAt: now + wait)
    case .accessLost(let error) where error?.has("ApiKeyNotValid") == true:
      self.init(.willRetry, Cause(.billitKeyRefused), dueAt: now + 60_000, trouble: .refused)
    case .accessLost:
      self.init(.willRetry, Cause(.consentLapsed), dueAt: now + 60_000, trouble: .refused)
    case .notYours:
      self.init(.failed, Cause(.billitAccessLost), trouble: .dossier)
    case .notFound:
      self.init(.setAside, Cause(.deletedInBillit))
    case .notStored:
      self.init(.willRetry, Cause(.internalFault), dueAt: now + 60_000)
    case .rejected, .conflict, .unreadableAnswer, .foreignLink:
      self.init(
        .willRetry, Cause(.refusedByBillit, ["detail": fault.kind.rawValue]), usesAttempt: true)
    }
    side = .billit
  }

  /// A fault of Octopus while something was read or before something was sent.
  init(_ fault: OctopusFault, now: Instant) {
    switch fault {
    case .unreachable, .unanswered:
      self.init(.willRetry, Cause(.octopusSilent), dueAt: now + 30_000, trouble: .silent)
    case .loginRefused(let code):
      let cause = code == -68 ? Cause(.softwareHouseUnknown) : Cause(.loginRefused)
      self.init(.willRetry, cause, dueAt: now + 60_000, trouble: .refused)
    case .dossierRefused(let code):
      let cause: Cause.Code = code == -5 || code == -4 ? .dossierDisabled : .noWebserviceAccess
      self.init(.refused, Cause(cause), trouble: .dossier)
    case .capReached(let call):
      self.init(
        .willRetry, Cause(.dailyLimitReached, ["calls": call.rawValue]),
        dueAt: BrusselsDay.nextStart(after: now))
    case .rejected(let error) where error.status == 500 && error.code == nil:
      // Nothing was sent that could be malformed: it is Octopus that fails.
      self.init(
        .willRetry, Cause(.refusedByOctopus, ["status": "500"]), dueAt: now + 60_000,
        usesAttempt: true)
    case .rejected(let error) where error.status > 500 && error.code == nil:
      self.init(.willRetry, Cause(.octopusSilent), dueAt: now + 30_000, trouble: .silent)
    case .rejected(let error):
      self.init(error, now: now)
    case .notPrepared, .unreadableAnswer:
      self.init(
        .willRetry, Cause(.internalFault, ["detail": fault.kind.rawValue]), usesAttempt: true)
    }
    side = .octopus
  }

  /// The reason of a call that was not sent.
  init(notSent reason: String, now: Instant) {
    switch OctopusFault.kind(ofReason: reason) {
    case .capReached:
      self.init(
        .willRetry, Cause(.dailyLimitReached), dueAt: BrusselsDay.nextStart(after: now))
    case .loginRefused:
      self.init(.willRetry, Cause(.loginRefused), dueAt: now + 60_000, trouble: .refused)
    case .dossierRefused:
      self.init(.refused, Cause(.noWebserviceAccess), trouble: .dossier)
    case .unreachable, .unanswered, .rejected, .none:
      // A rejection before the call is one of the login or of opening the dossier.
      self.init(.willRetry, Cause(.octopusSilent), dueAt: now + 30_000, trouble: .silent)
    case .notPrepared, .unreadableAnswer:
      self.init(
        .willRetry, Cause(.internalFault, ["detail": reason]), dueAt: now + 60_000,
        usesAttempt: true)
    }
    side = .octopus
  }

  /// An error answer of Octopus to a call that was carried out in full.
  init(_ error: OctopusError, now: Instant) {
    if Standstill.saysLimit(error) {
      self.init(
        .willRetry, Cause(.dailyLimitReached), dueAt: BrusselsDay.nextStart(after: now))
    } else if let code = error.code, code != 0 {
      self.init(code: code, error.message, now: now)
    } else if error.status == 403 {
      // 403 without a code: closed, or open by somebody else; only the second passes by itself.
      self.init(.willRetry, Cause(.journalBusy), dueAt: now + 300_000, usesAttempt: true)
    } else if error.status == 401 {
      self.init(.willRetry, Cause(.loginRefused), dueAt: now + 60_000, trouble: .refused)
    } else {
      self.init(.failed, Cause(.refusedByOctopus, ["status": "\(error.status)"]))
    }
    side = .octopus
  }

  private init(code: Int, _ message: String?, now: Instant) {
    let known = OctopusErrorCode(rawValue: code)
    var facts = ["code": "\(code)"]
    if known.cause == .refusedByOctopus { facts["message"] = message }
    let cause = Cause(known.cause, facts)
    switch known.consequence {
    case .waitAndRetry(let seconds):
      self.init(.willRetry, cause, dueAt: now + Instant(seconds) * 1_000)
    case .needsOffice:
      self.init(DocumentState(stoppedBy: known.cause), cause)
    case .needsAdministrator:
      self.init(.willRetry, cause, dueAt: now + 60_000, trouble: .refused)
    case .renumber:
      self.init(.queued, cause, dueAt: now)
    case .ours:
      self.init(.failed, cause)
    }
  }

  /// Whether Octopus says that the calls of the day are used up. What it answers then is not documented:
  /// a 429, or a text that speaks of a limit (inferred).
  static func saysLimit(_ error: OctopusError) -> Bool {
    if error.status == 429 { return true }
    let text = ((error.message ?? "") + " " + (error.technicalInfo ?? "")).lowercased()
    return ["daily limit", "maximum allowed calls", "dagelijkse limiet", "limite journalière"]
      .contains { text.contains($0) }
  }
}

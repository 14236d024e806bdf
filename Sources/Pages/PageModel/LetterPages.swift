import Accounting
import Storage

/// The list of letters.
struct LetterListPage: Sendable {
  var rows: [Row]
  var isEmpty: Bool
  var lacksProgram: Bool
  var nextHref: String?
  var firstHref: String?

  struct Row: Sendable {
    var href: String
    var subject: String
    var recipient: String
    var written: String
    var pill: Pill
    var reason: String?
  }

  init(
    _ rows: [PostedLetter], subjects: LetterWriter, next: SitePath?, sendsMail: Bool, now: Instant,
    speech: Speech
  ) {
    self.rows = rows.map { row in
      Row(
        href: SitePath.letter(row.id).text,
        subject: subjects.subject(of: row.letter, in: speech.language),
        recipient: row.letter.recipient.text,
        written: speech.format.brief(row.createdAt, now: now),
        pill: Pill(row.state, speech), reason: row.reason)
    }
    isEmpty = rows.isEmpty
    lacksProgram = !sendsMail
    nextHref = next?.text
  }
}

/// One letter.
struct LetterPage: Sendable {
  var subject: String
  var recipient: String
  /// The code of its language.
  var lang: String
  var language: String
  var written: String
  var since: String
  var pill: Pill
  var reason: String?
  var advice: String?
  var text: String
  var lines: Int
  var dossierHref: String?
  var againHref: String?
  var byHandHref: String?
  var cancelHref: String?

  init(
    _ posted: PostedLetter, _ letter: WrittenLetter, sendsMail: Bool, now: Instant, speech: Speech
  ) {
    subject = letter.subject
    recipient = posted.letter.recipient.text
    lang = posted.letter.language
    language = speech.name(ofLanguage: posted.letter.language)
    written = speech.format.moment(posted.createdAt)
    since = speech.format.moment(posted.stateSince)
    pill = Pill(posted.state, speech)
    reason = posted.reason
    text = letter.text
    lines = min(max(letter.text.count { $0.isNewline } + 5, 8), 40)
    dossierHref = posted.letter.dossierID.map { SitePath.dossier($0).text }
    func path(_ decision: MailOutbox.Decision) -> String {
      SitePath.letterDecision(posted.id, decision).text
    }
    let byHand = [.waiting, .failed, .unknown].contains(posted.state)
    if [.failed, .unknown].contains(posted.state), sendsMail { againHref = path(.again) }
    if byHand {
      byHandHref = path(.byHand)
      cancelHref = path(.cancel)
    }
    if posted.state == .unknown {
      advice = speech(LetterText.letterUnknownAdvice)
    } else if byHand, !sendsMail || posted.state == .failed {
      advice = speech.fill(LetterText.byHandAdvice, ["recipient": recipient])
    }
  }
}

extension Pill {
  init(_ state: PostedLetter.State, _ speech: Speech) {
    let (mark, text): (Mark, LetterText) =
      switch state {
      case .waiting: (.wait, .letterWaiting)
      case .sending: (.wait, .letterSending)
      case .sent: (.ok, .letterSent)
      case .sentByHand: (.ok, .letterByHand)
      case .failed: (.office, .letterFailed)
      case .unknown: (.down, .letterUnknown)
      case .cancelled: (.aside, .letterCancelled)
      case .expired: (.aside, .letterExpired)
      }
    self.init(mark, speech(text))
  }
}

/// A letter for scripts; its text and link stay out of it.
struct LetterJSON: Encodable {
  var id: Int64
  var kind: String
  var dossierID: Int64?
  var recipient: String
  var language: String
  var state: String
  var stateSince: String
  var reason: String?
  var createdAt: String
  var expiresAt: String?

  enum CodingKeys: String, CodingKey {
    case id, kind, recipient, language, state, reason
    case dossierID = "dossier_id"
    case stateSince = "state_since"
    case createdAt = "created_at"
    case expiresAt = "expires_at"
  }

  init(_ posted: PostedLetter) {
    id = posted.id
    kind = posted.letter.kind.rawValue
    dossierID = posted.letter.dossierID
    recipient = posted.letter.recipient.text
    language = posted.letter.language
    state = posted.state.rawValue
    stateSince = BelgianFormat.iso(posted.stateSince)
    reason = posted.reason
    createdAt = BelgianFormat.iso(posted.createdAt)
    expiresAt = posted.letter.expires.map(BelgianFormat.iso)
  }
}

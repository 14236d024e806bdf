import Storage

/// One call that was to book a document, as the page shows it.
struct SentPart: Sendable, Hashable {
  var mark: String
  var time: String
  var timeISO: String
  var entryText: String
  var outcome: String
  var files: String?
  var content: String

  init(_ call: DocumentDetail.Call, _ speech: Speech) {
    time = speech.format.moment(call.at)
    timeISO = BelgianFormat.iso(call.at)
    entryText = speech.fill(ProposalText.sentAs, ["entry": call.entry])
    content = call.content
    files =
      call.attachments.isEmpty
      ? nil
      : call.attachments.map { file in
        let size = speech.fill(LinkText.bytes, ["n": speech.format.number(file.byteCount)])
        return "\(file.name) (\(size))"
      }.joined(separator: ", ")
    switch call.outcome {
    case "booked": (mark, outcome) = (Mark.ok.rawValue, speech(ProposalText.outcomeBooked))
    case "unknown": (mark, outcome) = (Mark.down.rawValue, speech(ProposalText.outcomeUnknown))
    case "sending": (mark, outcome) = (Mark.wait.rawValue, speech(ProposalText.outcomeSending))
    default:
      mark = Mark.office.rawValue
      guard let status = call.status else {
        outcome = speech(ProposalText.outcomeFreed)
        break
      }
      var facts = ["status": "HTTP \(status)"]
      facts["code"] = call.code.map { String($0) }
      facts["message"] = call.message
      outcome = speech.fill(ProposalText.outcomeRefused, facts)
    }
  }
}

import Foundation
import TestSupport
import Testing

@Suite(
  "The demonstration comes to hold a dossier in every state there is between Octopus and Billit")
struct DemonstrationStateTests {
  private static let token = "states-of-the-demonstration"

  @Test(
    "Listed, previewed, looked for, asked, invited, kept in step: each is seen in a running demonstration",
    .timeLimit(.minutes(8)))
  func states() async throws {
    try await withFolder { folder in
      let port = try await Ports.threeFree()
      let program = try Program(
        [
          "demo", "--port", "\(port)", "--data", folder.path + "/demo", "--api-token",
          DemonstrationStateTests.token,
        ], in: folder)
      try await program.ready(within: .seconds(180))
      let web = WebCaller(port: port, token: DemonstrationStateTests.token)
      var missing = DemonstrationStates.wanted
      _ = try await eventually(within: .seconds(360), every: .seconds(5)) {
        missing.subtract(try await DemonstrationStates(web).seen(of: missing))
        return missing.isEmpty
      }
      #expect(missing.isEmpty, "never seen: \(missing.sorted())")
      // All that was done has a name.
      let audit = try await web.get("/audit.json?limit=500")["audit"]?.array ?? []
      let bare = audit.compactMap {
        $0["action"]?.string == $0["action_text"]?.string ? $0["action"]?.string : nil
      }
      #expect(!audit.isEmpty && bare.isEmpty, "without words: \(Set(bare).sorted())")
      let ending = try await program.stop()
      #expect(ending.code == 0, "\(ending.complaints)")
    }
  }
}

/// What a running demonstration shows of its dossiers, as words that name a state each.
private struct DemonstrationStates {
  private let web: WebCaller

  init(_ web: WebCaller) {
    self.web = web
  }

  static let wanted: Set<String> = [
    // Octopus' list
    "list not_added", "list added", "list changed", "list no_access", "list shared number",
    "list without e-mail",
    // Imports
    "import waiting", "import planned", "import preview", "import paused", "import differs",
    "import failed",
    "import done", "item new", "item changed", "item unchanged", "item gone", "item conflict",
    // The way to the Billit company
    "stage searching", "stage choosing", "stage unreached", "stage beyond_reach", "stage asked",
    "stage refused", "stage lapsed", "stage registering", "stage linked", "stage unlinked",
    "reminded", "withdrawn", "invitation none", "invitation sent", "invitation opened",
    "invitation active", "trial in a week", "trial tomorrow", "trial over", "plan chosen",
    "letter consent.request", "letter consent.reminder", "letter trial.week", "letter trial.day",
    "letter trial.over",
    // Kept in step
    "octopus no_webservice_access", "octopus dossier_disabled", "billit billit_access_lost",
    "alarm hook_limit_reached", "alarm bookyear_missing", "alarm journal_closed",
    "alarm journal_wrong_type", "alarm dms_missing", "alarm bank_module_missing",
    "waits in the viewer", "found by file name", "found by relation and amount", "two fit",
    "entry changed", "entry renumbered", "entry deleted", "trial same", "trial differs",
    "trial not_found", "payment written", "open amount",
  ]

  /// What is there now of that; what nobody asks for any more is not looked at.
  func seen(of missing: Set<String>) async throws -> Set<String> {
    func lacks(_ words: String...) -> Bool {
      missing.contains { state in words.contains { state.hasPrefix($0) } }
    }
    var seen: Set<String> = []
    if lacks("list") { seen.formUnion(try await listed()) }
    if lacks("import", "item") { seen.formUnion(try await imports()) }
    if lacks(
      "stage", "reminded", "withdrawn", "invitation", "trial in", "trial t", "trial o", "plan")
    {
      seen.formUnion(try await links())
    }
    if lacks("letter") { seen.formUnion(try await letters()) }
    let dossiers = try await web.get("/dossiers.json?limit=500")["dossiers"]?.array ?? []
    if lacks("octopus", "billit", "alarm", "trial ") {
      for dossier in dossiers { seen.formUnion(try await standing(dossier)) }
    }
    for dossier in dossiers where lacks("waits", "found", "two", "entry", "payment", "open") {
      seen.formUnion(try await lives(in: dossier))
    }
    return seen
  }

  private func listed() async throws -> Set<String> {
    let list = try await web.get("/dossiers/import.json")["octopus_dossiers"]?.array ?? []
    return list.reduce(into: []) { seen, row in
      seen.insert("list \(row["mark"]?.string ?? "")")
      if row["sharing"]?.array?.isEmpty == false { seen.insert("list shared number") }
      if row["mark"]?.string == "not_added", row["email"]?.string == nil {
        seen.insert("list without e-mail")
      }
    }
  }

  private func imports() async throws -> Set<String> {
    let list = try await web.get("/imports.json")["imports"]?.array ?? []
    return list.reduce(into: []) { seen, row in
      seen.insert("import \(row["state"]?.string ?? "")")
      if row["paused"]?.bool == true { seen.insert("import paused") }
      if let day = row["due_day"]?.string.flatMap(day), day > Date() {
        seen.insert("import planned")
      }
      for counts in row["counts"]?.object?.values.map({ $0.object ?? [:] }) ?? [] {
        for (state, count) in counts where (count.integer ?? 0) > 0 { seen.insert("item \(state)") }
      }
    }
  }

  private func links() async throws -> Set<String> {
    let list = try await web.get("/links.json")["links"]?.array ?? []
    let today = Date()
    var seen: Set<String> = []
    for row in list {
      let stage = row["stage"]?.string ?? ""
      seen.insert("stage \(stage)")
      if stage == "asked", (row["reminders"]?.integer ?? 0) > 0 { seen.insert("reminded") }
      if stage == "beyond_reach", row["asked_at"]?.string != nil { seen.insert("withdrawn") }
      if let invitation = row["invitation"]?.string { seen.insert("invitation \(invitation)") }
      if row["has_plan"]?.bool == true { seen.insert("plan chosen") }
      if row["has_plan"]?.bool == false, let end = row["trial_ends"]?.string.flatMap(day) {
        let left = end.timeIntervalSince(today) / 86_400
        if left < -1 { seen.insert("trial over") }
        if (-1...1.1).contains(left) { seen.insert("trial tomorrow") }
        if (2...7.1).contains(left) { seen.insert("trial in a week") }
      }
    }
    return seen
  }

  private func letters() async throws -> Set<String> {
    let list = try await web.get("/letters.json?limit=500")["letters"]?.array ?? []
    return Set(list.map { "letter \($0["kind"]?.string ?? "")" })
  }

  private func day(_ text: String) -> Date? {
    try? Date(text, strategy: Date.ISO8601FormatStyle().year().month().day())
  }

  private func standing(_ dossier: JSONValue) async throws -> Set<String> {
    var seen: Set<String> = []
    for side in ["octopus", "billit"] {
      if let cause = dossier[side]?["cause"]?["code"]?.string { seen.insert("\(side) \(cause)") }
    }
    guard let id = dossier["id"]?.integer else { return seen }
    let one = try await web.get("/dossiers/\(id).json")
    for alarm in one["alarms"]?.array ?? [] {
      seen.insert("alarm \(alarm["cause"]?["code"]?.string ?? "")")
    }
    if one["mode"]?.string == "trial" {
      let counts = try await web.get("/dossiers/\(id)/trial.json")["counts"]?.object ?? [:]
      for (outcome, count) in counts where (count.integer ?? 0) > 0 {
        seen.insert("trial \(outcome)")
      }
    }
    return seen
  }

  /// Dossiers in which somebody works in Octopus too: pays, corrects, books from the import viewer.
  private static let worked = [61_234, 61_235, 61_239]

  private func lives(in dossier: JSONValue) async throws -> Set<String> {
    guard let number = dossier["octopus_dossier_id"]?.integer, let id = dossier["id"]?.integer,
      DemonstrationStates.worked.contains(number)
    else { return [] }
    let list = try await web.get("/documents.json?dossier=\(id)&limit=500")
    var seen: Set<String> = []
    for document in list["documents"]?.array ?? [] {
      seen.formUnion(try await life(of: document))
    }
    return seen
  }

  /// Of a document that went to Octopus.
  private func life(of document: JSONValue) async throws -> Set<String> {
    let state = document["state"]?.string ?? ""
    if document["cause"]?["code"]?.string == "deleted_in_octopus" { return ["entry deleted"] }
    guard ["booked", "changed_after_booking", "delivered_dms"].contains(state),
      let id = document["id"]?.integer
    else {
      return []
    }
    let life = try await web.get("/documents/\(id).json")["in_octopus"] ?? .null
    var seen: Set<String> = []
    if let kind = life["finding"]?["kind"]?.string { seen.insert("entry \(kind)") }
    if let evidence = life["evidence"]?.array?.compactMap(\.string) {
      seen.insert(
        evidence.contains("file_name") ? "found by file name" : "found by relation and amount")
    }
    let fitting = life["candidates"]?.array?.count ?? 0
    if fitting > 1 { seen.insert("two fit") }
    if state == "delivered_dms", fitting == 0 { seen.insert("waits in the viewer") }
    if life["open"]?.string != nil { seen.insert("open amount") }
    if life["payments_written"]?.array?.isEmpty == false { seen.insert("payment written") }
    return seen
  }
}

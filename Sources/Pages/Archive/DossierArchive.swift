import Accounting
import Foundation
package import Storage

/// Everything of one dossier as plain files, with a page to open first: the documents byte for byte as
/// they came, entry numbers, choices and audit.
package struct DossierArchive: Sendable {
  fileprivate static let documentsAtOnce = 200

  fileprivate let database: Database
  fileprivate let library: TemplateLibrary
  fileprivate let now: @Sendable () -> Instant

  /// - Throws: `TemplateRefusal` for a template that is not safe.
  package init(
    database: Database, templates: String, now: @escaping @Sendable () -> Instant
  ) throws {
    self.init(
      database: database,
      library: try TemplateLibrary(folder: templates, texts: Set(TextTables.words.keys)), now: now)
  }

  init(
    database: Database, library: TemplateLibrary, now: @escaping @Sendable () -> Instant
  ) {
    self.database = database
    self.library = library
    self.now = now
  }

  /// A file by its path within the archive: plain ASCII, folders by `/`.
  package struct File: Sendable {
    package var path: String
    package var bytes: [UInt8]
  }

  /// Begins to take a dossier along, which is audited; nil when there is no such dossier.
  package func begin(_ dossierID: Int64, actor: String) async throws -> Reading? {
    guard let dossier = try await DossierStore(database).dossier(dossierID) else { return nil }
    try await AuditTrail(database).write(
      .init(
        at: now(), actor: actor, action: "dossier.exported", subject: "dossier/\(dossierID)",
        dossierID: dossierID))
    return Reading(archive: self, dossier: dossier)
  }

  /// The files one after the other; one page of documents is in memory at a time.
  package struct Reading: Sendable {
    fileprivate let archive: DossierArchive
    fileprivate let dossier: Dossier
    private var waiting: [File] = []
    private var documents: [DossierHoldings.Document] = []
    private var after: Int64 = 0
    private var part = Part.documents
    private var rows: [ArchivePage.Row] = []
    private var table = CSVWriter(header: DossierHoldings.Document.columns)

    private enum Part { case documents, lists, over }

    fileprivate init(archive: DossierArchive, dossier: Dossier) {
      self.archive = archive
      self.dossier = dossier
    }

    /// How many documents were handed out so far.
    package var documentCount: Int { rows.count }

    /// The next file; nil after the last.
    package mutating func next() async throws -> File? {
      while waiting.isEmpty, part != .over { try await read() }
      return waiting.isEmpty ? nil : waiting.removeFirst()
    }

    private var speech: Speech { Speech(Language(rawValue: dossier.language) ?? .french) }

    private mutating func read() async throws {
      guard part == .documents else {
        waiting = try await lists()
        part = .over
        return
      }
      if documents.isEmpty {
        documents = try await DossierHoldings(archive.database).documents(
          of: dossier.id, after: after, limit: DossierArchive.documentsAtOnce)
        guard let last = documents.last else { return part = .lists }
        after = last.id
      }
      try await take(documents.removeFirst())
    }

    private mutating func take(_ document: DossierHoldings.Document) async throws {
      var links: [ArchivePage.Link] = []
      for kind in document.files {
        guard let kept = try await DocumentStore(archive.database).file(kind, of: document.id)
        else { continue }
        let path = "documents/\(document.id)/\(kind.fileName)"
        waiting.append(File(path: path, bytes: [UInt8](kept.bytes)))
        links.append(.init(href: path, label: kind.fileName))
      }
      let events = try await DossierHoldings(archive.database).events(of: document.id)
      let history = "documents/\(document.id)/history.json"
      waiting.append(
        File(
          path: history,
          bytes: try JSONSerialization.bytes(of: events)))
      table.add(document.line)
      links.append(.init(href: history, label: "history.json"))
      rows.append(ArchivePage.Row(document, links, speech))
    }

    private func lists() async throws -> [File] {
      let page = ArchivePage(
        lang: speech.language.rawValue, name: dossier.name, number: dossier.vatNumber,
        made: speech.format.moment(archive.now()), t: speech.texts, rows: rows)
      let html = try archive.library.render("archive/index", page)
      return [
        File(path: "documents.csv", bytes: Array(table.text.utf8)),
        File(path: "mapping.json", bytes: try await archive.mapping(dossier)),
        File(path: "audit.csv", bytes: Array(try await archive.audit(dossier.id).utf8)),
        File(path: "index.html", bytes: Array(html.utf8)),
      ]
    }
  }

  fileprivate func mapping(_ dossier: Dossier) async throws -> [UInt8] {
    let list = MappingList(database)
    let ground = MappingGround(
      dossier: dossier,
      data: try await MasterDataStore(database).data(of: dossier.id) ?? MasterData(),
      vat: try await list.vat(of: dossier.id), accounts: try await list.accounts(of: dossier.id),
      links: try await list.links(of: dossier.id))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(MappingJSON(ground)))
  }

  fileprivate func audit(_ dossierID: Int64) async throws -> String {
    var table = CSVWriter(header: ["id", "at", "actor", "action", "subject", "facts"])
    var filter = AuditFilter()
    filter.dossierID = dossierID
    var after: Int64?
    repeat {
      let page = try await AuditList(database).lines(
        filter, access: .only([dossierID]), limit: 500, after: after)
      for row in page.rows {
        table.add([
          String(row.id), BelgianFormat.iso(row.line.at), row.line.actor, row.line.action,
          row.line.subject,
          row.line.facts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            .joined(separator: "; "),
        ])
      }
      after = page.next
    } while after != nil
    return table.text
  }
}

/// The page to open first.
struct ArchivePage: Sendable {
  var lang: String
  var name: String
  var number: String?
  var made: String
  var t: [String: String]
  var rows: [Row]

  struct Link: Sendable {
    var href: String
    var label: String
  }

  struct Row: Sendable {
    var date: String
    var number: String
    var counterparty: String
    var amount: String
    var state: String
    var entry: String
    var links: [Link]

    init(_ document: DossierHoldings.Document, _ links: [Link], _ speech: Speech) {
      date = document.issueDate.flatMap { CalendarDate($0) }.map { speech.format.date($0) } ?? ""
      number = document.number ?? "#\(document.billitOrderID)"
      counterparty = document.counterparty ?? ""
      amount =
        document.gross.map { speech.format.amount($0, currency: document.currency) } ?? ""
      state = DocumentState(rawValue: document.state).map { speech.label(of: $0) } ?? document.state
      entry = document.entry?.description ?? ""
      self.links = links
    }
  }
}

extension DossierHoldings.Document {
  fileprivate static let columns = [
    "id", "billit_order_id", "state", "direction", "kind", "number", "date", "counterparty",
    "counterparty_vat", "total_incl", "currency", "bookyear", "journal", "entry_number", "period",
    "received_at",
  ]

  fileprivate var line: [String] {
    [
      String(id), String(billitOrderID), state, direction ?? "", kind ?? "", number ?? "",
      issueDate ?? "", counterparty ?? "", counterpartyVAT ?? "", gross?.description ?? "",
      currency ?? "", entry?.bookyear ?? "", entry?.journal ?? "",
      entry.map { String($0.number) } ?? "", entry.map { String($0.period) } ?? "",
      BelgianFormat.iso(receivedAt),
    ]
  }
}

extension KeptFile.Kind {
  /// What the file is called in an archive.
  fileprivate var fileName: String {
    switch self {
    case .order: "order.json"
    case .ubl: "invoice.xml"
    case .pdf: "invoice.pdf"
    }
  }
}

extension JSONSerialization {
  /// The time-line of a document; facts that are JSON stay JSON.
  fileprivate static func bytes(
    of events: [(Instant, String, String, String)]
  ) throws -> [UInt8] {
    let list = events.map { at, actor, kind, facts -> [String: Any] in
      let read = try? JSONSerialization.jsonObject(with: Data(facts.utf8))
      return ["at": BelgianFormat.iso(at), "actor": actor, "kind": kind, "facts": read ?? facts]
    }
    return [UInt8](
      try data(
        withJSONObject: list, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]))
  }
}

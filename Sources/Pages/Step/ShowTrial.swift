import Accounting
import Hummingbird
import Storage

/// `GET /dossiers/<id>/trial`, `.json` and `.csv`: what would have been booked in a month beside what the
/// office booked by hand; the month of today unless `?month=YYYY-MM` says otherwise.
struct ShowTrial: Sendable {
  let site: Site

  @Sendable func page(_ request: Request, context: SignedInContext) async throws -> Response {
    let report = try await report(request, context)
    let model = TrialPage(
      report.dossier, report.month, report.documents, report.comparison,
      relations: report.relations, role: context.identity.role, speech: context.speech)
    return try await site.page(
      "trial/show", title: "\(context.speech(TrialText.trial)) · \(report.dossier.name)",
      section: .dossiers, model, context, told: Told(request.addressFields))
  }

  @Sendable func json(_ request: Request, context: SignedInContext) async throws -> Response {
    let report = try await report(request, context)
    return try .json(
      TrialJSON(
        dossier: report.dossier, month: report.month, documents: report.documents,
        comparison: report.comparison))
  }

  @Sendable func csv(_ request: Request, context: SignedInContext) async throws -> Response {
    let report = try await report(request, context)
    var table = CSVWriter(header: [
      "id", "date", "number", "counterparty", "total", "currency", "outcome", "entry",
      "evidence", "differences",
    ])
    for (document, line) in zip(report.documents, report.comparison.lines) {
      table.add([
        String(document.id), document.date.description, document.number, document.counterparty,
        document.gross.description.replacing(".", with: ","), document.currency,
        line.outcome.rawValue, line.entry.map { "\($0.key.journal)/\($0.key.number)" } ?? "",
        line.evidence.joined(separator: " "),
        line.differences.map { "\($0.field): \($0.before ?? "–") / \($0.after ?? "–")" }
          .joined(separator: " | "),
      ])
    }
    return .csv(table, name: "trial-\(report.month.text)")
  }

  private struct Report {
    var dossier: Dossier
    var month: TrialMonth
    var documents: [TrialStore.Document]
    var comparison: TrialComparison
    var relations: [Relation]
  }

  private func report(_ request: Request, _ context: SignedInContext) async throws -> Report {
    let (dossier, data) = try await DossierDesk(site: site).open(
      try context.id(), context.identity.access)
    let given = request.addressFields["month"].flatMap { TrialMonth(String($0)) }
    let month = given ?? TrialMonth(of: BrusselsDay.of(site.now()))
    let (documents, comparison) = try await TrialStore(site.database).comparison(
      from: month.first, to: month.last, of: dossier.id)
    return Report(
      dossier: dossier, month: month, documents: documents, comparison: comparison,
      relations: data.relations)
  }
}

import Cryptography
import HTTPTypes
import Hummingbird
import Logging
import Storage

/// Answers faults: a known one with what happened and what to do, an unknown one with a reference that
/// leads to its log line. Scripts get the same as JSON.
struct ErrorPages: RouterMiddleware {
  typealias Context = AppContext

  let site: Site

  @concurrent func handle(
    _ request: Request, context: AppContext,
    next: @concurrent (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      guard let problem = Problem(error) else {
        return try unexpected(error, request, context)
      }
      if problem == .signInNeeded, !wantsJSON(request), request.method == .get {
        let asked = request.uri.string
        return Response.seeOther(.signIn(next: asked == "/" ? nil : asked))
      }
      return try answer(
        problem.explanation(Speech(context.language)), status: problem.status,
        code: problem.code, reference: nil, request, context)
    }
  }

  private func unexpected(
    _ error: any Error, _ request: Request, _ context: AppContext
  ) throws -> Response {
    let reference = String(try RandomToken.identifier().prefix(8))
    site.logger.error(
      "a page failed",
      metadata: [
        "reference": "\(reference)", "path": "\(request.uri.path)",
        "error": "\(FaultText(error))",
      ])
    let speech = Speech(context.language)
    let explanation = Explanation(
      title: speech(ProblemText.fault), sentence: speech(ProblemText.faultSentence),
      fix: speech.fill(ProblemText.faultFix, ["reference": reference]))
    return try answer(
      explanation, status: .internalServerError, code: "internal", reference: reference, request,
      context)
  }

  private func answer(
    _ explanation: Explanation, status: HTTPResponse.Status, code: String, reference: String?,
    _ request: Request, _ context: AppContext
  ) throws -> Response {
    if wantsJSON(request) {
      let body = ErrorJSON(
        error: .init(
          code: code, title: explanation.title, sentence: explanation.sentence,
          fix: explanation.fix, reference: reference))
      var response = try Response.json(body, status: status)
      if status == .unauthorized {
        response.headers[.wwwAuthenticate] = "Bearer realm=\"passerelle\""
      }
      return response
    }
    return try site.renderer.page(
      "errors/problem", title: explanation.title,
      model: ProblemPage(
        status: status.code, title: explanation.title, sentence: explanation.sentence,
        fix: explanation.fix),
      speech: Speech(context.language), visitor: Visitor(context), status: status)
  }

  private func wantsJSON(_ request: Request) -> Bool {
    if request.uri.path.hasSuffix(".json") || request.uri.path.hasSuffix(".csv") { return true }
    if request.headers[.authorization] != nil { return true }
    let accept = request.headers[.accept] ?? ""
    return accept.contains("application/json") && !accept.contains("text/html")
  }
}

/// What the error template shows.
struct ProblemPage: Sendable {
  var status: Int
  var title: String
  var sentence: String
  var fix: String
}

private struct ErrorJSON: Encodable {
  var error: Body

  struct Body: Encodable {
    var code: String
    var title: String
    var sentence: String
    var fix: String
    var reference: String?
  }
}

extension Problem {
  /// The problem an error stands for; nil for one that nobody expected.
  init?(_ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let refusal as DocumentStore.RequestRefusal:
      self = refusal == .unknownDocument ? .notFound : .conflict
    case let error as any HTTPResponseError:
      switch error.status.code {
      case 404: self = .notFound
      case 400: self = .badRequest(field: "request")
      case 401: self = .signInNeeded
      case 400..<500: self = .refused(status: error.status.code)
      default: return nil
      }
    default: return nil
    }
  }
}

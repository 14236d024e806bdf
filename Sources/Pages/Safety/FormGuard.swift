import Cryptography
import Formats
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// Lets a request that changes something pass only when it comes from a page of this site, and reads
/// its form.
///
/// Two checks, both of which must pass: the browser's own word on where the request comes from
/// (`Sec-Fetch-Site`, else `Origin`), and the session's token in the form. Requests with an API token
/// need neither, because no browser adds that token by itself.
struct FormGuard: RouterMiddleware {
  typealias Context = AppContext

  /// Bytes a form may have.
  private static let largestForm = 64 * 1024

  let site: Site

  @concurrent func handle(
    _ request: Request, context: AppContext,
    next: @concurrent (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    guard ![.get, .head, .options].contains(request.method) else {
      return try await next(request, context)
    }
    var request = request
    var context = context
    if request.uri.path == StatementPath.upload().text, isMultipart(request) {
      // Only somebody who may have files taken in may send that much.
      guard let identity = context.identity else { throw Problem.signInNeeded }
      guard identity.role >= .accountant else { throw Problem.forbidden(.accountant) }
      let form = try await upload(of: &request)
      context.files = form.parts.filter { $0.fileName != nil }
      for part in form.parts where part.fileName == nil && part.bytes.count <= FormGuard.largestForm
      {
        context.form[part.name] = String(decoding: part.bytes, as: UTF8.self)
      }
    } else {
      context.form = try await fields(of: &request)
    }
    switch context.identity {
    case .script: break
    case .person(let session):
      guard isFromHere(request), matches(context.form["csrf"], session.csrf) else {
        throw Problem.stale
      }
    case nil:
      guard isFromHere(request) else { throw Problem.stale }
    }
    return try await next(request, context)
  }

  private func upload(of request: inout Request) async throws -> MultipartForm {
    let body: ByteBuffer
    do {
      body = try await request.collectBody(upTo: PagesSettings.largestUpload)
    } catch is NIOTooManyBytesError {
      throw Problem.refused(status: 413)
    }
    let type = request.headers[.contentType] ?? ""
    guard let form = MultipartForm(Data(body.readableBytesView), type: type) else {
      throw Problem.badRequest(field: "body")
    }
    return form
  }

  private func isMultipart(_ request: Request) -> Bool {
    request.headers[.contentType]?.lowercased().hasPrefix("multipart/form-data") ?? false
  }

  private func isFromHere(_ request: Request) -> Bool {
    if let fetchSite = request.headers[.fetchSite] {
      return fetchSite == "same-origin" || fetchSite == "none"
    }
    guard let origin = request.headers[.origin] else { return true }
    guard let host = host(of: origin) else { return false }
    return host == request.head.authority?.lowercased()
      || host == site.settings.publicURL.flatMap(host(of:))
  }

  /// Host and port of an origin; nil for "null" and for what is no http origin.
  private func host(of origin: String) -> String? {
    let lowered = origin.lowercased()
    guard let scheme = lowered.range(of: "://"), lowered.hasPrefix("http") else { return nil }
    let rest = lowered[scheme.upperBound...]
    return String(rest.prefix { $0 != "/" })
  }

  /// Compared by their digests, so that the time tells nothing.
  private func matches(_ given: String?, _ expected: String) -> Bool {
    guard let given, let left = try? Digest.sha256(of: given),
      let right = try? Digest.sha256(of: expected)
    else { return false }
    return left == right
  }

  private func fields(of request: inout Request) async throws -> [String: String] {
    let body = try await request.collectBody(upTo: FormGuard.largestForm)
    guard body.readableBytes > 0 else { return [:] }
    let type = request.headers[.contentType]?.lowercased() ?? ""
    do {
      if type.hasPrefix("application/json") {
        return try JSONDecoder().decode([String: String].self, from: Data(body.readableBytesView))
      }
      guard type.hasPrefix("application/x-www-form-urlencoded") else {
        throw Problem.refused(status: 415)
      }
      return try URLEncodedFormDecoder().decode(
        [String: String].self, from: String(buffer: body))
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem.badRequest(field: "body")
    }
  }
}

import HTTPTypes
import Hummingbird

/// Headers of every answer: nothing inline, nothing from elsewhere, nothing kept.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = AppContext

  /// Whether people reach the pages by https.
  let isSecure: Bool

  @concurrent func handle(
    _ request: Request, context: AppContext,
    next: @concurrent (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[.contentSecurityPolicy] =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
      + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.frameOptions] = "DENY"
    response.headers[.permissionsPolicy] =
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
    response.headers[.referrerPolicy] = "same-origin"
    response.headers[.openerPolicy] = "same-origin"
    response.headers[.resourcePolicy] = "same-origin"
    if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }
}

extension HTTPField.Name {
  static let frameOptions = HTTPField.Name(ours: "X-Frame-Options")
  static let permissionsPolicy = HTTPField.Name(ours: "Permissions-Policy")
  static let referrerPolicy = HTTPField.Name(ours: "Referrer-Policy")
  static let openerPolicy = HTTPField.Name(ours: "Cross-Origin-Opener-Policy")
  static let resourcePolicy = HTTPField.Name(ours: "Cross-Origin-Resource-Policy")
  static let fetchSite = HTTPField.Name(ours: "Sec-Fetch-Site")
  static let forwardedFor = HTTPField.Name(ours: "X-Forwarded-For")

  /// A name written in this program, which is a valid token.
  private init(ours name: String) {
    self = HTTPField.Name(name) ?? .from
  }
}

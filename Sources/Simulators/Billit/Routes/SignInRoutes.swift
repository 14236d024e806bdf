import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension BillitAPI {
  /// OAuth2 (Billit API: 1.3). The sign-in page stands on the same port as the API here.
  func addSignInRoutes(to router: Router<SimulatorContext>) {
    router.get("/Account/Logon") { request, context in
      await answer(.logon, request, context) { request, _ in
        try await logon(request.decodedQuery)
      }
    }
    router.post("/Account/Logon") { request, context in
      await answer(.logon, request, context) { request, body in
        try await logon(String(decoding: body, as: UTF8.self).formParameters)
      }
    }
    router.post("/OAuth2/token") { request, context in
      await answer(.token, request, context) { request, body in
        .json(try await tokens(request, body))
      }
    }
    router.post("/OAuth2/revoke") { request, context in
      await answer(.revoke, request, context) { request, _ in
        let header = request.headers.text("Authorization") ?? ""
        guard header.hasPrefix("Bearer ") else {
          throw BillitRefusal.unauthorized("InvalidAccessToken")
        }
        try await store.revoke(accessToken: String(header.dropFirst("Bearer ".count)))
        return .done
      }
    }
  }

  /// Sends the browser back with a code: at once, or once the user agreed on a page. Faults of the
  /// application show on this page and lead nowhere, as on Billit.
  private func logon(_ query: [String: String]) async throws -> Response {
    let redirect = query["redirect_uri"] ?? ""
    guard let client = await store.client(query["client_id"] ?? "", redirectURI: redirect) else {
      return ConsentPage.failure("This application or its redirect_uri is not registered.")
    }
    // With a page to click through, whoever comes says who they are first.
    if asksForConsent, query["user"] == nil, query["decision"] == nil {
      return ConsentPage.signIn(query)
    }
    guard let user = await store.user(email: query["user"]) else {
      return ConsentPage.failure("This user does not exist.")
    }
    switch query["decision"] {
    case "deny":
      return SignInRoutes.back(to: redirect, ["error": "access_denied"], state: query["state"])
    case nil where asksForConsent:
      return ConsentPage.asking(user, query)
    default:
      let code = try await store.grantCode(to: client, user: user, redirectURI: redirect)
      return SignInRoutes.back(to: redirect, ["code": code], state: query["state"])
    }
  }

  private func tokens(_ request: Request, _ body: Data) async throws -> JSONValue {
    guard let value = try? JSONValue(json: body) else {
      await noteToken(["body: not JSON"])
      throw BillitRefusal.badRequest("The request body is not valid JSON.")
    }
    await noteToken(SignInRoutes.tokenRequest.problems(in: value))
    guard let clientID = value["client_id"]?.string,
      let client = await store.state.clients[clientID],
      client.secret == value["client_secret"]?.string
    else { throw BillitRefusal.badRequest("Unknown client_id or wrong client_secret.") }
    switch value["grant_type"]?.string {
    case "authorization_code":
      return try await store.tokens(
        code: value["code"]?.string ?? "", redirectURI: value["redirect_uri"]?.string ?? "",
        clientID: clientID)
    case "refresh_token":
      return try await store.tokens(
        refreshToken: value["refresh_token"]?.string ?? "", clientID: clientID)
    default:
      // Client credentials and whatever else: not supported (Billit API: 1.3).
      throw BillitRefusal.badRequest("Unsupported grant_type.")
    }
  }

  private func noteToken(_ problems: [String]) async {
    await store.note(
      problems, operation: BillitOperation.token.rawValue, request: "POST /OAuth2/token")
  }
}

/// The shape and steps of signing in.
private enum SignInRoutes {
  static let tokenRequest = ContractShape.object(
    [
      "grant_type": .oneOf(["authorization_code", "refresh_token"]), "client_id": .text,
      "client_secret": .text,
    ],
    optional: ["code": .text, "redirect_uri": .text, "refresh_token": .text, "state": .text])

  /// A redirect with these parameters and the state; what follows an `&` in the state is lost.
  static func back(
    to redirect: String, _ parameters: [String: String], state: String?
  ) -> Response {
    var pairs = parameters.map { "\($0.key)=\(encoded($0.value))" }
    if let state = state?.split(separator: "&").first { pairs.append("state=\(encoded(state))") }
    let mark = redirect.contains("?") ? "&" : "?"
    return Response(
      status: .found, headers: [.location: redirect + mark + pairs.joined(separator: "&")])
  }

  private static func encoded(_ text: some StringProtocol) -> String {
    let plain = CharacterSet(
      charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }
}

/// The one page of the simulated sign-in.
private enum ConsentPage {
  static func signIn(_ query: [String: String]) -> Response {
    page(
      """
      <form method="post" action="/Account/Logon">
      \(fields(query))
      <label>E-mail <input name="user" type="email" required autofocus></label>
      <label>Password <input name="password" type="password" value="any" required></label>
      <button>Sign in</button>
      </form>
      """, status: .ok)
  }

  private static func fields(_ query: [String: String]) -> String {
    ["client_id", "redirect_uri", "state"].compactMap { name in
      query[name].map {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(escaped($0))\">"
      }
    }.joined(separator: "\n")
  }

  static func asking(_ user: BillitSimulator.User, _ query: [String: String]) -> Response {
    return page(
      """
      <p>\(escaped(query["client_id"] ?? "")) asks for access to the companies of \
      \(escaped(user.email)).</p>
      <form method="post" action="/Account/Logon">
      \(fields(query))
      <input type="hidden" name="user" value="\(escaped(user.email))">
      <button name="decision" value="allow">Allow</button>
      <button name="decision" value="deny">Deny</button>
      </form>
      """, status: .ok)
  }

  static func failure(_ text: String) -> Response {
    page("<p>\(escaped(text))</p>", status: .badRequest)
  }

  private static func page(_ content: String, status: HTTPResponse.Status) -> Response {
    let html = """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Billit simulator</title>
      <style>body{font:16px/1.5 system-ui;max-width:26rem;margin:10vh auto;padding:0 1rem}
      form{display:grid;gap:1rem}label{display:grid}input,button{font:inherit;padding:.5rem}</style>
      </head><body><h1>Billit simulator</h1>
      \(content)
      </body></html>
      """
    return Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

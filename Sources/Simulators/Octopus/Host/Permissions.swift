import Foundation

/// Signing in on Octopus' own page, and the tokens for what was agreed to there (Octopus API §1.3). The
/// names of the token answer are those of RFC 6749: Octopus' own are not in its public text (inferred).
extension OctopusHost {
  /// The page, or the way back from it. Faults of the application show on the page and lead nowhere.
  func authorize(_ request: OctopusRequest) throws -> OctopusAnswer {
    let fields =
      request.method == "POST"
      ? String(decoding: request.body, as: UTF8.self).formParameters
      : Dictionary(
        request.query.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    guard fields["client_id"] == office.softwareHouseUUID else {
      return PermissionPage.failure("This software company is not known.")
    }
    guard fields["response_type"] == "code", fields["scope"] == "webservice",
      let redirect = fields["redirect_uri"], redirect.hasPrefix("http")
    else { return PermissionPage.failure("The address of this application is not complete.") }
    guard request.method == "POST" else { return PermissionPage.asking(fields, fault: nil) }
    if fields["decision"] == "deny" {
      return PermissionPage.back(to: redirect, ["error": "access_denied"], state: fields["state"])
    }
    let user = OctopusSimulator.User(
      name: fields["user"] ?? "", password: fields["password"] ?? "")
    guard office.users.contains(user) else {
      return PermissionPage.asking(fields, fault: "User or password is not right.")
    }
    let code = try grantCode(to: user.name, redirectURI: redirect)
    return PermissionPage.back(to: redirect, ["code": code], state: fields["state"])
  }

  /// An access token of ten minutes, in exchange for a code or by the refresh token.
  func grantTokens(_ request: OctopusRequest) throws -> OctopusAnswer {
    let fields = String(decoding: request.body, as: UTF8.self).formParameters
    let known: Set = ["grant_type", "client_id", "code", "refresh_token"]
    for name in fields.keys.sorted() where !known.contains(name) {
      noteViolation(
        request.operation.rawValue, "\(request.method) \(request.path)",
        "form \(name): not a known parameter")
    }
    guard fields["client_id"] == office.softwareHouseUUID else {
      return .json(401, ["error": "invalid_client"])
    }
    let user: String
    var refresh: String?
    switch fields["grant_type"] {
    case "authorization_code":
      guard let found = fields["code"].flatMap({ use(code: $0) }) else {
        return .json(400, ["error": "invalid_grant"])
      }
      user = found
      refresh = try grant(found)
    case "refresh_token":
      let token = fields["refresh_token"] ?? ""
      guard let found = grants.user(refreshing: token, at: now) else {
        return .json(400, ["error": "invalid_grant"])
      }
      user = found
      if rules.renewsPermissions { refresh = try grant(found) }
    default:
      return .json(400, ["error": "unsupported_grant_type"])
    }
    var answer: [String: JSONValue] = [
      "access_token": .string(try issue(user: user)), "token_type": "Bearer",
      "expires_in": .number(Decimal(rules.tokenLife)),
    ]
    if let refresh { answer["refresh_token"] = .string(refresh) }
    return .json(200, .object(answer))
  }
}

/// The one page of the simulated sign-in.
private enum PermissionPage {
  static func asking(_ fields: [String: String], fault: String?) -> OctopusAnswer {
    let kept = ["client_id", "redirect_uri", "response_type", "scope", "state"]
      .compactMap { name in
        fields[name].map {
          "<input type=\"hidden\" name=\"\(name)\" value=\"\(escaped($0))\">"
        }
      }.joined(separator: "\n")
    return page(
      """
      <p>A software company asks for access to the dossiers of this user.</p>
      \(fault.map { "<p role=\"alert\">\(escaped($0))</p>" } ?? "")
      <form method="post" action="/octopus-oauth/authorize">
      \(kept)
      <label>User <input name="user" autofocus></label>
      <label>Password <input name="password" type="password"></label>
      <button name="decision" value="allow">Allow</button>
      <button name="decision" value="deny">Deny</button>
      </form>
      """, status: fault == nil ? 200 : 401)
  }

  static func failure(_ text: String) -> OctopusAnswer {
    page("<p>\(escaped(text))</p>", status: 400)
  }

  static func back(
    to redirect: String, _ members: [String: String], state: String?
  ) -> OctopusAnswer {
    var pairs = members.map { "\($0.key)=\(encoded($0.value))" }
    if let state { pairs.append("state=\(encoded(state))") }
    let mark = redirect.contains("?") ? "&" : "?"
    return .away(redirect + mark + pairs.joined(separator: "&"))
  }

  private static func page(_ content: String, status: Int) -> OctopusAnswer {
    .page(
      status,
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Octopus simulator</title>
      <style>body{font:16px/1.5 system-ui;max-width:26rem;margin:10vh auto;padding:0 1rem}
      form{display:grid;gap:1rem}label{display:grid}input,button{font:inherit;padding:.5rem}</style>
      </head><body><h1>Octopus simulator</h1>
      \(content)
      </body></html>
      """)
  }

  private static func encoded(_ text: String) -> String {
    let plain = CharacterSet(
      charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }
}

import Storage

/// Who may use which route. A change that is not listed fails the walk: whoever adds a route says here
/// whose it is.
enum RouteTable {
  /// Open to whoever comes.
  static let open: Set<String> = [
    "GET /assets/{hash}/{name}", "GET /favicon.ico", "GET /sign-in", "POST /sign-in",
    "GET /sign-in/code", "POST /sign-in/code", "GET /invitation/{token}",
    "POST /invitation/{token}", "GET /first-run", "POST /first-run", "POST /sign-out",
    "GET /c/{token}", "GET /c/{token}/go", "GET /oauth/billit", "GET /oauth/octopus",
    "GET /calendar/{name}",
  ]

  /// What some changes want to read before anything else.
  static let form = ["reason": "x", "role": "reader", "name": "x"]

  /// About whoever asks, not about a dossier.
  static let ofOneself: Set<String> = [
    "/profile/sessions/{session}/end", "/documents/views/{id}/start",
    "/documents/views/{id}/removal",
  ]

  /// Pages for administrators alone.
  static let administration = [
    "/people", "/people.json", "/people.csv", "/people/new", "/people/{id}", "/connections",
    "/connections.json", "/connections.csv", "/connections/new",
    "/dossiers/import", "/dossiers/import.json", "/dossiers/import.csv",
    "/audit", "/audit.json", "/audit.csv", "/health", "/health.json", "/dossiers/new",
    "/connections/{id}/sign-in", "/hooks/rotations/{id}", "/deliveries/{id}/body",
  ]

  /// Pages for those who work on the dossiers, not for those who only look.
  static let accountancy: Set<String> = [
    "/documents/bulk", "/documents/bulk.json", "/dossiers/{id}/archive", "/letters",
    "/letters.json", "/letters.csv", "/letters/{id}",
  ]

  /// The least role for a page or list.
  static func least(toSee pattern: String) -> Role {
    if administration.contains(pattern) { return .administrator }
    return accountancy.contains(pattern) ? .accountant : .reader
  }

  /// The least role for each change.
  static let roles: [String: Role] = [
    "/profile": .reader,
    "/health/checks": .administrator,
    "/audit/verification": .administrator,
    "/profile/password": .reader,
    "/profile/second-factor": .reader,
    "/profile/second-factor/confirmation": .reader,
    "/profile/second-factor/removal": .reader,
    "/profile/sessions/{session}/end": .reader,
    "/profile/sessions/end": .reader,
    "/bank/consents/feed": .reader,
    "/bank/consents/feed/revocation": .reader,
    "/documents/{id}/resend": .accountant,
    "/documents/{id}/hold": .accountant,
    "/documents/{id}/release": .accountant,
    "/documents/{id}/set-aside": .accountant,
    "/documents/{id}/outcome-check": .accountant,
    "/causes/{dossier}/{group}": .accountant,
    "/documents/bulk": .accountant,
    "/documents/views": .reader,
    "/documents/views/{id}/start": .reader,
    "/documents/views/{id}/removal": .reader,
    "/documents/{id}/proposal": .accountant,
    "/documents/{id}/next-period": .accountant,
    "/documents/{id}/booked-by-hand": .accountant,
    "/duplicates/{one}/{other}": .accountant,
    "/dossiers/{id}/manager": .accountant,
    "/dossiers/{id}/import": .accountant,
    "/dossiers/import": .administrator,
    "/dossiers/import/listing": .administrator,
    "/dossiers/import/access": .administrator,
    "/imports/confirmation": .accountant,
    "/bank/{id}/owner": .accountant,
    "/bank/{id}/channel": .accountant,
    "/bank/{id}/consent": .accountant,
    "/bank/{id}/renewer": .accountant,
    "/bank/{id}/reminder": .accountant,
    "/bank/upload": .accountant,
    "/statements/files/{id}/dismissal": .accountant,
    "/dossiers/{id}/bank": .accountant,
    "/statements/{id}/send": .accountant,
    "/statements/{id}/elsewhere": .accountant,
    "/statements/{id}/outcome-check": .accountant,
    "/statements/{id}/outcome": .accountant,
    "/hooks/rotations": .administrator,
    "/hooks/rotations/{id}/again": .administrator,
    "/hooks/{id}/secrets/{secret}/end": .administrator,
    "/deliveries/decisions": .administrator,
    "/imports/{id}/confirmation": .accountant,
    "/imports/{id}/pause": .accountant,
    "/imports/{id}/resumption": .accountant,
    "/imports/{id}/withdrawal": .accountant,
    "/imports/{id}/comparison": .accountant,
    "/imports/{id}/decision": .accountant,
    "/letters/{id}/again": .accountant,
    "/letters/{id}/by-hand": .accountant,
    "/letters/{id}/cancel": .accountant,
    "/dossiers/{id}/link/choose": .accountant,
    "/dossiers/{id}/link/connect": .accountant,
    "/dossiers/{id}/link/remind": .accountant,
    "/dossiers/{id}/link/withdraw": .accountant,
    "/dossiers/{id}/link/create": .accountant,
    "/dossiers/{id}/link/unlink": .accountant,
    "/dossiers/{id}/link/search": .accountant,
    "/dossiers/{id}/link/login": .accountant,
    "/dossiers/{id}/link/active": .accountant,
    "/dossiers/{id}/link/plan": .accountant,
    "/dossiers/{id}/mapping/vat": .accountant,
    "/dossiers/{id}/mapping/vat/removal": .accountant,
    "/dossiers/{id}/mapping/defaults": .accountant,
    "/dossiers/{id}/mapping/defaults/removal": .accountant,
    "/dossiers/{id}/mapping/accounts": .accountant,
    "/dossiers/{id}/mapping/accounts/removal": .accountant,
    "/dossiers/{id}/mapping/centres": .accountant,
    "/dossiers/{id}/mapping/centres/removal": .accountant,
    "/dossiers/{id}/mapping/suggestion": .accountant,
    "/dossiers/{id}/mapping/relations/removal": .accountant,
    "/dossiers/{id}/trial": .accountant,
    "/dossiers/{id}/trial/live": .accountant,
    "/dossiers/{id}/books-look": .accountant,
    "/documents/{id}/octopus-entry": .accountant,
    "/dossiers/new": .administrator,
    "/dossiers/{id}/link-check": .administrator,
    "/dossiers/{id}/settings": .accountant,
    "/dossiers/{id}/bank-reading": .accountant,
    "/connections": .administrator,
    "/connections/{id}/proof": .administrator,
    "/connections/{id}/secret": .administrator,
    "/people": .administrator,
    "/people/{id}": .administrator,
    "/people/{id}/disable": .administrator,
    "/people/{id}/enable": .administrator,
    "/people/{id}/password": .administrator,
    "/people/{id}/sessions/end": .administrator,
    "/people/{id}/second-factor/removal": .administrator,
    "/tokens": .administrator,
    "/tokens/{id}/revoke": .administrator,
    "/hooks/{id}/rotation": .administrator,
    "/hooks/{id}/secrets/{secret}/retirement": .administrator,
    "/deliveries/{id}/replay": .administrator,
    "/deliveries/{id}/discard": .administrator,
  ]
}

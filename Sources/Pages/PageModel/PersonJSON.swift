import Storage

/// An account as scripts read it.
struct PersonJSON: Encodable {
  let user: User

  enum Key: String, CodingKey {
    case id, email, name, role, language, dossiers
    case createdAt = "created_at"
    case lastSeenAt = "last_seen_at"
    case disabledAt = "disabled_at"
  }

  func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(user.id, forKey: .id)
    try json.encode(user.email, forKey: .email)
    try json.encode(user.name, forKey: .name)
    try json.encode(user.role.rawValue, forKey: .role)
    try json.encode(user.language, forKey: .language)
    switch user.access {
    case .all: try json.encode("all", forKey: .dossiers)
    case .only(let some): try json.encode(some.sorted(), forKey: .dossiers)
    }
    try json.encode(BelgianFormat.iso(user.createdAt), forKey: .createdAt)
    try json.encode(user.lastSeenAt.map(BelgianFormat.iso), forKey: .lastSeenAt)
    try json.encode(user.disabledAt.map(BelgianFormat.iso), forKey: .disabledAt)
  }
}

/// A password or token that was just made, for the script that asked for it: the only time it is known.
struct NewSecretJSON: Encodable {
  let id: Int64
  let name: String
  let secret: String
}

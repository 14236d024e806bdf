import Storage

/// A webhook registration as scripts read it: never a secret, never its path.
struct HookJSON: Encodable {
  let row: HookRow

  enum Key: String, CodingKey {
    case id, dossier, state
    case entityType = "entity_type"
    case updateType = "update_type"
    case billitWebhookID = "billit_webhook_id"
    case stateSince = "state_since"
    case lastDeliveryAt = "last_delivery_at"
    case secrets
  }

  func encode(to encoder: any Encoder) throws {
    let hook = row.hook
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(hook.id, forKey: .id)
    try json.encode(DossierNameJSON(dossier: row.dossier), forKey: .dossier)
    try json.encode(hook.state.rawValue, forKey: .state)
    try json.encode(hook.entityType, forKey: .entityType)
    try json.encode(hook.updateType, forKey: .updateType)
    try json.encode(hook.billitWebhookID, forKey: .billitWebhookID)
    try json.encode(BelgianFormat.iso(hook.stateSince), forKey: .stateSince)
    try json.encode(row.lastDeliveryAt.map(BelgianFormat.iso), forKey: .lastDeliveryAt)
    try json.encode(row.secrets.map(SecretJSON.init), forKey: .secrets)
  }
}

/// When a secret counts and was used.
struct SecretJSON: Encodable {
  let secret: HookSecret

  enum Key: String, CodingKey {
    case id
    case validFrom = "valid_from"
    case validUntil = "valid_until"
    case createdBy = "created_by"
    case firstUsedAt = "first_used_at"
    case lastUsedAt = "last_used_at"
  }

  func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(secret.id, forKey: .id)
    try json.encode(BelgianFormat.iso(secret.validFrom), forKey: .validFrom)
    try json.encode(secret.validUntil.map(BelgianFormat.iso), forKey: .validUntil)
    try json.encode(secret.createdBy, forKey: .createdBy)
    try json.encode(secret.firstUsedAt.map(BelgianFormat.iso), forKey: .firstUsedAt)
    try json.encode(secret.lastUsedAt.map(BelgianFormat.iso), forKey: .lastUsedAt)
  }
}

/// A webhook call as scripts read it.
struct DeliveryJSON: Encodable {
  let row: DeliveryRow

  enum Key: String, CodingKey {
    case id, dossier, outcome, bytes
    case hookID = "hook_id"
    case receivedAt = "received_at"
    case signedAt = "signed_at"
    case entityType = "entity_type"
    case entityID = "entity_id"
    case updateType = "update_type"
    case secretID = "secret_id"
    case documentID = "document_id"
  }

  func encode(to encoder: any Encoder) throws {
    var json = encoder.container(keyedBy: Key.self)
    try json.encode(row.id, forKey: .id)
    try json.encode(row.hookID, forKey: .hookID)
    try json.encode(DossierNameJSON(dossier: row.dossier), forKey: .dossier)
    try json.encode(BelgianFormat.iso(row.receivedAt), forKey: .receivedAt)
    try json.encode(BelgianFormat.iso(row.signedAt), forKey: .signedAt)
    try json.encode(row.outcome, forKey: .outcome)
    try json.encode(row.entityType, forKey: .entityType)
    try json.encode(row.entityID, forKey: .entityID)
    try json.encode(row.updateType, forKey: .updateType)
    try json.encode(row.secretID, forKey: .secretID)
    try json.encode(row.byteCount, forKey: .bytes)
    try json.encode(row.documentID, forKey: .documentID)
  }
}

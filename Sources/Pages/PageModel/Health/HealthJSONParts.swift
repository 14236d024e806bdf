import Storage

/// One kind of upkeep as scripts read it.
struct UpkeepJSON: Encodable {
  let at: String
  let succeeded: Bool
  let tookSeconds: Double
  let lastDoneAt: String?
  let facts: [String: String]

  enum CodingKeys: String, CodingKey {
    case at, succeeded, facts
    case tookSeconds = "took_seconds"
    case lastDoneAt = "last_done_at"
  }

  init(_ standing: UpkeepLog.Standing) {
    at = BelgianFormat.iso(standing.last.at)
    succeeded = standing.holds
    tookSeconds = Double(standing.last.took) / 1_000
    lastDoneAt = standing.lastDone.map { BelgianFormat.iso($0.at) }
    facts = standing.last.facts
  }
}

/// The certificate as scripts read it; null when none is watched.
struct CertificateJSON: Encodable {
  let certificate: WatchedCertificate

  init(_ certificate: WatchedCertificate) {
    self.certificate = certificate
  }

  enum Key: String, CodingKey {
    case readable, subject, issuer, hosts
    case validUntil = "valid_until"
    case coversHost = "covers_host"
    case seenAt = "seen_at"
  }

  func encode(to encoder: any Encoder) throws {
    switch certificate {
    case .unwatched:
      var json = encoder.singleValueContainer()
      try json.encodeNil()
    case .unreadable, .unseen:
      var json = encoder.container(keyedBy: Key.self)
      try json.encode(false, forKey: .readable)
    case .read(let read):
      var json = encoder.container(keyedBy: Key.self)
      try json.encode(true, forKey: .readable)
      try json.encode(read.subject, forKey: .subject)
      try json.encode(read.issuer, forKey: .issuer)
      try json.encode(read.hosts, forKey: .hosts)
      try json.encode(BelgianFormat.iso(read.until), forKey: .validUntil)
      try json.encode(read.coversHost, forKey: .coversHost)
      try json.encode(read.seenAt.map(BelgianFormat.iso), forKey: .seenAt)
    }
  }
}

/// Mail as scripts read it.
struct MailJSON: Encodable {
  let program: String?
  let isFound: Bool
  let waiting: Int
  let unknown: Int
  let lastSentAt: String?
  let lastFailedAt: String?

  enum CodingKeys: String, CodingKey {
    case program, waiting, unknown
    case isFound = "found"
    case lastSentAt = "last_sent_at"
    case lastFailedAt = "last_failed_at"
  }

  init(_ report: HealthReport) {
    switch report.mailProgram {
    case .unset: (program, isFound) = (nil, false)
    case .found(let path): (program, isFound) = (path, true)
    case .missing(let path): (program, isFound) = (path, false)
    }
    let mail = report.figures.mail
    waiting = mail.waiting
    unknown = mail.unknown
    lastSentAt = mail.lastSentAt.map(BelgianFormat.iso)
    lastFailedAt = mail.lastFailedAt.map(BelgianFormat.iso)
  }
}

/// One hour of the last day; figures are null where nobody watched.
struct HourJSON: Encodable {
  let hour: String
  let deliveries: Int?
  let booked: Int?
  let queueAgeSeconds: Double?

  enum CodingKeys: String, CodingKey {
    case hour, deliveries, booked
    case queueAgeSeconds = "queue_age_seconds"
  }

  static func all(_ report: HealthReport) -> [HourJSON] {
    let hour: Instant = 3_600_000
    let last = report.now / hour
    let byHour = Dictionary(grouping: report.samples) {
      $0.slot * HealthSamples.slotLength / hour
    }
    return (last - 23...last).map { number in
      let samples = byHour[number]
      return HourJSON(
        hour: BelgianFormat.iso(number * hour),
        deliveries: samples?.reduce(0) { $0 + $1.deliveries },
        booked: samples?.reduce(0) { $0 + $1.booked },
        queueAgeSeconds: samples?.map(\.queueAge).max().map { Double($0) / 1_000 })
    }
  }
}

/// What a check of the audit found, for scripts.
struct VerdictJSON: Encodable {
  let audit: String
  let lines: Int?
  let brokenAt: Int64?
  let fingerprint: String?

  enum CodingKeys: String, CodingKey {
    case audit, lines, fingerprint
    case brokenAt = "broken_at"
  }

  init(_ verdict: AuditChain.Verdict, head: AuditChain.Head?) {
    switch verdict {
    case .sound(let lines): (audit, self.lines, brokenAt) = ("sound", lines, nil)
    case .broken(let id): (audit, lines, brokenAt) = ("broken", nil, id)
    }
    fingerprint = head?.hash.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}

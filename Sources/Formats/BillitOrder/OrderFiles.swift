extension BillitOrder {
  /// A file that can be fetched by its id.
  package struct File: Hashable, Sendable, Codable {
    /// A GUID.
    package var id: String?
    package var name: String?
    package var mimeType: String?

    package init(id: String?, name: String?, mimeType: String? = nil) {
      self.id = id
      self.name = name
      self.mimeType = mimeType
    }

    private enum CodingKeys: String, CodingKey {
      case id = "FileID"
      case name = "FileName"
      case mimeType = "MimeType"
    }

    package init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      id = fields.text(.id)
      name = fields.text(.name)
      mimeType = fields.text(.mimeType)
    }

    var isNamedXML: Bool { name?.lowercased().hasSuffix(".xml") ?? false }

    var isTypedXML: Bool {
      let type = mimeType?.lowercased().prefix { $0 != ";" } ?? ""
      return type == "text/xml" || type == "application/xml"
    }
  }

  /// One sending or receipt of the document.
  package struct Message: Hashable, Sendable, Codable {
    package var fileID: String?
    package var created: String?
    /// `Peppol`, `SMTP`, …
    package var transport: String?
    package var succeeded: Bool?
    /// `Outgoing` or `Incoming`.
    package var direction: String?
    package var destination: String?

    package init(
      fileID: String?, created: String?, transport: String?, succeeded: Bool?,
      direction: String?, destination: String? = nil
    ) {
      self.fileID = fileID
      self.created = created
      self.transport = transport
      self.succeeded = succeeded
      self.direction = direction
      self.destination = destination
    }

    private enum CodingKeys: String, CodingKey {
      case fileID = "FileID"
      case created = "CreationDate"
      case transport = "TransportType"
      case succeeded = "Success"
      case direction = "MessageDirection"
      case destination = "Destination"
    }

    package init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      fileID = fields.text(.fileID)
      created = fields.text(.created)
      transport = fields.text(.transport)
      succeeded = fields.flag(.succeeded)
      direction = fields.text(.direction)
      destination = fields.text(.destination)
    }
  }

  /// The file that is the electronic invoice; nil when Billit has none.
  ///
  /// Billit API: of a received order it is the attachment named `.xml` (by type where none is named
  /// so); of a sale it is the file of the last Peppol message that went out successfully, and a sale
  /// that was never sent electronically has none.
  package var electronicInvoiceFileID: String? {
    if directionText == "Income" {
      return messages?.last { message in
        message.direction == "Outgoing" && message.transport == "Peppol"
          && message.succeeded == true && message.fileID != nil
      }?.fileID
    }
    let files = (attachments ?? []).filter { $0.id != nil }
    let named = files.filter(\.isNamedXML)
    let chosen = named.first(where: \.isTypedXML) ?? named.first ?? files.first(where: \.isTypedXML)
    return chosen?.id
  }

  /// The file that is the document for people.
  package var pdfFileID: String? { pdf?.id }
}

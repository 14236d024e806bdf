extension OctopusSimulator {
  /// When what an office starts with counts as last changed: the start of 2000, in milliseconds since
  /// 1970. A first synchronisation asks from 1980 on and gets it.
  package static let seedInstant: Int64 = 946_684_800_000

  /// An accountant's office as Octopus knows it: who may sign in, and the dossiers.
  package struct Office: Codable, Hashable, Sendable {
    /// The software house's identification every sign-in must carry.
    package var softwareHouseUUID: String
    /// The web service users.
    package var users: [User]
    /// The dossiers, with and without web service access.
    package var dossiers: [Dossier]

    package init(softwareHouseUUID: String, users: [User], dossiers: [Dossier]) {
      self.softwareHouseUUID = softwareHouseUUID
      self.users = users
      self.dossiers = dossiers
    }
  }

  /// A web service user.
  package struct User: Codable, Hashable, Sendable {
    package var name: String
    package var password: String

    package init(name: String, password: String) {
      self.name = name
      self.password = password
    }
  }

  /// A text in the four languages of Octopus.
  package struct Names: Codable, Hashable, Sendable {
    package var nl: String
    package var fr: String
    package var en: String
    package var de: String

    package init(nl: String, fr: String, en: String, de: String) {
      self.nl = nl
      self.fr = fr
      self.en = en
      self.de = de
    }

    /// The same text in every language.
    package init(_ text: String) {
      self.init(nl: text, fr: text, en: text, de: text)
    }

    /// The text in one language.
    package subscript(language: Language) -> String {
      switch language {
      case .nl: nl
      case .fr: fr
      case .en: en
      case .de: de
      }
    }
  }

  /// A language of Octopus, by the code a dossier carries.
  package enum Language: String, Codable, Hashable, Sendable {
    case nl, fr, en, de

    /// The language of a `localeId` (Octopus API: 1 NL, 2 FR, 3 EN, 4 DE; 0 is the dossier's own).
    package init?(localeID: Int) {
      switch localeID {
      case 1: self = .nl
      case 2: self = .fr
      case 3: self = .en
      case 4: self = .de
      default: return nil
      }
    }
  }

  /// A street address.
  package struct Address: Codable, Hashable, Sendable {
    package var streetAndNumber: String
    package var postalCode: String
    package var city: String
    /// Two letters.
    package var country: String

    package init(
      _ streetAndNumber: String, _ postalCode: String, _ city: String, country: String = "BE"
    ) {
      self.streetAndNumber = streetAndNumber
      self.postalCode = postalCode
      self.city = city
      self.country = country
    }
  }

  /// One client's books: everything Octopus hands out about it, before the first booking made here.
  package struct Dossier: Codable, Hashable, Sendable {
    package var id: Int
    package var name: String
    /// As Octopus writes it: `BE0xxx.xxx.xxx`.
    package var vatNumber: String
    package var address: Address
    package var email: String
    /// Octopus API: 9 BV, 20 SA, 21 SRL, 1 NV …
    package var corporationType: Int
    package var language: Language
    /// Whether the user may open it through the web service; without it the dossier is not listed.
    package var webserviceAccess: Bool
    package var disabled: Bool
    /// Whether documents can be left in its import viewer.
    package var dmsActive: Bool
    /// Whether CODA files can be imported; nil stands for yes.
    package var bankModule: Bool?
    package var bookyears: [Bookyear]
    package var journals: [Journal]
    /// The chart of accounts, the same in each book year.
    package var accounts: [Account]
    package var vatCodes: [VATCode]
    package var relations: [Relation]
    package var costCentres: [CostCentre]
    package var currencies: [String]

    package init(
      id: Int, name: String, vatNumber: String, address: Address, email: String,
      corporationType: Int, language: Language, webserviceAccess: Bool = true,
      disabled: Bool = false, dmsActive: Bool = false, bookyears: [Bookyear], journals: [Journal],
      accounts: [Account], vatCodes: [VATCode], relations: [Relation],
      costCentres: [CostCentre] = [], currencies: [String] = ["EUR"]
    ) {
      self.id = id
      self.name = name
      self.vatNumber = vatNumber
      self.address = address
      self.email = email
      self.corporationType = corporationType
      self.language = language
      self.webserviceAccess = webserviceAccess
      self.disabled = disabled
      self.dmsActive = dmsActive
      self.bookyears = bookyears
      self.journals = journals
      self.accounts = accounts
      self.vatCodes = vatCodes
      self.relations = relations
      self.costCentres = costCentres
      self.currencies = currencies
    }
  }
}

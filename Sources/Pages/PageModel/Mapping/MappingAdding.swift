import Accounting
import Storage

/// An addition that was not taken: which form it came from, why, and what was given.
struct RefusedAddition: Sendable, Hashable {
  var change: SitePath.MappingChange
  var reason: MappingText
  var form: [String: String]
}

extension MappingPage {
  /// The forms that add a choice.
  struct Adding: Sendable, Hashable {
    var vatForm: VATForm
    var defaultForm: DefaultForm
    var accountForm: AccountForm
    var centreForm: CentreForm?
    /// What account and relation numbers can be, for fields that complete what is typed.
    var chart: [DocumentListPage.Choice]
    var partners: [DocumentListPage.Choice]

    /// So many are offered for completion.
    private static let most = 2_000

    init(_ ground: MappingGround, _ refused: RefusedAddition?, _ speech: Speech) {
      func form(_ change: SitePath.MappingChange) -> Given {
        Given(
          refused?.change == change ? refused : nil,
          href: SitePath.mappingChange(dossier: ground.dossier.id, change).text, speech)
      }
      vatForm = VATForm(form(.vat), ground.data.vatCodes)
      defaultForm = DefaultForm(form(.defaults))
      accountForm = AccountForm(form(.accounts))
      centreForm = CentreForm(ground, refused, speech)
      var seen: Set<Int> = []
      chart = ground.data.accounts.filter { account in
        seen.insert(account.number).inserted
          && Direction.allCases.contains { !AccountChoice.isRefusedDefault(account.number, $0) }
      }.prefix(Adding.most).map {
        .init(value: String($0.number), label: $0.name(in: speech.language), isChosen: false)
      }
      partners = ground.data.relations.prefix(Adding.most).map {
        .init(value: String($0.id), label: $0.name, isChosen: false)
      }
    }
  }

  /// Adds the VAT code of a kind of VAT.
  struct VATForm: Sendable, Hashable {
    var addHref: String
    var isOpen: Bool
    var faultText: String?
    var directions: [DocumentListPage.Choice]
    var categories: [DocumentListPage.Choice]
    var rate: String
    var regions: [DocumentListPage.Choice]
    var codes: [DocumentListPage.Choice]
    var recipes: [DocumentListPage.Choice]

    fileprivate init(_ given: Given, _ codes: [VATCode]) {
      (addHref, isOpen, faultText) = (given.href, given.fault != nil, given.fault)
      directions = given.directions()
      categories = given.categories(any: false)
      rate = given["rate"]
      regions = VATKey.Region.allCases.map {
        given.choice("region", $0.rawValue, $0.label[given.speech.language])
      }
      var seen: Set<String> = []
      self.codes = codes.filter { seen.insert($0.code).inserted }.sorted { $0.code < $1.code }
        .map { given.choice("code", $0.code, "\($0.code) · \($0.description)") }
      recipes = DocumentListPage.Choice.recipes(
        chosen: VATMapping.Recipe(rawValue: given["recipe"]) ?? .zero, given.speech)
    }
  }

  /// Adds a default account of the dossier.
  struct DefaultForm: Sendable, Hashable {
    var addHref: String
    var isOpen: Bool
    var faultText: String?
    var directions: [DocumentListPage.Choice]
    var kinds: [DocumentListPage.Choice]
    var categories: [DocumentListPage.Choice]
    var rate: String
    var account: String

    fileprivate init(_ given: Given) {
      (addHref, isOpen, faultText) = (given.href, given.fault != nil, given.fault)
      directions = given.directions()
      kinds =
        [given.choice("kind", "", given.speech(MappingText.mapAny))]
        + DocumentKind.allCases.map {
          given.choice("kind", $0.rawValue, given.speech.word(of: $0))
        }
      categories = given.categories(any: true)
      rate = given["rate"]
      account = given["account"]
    }
  }

  /// Adds the account of a supplier or customer.
  struct AccountForm: Sendable, Hashable {
    var addHref: String
    var isOpen: Bool
    var faultText: String?
    var directions: [DocumentListPage.Choice]
    var relation: String
    var account: String

    fileprivate init(_ given: Given) {
      (addHref, isOpen, faultText) = (given.href, given.fault != nil, given.fault)
      directions = [
        given.choice("direction", "purchase", given.speech(MappingText.mapSupplier)),
        given.choice("direction", "sale", given.speech(MappingText.mapCustomer)),
      ]
      relation = given["relation"]
      account = given["account"]
    }
  }
}

/// What a form was given before it was refused; empty for a fresh one.
private struct Given {
  let href: String
  let fault: String?
  let speech: Speech
  private let form: [String: String]

  init(_ refused: RefusedAddition?, href: String, _ speech: Speech) {
    self.href = href
    fault = refused.map { speech($0.reason) }
    form = refused?.form ?? [:]
    self.speech = speech
  }

  subscript(field: String) -> String { form[field] ?? "" }

  func choice(
    _ field: String, _ value: String, _ label: String
  ) -> DocumentListPage.Choice {
    .init(value: value, label: label, isChosen: form[field] == value)
  }

  func directions() -> [DocumentListPage.Choice] {
    Direction.allCases.map { choice("direction", $0.rawValue, speech.word(of: $0)) }
  }

  func categories(any: Bool) -> [DocumentListPage.Choice] {
    (any ? [choice("category", "", speech(MappingText.mapAny))] : [])
      + VATCategory.allCases.map {
        choice("category", $0.rawValue, $0.label[speech.language])
      }
  }
}

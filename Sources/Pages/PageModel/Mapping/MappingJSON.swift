import Accounting
import Storage

/// The mapping of a dossier as scripts read it.
struct MappingJSON: Encodable {
  var vat: [VATLine]
  var defaultAccounts: [DefaultLine]
  var accounts: [AccountLine]
  var relations: [LinkLine]
  var costCentres: [CentreLine]
  var suggestions: [SuggestionLine]

  enum CodingKeys: String, CodingKey {
    case vat, accounts, relations, suggestions
    case costCentres = "cost_centres"
    case defaultAccounts = "default_accounts"
  }

  /// `key` is the name to change or remove it by, in every list.
  struct VATLine: Encodable {
    var key, direction, kind, category, rate, region: String
    var nature: String?
    var code, recipe: String
    var flaw: String?
    var chosenBy, chosenAt: String

    enum CodingKeys: String, CodingKey {
      case key, direction, kind, category, rate, region, nature, code, recipe, flaw
      case chosenBy = "chosen_by"
      case chosenAt = "chosen_at"
    }
  }

  struct DefaultLine: Encodable {
    var key, direction: String
    var kind, category, rate: String?
    var account: Int
    var flaw: String?
  }

  struct AccountLine: Encodable {
    var key, direction: String
    var relationID, account: Int
    var flaw: String?
    var chosenBy, chosenAt: String

    enum CodingKeys: String, CodingKey {
      case key, direction, account, flaw
      case relationID = "relation_id"
      case chosenBy = "chosen_by"
      case chosenAt = "chosen_at"
    }
  }

  struct LinkLine: Encodable {
    var key: String
    var name: String?
    var relationID: Int
    var rule: String
    var flaw: String?
    var chosenBy, chosenAt: String

    enum CodingKeys: String, CodingKey {
      case key, name, rule, flaw
      case relationID = "relation_id"
      case chosenBy = "chosen_by"
      case chosenAt = "chosen_at"
    }
  }

  struct CentreLine: Encodable {
    var key, direction: String
    var relationID, costCentre: Int
    var flaw: String?
    var chosenBy, chosenAt: String

    enum CodingKeys: String, CodingKey {
      case key, direction, flaw
      case relationID = "relation_id"
      case costCentre = "cost_centre"
      case chosenBy = "chosen_by"
      case chosenAt = "chosen_at"
    }
  }

  /// What the bookings suggest: `key` is the name to take it by.
  struct SuggestionLine: Encodable {
    var key: String
    var agreeing, all: Int
    var documents: [Int64]
  }

  init(_ ground: MappingGround) {
    let data = ground.data
    costCentres = ground.costCentres.map { row in
      CentreLine(
        key: ChoiceName.text(row.choice), direction: row.choice.direction.rawValue,
        relationID: row.choice.relationID, costCentre: row.choice.costCentreID,
        flaw: ground.flaw(of: row.choice)?.rawValue, chosenBy: row.chosen.actor,
        chosenAt: BelgianFormat.iso(row.chosen.at))
    }
    suggestions = ground.suggestions.map {
      SuggestionLine(
        key: $0.order, agreeing: $0.agreeing, all: $0.all,
        documents: $0.examples.map(\.documentID))
    }
    vat = ground.vat.map { row in
      let key = row.mapping.key
      return VATLine(
        key: ChoiceName.text(key), direction: key.direction.rawValue, kind: key.kind.rawValue,
        category: key.category.rawValue, rate: key.rate.description,
        region: key.region.rawValue, nature: key.nature?.rawValue, code: row.mapping.code,
        recipe: row.mapping.recipe.rawValue, flaw: MappingFlaw.of(row.mapping, data)?.rawValue,
        chosenBy: row.chosen.actor, chosenAt: BelgianFormat.iso(row.chosen.at))
    }
    defaultAccounts = ground.dossier.settings.defaultAccounts.map { entry in
      DefaultLine(
        key: ChoiceName.text(entry), direction: entry.direction.rawValue,
        kind: entry.kind?.rawValue, category: entry.category?.rawValue,
        rate: entry.rate?.description, account: entry.account,
        flaw: MappingFlaw.of(account: entry.account, entry.direction, data)?.rawValue)
    }
    accounts = ground.accounts.map { row in
      AccountLine(
        key: ChoiceName.text(row.account), direction: row.account.direction.rawValue,
        relationID: row.account.relationID, account: row.account.account,
        flaw: ground.flaw(of: row.account)?.rawValue, chosenBy: row.chosen.actor,
        chosenAt: BelgianFormat.iso(row.chosen.at))
    }
    relations = ground.links.map { row in
      LinkLine(
        key: row.counterparty, name: row.name, relationID: row.relationID, rule: row.rule,
        flaw: MappingFlaw.of(relation: row.relationID, data)?.rawValue,
        chosenBy: row.chosen.actor, chosenAt: BelgianFormat.iso(row.chosen.at))
    }
  }
}

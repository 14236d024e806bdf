/// Why a proposal is as it is.
enum EvidenceText: String, TextTable {
  case choiceRelation, choiceAccount, choiceVATCode, choiceJournal, choicePeriod
  case choiceCostCentre, ruleLinkedBefore, ruleExternalNumber, ruleVATNumber
  case ruleEnterpriseNumber, ruleIBAN, ruleCreated, ruleLine, ruleHead, ruleRemembered
  case ruleRelationDefault, ruleDossierDefault, ruleAccountDefault, ruleMapping, ruleOnlyOneFits
  case ruleSetting, ruleDocumentDate, ruleChosenByHand

  var words: Words {
    switch self {
    case .choiceRelation:
      Words("Relation", "Relatie", "Geschäftspartner", "Relation")
    case .choiceAccount:
      Words("Compte", "Rekening", "Konto", "Account")
    case .choiceVATCode:
      Words("Code TVA", "Btw-code", "MwSt.-Code", "VAT code")
    case .choiceJournal:
      Words("Journal", "Dagboek", "Journal", "Journal")
    case .choicePeriod:
      Words("Période", "Periode", "Periode", "Period")
    case .choiceCostCentre:
      Words("Centre de frais", "Kostenplaats", "Kostenstelle", "Cost centre")
    case .ruleLinkedBefore:
      Words("liée auparavant", "eerder gekoppeld", "früher verknüpft", "linked before")
    case .ruleExternalNumber:
      Words(
        "par numéro de relation externe",
        "op extern relatienummer",
        "über externe Partnernummer",
        "by external relation number")
    case .ruleVATNumber:
      Words("par numéro de TVA", "op btw-nummer", "über MwSt.-Nummer", "by VAT number")
    case .ruleEnterpriseNumber:
      Words(
        "par numéro d’entreprise",
        "op ondernemingsnummer",
        "über Unternehmensnummer",
        "by enterprise number")
    case .ruleIBAN:
      Words("par compte bancaire", "op bankrekening", "über Bankkonto", "by bank account")
    case .ruleCreated:
      Words(
        "créée dans Octopus",
        "aangemaakt in Octopus",
        "in Octopus angelegt",
        "created in Octopus")
    case .ruleLine:
      Words(
        "choisi sur la ligne chez Billit",
        "gekozen op de lijn in Billit",
        "in Billit auf der Zeile gewählt",
        "chosen on the line in Billit")
    case .ruleHead:
      Words(
        "choisi sur le document chez Billit",
        "gekozen op het document in Billit",
        "in Billit auf dem Dokument gewählt",
        "chosen on the document in Billit")
    case .ruleRemembered:
      Words(
        "comme choisi auparavant pour cette relation",
        "zoals eerder gekozen voor deze relatie",
        "wie früher für diesen Partner gewählt",
        "as chosen before for this relation")
    case .ruleRelationDefault:
      Words(
        "compte par défaut de la relation",
        "standaardrekening van de relatie",
        "Standardkonto des Geschäftspartners",
        "default account of the relation")
    case .ruleDossierDefault:
      Words(
        "compte par défaut du dossier",
        "standaardrekening van het dossier",
        "Standardkonto der Akte",
        "default account of the dossier")
    case .ruleAccountDefault:
      Words(
        "par défaut du compte dans Octopus",
        "standaard van de rekening in Octopus",
        "Standard des Kontos in Octopus",
        "default of the account in Octopus")
    case .ruleMapping:
      Words(
        "selon la table de correspondance",
        "volgens de koppeltabel",
        "laut Zuordnung",
        "by the mapping")
    case .ruleOnlyOneFits:
      Words(
        "le seul qui convient",
        "de enige die past",
        "das einzige passende",
        "the only one that fits")
    case .ruleSetting:
      Words(
        "selon les réglages du dossier",
        "volgens de instellingen van het dossier",
        "laut Einstellungen der Akte",
        "by the dossier’s settings")
    case .ruleDocumentDate:
      Words(
        "selon la date du document",
        "volgens de documentdatum",
        "nach dem Belegdatum",
        "by the document’s date")
    case .ruleChosenByHand:
      Words(
        "choisi par une personne",
        "door iemand gekozen",
        "von einer Person gewählt",
        "chosen by a person")
    }
  }
}

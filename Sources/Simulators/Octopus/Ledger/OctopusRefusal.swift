/// Why Octopus does not do what was asked: HTTP status, error code and the English technical text.
struct OctopusRefusal: Error, Hashable, Sendable {
  /// Octopus' own code; nil where the real service sends only the technical text.
  let code: Int?
  let status: Int
  let technicalInfo: String

  init(_ code: OctopusErrorCode, status: Int = 400, _ technicalInfo: String) {
    self.code = code.rawValue
    self.status = status
    self.technicalInfo = technicalInfo
  }

  init(code: Int?, status: Int, technicalInfo: String) {
    self.code = code
    self.status = status
    self.technicalInfo = technicalInfo
  }

  /// The recorded answer to missing or misspelt parameters: no code.
  static let badParameters = OctopusRefusal(
    code: nil, status: 400, technicalInfo: "Invalid or missing parameters passed")

  /// Octopus documents 500 for elements it cannot read, such as a date in another format.
  static let malformed = OctopusRefusal(
    code: nil, status: 500, technicalInfo: "Malformed element in request")

  /// 404: an ordinary answer for "nothing there" and for "nothing changed".
  static func nothing(_ what: String) -> OctopusRefusal {
    OctopusRefusal(code: nil, status: 404, technicalInfo: "No \(what) found")
  }
}

/// The error codes the simulator uses, with Octopus' numbers (Octopus API §4.3).
enum OctopusErrorCode: Int, Sendable, CaseIterable {
  case noAccessToDossier = -3
  case dossierDisabled = -5
  case insertRelation = -7
  case unknownBookyear = -9
  case unknownJournal = -10
  case journalClosed = -11
  case journalInUse = -12
  case illegalSequenceNumber = -13
  case unknownPeriod = -14
  case periodProtected = -15
  case unknownRelation = -16
  case unknownCurrency = -19
  case illegalExchangeRate = -20
  case unknownAccount = -21
  case unknownVATCode = -22
  case signsDiffer = -23
  case insertFailed = -24
  case unknownFinancialType = -25
  case journalInWrongMode = -29
  case invalidRecuperation = -30
  case bookingDoesNotExist = -34
  case invalidJournal = -38
  case unknownCostCentre = -40
  case closedCostCentre = -41
  case accountNotBookable = -50
  case tooManyConnections = -51
  case invalidSoftwareHouse = -68
  case vatCodeOfWrongType = -75
  case invalidParameter = -79

  /// The text for people. Only the Dutch text of −13 is recorded; the others say the same in our words.
  func message(in language: OctopusSimulator.Language) -> String { names[language] }

  private var names: OctopusSimulator.Names {
    switch self {
    case .noAccessToDossier:
      .init(
        nl: "U heeft geen toegang tot dit dossier.", fr: "Vous n'avez pas accès à ce dossier.",
        en: "No access to this dossier.", de: "Kein Zugriff auf diese Akte.")
    case .dossierDisabled:
      .init(
        nl: "Het dossier is niet actief.", fr: "Le dossier est désactivé.",
        en: "The dossier is disabled.", de: "Die Akte ist deaktiviert.")
    case .insertRelation:
      .init(
        nl: "De relatie kon niet bewaard worden.",
        fr: "La relation n'a pas pu être enregistrée.",
        en: "The relation could not be saved.",
        de: "Die Beziehung konnte nicht gespeichert werden.")
    case .unknownBookyear:
      .init(
        nl: "Onbekend boekjaar.", fr: "Exercice inconnu.", en: "Unknown bookyear.",
        de: "Unbekanntes Geschäftsjahr.")
    case .unknownJournal:
      .init(
        nl: "Onbekend dagboek.", fr: "Journal inconnu.", en: "Unknown journal.",
        de: "Unbekanntes Journal.")
    case .journalClosed:
      .init(
        nl: "Het dagboek is afgesloten.", fr: "Le journal est clôturé.",
        en: "The journal is closed.", de: "Das Journal ist abgeschlossen.")
    case .journalInUse:
      .init(
        nl: "Het dagboek is geopend door een andere gebruiker.",
        fr: "Le journal est ouvert par un autre utilisateur.",
        en: "The journal is open by another user.",
        de: "Das Journal ist von einem anderen Benutzer geöffnet.")
    case .illegalSequenceNumber:
      .init(
        nl: "Het document nummer is ongeldig. Het document nummer dient tevens oplopend te zijn en "
          + "dient opeenvolgend te zijn met het laatste document nummer van het dagboek.",
        fr: "Le numéro de document n'est pas valable. Il doit suivre le dernier numéro du journal.",
        en:
          "The document number is invalid. It must follow the last document number of the journal.",
        de: "Die Dokumentnummer ist ungültig. Sie muss auf die letzte Nummer des Journals folgen.")
    case .unknownPeriod:
      .init(
        nl: "Onbekende boekperiode.", fr: "Période inconnue.", en: "Unknown bookyear period.",
        de: "Unbekannte Buchungsperiode.")
    case .periodProtected:
      .init(
        nl: "De boekperiode is beschermd.", fr: "La période est protégée.",
        en: "The bookyear period is protected.", de: "Die Buchungsperiode ist geschützt.")
    case .unknownRelation:
      .init(
        nl: "Onbekende relatie.", fr: "Relation inconnue.", en: "Unknown relation.",
        de: "Unbekannte Beziehung.")
    case .unknownCurrency:
      .init(
        nl: "Onbekende munt.", fr: "Devise inconnue.", en: "Unknown currency.",
        de: "Unbekannte Währung.")
    case .illegalExchangeRate:
      .init(
        nl: "Ongeldige wisselkoers.", fr: "Taux de change non valable.",
        en: "Illegal exchange rate.", de: "Ungültiger Wechselkurs.")
    case .unknownAccount:
      .init(
        nl: "Onbekende rekening.", fr: "Compte inconnu.", en: "Unknown account.",
        de: "Unbekanntes Konto.")
    case .unknownVATCode:
      .init(
        nl: "Onbekende btw-code.", fr: "Code TVA inconnu.", en: "Unknown VAT code.",
        de: "Unbekannter MwSt.-Code.")
    case .signsDiffer:
      .init(
        nl: "Basisbedrag en btw-bedrag hebben een verschillend teken.",
        fr: "La base et la TVA n'ont pas le même signe.",
        en: "Base and VAT amount have different signs.",
        de: "Grundbetrag und MwSt. haben verschiedene Vorzeichen.")
    case .insertFailed:
      .init(
        nl: "De boeking kon niet bewaard worden.",
        fr: "L'écriture n'a pas pu être enregistrée.", en: "The booking could not be inserted.",
        de: "Die Buchung konnte nicht gespeichert werden.")
    case .unknownFinancialType:
      .init(
        nl: "Onbekend type boekingslijn.", fr: "Type de ligne inconnu.",
        en: "Unknown type of booking line.", de: "Unbekannter Zeilentyp.")
    case .journalInWrongMode:
      .init(
        nl: "Het dagboek staat in de verkeerde modus.",
        fr: "Le journal n'est pas dans le bon mode.", en: "The journal is in the wrong mode.",
        de: "Das Journal ist im falschen Modus.")
    case .invalidRecuperation:
      .init(
        nl: "Ongeldig percentage btw-recuperatie.",
        fr: "Pourcentage de récupération TVA non valable.",
        en: "Invalid VAT recuperation percentage.", de: "Ungültiger Vorsteuer-Prozentsatz.")
    case .bookingDoesNotExist:
      .init(
        nl: "De boeking bestaat niet.", fr: "L'écriture n'existe pas.",
        en: "The booking does not exist.", de: "Die Buchung existiert nicht.")
    case .invalidJournal:
      .init(
        nl: "Ongeldig dagboek.", fr: "Journal non valable.", en: "Invalid journal.",
        de: "Ungültiges Journal.")
    case .unknownCostCentre:
      .init(
        nl: "Onbekende kostenplaats.", fr: "Centre de frais inconnu.",
        en: "Unknown cost centre.", de: "Unbekannte Kostenstelle.")
    case .closedCostCentre:
      .init(
        nl: "De kostenplaats is afgesloten.", fr: "Le centre de frais est clôturé.",
        en: "The cost centre is closed.", de: "Die Kostenstelle ist geschlossen.")
    case .accountNotBookable:
      .init(
        nl: "Op deze rekening kan niet geboekt worden.",
        fr: "Ce compte n'accepte pas d'écritures.", en: "The account is not of booking type.",
        de: "Dieses Konto ist nicht bebuchbar.")
    case .tooManyConnections:
      .init(
        nl: "Te veel verbindingen.", fr: "Trop de connexions.", en: "Too many connections.",
        de: "Zu viele Verbindungen.")
    case .invalidSoftwareHouse:
      .init(
        nl: "Ongeldige identificatie van het softwarehuis.",
        fr: "Identification de l'éditeur non valable.",
        en: "Invalid software house identification.",
        de: "Ungültige Identifikation des Softwarehauses.")
    case .vatCodeOfWrongType:
      .init(
        nl: "De btw-code is van een verkeerd type.", fr: "Le code TVA est d'un mauvais type.",
        en: "The VAT code is of the wrong type.", de: "Der MwSt.-Code hat den falschen Typ.")
    case .invalidParameter:
      .init(
        nl: "Ongeldige parameter.", fr: "Paramètre non valable.", en: "Invalid parameter.",
        de: "Ungültiger Parameter.")
    }
  }
}

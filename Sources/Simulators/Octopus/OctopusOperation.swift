/// The calls the simulator answers, by the names its control surface uses.
enum OctopusOperation: String, Codable, CaseIterable, Sendable {
  case version, sampleError, authenticate, whoAmI, getDossiers, connectDossier
  case getBookyears, getBookyear, getJournals, getJournalBalance
  case getBuyJournal, getSellJournal, getFinancialJournal, getDiversJournal
  case getModifiedJournals, getAccounts, putAccount, getModifiedAccounts
  case getRelations, findRelations, putRelation, getModifiedRelations
  case getVatCodes, getCostCentres, getActiveCostCentres, getCurrencies
  case postBooking, getBooking, putBooking, getModifiedBookings, postAttachment
  case getBookingReport, getOpenClients, getOpenSuppliers
  case postFinancialBooking, getFinancialBooking, getModifiedFinancialBookings, postCoda
  case importAuthenticate, importConnect, postImport
  case authorize, token

  /// The call of that name, by ours or by the `operationId` of Octopus' own description.
  init?(name: String) {
    guard
      let found = OctopusOperation.allCases.first(where: {
        $0.rawValue == name || $0.operationID == name
      })
    else { return nil }
    self = found
  }

  /// The calls a day Octopus prints for it; nil where it prints none (Octopus API §2).
  var dailyCap: Int? {
    switch self {
    case .version, .authenticate, .whoAmI, .importAuthenticate, .importConnect, .postImport,
      .authorize, .token:
      nil
    case .sampleError: 100
    case .getDossiers, .connectDossier: 150
    case .getBookyears, .getBookyear, .getJournals, .getJournalBalance, .getBuyJournal,
      .getSellJournal, .getFinancialJournal, .getDiversJournal, .getOpenClients,
      .getOpenSuppliers:
      24
    case .getModifiedJournals, .getModifiedAccounts, .getModifiedRelations, .getModifiedBookings,
      .getBookingReport, .getModifiedFinancialBookings:
      48
    case .getAccounts, .getRelations, .getVatCodes, .getCostCentres, .getActiveCostCentres,
      .getCurrencies:
      2
    case .findRelations, .putAccount, .putRelation, .postBooking, .postAttachment,
      .postFinancialBooking, .postCoda:
      400
    case .getBooking, .putBooking, .getFinancialBooking: 10
    }
  }

  /// Whether it belongs to the sign-in page, which takes forms.
  var isSignIn: Bool { self == .authorize || self == .token }

  /// The `operationId` in Octopus' own description, where it has one.
  var operationID: String {
    switch self {
    case .version: "getApiVersion"
    case .sampleError: "generateSampleError"
    case .authenticate: "authenticateUser"
    case .whoAmI: "whoami"
    case .getJournalBalance: "getFinancialJournalBalance"
    case .putAccount: "insertUpdateAccount"
    case .putRelation: "insertUpdateRelation"
    case .getCurrencies: "getCurrencyCodes"
    case .postBooking: "insertBuySellBooking"
    case .getBooking: "getBuySellBooking"
    case .putBooking: "updateBuySellBooking"
    case .getModifiedBookings: "getModifiedBuySellBookings"
    case .postAttachment: "addAttachementToBooking"
    case .getBookingReport: "getReportModifiedBooking"
    case .getOpenClients: "getReportOpenClient"
    case .getOpenSuppliers: "getReportOpenSupplier"
    case .postFinancialBooking: "insertFinancialDiversBooking"
    case .getFinancialBooking: "getFinancialDiversBooking"
    case .getModifiedFinancialBookings: "getModifiedFinancialDiversBookings"
    case .postCoda: "importCoda"
    default: rawValue
    }
  }
}

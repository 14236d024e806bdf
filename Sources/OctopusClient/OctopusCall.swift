import Accounting

/// Asks for the right to make one call, before it is made. The dossier is 0 for calls that belong to
/// none. False when the daily cap is used up: the call is then not made.
package typealias Reservation =
  @Sendable (_ call: OctopusCall, _ dossierID: Int) async throws -> Bool

/// The calls we make, by Octopus' own operation names, each with its printed cap. Octopus does not say
/// whether a cap counts per dossier, user or software house (Octopus API §5): who counts decides.
package enum OctopusCall: String, Hashable, Sendable, CaseIterable {
  case getApiVersion
  case authenticateUser
  case getDossiers
  case connectDossier
  case getBookyears
  case getJournals
  case getFinancialJournal
  case getModifiedJournals
  case getAccounts
  case getModifiedAccounts
  case getVatCodes
  /// `getRelations` without a filter: the whole list.
  case getRelations
  /// `getRelations` with a filter, which has a cap of its own.
  case getRelationsFiltered
  case getModifiedRelations
  case insertUpdateRelation
  case getCostCentres
  case getCurrencyCodes
  case insertBuySellBooking
  case getBuySellBooking
  case getModifiedBuySellBookings
  case addAttachementToBooking
  /// The only call that tells of deleted entries.
  case getReportModifiedBooking
  case getReportOpenClient
  case getReportOpenSupplier
  case importCoda
  case getFinancialJournalBalance
  case insertFinancialDiversBooking
  case getFinancialDiversBooking
  case getModifiedFinancialDiversBookings
  /// Of the File Import service, whose caps are not printed.
  case importFile

  /// Octopus' printed maximum of calls per day; nil where none is printed (Octopus API §2).
  package var dailyCap: Int? { OctopusCaps.daily[rawValue] }

  /// The operation's name in Octopus' own API description.
  package var operationID: String {
    self == .getRelationsFiltered ? OctopusCall.getRelations.rawValue : rawValue
  }
}

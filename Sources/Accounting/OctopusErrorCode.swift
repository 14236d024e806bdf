/// Octopus' own return codes (`errorCode`), what they mean and what follows.
///
/// The names come from the SOAP service, whose codes the REST service visibly shares; newer ones
/// certainly exist (Octopus API §4.3). An unknown code is a refusal for the office to read.
package struct OctopusErrorCode: Hashable, Sendable, RawRepresentable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// What follows from a refusal.
  package enum Consequence: Hashable, Sendable {
    case needsOffice
    case needsAdministrator
    case waitAndRetry(seconds: Int)
    /// The number is not the next one: the lane takes the real last number.
    case renumber
    /// We sent something wrong; trying again would not help.
    case ours
  }

  /// The cause to show.
  package var cause: Cause.Code { meaning.cause }

  /// What follows.
  package var consequence: Consequence { meaning.consequence }

  /// Octopus' name of the code; nil for one we do not know.
  package var name: String? { OctopusErrorCode.known[rawValue]?.name }

  package static let illegalDocumentSequence = OctopusErrorCode(rawValue: -13)
  package static let journalInUse = OctopusErrorCode(rawValue: -12)
  package static let notAuthenticated = OctopusErrorCode(rawValue: -2)

  private struct Meaning {
    var name: String
    var cause: Cause.Code
    var consequence: Consequence
  }

  private var meaning: Meaning {
    OctopusErrorCode.known[rawValue]
      ?? Meaning(name: "", cause: .refusedByOctopus, consequence: .needsOffice)
  }

  private static let known: [Int: Meaning] = [
    -1: Meaning(name: "invalid login", cause: .loginRefused, consequence: .needsAdministrator),
    -2: Meaning(
      name: "not authenticated", cause: .loginRefused, consequence: .waitAndRetry(seconds: 5)),
    -3: Meaning(
      name: "no access to dossier", cause: .noWebserviceAccess, consequence: .needsOffice),
    -4: Meaning(name: "open dossier failed", cause: .dossierDisabled, consequence: .needsOffice),
    -5: Meaning(name: "dossier disabled", cause: .dossierDisabled, consequence: .needsOffice),
    -6: Meaning(
      name: "no dossier open", cause: .dossierDisabled, consequence: .waitAndRetry(seconds: 5)),
    -7: Meaning(
      name: "insert or update relation failed", cause: .relationNotFound,
      consequence: .needsOffice),
    -9: Meaning(name: "unknown bookyear", cause: .bookyearMissing, consequence: .needsOffice),
    -10: Meaning(name: "unknown journal", cause: .journalMissing, consequence: .needsOffice),
    -11: Meaning(name: "journal closed", cause: .journalClosed, consequence: .needsOffice),
    -12: Meaning(
      name: "journal open", cause: .journalBusy, consequence: .waitAndRetry(seconds: 300)),
    -13: Meaning(
      name: "illegal document sequence nr", cause: .numberTaken, consequence: .renumber),
    -14: Meaning(
      name: "unknown bookyear period", cause: .bookyearMissing, consequence: .needsOffice),
    -15: Meaning(
      name: "bookyear period protected", cause: .periodClosed, consequence: .needsOffice),
    -16: Meaning(name: "unknown relation", cause: .relationNotFound, consequence: .needsOffice),
    -17: Meaning(name: "no document date", cause: .internalFault, consequence: .ours),
    -18: Meaning(name: "no expiry date", cause: .dueDateMissing, consequence: .needsOffice),
    -19: Meaning(name: "unknown currency", cause: .currencyUnknown, consequence: .needsOffice),
    -20: Meaning(
      name: "illegal exchange rate", cause: .exchangeRateMissing, consequence: .needsOffice),
    -21: Meaning(name: "unknown account", cause: .accountNotFound, consequence: .needsOffice),
    -22: Meaning(name: "unknown VAT code", cause: .vatCodeNotFound, consequence: .needsOffice),
    -23: Meaning(
      name: "base and VAT other sign", cause: .amountsDisagree, consequence: .needsOffice),
    -24: Meaning(
      name: "insert booking failed", cause: .refusedByOctopus, consequence: .needsOffice),
    -29: Meaning(
      name: "journal in wrong mode", cause: .journalWrongType, consequence: .needsOffice),
    -30: Meaning(
      name: "invalid VAT recuperation", cause: .refusedByOctopus, consequence: .needsOffice),
    -38: Meaning(name: "invalid journal", cause: .journalMissing, consequence: .needsOffice),
    -40: Meaning(
      name: "unknown cost centre", cause: .costCentreMissing, consequence: .needsOffice),
    -41: Meaning(
      name: "cost centre closed", cause: .costCentreClosed, consequence: .needsOffice),
    -50: Meaning(
      name: "account not of booking type", cause: .accountNotFound, consequence: .needsOffice),
    -51: Meaning(
      name: "too many connections", cause: .octopusSilent,
      consequence: .waitAndRetry(seconds: 120)),
    -68: Meaning(
      name: "invalid software house identification", cause: .softwareHouseUnknown,
      consequence: .needsAdministrator),
    -75: Meaning(
      name: "VAT code of wrong type", cause: .vatCodeWrongType, consequence: .needsOffice),
    -79: Meaning(name: "invalid parameter", cause: .internalFault, consequence: .ours),
  ]
}

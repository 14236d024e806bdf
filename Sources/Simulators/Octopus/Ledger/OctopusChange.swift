import Foundation

/// One accepted change to the books of a dossier, as it is kept on the disk.
enum OctopusChange: Codable, Sendable {
  /// Inserted or updated; an update keeps its number.
  case booked(OctopusBooking)
  case bookedFinancial(OctopusFinancialBooking)
  case deleted(OctopusEntryKey, at: Int64)
  case attached(OctopusEntryKey, OctopusAttachment, at: Int64)
  case relation(OctopusSimulator.Relation)
  case account(OctopusSimulator.Account)
  case journal(OctopusSimulator.Journal)
  case dossierFlags(webserviceAccess: Bool, disabled: Bool, dmsActive: Bool)
  case bankModule(Bool)
  case imported(OctopusImport)
  case importBooked(number: Int, OctopusEntryKey)
  /// Paid, wholly or in part.
  case paid(OctopusEntryKey, amount: Decimal)
}

/// One line of the simulator's file: everything it must know again after a restart.
enum OctopusRecord: Codable, Sendable {
  /// The office it started with.
  case seeded(OctopusSimulator.Office)
  /// A change in a dossier.
  case changed(dossier: Int, OctopusChange)
  /// A call counted against its cap.
  case counted(OctopusCallCount.Key, refused: Bool)
  /// A token handed out, so that those in use outlive a restart as the real ones do.
  case issued(token: String, OctopusSession)
  /// A permission given on the sign-in page.
  case granted(token: String, OctopusGrantBook.Grant)
}

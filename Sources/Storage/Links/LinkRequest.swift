package import Accounting

/// What the office asks for a dossier on its way to its Billit company.
package enum LinkRequest: Sendable, Hashable {
  case lookAgain
  /// One of the companies within reach.
  case choose(connection: Int64, party: Int)
  /// The entrepreneur is asked for access.
  case connect(EmailAddress)
  case remind
  case withdraw
  /// The company is made in Billit.
  case create(EmailAddress, phone: String)
  case sendLogin
  /// The office knows that the entrepreneur signed in, or has a plan.
  case noteActive
  case notePlan
  case unlink
}

/// What came of it.
package enum LinkAnswer: Sendable, Hashable {
  case done
  /// The link stands where this cannot be asked.
  case notNow
  /// A company belongs to another dossier already.
  case taken
  /// The dossier has no enterprise number.
  case noNumber
  /// There is no connection to Billit.
  case noConnection
  /// The other side did not do it; a word of its fault.
  case failed(reason: String)
}

/// What came of a sign-in at Billit or Octopus that our link began.
package enum SignInReturn: Sendable, Hashable {
  /// The dossier is linked.
  case linked
  /// The company of this sign-in is another one.
  case otherCompany
  case refused
  /// The state is unknown, used or expired.
  case unknown
  case failed
  /// A connection has its permission.
  case connected(Int64)
}

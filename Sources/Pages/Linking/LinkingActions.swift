package import Storage

/// What the pages ask of the part that links dossiers with Billit companies.
package struct LinkingActions: Sendable {
  package var perform:
    @Sendable (_ request: LinkRequest, _ dossierID: Int64, _ actor: String) async throws
      -> LinkAnswer
  /// Whether entrepreneurs can consent by a link: only with an application registered at Billit.
  package var hasApplication: @Sendable () async throws -> Bool
  /// Where an entrepreneur's browser goes, and the state it must come back with.
  package var beginConsent:
    @Sendable (_ token: String) async throws -> (address: String, state: String)?
  /// Uses an invitation up and says where it leads.
  package var openLogin: @Sendable (_ token: String) async throws -> String?
  /// Where an administrator's browser goes to sign in for a connection.
  package var beginConnection:
    @Sendable (_ connectionID: Int64, _ actor: String) async throws -> (
      address: String, state: String
    )?
  package var returned:
    @Sendable (
      _ service: Connection.Service, _ state: String, _ code: String?, _ actor: String?
    ) async throws -> SignInReturn

  package init(
    perform: @escaping @Sendable (LinkRequest, Int64, String) async throws -> LinkAnswer,
    hasApplication: @escaping @Sendable () async throws -> Bool,
    beginConsent: @escaping @Sendable (String) async throws -> (address: String, state: String)?,
    openLogin: @escaping @Sendable (String) async throws -> String?,
    beginConnection:
      @escaping @Sendable (Int64, String) async throws -> (address: String, state: String)?,
    returned:
      @escaping @Sendable (Connection.Service, String, String?, String?) async throws
      -> SignInReturn
  ) {
    self.perform = perform
    self.hasApplication = hasApplication
    self.beginConsent = beginConsent
    self.openLogin = openLogin
    self.beginConnection = beginConnection
    self.returned = returned
  }

  /// Where no gateway runs around the pages: nothing can be asked.
  package static let absent = LinkingActions(
    perform: { _, _, _ in .notNow }, hasApplication: { false }, beginConsent: { _ in nil },
    openLogin: { _ in nil }, beginConnection: { _, _ in nil }, returned: { _, _, _, _ in .unknown })
}

import Storage

/// The form for another dossier, with what was filled in before.
struct DossierFormPage: Sendable {
  var fault: String?
  var name: String
  var vatNumber: String
  var languages: [DocumentListPage.Choice]
  var octopusConnections: [DocumentListPage.Choice]
  var octopusDossier: String
  var billitConnections: [DocumentListPage.Choice]
  var billitParty: String
  /// Without a connection on both sides there is nothing to tie.
  var lacksConnections: Bool
  var newConnectionHref: String

  init(_ context: SignedInContext, _ connections: [Connection], _ fault: DossierDraft.Fault?) {
    let speech = context.speech
    func given(_ name: String) -> String { context.field(name) ?? "" }
    func choices(_ service: Connection.Service, _ field: String) -> [DocumentListPage.Choice] {
      connections.filter { $0.service == service }.map {
        .init(value: String($0.id), label: $0.name, isChosen: String($0.id) == given(field))
      }
    }
    self.fault = fault.map { speech($0.text) }
    name = given("name")
    vatNumber = given("vat_number")
    languages = DocumentListPage.Choice.languages(
      chosen: context.form["language"].flatMap(Language.init) ?? context.language)
    octopusConnections = choices(.octopus, "octopus_connection")
    octopusDossier = given("octopus_dossier")
    billitConnections = choices(.billit, "billit_connection")
    billitParty = given("billit_party")
    lacksConnections = octopusConnections.isEmpty || billitConnections.isEmpty
    newConnectionHref = SitePath.newConnection.text
  }
}

package import Accounting
import Foundation
import Outbound

extension OctopusClient {
  /// Puts a file into the dossier's Document Import Viewer. Path and names were seen in one client
  /// only, and that the REST service's dossier token is good there is inferred (Octopus API §6): to be
  /// tried on a demo dossier. No entry number comes back; Octopus may book the file by itself.
  package func importFile(
    of dossierID: Int, _ file: OctopusAttachment, subfolder: String?,
    limit: Duration = .seconds(60)
  ) async -> SendOutcome<FilingAnswer> {
    let url = HTTPCall.url(
      fileImportBase, "/dossiers/\(dossierID)/files/imports/withtoken",
      subfolder.map { [("subfolder", $0)] } ?? [])
    return await send(
      .importFile, of: dossierID, HTTPCall(method: .post, url: url, limit: limit),
      content: file, accepted: { _ in .accepted }, rejected: { .rejected($0) })
  }
}

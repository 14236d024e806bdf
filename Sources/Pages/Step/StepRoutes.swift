import Hummingbird

extension Routes {
  /// What keeps both sides in step: trial runs, entries found in Octopus.
  func keptInStep(_ office: RouterGroup<SignedInContext>) {
    office.get("dossiers/:id/trial", use: ShowTrial(site: site).page)
    office.get("dossiers/:id/trial.json", use: ShowTrial(site: site).json)
    office.get("dossiers/:id/trial.csv", use: ShowTrial(site: site).csv)
    office.post("dossiers/:id/trial", use: ChangeTrial(site: site).begin)
    office.post("dossiers/:id/trial/live", use: ChangeTrial(site: site).goLive)
    office.post("dossiers/:id/books-look", use: LookAtBooks(site: site).answer)
    office.post("documents/:id/octopus-entry", use: ChooseEntry(site: site).answer)
  }
}

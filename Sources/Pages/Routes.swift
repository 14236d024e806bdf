import Hummingbird

/// Every route of the pages.
struct Routes {
  let site: Site

  func add(to router: Router<AppContext>) {
    router.addMiddleware {
      SecurityHeaders(isSecure: site.isSecure)
      ErrorPages(site: site)
      Identify(site: site)
      ErrorPages(site: site)
      FormGuard(site: site)
    }
    router.get("assets/:hash/:name", use: ShowAsset(assets: site.assets).answer)
    router.get("favicon.ico", use: ShowAsset(assets: site.assets).icon)

    router.get("sign-in", use: SignIn(site: site).form)
    router.post("sign-in", use: SignIn(site: site).begin)
    router.get("first-run", use: FirstRun(site: site).form)
    router.post("first-run", use: FirstRun(site: site).begin)
    router.post("sign-out", use: SignOut(site: site).end)

    let office = router.group(context: SignedInContext.self)
    office.get("/", use: ShowOverview(site: site).page)
    office.get("profile", use: ShowProfile(site: site).page)
    office.post("profile", use: ChangeProfile(site: site).change)

    office.get("documents", use: ListDocuments(site: site).page)
    office.get("documents.json", use: ListDocuments(site: site).json)
    office.get("documents.csv", use: ListDocuments(site: site).csv)
    office.get("documents/:id", use: ShowDocument(site: site).answer)
    office.get("documents/:id/files/:kind", use: DownloadFile(site: site).answer)
    office.post("documents/:id/resend", use: ResendDocument(site: site).answer)
    office.post("documents/:id/hold", use: HoldDocument(site: site).answer)
    office.post("documents/:id/release", use: ReleaseDocument(site: site).answer)
    office.post("documents/:id/set-aside", use: SetDocumentAside(site: site).answer)
    office.post("documents/:id/outcome-check", use: CheckOutcome(site: site).answer)

    office.get("causes", use: ListCauses(site: site).page)
    office.get("causes.json", use: ListCauses(site: site).json)
    office.get("causes.csv", use: ListCauses(site: site).csv)
    office.get("causes/:dossier/:group", use: ShowCause(site: site).page)
    office.post("causes/:dossier/:group", use: RepairCause(site: site).answer)

    office.get("dossiers", use: ListDossiers(site: site).page)
    office.get("dossiers.json", use: ListDossiers(site: site).json)
    office.get("dossiers.csv", use: ListDossiers(site: site).csv)
    office.get("dossiers/:id", use: ShowDossier(site: site).answer)
    office.post("dossiers/:id/link-check", use: CheckLink(site: site).answer)

    office.get("hooks", use: ListHooks(site: site).page)
    office.get("hooks.json", use: ListHooks(site: site).json)
    office.get("hooks.csv", use: ListHooks(site: site).csv)
    office.post("hooks/:id/rotation", use: RotateSecret(site: site).answer)
    office.get("deliveries", use: ListDeliveries(site: site).page)
    office.get("deliveries.json", use: ListDeliveries(site: site).json)
    office.get("deliveries.csv", use: ListDeliveries(site: site).csv)
  }
}

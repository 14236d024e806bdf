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
    office.get("dossiers/new", use: AddDossier(site: site).form)
    office.post("dossiers/new", use: AddDossier(site: site).add)
    office.get("dossiers/:id", use: ShowDossier(site: site).answer)
    office.post("dossiers/:id/link-check", use: CheckLink(site: site).answer)
    office.get("dossiers/:id/settings", use: ShowDossierSettings(site: site).page)
    office.get("dossiers/:id/settings.json", use: ShowDossierSettings(site: site).json)
    office.post("dossiers/:id/settings", use: ChangeDossierSettings(site: site).answer)
    office.get("dossiers/:id/mapping", use: ShowMapping(site: site).page)
    office.get("dossiers/:id/mapping.json", use: ShowMapping(site: site).json)
    for change in SitePath.MappingChange.allCases {
      office.post(
        "dossiers/:id/mapping/\(change.rawValue)",
        use: ChangeMapping(site: site, change: change).answer)
    }

    administration(office)

    office.get("hooks", use: ListHooks(site: site).page)
    office.get("hooks.json", use: ListHooks(site: site).json)
    office.get("hooks.csv", use: ListHooks(site: site).csv)
    office.post("hooks/:id/rotation", use: RotateSecret(site: site).answer)
    office.get("deliveries", use: ListDeliveries(site: site).page)
    office.get("deliveries.json", use: ListDeliveries(site: site).json)
    office.get("deliveries.csv", use: ListDeliveries(site: site).csv)
    office.get("deliveries/:id/body", use: DownloadBody(site: site).answer)
    office.post("deliveries/:id/replay", use: DecideDelivery(site: site).replay)
    office.post("deliveries/:id/discard", use: DecideDelivery(site: site).discard)
    office.post("hooks/:id/secrets/:secret/retirement", use: RetireSecret(site: site).answer)

    office.get("audit", use: ListAudit(site: site).page)
    office.get("audit.json", use: ListAudit(site: site).json)
    office.get("audit.csv", use: ListAudit(site: site).csv)
    office.get("health", use: ShowHealth(site: site).page)
    office.get("health.json", use: ShowHealth(site: site).json)
  }
  /// Connections and people; each page asks for the administrator's role itself.
  private func administration(_ office: RouterGroup<SignedInContext>) {
    office.get("connections", use: ListConnections(site: site).page)
    office.get("connections.json", use: ListConnections(site: site).json)
    office.get("connections.csv", use: ListConnections(site: site).csv)
    office.post("connections", use: AddConnection(site: site).add)
    office.get("connections/new", use: AddConnection(site: site).form)
    office.post("connections/:id/proof", use: ProveConnection(site: site).answer)
    office.post("connections/:id/secret", use: RenewCredentials(site: site).answer)

    office.get("people", use: ListPeople(site: site).page)
    office.get("people.json", use: ListPeople(site: site).json)
    office.get("people.csv", use: ListPeople(site: site).csv)
    office.post("people", use: AddPerson(site: site).add)
    office.get("people/new", use: AddPerson(site: site).form)
    office.get("people/:id", use: ShowPerson(site: site).answer)
    office.post("people/:id", use: ChangePerson(site: site).change)
    office.post("people/:id/disable", use: ChangePerson(site: site).disable)
    office.post("people/:id/enable", use: ChangePerson(site: site).enable)
    office.post("people/:id/password", use: ChangePerson(site: site).renewPassword)
    office.post("tokens", use: ChangeTokens(site: site).add)
    office.post("tokens/:id/revoke", use: ChangeTokens(site: site).revoke)
  }
}

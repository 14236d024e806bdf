import Hummingbird
import Storage

/// Every route of the pages.
struct Routes {
  let site: Site

  func add(to router: Router<AppContext>) {
    router.addMiddleware {
      SecurityHeaders(isSecure: site.isSecure)
      ErrorPages(site: site)
      Identify(site: site)
      ErrorPages(site: site)
      MaintenanceGate(site: site)
      SecondFactorGate(site: site)
      FormGuard(site: site)
    }
    router.get("assets/:hash/:name", use: ShowAsset(assets: site.assets).answer)
    router.get("favicon.ico", use: ShowAsset(assets: site.assets).icon)

    router.get("sign-in", use: SignIn(site: site).form)
    router.post("sign-in", use: SignIn(site: site).begin)
    router.get("sign-in/code", use: SignInCode(site: site).form)
    router.post("sign-in/code", use: SignInCode(site: site).finish)
    router.get("invitation/:token", use: UseInvitation(site: site).form)
    router.post("invitation/:token", use: UseInvitation(site: site).use)
    router.get("first-run", use: FirstRun(site: site).form)
    router.post("first-run", use: FirstRun(site: site).begin)
    router.post("sign-out", use: SignOut(site: site).end)
    router.get("calendar/:name", use: ShowConsentCalendar(site: site).answer)

    doors(router)

    let office = router.group(context: SignedInContext.self)
    office.get("/", use: ShowOverview(site: site).page)
    office.get("overview.json", use: ShowOverview(site: site).json)
    office.get("profile", use: ShowProfile(site: site).page)
    office.post("profile", use: ChangeProfile(site: site).change)
    oneself(office)

    office.get("documents", use: ListDocuments(site: site).page)
    office.get("documents.json", use: ListDocuments(site: site).json)
    office.get("documents.csv", use: ListDocuments(site: site).csv)
    manyDocuments(office)
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

    bank(office)
    administration(office)
    manyHooks(office)
    linking(office)
    imports(office)
    keptInStep(office)
    documentPages(office)

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
    office.post("health/checks", use: CheckHealth(site: site).answer)
    office.post("audit/verification", use: VerifyAudit(site: site).answer)
  }
  /// What clients see who follow a link in a mail, and the way back from sign-in pages elsewhere.
  private func doors(_ router: Router<AppContext>) {
    router.get("c/:token", use: ClientDoor(site: site).page)
    router.get("c/:token/go", use: ClientDoor(site: site).go)
    router.get("oauth/billit", use: SignInReturns(site: site, service: .billit).answer)
    router.get("oauth/octopus", use: SignInReturns(site: site, service: .octopus).answer)
  }

  /// Links with clients' Billit companies, and letters to clients.
  private func linking(_ office: RouterGroup<SignedInContext>) {
    office.get("links", use: ListLinks(site: site).page)
    office.get("links.json", use: ListLinks(site: site).json)
    office.get("links.csv", use: ListLinks(site: site).csv)
    office.get("dossiers/:id/link", use: ShowLink(site: site).page)
    office.get("dossiers/:id/link.json", use: ShowLink(site: site).json)
    for request in SitePath.CompanyLinkRequest.allCases {
      office.post(
        "dossiers/:id/link/\(request.rawValue)",
        use: ChangeLink(site: site, request: request).answer)
    }
    office.get("dossiers/:id/archive", use: DownloadArchive(site: site).answer)
    office.get("connections/:id/sign-in", use: BeginSignIn(site: site).answer)
    office.get("letters", use: ListLetters(site: site).page)
    office.get("letters.json", use: ListLetters(site: site).json)
    office.get("letters.csv", use: ListLetters(site: site).csv)
    office.get("letters/:id", use: ShowLetter(site: site).answer)
    for decision in MailOutbox.Decision.allCases {
      office.post(
        "letters/:id/\(decision.rawValue)",
        use: DecideLetter(site: site, decision: decision).answer)
    }
  }

  /// One's own password, second factor and sessions.
  private func oneself(_ office: RouterGroup<SignedInContext>) {
    office.post("profile/password", use: ChangePassword(site: site).change)
    office.get("profile/second-factor", use: SetUpSecondFactor(site: site).page)
    office.post("profile/second-factor", use: SetUpSecondFactor(site: site).begin)
    office.post("profile/second-factor/confirmation", use: SetUpSecondFactor(site: site).confirm)
    office.post("profile/second-factor/removal", use: SetUpSecondFactor(site: site).remove)
    office.post("profile/sessions/end", use: EndSessions(site: site).others)
    office.post("profile/sessions/:session/end", use: EndSessions(site: site).one)
  }

  /// Bank accounts and consents.
  private func bank(_ office: RouterGroup<SignedInContext>) {
    office.get("bank", use: ListBankAccounts(site: site).page)
    office.get("bank.json", use: ListBankAccounts(site: site).json)
    office.get("bank.csv", use: ListBankAccounts(site: site).csv)
    office.get("bank/consents", use: ListConsents(site: site).page)
    office.get("bank/consents.json", use: ListConsents(site: site).json)
    office.get("bank/consents.csv", use: ListConsents(site: site).csv)
    office.post("bank/consents/feed", use: ChangeConsentFeed(site: site).make)
    office.post("bank/consents/feed/revocation", use: ChangeConsentFeed(site: site).revoke)
    office.get("bank/upload", use: UploadStatements(site: site).form)
    office.post("bank/upload", use: UploadStatements(site: site).answer)
    office.get("bank/statements", use: ListStatements(site: site).elsewhere)
    office.get("statements", use: ListStatements(site: site).page)
    office.get("statements.json", use: ListStatements(site: site).json)
    office.get("statements.csv", use: ListStatements(site: site).csv)
    office.get("statements/:id", use: ShowStatement(site: site).answer)
    office.get("statements/:id/file", use: ShowStatement(site: site).file)
    for change in StatementPath.Request.allCases {
      office.post(
        "statements/:id/\(change.rawValue)",
        use: ChangeStatement(site: site, change: change).answer)
    }
    office.get("bank/:id", use: ShowBankAccount(site: site).answer)
    for change in [BankPath.Request.owner, .channel, .consent, .renewer] {
      office.post(
        "bank/:id/\(change.rawValue)", use: ChangeBankAccount(site: site, change: change).answer)
    }
    office.post("bank/:id/reminder", use: RemindConsent(site: site).answer)
    office.post("statements/files/:id/dismissal", use: DismissStatementFile(site: site).answer)
    office.get("dossiers/:id/bank", use: ShowDossierBank(site: site).page)
    office.post("dossiers/:id/bank", use: ShowDossierBank(site: site).answer)
    office.post("dossiers/:id/bank-reading", use: ReadBankAccounts(site: site).answer)
  }

  /// What is done with many documents at once, the views that people keep, and who is in charge.
  private func manyDocuments(_ office: RouterGroup<SignedInContext>) {
    office.get("documents/bulk", use: ChangeDocuments(site: site).page)
    office.get("documents/bulk.json", use: ChangeDocuments(site: site).json)
    office.post("documents/bulk", use: ChangeDocuments(site: site).answer)
    office.post("documents/views", use: KeepView(site: site).keep)
    office.post("documents/views/:id/start", use: KeepView(site: site).start)
    office.post("documents/views/:id/removal", use: KeepView(site: site).remove)
    office.post("dossiers/:id/manager", use: ChooseManager(site: site).answer)
  }

  /// What is asked of several webhooks or calls at once; each asks for the administrator's role itself.
  private func manyHooks(_ office: RouterGroup<SignedInContext>) {
    office.post("hooks/rotations", use: BeginRotation(site: site).begin)
    office.get("hooks/rotations/:id", use: ShowRotation(site: site).answer)
    office.post("hooks/rotations/:id/again", use: BeginRotation(site: site).again)
    office.post("hooks/:id/secrets/:secret/end", use: ChangeSecretEnd(site: site).answer)
    office.post("deliveries/decisions", use: DecideDeliveries(site: site).answer)
  }

  /// One document beside its lists: its invoice, its proposal, what looks like it.
  private func documentPages(_ office: RouterGroup<SignedInContext>) {
    office.get("documents/:id/invoice", use: ShowInvoice(site: site).page)
    office.post("documents/:id/proposal", use: ChangeProposal(site: site).answer)
    office.post("documents/:id/next-period", use: BookInNextPeriod(site: site).answer)
    office.post("documents/:id/booked-by-hand", use: BookedByHand(site: site).answer)
    office.get("duplicates", use: ListDuplicates(site: site).page)
    office.get("duplicates.json", use: ListDuplicates(site: site).json)
    office.get("duplicates.csv", use: ListDuplicates(site: site).csv)
    office.get("duplicates/:one/:other", use: ShowDuplicate(site: site).answer)
    office.post("duplicates/:one/:other", use: DecideDuplicate(site: site).answer)
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
    office.post("people/:id/sessions/end", use: EndSessions(site: site).ofPerson)
    office.post(
      "people/:id/second-factor/removal", use: SetUpSecondFactor(site: site).removeOfPerson)
    office.post("tokens", use: ChangeTokens(site: site).add)
    office.post("tokens/:id/revoke", use: ChangeTokens(site: site).revoke)
  }

  /// Dossiers added from Octopus, and the imports into Billit.
  private func imports(_ office: RouterGroup<SignedInContext>) {
    office.get("dossiers/import", use: ListOctopusDossiers(site: site).page)
    office.get("dossiers/import.json", use: ListOctopusDossiers(site: site).json)
    office.get("dossiers/import.csv", use: ListOctopusDossiers(site: site).csv)
    office.post("dossiers/import", use: AddOctopusDossiers(site: site).add)
    office.post("dossiers/import/listing", use: ReadOctopusList(site: site).answer)
    office.post("dossiers/import/access", use: CheckOctopusAccess(site: site).answer)
    office.post("dossiers/:id/import", use: AddOctopusDossiers(site: site).resynchronise)
    office.get("dossiers/:id/relations", use: ListPartyLinks(site: site).page)
    office.get("imports", use: ListImports(site: site).page)
    office.get("imports.json", use: ListImports(site: site).json)
    office.get("imports.csv", use: ListImports(site: site).csv)
    office.post("imports/confirmation", use: DecideImport(site: site).confirmAll)
    office.get("imports/:id", use: ShowImport(site: site).answer)
    for request in SitePath.ImportRequest.allCases {
      office.post(
        "imports/:id/\(request.rawValue)", use: DecideImport(site: site, request: request).answer)
    }
  }
}

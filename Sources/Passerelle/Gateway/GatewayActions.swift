import Accounting
import Forwarding
import Intake
import Outbound
import Pages
import Storage

/// What the pages set in motion, each handed to the part that does it.
extension Gateway {
  /// What the pages ask of the running gateway.
  var actions: PageActions {
    var actions = mainActions
    let signIns = SignInDesk(linker: linker, desk: consents)
    actions.linking = LinkingActions(
      perform: { [linker] in try await linker.perform($0, on: $1, actor: $2) },
      hasApplication: { [consents] in try await consents.hasApplication() },
      beginConsent: { [consents] in try await consents.beginConsent($0) },
      openLogin: { [linker] in try await linker.openLogin($0) },
      beginConnection: { [consents] in try await consents.beginConnection($0, actor: $1) },
      returned: { try await signIns.returned($0, state: $1, code: $2, actor: $3) })
    actions.imports = importActions
    return actions
  }

  private var importActions: ImportActions {
    @Sendable func proof(_ result: Result<Int, Cause>?) -> ConnectionProof {
      switch result {
      case .success(let count): .reaches(count)
      case .failure(let cause): .fault(cause)
      case nil: .fault(Cause(.internalFault))
      }
    }
    return ImportActions(
      readList: { [dossierLists] id in proof(try? await dossierLists.read(id)) },
      checkAccess: { [dossierLists] id, dossier in
        proof(await dossierLists.open(dossier, of: id))
      },
      ring: { [importBell] in importBell.ring() },
      tied: { [registrar] dossiers in
        // The next poll makes good what fails here.
        Task { for id in dossiers { _ = try? await registrar.ensure(id) } }
      }, opensADay: ImportLimits().opensADay)
  }

  private var mainActions: PageActions {
    var actions = PageActions(
      rotateHookSecret: { [registrar, settings, now] hookID, actor in
        let ends = now() + Instant(settings.overlapHours) * 3_600_000
        switch try await registrar.rotate(hookID, overlapEnds: ends, actor: actor) {
        case .done: return .rotated(overlapEnds: ends)
        case .failed(let reason): return .refused(reason: reason)
        case .polled(let cause): return .refused(reason: cause.code.rawValue)
        }
      },
      checkDossierLink: { [linkCheck] dossierID in await linkCheck.check(dossierID) },
      proveConnection: { [book] id in
        switch await book.proof(of: id) {
        case .success(let count): .reaches(count)
        case .failure(let noRoute): .fault(noRoute.cause)
        }
      },
      ringForwarding: { [doorbell, statementBell] in
        doorbell.ring()
        statementBell.ring()
      },
      rotationsBegun: { [rotationBell] in rotationBell.ring() },
      hooksChanged: { [directory] in _ = try await directory.reload() },
      lookAtBooks: { [bookWatch] dossierID in
        Task { await bookWatch.look(at: dossierID) }
      },
      processFacts: { await processFacts() },
      checkHandBooking: { [ground] id, claim, accepting, actor in
        await HandBookingCheck(ground).check(claim, of: id, accepting: accepting, actor: actor)
      })
    actions.ringBank = { [bankDoorbell] in bankDoorbell.ring() }
    return actions
  }

  /// What this process knows of itself, for the health page.
  private func processFacts() async -> ProcessFacts {
    let counts = counters.snapshot
    let resting = (try? await book.resting()) ?? []
    var facts = ProcessFacts(
      webhooks: IntakeCounters.Outcome.allCases.map {
        .init(outcome: $0.rawValue, calls: counts[$0] ?? 0)
      },
      inboxBacklog: inbox.backlog, workers: settings.workers,
      queueAge: try? await queue.age(now: now(), resting: resting), startedAt: startedAt)
    facts.clocks = ClockFacts(
      services: await book.clocks().sorted { $0.key < $1.key }.map {
        .init(connectionID: $0.key, ahead: $0.value.ahead, at: $0.value.at)
      }, jump: caretaker.lastJump)
    facts.shown = certificate?.sight.map { .init(at: $0.at, certificate: $0.certificate) }
    return facts
  }
}

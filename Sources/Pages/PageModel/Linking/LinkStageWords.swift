import Accounting
import Storage

extension CompanyLink.Stage {
  /// What it is called.
  var label: LinkStageText {
    switch self {
    case .searching: .stSearching
    case .choosing: .stChoosing
    case .unreached: .stUnreached
    case .beyondReach: .stBeyondReach
    case .asked: .stAsked
    case .refused: .stRefused
    case .lapsed: .stLapsed
    case .registering: .stRegistering
    case .linked: .stLinked
    case .unlinked: .stUnlinked
    }
  }

  /// What it means.
  var sentence: LinkStageText {
    switch self {
    case .searching: .saySearching
    case .choosing: .sayChoosing
    case .unreached: .sayUnreached
    case .beyondReach: .sayBeyondReach
    case .asked: .sayAsked
    case .refused: .sayRefused
    case .lapsed: .sayLapsed
    case .registering: .sayRegistering
    case .linked: .sayLinked
    case .unlinked: .sayUnlinked
    }
  }
}

extension CompanyLinkStore.Row {
  /// What is wrong with a link that was made: one of its sides does not work, or an alarm stands.
  func trouble(_ alarms: [LinkAlarms.Alarm]) -> Cause? {
    guard link.stage == .linked else { return nil }
    let broken = [dossier.octopusLink, dossier.billitLink].first { $0.state == .broken }
    return broken?.cause ?? alarms.first?.cause
  }

  /// What its stage means.
  var sentence: LinkStageText { rests ? .sayPaused : link.stage.sentence }

  /// What comes next.
  var nextStep: LinkStageText { rests ? .nxPaused : link.nextStep }
}

extension CompanyLink {
  /// What comes next.
  var nextStep: LinkStageText {
    switch stage {
    case .searching: .nxSearching
    case .choosing: .nxChoosing
    case .unreached: .nxUnreached
    case .beyondReach: .nxBeyondReach
    case .asked: .nxAsked
    case .refused: .nxRefused
    case .lapsed: .nxLapsed
    case .registering: .nxRegistering
    case .unlinked: .nxUnlinked
    case .linked:
      switch invitation {
      case _ where needsPlan: .nxChoosePlan
      case .none where isOurs: .nxSendLogin
      case .sent, .opened: .nxClientSignsIn
      case .none, .active: .nxLinked
      }
    }
  }

  /// Its mark: whose move it is, or that all is well.
  var mark: Mark {
    switch owner {
    case .nobody: .ok
    case .us, .client: .wait
    case .office: stage == .unlinked ? .aside : .office
    }
  }
}

extension CompanyLink.Owner {
  /// Whose move it is in words.
  func label(_ speech: Speech) -> String {
    switch self {
    case .office: speech.name(of: Cause.Owner.office)
    case .client: speech.name(of: Cause.Owner.client)
    case .us: speech.name(of: Cause.Owner.us)
    case .nobody: speech(LinkingText.lkNobodysMove)
    }
  }
}

extension CompanyLink.Invitation {
  /// How far an invitation is.
  var label: ClientStartText {
    switch self {
    case .none: .lkInvNone
    case .sent: .invSent
    case .opened: .invOpened
    case .active: .invActive
    }
  }
}

/// Why a document or link stands still: what happened, whose move it is, and the facts its sentence
/// in four languages needs.
package struct Cause: Error, Hashable, Sendable, Codable {
  package var code: Code
  /// Facts for the sentence ("journal": "A1", "period": "202610"), never secrets or bodies.
  package var facts: [String: String]

  package init(_ code: Code, _ facts: [String: String] = [:]) {
    self.code = code
    self.facts = facts
  }

  /// Whether the document stands still until a person decides, whatever else happens to it.
  package var waitsForPerson: Bool {
    [.heldByPerson, .deletedInOctopus].contains(code)
  }

  /// Who moves next.
  package var owner: Owner { code.owner }

  /// Equal for documents that one and the same repair releases: the code with the facts that name the
  /// missing thing, without those that only tell of one document.
  package var key: String {
    let shared = facts.filter { !Cause.ofOneDocument.contains($0.key) }
    let parts = shared.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return ([code.rawValue] + parts).joined(separator: "|")
  }

  /// Facts that differ from document to document without making it another cause.
  private static let ofOneDocument: Set<String> = [
    "document", "date", "until", "detail", "lines", "total", "json", "ubl", "next_period",
    "next_bookyear", "earlier", "number", "calls", "candidates", "kind", "statement", "last",
    "missing", "opening", "closing", "balance",
    "entry", "reported",
  ]

  /// Whose move it is.
  package enum Owner: String, Hashable, Sendable, Codable, CaseIterable {
    case office
    case client
    case administrator
    /// Octopus or Billit: an outage, a limit, a lock.
    case service
    /// Passerelle itself.
    case us
  }

  /// The catalogue of causes.
  package enum Code: String, Hashable, Sendable, Codable, CaseIterable {
    // The link
    case loginRefused = "login_refused"
    case consentLapsed = "consent_lapsed"
    case softwareHouseUnknown = "software_house_unknown"
    case noWebserviceAccess = "no_webservice_access"
    case noDossierInReach = "no_dossier_in_reach"
    case officeUserWithoutModule = "office_user_without_module"
    case subUserWithoutDossier = "sub_user_without_dossier"
    case userNameUnlikely = "user_name_unlikely"
    case billitKeyRefused = "billit_key_refused"
    case dossierDisabled = "dossier_disabled"
    case dossierNotLinked = "dossier_not_linked"
    case billitAccessLost = "billit_access_lost"
    // Dates and journals
    case bookyearMissing = "bookyear_missing"
    case bookyearClosed = "bookyear_closed"
    case periodClosed = "period_closed"
    case journalMissing = "journal_missing"
    case journalClosed = "journal_closed"
    case journalWrongType = "journal_wrong_type"
    case journalBusy = "journal_busy"
    case waitingForNumber = "waiting_for_number"
    case numberTaken = "number_taken"
    // Choices
    case relationNotFound = "relation_not_found"
    case relationAmbiguous = "relation_ambiguous"
    case accountMissing = "account_missing"
    case accountNotFound = "account_not_found"
    case vatCodeMissing = "vat_code_missing"
    case vatCodeNotFound = "vat_code_not_found"
    case vatCodeWrongType = "vat_code_wrong_type"
    case costCentreMissing = "cost_centre_missing"
    case costCentreClosed = "cost_centre_closed"
    case decisionOutdated = "decision_outdated"
    case currencyUnknown = "currency_unknown"
    case exchangeRateMissing = "exchange_rate_missing"
    case mailboxMissing = "mailbox_missing"
    // The document
    case amountsDisagree = "amounts_disagree"
    case sourcesDisagree = "sources_disagree"
    case amountUnreadable = "amount_unreadable"
    case unreadable
    case dueDateMissing = "due_date_missing"
    case notAnInvoice = "not_an_invoice"
    case draft
    case duplicateSuspected = "duplicate_suspected"
    case changedAfterBooking = "changed_after_booking"
    case deletedInBillit = "deleted_in_billit"
    case toCheck = "to_check"
    case awaitingApproval = "awaiting_approval"
    case notYetDue = "not_yet_due"
    case approvalRejected = "approval_rejected"
    case clientApprovalMissing = "client_approval_missing"
    case sentByHandOnly = "sent_by_hand_only"
    case heldByPerson = "held_by_person"
    case trialRun = "trial_run"
    case beforeGoingLive = "before_going_live"
    // Bank statements
    case statementGap = "statement_gap"
    case statementYearGap = "statement_year_gap"
    case statementOverlap = "statement_overlap"
    case statementOutOfOrder = "statement_out_of_order"
    case statementConflict = "statement_conflict"
    case statementCurrency = "statement_currency"
    case statementBalanceDiffers = "statement_balance_differs"
    case statementRefused = "statement_refused"
    case statementNotInCents = "statement_not_in_cents"
    case bankAccountUnknown = "bank_account_unknown"
    case bankOwnerUnasked = "bank_owner_unasked"
    case bankModuleMissing = "bank_module_missing"
    case financialJournalMissing = "financial_journal_missing"
    case journalIBANMissing = "journal_iban_missing"
    case journalBICMissing = "journal_bic_missing"
    case suspenseAccountMissing = "suspense_account_missing"
    // What became of it in Octopus
    case deletedInOctopus = "deleted_in_octopus"
    case entryAmbiguous = "entry_ambiguous"
    // What the link lacks
    case dmsMissing = "dms_missing"
    case hookLimitReached = "hook_limit_reached"
    case hooksRefused = "hooks_refused"
    // Octopus and Billit
    case dailyLimitReached = "daily_limit_reached"
    case octopusSilent = "octopus_silent"
    case billitSilent = "billit_silent"
    case outcomeBeingChecked = "outcome_being_checked"
    case outcomeNotFound = "outcome_not_found"
    case refusedByOctopus = "refused_by_octopus"
    case refusedByBillit = "refused_by_billit"
    // Webhooks that do not come; they stop no document
    case webhooksMissed = "webhooks_missed"
    case webhooksQuiet = "webhooks_quiet"
    // Bank links
    case bankConsentLapsing = "bank_consent_lapsing"
    case bankConsentLapsed = "bank_consent_lapsed"
    case bankLinkLost = "bank_link_lost"
    case bankNumberWrong = "bank_number_wrong"
    // Ourselves
    case internalFault = "internal_fault"

    /// Who moves next.
    package var owner: Owner {
      switch self {
      case .loginRefused, .consentLapsed, .softwareHouseUnknown, .dossierNotLinked,
        .webhooksMissed, .noDossierInReach, .officeUserWithoutModule, .subUserWithoutDossier,
        .userNameUnlikely, .billitKeyRefused:
        .administrator
      case .noWebserviceAccess, .dossierDisabled, .bookyearMissing, .bookyearClosed,
        .periodClosed, .journalMissing, .journalClosed, .journalWrongType, .numberTaken,
        .relationNotFound, .relationAmbiguous, .accountMissing, .accountNotFound,
        .vatCodeMissing, .vatCodeNotFound, .vatCodeWrongType, .costCentreMissing,
        .costCentreClosed, .decisionOutdated, .currencyUnknown, .exchangeRateMissing,
        .mailboxMissing,
        .amountsDisagree, .sourcesDisagree, .amountUnreadable, .unreadable, .dueDateMissing,
        .duplicateSuspected, .changedAfterBooking, .toCheck, .refusedByOctopus,
        .outcomeNotFound, .heldByPerson, .deletedInBillit, .deletedInOctopus, .entryAmbiguous,
        .dmsMissing, .hookLimitReached, .hooksRefused, .webhooksQuiet, .approvalRejected,
        .sentByHandOnly:
        .office
      case .statementGap, .statementYearGap, .statementOverlap, .statementOutOfOrder,
        .statementConflict, .statementCurrency, .statementBalanceDiffers, .statementRefused,
        .statementNotInCents, .bankAccountUnknown, .bankOwnerUnasked, .bankModuleMissing,
        .financialJournalMissing, .journalIBANMissing, .journalBICMissing,
        .suspenseAccountMissing:
        .office
      case .awaitingApproval, .clientApprovalMissing, .draft, .billitAccessLost,
        .bankConsentLapsing,
        .bankConsentLapsed, .bankLinkLost, .bankNumberWrong:
        .client
      case .dailyLimitReached, .octopusSilent, .billitSilent, .journalBusy, .refusedByBillit:
        .service
      case .waitingForNumber, .notYetDue, .outcomeBeingChecked, .internalFault, .notAnInvoice,
        .trialRun, .beforeGoingLive:
        .us
      }
    }
  }
}

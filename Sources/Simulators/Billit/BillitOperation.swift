/// The calls the simulator answers, by the names that faults and violations use.
enum BillitOperation: String, CaseIterable, Sendable {
  case token, revoke, logon
  case getAccountInformation, registerCompany
  case getOrders, getOrder, patchOrder, deleteOrder, getDeletedOrders, putBookingEntries
  case postPayment
  case getFile
  case createWebhook, getWebhooks, deleteWebhook, refreshWebhookSecret
  case getParties, getParty, postParty, patchParty
  case postGLAccount, importGLAccounts, importJournals
  case companySearch
  case getFeeds, postFeed, getFeedIndex, deleteFeed, getFeedFile, confirmFeedItem
  case getBankTransactions

  /// The name of the same call in Billit's own description.
  var operationID: String? {
    switch self {
    case .token: "oAuth2PostToken"
    case .revoke, .logon, .deleteOrder: nil
    case .getAccountInformation: "accountGetAccountInformation"
    case .registerCompany: "accountRegisterCompany"
    case .getOrders: "orderGetOrders"
    case .getOrder: "orderGetOrder"
    case .patchOrder: "orderPatchOrders"
    case .getDeletedOrders: "orderGetDeleted"
    case .putBookingEntries: "orderPutOrderBookings"
    case .postPayment: "orderPostOrderPayment"
    case .getFile: "fileGetOrders"
    case .createWebhook: "webhookPostWebhook"
    case .getWebhooks: "webhookGetWebhooks"
    case .deleteWebhook: "webhookDeleteWebhooks"
    case .refreshWebhookSecret: "webhookRefreshWebhookSecret"
    case .getParties: "partyGetParties"
    case .getParty: "partyGetParty"
    case .postParty: "partyPostParty"
    case .patchParty: "partyPatchParties"
    case .postGLAccount: "glAccountPostGlAccount"
    case .importGLAccounts: "glAccountPostGlAccountBulk"
    case .importJournals: "journalPostGlAccount"
    case .companySearch: "miscGetCompanySearch"
    case .getFeeds: "accountantGetFeeds"
    case .postFeed: "accountantPostFeeds"
    case .getFeedIndex: "accountantGetIndex"
    case .deleteFeed: "accountantDeleteFeeds"
    case .getFeedFile: "accountantGetFile"
    case .confirmFeedItem: "accountantPostConfirm"
    case .getBankTransactions: "financialTransactionGetBankTransactions"
    }
  }

  /// The operation of that name, ours or Billit's own.
  init?(name: String) {
    guard
      let found = BillitOperation.allCases.first(where: {
        $0.rawValue == name || $0.operationID == name
      })
    else { return nil }
    self = found
  }

  /// The query parameters the contract knows for it.
  var queryNames: Set<String> {
    switch self {
    case .getOrders, .getParties, .getBankTransactions:
      ["$filter", "$orderby", "$top", "$skip", "$inlinecount", "fullTextSearch"]
    case .getOrder: ["documentType"]
    case .logon: ["client_id", "redirect_uri", "state", "user", "decision"]
    default: []
    }
  }

  /// Whether a caller must name the company. Billit takes the oldest one otherwise, but the contract
  /// wants it from every caller that can know one; the account itself is asked before that.
  var wantsPartyID: Bool {
    switch self {
    case .token, .revoke, .logon, .getAccountInformation: false
    default: true
    }
  }
}

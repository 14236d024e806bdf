import Accounting
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Pages
@testable import Storage

@Suite("A dossier’s settings are changed in the browser, checked and kept")
struct DossierSettingsTests {
  /// An office whose garage has open, closed and unfit journals.
  private func scene() async throws -> (office: Office, path: String) {
    let office = try await Office()
    var lists = Office.lists
    lists.journals = [
      Journal(bookyearID: 5, key: "A1", name: "Aankopen"),
      Journal(bookyearID: 5, key: "A2", name: "Aankopen CN"),
      Journal(bookyearID: 5, key: "A9", name: "Oud", closed: true),
      Journal(bookyearID: 5, key: "V1", name: "Verkopen"),
      Journal(bookyearID: 5, key: "V5", name: "Facturatie <b>", insertionType: 2),
      Journal(bookyearID: 4, key: "A7", name: "Vorig jaar"),
      Journal(bookyearID: 5, key: "F1", name: "Bank"),
    ]
    try await MasterDataStore(office.database).replace(lists, of: office.garage, now: office.now)
    return (office, "/dossiers/\(office.garage)/settings")
  }

  private func garage(_ office: Office) async throws -> Dossier {
    try #require(try await DossierStore(office.database).dossier(office.garage))
  }

  private func audited(_ office: Office) async throws -> [String] {
    try await AuditTrail(office.database).lines(about: "dossier/\(office.garage)").map(\.action)
  }

  @Test func everySettingIsSavedAndWhatWaitedIsLookedAtAgain() async throws {
    let (office, path) = try await scene()
    let waiting = try await office.document(
      order: 1, .needsMapping, cause: Cause(.accountMissing, ["direction": "purchase"]))
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let answer = try await browser.post(
        path,
        [
          "purchases": "import_viewer", "sales": "journal", "purchase_journal": "A1",
          "purchase_credit_note_journal": "A2", "sale_journal": "V1",
          "sale_credit_note_journal": "", "sales_order": "date",
          "missing_number_patience_hours": " 48 ", "creates_relations": "yes",
          "duplicates": "warn", "only_approved": "yes", "attaches_files": "no",
          "import_mailbox": "UID-008352-24@import.octopus.be", "purchase_subfolder": "Aankopen",
          "sale_subfolder": "", "forwarding": "on",
        ], client)
      #expect(answer.status == .seeOther)
      #expect(answer.headers[.location] == "\(path)?told=saved")
      #expect(try await browser.get("\(path)?told=saved", client).text.contains("Saved."))
    }
    let settings = try await garage(office).settings
    #expect(settings.purchases == .importViewer && settings.sales == .journal)
    #expect(settings.purchaseJournal == "A1" && settings.purchaseCreditNoteJournal == "A2")
    #expect(settings.saleJournal == "V1" && settings.saleCreditNoteJournal == nil)
    #expect(settings.salesOrder == .date && settings.missingNumberPatienceHours == 48)
    #expect(settings.createsRelations && settings.onlyApproved && !settings.attachesFiles)
    #expect(settings.duplicates == .warn && settings.purchaseSubfolder == "Aankopen")
    #expect(settings.importMailbox == "UID-008352-24@import.octopus.be")
    #expect(try await audited(office).count { $0 == "dossier.settings_changed" } == 1)
    #expect(try await DocumentStore(office.database).document(waiting)?.dueAt == office.now)
    #expect(office.rings == 1)
  }

  @Test func onlyJournalsThatTakeTheDocumentsAreOffered() async throws {
    let (office, path) = try await scene()
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let page = try await browser.get(path, client).text
      #expect(page.contains("value=\"A1\"") && page.contains("value=\"V1\""))
      for absent in ["A9", "V5", "A7", "F1"] {
        #expect(!page.contains("value=\"\(absent)\""), "\(absent)")
      }
      for refused in ["A9", "V1", "A7", "F1", "X"] {
        let answer = try await browser.post(path, ["purchase_journal": refused], client)
        #expect(answer.status == .unprocessableContent, "\(refused)")
        #expect(answer.text.contains("This journal does not take these documents"))
      }
    }
    #expect(try await garage(office).settings.purchaseJournal == nil)
    #expect(office.rings == 0)
  }

  @Test(arguments: [
    ("A9", "Journal A9 is closed"), ("V1", "Journal V1 is not of the right type"),
    ("A7", "No open book year has journal A7"),
  ])
  func aJournalThatNoLongerFitsIsFlaggedAndMayStay(_ key: String, _ flag: String) async throws {
    let (office, path) = try await scene()
    var settings = DossierSettings()
    settings.purchaseJournal = key
    try await DossierStore(office.database).change(
      office.garage, settings: settings, actor: "test", now: office.now)
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      let page = try await browser.get(path, client).text
      #expect(page.contains(flag))
      #expect(page.contains("value=\"\(key)\" selected"))
      let other = try await browser.post(
        path, ["purchase_journal": key, "duplicates": "warn"], client)
      #expect(other.status == .seeOther)
    }
    let kept = try await garage(office).settings
    #expect(kept.purchaseJournal == key && kept.duplicates == .warn)
  }

  @Test func faultsAreToldAtTheFieldAndTheInputIsKept() async throws {
    let (office, path) = try await scene()
    let browser = try await office.browser(.accountant)
    let wrong = [
      "missing_number_patience_hours": "soon", "import_mailbox": "me@evil.example",
      "purchase_subfolder": "a/b\"<i>", "sales": "moon", "duplicates": "warn",
    ]
    try await office.test { client in
      let answer = try await browser.post(path, wrong, client)
      #expect(answer.status == .unprocessableContent)
      let page = answer.text
      #expect(page.contains("Nothing is saved"))
      for field in ["missing_number_patience_hours", "import_mailbox", "purchase_subfolder"] {
        #expect(page.contains("id=\"fault-\(field)\""), "\(field)")
      }
      #expect(page.contains("id=\"fault-sales\"") && !page.contains("id=\"fault-duplicates\""))
      #expect(page.contains("value=\"soon\"") && page.contains("value=\"me@evil.example\""))
      #expect(page.contains("value=\"a/b&quot;&lt;i&gt;\""))
      #expect(page.contains("id=\"duplicates-warn\" name=\"duplicates\" value=\"warn\" checked"))
      for hours in ["-1", "721", "", "1.5"] {
        let refused = try await browser.post(
          path, ["missing_number_patience_hours": hours], client)
        #expect(refused.status == .unprocessableContent, "\(hours)")
      }
      for mailbox in [
        "uid-1@import.octopus.be.evil.example", "uid-1@x@import.octopus.be",
        "uid-1 @import.octopus.be", "all@import.octopus.be",
      ] {
        let refused = try await browser.post(path, ["import_mailbox": mailbox], client)
        #expect(refused.status == .unprocessableContent, "\(mailbox)")
      }
    }
    #expect(try await garage(office).settings == DossierSettings())
    #expect(try await !audited(office).contains("dossier.settings_changed"))
    #expect(office.rings == 0)
  }

  @Test func forwardingIsPausedAndResumed() async throws {
    let (office, path) = try await scene()
    let browser = try await office.browser(.accountant)
    try await office.test { client in
      _ = try await browser.post(path, ["forwarding": "paused"], client)
      #expect(try await garage(office).isPaused)
      let page = try await browser.get(path, client).text
      #expect(page.contains("value=\"paused\" checked"))
      _ = try await browser.post(path, ["forwarding": "on"], client)
      #expect(try await !garage(office).isPaused)
    }
    let actions = try await audited(office)
    #expect(actions.contains("dossier.paused") && actions.contains("dossier.resumed"))
    #expect(!actions.contains("dossier.settings_changed"))
  }

  @Test func onlyAccountantsOfTheDossierChangeThem() async throws {
    let (office, path) = try await scene()
    let reader = try await office.browser(.reader)
    let accountant = try await office.browser(.accountant)
    let other = try await office.browser(.accountant, access: .only([office.studio]))
    let form = ["duplicates": "warn"]
    try await office.test { client in
      let page = try await reader.get(path, client)
      #expect(page.status == .ok)
      #expect(page.text.contains("<fieldset class=\"all\" disabled>"))
      #expect(!page.text.contains("Save the settings"))
      #expect(try await reader.post(path, form, client).status == .forbidden)
      #expect(try await accountant.post(path, form, csrf: false, client).status == .forbidden)
      var foreign = accountant
      foreign.fetchSite = "cross-site"
      #expect(try await foreign.post(path, form, client).status == .forbidden)
      #expect(try await other.get(path, client).status == .notFound)
      #expect(try await other.get(path + ".json", client).status == .notFound)
      #expect(try await other.post(path, form, client).status == .notFound)
      #expect(try await accountant.get("/dossiers/99/settings", client).status == .notFound)
      let dossier = try await reader.get("/dossiers/\(office.garage)", client).text
      #expect(dossier.contains("href=\"\(path)\""))
      #expect(dossier.contains("href=\"/dossiers/\(office.garage)/mapping\""))
    }
    #expect(try await garage(office).settings == DossierSettings())
  }

  @Test func scriptsReadAndSendTheSameFields() async throws {
    let (office, path) = try await scene()
    let token = try await APITokenStore(office.database).create(
      name: "bot", role: .accountant, actor: "test", now: office.now)
    try await office.test { client in
      let headers: HTTPFields = [
        .authorization: "Bearer \(token)", .contentType: "application/json",
      ]
      let before = try await client.execute(uri: path + ".json", method: .get, headers: headers)
      #expect(try before.object()["sales_order"] as? String == "number")
      #expect(try before.object()["forwarding"] as? String == "on")
      let saved = try await client.execute(
        uri: path, method: .post, headers: headers,
        body: ByteBuffer(string: #"{"sales_order": "date", "sale_journal": "V1"}"#))
      #expect(saved.status == .ok)
      #expect(try saved.object()["sale_journal"] as? String == "V1")
      let wrong = try await client.execute(
        uri: path, method: .post, headers: headers,
        body: ByteBuffer(string: #"{"sale_journal": "A1"}"#))
      #expect(wrong.status == .badRequest)
    }
    let settings = try await garage(office).settings
    #expect(settings.salesOrder == .date && settings.saleJournal == "V1")
    #expect(settings.attachesFiles && settings.purchases == .journal)
  }

  @Test(arguments: Language.allCases)
  func everyTextOfTheFormIsTranslated(_ language: Language) async throws {
    for text in SettingsText.allCases { #expect(text.words[language] != text.rawValue) }
    for text in MappingText.allCases { #expect(text.words[language] != text.rawValue) }
    let (office, path) = try await scene()
    let browser = try await office.browser(.accountant, language: language.rawValue)
    try await office.test { client in
      let page = try await browser.get(path, client)
      #expect(page.text.contains("lang=\"\(language.rawValue)-BE\""))
      #expect(page.text.contains(SettingsText.setSave.words[language]))
    }
  }
}

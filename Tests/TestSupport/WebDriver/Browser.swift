package import Foundation

/// One Chromium window without a screen. What is looked for is waited for, by the driver's own implicit
/// wait; an element that a fresh page took away meanwhile is looked for once more.
package struct Browser: Sendable {
  /// How the window is set up.
  package struct Manner: Sendable {
    package var withoutJavaScript = false
    /// What goes into `Accept-Language`, the best liked first.
    package var preferredLanguages = ["fr-BE", "fr"]
    package var width = 1280
    package var height = 900
    package var prefersDark = false
    /// How long something looked for may take to appear.
    package var patience = Duration.seconds(20)

    package init(_ change: (inout Manner) -> Void = { _ in }) {
      change(&self)
    }
  }

  private let driver: WebDriver
  private let session: String

  /// Opens a window while `body` runs. Its profile is fresh and goes with it.
  package static func run<Result>(
    _ driver: WebDriver, _ manner: Manner = Manner(), _ body: (Browser) async throws -> Result
  ) async throws -> Result {
    let answer = try await driver.command(.post, "/session", manner.capabilities(driver.programs))
    guard let id = answer["sessionId"]?.string else {
      throw WebDriver.Fault(code: "session not created", message: "no session id")
    }
    let browser = Browser(driver: driver, session: "/session/\(id)")
    do {
      try await browser.resize(width: manner.width, height: manner.height)
      try await browser.prefersDark(manner.prefersDark)
      let result = try await body(browser)
      _ = try await driver.command(.delete, browser.session)
      return result
    } catch {
      _ = try? await driver.command(.delete, browser.session)
      throw error
    }
  }

  /// Goes to an address and waits until the page is loaded.
  package func open(_ url: String) async throws {
    _ = try await driver.command(.post, "\(session)/url", ["url": .string(url)])
  }

  /// The address of the page.
  package func location() async throws -> String {
    try await driver.command(.get, "\(session)/url").string ?? ""
  }

  /// Waits until something fits the selector.
  package func find(_ css: String) async throws {
    _ = try await element(css)
  }

  /// The text of the first that fits, as it is shown.
  package func text(_ css: String) async throws -> String {
    try await with(css) { try await driver.command(.get, "\($0)/text").string ?? "" }
  }

  /// An attribute of the first that fits; nil when it has no such attribute.
  package func attribute(_ name: String, of css: String) async throws -> String? {
    try await with(css) { try await driver.command(.get, "\($0)/attribute/\(name)").string }
  }

  /// Clicks on the middle of the first that fits.
  package func click(_ css: String) async throws {
    try await with(css) { element in
      if try await !isShown(element), (try? await press(element)) != nil { return }
      do {
        _ = try await driver.command(.post, "\(element)/click")
      } catch let fault as WebDriver.Fault where fault.code == "element not interactable" {
        try await press(element)
      }
    }
  }

  /// Puts a text into a field in place of what it holds; `entering` presses Enter afterwards.
  package func type(_ text: String, into css: String, entering: Bool = false) async throws {
    let keys = entering ? text + "\u{E007}" : text
    try await with(css) { field in
      do {
        _ = try await driver.command(.post, "\(field)/clear")
        _ = try await driver.command(.post, "\(field)/value", ["text": .string(keys)])
      } catch let fault as WebDriver.Fault
        where ["element not interactable", "invalid element state"].contains(fault.code)
      {
        try await press(field)
        try await act(
          "key",
          [("keyDown", "\u{E009}"), ("keyDown", "a"), ("keyUp", "a"), ("keyUp", "\u{E009}")]
            .map { ["type": .string($0.0), "value": .string($0.1)] })
        try await strike(keys)
      }
    }
  }

  /// Strikes keys one after the other, wherever the focus is: Tab is `\u{E004}`, Enter `\u{E007}`.
  package func strike(_ keys: String) async throws {
    try await act(
      "key",
      keys.flatMap { key in
        ["keyDown", "keyUp"].map { ["type": .string($0), "value": .string(String(key))] }
      })
  }

  /// Chooses files, by their paths, in the field that takes them.
  package func choose(files: [String], in css: String) async throws {
    try await with(css) { field in
      _ = try await driver.command(
        .post, "\(field)/value", ["text": .string(files.joined(separator: "\n"))])
    }
  }

  /// The texts of everything that fits now, without waiting.
  package func texts(_ css: String) async throws -> [String] {
    let script = "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText.trim())"
    return try await self.script(script, [.string(css)]).array?.compactMap(\.string) ?? []
  }

  /// Runs the body of a function in the page; it gives its value back by `return`.
  package func script(_ body: String, _ arguments: [JSONValue] = []) async throws -> JSONValue {
    try await driver.command(
      .post, "\(session)/execute/sync", ["script": .string(body), "args": .array(arguments)])
  }

  /// Runs the body of a function in the page; the value is what it gives to its last argument.
  package func scriptThatCallsBack(
    _ body: String, _ arguments: [JSONValue] = []
  ) async throws -> JSONValue {
    try await driver.command(
      .post, "\(session)/execute/async", ["script": .string(body), "args": .array(arguments)])
  }

  /// Writes what the window shows as a PNG file.
  package func screenshot(to file: URL) async throws {
    let text = try await driver.command(.get, "\(session)/screenshot").string ?? ""
    guard let picture = Data(base64Encoded: text), !picture.isEmpty else {
      throw WebDriver.Fault(code: "unable to capture screen", message: "no picture")
    }
    try picture.write(to: file)
  }

  /// Makes the inside of the window that large, in pixels; a real window cannot be as narrow as a phone.
  package func resize(width: Int, height: Int) async throws {
    try await devTools(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Decimal(width)), "height": .number(Decimal(height)),
        "deviceScaleFactor": .number(1), "mobile": .bool(false),
      ])
  }

  /// Whether the person likes dark pages.
  package func prefersDark(_ dark: Bool) async throws {
    let feature: [String: JSONValue] = [
      "name": .string("prefers-color-scheme"), "value": .string(dark ? "dark" : "light"),
    ]
    try await devTools("Emulation.setEmulatedMedia", ["features": .array([.object(feature)])])
  }

  /// The errors in the console since the last call: scripts, refused content, requests that failed.
  package func consoleErrors() async throws -> [String] {
    try await driver.command(.post, "\(session)/se/log", ["type": .string("browser")])
      .array?.filter { $0["level"]?.string == "SEVERE" }.compactMap { $0["message"]?.string } ?? []
  }

  private func devTools(_ command: String, _ parameters: [String: JSONValue]) async throws {
    _ = try await driver.command(
      .post, "\(session)/goog/cdp/execute",
      ["cmd": .string(command), "params": .object(parameters)])
  }

  /// Whether the driver takes it for shown. It waits for what is not, its whole patience, before it refuses
  /// to click there.
  private func isShown(_ element: String) async throws -> Bool {
    try await driver.command(.get, "\(element)/displayed") == .bool(true)
  }

  /// Moves the mouse there and presses its button. The driver takes what lies in a closed `details` for
  /// hidden even where the stylesheet shows it; the mouse is not told so.
  private func press(_ element: String) async throws {
    let id = element.split(separator: "/").last.map(String.init) ?? ""
    try await act(
      "pointer",
      [
        [
          "type": .string("pointerMove"), "origin": .object([Browser.elementName: .string(id)]),
          "x": .number(0), "y": .number(0),
        ],
        ["type": .string("pointerDown"), "button": .number(0)],
        ["type": .string("pointerUp"), "button": .number(0)],
      ])
  }

  private func act(_ device: String, _ actions: [[String: JSONValue]]) async throws {
    let source: [String: JSONValue] = [
      "type": .string(device), "id": .string(device),
      "actions": .array(actions.map(JSONValue.object)),
    ]
    _ = try await driver.command(
      .post, "\(session)/actions", ["actions": .array([.object(source)])])
  }

  /// The name of the one member of an element, fixed by the recommendation.
  private static let elementName = "element-6066-11e4-a52e-4f735466cecf"

  private func element(_ css: String) async throws -> String {
    let found = try await driver.command(
      .post, "\(session)/element", ["using": .string("css selector"), "value": .string(css)])
    guard let id = found[Browser.elementName]?.string else {
      throw WebDriver.Fault(code: "no such element", message: css)
    }
    return "\(session)/element/\(id)"
  }

  private func with<Result>(
    _ css: String, _ act: (String) async throws -> Result
  ) async throws -> Result {
    do {
      return try await act(element(css))
    } catch let fault as WebDriver.Fault where fault.code == "stale element reference" {
      return try await act(element(css))
    }
  }
}

extension Browser.Manner {
  fileprivate func capabilities(_ programs: WebDriver.Programs) -> [String: JSONValue] {
    var preferences: [String: JSONValue] = [
      "intl.accept_languages": .string(preferredLanguages.joined(separator: ","))
    ]
    if withoutJavaScript {
      preferences["profile.managed_default_content_settings.javascript"] = .number(2)
    }
    let arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--window-size=\(max(width, 800)),\(max(height, 600))", "--hide-scrollbars",
    ]
    let milliseconds = Decimal(patience.components.seconds * 1_000)
    let match: [String: JSONValue] = [
      "browserName": .string("chrome"),
      "timeouts": .object(["implicit": .number(milliseconds), "pageLoad": .number(60_000)]),
      "goog:loggingPrefs": .object(["browser": .string("ALL")]),
      "goog:chromeOptions": .object([
        "binary": .string(programs.chromium), "args": .array(arguments.map(JSONValue.string)),
        "prefs": .object(preferences),
      ]),
    ]
    return ["capabilities": .object(["alwaysMatch": .object(match)])]
  }
}

import TestSupport
import Testing

extension InABrowser {
  @Suite("The keyboard alone suffices")
  struct Keyboard {
    private static let tab = "\u{E004}"
    private static let enter = "\u{E007}"

    @Test("Tab reaches everything that can be done on a page, and shows where one is")
    func tabbing() async throws {
      try await Visitor.comes { visitor in
        try await visitor.seeBookedDocuments()
        for page in try await visitor.everyPage() {
          try await visitor.open(page)
          let count = try await visitor.browser.script(Keyboard.listen).integer ?? 0
          #expect(count > 3, "\(page)")
          try await visitor.browser.strike(String(repeating: Keyboard.tab, count: count + 2))
          let found = try await visitor.browser.script(
            "return [window.reachable.filter(e => !window.reached.has(e)), window.unseen]"
              + ".map(all => all.map(e => e.outerHTML.slice(0, 120)))")
          #expect(found[0]?.array?.compactMap(\.string) == [], "\(page): not reached")
          #expect(found[1]?.array?.compactMap(\.string) == [], "\(page): reached unseen")
        }
      }
    }

    /// Notes what can be reached and, at each step, what is and whether that is seen. Of radio buttons of
    /// one name Tab reaches the chosen one or the first: the arrows lead on from there. A day, and
    /// a moment, has a stop for each of its parts. What lives stands still meanwhile.
    private static let listen = """
      window.fetch = () => Promise.reject(new Error("still"));
      window.reachable = [...document.querySelectorAll(
        "a[href], button, input:not([type=hidden]), select, textarea, summary")].filter(e => {
          if (e.disabled || !e.checkVisibility({ visibilityProperty: true })) return false;
          if (e.type !== "radio") return true;
          const group = [...document.getElementsByName(e.name)].filter(o => o.form === e.form);
          return e === (group.find(o => o.checked) ?? group[0]);
        });
      window.reached = new Set();
      window.unseen = [];
      const marked = e => {
        const style = getComputedStyle(e);
        return style.outlineStyle !== "none" || style.boxShadow !== "none";
      };
      document.addEventListener("focusin", event => {
        const e = event.target;
        window.reached.add(e);
        if (!marked(e) && !(e.closest("label, td, li") && marked(e.closest("label, td, li"))))
          window.unseen.push(e);
      });
      document.activeElement?.blur();
      const parts = { date: 4, "datetime-local": 7 };
      return window.reachable.reduce((stops, e) => stops + (parts[e.type] ?? 1), 0);
      """

    @Test("from the door to a document, to the search and back, no mouse")
    func journey() async throws {
      try await Visitor.comes(signingIn: false) { visitor in
        let browser = visitor.browser
        try await visitor.open("/sign-in")
        try await visitor.focus("email")
        try await browser.strike(RunningDemo.email + Keyboard.tab)
        try await browser.strike(RunningDemo.password + Keyboard.enter)
        try await browser.find(".who")
        try await visitor.seeBookedDocuments()
        let rows = try await browser.links("table.documents a.row")
        try #require(rows.count > 1)

        try await browser.strike("jjk" + Keyboard.enter)
        try await browser.find(".booked .big")
        #expect(try await visitor.path() == rows[0])

        try await browser.strike("/")
        try await browser.strike("zzzz" + Keyboard.enter)
        try await browser.find(".chips .clear")
        #expect(try await browser.location().hasSuffix("q=zzzz"))
      }
    }
  }
}

extension Visitor {
  /// Goes to the field of that name by Tab.
  fileprivate func focus(_ name: String) async throws {
    for _ in 0..<20 {
      let here = try await browser.script("return document.activeElement?.name ?? ''").string
      if here == name { return }
      try await browser.strike("\u{E004}")
    }
    Issue.record("Tab does not lead to \(name)")
  }
}

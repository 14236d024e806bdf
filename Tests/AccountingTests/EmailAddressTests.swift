import Accounting
import Testing

@Suite("An e-mail address is taken only when it is safe in a header and as an argument")
struct EmailAddressTests {
  @Test(
    "Taken as written, without blanks around it",
    arguments: [
      "jan@example.be", "  jan@example.be ", "jan.peeters+billit@sub.example.co.uk",
      "o'neil@example.be", "a@b.cd", "x_1@1-2.be",
    ])
  func taken(text: String) {
    #expect(EmailAddress(text)?.text == text.filter { $0 != " " })
  }

  @Test(
    "Refused",
    arguments: [
      "", "jan", "@example.be", "jan@", "jan@example", "jan@@example.be", "a b@example.be",
      "jan@exa mple.be", "-oQ/tmp@example.be", "jan@-example.be", "jan@example-.be",
      "jan@example..be", ".jan@example.be", "jan.@example.be", "ja..n@example.be",
      "jan@example.be\r\nBcc: x@y.be", "jan@example.be\n", "jan@example.be,x@y.be",
      "<jan@example.be>", "\"jan\"@example.be", "jän@example.be", "jan@exämple.be",
      "jan@[127.0.0.1]", "jan@example.be;x@y.be", "jan@example.be\u{0}",
    ])
  func refused(text: String) {
    #expect(EmailAddress(text) == nil)
  }

  @Test("Not longer than the standard allows")
  func length() {
    let label = String(repeating: "a", count: 60)
    #expect(EmailAddress("\(label)@\(label).\(label).be") != nil)
    #expect(EmailAddress("\(String(repeating: "a", count: 65))@example.be") == nil)
    #expect(EmailAddress("\(label)@\(label).\(label).\(label).\(label).be") == nil)
  }
}

import Accounting
import Formats
import Simulators
import Testing

@Suite("A right CODA file gives exactly its statements, whatever its letters and line ends")
struct CODAFileTests {
  @Test("Balances, movements, details, information and messages are told as they were written")
  func everything() throws {
    let told = try #require(try CODAFile(Array(CODASamples.rich().text.utf8)).statements.first)
    let statement = told.statement
    #expect(statement.account.iban == CODASamples.iban)
    #expect(statement.number == 57)
    #expect(statement.opening == Thousandths(units: 12_500_000))
    #expect(statement.closing == Thousandths(units: 14_925_195))
    #expect(statement.debit == Thousandths(units: 389_805))
    #expect(statement.credit == Thousandths(units: 2_815_000))
    #expect(statement.closing.money == nil)
    #expect(statement.bookedMovements.count == 4)
    #expect(statement.movements.map(\.detail) == [0, 0, 0, 1, 2, 0])
    #expect(statement.messages == ["Nos tarifs changent.", "Onze tarieven wijzigen."])
    let first = statement.movements[0]
    #expect(first.communication.structured?.digits == "090260504361")
    #expect(first.counterparty?.account == "BE44523080012345")
    #expect(first.counterparty?.name == "BRASSERIE LE PAVÉ SRL")
    #expect(first.counterparty?.bic == "TRIOBEBB")
    let second = statement.movements[1]
    #expect(
      second.communication.text
        == String(repeating: "loyer de mai ", count: 9).dropLast())
    #expect(second.customerReference == "C-118")
    #expect(second.information.map(\.text).first == "Molens")
    #expect(second.information.count == 3)
    #expect(statement.movements[4].communication.type == "127")
    #expect(told.records == 1...21)
  }

  enum Form: String, CaseIterable { case utf8, mark, latin1, cp850 }

  @Test(
    "Latin-1, CP850 and UTF-8 with or without mark, CRLF or LF, with or without a last line end",
    arguments: Form.allCases, [false, true])
  func forms(_ form: Form, ownEnds: Bool) throws {
    var text = try CODASamples.rich().text
    let plain = try CODAFile(Array(text.utf8)).statements
    if ownEnds { text = text.replacing("\n", with: "\r\n") } else { text.removeLast() }
    let bytes: [UInt8] =
      switch form {
      case .utf8: Array(text.utf8)
      case .mark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case .latin1: text.unicodeScalars.map { UInt8($0.value) }
      case .cp850:
        text.unicodeScalars.map {
          switch $0 {
          case "é": 0x82
          case "É": 0x90
          case "ü": 0x81
          case "Ä": 0x8E
          case "Ü": 0x9A
          default: UInt8($0.value)
          }
        }
      }
    let read = try CODAFile(bytes).statements
    #expect(read.map(\.statement) == plain.map(\.statement))
    #expect(read.map(\.content) == plain.map(\.content))
  }

  @Test("Several statements in a file, and one without movements or new balance")
  func several() throws {
    var first = try CODASamples.rich()
    first.isFollowed = true
    var quiet = first
    quiet.number = 58
    quiet.opening = first.closing
    quiet.movements = []
    quiet.messages = []
    let short = quiet.lines.filter { !$0.hasPrefix("8") }.map { line in
      line.hasPrefix("9") ? line.replacing("000002", with: "000001") : line
    }
    let text = first.text + quiet.text + short.map { $0 + "\n" }.joined()
    let statements = try CODAFile(Array(text.utf8)).statements.map(\.statement)
    #expect(statements.map(\.number) == [57, 58, 58])
    #expect(statements.map(\.bookedMovements.count) == [4, 0, 0])
    #expect(statements[2].closing == first.closing)
  }

  @Test("A copy that a bank marks as such has the content of the first")
  func copies() throws {
    let first = try CODASamples.rich()
    var copy = first
    copy.isDuplicate = true
    copy.isFollowed = true
    copy.messages = []
    // The link to messages is part of the new balance; without them it is another record.
    let read = try CODAFile(Array((first.text + copy.text).utf8)).statements
    #expect(read[1].statement.isDuplicate)
    #expect(read[0].content.count == read[1].content.count)
  }

  @Test("An old Belgian account number becomes its IBAN")
  func oldNumbers() {
    #expect(StatementAccount(written: "539007547034", currency: "EUR").iban == "BE68539007547034")
    #expect(StatementAccount(written: "NL00X", currency: "EUR").iban == "NL00X")
  }

  @Test("Structured communications are found where they are written out, too")
  func communications() {
    #expect(
      MovementCommunication(text: "merci +++090/2605/04361+++ ok").structured?.digits
        == "090260504361")
    #expect(MovementCommunication(text: "+++090/2605/04362+++").structured == nil)
    #expect(MovementCommunication(type: "107", text: "090260504361").structured == nil)
    #expect(
      MovementCommunication(type: "100", text: "RF18539007547034   ").creditorReference
        == "RF18539007547034")
  }
}

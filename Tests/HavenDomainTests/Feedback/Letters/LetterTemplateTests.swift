import Testing

@testable import HavenDomain

@Suite("The templates of letters")
struct LetterTemplateTests {
  static let shape = LetterShape(
    name: "a note", fields: ["customer", "next update", "number"],
    required: [.init("number", "It names the number (S3).")])

  static func refusal(_ text: String, _ shape: LetterShape = shape) -> LetterTemplateError? {
    do throws(LetterTemplateError) {
      _ = try LetterTemplate(parsing: text, shape: shape)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "say what is wrong, where, and which field was meant",
    arguments: [
      (
        "{number} {custmer}", 1, 10,
        "There is no field {custmer} in a note. Did you mean {customer}?"
      ),
      ("{number}\nDear {Customer}", 2, 6, "Did you mean {customer}?"),
      ("{number}\n{next-update}", 2, 1, "Did you mean {next update}?"),
      ("{number} {weather}", 1, 10, "There are {customer}, {next update}, {number}."),
      ("{number}\n\nDear {customer", 3, 6, "This { is not closed. Write }"),
      ("{number\n}", 1, 1, "This { is not closed."),
      ("{number} {customer {number}", 1, 10, "This { is not closed."),
      ("{number} a } b", 1, 12, "Write }} for a brace"),
      ("{}", 1, 1, "There is no field {}"),
      ("", 1, 1, "There is no text in it."), ("# only a note\n\n", 3, 1, "There is no text"),
      ("Dear {customer}", 1, 1, "A note needs {number}. It names the number (S3)."),
    ])
  func refuses(text: String, line: Int, column: Int, words: String) throws {
    let error = try #require(Self.refusal(text))
    #expect(error.line == line && error.column == column, "\(error)")
    #expect(error.words.contains(words), "\(error.words)")
  }

  @Test("GP-10 are filled, with notes left out, braces kept, and what is missing named once")
  func fills() throws {
    let text = "# a note to us {nonsense}\r\nDear { customer },\r\n{number} {{a}} {next update}"
    let template = try LetterTemplate(parsing: text, shape: Self.shape)
    #expect(template.fields == ["customer", "number", "next update"])
    let filled = template.filled(["customer": "June", "number": "F-1"])
    #expect(filled.text == "Dear June,\nF-1 {a} {next update}\n")
    #expect(filled.missing == ["next update"])
    #expect(template.filled(["customer": " ", "number": ""]).missing.count == 3)
  }

  @Test("a value is never read as a template, and brings no control into the letter")
  func hostile() throws {
    let template = try LetterTemplate(parsing: "{customer} {number}", shape: Self.shape)
    let filled = template.filled([
      "customer": "{number}\u{1B}[2J\u{202E}\u{7}\r\nBcc: x", "number": "F-1",
    ])
    #expect(filled.text == "{number}[2J\nBcc: x F-1\n")
    #expect(filled.missing.isEmpty)
    let dot = template.filled(["customer": "one\n.\ntwo", "number": "."])
    #expect(dot.text == "one\n .\ntwo .\n", "a single dot would end it for sendmail")
  }

  @Test("a paragraph is one line, broken between words at 72 characters")
  func wraps() throws {
    let template = try LetterTemplate(parsing: "{customer} {number}\n\nend", shape: Self.shape)
    let words = String(repeating: "word ", count: 40)
    let lines = template.filled(["customer": words, "number": "7"]).text
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 72 } && lines.count == 6 && lines[3] == "")
    let long = template.filled(["customer": String(repeating: "x", count: 200), "number": "7"])
    #expect(long.text.hasPrefix(String(repeating: "x", count: 200) + "\n7\n"))
  }

  @Test("AP-01 an outcome of a complaint without the right to appeal is refused")
  func appeal() throws {
    let shape = LetterKind.outcome.shape
    let error = try #require(Self.refusal("Dear {customer}: {outcome} {appeal to}", shape))
    #expect(error.words.hasPrefix("An outcome letter needs {appeal until}. "))
    #expect(error.words.contains("right to appeal") && error.words.contains("(S3,"))
    #expect(Self.refusal("{outcome} {appeal until}", shape)?.words.contains("{appeal to}") == true)
    #expect(Self.refusal("{outcome} {appeal to} {appeal until}", shape) == nil)
    #expect(Self.refusal("{outcome}", LetterKind.answer.shape) == nil, "AP-08: complaints alone")
  }
}

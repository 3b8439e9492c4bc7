import Testing

@Suite("Source taken apart")
struct SwiftTextTests {
  @Test("keeps code, drops comments, and stands a quotation mark pair for a literal")
  func code() {
    let text = SwiftText("let a = \"x // y\" // \"z\"\n/* \"q\"\n /* r */ */let b = 1")
    #expect(text.code == "let a = \"\" \n\nlet b = 1")
    #expect(text.literals == [SwiftText.Literal(line: 1, text: "x // y")])
  }

  @Test(
    "reads every kind of literal",
    arguments: [
      ("\"\"", ""), ("\"a\\\"b\"", "a\"b"), ("#\"a\"b\"#", "a\"b"), ("##\"a\"#b\"##", "a\"#b"),
      ("\"\"\"\na \"b\"\n\"\"\"", "\na \"b\"\n"), ("#\"a\\n\"#", "a\\n"), ("\"é漢\"", "é漢"),
    ])
  func literals(source: String, text: String) {
    #expect(SwiftText("f(\(source))").literals.map(\.text) == [text])
    #expect(SwiftText("f(\(source))").code.hasSuffix("\")"))
  }

  @Test("takes what is interpolated as code, literals inside it included")
  func interpolation() {
    let text = SwiftText("let a = \"x \\(f(\"in\", (1))) y\"")
    #expect(text.code == "let a = \"f(\"\", (1))\"")
    #expect(text.literals.map(\.text) == ["in", "x   y"])
    #expect(SwiftText("#\"\\(a) \\#(b)\"#").code == "\"b\"")
  }

  @Test(
    "comes to an end on unfinished source",
    arguments: ["\"", "\"\"\"", "/*", "\"\\(", "#\"", "\"\\"])
  func unfinished(source: String) {
    #expect(SwiftText(source).literals.count <= 1)
  }

  @Test("keeps every line where it was, in every file of this repository")
  func lines() {
    for file in Repository.sources + Repository.tests {
      let before = file.text.utf8.count { $0 == UInt8(ascii: "\n") }
      let after = SwiftText(file.text).code.utf8.count { $0 == UInt8(ascii: "\n") }
      #expect(before == after, "\(file.path)")
    }
  }
}

import HavenDomain
import Testing

@testable import haven

/// Rows and values as spreadsheets, scripts and terminals take them.
@Suite struct PrintingTests {
  @Test(
    "a cell that a spreadsheet would run is words",
    arguments: [
      ("=1+1", "'=1+1"), ("+44", "'+44"), ("-2", "'-2"), ("@x", "'@x"), ("\tx", "'\tx"),
      ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("a\nb", "\"a\nb\""),
      ("=a,b", "\"'=a,b\""), ("\rx", "\"'\rx\""), ("a=b", "a=b"), ("", ""), ("\u{85}x", "'\u{85}x"),
    ])
  func cells(_ value: String, _ cell: String) {
    #expect(CSVText.cell(value) == cell)
  }

  @Test("rows end as RFC 4180 wants")
  func rows() {
    var csv = CSVText("a", "b")
    csv.add("1", "2")
    #expect(csv.text == "a,b\r\n1,2\r\n")
  }

  @Test("JSON keeps slashes, sorts keys, and escapes what a terminal would act on")
  func json() throws {
    let value = ["b": "a/b", "a": "\u{9B}31m\u{202E}\u{1B}é"]
    #expect(
      try JSONText.line(value) == "{\"a\":\"\\u009b31m\\u202e\\u001b" + "é\",\"b\":\"a/b\"}\n")
  }

  @Test("empty lists stay on one line, and texts that look like them stay as they are")
  func emptyLists() throws {
    #expect(try JSONText.pretty([[Int]]()) == "[]\n")
    #expect(try JSONText.pretty(["a": [Int]()]) == "{\n  \"a\" : []\n}\n")
    #expect(try JSONText.line("[\n\n  ]") == "\"[\\n\\n  ]\"\n")
  }

  @Test("ES-07 where nobody is called it says so once")
  func onCall() {
    func line(_ name: String?, _ why: String) -> String {
      OnCall(role: .clinicalDirector, staff: nil, staffName: name, presence: nil, why: why).line
    }
    #expect(line(nil, "nobody") == "clinical director: nobody.")
    #expect(line("T. Wren", "signed in") == "clinical director: T. Wren, signed in.")
  }

  @Test("a table is aligned by cells, and its words are harmless")
  func table() {
    var table = TextTable("No.", "Name", trailing: [0])
    table.add("1", "漢字")
    table.add("20", "a\u{1B}[2J")
    let lines = table.text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0] == "No.  Name")
    #expect(lines[1] == "  1  漢字")
    #expect(!table.text.contains("\u{1B}"))
  }
}

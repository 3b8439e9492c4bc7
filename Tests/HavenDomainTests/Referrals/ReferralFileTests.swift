import HavenDomain
import Testing

@Suite("A list of services as comma-separated values")
struct ReferralFileTests {
  static let heading = ReferralFile.columns.joined(separator: ",")
  static let today = date("2026-11-02")

  private func parse(_ text: String) throws -> [ReferralService] {
    try ReferralFile.parse(text, today: Self.today)
  }

  /// A line with these values, and nothing in its other columns.
  private static func line(_ code: String, _ name: String, _ help: String = "shelter") -> String {
    "\(code),\(name),\(help),,,,,,,,,"
  }

  @Test("IN-18 is read whole: quotes, commas, line ends of both kinds, a byte order mark")
  func reads() throws {
    let text =
      "\u{FEFF}" + Self.heading + "\r\n"
      + "hns-01,\"Harbour Night Shelter, Quay\",\"legal;Shelter; A safe place to stay\","
      + "Greater Manchester,\"1 Quay Street\nM1 0AA\",'+44 161 496 0101,https://example.org,"
      + "\"Day and \"\"night\"\"\",Women,English; Polish ;; ,,2026-05-01\r\n"
      + "\n\r\n" + Self.line("B2", "Café Zoë")
    let services = try parse(text)
    #expect(
      services == [
        ReferralService(
          code: try #require(ReferralCode("HNS-01")), name: "Harbour Night Shelter, Quay",
          needs: ["shelter", "legal"], area: "Greater Manchester",
          address: "1 Quay Street\nM1 0AA", phone: "+44 161 496 0101",
          web: "https://example.org", hours: "Day and \"night\"", eligibility: "Women",
          languages: ["English", "Polish"], lastVerified: date("2026-05-01")),
        ReferralService(
          code: try #require(ReferralCode("B2")), name: "Café Zoë", needs: ["shelter"]),
      ])
  }

  @Test("IN-18 has its columns in any order, and may have no services")
  func order() throws {
    let columns = ReferralFile.columns.reversed().map { $0.uppercased() }
    let text = columns.joined(separator: ",") + "\n,,,,,,,,,food,Soup,S1\n"
    #expect(try parse(text).map(\.name) == ["Soup"])
    #expect(try parse(Self.heading).isEmpty)
  }

  @Test("IN-18 what is printed is read again")
  func again() throws {
    let cells = ReferralFile.cells(Samples.service).map {
      "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\""
    }
    let text = Self.heading + "\n" + cells.joined(separator: ",")
    #expect(try parse(text) == [Samples.service])
  }

  /// The text, the line of the error, and what its words have in them.
  static let errors: [(String, Int, [String])] = [
    ("", 1, ["The file is empty", "code, name, help"]),
    ("\u{FEFF}\r\n\r\n", 1, ["The file is empty"]),
    ("code,nmae", 1, ["Column 2:", "no column “nmae”", "Did you mean “name”?"]),
    ("code,colour", 1, ["Column 2:", "no column “colour”", "The columns are code, name"]),
    ("code,name,Code", 1, ["Column 3:", "“code” is there twice"]),
    ("code,name,help", 1, ["“area” is missing"]),
    ("co\"de", 1, ["Column 1:", "A quote stands inside"]),
    (heading + "\nA1,Soup", 2, ["2 columns and the first has 12", "in quotes"]),
    (heading + "\n" + line("A1", "Soup") + ",", 2, ["13 columns"]),
    (heading + "\n" + line("A1", "So\"up"), 2, ["Column 2, “name”:", "A quote stands inside"]),
    (heading + "\nA1,\"Soup\"x", 2, ["Column 2, “name”:", "follows the closing quote"]),
    (heading + "\nA1,\"Soup\n\n", 2, ["Column 2, “name”:", "never closes"]),
    (heading + "\nA1,So\rup", 2, ["Column 2, “name”:", "carriage return"]),
    (heading + "\n" + line("A1", "\"So\nup\"") + "\n" + line("9", "x"), 4, ["Column 1, “code”:"]),
    (heading + "\r\n" + line("", "Soup"), 2, ["Column 1, “code”:", "such as HNS-01"]),
    (heading + "\n" + line("A1", " "), 2, ["Column 2, “name”:", "A name is needed."]),
    (heading + "\n" + line("A1", "Soup", ""), 2, ["Column 3, “help”:", "shelter, food"]),
    (
      heading + "\n" + line("A1", "Soup", "food;shelte"), 2,
      ["Column 3, “help”:", "Did you mean “shelter”?"]
    ),
    (heading + "\n" + line("A1", "Soup", "luck"), 2, ["no help “luck”"]),
    (heading + "\nA1,Soup,food,,,,,,,,,31/10/2026", 2, ["Column 12, “verified”:", "2026-11-24"]),
    (heading + "\nA1,Soup,food,,,,,,,,,2026-02-30", 2, ["no date “2026-02-30”"]),
    (heading + "\nA1,Soup,food,,,,,,,,,2026-11-03", 2, ["2026-11-03 is still to come."]),
    (
      heading + "\n" + line("A1", "Soup") + "\n\n" + line("a1", "Stew"), 4,
      ["code A1 is in line 2 already"]
    ),
    (
      heading + "\n" + line("A1", String(repeating: "x", count: 201)), 2,
      ["Column 2, “name”:", "201 characters"]
    ),
  ]

  @Test("IN-18 is refused at its first error, with line, column and what to do", arguments: errors)
  func refuses(text: String, line: Int, words: [String]) {
    let error = #expect(throws: ReferralFileError.self) { try parse(text) }
    #expect(error?.line == line)
    for part in words { #expect(error?.words.contains(part) == true, "\(error?.words ?? "")") }
  }

  @Test("IN-18 is taken up to ten thousand services and its size, and no more")
  func limits() throws {
    func list(_ count: Int) -> String {
      Self.heading + "\n" + (0..<count).map { Self.line("S\($0)", "Soup") + "\n" }.joined()
    }
    #expect(try parse(list(10_000)).count == 10_000)
    let many = #expect(throws: ReferralFileError.self) { try parse(list(10_001)) }
    #expect(many?.line == 10_002)
    let long = Self.heading + String(repeating: "\n", count: ReferralFile.limit)
    let tooLong = #expect(throws: ReferralFileError.self) { try parse(long) }
    #expect(tooLong?.words.contains("16 MiB") == true)
  }
}

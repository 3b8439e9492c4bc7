import Foundation
import Rehearsal
import Testing

/// The referral directory from a file, on the real binary.
@Suite struct ReferralCommandTests {
  private let shell: Shell
  init() throws { shell = try Shell() }

  private static let heading =
    "code,name,help,area,address,phone,web,hours,eligibility,languages,notes,verified"
  private static let list = [
    heading,
    "HNS-01,Harbour Night Shelter,shelter; food,Manchester,\"1 Quay Street, M1\","
      + "+44 161 496 0101,https://example.org,Day and night,Women,English; Polish,,2020-01-31",
    "QLC,Quay Law Centre,legal,Greater Manchester,,0161 496 0102,,\"Mon, Tue\",,,,",
    "ZOE,Café Zoë,food,Leeds,,,,,,,,",
  ]

  private func write(_ lines: [String], _ end: String = "\r\n") throws -> String {
    try shell.write("services.csv", Array(lines.joined(separator: end).utf8))
    return shell.scratch.file("services.csv")
  }

  @Test("IN-18 services are imported, found, shown, verified and removed")
  func walk() throws {
    let empty = try shell.run("referral", "find")
    #expect(empty.code == 1 && empty.err.contains("Nothing in the directory matches."))
    let file = try write(Self.list)
    let first = try shell.run("referral", "import", file)
    #expect(first.code == 0 && first.out == "3 services read: 3 new or changed, 0 as they were.\n")
    let again = try shell.run("referral", "import", file, "--json").object
    #expect(again["changed"] as? Int == 0 && again["unchanged"] as? Int == 3)

    let found = try shell.run("referral", "find", "night", "manch")
    #expect(found.code == 0 && found.out.contains("HNS-01") && !found.out.contains("QLC"))
    #expect(found.out.contains("months ago: ring first"))
    let json = try shell.run("referral", "find", "cafe", "zoe", "--need", "food", "--json").list
    #expect(json.map { $0["code"] as? String } == ["ZOE"])
    #expect(json.first?["warning"] as? String == "never verified: ring first")
    #expect(try shell.run("referral", "find", "--language", "pol", "--json").list.count == 1)
    let nothing = try shell.run("referral", "find", "zebra", "--json")
    #expect(nothing.code == 1 && nothing.list.isEmpty && nothing.out == "[]\n")

    #expect(try shell.run("referral", "verify", "hns-01").code == 0)
    let shown = try shell.run("referral", "show", "hns-01")
    #expect(shown.code == 0 && !shown.out.contains("ring first"))
    #expect(shown.out.contains("A safe place to stay, Food or basics"))
    #expect(shown.out.contains("+44 161 496 0101"))
    #expect(try shell.run("referral", "import", file).out.contains("0 new or changed"))
    let entry = try shell.run("referral", "show", "HNS-01", "--json").object
    #expect(entry["languages"] as? [String] == ["English", "Polish"])
    #expect(entry["warning"] is NSNull && entry["lastVerified"] is String)

    #expect(try shell.run("referral", "remove", "ZOE").code == 0)
    let gone = try shell.run("referral", "show", "ZOE")
    #expect(gone.code == 1 && gone.err.contains("no service ZOE in the directory"))
  }

  @Test("IN-18 what --csv prints is imported again as it was")
  func export() throws {
    _ = try shell.run("referral", "import", try write(Self.list, "\n"))
    let printed = try shell.run("referral", "find", "--csv")
    #expect(printed.code == 0 && printed.out.hasPrefix(Self.heading + "\r\n"))
    #expect(printed.out.contains("'+44 161 496 0101"))
    try shell.write("again.csv", [0xEF, 0xBB, 0xBF] + Array(printed.out.utf8))
    let taken = try shell.run("referral", "import", shell.scratch.file("again.csv"))
    #expect(taken.out == "3 services read: 0 new or changed, 3 as they were.\n", "\(taken.err)")
  }

  @Test("IN-18 a bad file is refused with file, line, column and what to do; nothing is changed")
  func refused() throws {
    let table = [
      ("QLC,Quay Law Centre,luck,,,,,,,,,", ":3: Column 3, “help”: there is no help “luck”."),
      ("QLC,Quay Law Centre", ":3: This line has 2 columns and the first has 12."),
      ("QLC,\"Quay,legal,,,,,,,,,", ":3: Column 2, “name”: A quote opens here"),
      ("HNS-01,Again,legal,,,,,,,,,", ":3: The code HNS-01 is in line 2 already."),
      ("QLC,Quay,legal,,,,,,,,,2999-01-01", ":3: Column 12, “verified”: 2999-01-01 is still"),
    ]
    for (line, words) in table {
      let file = try write([Self.list[0], Self.list[1], line])
      let refused = try shell.run("referral", "import", file)
      #expect(refused.code == 65, "\(line)")
      #expect(refused.err.contains(file + words), "\(refused.err)")
      #expect(refused.err.contains("Nothing was changed."))
    }
    try shell.write("bytes", [0xFF, 0xFE, 0x00])
    let bytes = try shell.run("referral", "import", shell.scratch.file("bytes"))
    #expect(bytes.code == 65 && bytes.err.contains("UTF-8"))
    let missing = try shell.run("referral", "import", shell.scratch.file("none.csv"))
    #expect(missing.code == 65 && missing.err.contains("16 MiB"))
    #expect(try shell.run("referral", "find").code == 1)
  }

  @Test("IN-18 what is typed wrong is said in words")
  func usage() throws {
    _ = try shell.run("referral", "import", try write(Self.list))
    #expect(try shell.run("referral", "find", "--need", "luck").code == 64)
    #expect(try shell.run("referral", "find", "--json", "--csv").code == 64)
    #expect(try shell.run("referral", "show").code == 64)
    #expect(try shell.run("referral", "show", "QLC", "ZOE").code == 64)
    #expect(try shell.run("referral", "show", "what?").code == 65)
    #expect(try shell.run("referral", "verify", "QLC", "--on", "soon").code == 65)
    #expect(try shell.run("referral", "verify", "QLC", "--on", "2999-01-01").code == 65)
    #expect(try shell.run("referral", "verify", "NONE").code == 1)
    #expect(try shell.run("referral", "find", "--help").out.contains("[OPTIONS] [WORDS...]"))
  }

  @Test("IN-18 everybody reads the directory; who takes contacts alone does not change it")
  func rights() throws {
    _ = try shell.run("referral", "import", try write(Self.list))
    let made = try shell.run("staff", "add", "--name", "Tam Wren", "--role", "agent")
    try #require(made.code == 0, "\(made.err)")
    #expect(try shell.run("referral", "find", "quay", "--as", "Tam Wren").code == 0)
    #expect(try shell.run("referral", "show", "QLC", "--as", "Tam Wren").code == 0)
    for line in [
      ["verify", "QLC"], ["remove", "QLC"], ["import", shell.scratch.file("services.csv")],
    ] {
      let refused = try shell.run(["referral"] + line + ["--as", "Tam Wren"])
      #expect(refused.code == 77, "\(line)")
      #expect(refused.err.contains("may not change the referral directory"))
    }
  }
}

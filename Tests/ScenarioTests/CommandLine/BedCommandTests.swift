import Foundation
import Testing

/// Beds from the first site to somebody's leaving, on the real binary.
@Suite struct BedCommandTests {
  private let shell: Shell
  init() throws { shell = try Shell() }

  private func contact() throws -> String {
    let added = try shell.run("contact", "add", "--channel", "phone", "--json")
    return try #require(added.object["number"] as? String)
  }

  @Test("TR-05 a bed is entered, held, placed and left; the list says so in words, JSON and CSV")
  func walk() throws {
    #expect(try shell.run("bed", "list").code == 1)
    let first = try shell.run(
      "bed", "add", "--site", "Harbour House", "--label", "A", "--kind", "single")
    #expect(first.code == 65 && first.err.contains("haven bed site"))
    #expect(try shell.run("bed", "site", "Harbour House", "--kind", "shelter").code == 0)
    let added = try shell.run(
      "bed", "add", "--site", "harbour house", "--room", "2", "--label", "A", "--kind", "single",
      "--json")
    #expect(added.code == 0 && added.object["state"] as? String == "free", "\(added.err)")
    let (one, two) = (try contact(), try contact())
    let held = try shell.run("bed", "hold", "1", "--contact", one)
    #expect(held.code == 0 && held.out.contains("held for \(one) by R. Osei until"), "\(held.err)")
    let again = try shell.run("bed", "hold", "1", "--contact", two)
    #expect(again.code == 65 && again.err.contains(one))
    #expect(try shell.run("bed", "release", "1").out.hasSuffix(": free.\n"))
    #expect(try shell.run("bed", "place", "1", "--contact", one, "--fee", "24").code == 65)
    let placed = try shell.run("bed", "place", "1", "--contact", one, "--fee", "25", "--json")
    #expect(placed.object["weeklyFee"] as? Int == 25 && placed.object["contact"] as? String == one)
    let waits = try shell.run("bed", "wait", "--contact", two, "--kind", "single", "--json")
    #expect(waits.object["place"] as? Int == 1)
    let board = try shell.run("bed", "list", "--json").object
    #expect((board["waiting"] as? [Any])?.count == 1)
    let capacity = (board["capacity"] as? [[String: Any]])?.first
    #expect(capacity?["occupied"] as? Int == 1 && capacity?["free"] as? Int == 0)
    #expect(try shell.run("bed", "list").out.contains("$25 a week"))
    let csv = try shell.run("bed", "list", "--csv").out
    #expect(
      csv.hasPrefix("bed,site,room,label,kind,") && csv.contains("1,Harbour House,2,A,single"))
    #expect(try shell.run("contact", "show", one).out.contains("placed in a bed"))
    #expect(try shell.run("bed", "wait", "--contact", two, "--kind", "single", "--stop").code == 0)
    #expect(try shell.run("bed", "leave", "1").code == 0)
    #expect(try shell.run("bed", "leave", "1").code == 65)
    let away = try shell.run("bed", "change", "1", "--out-of-use", "the roof leaks")
    #expect(away.out.hasSuffix("out of use: the roof leaks.\n"))
    #expect(try shell.run("bed", "change", "1", "--in-use").out.hasSuffix(": free.\n"))
    #expect(try shell.run("audit", "verify").code == 0)
  }

  @Test("TR-05 who is turned away is noted with one of the reasons, and bad words are refused")
  func refused() throws {
    #expect(try shell.run("bed", "site", "Night Door", "--kind", "emergency").code == 0)
    let one = try contact()
    func turnAway(_ reason: String, _ number: String, _ site: String) throws -> Int32 {
      try shell.run(
        "bed", "turn-away", "--contact", number, "--site", site, "--reason", reason
      ).code
    }
    #expect(try turnAway("full", one, "1") == 0)
    #expect(try turnAway("unsafe-location", one, "night door") == 0)
    #expect(try turnAway("tired", one, "1") == 64)
    #expect(try turnAway("full", one, "nowhere") == 65)
    #expect(try turnAway("full", "C-1", "1") == 1)
    #expect(try shell.run("bed", "hold", "7", "--contact", one).code == 1)
    #expect(try shell.run("bed", "hold", "x", "--contact", one).code == 64)
    #expect(try shell.run("bed", "hold", "1").code == 64)
    #expect(try shell.run("bed", "wait", "--contact", one, "--kind", "bunk").code == 64)
  }

  @Test("IN-19 the fee scale is printed with both ends, and for one household")
  func fee() throws {
    let bare = try Shell(founded: false)
    let table = try bare.run("bed", "fee")
    #expect(table.code == 0 && table.out.contains("$25 ") && table.out.contains("$150 "))
    #expect(table.out.contains("Emergency crisis support is free."))
    let one = try bare.run("bed", "fee", "--income", "320", "--household", "3")
    #expect(one.out.hasPrefix("$25 a week, for an income of $320 and 3 people.\n"))
    let json = try bare.run("bed", "fee", "--income", "9000", "--json").object
    #expect((json["result"] as? [String: Any])?["weeklyFee"] as? Int == 150)
    #expect(json["lowest"] as? Int == 25 && json["emergency"] as? Int == 0)
    for income in ["lots", "99999999"] {
      #expect(try bare.run("bed", "fee", "--income", income).code == 65, "\(income)")
    }
    #expect(try bare.run("bed", "fee", "--household", "2").code == 64)
  }
}

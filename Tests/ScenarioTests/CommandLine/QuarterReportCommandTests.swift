import Rehearsal
import Testing

/// A quarter's report, its audit and what the board says of it, from scripts, on the real binary.
@Suite struct QuarterReportCommandTests {
  private let shell: Shell
  init() throws { shell = try Shell.staffed() }

  @discardableResult
  private func log(_ kind: String, _ area: String, _ more: String...) throws -> String {
    let added = try shell.run(
      ["feedback", "add", "--kind", kind, "--area", area, "--happened", "Late.", "--json"] + more)
    return try #require(added.object["number"] as? String, "\(added.err)")
  }

  /// The quarter that runs, as the program says it.
  private func runningQuarter() throws -> String {
    let refused = try shell.run(as: "Lind", "feedback", "report", "--quarter", "9990Q1")
    let words = refused.err.split(separator: " ").map(String.init)
    #expect(refused.code == 65, "\(refused.err)")
    return String(try #require(words.last { $0.contains("Q") }).prefix(6))
  }

  @Test("CC-30 KP-15 PR-17 a quarter's report: counted, anonymised, small counts nowhere")
  func report() throws {
    for _ in 0..<6 { try log("complaint", "harbour", "--first-name", "Marigold") }
    for _ in 0..<2 { try log("complaint", "castlefield") }
    for _ in 0..<7 { try log("compliment", "harbour") }
    let quarter = try runningQuarter()
    let paper = try shell.run(as: "Lind", "feedback", "report", "--quarter", quarter)
    #expect(paper.code == 0, "\(paper.err)")
    #expect(paper.out.contains("This quarter still runs") && paper.out.contains("<5"))
    #expect(paper.out.contains("Compliments") && paper.out.contains(quarter))
    #expect(!paper.out.contains("Marigold") && !paper.out.contains("Imani Calder"))
    let json = try shell.run(as: "Lind", "feedback", "report", "--quarter", quarter, "--json")
    let parts = json.object["parts"] as? [[String: Any]] ?? []
    let areas = parts.first { $0["part"] as? String == "areas" }
    let lines = areas?["lines"] as? [[String: Any]] ?? []
    let castlefield = lines.first { ($0["label"] as? String)?.hasPrefix("Castlefield") == true }
    let figures = castlefield?["figures"] as? [Any] ?? []
    #expect(figures.map { "\($0)" } == ["0", "0", "<5", "<5"], "\(json.out)")
    #expect(json.object["isRunning"] as? Bool == true)
    let csv = try shell.run(as: "Lind", "feedback", "report", "--quarter", quarter, "--csv")
    #expect(csv.out.hasPrefix("quarter,part,line,column,figure\r\n"))
    for row in csv.out.split(separator: "\r\n").dropFirst() {
      let figure = row.split(separator: ",", omittingEmptySubsequences: false).last ?? ""
      #expect(Int(figure).map { !(1...4).contains($0) } ?? true, "\(row)")
    }
    let funders = try shell.run(
      as: "Lind", "feedback", "report", "--quarter", quarter, "--for", "funders")
    #expect(funders.code == 0 && !funders.out.contains("Castlefield"))
    #expect(try shell.run(as: "Poole", "feedback", "report").code == 77)
    #expect(try shell.run(as: "Lind", "feedback", "report", "--quarter", "soon").code == 64)
    #expect(try shell.run(as: "Lind", "feedback", "report", "--for", "anybody").code == 64)
  }

  @Test("SV-06 what the board said is kept and stands in the next report")
  func board() throws {
    let kept = try shell.run(as: "Lind", "feedback", "board", "--said", "Say who rings.")
    #expect(kept.code == 0 && kept.out.contains("The next report shows it."), "\(kept.err)")
    let said = try shell.run(as: "Lind", "feedback", "board", "--json").list
    #expect(said.first?["said"] as? String == "Say who rings.")
    let next = try shell.run(
      as: "Lind", "feedback", "report", "--quarter", try runningQuarter())
    #expect(next.out.contains("Say who rings."))
    #expect(try shell.run(as: "Poole", "feedback", "board", "--said", "x").code == 77)
    #expect(try shell.run(as: "Lind", "feedback", "board", "--said", " ").code == 65)
  }

  @Test("CC-33 a sample is drawn, shown and ticked, and the next audit has its day")
  func audit() throws {
    #expect(try shell.run(as: "Lind", "feedback", "audit").out.contains("No audit"))
    #expect(try shell.run(as: "Lind", "feedback", "audit", "show").code == 1)
    let number = try log("complaint", "harbour")
    let drawn = try shell.run(
      as: "Lind", "feedback", "audit", "draw", "--scope", "all", "--size", "100 %", "--seed", "7",
      "--json")
    #expect(drawn.code == 0 && drawn.object["seed"] as? Int == 7, "\(drawn.err)")
    let ticked = try shell.run(
      as: "Lind", "feedback", "audit", "tick", number, "--check", "clocks-kept", "--found", "no",
      "--note", "a day late")
    #expect(ticked.code == 0 && ticked.out.contains("[!] Times kept, or why not: no"))
    let shown = try shell.run(as: "Lind", "feedback", "audit", "show", "--json")
    #expect(shown.object["shortcomings"] as? Int == 1)
    #expect(try shell.run(as: "Lind", "feedback", "audit").out.contains("the next by"))
    #expect(try shell.run(as: "Stone", "feedback", "audit").code == 77)
    #expect(
      try shell.run(as: "Lind", "feedback", "audit", "tick", number, "--check", "x").code == 64)
    #expect(try shell.run(as: "Lind", "feedback", "audit", "tick", number).code == 64)
    #expect(
      try shell.run(as: "Lind", "feedback", "audit", "draw", "--size", "many").code == 64)
  }

  @Test("C21 the register is listed by stage, area, due time and owner")
  func filters() throws {
    let first = try log("complaint", "harbour", "--passed-to", "Cora Lind")
    let second = try log("dissatisfaction", "castlefield")
    func numbers(_ filter: String...) throws -> [String] {
      let listed = try shell.run(["--as", "Lind", "feedback", "list", "--json"] + filter)
      return listed.list.compactMap { $0["number"] as? String }
    }
    #expect(try numbers("--area", "castlefield") == [second])
    #expect(try numbers("--owner", "me") == [first] && numbers("--owner", "cora") == [first])
    #expect(try numbers("--stage", "received").count == 2)
    #expect(try numbers("--stage", "outcome-told").isEmpty)
    #expect(try numbers("--only", "complaints", "--area", "castlefield").isEmpty)
    #expect(try shell.run(as: "Lind", "feedback", "list", "--due", "overdue").code == 1)
    #expect(try shell.run(as: "Lind", "feedback", "list", "--due", "soon").code == 64)
    #expect(try shell.run(as: "Lind", "feedback", "list", "--stage", "lost").code == 64)
    #expect(try shell.run(as: "Lind", "feedback", "list", "--area", "moon").code == 65)
  }
}

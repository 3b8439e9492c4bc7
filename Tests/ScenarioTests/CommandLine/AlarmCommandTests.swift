import Rehearsal
import Testing

/// The alarms and their report from scripts, on the real binary.
@Suite struct AlarmCommandTests {
  private let shell: Shell
  init() throws { shell = try Shell.staffed() }

  @Test("the alarms that stand are listed for people and programs; with none the status is 1")
  func list() throws {
    let none = try shell.run("alarm", "list")
    #expect(none.code == 1 && none.out == "No alarm stands.\n")
    let contact = try shell.call()
    try shell.flag(as: "Whitlock", "--contact", contact, "--reason", "child")
    let people = try shell.run("alarm", "list")
    #expect(people.code == 0 && people.out.contains("P1   UNACK  escalated  \(contact)"))
    let alarms = try shell.run("alarm", "list", "--json").object["alarms"] as? [[String: Any]]
    #expect(alarms?.count == 1 && alarms?[0]["kind"] as? String == "escalated")
    #expect(alarms?[0]["about"] as? String == contact)
    let csv = try shell.run("alarm", "list", "--csv").out
    #expect(csv.hasPrefix("kind,priority,state,about,"))
    #expect(csv.contains("escalated,P1,unacknowledged,\(contact),"))
  }

  @Test("a kind is switched off with a reason, by an administrator, and on again; no critical one")
  func kinds() throws {
    func turn(_ kind: String, _ word: String, as name: String = "Osei") throws -> Shell.Outcome {
      try shell.run(as: name, "alarm", "switch", kind, word, "--reason", "far too many of them")
    }
    let off = try turn("actionLate", "off")
    #expect(off.code == 0 && off.out.contains("is off for everybody"), "\(off.err)")
    #expect(try shell.run("alarm", "list", "--json").object["off"] as? [String] == ["actionLate"])
    #expect(try shell.run("alarm", "list").out.contains("Off: next action late (actionLate)."))
    #expect(try turn("actionLate", "on").code == 0)
    #expect(try shell.run("alarm", "list", "--json").object["off"] as? [String] == [])
    let critical = try turn("unsafe", "off")
    #expect(critical.code == 65 && critical.err.contains("critical alarm is never switched off"))
    #expect(try turn("actionLate", "off", as: "Ilves").code == 77)
    #expect(try turn("boredom", "off").err.contains("clockChanged"))
    #expect(try turn("boredom", "off").code == 64 && turn("actionLate", "maybe").code == 64)
    #expect(try shell.run("alarm", "switch", "actionLate", "off").code == 64)
  }

  @Test("the report counts alarms by kind, for those who may read reports")
  func report() throws {
    #expect(try shell.run(as: "Ilves", "report", "alarms").code == 1)
    try shell.flag(as: "Whitlock", "--contact", try shell.call(), "--reason", "child")
    try shell.flag(as: "Whitlock", "--reason", "child", "--note", "bruises")
    let report = try shell.run(as: "Ilves", "report", "alarms", "--json")
    #expect(report.code == 0 && report.object["raised"] as? Int == 2)
    #expect(report.object["percentByPriority"] as? [Int] == [100, 0, 0])
    let people = try shell.run(as: "Ilves", "report", "alarms", "--from", "-1h").out
    #expect(people.contains("Critical 100 %") && people.contains("Aimed at: 5, 15 and 80 %."))
    let csv = try shell.run(as: "Ilves", "report", "alarms", "--csv").out
    #expect(csv.contains("\r\nescalated,P1,1,"))
    #expect(try shell.run(as: "Stone", "report", "alarms").code == 77)
    #expect(try shell.run(as: "Ilves", "report", "alarms", "--from", "whenever").code == 65)
  }
}

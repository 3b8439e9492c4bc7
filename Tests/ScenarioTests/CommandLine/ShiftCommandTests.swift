import Rehearsal
import Testing

/// The handover page, the forecast and surge mode from scripts, on the real binary.
@Suite struct ShiftCommandTests {
  private let shell: Shell
  init() throws { shell = try Shell.staffed() }

  @Test("the page is printed whole, part by part, and says who has read it")
  func page() throws {
    let contact = try shell.call()
    let number = try shell.flag(as: "Whitlock", "--contact", contact, "--reason", "child")
    let before = try shell.run(as: "Ilves", "shift", "show")
    #expect(before.code == 0)
    for words in [
      "1 wait, ", "\nOpen flags\n\(number), \(contact), ", ": nobody has it, due ",
      "\nWaits and clocks\n\(contact) CRIT phone", "\nAgreed acts\nNone.\n",
      "\nForms left open\nNone.\n", "\nWho is where\n", "\nRead by\nNone.\n", "\nAudit head ",
    ] {
      #expect(before.out.contains(words), "\(words)\n\(before.out)")
    }
    let read = try shell.run(as: "Ilves", "shift", "read", "--note", "two rooms left")
    #expect(read.code == 0 && read.out == "Kept, with your name and the time.\n")
    #expect(try shell.run(as: "Stone", "shift", "show").out.contains("M. Ilves, "))
    let page = try shell.run(as: "Ilves", "shift", "show", "--json").object
    #expect(page["waiting"] as? Int == 1 && (page["escalations"] as? [Any])?.count == 1)
    let readings = page["readBy"] as? [[String: Any]]
    #expect(readings?.map { $0["note"] as? String } == ["two rooms left"])
    #expect(try shell.run(as: "Stone", "shift", "read").code == 77)
    #expect(shell.found(["two rooms left"]) == [])
  }

  @Test("a confidential concern is not on the page of an agent whom it is not for (ES-04)")
  func concern() throws {
    let number = try shell.flag(as: "Whitlock", "--reason", "child", "--note", "bruises")
    #expect(try shell.run(as: "Ilves", "shift", "show").out.contains(number))
    #expect(try !shell.run(as: "Stone", "shift", "show").out.contains(number))
    #expect(try !shell.run(as: "Stone", "shift", "show", "--json").out.contains(number))
  }

  @Test("Q-12 the forecast prints each hour and what it rests on")
  func forecast() throws {
    let people = try shell.run(as: "Ilves", "forecast", "--hours", "3")
    #expect(people.code == 0 && people.out.hasPrefix("Hour "))
    #expect(
      people.out.contains("Target: 95 % answered in time.") && people.out.contains("Erlang A"))
    let json = try shell.run(as: "Ilves", "forecast", "--hours", "3", "--json").object
    #expect((json["hours"] as? [Any])?.count == 3)
    #expect((json["assumptions"] as? [Any])?.isEmpty == false)
    let csv = try shell.run(as: "Ilves", "forecast", "--csv").out
    #expect(csv.split(separator: "\r\n").count == 9 && csv.hasPrefix("from,arrivals,agents,"))
    for hours in ["0", "25", "many"] {
      #expect(try shell.run("forecast", "--hours", hours).code == 64)
    }
  }

  @Test("Q-17 surge mode begins with a reason and ends; the page says so meanwhile")
  func surge() throws {
    let silent = try shell.run(as: "Ilves", "surge", "on")
    #expect(silent.code == 65 && silent.out.isEmpty)
    let on = try shell.run(as: "Ilves", "surge", "on", "--reason", "storm on the coast")
    #expect(on.code == 0 && on.out == "Surge mode is on.\n")
    let page = try shell.run(as: "Stone", "shift", "show").out
    #expect(page.contains("SURGE since ") && page.contains("M. Ilves: storm on the coast"))
    #expect(try shell.run("forecast", "--json").object["isSurge"] as? Bool == true)
    let twice = try shell.run(as: "Ilves", "surge", "on", "--reason", "storm on the coast")
    #expect(twice.code == 65 && twice.err.contains("on already"))
    let off = try shell.run(as: "Ilves", "surge", "off", "--reason", "the storm is over")
    #expect(off.code == 0 && off.out == "Surge mode is off.\n")
    #expect(try shell.run(as: "Ilves", "surge", "up").code == 64)
    #expect(try shell.run(as: "Stone", "surge", "on", "--reason", "storm").code == 77)
  }
}

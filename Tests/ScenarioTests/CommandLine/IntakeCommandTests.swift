import Foundation
import Testing

/// The wizard without its screen, from the first answer to the owner, on the real binary.
@Suite struct IntakeCommandTests {
  private let shell: Shell
  private let agent = ["--as", "Maarja Ilves"]

  init() throws {
    shell = try Shell()
    let added = try shell.run("staff", "add", "--name", "Maarja Ilves", "--role", "agent")
    try #require(added.code == 0, "\(added.err)")
    let front = try shell.run("staff", "add", "--name", "Jo Tandem", "--role", "receptionist")
    try #require(front.code == 0, "\(front.err)")
  }

  private func run(_ words: String..., input: String? = nil) throws -> Shell.Outcome {
    try shell.run(agent + words, input: input.map { Array($0.utf8) })
  }

  private static let person = """
    {"safeNow": true, "consent": "verbal", "purpose": true, "name": "Nadja Orel",
     "callback": "555 0142", "birth": "17", "childrenAges": "1", "safeToCall": "yes",
     "safeMethod": ["phone", "text"], "safeHours": "after six", "voicemail": "no",
     "codeWord": "heron", "readBack": "all"}
    """

  @Test("IN-01 IN-12 an intake is begun, gone on with, completed and read")
  func walk() throws {
    let begun = try run("intake", "start", "--channel", "phone", "-", "--json", input: Self.person)
    #expect(begun.code == 0, "\(begun.err)")
    let number = try #require(begun.object["number"] as? String)
    #expect((begun.object["saved"] as? [String])?.count == 13)
    #expect(begun.object["state"] as? String == "waiting")
    let problems = (begun.object["problems"] as? [[String: Any]]) ?? []
    #expect(
      problems.compactMap { $0["field"] as? String } == ["intervention", "nextAction", "nextDue"])

    let listed = try run("intake", "list", "--json").list
    #expect(listed.map { $0["number"] as? String } == [number])
    #expect((listed.first?["steps"] as? [[String: Int]])?.map { $0["done"] }.first == 1)
    #expect(try run("intake", "list").out.contains(number))
    #expect(try run("intake", "list", "--csv").out.contains("M. Ilves"))

    let early = try run("intake", "complete", number)
    #expect(early.code == 65 && early.err.contains("intervention: Help given is needed."))
    let set = try run("intake", "set", number, "intervention=information", "nextAction=Ring back")
    #expect(set.code == 0 && set.out.contains("2 answers are noted"), "\(set.err)")
    #expect(set.out.contains("nextDue: Due is needed."))

    let shown = try run("intake", "show", number)
    #expect(shown.out.contains("Name: Nadja Orel") && shown.out.contains("1 Safety, 1 of 8"))
    #expect(shown.out.contains("Your name is Nadja Orel"))

    let done = try run(
      "intake", "complete", number, "nextDue=+2h", "method=text", "summary=Speak slowly")
    #expect(done.code == 0 && done.out.contains("\(number) is complete: M. Ilves goes on"))
    #expect(try run("intake", "list").code == 1)
    #expect(try run("intake", "set", number, "summary=x").code == 65)
    let kept = try run("intake", "show", number, "--json").object
    #expect(kept["completed"] as? Bool == true && kept["mayOpen"] as? Bool == true)
    let year = try #require((kept["keepUntil"] as? String)?.prefix(4)).description
    let now = Calendar(identifier: .gregorian).component(.year, from: Date())
    #expect((26...28).contains((Int(year) ?? 0) - now))
    #expect(try shell.run("audit", "verify").code == 0)
    let heap = shell.everyByte()
    for word in ["Nadja", "Orel", "555 0142", "heron", "Ring back", "Speak slowly"] {
      #expect(!heap.contains(word), "\(word)")
    }
  }

  @Test(
    "IN-06 IN-10 C18 what the form does not take is refused with field and reason, and adds nobody")
  func refused() throws {
    let bad = try run(
      "intake", "start", "--channel", "phone", "name=Jo Example", "safeNow=perhaps", "nmae=x")
    #expect(bad.code == 65)
    for words in [
      "name: Ask for consent first.", "safeNow: “perhaps” is none of yes, no.",
      "nmae: There is no such question. Did you mean “name”?",
    ] { #expect(bad.err.contains(words), "\(bad.err)") }
    let first = try run(
      "intake", "start", "--channel", "phone", "consent=verbal", "callback=555 0142", "method=phone"
    )
    #expect(first.code == 65 && first.err.contains("method: Ask first (step 2, safe contact):"))
    #expect(try shell.run("queue", "--json").list.isEmpty)
    #expect(try run("intake", "start", "--channel", "pigeon").code == 64)
    #expect(try run("intake", "start").code == 64)
    #expect(try run("intake", "start", "--channel", "phone", "-", input: "[1]").code == 65)
    #expect(try run("intake", "start", "--channel", "phone", "consent").code == 64)
    #expect(try run("intake", "show", "C-1").code == 1)
    #expect(try run("intake", "show", "F-1").code == 64)
  }

  @Test("PR-07 IN-10 who may not open a contact reads how far it is; its number is kept back")
  func hidden() throws {
    let begun = try run(
      "intake", "start", "--channel", "phone", "-", "--json",
      input:
        "{\"consent\": \"verbal\", \"name\": \"Nadja Orel\", \"callback\": \"555 0142\"}")
    let number = try #require(begun.object["number"] as? String)
    let front = try shell.run("intake", "show", number, "--as", "Jo Tandem")
    #expect(front.code == 0 && front.out.contains("for who may open the contact"))
    #expect(!front.out.contains("Nadja") && front.out.contains("3 of "))
    let begins = try shell.run("intake", "start", "--channel", "phone", "--as", "Jo Tandem")
    #expect(begins.code == 77)
    let shown = try run("contact", "show", number, "--reveal")
    #expect(shown.out.contains("Nadja Orel") && !shown.out.contains("555 0142"))
    #expect(shown.out.contains("The number is kept back: ask first how and when"))
    let asked = try run(
      "intake", "set", number, "safeToCall=no", "safeMethod=text", "safeNumber=555 0199",
      "safeHours=after six", "voicemail=no", "codeWord=declined")
    #expect(asked.code == 0, "\(asked.err)")
    let open = try run("contact", "show", number, "--reveal", "--json").object["identity"]
    #expect((open as? [String: Any])?["callback"] as? String == "555 0199")
    #expect((open as? [String: Any])?["callBack"] as? String == "asked")
  }

  @Test("IN-15 odd answers are kept as they were typed, and listed to be looked at again")
  func odd() throws {
    let begun = try run(
      "intake", "start", "--channel", "phone", "-", "--json",
      input:
        "{\"consent\": \"verbal\", \"purpose\": true, \"name\": \"\\u202e\", \"birth\": 200, \"childrenAges\": \"3, x\"}"
    )
    #expect(begun.code == 0, "\(begun.err)")
    let warnings = begun.object["warnings"] as? [[String: Any]] ?? []
    #expect(warnings.compactMap { $0["field"] as? String } == ["name", "birth", "childrenAges"])
    let number = try #require(begun.object["number"] as? String)
    let shown = try run("intake", "show", number)
    #expect(shown.out.contains("Look again at") && !shown.out.contains("\u{202E}"))
  }
}

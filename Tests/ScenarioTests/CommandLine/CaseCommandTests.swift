import CLinux
import HavenDomain
import HavenStore
import Testing

@testable import haven

/// Cases from an intake to the follow-up weeks later, on the real binary.
@Suite struct CaseCommandTests {
  private let agent = "Bea Whitlock"

  /// An intake that this agent completes, as a console does it.
  private func complete(_ shell: Shell, _ more: [FieldID: String] = [:]) throws -> String {
    let core = try DeskCore.open(
      path: shell.database, key: try shell.keyFile(), surroundings: .system(), isReadOnly: false)
    defer { core.close() }
    let me = try core.signIn(.named(agent, unixUser: Int(getuid())), terminal: "").principal
    defer { core.signOut(me.session) }
    let now = Instant(milliseconds: SystemClock().boot() + (try core.houseTime().offset))
    let added = try core.perform(
      AddContact(
        id: SystemRandom.requestID(), contact: NewContact(channel: .phone, name: "Wanda Mirelle"),
        takes: true), by: me)
    let taken = try core.perform(
      TakeContact(id: SystemRandom.requestID(), contact: added.row.id), by: me)
    var answers: [FieldID: String] = [
      IntakeForm.safeNow: "yes", IntakeForm.consent: "verbal", IntakeForm.name: "Wanda Mirelle",
      IntakeForm.safeContact: "text only", IntakeForm.method: "text",
      IntakeForm.safeToCall: "no", IntakeForm.safeWays: "text", IntakeForm.safeNumber: "555 0199",
      IntakeForm.safeHours: "after six", IntakeForm.voicemail: "no",
      IntakeForm.codeWord: "heron", IntakeForm.readBack: "yes",
      IntakeForm.needs: "shelter", IntakeForm.intervention: "information",
      IntakeForm.owner: "\(me.staff.rawValue)", IntakeForm.nextAction: "Ring the council",
      IntakeForm.nextDue: "+48h",
    ]
    answers.merge(more) { $1 }
    _ = try core.perform(
      SaveDraft(
        id: SystemRandom.requestID(), draft: taken.draft.id, lease: taken.lease,
        changes: answers.map { FieldChange(field: $0.key, answer: .given($0.value), at: now) },
        focus: nil, version: taken.draft.version), by: me)
    return try core.perform(
      CompleteIntake(id: SystemRandom.requestID(), draft: taken.draft.id, lease: taken.lease),
      by: me
    ).number.description
  }

  private func state(of contact: String, _ shell: Shell) throws -> String? {
    try shell.run(as: agent, "contact", "show", contact, "--json").object["state"] as? String
  }

  /// As every open console does each second.
  private func fire(_ shell: Shell) throws {
    let core = try DeskCore.open(
      path: shell.database, key: try shell.keyFile(), surroundings: .system(), isReadOnly: false)
    defer { core.close() }
    let me = try core.signIn(.named(agent, unixUser: Int(getuid())), terminal: "").principal
    _ = try core.perform(FireDueClocks(id: SystemRandom.requestID()), by: me)
    core.signOut(me.session)
  }

  @Test("IN-17 Q-07 a follow-up agreed for tomorrow reminds, its outcome is kept, the case closes")
  func walk() throws {
    let shell = try Shell.staffed()
    let contact = try complete(shell, [IntakeForm.followUp: "+24h"])
    let list = try shell.run(as: agent, "case", "list")
    #expect(list.code == 0 && list.out.contains("Follow-up of \(contact), "), "\(list.err)")
    #expect(list.out.contains("Safe to call back: do not call; by text message only"))

    try shell.pass(.hours(13))
    try shell.pass(.hours(12))
    try fire(shell)
    let alarms = try shell.run(as: agent, "alarm", "list").out
    #expect(alarms.contains("follow-up or task late") && alarms.contains(contact))

    let opened = try shell.run(as: agent, "case", "open", contact, "--json")
    let number = try #require(opened.object["number"] as? String, "\(opened.err)")
    #expect(number.hasPrefix("K-") && opened.object["openFollowUps"] as? Int == 1)
    #expect(opened.object["isLate"] as? Bool == true)
    let told = try shell.run(
      as: agent, "case", "follow-up", number, "--outcome", "partly", "--note", "warm, and alone")
    #expect(told.out == "\(number): needs partly met.\nAgree with them what follows.\n")

    let open = try shell.run(
      as: agent, "case", "close", number, "--reason", "needs-met", "--outcome", "settled")
    #expect(open.code == 0 && open.out.contains("settled in a safe place"), "\(open.err)")
    #expect(try state(of: contact, shell) == "closed")
    #expect(try shell.run(as: agent, "case", "list").code == 1)
    let again = try shell.run(as: agent, "case", "reopen", number, "--reason", "She rang")
    #expect(again.out.contains("asks for a next action"))
    #expect(try state(of: contact, shell) == "followUp")
    let shown = try shell.run(as: agent, "case", "show", number).out
    for words in [
      "needs partly met: warm, and alone", "case opened again", "case closed", "A safe place",
      "Ring the council", "intake completed", "consent: yes, by word of mouth",
    ] {
      #expect(shown.contains(words), "\(words)")
    }
    #expect(shell.found(["Wanda", "Mirelle", "alone", "council", "She rang"]) == [])
    #expect(try shell.run("audit", "verify").code == 0)
  }

  @Test("the work on a case is done by commands, each with words and JSON")
  func work() throws {
    let shell = try Shell.staffed()
    let contact = try complete(shell)
    let opened = try shell.run(
      as: agent, "case", "open", contact, "--needs", "A lawyer", "--json")
    let number = try #require(opened.object["number"] as? String)
    func run(_ words: String..., input: String? = nil) throws -> Shell.Outcome {
      try shell.run(["--as", agent, "case"] + words, input: input.map { Array($0.utf8) })
    }
    #expect(try run("note", number, "--text", "Flat 3").code == 0)
    #expect(try run("note", number, "--text", "-", "--corrects", "1", input: "Flat 8\n").code == 0)
    #expect(try run("note", number, "--text", "x", "--corrects", "9").code == 1)
    #expect(try run("plan", number, "--plan", "Court on Friday").code == 0)
    #expect(try run("task", number, "--words", "Post it", "--due", "+2h").code == 0)
    #expect(try run("task", number, "--words", "Post it", "--due", "soonish").code == 65)
    #expect(try run("done", number).out.contains("K-") == true)
    #expect(try run("done", number).code == 65)
    #expect(try run("next", number, "--words", "Ring", "--due", "+80h").code == 65)
    #expect(try run("next", number, "--words", "Ring", "--due", "+3h").code == 0)
    #expect(try run("done", number, "--task", "1", "--drop", "it is shut").code == 0)
    #expect(try run("follow-up", number, "--due", "+2d", "--rapid").code == 65)
    #expect(try run("follow-up", number, "--due", "+2d", "--about", "the flat").code == 0)
    #expect(try run("follow-up", number).code == 64)
    let sheet = try run("show", contact, "--json").object
    #expect(sheet["needs"] as? String == "A lawyer" && sheet["plans"] as? Int == 2)
    let notes = try #require(sheet["notes"] as? [[String: Any]])
    #expect(notes.map { $0["text"] as? String } == ["Flat 3", "Flat 8\n"])
    #expect(notes.last?["corrects"] as? Int == 1)
    #expect((sheet["followUps"] as? [[String: Any]])?.first?["method"] as? String == "text")
    let blocked = try run("close", number, "--reason", "declined", "--outcome", "unknown")
    #expect(blocked.code == 65 && blocked.err.contains("1 follow-up is open."))
    #expect(try run("assign", number, "--to", "Rae").code == 65)
    #expect(try run("assign", number, "--to", "Ira").out.contains("I. Stone"))
    #expect(try run("show", number).code == 77)
  }

  @Test("Q-13 Q-11 Q-10 caseload, backlog and handling time are told against their figures")
  func figures() throws {
    let shell = try Shell.staffed()
    let contact = try complete(shell)
    #expect(try shell.run(as: agent, "case", "open", contact).code == 0)
    let load = try shell.run(as: "Mari Ilves", "case", "load").out
    #expect(load.contains("B. Whitlock: 1 of 12-18"))
    #expect(load.contains("Waiting for their next action: 0 % (at most 7 %)."))
    let json = try shell.run(as: "Mari Ilves", "case", "load", "--json").object
    #expect(json["least"] as? Int == 12 && json["backlogLimit"] as? Int == 7)
    let handling = try shell.run(as: agent, "case", "handling").out
    #expect(handling.contains("of 8-20 min; 1 under budget"))
    let csv = try shell.run(as: agent, "case", "handling", "--csv").out
    #expect(csv.hasPrefix("contact,channel,by,") && csv.contains(contact))
    #expect(try shell.run(as: "Ira Stone", "case", "handling").code == 1)
  }

  @Test("a contact without a case is closed with reason and outcome")
  func closeContact() throws {
    let shell = try Shell.staffed()
    let contact = try complete(shell)
    func close(_ reason: String, as name: String) throws -> Shell.Outcome {
      try shell.run(
        as: name, "contact", "close", contact, "--reason", reason, "--outcome", "unknown",
        "--json")
    }
    #expect(try close("tired", as: agent).code == 64)
    #expect(try close("declined", as: "Ira Stone").code == 77)
    #expect(try close("declined", as: agent).object["state"] as? String == "closed")
    #expect(try close("declined", as: agent).code == 65)
  }
}

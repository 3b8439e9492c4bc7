import HavenDomain
import Testing

@testable import HavenStore

@Suite("Who may be calling")
struct KnownPeopleTests {
  let office: Office
  let agent: Principal
  let supervisor: Principal

  init() throws {
    office = try Office()
    agent = try office.person("Robin Osei", .agent)
    supervisor = try office.person("Lee Marsh", .supervisor)
  }

  private func found(
    _ name: String = "", phone: String = "", alias: String = ""
  ) throws -> [KnownPerson] {
    try office.desk.perform(
      FindKnownPeople(contact: nil, name: name, phone: phone, alias: alias), by: supervisor
    ).people
  }

  /// What the intake of a contact in hand says so far, saved as it is typed.
  private func type(
    _ answers: [FieldID: String], into taken: TakenContact, version: Int? = nil
  ) throws {
    _ = try office.desk.perform(
      SaveDraft(
        id: office.id(), draft: taken.draft.id, lease: taken.lease,
        changes: answers.merging([IntakeForm.consent: "verbal"]) { one, _ in one }
          .map { office.change($0.key, $0.value) }, focus: nil,
        version: version ?? taken.draft.version), by: agent)
  }

  @Test(
    "IN-04 finds a name that is misspelt, in any order, with its marks or without",
    arguments: [
      ("Katharine Smith", "Catherine Smyth"), ("Mohammed Ali", "Ali Muhammad"),
      ("Jon Doe", "John Doe"), ("Sean O'Neill", "Sean ONeil"), ("José Peña", "Jose Pena"),
      ("Wnada Mirele", "Wanda Mirelle"), ("Иван Петров", "Петрав Иван"),
      ("محمد علی", "علی محمد"), ("Mira Quill", "Mira Anne Quill"),
      ("Robim Larkspug", "Robin Larkspur"), ("Stephen Mohamed", "Steven Muhammad"),
      ("Иванав Петрав", "Петров Иванов"), ("Renée Müller", "Rene Mueler"),
    ])
  func misspelt(typed: String, kept: String) throws {
    _ = try office.contact(name: kept)
    _ = try office.contact(name: "Somebody Quite-Else")
    let people = try found(typed)
    #expect(people.count == 1, "\(people)")
    #expect(people.first?.signs == [.nameAlike] || people.first?.signs == [.sameName])
  }

  @Test("IN-04 finds a number however it is written, and says when the name is another one")
  func number() throws {
    let row = try office.contact(name: "Mira Quill", callback: "+44 20 7946 0991")
    _ = try office.contact(name: "Jo Example", callback: "+44 20 7946 0992")
    for typed in ["020 7946 0991", "(+44) 20-79460991"] {
      let people = try found(phone: typed)
      #expect(people.map(\.number) == [row.number] && people[0].signs == [.sameNumber])
    }
    #expect(try found("Mira Quil", phone: "020 7946 0991")[0].signs == [.sameNumber, .nameAlike])
    #expect(try found("Kai Other", phone: "020 7946 0991")[0].signs == [.sameNumber, .otherName])
    #expect(try found(phone: "0991").isEmpty)
  }

  @Test("IN-10 tells when, with whom and what is on file, and never a name")
  func tells() throws {
    let taken = try office.taken(by: agent)
    try type(
      [
        IntakeForm.name: "Wanda Mirelle", IntakeForm.callback: "555 0142",
        IntakeForm.safeContact: "text only, not 17-20", "children": "yes",
      ], into: taken)
    let person = try #require(try found("Mirele Wanda").first)
    #expect(person.lastWith == "R. Osei" && person.initials == "W. M." && person.contacts == 1)
    #expect(person.safeContact == "text only, not 17-20" && person.flags == [.children])
    #expect(person.latest == taken.lease.contact && person.client == nil)
    #expect(!"\(person)".contains("Mirelle"))
  }

  @Test("IN-10 a code word is told where the number is theirs, and never for a name alone")
  func codeWord() throws {
    let taken = try office.taken(by: agent)
    try type(
      [
        IntakeForm.consent: "verbal", IntakeForm.name: "Wanda Mirelle",
        IntakeForm.callback: "020 7946 0555", IntakeForm.codeWord: "heron",
        IntakeForm.safeHours: "after six",
      ], into: taken)
    let byName = try #require(try found("Wanda Mirelle").first?.safeContact)
    #expect(byName.contains("after six") && !byName.contains("heron"))
    let byNumber = try #require(try found(phone: "020 7946 0555").first?.safeContact)
    #expect(byNumber.contains("heron"))
  }

  @Test("IN-04 draft of a colleague is found while it is being typed, under the newest name only")
  func whileTyping() throws {
    let taken = try office.taken(by: agent)
    try type([IntakeForm.name: "Wanda Mir"], into: taken)
    try type([IntakeForm.name: "Helga Storm"], into: taken, version: 2)
    #expect(try found("Wanda Mirr").isEmpty)
    #expect(try found("Helge Storm").count == 1)
  }

  @Test("IN-04 an alias finds and is found")
  func alias() throws {
    let row = try office.contact(name: "Wanda Mirelle")
    try office.desk.gate.hold(patience: 1_000) {
      try office.desk.commit(isDurable: true) { moment in
        let transaction = Transaction(
          desk: office.desk, principal: agent, scope: .all, now: moment.instant)
        var record = try ContactRecord.load(row.id, in: transaction)
        record.fields[ContactRecord.Sealed.alias] = "Robyn Larkspur"
        try record.save(in: transaction)
      }
    }
    #expect(try found("Robin Larkspur").map(\.signs) == [[.alias]])
    #expect(try found(alias: "Larkspur Robyn").map(\.signs) == [[.alias]])
    #expect(try found(alias: "Wanda Mirell").map(\.signs) == [[.alias]])
  }

  @Test("the contact in hand is asked about itself when nothing is typed, and never finds itself")
  func itself() throws {
    let before = try office.contact(name: "Mira Quill")
    let row = try office.contact(name: "Mira Quil")
    let taken = try office.desk.perform(TakeContact(id: office.id(), contact: row.id), by: agent)
    let known = try office.desk.perform(
      FindKnownPeople(contact: taken.lease.contact), by: agent)
    #expect(known.people.map(\.latest) == [before.id] && known.own == nil)
  }

  @Test("PR-07 an agent asks about a contact of theirs, and about no other")
  func relation() throws {
    let other = try office.person("Sam Other", .agent)
    let taken = try office.taken(by: other)
    let refusal = Refusal.notAllowed(.findPeople)
    #expect(throws: refusal) {
      try office.desk.perform(
        FindKnownPeople(contact: taken.lease.contact, name: "Mira Quill"), by: agent)
    }
    #expect(throws: refusal) {
      try office.desk.perform(FindKnownPeople(contact: nil, name: "Mira Quill"), by: agent)
    }
    #expect(try office.audit().last?.outcome == "refused notAllowed")
    for role in Role.allCases where ![.agent, .supervisor].contains(role) {
      let person = try office.person("Pat \(role.rawValue)", role)
      #expect(throws: refusal) {
        try office.desk.perform(FindKnownPeople(contact: nil, name: "Mira Quill"), by: person)
      }
    }
  }

  @Test("strangers of common names do not flood: five at most, the surest first")
  func flood() throws {
    for index in 0..<12 {
      _ = try office.contact(name: "John Smith", callback: "555 01\(10 + index)")
    }
    let wanted = try office.contact(name: "Jon Smyth", callback: "617 555 0199")
    let people = try found("Jon Smith", phone: "555 0199")
    #expect(people.count == 5 && people[0].latest == wanted.id)
    #expect(people.dropFirst().allSatisfy { $0.signs == [.nameAlike] })
  }

  @Test("a part of a name is told while it singles people out, without what is on file")
  func part() throws {
    let taken = try office.taken(by: agent)
    try type(
      [IntakeForm.name: "Catherine Smyth", IntakeForm.safeContact: "word is heron"], into: taken)
    let person = try #require(try found("Katharine").first)
    #expect(person.signs == [.partOfName] && person.safeContact == nil)
    for index in 0..<5 { _ = try office.contact(name: "Catherine Other\(index)") }
    #expect(try found("Katharine").isEmpty)
  }

  @Test("PR-07 the audit keeps that somebody looked, and no word of it")
  func audit() throws {
    _ = try found("Mira Quill", phone: "555 0142")
    let last = try #require(try office.audit().last)
    #expect(last.action == "people.found" && last.object == "search" && last.outcome == "done")
    #expect(!"\(try office.audit())".lowercased().contains("quill"))
  }

  @Test("no file holds a name, its sound or a piece of it")
  func sealed() throws {
    _ = try office.contact(name: "Katharine Wolstenholme", callback: "555 0142")
    _ = try found("Catherine Wolstenholm")
    let files = ["haven.db", "haven.db-wal"].map { office.scratch.read("data/\($0)") }
    let all = files.flatMap { $0 }
    func holds(_ text: String) -> Bool {
      let bytes = Array(text.utf8)
      return all.indices.dropLast(bytes.count).contains { start in
        all[start] == bytes[0] && all[start..<(start + bytes.count)].elementsEqual(bytes)
      }
    }
    #expect(holds("SQLite format 3"))
    for word in ["Katharine", "katharine", "atharine", "wolstenholme", "wlstnlm", "5550142"] {
      #expect(!holds(word), "\(word)")
    }
  }

  @Test("what the disk has spoiled is left out, and the others are told")
  func damaged() throws {
    let bad = try office.contact(name: "Mira Quill")
    let good = try office.contact(name: "Mira Quil")
    try office.desk.gate.hold(patience: 1_000) {
      try office.desk.connection.run(
        "UPDATE contact SET sealed = zeroblob(64) WHERE id = ?1", bad.id.rawValue)
    }
    #expect(try found("Mira Quill").map(\.latest) == [good.id])
  }
}

@Suite("A search that forgives")
struct NearNamesTests {
  let office: Office
  let agent: Principal

  init() throws {
    office = try Office()
    agent = try office.person("Robin Osei", .agent)
  }

  private func search(_ text: String) throws -> QueueWindow {
    try office.desk.perform(ReadQueue(count: 50, text: text), by: agent)
  }

  @Test("finds the misspelt after the exact, and says which are near")
  func near() throws {
    let exact = try office.contact(name: "Wanda Mirelle")
    let near = try office.contact(name: "Wnada Mirele")
    let window = try search("wanda mirelle")
    #expect(window.rows.map(\.id) == [exact.id, near.id] && window.near == [near.id])
    #expect(try search("wandda").rows.map(\.id) == [exact.id, near.id])
    #expect(try search("helga").rows.isEmpty)
  }

  @Test("is not widened where enough is found, nor for numbers and words that are still short")
  func narrow() throws {
    for _ in 0..<3 { _ = try office.contact(name: "Wanda Mirelle", callback: "555 0142") }
    _ = try office.contact(name: "Wnada Mirele")
    #expect(try search("wanda mirelle").near.isEmpty)
    #expect(try search("5550143").rows.isEmpty)
    #expect(try search("wn mi").near.isEmpty)
  }
}

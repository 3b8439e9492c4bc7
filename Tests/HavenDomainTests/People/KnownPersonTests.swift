import Testing

@testable import HavenDomain

@Suite("Who may be calling, in words")
struct KnownPersonTests {
  private func known(
    _ signs: [KnownPerson.Sign], contacts: Int = 3, days: Int = 0, safe: String? = nil
  ) -> KnownPerson {
    var person = Samples.known
    person.signs = signs
    person.contacts = contacts
    person.lastAt = monday - .days(days)
    person.safeContact = safe
    return person
  }

  private func line(_ people: [KnownPerson], own: Client? = nil) -> String {
    KnownPeople(own: own, people: people).line(now: monday, in: .utc)
  }

  @Test("IN-10 one quiet sentence says how sure it is, and what is on file")
  func quietLine() {
    #expect(
      line([known([.nameAlike], days: 20, safe: "text only, not 17-20")])
        == "Known? 3 contacts, last 13 Oct with R. Osei, name alike. On file: text only, not 17-20."
    )
    #expect(
      line([known([.sameNumber, .otherName], contacts: 1), known([.nameAlike])])
        == "Known? 1 contact, last today with R. Osei, same number, another name; 1 other.")
    #expect(line([known([.alias], days: 1, safe: "No.")]).hasSuffix("by an alias. On file: No."))
    #expect(line([]) == "")
  }

  @Test("says whose the contact is once somebody has said so")
  func own() {
    #expect(line([], own: Samples.client) == "3 contacts of this person, P-10422.")
    var alone = Samples.client
    alone.contacts = 1
    #expect(line([], own: alone) == "")
  }

  @Test("says the year of a day in another one")
  func year() {
    #expect(
      known([.sameName], days: 400).words(now: monday, in: .utc).contains("last 28 Sep 2025 "))
  }

  @Test(
    "Q-15 says how often somebody has been in touch",
    arguments: [
      (
        Returning(person: nil, contacts: 2, today: 2),
        "Returning: number known, 2 contacts, 2nd today"
      ),
      (Returning(person: nil, contacts: 2, today: 1), "Returning: number known, 2 contacts"),
      (
        Returning(person: RecordNumber(.client, 10_422), contacts: 5, today: 3),
        "5 contacts of this person, P-10422, 3rd today"
      ),
    ])
  func returning(_ returning: Returning, words: String) {
    #expect(returning.words() == words)
  }

  @Test(
    "counts as people do",
    arguments: [(1, "1st"), (2, "2nd"), (4, "4th"), (11, "11th"), (112, "112th"), (23, "23rd")])
  func ordinals(number: Int, words: String) {
    #expect(Returning.ordinal(number) == words)
  }

  @Test("what was joined after a merge is named when the merge is undone")
  func undone() {
    var undone = UndoneMerge(restored: Samples.client, survivor: Samples.client, stayed: [])
    #expect(undone.words() == "P-10422 stands alone again, beside P-10422.")
    undone.stayed = [Samples.number]
    #expect(undone.words().hasSuffix("Joined since, and still with P-10422: C-1042."))
  }
}

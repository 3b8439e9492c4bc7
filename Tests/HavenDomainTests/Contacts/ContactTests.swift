import HavenDomain
import Testing

@Suite("A contact")
struct ContactTests {
  @Test("Q-15 comes over one of nine channels, each with words of its own that can be typed")
  func channels() {
    #expect(Channel.allCases.count == 9)
    #expect(Set(Channel.allCases.map(\.words)).count == 9)
    for channel in Channel.allCases {
      #expect(Channel(typed: channel.words) == channel)
      #expect(Channel(typed: channel.rawValue.uppercased()) == channel)
    }
  }

  @Test(
    "Q-15 is filed under the channel that people mean",
    arguments: [
      ("face to face", Channel.inPerson), ("in-person", .inPerson), ("SMS", .text),
      ("Web chat", .chat), ("client portal", .portal), ("ticket", .portal), ("post", .letter),
      ("website form", .website), ("social media", .social), ("call", .phone),
    ])
  func typedChannel(text: String, channel: Channel) {
    #expect(Channel(typed: text) == channel)
  }

  @Test(
    "Q-15 is filed under no channel that nobody knows", arguments: ["", " ", "fax", "123", "電話"])
  func unknownChannel(text: String) {
    #expect(Channel(typed: text) == nil)
  }

  @Test("counts its waiting from its arrival and its clock to its due time")
  func clocks() {
    let row = row(due: monday + .seconds(60))
    #expect(row.waited(at: monday + .seconds(401)) == 401)
    #expect(row.waited(at: monday - .seconds(5)) == 0)
    #expect(row.secondsLeft(at: monday + .seconds(20)) == 40)
    #expect(row.secondsLeft(at: monday + .seconds(101)) == -41)
  }

  @Test("is overdue only while nobody has it, and not at the very second")
  func overdue() {
    #expect(!row(due: monday).isOverdue(at: monday))
    #expect(row(due: monday).isOverdue(at: monday + .milliseconds(1)))
    for state in ContactState.allCases where state != .waiting {
      #expect(!row(due: monday, state: state).isOverdue(at: monday + .hours(1)))
    }
  }

  @Test("has a place in the queue by risk, then due time, then arrival: Q-05")
  func place() {
    let place = row(due: monday).place
    #expect(place == QueuePlace(priority: .high, due: monday, id: ContactID(rawValue: 1)))
    #expect(Priority.allCases.sorted() == [.critical, .high, .normal])
    #expect(Priority.allCases.map(\.word) == ["CRIT", "HIGH", "NORM"])
  }

  @Test("Q-05 is served by risk before due time, and by due time before arrival")
  func order() {
    func place(_ priority: Priority, _ minute: Int, _ id: Int64) -> QueuePlace {
      QueuePlace(priority: priority, due: monday + .minutes(minute), id: ContactID(rawValue: id))
    }
    let inOrder = [
      place(.critical, 90, 9), place(.high, 0, 7), place(.high, 0, 8), place(.high, 1, 2),
      place(.normal, -60, 1),
    ]
    #expect(inOrder.reversed().sorted() == inOrder)
  }

  private func row(due: Instant, state: ContactState = .waiting) -> QueueRow {
    QueueRow(
      id: ContactID(rawValue: 1), number: RecordNumber(.contact, 1042), channel: .phone,
      state: state, priority: .high, score: nil, flags: [], receivedAt: monday, due: due,
      owner: nil, ownerName: nil, version: 1)
  }
}

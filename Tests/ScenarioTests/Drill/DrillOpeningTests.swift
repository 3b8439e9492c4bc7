import HavenDomain
import HavenStore
import Testing

@testable import haven

@Suite("The situation that a drill opens with")
struct DrillOpeningTests {
  @Test("Q-15 ten or eleven contacts over all channels, two in colleagues' hands")
  func queue() throws {
    for seat in DrillSeat.allCases {
      let queue = try DrillStage(seat: seat).queue
      #expect((10...12).contains(queue.rows.count))
      #expect(Set(queue.rows.map(\.channel)) == Set(Channel.allCases))
      #expect(queue.totals.held == 2)
      #expect(!queue.rows.contains { $0.ownerName == StaffMember.short(seat.name) })
      #expect(queue.totals.byPriority[0] == 1)
    }
  }

  @Test("it is a drill, and stays one")
  func drill() throws {
    #expect(try DrillStage().core.organisation.isDrill)
  }

  @Test("emails come with their text")
  func emails() throws {
    let stage = try DrillStage(seat: .supervisor)
    let email = try #require(try stage.queue.rows.first { $0.channel == .email })
    let identity = try stage.core.perform(RevealContact(contact: email.id), by: stage.seated)
    #expect(try #require(identity.note).count > 80)
    #expect(identity.subject?.isEmpty == false && identity.name?.isEmpty == false)
  }

  @Test("two drafts were left by the person at the seat", arguments: DrillSeat.allCases)
  func drafts(seat: DrillSeat) throws {
    let stage = try DrillStage(seat: seat)
    let own = try stage.core.perform(ListDrafts(), by: stage.seated)
      .filter { $0.owner == stage.seated.staff }
    #expect(own.count == 2)
    #expect(own.contains { $0.form == .intake } == seat.takesContacts)
    let answers = try own.map {
      try stage.core.perform(OpenDraft(draft: $0.id), by: stage.seated).answers.byField.count
    }
    #expect(answers.allSatisfy { $0 == 3 })
  }

  @Test(
    "feedback in every stage that one day can bring and of every kind, two overdue",
    arguments: DrillSeat.allCases)
  func feedback(seat: DrillSeat) throws {
    let stage = try DrillStage(seat: seat)
    let list = try stage.core.perform(ListFeedback(count: 100), by: stage.seated)
    #expect(Set(list.rows.map(\.stage)) == Set(FeedbackStage.allCases).subtracting([.unappealed]))
    #expect(Set(list.rows.map(\.kind)) == Set(FeedbackKind.allCases))
    #expect(list.overdue == 2)
  }

  @Test("everybody of the cast is there and available")
  func staff() throws {
    let stage = try DrillStage()
    let staff = try stage.core.perform(ListStaff(), by: stage.seated)
    #expect(staff.count == DrillCast.members.count + 1)
    #expect(staff.filter { $0.presence == .off }.map(\.name) == [DrillCast.founder])
  }
}

import Testing

@testable import HavenDomain

@Suite("The items of the investigation checklist")
struct ChecklistItemTests {
  /// S3 Appendix 3, as it is printed.
  static let letter: [(phase: String, items: [(number: Int, text: String)])] = [
    (
      "Before you speak to the customer",
      [
        (1, "Understand the customers' issues raised in the complaint:"),
        (
          2,
          "How long this has been ongoing? Who have they been dealing with? What impact is this "
            + "issue having on their life? Any vulnerabilities? What does the customer want? How "
            + "can we resolve this?"
        ),
        (
          3,
          "Liaise with the relevant staff, manager, cross team or contractor for background "
            + "information."
        ),
        (4, "Review all previous contacts on Active H, Shuttle, Case notes, etc."),
        (5, "Review any other systems history – Client databases, Assessments etc."),
        (6, "Identify any Media impact – inform the Calico Communications Team."),
        (7, "Check is any other customers or properties affected by this matter?"),
        (8, "Does the experience meet service standards or current policy?"),
        (
          9,
          "Prepare a list of questions to ask the customer, to check your understanding. Along "
            + "with your proposed approach or action taken to resolve the matter"
        ),
      ]
    ),
    (
      "When you speak to the customer",
      [
        (
          10,
          "Use the Passionate About Customers Complaint handling tools (10 steps, Glad Sure "
            + "Sorry, Positive 1st response, take responsibility, say what you can do, template "
            + "123 etc.)"
        ),
        (11, "Check if a visit required to the customers home, to understand the issue further?"),
        (
          12, "Ask your questions and agree what you can do and the next steps for remedial action."
        ),
        (
          13,
          "Keep the customer informed - agree the ongoing communication methods and frequency."
        ),
      ]
    ),
    (
      "Closing the complaint",
      [
        (
          14,
          "Write to the customer with a full response confirming the actions taken to resolve "
            + "the matter."
        ),
        (
          15,
          "If the customer doesn't want a response in writing, then upload your notes on the "
            + "discussion/ questions asked and the customers' response. Then this can be used to "
            + "upload in Shuttle as evidence of the corrective action."
        ),
        (
          16,
          "Ensure the Corrective and Preventative actions are completed, and Reflection occurs."
        ),
        (
          17,
          "After the complaint is closed ask if the customer is happy with the outcome (quality "
            + "survey)"
        ),
      ]
    ),
  ]

  @Test("CC-27 are 17 in three phases, to the letter")
  func letter() {
    #expect(ChecklistPhase.allCases.map(\.words) == Self.letter.map(\.phase))
    for (phase, expected) in zip(ChecklistPhase.allCases, Self.letter) {
      #expect(phase.items.map(\.number) == expected.items.map(\.number))
      #expect(phase.items.map(\.text) == expected.items.map(\.text))
    }
    #expect(ChecklistItem.all.map(\.number) == Array(1...17))
  }

  @Test("CC-27 item 2 has six questions, each other item one sentence or two")
  func questions() {
    #expect(ChecklistItem.all[1].sentences.count == 6)
    #expect(ChecklistItem.all[1].sentences.allSatisfy { $0.hasSuffix("?") })
    #expect(ChecklistItem.all.filter { $0.sentences.count == 1 }.count == 16)
  }

  @Test("CC-28 each has a short name of its own", arguments: ChecklistItem.all)
  func name(item: ChecklistItem) {
    #expect(!item.name.isEmpty && item.name.count <= 26)
    #expect(ChecklistItem.all.filter { $0.name == item.name }.count == 1)
    #expect(ChecklistItem.item(item.number) == item)
  }

  @Test("no other number has an item", arguments: [-1, 0, 18, Int.max])
  func none(number: Int) {
    #expect(ChecklistItem.item(number) == nil)
  }

  @Test("CC-29 CC-30 kinds of action and root causes are told apart in words")
  func vocabularies() {
    #expect(FeedbackAction.Kind.allCases.map(\.words) == ["corrective", "preventative"])
    #expect(RootCause.allCases.count == 9 && Set(RootCause.allCases.map(\.words)).count == 9)
    #expect(Set(RootCause.allCases.map(\.category)) == Set(RootCause.Category.allCases))
  }
}

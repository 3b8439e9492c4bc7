import Testing

@testable import HavenDomain

@Suite("CC-09 the help to classify")
struct FeedbackGuideTests {
  typealias Outcome = GuideProposal.Outcome

  /// Every guide that can be: each question open, or with each of its answers.
  static let everyGuide: [FeedbackGuide] = {
    let flags: [Bool?] = [nil, true, false]
    let subjects: [FeedbackGuide.Subject?] = [nil] + FeedbackGuide.Subject.allCases
    let grounds: [[ComplaintGround]?] = [nil, [], [.delay], ComplaintGround.allCases]
    return flags.flatMap { praise in
      subjects.flatMap { subject in
        flags.flatMap { resolvable in
          flags.flatMap { decision in
            grounds.flatMap { ground in
              flags.map {
                FeedbackGuide(
                  isPraise: praise, subject: subject, isResolvable: resolvable,
                  isDecision: decision, grounds: ground, needsInvestigation: $0)
              }
            }
          }
        }
      }
    }
  }()

  @Test(
    "CC-03 CC-06 CC-07 C32 each path ends in its proposal, with the heading that says so",
    arguments: [
      (FeedbackGuide(isPraise: true), Outcome.compliment, "(S3, Logging a Compliment)"),
      (.init(isPraise: false, subject: .betweenUsers), .outOfScope, "(S3, Scope)"),
      (.init(isPraise: false, subject: .external), .outOfScope, "(S3, Scope)"),
      (.init(isPraise: false, subject: .staffDispute), .outOfScope, "(S3, Scope)"),
      (.init(isPraise: false, subject: .harm), .outOfScope, "Raise a concern at once"),
      (
        .init(isPraise: false, subject: .ours, isResolvable: true), .resolved,
        "(S3, Initial contact summary)"
      ),
      (
        .init(isPraise: false, subject: .ours, isResolvable: false, isDecision: true),
        .dissatisfaction, "(S3, Complaints versus dissatisfaction)"
      ),
      (
        .init(
          isPraise: false, subject: .ours, isResolvable: false, isDecision: false,
          grounds: [.attitude], needsInvestigation: false), .dissatisfaction, "(S3, Definitions)"
      ),
      (
        .init(
          isPraise: false, subject: .ours, isResolvable: false, isDecision: false,
          grounds: [.attitude, .bias], needsInvestigation: true), .complaint,
        "Unhelpful staff attitude; Any examples of malice"
      ),
      (
        .init(
          isPraise: false, subject: .ours, isResolvable: false, isDecision: false, grounds: [],
          needsInvestigation: true), .complaint, "None of the seven examples is named."
      ),
    ])
  func paths(guide: FeedbackGuide, outcome: Outcome, words: String) throws {
    let proposal = try #require(guide.proposal())
    #expect(proposal.outcome == outcome)
    #expect(proposal.reason.contains(words), "\(proposal.reason)")
    #expect(proposal.grounds == (outcome == .complaint ? guide.grounds : []))
    #expect(guide.next() == nil)
  }

  /// What S3 says of the two conditions, told another way than the guide tells it.
  @Test("CC-06 a complaint is what cannot be resolved at first contact AND needs investigation")
  func complaint() {
    for guide in Self.everyGuide {
      let isComplaint = guide.proposal()?.outcome == .complaint
      let mayBe =
        guide.isPraise == false && guide.subject == .ours && guide.isResolvable == false
        && guide.isDecision == false && guide.grounds != nil && guide.needsInvestigation == true
      #expect(isComplaint == mayBe, "\(guide)")
    }
  }

  @Test("there is a proposal or a question, never both, and an answer to it leads on")
  func alwaysOn() {
    for guide in Self.everyGuide {
      #expect((guide.proposal() == nil) == (guide.next() != nil), "\(guide)")
    }
  }

  @Test("asks in one order, and takes back the last answer and no other")
  func order() {
    var guide = FeedbackGuide()
    var asked: [FeedbackGuide.Question] = []
    var before: [FeedbackGuide] = []
    while let question = guide.next() {
      asked.append(question)
      before.append(guide)
      switch question {
      case .praise: guide.isPraise = false
      case .subject: guide.subject = .ours
      case .resolvable: guide.isResolvable = false
      case .decision: guide.isDecision = false
      case .grounds: guide.grounds = [.level]
      case .investigation: guide.needsInvestigation = true
      }
    }
    #expect(asked == FeedbackGuide.Question.allCases)
    for (question, old) in zip(asked, before).reversed() {
      #expect(guide.last() == question)
      guide.ask(again: question)
      #expect(guide == old)
    }
    #expect(guide.last() == nil)
  }

  @Test("C36 cites S3 by the titles of its headings, never by a number")
  func citations() {
    let titles = [
      "Scope", "Definitions", "Initial contact summary", "Complaints versus dissatisfaction",
      "Logging a Compliment",
    ]
    for reason in Set(Self.everyGuide.compactMap { $0.proposal()?.reason }) {
      let cited = reason.split(separator: "(S3, ").dropFirst()
      #expect(!cited.isEmpty, "\(reason)")
      for part in cited {
        #expect(titles.contains { part.hasPrefix("\($0))") }, "\(reason)")
      }
    }
  }

  @Test("what is out of scope says where else it goes")
  func elsewhere() {
    for subject in FeedbackGuide.Subject.allCases {
      #expect((subject.elsewhere() == nil) == (subject == .ours))
    }
  }

  @Test("CC-09 the form keeps what was proposed, why, and whether the person followed it")
  func classification() {
    func found(_ kind: String, _ proposal: String?) -> Classification? {
      var given = [FeedbackForm.kind: kind]
      given[FeedbackForm.proposal] = proposal
      given[FeedbackForm.proposalReason] = proposal == nil ? nil : "Because."
      return Classification.of(answers(given))
    }
    #expect(found("complaint", "complaint")?.isFollowed == true)
    #expect(found("dissatisfaction", "complaint")?.isFollowed == false)
    #expect(found("complaint", "resolved")?.isFollowed == false)
    #expect(found("complaint", nil) == nil && found("complaint", "rant") == nil)
    #expect(
      found("complaint", "complaint")?.words
        == "The guide proposed a complaint, and that was followed. Because.")
    #expect(
      found("compliment", "complaint")?.words
        == "The guide proposed a complaint, and it was decided otherwise. Because.")
  }

  @Test("CC-08 grounds are those of a complaint, in the order of S3, and of nothing else")
  func grounds() {
    func found(_ kind: String, _ list: String) -> [ComplaintGround] {
      ComplaintGround.of(answers([FeedbackForm.kind: kind, FeedbackForm.grounds: list]))
    }
    #expect(found("complaint", "bias,delay,rubbish") == [.delay, .bias])
    #expect(found("dissatisfaction", "bias").isEmpty && found("complaint", "").isEmpty)
  }
}

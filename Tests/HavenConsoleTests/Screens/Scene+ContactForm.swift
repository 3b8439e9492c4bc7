import Canvas
import HavenDomain

@testable import HavenConsole

/// The scenes of the contact form: its pages, the guide, the ten steps, a first contact in one line.
extension Scene {
  var contactForm: Rehearser {
    rehearse(Rehearser(Cast.ines)) { stage in
      stage.fill()
      stage.openRegister()
      guard self != .firstContact else {
        stage.choose(.firstContact)
        stage.type("Asked for a form; printed and given")
        stage.press(.enter)
        return
      }
      stage.openFeedbackForm(Cast.contactForm)
      switch self {
      case .guideSubject: stage.press(.f(11), .down, .enter)
      case .guideGrounds, .guideProposal:
        stage.press(.f(11), .down, .enter, .enter, .down, .enter, .down, .enter)
        stage.press(.down, .down, .space)
        if self == .guideProposal { stage.press(.enter, .enter) }
      case .tenSteps: stage.press(.f(12), .enter, .enter)
      case .tenStepsQuestions:
        stage.press(.f(12), .down, .down, .down, .down, .down, .enter)
      case .contactAdvocate: stage.turnContactForm(to: FeedbackForm.relation)
      case .contactDetails: stage.turnContactForm(to: FeedbackForm.impact)
      case .contactGrounds: stage.turnContactForm(to: FeedbackForm.tenSteps)
      case .contactPassed:
        stage.turnContactForm(to: FeedbackForm.apologised)
        stage.press(.space, .down)
      default: stage.state.feedback.form?.go(toPage: FeedbackForm.form.pages.count)
      }
    }
  }
}

extension Cast {
  /// A complaint that somebody else makes for a customer.
  static let contactForm: [FieldID: String] = [
    FeedbackForm.kind: "complaint", FeedbackForm.area: "4", FeedbackForm.firstName: "June",
    FeedbackForm.surname: "Example", FeedbackForm.via: "phone",
    FeedbackForm.from: "Family member", FeedbackForm.completion: "behalf",
    FeedbackForm.made: "2 Nov 2026", FeedbackForm.behalf: "Sam Example",
    FeedbackForm.relation: "Her brother", FeedbackForm.advocateReach: "555 0102, after six",
    FeedbackForm.customerKnows: "agrees",
    FeedbackForm.happened: "Nobody rang back for a week.",
    FeedbackForm.situation: "The heating is still off.",
    FeedbackForm.impact: "The children have colds.",
    FeedbackForm.wanted: "A visit this week.", FeedbackForm.grounds: "delay,procedure",
    FeedbackForm.tenSteps: "1,2,3", FeedbackForm.mayContact: "yes",
    FeedbackForm.bestWay: "phone", FeedbackForm.phone: "555 0102",
    FeedbackForm.proposal: "complaint",
    FeedbackForm.proposalReason: "It needs a formal investigation (S3, Initial contact summary).",
    FeedbackForm.passedTo: "Edwin Marsh", FeedbackForm.completedBy: "Ines Quill",
  ]
}

extension Rehearser {
  /// The page of the contact form that asks it, with the cursor there.
  mutating func turnContactForm(to field: FieldID) {
    guard let page = FeedbackForm.form.page(of: field) else { return }
    state.feedback.form?.go(toPage: page)
    state.feedback.form?.moveFocus(to: field)
  }
}

import HavenDomain
import Testing

/// S3's words, letter for letter.
@Suite("The words of the customer contact procedure")
struct CustomerContactTermsTests {
  @Test("CC-02 the definitions are those of S3")
  func definitions() {
    let all = CustomerContactTerms.definitions.map { "\($0.name): \($0.meaning)" }
    #expect(
      all == [
        "Customer: An individual who accesses a service within the business. This can include "
          + "clients, commissioners, staff, volunteers, family members etc.",
        "Contact: A form of communication. For the purpose of the procedure a contact can be "
          + "explained as a question or request, feedback or dissatisfaction, compliment or "
          + "complaint.",
        "Dissatisfaction: Where there is a lack of satisfaction with a service, decision, rule "
          + "etc. and is not recognised as a formal complaint.",
        "Complaint: Where the service is received as unsatisfactory or unacceptable and warrants "
          + "a formal investigation.",
      ])
  }

  @Test("CC-08 the seven grounds are those of S3")
  func grounds() {
    #expect(
      ComplaintGround.allCases.map(\.words) == [
        "Failure of the company to provide services at the expected level",
        "Unhelpful staff attitude",
        "Delay or neglect to administrative or other processes",
        "Failure to follow the company's own policies, procedures, or standards",
        "Failure to consider all relevant information before reaching a decision",
        "Failure to fulfil any contractual responsibilities",
        "Any examples of malice, bias, inequity, or discrimination",
      ])
    #expect(
      ComplaintGround.allCases.map(\.rawValue) == [
        "level", "attitude", "delay", "procedure", "information", "contract", "bias",
      ], "kept in records")
  }

  @Test("CC-03 the scope and what it leaves out are those of S3")
  func scope() {
    #expect(
      CustomerContactTerms.notCovered == [
        "disputes/contact between service users", "services received from external agencies",
        "staff disputes",
      ])
    #expect(
      CustomerContactTerms.programmes == [
        "Tier 3 community projects", "Tier 4 residential and rehabilitation projects",
        "supported housing projects", "volunteering service",
        "central services (finance, data and performance, vehicles, head office and reception)",
      ])
  }

  @Test("CC-06 CC-07 the three endings and the examples of dissatisfaction are those of S3")
  func endings() {
    #expect(
      CustomerContactTerms.endings == [
        "Can be resolved at the first point of contact by yourself or a colleague",
        "Is dissatisfaction",
        "Is a complaint – this is when the enquiry is not possible to be resolved at the first "
          + "point of contact AND it needs a formal investigation.",
      ])
    #expect(
      CustomerContactTerms.dissatisfaction == [
        "Disagreement with policy decisions", "Disagreement with regulatory decisions",
      ])
    #expect(
      CustomerContactTerms.decisions
        == "If a customer does not agree with a policy/budget decision, then we would not treat "
        + "this as a complaint. We will not pass our customers through a complaints process if "
        + "this will not resolve their issue.")
  }

  @Test("GP-08 GP-09 the form ticks the ten steps and the five questions of S3")
  func steps() {
    func labels(_ id: FieldID) -> [String] {
      guard case .several(let options) = FeedbackForm.form.field(id)?.kind else { return [] }
      #expect(options.map(\.id) == options.indices.map { "\($0 + 1)" })
      return options.map(\.label)
    }
    #expect(
      labels(FeedbackForm.tenSteps) == [
        "Listen", "Don't get defensive", "Respond with a Positive 1st response",
        "Express empathy", "Ask questions to understand the problem",
        "Find out what the person wants", "Explain what you CAN DO",
        "Discuss alternatives and agree on next steps", "Take action",
        "Follow up to ensure satisfaction",
      ])
    #expect(
      labels(FeedbackForm.questionsAsked) == [
        "How long has this been an issue?",
        "Have you been in touch with anyone else about this?",
        "What is the current situation?",
        "How is this affecting you – what impact is this having?",
        "How would you like us to rectify this?",
      ])
  }

  @Test("CC-14 the script says sorry in the words of S3, who gets it, and by when")
  func script() {
    #expect(FeedbackForm.apology == "I'm sorry this has happened.")
    let told = FeedbackForm.toldScript("Imani Calder")
    #expect(told.contains("Imani Calder") && told.contains("within 3 working days"))
    #expect(FeedbackForm.toldScript(nil).contains("the manager of this service"))
  }
}

/// What the words of the procedure mean and what it covers, to have in sight while somebody decides
/// (CC-02, CC-03, CC-07): S3, Definitions, Scope, and Complaints versus dissatisfaction.
public enum CustomerContactTerms {
  /// A word and what S3 says that it is.
  public struct Term: Hashable, Sendable {
    public var name: String
    public var meaning: String
  }

  /// To the letter.
  public static let definitions: [Term] = [
    Term(
      name: "Customer",
      meaning:
        "An individual who accesses a service within the business. This can include clients, "
        + "commissioners, staff, volunteers, family members etc."),
    Term(
      name: "Contact",
      meaning:
        "A form of communication. For the purpose of the procedure a contact can be explained as "
        + "a question or request, feedback or dissatisfaction, compliment or complaint."),
    Term(
      name: "Dissatisfaction",
      meaning:
        "Where there is a lack of satisfaction with a service, decision, rule etc. and is not "
        + "recognised as a formal complaint."),
    Term(
      name: "Complaint",
      meaning:
        "Where the service is received as unsatisfactory or unacceptable and warrants a formal "
        + "investigation."),
  ]

  /// Our own programmes and projects.
  public static let programmes = [
    "Tier 3 community projects", "Tier 4 residential and rehabilitation projects",
    "supported housing projects", "volunteering service",
    "central services (finance, data and performance, vehicles, head office and reception)",
  ]

  /// What the procedure does not cover.
  public static let notCovered = [
    "disputes/contact between service users", "services received from external agencies",
    "staff disputes",
  ]

  /// Examples of customer dissatisfaction.
  public static let dissatisfaction = [
    "Disagreement with policy decisions", "Disagreement with regulatory decisions",
  ]

  /// Why a decision on policy or budget is no complaint.
  public static let decisions =
    "If a customer does not agree with a policy/budget decision, then we would not treat this as a "
    + "complaint. We will not pass our customers through a complaints process if this will not "
    + "resolve their issue."

  /// The three ways in which a first contact ends.
  public static let endings = [
    "Can be resolved at the first point of contact by yourself or a colleague",
    "Is dissatisfaction",
    "Is a complaint – this is when the enquiry is not possible to be resolved at the first point "
      + "of contact AND it needs a formal investigation.",
  ]

  public static let complaintsHeading =
    "Complaints – these examples may require a formal investigation:"
  public static let dissatisfactionHeading = "Some examples of customer dissatisfaction:"
}

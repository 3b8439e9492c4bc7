extension Policy {
  /// The policies that a new database has, as texts: the numbers of the requirements are here and
  /// nowhere else.
  public static let shippedTexts = [safeHavenText, acornText, housingOmbudsmanText]

  /// Contacts of the crisis line (S0): what measures where no record says otherwise.
  public static let safeHaven = shipped(safeHavenText, .contacts)
  /// Feedback by Acorn's procedure (S3), with S0's earlier marks beside it (C1, C2).
  public static let acorn = shipped(acornText, .feedback)
  /// Feedback by the Housing Ombudsman's code (C34).
  public static let housingOmbudsman = shipped(housingOmbudsmanText, .feedback)

  /// A test reads every shipped text; a policy without figures measures nothing.
  private static func shipped(_ text: String, _ covers: Coverage) -> Policy {
    (try? PolicyFile.parse(text))
      ?? Policy(name: "none", covers: covers, calendar: "always", figures: [:])
  }

  private static let safeHavenText = """
    # What is due when, and what counts as enough. The rules are named in brackets.
    name = safe-haven
    covers = contacts
    calendar = office

    answer-rate = 95 % (Q-01, KP-01)
    answer-rate.launch = 85 % (KP-01, C16)

    launch-days = 90 (C16)

    first-response = 24 business h (Q-04, C15)
    first-response.emergency = 4 h (Q-03)
    first-response.phone = 60 s (Q-01)
    first-response.text = 60 s (Q-01)
    first-response.chat = 60 s (Q-02)
    first-response.in-person = 60 s (Q-01)

    next-response = 24 business h (Q-04, C15)
    next-response.emergency = 4 h (Q-03)
    next-response.phone = 60 s (Q-01)
    next-response.text = 60 s (Q-01)
    next-response.chat = 60 s (Q-02)
    next-response.in-person = 60 s (Q-01)

    dispatch = 3 min (TR-02, C12)

    safety-assessment = 5 min (IN-03, C12)
    safety-assessment.target = 2 min (IN-03, C12)

    checklist.identity = 8 min (Q-10)
    checklist.identity.target = 5 min (Q-10)
    checklist.score = 10 min (Q-10)
    checklist.score.target = 8 min (Q-10)
    checklist.service = 20 min (Q-10)
    checklist.service.target = 15 min (Q-10)
    checklist.record = 30 min (Q-10)
    checklist.record.target = 20 min (Q-10)

    follow-up = 72 h (Q-07, C14)
    follow-up.target = 24 h (Q-07, C14)
    follow-up.rapid = 24 h (Q-08, TR-05)
    follow-up.emergency = 2 h (Q-06, C14)

    resolution = 7 days (Q-09)

    rung.supervisor = 30 min (ES-01, TR-07, C11)
    rung.director = 2 h (ES-02)
    rung.executive = 4 h (ES-03)

    rungs = cumulative (C10)

    handling.phone = 8-20 min (Q-10)
    handling.case = 30-90 min (Q-10)

    backlog = 7 % (Q-11)

    lines-per-agent = 6-10 (Q-12)

    cases-per-caseworker = 12-18 (Q-13)

    occupancy = 65-80 % (Q-14)

    """

  private static let acornText = """
    # What is due when, and what counts as enough. The rules are named in brackets.
    name = acorn
    covers = feedback
    calendar = office

    acknowledgement = 3 working days (CC-15, C30)
    acknowledgement.complaint = 3 working days (CC-15, C1, C30)
    acknowledgement.complaint.target = 24 h (CC-16, C1)

    status.complaint = 7 working days (CC-17, C2)

    findings = 10 working days (CC-19)
    findings.complaint = 10 working days (CC-18, C2)
    findings.from = made (C3)

    lessons.complaint = 20 days (CC-24, C5)

    appeal-window = 30 days (AP-02, C4, C6)

    appeal-contact = 5 working days (AP-03)

    appeal-outcome = 30 days (AP-04, C6)

    survey = 30 days (SV-01, C6)

    keep-years = 5 (PR-05, C7)

    """

  private static let housingOmbudsmanText = """
    # What is due when, and what counts as enough. The rules are named in brackets.
    name = housing-ombudsman
    covers = feedback
    calendar = office

    acknowledgement = 5 working days (C34)
    acknowledgement.complaint = 5 working days (C34, C1)
    acknowledgement.complaint.target = 24 h (CC-16, C1)

    status.complaint = 7 working days (CC-17, C2)

    findings = 10 working days (C34)
    findings.complaint = 10 working days (C34, C2)
    findings.from = made (C3)

    lessons.complaint = 20 days (CC-24, C5)

    appeal-window = 30 days (AP-02, C4, C6)

    appeal-contact = 5 working days (C34)

    appeal-outcome = 20 working days (C34)

    survey = 30 days (SV-01, C6)

    keep-years = 5 (PR-05, C7)

    """
}

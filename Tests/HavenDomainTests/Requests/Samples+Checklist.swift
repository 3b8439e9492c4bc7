import HavenDomain

extension Samples {
  static let checklist: InvestigationChecklist = {
    let day = LocalDate(day: 20_759)
    return InvestigationChecklist(
      feedback: feedbackRow.id, number: feedbackRow.number, isClosed: true,
      header: InvestigationChecklist.Header(
        name: "Ada Quill", address: "1 Mill Lane", email: "ada@example.org", phone: "0161 496 0000",
        date: day, issues: "Nobody rang.", area: "Central Service"),
      ticks: [
        InvestigationChecklist.Tick(
          6, .notNeeded, reason: "no “media”\n漢", at: monday, staffName: "R. Osei")
      ],
      writings: ChecklistText.allCases.map { InvestigationChecklist.Writing($0, "words") },
      actions: [
        FeedbackAction(
          id: FeedbackActionID(rawValue: 3), kind: .corrective, text: "Mend it", by: "R. Osei",
          due: day, ending: .done(on: day + 1)),
        FeedbackAction(
          id: FeedbackActionID(rawValue: 4), kind: .preventative, text: "Check it", by: "R. Osei",
          due: day, ending: .dropped(reason: "moved")),
      ],
      reflection: FeedbackReflection(
        lessons: "Ring first.", team: "Night team", sharedOn: day, at: monday,
        staffName: "R. Osei"), rootCauses: RootCause.allCases)
  }()

  static let checklistRequests: [any Request] = [
    ReadChecklist(feedback: feedbackRow.id),
    TickChecklist(id: id, feedback: feedbackRow.id, item: 6, box: .notNeeded, reason: "none"),
    WriteChecklistText(id: id, feedback: feedbackRow.id, field: .notes, text: "We spoke."),
    AddFeedbackAction(
      id: id, feedback: feedbackRow.id, kind: .preventative, text: "Check it", by: "R. Osei",
      due: LocalDate(day: 9)),
    EndFeedbackAction(
      id: id, item: FeedbackActionID(rawValue: 3), ending: .dropped(reason: "moved")),
    WriteFeedbackReflection(
      id: id, feedback: feedbackRow.id, lessons: "Ring first.", team: "Nights",
      sharedOn: LocalDate(day: 9)),
    SetRootCauses(
      id: id, feedback: feedbackRow.id, causes: [.other, .records], otherWords: "storm"),
  ]

  static let checklistReplies: [any Codable & Hashable & Sendable] = [
    checklist
  ]
}

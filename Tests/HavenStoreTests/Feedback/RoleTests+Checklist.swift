import HavenDomain

extension RoleTests {
  /// The action named here is not there: whoever may is told so.
  static let checklistTries: [Try] = [
    Try(true) { _, records in ReadChecklist(feedback: records.feedback) },
    Try(true) { id, records in
      TickChecklist(id: id, feedback: records.feedback, item: 3, box: .done)
    },
    Try(true) { id, records in
      WriteChecklistText(id: id, feedback: records.feedback, field: .notes, text: "We spoke.")
    },
    Try(true) { id, records in
      AddFeedbackAction(
        id: id, feedback: records.feedback, kind: .corrective, text: "Mend it", by: "R. Osei",
        due: LocalDate(day: 99_999))
    },
    Try { id, _ in
      EndFeedbackAction(
        id: id, item: FeedbackActionID(rawValue: 99), ending: .done(on: LocalDate(day: 9)))
    },
    Try(true) { id, records in
      WriteFeedbackReflection(id: id, feedback: records.feedback, lessons: "Ring first.")
    },
    Try(true) { id, records in
      SetRootCauses(id: id, feedback: records.feedback, causes: [.records])
    },
  ]
}

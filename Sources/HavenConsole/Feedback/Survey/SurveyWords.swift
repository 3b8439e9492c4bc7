import HavenDomain

/// Surveys as lines to be read.
enum SurveyWords {
  static func figures(_ report: SurveyReport) -> [(String, Role)] {
    report.lines().map { line in
      let isHeading = line.first?.isNumber == true
      return (line, isHeading ? .heading : .text)
    }
  }

  static func contacts(_ contacts: [SurveyContact]) -> [(String, Role)] {
    guard !contacts.isEmpty else {
      return [("Nobody waits to be contacted about a survey.", .dim)]
    }
    let lines = contacts.flatMap { wish -> [(String, Role)] in
      let method = wish.method.map { ", by \($0.words.lowercased())" } ?? ""
      return [
        ("\(TimeWords.day(wish.day))\(method): \(wish.details)", .text),
        ("When it is done: haven survey contacted \(wish.id.rawValue)", .dim),
      ]
    }
    return lines + [("Which answers were theirs is kept nowhere.", .dim)]
  }
}

extension FeedbackDetailView {
  /// What is owed of the survey, or how it was met (SV-01, SV-07); nothing before the file is closed.
  static func survey(_ detail: FeedbackDetail, _ context: Context) -> [(String, Role)] {
    let mayContact = detail.answers.isYes(FeedbackForm.mayContact)
    let row = detail.row
    let duty = SurveyDuty(
      kind: row.kind, done: detail.events.map(\.kind), mayContact: mayContact)
    switch duty {
    case .none: return []
    case .sent: return [("Survey: sent.", .text)]
    case .checked: return [("Survey: a quality-check conversation took its place.", .text)]
    case .owed:
      let way = SurveyWay.usual(email: detail.answers.text(FeedbackForm.email))
      let due = row.next.flatMap { $0.kind == .survey ? $0.at : nil }
      let by = due.map { ", by \(TimeWords.closing($0, now: context.now, in: context.zone))" } ?? ""
      let isOver = due.map { $0 < context.now } ?? false
      return [("Survey: to be sent \(way.words)\(by).", isOver ? .warning : .text)]
    }
  }
}

import HavenDomain

/// The checklist in the opened file: how far it is, what is done about it, what was learned.
extension FeedbackDetailView {
  static func checklistLines(_ detail: FeedbackDetail) -> [(String, Role)] {
    guard let sheet = detail.checklist else { return [] }
    var lines: [(String, Role)] = [
      ("Checklist \(sheet.progress). Investigation by \(by(sheet)).", .text)
    ]
    for kind in FeedbackAction.Kind.allCases {
      let name = "\(kind.words.capitalisedFirst) action"
      lines += sheet.actions(kind).map { ("\(name): \($0.words).", $0.isOpen ? .text : .dim) }
      if let why = sheet.text(kind.noneNeeded), sheet.actions(kind).isEmpty {
        lines.append(("No \(kind.words) action needed: \(why)", .dim))
      }
    }
    if let reflection = sheet.reflection {
      lines.append(("Lessons learned, \(reflection.sharing): \(reflection.lessons)", .text))
    }
    if !sheet.rootCauses.isEmpty {
      let causes = sheet.rootCauses.map { cause in
        cause == .other ? sheet.text(.otherCause) ?? cause.words : cause.words
      }
      lines.append(("Root causes: \(causes.joined(separator: ", ")).", .text))
    }
    return lines
  }

  private static func by(_ sheet: InvestigationChecklist) -> String {
    let name = sheet.shown(.investigator)
    return name.isEmpty ? "nobody yet" : name
  }
}

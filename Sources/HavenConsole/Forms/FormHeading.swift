import Canvas
import HavenDomain

/// The list of steps over a form: what is done, where we are.
enum FormHeading {
  /// ` 1 Safety 3/8 [2 Identity 0/9] ... Review `; on narrow screens only the step that shows has
  /// its name.
  static func draw(_ form: FormState, into surface: inout Surface, in row: Rect) {
    var room = row
    for (page, name) in names(form, width: row.width).enumerated() {
      let isHere = page == form.page
      let used = surface.draw(
        DisplayText(name), in: room, role: isHere ? .focusTitle : .label,
        emphasis: isHere ? .bold : [])
      room = room.inset(left: used)
    }
  }

  private enum Style: CaseIterable { case full, short, here, numbers }

  /// The fullest that fits.
  private static func names(_ form: FormState, width: Int) -> [String] {
    let all = Style.allCases.map { names(form, style: $0) }
    return all.first { $0.reduce(0) { $0 + DisplayText($1).width } <= width }
      ?? all.last ?? []
  }

  private static func names(_ form: FormState, style: Style) -> [String] {
    var names = form.form.steps.enumerated().map { index, step in
      let (done, of) = form.form.progress(step: index, form.draft.answers)
      let first = step.title.split(separator: " ").first.map(String.init) ?? step.title
      let progress = "\(index + 1) \(done)/\(of)"
      return switch style {
      case .full: "\(index + 1) \(step.title) \(done)/\(of)"
      case .short: "\(index + 1) \(first) \(done)/\(of)"
      case .here: index == form.page ? "\(index + 1) \(first) \(done)/\(of)" : progress
      case .numbers: progress
      }
    }
    names.append(style == .numbers ? "R" : "Review")
    return names.enumerated().map { $0 == form.page ? "[\($1)]" : " \($1) " }
  }
}
